package org.attune.core.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.attune.core.agreement.Tables.found;
import static org.attune.core.agreement.Tables.letters;
import static org.attune.core.agreement.Tables.numbers;
import static org.attune.core.agreement.Tables.value;

import java.util.List;
import java.util.Locale;

import org.attune.core.agreement.Agreement.None;
import org.attune.core.agreement.Agreement.Reason;
import org.attune.core.agreement.KrippendorffAlpha.Level;
import org.attune.core.agreement.ratings.CategoryRatings;
import org.attune.core.agreement.ratings.CategoryRatings.Undecided;
import org.attune.core.reference.Differences;
import org.attune.core.reference.Reference;
import org.attune.core.reference.ReferenceTable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class KrippendorffAlphaTest {

    @Test
    void agreesWithIrrOnEveryLevel() {
        Differences differences = new Differences();
        for (JsonNode c : Reference.cases("krippendorff")) {
            CategoryRatings ratings = Tables.numbers(c.get("ratings")).asCategories();
            for (Level level : Level.values()) {
                JsonNode theirs = c.get("alpha").get(level.name().toLowerCase(Locale.ROOT));
                differences.add(c.get("id") + " " + level, value(KrippendorffAlpha.of(ratings, level)), theirs);
            }
        }
        ReferenceTable.record("Krippendorff's alpha, four levels, missing ratings", "krippendorff.json",
                "R 4.2.2, irr 0.84.1", differences, 1e-9);
    }

    @Test
    void givesOneWhereCodersAgreeFully() {
        for (Level level : Level.values()) {
            assertThat(value(KrippendorffAlpha.of(letters("aa", "bbb".substring(1), "cc"), level))).isEqualTo(1);
        }
    }

    @Test
    void leavesOutWhatStandsAlone() {
        assertThat(KrippendorffAlpha.of(letters("ab.", "bb.", "aa.", "c..", "?.b"), Level.NOMINAL))
                .isEqualTo(KrippendorffAlpha.of(letters("ab", "bb", "aa"), Level.NOMINAL));
        assertThat(found(KrippendorffAlpha.of(letters("ab.", "bbb", "a.."), Level.NOMINAL)))
                .extracting("units", "ratings").containsExactly(2, 5);
    }

    @Test
    void comparesNothingWithNothingByRatio() {
        double[][] rows = {{0, 0}, {0, 2}, {2, 2}};
        assertThat(value(KrippendorffAlpha.of(numbers(rows).asCategories(), Level.RATIO)))
                .isCloseTo(1 - (2.0 / 6) / (18.0 / 30), within(1e-12));
        double[][] below = {{-1, 0}, {0, 2}};
        assertThat(KrippendorffAlpha.of(numbers(below).asCategories(), Level.RATIO))
                .isEqualTo(new None(Reason.BELOW_ZERO));
        assertThat(KrippendorffAlpha.of(numbers(below).asCategories(), Level.INTERVAL))
                .isInstanceOf(Agreement.Found.class);
    }

    @Test
    void saysWhyThereIsNone() {
        refuses(Reason.ONE_CATEGORY, letters("aa", "aa", "b."));
        refuses(Reason.ONE_CODER, letters("a.", "b."));
        refuses(Reason.NOTHING_RATED, letters("..", ".."));
        refuses(Reason.TOO_FEW_UNITS, letters("ab", "a."));
        CategoryRatings undecided = letters(List.of("a", "b"), Undecided.OWN_CATEGORY, "aa", "b?", "??");
        assertThat(KrippendorffAlpha.of(undecided, Level.ORDINAL)).isEqualTo(new None(Reason.NO_ORDER));
        assertThat(KrippendorffAlpha.of(undecided, Level.NOMINAL)).isInstanceOf(Agreement.Found.class);
    }

    private static void refuses(Reason reason, CategoryRatings ratings) {
        assertThat(KrippendorffAlpha.of(ratings, Level.NOMINAL)).isEqualTo(new None(reason));
    }
}
