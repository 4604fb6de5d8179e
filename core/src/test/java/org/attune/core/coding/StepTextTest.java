package org.attune.core.coding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.attune.core.agreement.ratings.Rating;
import org.attune.core.agreement.ratings.Rating.Amount;
import org.attune.core.agreement.ratings.Rating.Other;
import org.attune.core.coding.Mark.Given;
import org.attune.core.coding.Settlement.AgreedOn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StepTextTest {

    @ParameterizedTest
    @ValueSource(strings = {"mark 1 goes-quiet clear", "mark 12 goes-quiet weak:1", "mark 12 goes-quiet clear:5",
            "mark 3 a absent", "mark 3 a cannot-tell", "mark 3 a not-rated", "rest-absent 9", "answer mended 3",
            "answer mended cannot-tell", "answer mended not-rated", "undo 7f-A"})
    void readsWhatItWrites(String line) {
        assertThat(StepText.parse(line).map(StepText::of)).contains(line);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "mark", "mark 1 a", "mark x a clear", "mark 1 a clear:6", "mark 1 a clear:0",
            "mark 1 a absent:3", "mark 1 a clear:", "mark 1 a CLEAR", "mark 1 a clear clear", "rest-absent",
            "rest-absent one", "answer mended 0", "answer mended 2.5", "answer mended absent", "undo",
            "mark 99999999999 a clear", "drop table"})
    void takesNothingElse(String line) {
        assertThat(StepText.parse(line)).isEmpty();
    }

    @Test
    void asksForSignificanceInWholePointsFromOneToFive() {
        assertThat(new Given(Clarity.CLEAR).significancePoints()).isEmpty();
        assertThat(new Given(Clarity.CLEAR).withSignificance(5).significancePoints()).hasValue(5);
        for (Rating wrong : new Rating[] {new Amount(0), new Amount(6), new Amount(1.5), Other.ABSENT}) {
            assertThatThrownBy(() -> new Given(Clarity.CLEAR, wrong)).hasMessageContaining("1 to 5");
        }
    }

    @Test
    void asksForAnIdOfPlainLettersForEachStep() {
        assertThatThrownBy(() -> new SheetStep("a b", new Step.RestAbsent(1))).hasMessageContaining("64");
    }

    @Test
    void letsCodersAgreeOnOneMarkOrAnswerOnly() {
        for (String line : new String[] {"mark 1 a not-rated", "answer mended not-rated", "rest-absent 1",
                "undo s1"}) {
            assertThatThrownBy(() -> new AgreedOn(StepText.parse(line).orElseThrow()))
                    .hasMessageContaining("one mark or one answer");
        }
        assertThat(new AgreedOn(StepText.parse("mark 2 a cannot-tell").orElseThrow()).subject())
                .isEqualTo(new Subject.InSegment(2, "a"));
        assertThat(new AgreedOn(StepText.parse("answer mended 2").orElseThrow()).subject())
                .isEqualTo(new Subject.OfSession("mended"));
    }
}
