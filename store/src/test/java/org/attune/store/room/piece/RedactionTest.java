package org.attune.store.room.piece;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;

import org.attune.core.tension.Need;
import org.attune.core.tension.Strand;
import org.attune.store.room.piece.Course.Point;
import org.attune.store.room.piece.Held.Words;
import org.attune.store.room.piece.Redaction.Span;
import org.attune.store.tension.Nature;
import org.attune.store.tension.Onset;
import org.junit.jupiter.api.Test;

class RedactionTest {

    private static final Instant END = Instant.parse("2026-04-01T00:00:00Z");
    /// Each letter of a text stands in it once, so that whatever is left of blackened words can be told.
    private static final int FIRST_LETTER = 0x4E00;
    private static final int TEXTS = 4;
    private static final int LENGTH = 60;

    @Test
    void nothingOfWhatIsBlackenedIsLeftAndAllElseIsWhateverSpansAreGiven() {
        Random random = new Random(6);
        for (int run = 0; run < 500; run++) {
            Shown shown = shown(random);
            List<Span> spans = spans(random);
            String black = letters(shown, spans);

            List<String> redacted = Redaction.of(shown, spans).orElseThrow().texts();

            for (int text = 0; text < TEXTS; text++) {
                String after = redacted.get(text);
                for (char letter : shown.texts().get(text).toCharArray()) {
                    assertThat(after.indexOf(letter) < 0).isEqualTo(black.indexOf(letter) >= 0);
                }
                assertThat(after.replace(Redaction.BLACK, "").chars()).isSorted();
            }
        }
    }

    private static Shown shown(Random random) {
        List<Words> words = new ArrayList<>();
        for (int text = 1; text < TEXTS; text++) {
            words.add(new Words("Client", text(text)));
        }
        return new Shown("p" + random.nextInt(), "t", text(0), new Held.Segment(words), END);
    }

    private static String text(int number) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            text.append((char) (FIRST_LETTER + number * LENGTH + i));
        }
        return text.toString();
    }

    private static List<Span> spans(Random random) {
        List<Span> spans = new ArrayList<>();
        for (int i = random.nextInt(8); i > 0; i--) {
            int start = random.nextInt(LENGTH);
            spans.add(new Span(random.nextInt(TEXTS), start, start + 1 + random.nextInt(LENGTH - start)));
        }
        return spans;
    }

    private static String letters(Shown shown, List<Span> spans) {
        StringBuilder letters = new StringBuilder();
        spans.forEach(span -> letters.append(shown.texts().get(span.text()), span.start(), span.end()));
        return letters.toString();
    }

    @Test
    void whatLiesInTheEnvelopeIsReadAsItWasWritten() {
        List<Words> words = List.of(new Words("Kim\tT", "a\\n\nb\t\\\\"), new Words("", ""),
                new Words("x", "🌊\u2028."));
        List<Held> all = List.of(new Held.Segment(words), new Held.OfClip("clip", List.of()),
                new Held.OfClip("clip", words), Held.Nothing.NOTHING,
                new Held.OfTension(new Onset.BeforeNoticed(), Nature.UNSAID, words),
                new Held.OfTension(new Onset.AtSessions(3, 4), new Nature(Set.of(Strand.values()[0]), Set.of(),
                        Set.of(Need.values()[0], Need.values()[1]), List.of("m1", "m2"), 5), List.of()),
                new Held.Line(List.of(new Course("a", "A\tB", List.of(new Point(1, 0.1), new Point(9, -3e-7))),
                        new Course("b", "", List.of()))));
        for (Held held : all) {
            Shown shown = new Shown("p", "t", "Why?\n\tSo.", held, END);
            assertThat(ShownText.parse("p", "t", END, ShownText.of(shown))).isEqualTo(shown);
            assertThat(shown + " " + held.words()).doesNotContain("Kim", "a\\n");
        }
    }
}
