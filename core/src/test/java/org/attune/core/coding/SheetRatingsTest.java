package org.attune.core.coding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.attune.core.agreement.portion.CodeRatings;
import org.attune.core.agreement.ratings.CategoryRatings;
import org.attune.core.agreement.ratings.CategoryRatings.Undecided;
import org.attune.core.agreement.ratings.NumberRatings;
import org.attune.core.agreement.ratings.Rating.Other;
import org.attune.core.codebook.Books;
import org.junit.jupiter.api.Test;

class SheetRatingsTest {

    private static final Segments FOUR = new Segments.Timed(300, 1_200_000);
    private static final String QUIET = "goes-quiet";

    private final CodedSession first = new CodedSession("s1", "2026-03", Map.of(
            "coder-1", sheet("mark 1 goes-quiet clear:4", "mark 2 goes-quiet weak", "mark 3 goes-quiet absent",
                    "mark 4 goes-quiet cannot-tell", "answer mended 4"),
            "coder-2", sheet("mark 1 goes-quiet weak:2", "rest-absent 2", "rest-absent 3", "answer mended 4",
                    "rest-absent 4")));
    private final CodedSession second = new CodedSession("s2", "2026-04",
            Map.of("coder-1", sheet("rest-absent 1", "rest-absent 2", "rest-absent 3", "mark 4 goes-quiet clear")));
    private final SheetRatings ratings = new SheetRatings(List.of(first, second));

    @Test
    void makesARowOfEachSegmentAndKeepsThreeThingsApart() {
        CodeRatings presence = ratings.presence(QUIET, Undecided.OWN_CATEGORY);
        CategoryRatings table = (CategoryRatings) presence.ratings();

        assertThat(table.layout().units()).hasSize(8).startsWith("s1, segment 1").endsWith("s2, segment 4");
        assertThat(table.layout().coders()).containsExactly("coder-1", "coder-2");
        assertThat(names(table, 0)).containsExactly("given", "given", "absent", "cannot tell", "absent", "absent",
                "absent", "given");
        assertThat(names(table, 1)).containsExactly("given", "absent", "absent", "absent", "-", "-", "-", "-");
        assertThat(presence.sessions().names()).containsExactly("s1", "s2");
        assertThat(presence.periods()).startsWith("2026-03").endsWith("2026-04");
    }

    @Test
    void ordersClarity() {
        CategoryRatings table = (CategoryRatings) ratings.clarity(QUIET, Undecided.LEFT_OUT).ratings();

        assertThat(table.isOrdered()).isTrue();
        assertThat(names(table, 0)).containsExactly("clear", "weak", "absent", "-", "absent", "absent", "absent",
                "clear");
    }

    @Test
    void hasAbsentAmongTheCategoriesWhereNobodyGaveIt() {
        CodedSession all = new CodedSession("s", "", Map.of("coder-1", sheet("mark 1 goes-quiet clear"), "coder-2",
                sheet("mark 1 goes-quiet clear")));
        CategoryRatings table = (CategoryRatings) new SheetRatings(List.of(all)).presence(QUIET, Undecided.LEFT_OUT)
                .ratings();

        assertThat(table.categories()).isEqualTo(2);
        assertThat(names(table, 0)).startsWith("given", "-");
    }

    @Test
    void takesSignificanceWhereItWasRated() {
        NumberRatings table = (NumberRatings) ratings.significance(QUIET).ratings();

        assertThat(table.pointsAt(0, 0)).isEqualTo(4);
        assertThat(table.pointsAt(0, 1)).isEqualTo(2);
        assertThat(table.isRated(1, 0)).isFalse();
        assertThat(table.countOf(Other.ABSENT)).isEqualTo(7);
    }

    @Test
    void countsSegmentsOfSessionsThatWereRatedWhole() {
        NumberRatings table = (NumberRatings) ratings.counts(QUIET).ratings();

        assertThat(table.layout().units()).containsExactly("s1", "s2");
        assertThat(table.isRated(0, 0)).as("could not tell in one").isFalse();
        assertThat(table.pointsAt(0, 1)).isEqualTo(1);
        assertThat(table.pointsAt(1, 0)).isEqualTo(1);
        assertThat(table.isRated(1, 1)).as("has no sheet").isFalse();
    }

    @Test
    void takesTheAnswersAboutASession() {
        NumberRatings table = (NumberRatings) ratings.answers("mended").ratings();

        assertThat(table.pointsAt(0, 0)).isEqualTo(4);
        assertThat(table.isRated(1, 0)).isFalse();
    }

    @Test
    void findsWhatCodersDoNotSayAlike() {
        assertThat(first.differences()).containsExactly(new Subject.InSegment(2, QUIET),
                new Subject.InSegment(4, QUIET));
        assertThat(second.differences()).isEmpty();
        CodedSession answers = new CodedSession("s", "",
                Map.of("a", sheet("answer mended 1"), "b", sheet("answer mended cannot-tell"), "c", sheet()));
        assertThat(answers.differences()).containsExactly(new Subject.OfSession("mended"));
    }

    @Test
    void takesSheetsOfOneVersionOnly() {
        assertThatThrownBy(() -> new CodedSession("s", "", Map.of())).hasMessageContaining("no codebook");
        assertThat(first).hasToString("coded session of 2 sheets");
    }

    private static List<String> names(CategoryRatings table, int coder) {
        List<String> names = new ArrayList<>();
        for (int unit = 0; unit < table.units(); unit++) {
            int category = table.at(unit, coder);
            names.add(category < 0 ? "-" : table.name(category));
        }
        return names;
    }

    static Sheet sheet(String... lines) {
        Sheet sheet = Sheet.blank(Books.first(), FOUR);
        for (String line : lines) {
            sheet = sheet.with(new SheetStep("s" + sheet.steps().size(), StepText.parse(line).orElseThrow()));
        }
        return sheet;
    }
}
