package org.attune.core.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.attune.core.agreement.Tables.found;
import static org.attune.core.agreement.Tables.letters;
import static org.attune.core.agreement.Tables.table;
import static org.attune.core.agreement.Tables.value;

import java.util.List;

import org.attune.core.agreement.Agreement.Found;
import org.attune.core.agreement.Agreement.None;
import org.attune.core.agreement.Agreement.Reason;
import org.attune.core.agreement.ratings.CategoryRatings;
import org.attune.core.agreement.ratings.CategoryRatings.Undecided;
import org.attune.core.internal.stats.Normal;
import org.attune.core.reference.Differences;
import org.attune.core.reference.Reference;
import org.attune.core.reference.ReferenceTable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class CohenKappaTest {

    @Test
    void agreesWithIrrAndPsych() {
        Differences differences = new Differences();
        for (JsonNode c : Reference.cases("kappa_cohen")) {
            CategoryRatings ratings = Tables.numbers(c.get("ratings")).asCategories();
            check(differences, ratings, Closeness.SAME, c.get("unweighted"));
            check(differences, ratings, Closeness.LINEAR, c.get("linear"));
            check(differences, ratings, Closeness.QUADRATIC, c.get("quadratic"));
            differences.add("percent", 100 * value(PercentAgreement.of(ratings)), c.get("percent_agreement"));
            differences.add("variance", CohenKappa.variance(ratings, Closeness.SAME).orElseThrow(), c.get("psych_var"));
        }
        ReferenceTable.record("Cohen's kappa, plain, linear, quadratic: value, z, error", "kappa_cohen.json",
                "R 4.2.2, irr 0.84.1, psych 2.2.9", differences, 1e-9);
    }

    private static void check(Differences differences, CategoryRatings ratings, Closeness closeness, JsonNode theirs) {
        differences.add("value", value(CohenKappa.of(ratings, closeness)), theirs.get("value"));
        double z = CohenKappa.distanceFromChance(ratings, closeness).orElseThrow();
        differences.add("z", z, theirs.get("z"));
        differences.add("p", 2 * Normal.upperTail(Math.abs(z)), theirs.get("p"));
    }

    @Test
    void countsAgreementBeyondChance() {
        CategoryRatings ratings = table(20, 5, 10, 15);
        assertThat(CohenKappa.of(ratings, Closeness.SAME)).isInstanceOf(Found.class);
        Found kappa = found(CohenKappa.of(ratings, Closeness.SAME));
        assertThat(kappa.value()).isCloseTo(0.4, within(1e-12));
        assertThat(kappa.observed()).isCloseTo(0.7, within(1e-12));
        assertThat(kappa.expected()).isCloseTo(0.5, within(1e-12));
        assertThat(kappa.units()).isEqualTo(50);
        assertThat(kappa.ratings()).isEqualTo(100);
    }

    @Test
    void givesOneWhereCodersAgreeFully() {
        assertThat(value(CohenKappa.of(letters("aa", "bb", "cc"), Closeness.QUADRATIC))).isEqualTo(1);
        assertThat(CohenKappa.variance(letters("aa", "bb"), Closeness.SAME).orElseThrow()).isEqualTo(0);
    }

    @Test
    void leavesOutWhatOneOfTheTwoDidNotRate() {
        assertThat(CohenKappa.of(letters("aa", "ab", "bb", ".b", "a?"), Closeness.SAME))
                .isEqualTo(CohenKappa.of(letters("aa", "ab", "bb"), Closeness.SAME));
        assertThat(found(CohenKappa.of(letters("aa", "bb", "b."), Closeness.SAME)).units()).isEqualTo(2);
    }

    @Test
    void saysWhyThereIsNone() {
        refuses(Reason.ONE_CATEGORY, letters("aa", "aa", "aa"));
        refuses(Reason.ONE_CODER, letters("a.", "b."));
        refuses(Reason.ONE_CODER, letters("a", "b"));
        refuses(Reason.NOTHING_RATED, letters("..", "??"));
        refuses(Reason.NOTHING_RATED, letters());
        refuses(Reason.TOO_FEW_UNITS, letters("a.", ".b"));
        refuses(Reason.TOO_FEW_UNITS, letters("ab", ".b"));
        refuses(Reason.NOT_TWO_CODERS, letters("abc", "abb"));
        assertThat(CohenKappa.variance(letters("aa", "aa"), Closeness.SAME)).isEmpty();
        assertThat(CohenKappa.distanceFromChance(letters("aa", "aa"), Closeness.SAME)).isEmpty();
    }

    @Test
    void weighsNothingWhereCannotTellIsACategory() {
        CategoryRatings ratings = letters(List.of("a", "b"), Undecided.OWN_CATEGORY, "aa", "b?", "??");
        assertThat(CohenKappa.of(ratings, Closeness.LINEAR)).isEqualTo(new None(Reason.NO_ORDER));
        assertThat(found(CohenKappa.of(ratings, Closeness.SAME)).observed()).isCloseTo(2 / 3.0, within(1e-12));
    }

    private static void refuses(Reason reason, CategoryRatings ratings) {
        assertThat(CohenKappa.of(ratings, Closeness.SAME)).isEqualTo(new None(reason));
    }
}
