package org.attune.core.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.attune.core.agreement.Tables.found;
import static org.attune.core.agreement.Tables.letters;
import static org.attune.core.agreement.Tables.value;

import org.attune.core.agreement.Agreement.None;
import org.attune.core.agreement.Agreement.Reason;
import org.attune.core.agreement.ratings.CategoryRatings;
import org.attune.core.internal.stats.Normal;
import org.attune.core.reference.Differences;
import org.attune.core.reference.Reference;
import org.attune.core.reference.ReferenceTable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class FleissKappaTest {

    @Test
    void agreesWithIrrOnBothVariants() {
        Differences differences = new Differences();
        for (JsonNode c : Reference.cases("kappa_fleiss")) {
            CategoryRatings ratings = Tables.numbers(c.get("ratings")).asCategories();
            differences.add("fleiss", value(FleissKappa.of(ratings)), c.get("fleiss"));
            differences.add("conger", value(FleissKappa.conger(ratings)), c.get("conger_exact"));
            double z = FleissKappa.distanceFromChance(ratings).orElseThrow();
            differences.add("z", z, c.get("z"));
            differences.add("p", 2 * Normal.upperTail(Math.abs(z)), c.get("p"));
        }
        ReferenceTable.record("Fleiss' kappa, z, and Conger's variant", "kappa_fleiss.json", "R 4.2.2, irr 0.84.1",
                differences, 1e-9);
    }

    @Test
    void agreesWithIrrCacWhereRatingsAreMissing() {
        Differences differences = new Differences();
        for (JsonNode c : Reference.cases("gwet")) {
            CategoryRatings ratings = Tables.numbers(c.get("ratings")).asCategories();
            differences.add("fleiss", value(FleissKappa.of(ratings)), c.get("fleiss").get("coefficient"));
            differences.add("pe", found(FleissKappa.of(ratings)).expected(), c.get("fleiss").get("pe"));
            differences.add("conger", value(FleissKappa.conger(ratings)), c.get("conger").get("coefficient"));
        }
        ReferenceTable.record("Fleiss' kappa and Conger's variant with missing ratings", "gwet.json",
                "R 4.2.2, irrCAC 1.0", differences, 1e-5);
    }

    @Test
    void givesOneWhereCodersAgreeFully() {
        assertThat(value(FleissKappa.of(letters("aaa", "bbb")))).isEqualTo(1);
        assertThat(value(FleissKappa.conger(letters("aaa", "bbb")))).isEqualTo(1);
    }

    @Test
    void countsWhatItRestsOn() {
        assertThat(found(FleissKappa.of(letters("aa.", "bba", "a..")))).extracting("units", "ratings")
                .containsExactly(2, 6);
        assertThat(FleissKappa.distanceFromChance(letters("aa.", "bba"))).isEmpty();
    }

    @Test
    void doesNotCountACoderWhoRatedNothing() {
        assertThat(value(FleissKappa.conger(letters("aa.", "ab.", "bb."))))
                .isEqualTo(value(FleissKappa.conger(letters("aa", "ab", "bb"))));
    }

    @Test
    void saysWhyThereIsNone() {
        refuses(Reason.ONE_CATEGORY, letters("aaa", "aaa"));
        refuses(Reason.ONE_CODER, letters("a..", "b.."));
        refuses(Reason.NOTHING_RATED, letters("...", "???"));
        refuses(Reason.TOO_FEW_UNITS, letters("ab.", "a.."));
        assertThat(FleissKappa.distanceFromChance(letters("aa", "aa"))).isEmpty();
    }

    private static void refuses(Reason reason, CategoryRatings ratings) {
        assertThat(FleissKappa.of(ratings)).isEqualTo(new None(reason));
        assertThat(FleissKappa.conger(ratings)).isEqualTo(new None(reason));
    }
}
