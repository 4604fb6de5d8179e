package org.attune.core.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.attune.core.agreement.Tables.found;
import static org.attune.core.agreement.Tables.letters;
import static org.attune.core.agreement.Tables.value;

import java.util.List;

import org.attune.core.agreement.Agreement.None;
import org.attune.core.agreement.Agreement.Reason;
import org.attune.core.agreement.ratings.CategoryRatings;
import org.attune.core.agreement.ratings.CategoryRatings.Undecided;
import org.attune.core.reference.Differences;
import org.attune.core.reference.Reference;
import org.attune.core.reference.ReferenceTable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class GwetAcTest {

    private static final double ROUNDED_BY_THE_PACKAGE = 1e-5;

    @Test
    void agreesWithIrrCac() {
        Differences differences = new Differences();
        for (JsonNode c : Reference.cases("gwet")) {
            CategoryRatings ratings = Tables.numbers(c.get("ratings")).asCategories();
            check(differences, ratings, Closeness.SAME, c.get("ac1"));
            check(differences, ratings, Closeness.LINEAR, c.get("ac2_linear"));
            check(differences, ratings, Closeness.QUADRATIC, c.get("ac2_quadratic"));
        }
        ReferenceTable.record("Gwet's AC1 and AC2: value, parts, error", "gwet.json", "R 4.2.2, irrCAC 1.0",
                differences,
                ROUNDED_BY_THE_PACKAGE);
    }

    private static void check(Differences differences, CategoryRatings ratings, Closeness closeness, JsonNode theirs) {
        differences.add("value", value(GwetAc.of(ratings, closeness)), theirs.get("coefficient"));
        differences.add("pa", found(GwetAc.of(ratings, closeness)).observed(), theirs.get("pa"));
        differences.add("pe", found(GwetAc.of(ratings, closeness)).expected(), theirs.get("pe"));
        differences.add("se", GwetAc.standardError(ratings, closeness).orElseThrow(), theirs.get("se"));
    }

    @Test
    void givesOneWhereCodersAgreeFullyEvenOnOneCategoryOfTwo() {
        assertThat(value(GwetAc.of(letters("aa", "bb"), Closeness.LINEAR))).isEqualTo(1);
        assertThat(value(GwetAc.of(letters(List.of("a", "b"), Undecided.LEFT_OUT, "aa", "aa"), Closeness.SAME)))
                .isEqualTo(1);
    }

    @Test
    void countsWhatItRestsOn() {
        assertThat(found(GwetAc.of(letters("aa.", "bba", "a..", "..."), Closeness.SAME))).extracting("units", "ratings")
                .containsExactly(2, 6);
    }

    @Test
    void saysWhyThereIsNone() {
        refuses(Reason.ONE_CATEGORY, letters("aa", "aa"));
        refuses(Reason.ONE_CODER, letters("a.", "b."));
        refuses(Reason.NOTHING_RATED, letters("..", ".."));
        refuses(Reason.TOO_FEW_UNITS, letters("ab", "a."));
        CategoryRatings undecided = letters(List.of("a", "b"), Undecided.OWN_CATEGORY, "aa", "b?", "??");
        assertThat(GwetAc.of(undecided, Closeness.LINEAR)).isEqualTo(new None(Reason.NO_ORDER));
    }

    private static void refuses(Reason reason, CategoryRatings ratings) {
        assertThat(GwetAc.of(ratings, Closeness.SAME)).isEqualTo(new None(reason));
        assertThat(GwetAc.standardError(ratings, Closeness.SAME)).isEmpty();
    }
}
