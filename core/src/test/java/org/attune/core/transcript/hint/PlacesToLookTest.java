package org.attune.core.transcript.hint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.attune.core.transcript.Part;
import org.attune.core.transcript.Speaker;
import org.attune.core.transcript.Transcript;
import org.attune.core.transcript.hint.rules.ShippedHintRules;
import org.junit.jupiter.api.Test;

class PlacesToLookTest {

    private static final List<String> SAID = List.of("C I don't want to.", "T How was your week?", "C Whatever.",
            "C I guess it is not for me.", "T I don't want to press you.", "C It is so hard, I can't.",
            "C Good, thanks.");

    @Test
    void aRuleThatReadsAnotherLanguageSaysSo() {
        Look look = PlacesToLook.look(rule("explicit-rejection"), List.of(Said.lines("C Ich will nicht.")), "de");

        assertThat(look).isEqualTo(new Look.NotRead("This rule reads English only."));
    }

    @Test
    void aRegionOfALanguageIsThatLanguage() {
        assertThat(hints("explicit-rejection", "en-GB", "C I don't want to.")).hasSize(1);
    }

    @Test
    void asksWhoTheClientIs() {
        Transcript nobody = new Transcript(List.of(new Speaker("T", Part.THERAPIST), new Speaker("C", Part.NOT_SAID)),
                Said.lines("C I don't want to.").turns());

        assertThat(PlacesToLook.look(rule("explicit-rejection"), List.of(nobody), "en")).isEqualTo(
                new Look.NotRead("Nobody in this transcript is said to be the client; say who is, and look again."));
    }

    @Test
    void passesOverWhatTheTherapistSaid() {
        assertThat(hints("explicit-rejection", "en", "T I don't want to press you.", "C Thanks.")).isEmpty();
    }

    @Test
    void putsTheStrongestFirst() {
        List<Hint> hints = hints("explicit-rejection", "en", "C No way.", "T Hm.",
                "C I won't. That's not me. Whatever.");

        assertThat(hints).extracting(Hint::turn).containsExactly(3, 1);
    }

    @Property(tries = 200)
    void aTurnIsJudgedWithoutKnowingWhatCameLater(
            @ForAll @Size(min = 1, max = 12) List<@IntRange(max = 6) Integer> picks,
            @ForAll @IntRange(min = 1, max = 12) int cut) {
        String[] lines = picks.stream().map(SAID::get).toArray(String[]::new);
        int kept = Math.min(cut, lines.length);
        Transcript whole = Said.lines(lines);
        Transcript start = Said.lines(IntStream.range(0, kept).mapToObj(i -> lines[i]).toArray(String[]::new));
        for (HintRule rule : ShippedHintRules.withoutEmbedder()) {
            if (rule instanceof HintRule.OfTurns ofTurns) {
                for (int turn = 1; turn <= kept; turn++) {
                    assertThat(ofTurns.look(new Prefix(whole, turn))).isEqualTo(ofTurns.look(new Prefix(start, turn)));
                }
            }
        }
    }

    @Test
    void aPrefixKnowsWhatWasSaidBefore() {
        Transcript transcript = Said.lines("C One.", "T Two?", "C Three.");

        assertThat(new Prefix(transcript, 3).therapistsTurnBefore()).contains(transcript.turns().get(1));
        assertThat(new Prefix(transcript, 1).therapistsTurnBefore()).isEmpty();
        assertThat(new Prefix(transcript, 3).clientsEarlierTurns()).containsExactly(transcript.turns().getFirst());
        assertThatThrownBy(() -> new Prefix(transcript, 4)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void noHintHoldsAWordOfTheTranscript() {
        for (Hint hint : hints("explicit-rejection", "en", "C I won't, Marlene.")) {
            assertThat(hint.toString()).doesNotContain("Marlene").doesNotContain("won't");
        }
    }

    private static List<Hint> hints(String rule, String language, String... lines) {
        return PlacesToLook.look(rule(rule), List.of(Said.lines(lines)), language) instanceof Look.Read read
                ? read.hints()
                : List.of();
    }

    private static HintRule rule(String id) {
        return ShippedHintRules.withoutEmbedder().stream().filter(rule -> rule.card().name().id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
