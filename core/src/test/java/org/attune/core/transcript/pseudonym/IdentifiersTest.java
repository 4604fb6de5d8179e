package org.attune.core.transcript.pseudonym;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.attune.core.transcript.Part;
import org.attune.core.transcript.Speaker;
import org.attune.core.transcript.Timing.Untimed;
import org.attune.core.transcript.Transcript;
import org.attune.core.transcript.Turn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// What is found and what is missed, on invented sessions in which every identifier was marked by hand.
class IdentifiersTest {

    private static final Pattern MARKED = Pattern.compile("\\{([A-Z]+):([^}]*)\\}");
    private static final Path PAGE = Path.of("..", "docs", "methods", "pseudonyms.md");

    /// A session with what was marked in it.
    private record Marked(Transcript transcript, List<Identifier> identifiers) {

        static Marked of(String name) throws IOException {
            List<Turn> turns = new ArrayList<>();
            List<Identifier> marked = new ArrayList<>();
            for (String line : text("/pseudonyms/" + name + ".txt").lines().toList()) {
                StringBuilder words = new StringBuilder();
                String text = line.substring(3);
                Matcher matcher = MARKED.matcher(text);
                int at = 0;
                while (matcher.find()) {
                    words.append(text, at, matcher.start());
                    marked.add(new Identifier(turns.size() + 1, words.length(), matcher.group(2),
                            IdentifierKind.valueOf(matcher.group(1)), "marked by hand"));
                    words.append(matcher.group(2));
                    at = matcher.end();
                }
                turns.add(new Turn(turns.size() + 1, line.substring(0, 1), Untimed.UNTIMED,
                        words.append(text.substring(at)).toString()));
            }
            return new Marked(
                    new Transcript(List.of(new Speaker("T", Part.THERAPIST), new Speaker("C", Part.CLIENT)), turns),
                    marked);
        }

        private static String text(String resource) throws IOException {
            try (InputStream in = IdentifiersTest.class.getResourceAsStream(resource)) {
                return new String(in == null ? new byte[0] : in.readAllBytes(), StandardCharsets.UTF_8);
            }
        }
    }

    private static List<Identifier> propose(String text, Language language) {
        return Identifiers.propose(new Transcript(List.of(new Speaker("T", Part.NOT_SAID)),
                List.of(new Turn(1, "T", Untimed.UNTIMED, text))), language);
    }

    private static List<String> found(String text, Language language) {
        return propose(text, language).stream().map(one -> one.kind() + " " + one.words()).toList();
    }

    @Test
    void findsWhatHasAShape() {
        assertThat(found(
                "Write to a.b@c.example or call +44 20 7946 0958 on 2024-02-12, I'm 34, at 14 Quarry Lane, no. 48213377.",
                Language.ENGLISH)).containsExactly("EMAIL a.b@c.example", "PHONE +44 20 7946 0958", "DATE 2024-02-12",
                        "AGE 34",
                        "ADDRESS 14 Quarry Lane", "NUMBER 48213377");
        assertThat(found("Am 3.2.2024 und am 14. Februar war sie 41 Jahre alt, Lindenstraße 12, 0171 2345678.",
                Language.GERMAN))
                .containsExactly("DATE 3.2.2024", "DATE 14. Februar", "AGE 41 Jahre alt", "ADDRESS Lindenstraße 12",
                        "PHONE 0171 2345678");
    }

    @Test
    void leavesOrdinaryNumbersAndWordsAlone() {
        assertThat(found(
                "I was 10 minutes late, 3 times, 50 percent of it. I think May is nice on a Monday, at Christmas.",
                Language.ENGLISH)).isEmpty();
        assertThat(found("Ich hatte Angst und Wut im Bauch, 3 Mal, und bin 10 Minuten nach Hause gelaufen.",
                Language.GERMAN)).isEmpty();
    }

    @Test
    @Timeout(60)
    void isNotKeptBusyByWordsThatAreMadeForIt() {
        for (String part : List.of("a-", "A ", "1 ", "0171 ", "a.", "A-", "@a.", "zig")) {
            for (Language language : Language.values()) {
                assertThat(propose("x " + part.repeat(20_000) + " x", language)).isNotNull();
            }
        }
    }

    @Test
    void saysWhyWithoutRepeatingTheWords() {
        Identifier name = propose("I met Dr. Wembley there.", Language.ENGLISH).getFirst();

        assertThat(name.reason()).isEqualTo("follows a title");
        assertThat(name).hasToString("Identifier[turn 1, NAME]");
        assertThat(name.start()).isEqualTo(10);
        assertThat(name.end()).isEqualTo(17);
    }

    @Test
    void proposesANameAndTheLabelsOfSpeakersWhereverTheyStand() {
        Transcript transcript = PseudonymsTest.transcript("Wembley came. So did Dr. Wembley, and Ellis.",
                "Marlene came.");

        assertThat(Identifiers.propose(transcript, Language.ENGLISH)).extracting(Identifier::words)
                .containsExactly("Ellis", "Marlene", "Wembley", "Wembley", "Ellis", "Marlene");
    }

    @Test
    void measuresWhatItFindsAndWhatItMisses() throws IOException {
        StringBuilder table = new StringBuilder(
                "| sessions | language | turns | marked by hand | found | proposed | right | recall | precision |\n"
                        + "|---|---|---|---|---|---|---|---|---|\n");
        for (String sessions : List.of("invented", "afterwards")) {
            for (Language language : Language.values()) {
                table.append(row(sessions, language));
            }
        }

        assertThat(Files.readString(PAGE)).contains(table);
    }

    private static String row(String sessions, Language language) throws IOException {
        Marked marked = Marked.of(sessions + (language == Language.ENGLISH ? ".en" : ".de"));
        List<Identifier> proposed = Identifiers.propose(marked.transcript(), language);
        long found = marked.identifiers().stream().filter(one -> proposed.stream().anyMatch(one::overlaps)).count();
        long right = proposed.stream().filter(one -> marked.identifiers().stream().anyMatch(one::overlaps)).count();
        return String.format(Locale.ROOT, "| %s | %s | %d | %d | %d | %d | %d | %.2f | %.2f |\n",
                sessions.equals("invented") ? "beside the rules" : "afterwards",
                language == Language.ENGLISH ? "English" : "German",
                marked.transcript().turns().size(), marked.identifiers().size(), found, proposed.size(), right,
                (double) found / marked.identifiers().size(), (double) right / proposed.size());
    }
}
