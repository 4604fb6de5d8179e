package org.attune.core.instrument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;

import org.attune.core.instrument.Item.Answers;
import org.attune.core.instrument.Item.Asked;
import org.attune.core.instrument.Item.Feature;
import org.attune.core.instrument.ScaleKey.Formula;
import org.attune.core.instrument.Scoring.Reason;
import org.attune.core.instrument.Scoring.Score;
import org.junit.jupiter.api.Test;

class ScoringTest {

    private static final Answers ZERO_TO_FOUR = new Answers(0, 4);
    private static final Licence FREE = new Licence(LicenceClass.FREE, "", "");

    private static Item item(String id, boolean isReversed, Feature feature) {
        return new Item(id, isReversed, ZERO_TO_FOUR, feature, "", Asked.ALWAYS);
    }

    private static ScaleKey key(Formula formula, int missingAllowed, String... items) {
        Scale scale = new Scale("S", 0, 40, 1, Orientation.HIGHER_IS_BETTER, new MeasurementError.Unpublished());
        return new ScaleKey(scale, List.of(items), formula, missingAllowed, List.of(), "");
    }

    private static Instrument form(ScaleKey... keys) {
        List<Item> items = List.of(item("a", false, Feature.PLAIN), item("b", true, Feature.PLAIN),
                item("c", false, Feature.PLAIN),
                item("risk", false, Feature.RISK));
        return new Instrument("form", "1", "Form", Measures.SESSION, FREE, items, List.of(keys));
    }

    @Test
    void addsAnswersAndTurnsReversedOnes() {
        ScaleKey key = key(Formula.SUM, 0, "a", "b", "c");
        assertThat(Scoring.score(form(key), key, Map.of("a", 1.0, "b", 1.0, "c", 2.0)))
                .isEqualTo(new Score.Scored(6, 3, 3));
    }

    @Test
    void fillsUpASumByTheMeanOfWhatWasAnswered() {
        ScaleKey key = key(Formula.SUM, 1, "a", "b", "c");
        assertThat(Scoring.score(form(key), key, Map.of("a", 1.0, "b", 1.0))).isEqualTo(new Score.Scored(6, 2, 3));
    }

    @Test
    void takesAMeanOverWhatWasAnswered() {
        ScaleKey key = key(Formula.MEAN, 1, "a", "b", "c");
        assertThat(Scoring.score(form(key), key, Map.of("a", 1.0, "b", 1.0))).isEqualTo(new Score.Scored(2, 2, 3));
    }

    @Test
    void givesNoScoreWhenTooManyAnswersAreMissing() {
        ScaleKey key = key(Formula.SUM, 1, "a", "b", "c");
        assertThat(Scoring.score(form(key), key, Map.of("a", 1.0)))
                .isEqualTo(new Score.Unscored(Reason.TOO_MANY_MISSING, 1, 3));
        assertThat(Scoring.score(form(key), key, Map.of("risk", 1.0)))
                .isEqualTo(new Score.Unscored(Reason.NOT_ANSWERED, 0, 3));
    }

    @Test
    void neverFillsUpAnItemAboutRisk() {
        ScaleKey key = key(Formula.SUM, 1, "a", "b", "c", "risk");
        assertThat(Scoring.score(form(key), key, Map.of("a", 1.0, "b", 1.0, "c", 1.0)))
                .isEqualTo(new Score.Unscored(Reason.RISK_MISSING, 3, 4));
    }

    @Test
    void scoresNoFormOfWhichOnlyTotalsAreRead() {
        ScaleKey key = new ScaleKey(key(Formula.SUM, 0, "a").scale(), List.of(), Formula.GIVEN, 0, List.of(), "");
        assertThat(Scoring.score(form(key), key, Map.of())).isEqualTo(new Score.Unscored(Reason.TOTAL_ONLY, 0, 0));
    }

    @Test
    void refusesAnswersThatAnItemDoesNotTake() {
        ScaleKey key = key(Formula.SUM, 0, "a");
        assertThatThrownBy(() -> Scoring.score(form(key), key, Map.of("a", 5.0)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("from 0 to 4");
        assertThatThrownBy(() -> Scoring.score(form(key), key, Map.of("a", 1.5)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void seesRiskInAnyAnswerAboveTheLowest() {
        assertThat(Scoring.saysRisk(item("risk", false, Feature.RISK), 1)).isTrue();
        assertThat(Scoring.saysRisk(item("risk", false, Feature.RISK), 0)).isFalse();
        assertThat(Scoring.saysRisk(item("risk", true, Feature.RISK), 4)).isFalse();
        assertThat(Scoring.saysRisk(item("a", false, Feature.PLAIN), 4)).isFalse();
    }

    @Test
    void leadsWithScalesThatSayNothingTwice() {
        ScaleKey all = key(Formula.SUM, 0, "a", "b", "c");
        ScaleKey part = key(Formula.SUM, 0, "b");
        ScaleKey other = key(Formula.SUM, 0, "risk");
        assertThat(form(all, part, other).leadingScales()).containsExactly(all, other);
    }

    @Test
    void refusesInstrumentsThatDoNotHangTogether() {
        assertThatThrownBy(() -> form(key(Formula.SUM, 0, "z")))
                .hasMessageContaining("names item z, which is not there");
        assertThatThrownBy(() -> key(Formula.SUM, 2, "a", "b")).hasMessageContaining("not all, may be missing");
        assertThatThrownBy(() -> key(Formula.GIVEN, 0, "a")).hasMessageContaining("a given total has no items");
        assertThatThrownBy(() -> new Answers(1, 1)).hasMessageContaining("must be below the highest");
    }
}
