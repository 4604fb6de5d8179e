package org.attune.core.agreement.numbers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.attune.core.agreement.Tables.numbers;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;

import org.attune.core.agreement.Agreement.Reason;
import org.attune.core.agreement.numbers.IntraclassCorrelation.Estimated;
import org.attune.core.agreement.numbers.IntraclassCorrelation.None;
import org.attune.core.agreement.ratings.Layout;
import org.attune.core.agreement.ratings.NumberRatings;
import org.attune.core.agreement.ratings.Rating.Amount;
import org.attune.core.agreement.ratings.Rating.Other;
import org.attune.core.internal.stats.FisherF;
import org.attune.core.reference.Differences;
import org.attune.core.reference.Reference;
import org.attune.core.reference.ReferenceTable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class IntraclassCorrelationTest {

    private static final double TOLERANCE = 1e-9;

    @Test
    void agreesWithIrrOnEveryFormAndItsInterval() {
        Differences found = new Differences();
        for (JsonNode c : Reference.cases("icc")) {
            for (IccForm form : IccForm.values()) {
                JsonNode theirs = c.get("irr").get(fieldOf(form));
                Estimated ours = estimate(numbers(c.get("ratings")), form);
                found.add(form + " value", ours.value(), theirs.get("value"));
                found.add(form + " F", ours.test().f(), theirs.get("F"));
                found.add(form + " df1", ours.test().above(), theirs.get("df1"));
                if (form == IccForm.AGREEMENT_AVERAGE) {
                    continue; // irr takes the constants of a single rating for the mean; docs/methods/icc.md
                }
                found.add(form + " low", ours.interval().low(), theirs.get("lower"));
                found.add(form + " high", ours.interval().high(), theirs.get("upper"));
                found.add(form + " df2", ours.interval().degrees(), theirs.get("df2"));
                found.add(form + " p", FisherF.upperTail(ours.test().f(), ours.test().above(),
                        ours.interval().degrees()), theirs.get("p"));
            }
        }
        ReferenceTable.record("intraclass correlation, six forms: value, interval, F, degrees, p", "icc.json",
                "R 4.2.2, irr 0.84.1", found, TOLERANCE);
    }

    @Test
    void agreesWithPsychOnEveryForm() {
        Differences found = new Differences();
        for (JsonNode c : Reference.cases("icc")) {
            for (JsonNode theirs : c.get("psych")) {
                IccForm form = named(theirs.get("type").asString());
                Estimated ours = estimate(numbers(c.get("ratings")), form);
                found.add(form + " value", ours.value(), theirs.get("ICC"));
                found.add(form + " F", ours.test().f(), theirs.get("F"));
                found.add(form + " df2", ours.test().below(), theirs.get("df2"));
                found.add(form + " p", ours.test().chance(), theirs.get("p"));
                found.add(form + " low", ours.interval().low(), theirs.get("lower"));
                found.add(form + " high", ours.interval().high(), theirs.get("upper"));
            }
        }
        ReferenceTable.record("intraclass correlation, Shrout and Fleiss: value, interval, F, p", "icc.json",
                "R 4.2.2, psych 2.2.9", found, TOLERANCE);
    }

    @Test
    void bearsBothNamesOfEachForm() {
        assertThat(IccForm.values()).extracting(form -> form.mcGrawWong() + " " + form.shroutFleiss())
                .containsExactly("ICC(1) ICC(1,1)", "ICC(k) ICC(1,k)", "ICC(A,1) ICC(2,1)", "ICC(A,k) ICC(2,k)",
                        "ICC(C,1) ICC(3,1)", "ICC(C,k) ICC(3,k)");
    }

    @Test
    void givesOneWhereCodersAgreeFully() {
        NumberRatings perfect = numbers(new double[][] {{1, 1}, {2, 2}, {5, 5}});
        for (IccForm form : IccForm.values()) {
            Estimated icc = estimate(perfect, form);
            assertThat(icc.value()).isEqualTo(1);
            assertThat(icc.interval().low()).isEqualTo(1);
            assertThat(icc.interval().high()).isEqualTo(1);
            assertThat(icc.interval().degrees()).isPositive();
            assertThat(icc.test().f()).isInfinite();
            assertThat(icc.test().chance()).isZero();
        }
        NumberRatings shifted = numbers(new double[][] {{1, 2}, {2, 3}, {5, 6}});
        assertThat(estimate(shifted, IccForm.CONSISTENCY_SINGLE).value()).isEqualTo(1);
        assertThat(estimate(shifted, IccForm.AGREEMENT_SINGLE).value()).isBetween(0.8, 0.95);
    }

    @Test
    void leavesOutAUnitThatSomebodyDidNotRate() {
        NumberRatings ratings = NumberRatings.of(Layout.numbered(4, 2),
                List.of(List.of(new Amount(1), new Amount(2)), List.of(new Amount(4), Other.CANNOT_TELL),
                        List.of(new Amount(3), new Amount(3)), List.of(new Amount(6), new Amount(5))));
        Estimated icc = estimate(ratings, IccForm.AGREEMENT_SINGLE);
        assertThat(icc).isEqualTo(estimate(numbers(new double[][] {{1, 2}, {3, 3}, {6, 5}}), IccForm.AGREEMENT_SINGLE));
        assertThat(icc.units()).isEqualTo(3);
        assertThat(icc.coders()).isEqualTo(2);
    }

    @Test
    void saysWhyThereIsNone() {
        refuses(Reason.NOTHING_RATED, numbers());
        refuses(Reason.ONE_CODER, numbers(new double[][] {{1}, {2}}));
        refuses(Reason.TOO_FEW_UNITS, numbers(new double[][] {{1, 2}}));
        refuses(Reason.ONE_CATEGORY, numbers(new double[][] {{0.1, 0.1}, {0.1, 0.1}}));
        refuses(Reason.UNITS_ALIKE, numbers(new double[][] {{1, 2}, {2, 1}}));
    }

    @Test
    void neverPassesOffNoiseAsFullAgreement() {
        NumberRatings opposed = numbers(new double[][] {{0, 10}, {10, 1}});
        assertThat(IntraclassCorrelation.of(opposed, IccForm.AGREEMENT_AVERAGE))
                .isEqualTo(new None(Reason.NO_SPREAD_LEFT));
        assertThat(estimate(opposed, IccForm.AGREEMENT_SINGLE).value()).isNegative();
        Estimated loose = estimate(numbers(new double[][] {{1, 3}, {3, 2}, {4, 4.5}}), IccForm.AGREEMENT_AVERAGE);
        assertThat(loose.value()).isBetween(-1.0, 1.0);
        assertThat(loose.interval().low()).isLessThan(loose.value());
        assertThat(loose.interval().high()).isBetween(loose.value(), 1.0);
    }

    @Test
    void doesNotMindTheOrderOfUnitsOrCodersNorWhereTheScaleBegins() {
        double[][] rows = drawn(40, 3);
        double[][] moved = new double[40][];
        for (int i = 0; i < 40; i++) {
            double[] row = rows[39 - i];
            moved[i] = new double[] {1e6 + 2 * row[2], 1e6 + 2 * row[0], 1e6 + 2 * row[1]};
        }
        for (IccForm form : IccForm.values()) {
            assertThat(estimate(numbers(moved), form).value())
                    .isCloseTo(estimate(numbers(rows), form).value(), within(1e-8));
        }
    }

    @Test
    void readsAHundredThousandUnits() {
        Estimated icc = estimate(numbers(drawn(100_000, 5)), IccForm.AGREEMENT_SINGLE);
        assertThat(icc.value()).isCloseTo(0.5, within(0.01));
        assertThat(icc.interval().low()).isLessThan(icc.value());
        assertThat(icc.interval().high()).isGreaterThan(icc.value());
    }

    private static double[][] drawn(int units, int coders) {
        Random random = new Random(5);
        return IntStream.range(0, units).mapToObj(unit -> {
            double true1 = random.nextGaussian();
            return IntStream.range(0, coders).mapToDouble(coder -> true1 + random.nextGaussian()).toArray();
        }).toArray(double[][]::new);
    }

    private static Estimated estimate(NumberRatings ratings, IccForm form) {
        return (Estimated) IntraclassCorrelation.of(ratings, form);
    }

    private static void refuses(Reason reason, NumberRatings ratings) {
        for (IccForm form : IccForm.values()) {
            assertThat(IntraclassCorrelation.of(ratings, form)).isEqualTo(new None(reason));
        }
    }

    private static String fieldOf(IccForm form) {
        return form.name().toLowerCase(Locale.ROOT).replace("one_way", "oneway").replaceFirst("^(agree|cons)",
                "twoway_$1");
    }

    private static IccForm named(String type) {
        String shroutFleiss = type.length() == 4 ? "ICC(" + type.charAt(3) + ",1)" : "ICC(" + type.charAt(3) + ",k)";
        return IntStream.range(0, 6).mapToObj(i -> IccForm.values()[i])
                .filter(form -> form.shroutFleiss().equals(shroutFleiss)).findFirst().orElseThrow();
    }
}
