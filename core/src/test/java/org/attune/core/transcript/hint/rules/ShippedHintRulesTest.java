package org.attune.core.transcript.hint.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.attune.core.transcript.Transcript;
import org.attune.core.transcript.hint.Embedder;
import org.attune.core.transcript.hint.Hint;
import org.attune.core.transcript.hint.HintRule;
import org.attune.core.transcript.hint.Look;
import org.attune.core.transcript.hint.PlacesToLook;
import org.attune.core.transcript.hint.RememberedVectors;
import org.attune.core.transcript.hint.Said;
import org.attune.core.transcript.hint.Worth;
import org.junit.jupiter.api.Test;

class ShippedHintRulesTest {

    /// Texts that share their first letter are the same to it.
    private static final Embedder BY_FIRST_LETTER = new Embedder() {
        @Override
        public String model() {
            return "first letters";
        }

        @Override
        public List<float[]> embed(List<String> texts) {
            return texts.stream().map(text -> {
                float[] vector = new float[128];
                vector[text.charAt(0) % 128] = 1;
                return vector;
            }).toList();
        }
    };

    private static final List<HintRule> RULES = ShippedHintRules.withEmbedder(new RememberedVectors(BY_FIRST_LETTER));

    @Test
    void everyMeasuredRuleBeatsChanceWithItsWholeInterval() {
        for (HintRule rule : RULES) {
            if (rule.card().worth() instanceof Worth.Measured measured) {
                assertThat(measured.balancedAccuracy().low()).as(rule.card().title()).isGreaterThan(0.5);
                assertThat(measured.precision()).isGreaterThan(measured.share());
            }
        }
    }

    @Test
    void onlyGoingQuietIsUnmeasured() {
        assertThat(RULES.stream().filter(rule -> rule.card().worth() instanceof Worth.Unmeasured))
                .extracting(rule -> rule.card().name().id()).containsExactly("going-quiet");
    }

    @Test
    void rejectionIsFoundInWhateverApostropheAndCase() {
        assertThat(words("explicit-rejection", "C Well, I really DON\u2019T want that. That's not me."))
                .containsExactly("I really DON\u2019T want", "That's not me");
        assertThat(words("explicit-rejection", "C I want that, and I like it. It helps.")).isEmpty();
        assertThat(words("explicit-rejection", "C I am done with my backpack, on my backyard.")).isEmpty();
    }

    @Test
    void selfCriticismIsFoundWithItsQualifiers() {
        assertThat(words("self-criticism", "C I'm such an idiot. It's my own fault.")).containsExactly(
                "I'm such an idiot", "my own fault");
        assertThat(words("self-criticism", "C I'm a teacher. It's easy.")).isEmpty();
    }

    @Test
    void aComplaintIsHedgedWithinOneSentenceOnly() {
        assertThat(words("hedged-complaint", "C I guess that's okay, but it hurt.")).containsExactly("I guess", "but");
        assertThat(words("hedged-complaint", "C I guess. But it is raining.")).isEmpty();
        assertThat(words("hedged-complaint", "C I'm not sure.")).isEmpty();
    }

    @Test
    void aTurnNearAnExampleShowsTheExample() {
        List<Hint> hints = hints("near-example",
                Said.lines("C Every week the same story.", "C Zebras are striped here."));

        assertThat(hints).hasSize(1);
        assertThat(hints.getFirst().turn()).isEqualTo(1);
        assertThat(hints.getFirst().why()).contains("Everybody I know does it and nobody minds.");
    }

    @Test
    void aShortTurnIsNearNothing() {
        assertThat(hints("near-example", Said.lines("C Every week."))).isEmpty();
    }

    @Test
    void goingQuietNeedsThreeEarlierSessions() {
        Transcript talking = turns(12, "one two three four five six seven eight");
        Transcript quiet = turns(12, "one two three");

        assertThat(overSessions(talking, talking, talking, quiet)).hasSize(1);
        assertThat(overSessions(talking, talking, quiet)).isEmpty();
        assertThat(overSessions(talking, talking, talking, talking)).isEmpty();
        assertThat(overSessions(talking, quiet, talking, quiet)).isEmpty();
        assertThat(overSessions(talking, talking, turns(4, "one two three four"), quiet)).isEmpty();
    }

    @Test
    void aPhraseMustHaveAWordThatIsThere() {
        assertThat(new Words(List.of("so? very hard")).in("It is very, very hard")).hasSize(1);
        assertThat(Stream.of("Capital", "maybe?", "a..b").map(phrase -> {
            try {
                Phrase.pattern(phrase);
                return "taken";
            } catch (IllegalArgumentException refused) {
                return "refused";
            }
        })).containsOnly("refused");
    }

    private static List<Hint> overSessions(Transcript... sessions) {
        return PlacesToLook.look(rule("going-quiet"), Arrays.asList(sessions), "en") instanceof Look.Read read
                ? read.hints()
                : List.of();
    }

    private static Transcript turns(int turns, String text) {
        return Said.lines(IntStream.range(0, turns).mapToObj(i -> "C " + text).toArray(String[]::new));
    }

    private static List<String> words(String id, String line) {
        Transcript transcript = Said.lines(line);
        return hints(id, transcript).stream().flatMap(hint -> hint.spans().stream())
                .map(span -> transcript.turns().getFirst().text().substring(span.from(), span.to())).toList();
    }

    private static List<Hint> hints(String id, Transcript transcript) {
        return PlacesToLook.look(rule(id), List.of(transcript), "en") instanceof Look.Read read
                ? read.hints()
                : List.of();
    }

    private static HintRule rule(String id) {
        return RULES.stream().filter(rule -> rule.card().name().id().equals(id)).findFirst().orElseThrow();
    }
}
