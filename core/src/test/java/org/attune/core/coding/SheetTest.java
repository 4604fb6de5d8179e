package org.attune.core.coding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;

import org.attune.core.agreement.ratings.Rating.Amount;
import org.attune.core.agreement.ratings.Rating.Other;
import org.attune.core.codebook.Books;
import org.attune.core.codebook.Code;
import org.attune.core.codebook.Codebook;
import org.attune.core.coding.Mark.Given;
import org.junit.jupiter.api.Test;

class SheetTest {

    private static final Codebook BOOK = Books.first();
    private static final Segments FOUR = new Segments.Timed(300, 1_100_000);
    private static final String QUIET = "goes-quiet";

    private int lastId;

    @Test
    void beginsWithNothingRated() {
        Sheet blank = Sheet.blank(BOOK, FOUR);

        assertThat(blank.mark(1, QUIET)).isEqualTo(Mark.NOT_RATED);
        assertThat(blank.answer("mended")).isEqualTo(Other.NOT_RATED);
        assertThat(blank.segmentCount()).isEqualTo(4);
        assertThat(blank.isComplete()).isFalse();
        assertThat(blank.lastInForce()).isEmpty();
    }

    @Test
    void keepsNotRatedAbsentAndCannotTellApart() {
        Sheet sheet = sheet("mark 1 goes-quiet absent", "mark 2 goes-quiet cannot-tell",
                "mark 3 goes-quiet clear:4");

        assertThat(sheet.mark(1, QUIET)).isEqualTo(Mark.ABSENT);
        assertThat(sheet.mark(2, QUIET)).isEqualTo(Mark.CANNOT_TELL);
        assertThat(sheet.mark(3, QUIET)).isEqualTo(new Given(Clarity.CLEAR).withSignificance(4));
        assertThat(sheet.mark(4, QUIET)).isEqualTo(Mark.NOT_RATED);
    }

    @Test
    void knowsTheOrderInWhichCodesOfASegmentWereGiven() {
        Sheet sheet = sheet("mark 2 gets-sharp clear", "mark 2 goes-quiet weak", "mark 2 gets-sharp clear:4",
                "rest-absent 2",
                "mark 3 goes-quiet clear", "mark 3 gets-sharp clear", "mark 3 goes-quiet absent",
                "mark 3 goes-quiet clear");

        assertThat(sheet.given(1)).isEmpty();
        assertThat(sheet.given(2)).extracting(Code::id).containsExactly("gets-sharp", "goes-quiet");
        assertThat(sheet.given(3)).extracting(Code::id).containsExactly("gets-sharp", "goes-quiet");
    }

    @Test
    void letsTheLastWordCount() {
        assertThat(sheet("mark 1 goes-quiet clear", "mark 1 goes-quiet weak:2").mark(1, QUIET))
                .isEqualTo(new Given(Clarity.WEAK).withSignificance(2));
        assertThat(sheet("mark 1 goes-quiet clear", "mark 1 goes-quiet not-rated").mark(1, QUIET))
                .isEqualTo(Mark.NOT_RATED);
    }

    @Test
    void marksWhatIsLeftOfASegmentAsAbsent() {
        Sheet sheet = sheet("mark 1 goes-quiet clear", "mark 1 gets-sharp cannot-tell", "rest-absent 1");

        assertThat(sheet.mark(1, QUIET)).isEqualTo(new Given(Clarity.CLEAR));
        assertThat(sheet.mark(1, "gets-sharp")).isEqualTo(Mark.CANNOT_TELL);
        assertThat(sheet.mark(1, "asks-about-us")).isEqualTo(Mark.ABSENT);
        assertThat(sheet.notRated(1)).isEmpty();
        assertThat(sheet.notRated(2)).containsExactlyElementsOf(BOOK.codes());
    }

    @Test
    void takesTheStepBackThatIsNamedAndKeepsIt() {
        Sheet sheet = sheet("mark 1 goes-quiet clear", "mark 1 goes-quiet absent", "undo s2");

        assertThat(sheet.mark(1, QUIET)).isEqualTo(new Given(Clarity.CLEAR));
        assertThat(sheet.steps()).hasSize(3);
        assertThat(sheet.lastInForce()).map(SheetStep::id).contains("s1");
    }

    @Test
    void bringsAStepBackWhoseUndoingIsUndone() {
        assertThat(sheet("mark 1 goes-quiet clear", "undo s1", "undo s2").mark(1, QUIET))
                .isEqualTo(new Given(Clarity.CLEAR));
        assertThat(sheet("mark 1 goes-quiet clear", "undo s1", "undo s2", "undo s3").mark(1, QUIET))
                .isEqualTo(Mark.NOT_RATED);
    }

    @Test
    void marksACodeAbsentWhoseStepIsTakenBackBeforeTheRest() {
        assertThat(sheet("mark 1 goes-quiet clear", "rest-absent 1", "undo s1").mark(1, QUIET))
                .isEqualTo(Mark.ABSENT);
    }

