package org.attune.core.instrument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;

import org.attune.core.instrument.Reliability.Estimated;
import org.attune.core.instrument.Reliability.ItemFit;
import org.attune.core.instrument.Reliability.Reason;
import org.attune.core.instrument.Reliability.Refused;
import org.attune.core.reference.Differences;
import org.attune.core.reference.Reference;
import org.attune.core.reference.ReferenceTable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ReliabilityTest {

    private static final double[][] SMALL = {{1, 2, 1}, {2, 2, 3}, {3, 4, 3}, {4, 5, 5}};

    @Test
    void agreesWithPsychOnAlphaAndEveryItem() {
        Differences found = new Differences();
        for (JsonNode c : Reference.cases("alpha_omega")) {
            double[][] answers = c.get("items").valueStream().map(Reference::numbers).toArray(double[][]::new);
            Estimated ours = (Estimated) Reliability.of(answers);
            found.same("people", ours.people(), answers.length);
            found.add("alpha", ours.total().alpha(), c.get("raw_alpha"));
            found.add("standardised", ours.total().standardisedAlpha(), c.get("std_alpha"));
            found.add("average r", ours.total().averageCorrelation(), c.get("average_r"));
            found.add("lambda 6", Reliability.lambda6(answers).orElseThrow(), c.get("lambda6"));
            found.add("standard error", ours.precision().standardError(), c.get("ase"));
            found.add("low", ours.precision().low(), c.get("feldt").get(0));
            found.add("high", ours.precision().high(), c.get("feldt").get(1));
            found.addAll("without", ours.items().stream().mapToDouble(ItemFit::alphaWithout).toArray(),
                    Reference.numbers(c.get("alpha_drop")));
            found.addAll("with rest", ours.items().stream().mapToDouble(ItemFit::correlationWithRest).toArray(),
                    Reference.numbers(c.get("r_drop")));
        }
        ReferenceTable.record("reliability: alpha, its interval, lambda 6, items", "alpha_omega.json", "R psych 2.2.9",
                found, 1e-9);
    }

    @Test
    void doesNotMindWhereTheItemsBegin() {
        double[][] moved = new double[SMALL.length][];
        for (int i = 0; i < SMALL.length; i++) {
            moved[i] = new double[] {SMALL[i][0] + 1e6, SMALL[i][1] - 7, SMALL[i][2]};
        }
        assertThat(((Estimated) Reliability.of(moved)).total().alpha())
                .isCloseTo(((Estimated) Reliability.of(SMALL)).total().alpha(), within(1e-9));
    }

    @Test
    void isSureOfAlphaWhereAllItemsAgree() {
        for (int items = 3; items < 8; items++) {
            for (double[] people : new double[][] {{1, 3, 4}, {1, 2, 4}, {1, 2, 5}, {1, 4, 5}}) {
                double[][] answers = new double[people.length][items];
                for (int person = 0; person < people.length; person++) {
                    Arrays.fill(answers[person], people[person]);
                }
                Estimated ours = (Estimated) Reliability.of(answers);
                assertThat(ours.total().alpha()).isCloseTo(1, within(1e-12));
                assertThat(ours.precision().standardError()).as("%s items", items).isCloseTo(0, within(1e-7));
            }
        }
    }

    @Test
    void saysWhyThereIsNoEstimate() {
        assertRefused(Reason.TOO_FEW_PEOPLE);
        assertRefused(Reason.TOO_FEW_PEOPLE, new double[] {1, 2, 3}, new double[] {2, 3, 4});
        assertRefused(Reason.TOO_FEW_ITEMS, new double[] {1, 2}, new double[] {2, 3}, new double[] {3, 5});
        assertRefused(Reason.ITEM_NEVER_VARIES, new double[] {1, 4, 3}, new double[] {2, 4, 4}, new double[] {3, 4, 5});
        assertRefused(Reason.NO_COMMON_SPREAD, new double[] {1, 3, 4}, new double[] {2, 2, 4}, new double[] {3, 1, 5});
        assertThat(Reason.ITEM_NEVER_VARIES.words()).contains("same answer");
        assertThat(Reliability.of(new double[][] {SMALL[0], SMALL[1], SMALL[2]})).isInstanceOf(Estimated.class);
    }

    @Test
    void givesNoLambda6WhereOneItemIsTheSumOfOthers() {
        double[][] answers = {{1, 2, 3, 1}, {2, 2, 4, 5}, {3, 5, 8, 2}, {4, 1, 5, 2}, {2, 3, 5, 4}, {5, 5, 10, 1}};
        assertThat(Reliability.of(answers)).isInstanceOf(Estimated.class);
        assertThat(Reliability.lambda6(answers)).isEmpty();
    }

    @Test
    void refusesRowsOfDifferentLengths() {
        assertThatThrownBy(() -> Reliability.of(new double[][] {{1, 2, 3}, {1, 2}, {2, 3, 4}}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("same 3 items");
    }

    private static void assertRefused(Reason reason, double[]... answers) {
        assertThat(Reliability.of(answers)).isEqualTo(new Refused(reason));
    }
}
