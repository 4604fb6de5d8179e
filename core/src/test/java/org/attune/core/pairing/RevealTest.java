package org.attune.core.pairing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.attune.core.instrument.Instrument;
import org.attune.core.instrument.Item;
import org.attune.core.instrument.Licence;
import org.attune.core.instrument.LicenceClass;
import org.attune.core.instrument.Measures;
import org.attune.core.pairing.GuessRecord.Guess;
import org.attune.core.pairing.Reveal.Row;
import org.junit.jupiter.api.Test;

class RevealTest {

    private static final Instrument FORM = form("aims", "work", "bond");

    private static Instrument form(String... items) {
        return new Instrument("form", "1", "Form", Measures.SESSION, new Licence(LicenceClass.OURS, "", ""),
                Arrays.stream(items).map(id -> new Item(id, false, new Item.Answers(1, 7), Item.Feature.PLAIN, "",
                        Item.Asked.ALWAYS)).toList(),
                List.of());
    }

    @Test
    void setsBothPeopleSideBySideInTheOrderOfTheForm() {
        Reveal reveal = Reveal.of(FORM, Map.of("bond", 6, "aims", 5), Map.of("work", 4, "aims", 6), Map.of("aims", 5));
        assertThat(reveal.rows()).extracting(Row::item).containsExactly("aims", "work", "bond");
        Row aims = reveal.rows().getFirst();
        assertThat(aims.gap()).hasValue(1);
        assertThat(aims.missedBy()).hasValue(0);
        assertThat(reveal.rows().get(1).gap()).isEmpty();
        assertThat(reveal.largestGap()).isEmpty();
    }

    @Test
    void beginsWithTheFirstOfTheLargestGaps() {
        Reveal reveal = Reveal.of(FORM, Map.of("aims", 5, "work", 2, "bond", 3),
                Map.of("aims", 7, "work", 6, "bond", 7),
                Map.of());
        assertThat(reveal.rows()).allMatch(Row::isLarge);
        assertThat(reveal.largestGap().orElseThrow().item()).isEqualTo("work");
    }

    @Test
    void callsAGapOfTwoLargeAndAGapOfOneNot() {
        Reveal reveal = Reveal.of(FORM, Map.of("aims", 5, "work", 5), Map.of("aims", 3, "work", 4), Map.of());
        assertThat(reveal.rows()).extracting(Row::isLarge).containsExactly(true, false);
    }

    @Test
    void leavesOutWhatNobodyAnswered() {
        assertThat(Reveal.of(FORM, Map.of(), Map.of(), Map.of("aims", 3)).rows()).isEmpty();
    }

    @Test
    void saysHowFarGuessesLeanAndMiss() {
        GuessRecord guesses = new GuessRecord(
                List.of(new Guess("aims", 6, 4), new Guess("work", 5, 5), new Guess("bond", 4, 5)));
        assertThat(guesses.leanPoints().orElseThrow()).isEqualTo(1.0 / 3);
        assertThat(guesses.missPoints()).hasValue(1);
        assertThat(guesses.hits()).isEqualTo(1);
        assertThat(guesses.isEnough()).isFalse();
        assertThat(new GuessRecord(List.of()).leanPoints()).isEmpty();
    }

    @Test
    void printsNoAnswer() {
        assertThat(Reveal.of(FORM, Map.of("aims", 5), Map.of(), Map.of()).toString()).doesNotContain("5");
        assertThat(new Guess("aims", 6, 4).toString()).doesNotContain("6").doesNotContain("4");
    }
}