    @Test
    void takesAStepSentTwiceForOne() {
        Sheet once = sheet("mark 1 goes-quiet clear", "mark 1 goes-quiet absent");
        Sheet twice = once.with(new SheetStep("s1", step("mark 1 goes-quiet clear")));

        assertThat(twice.steps()).isEqualTo(once.steps());
        assertThat(twice.mark(1, QUIET)).isEqualTo(Mark.ABSENT);
    }

    @Test
    void isCompleteOnceEveryCodeIsRatedAndEveryItemAnswered() {
        Sheet rated = sheet("rest-absent 1", "rest-absent 2", "rest-absent 3", "rest-absent 4");

        assertThat(rated.isComplete()).isFalse();
        assertThat(rated.with(next("answer mended 5")).isComplete()).isTrue();
        assertThat(rated.with(next("answer mended cannot-tell")).isComplete()).isTrue();
        assertThat(rated.with(next("answer mended 5")).answer("mended")).isEqualTo(new Amount(5));
    }

    @Test
    void countsSegmentsAsFarAsTheCoderCameWhereNobodySaidHowLongItIs() {
        Segments open = new Segments.Open(300);
        assertThat(open.count()).isEqualTo(OptionalInt.empty());
        assertThat(Sheet.blank(BOOK, open).isComplete()).isFalse();
        assertThat(Sheet.of(BOOK, open, List.of(next("rest-absent 7"))).segmentCount()).isEqualTo(7);
    }

    @Test
    void saysWhatIsWrongWithAStep() {
        assertThat(Outline.of(BOOK).wrong(FOUR, step("mark 5 goes-quiet clear"))).hasValueSatisfying(
                why -> assertThat(why).contains("no segment 5"));
        assertThat(Outline.of(BOOK).wrong(FOUR, step("rest-absent 0"))).isPresent();
        assertThat(Outline.of(BOOK).wrong(FOUR, step("mark 1 unheard-of clear"))).isPresent();
        assertThat(Outline.of(BOOK).wrong(FOUR, step("answer unheard-of 1"))).isPresent();
        assertThat(Outline.of(BOOK).wrong(FOUR, step("answer mended 6"))).hasValueSatisfying(
                why -> assertThat(why).contains("1 to 5"));
        assertThat(Outline.of(BOOK).wrong(FOUR, step("mark 4 goes-quiet clear"))).isEmpty();
        assertThatThrownBy(() -> sheet("undo s1")).hasMessageContaining("before it");
    }

    @Test
    void undoingEverythingLeavesABlankSheetWhateverWasDone() {
        Random chance = new Random(7);
        for (int run = 0; run < 200; run++) {
            List<SheetStep> steps = new ArrayList<>();
            for (int i = 1; i <= 30; i++) {
                steps.add(new SheetStep("s" + i, anyStep(chance, i)));
            }
            Sheet sheet = Sheet.of(BOOK, FOUR, steps);
            while (sheet.lastInForce().isPresent()) {
                sheet = sheet.with(
                        new SheetStep("u" + sheet.steps().size(), new Step.Undone(sheet.lastInForce().get().id())));
            }
            for (Code code : BOOK.codes()) {
                assertThat(sheet.mark(1, code.id())).isEqualTo(Mark.NOT_RATED);
            }
            assertThat(sheet.answer("mended")).isEqualTo(Other.NOT_RATED);
        }
    }

    private static Step anyStep(Random chance, int number) {
        String code = BOOK.codes().get(chance.nextInt(3)).id();
        String line = switch (chance.nextInt(5)) {
            case 0 -> "rest-absent 1";
            case 1 -> "answer mended 3";
            case 2 -> number == 1 ? "rest-absent 1" : "undo s" + (1 + chance.nextInt(number - 1));
            default -> "mark 1 " + code + " weak";
        };
        return step(line);
    }

    @Test
    void asksAsMuchOfAStepByItsOutlineAsByTheCodebook() {
        Outline outline = Outline.of(BOOK);

        assertThat(outline.text()).isEqualTo("asks-about-us gets-sharp goes-quiet mended:5");
        assertThat(Outline.parse(outline.text())).isEqualTo(outline);
    }

    @Test
    void saysNothingOfWhatItHolds() {
        assertThat(sheet("mark 1 goes-quiet clear")).hasToString("sheet of 1 steps");
    }

    private SheetStep next(String line) {
        return new SheetStep("s" + ++lastId, step(line));
    }

    private Sheet sheet(String... lines) {
        lastId = 0;
        Sheet sheet = Sheet.blank(BOOK, FOUR);
        for (String line : lines) {
            sheet = sheet.with(next(line));
        }
        return sheet;
    }

    private static Step step(String line) {
        return StepText.parse(line).orElseThrow();
    }
}
