package org.attune.formats.codebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.attune.core.codebook.About;
import org.attune.core.codebook.Change;
import org.attune.core.codebook.Code;
import org.attune.core.codebook.CodeWording;
import org.attune.core.codebook.CodeWording.Example;
import org.attune.core.codebook.CodeWording.Side;
import org.attune.core.codebook.Codebook;
import org.attune.core.codebook.CodebookName;
import org.attune.core.codebook.Family;
import org.attune.core.codebook.Mover;
import org.attune.core.codebook.Revision;
import org.attune.core.codebook.SessionItem;
import org.attune.core.tension.guide.Source;
import org.attune.formats.Problem;
import org.attune.formats.ProblemKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CodebookReaderTest {

    private static final String SMALL = """
            codebook: small
            version: 1
            title: Small
            language: en
            says: For tests.
            sources:
              - cites: Nobody 2026
                link: https://example.org
            segment-seconds: 60
            codes:
              - id: goes-quiet
                name: Quiet
                mover: client
                family: withdrawal
                key: q
                definition: Says less and less.
                counts: Plainly less.
                counts-not: A pause.
                examples:
                  - counts: "..."
                  - counts-not: Thinks.
            """;

    @TempDir
    Path folder;

    @Test
    void readsAFileWithAByteOrderMarkAndWindowsLines() throws IOException {
        Path file = folder.resolve("small.yaml");
        Files.writeString(file, "\uFEFF" + SMALL.replace("\n", "\r\n"));

        assertThat(CodebookReader.read(file)).isInstanceOfSatisfying(CodebookReading.Read.class, read -> {
            assertThat(read.codebook().name()).isEqualTo(new CodebookName("small", 1));
            assertThat(read.codebook().segmentSeconds()).isEqualTo(60);
            assertThat(read.codebook().codes()).extracting(Code::key).containsExactly("q");
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '§', value = {
            "version: 1 | version: one | 2 | whole number",
            "title: Small | titel: Small | 1 | title is missing",
            "says: For tests. | says: [For tests.] | 5 | must be a text",
            "segment-seconds: 60 | segment-seconds: 0 | 1 | 1 to 3600 seconds",
            "key: q | key: Q | 11 | one small letter",
            "key: q | kee: q | 15 | kee is not known",
            "mover: client | mover: both | 13 | client, therapist, either",
            "id: goes-quiet | id: Goes quiet | 11 | small letters",
            "name: Quiet | name: | 11 | name of the code goes-quiet is empty",
            "- counts-not: Thinks. | - counts: Thinks. | 11 | one of the two is missing",
            "link: https://example.org | link: http://example.org | 7 | https",
            "title: Small | title: !!java.util.Date x | 3 | tag",
            "title: Small | title: &a Small | 3 | Anchors",
            "title: Small | title: *a | 3 | Anchors",
            "title: Small | version: 2 | 3 | stands twice",
            "title: Small | title: 'Small | 8 | no YAML",
            "codebook: small | marker: small | 1 | codebook is missing"})
    void saysWhatIsWrongAndOnWhichLine(String right, String wrong, int line, String says) {
        List<Problem> problems = problems(SMALL.replace(right, wrong));

        assertThat(problems).anySatisfy(problem -> {
            assertThat(problem.message()).contains(says);
            if (!says.equals("no YAML")) {
                assertThat(problem.line()).isEqualTo(line);
            }
        });
    }

    @Test
    void listsWhatIsWrongWithEveryCodeAtOnce() {
        String code = SMALL.substring(SMALL.indexOf("  - id: goes-quiet"));
        List<Problem> problems = problems(
                SMALL.replace("key: q", "key: 1") + code.replace("mover: client", "mover: nobody"));

        assertThat(problems).extracting(Problem::line).containsExactly(11L, 24L);
        assertThat(problems).allMatch(problem -> problem.kind() == ProblemKind.NOT_A_CODEBOOK);
    }

    @Test
    void takesNoCodeFromTheGuideForThatMayChange() {
        assertThat(problems(SMALL.replace("id: goes-quiet", "marker: client-says-little")))
                .anyMatch(problem -> problem.what().contains("id is missing"));
    }

    @Test
    void refusesWhatIsNoText() throws IOException {
        assertThat(problems("")).singleElement().satisfies(problem -> assertThat(problem.what()).contains("nothing"));
        assertThat(problems("--- a\n--- b\n")).extracting(Problem::line).containsExactly(2L);
        assertThat(problems("a: ".repeat(3) + "b")).isNotEmpty();
        assertThat(problems("[".repeat(100))).isNotEmpty();
        assertThat(problems("- ".repeat(100) + "x")).isNotEmpty();
        assertThat(problems("x".repeat(1_000_001))).isNotEmpty();
        assertThat(refused(CodebookReader.read("latin.yaml", SMALL.replace("Small", "Größe")
                .getBytes(StandardCharsets.ISO_8859_1)))).extracting(Problem::kind)
                .containsExactly(ProblemKind.ENCODING);
        assertThat(refused(CodebookReader.read(folder.resolve("none.yaml")))).extracting(Problem::kind)
                .containsExactly(ProblemKind.NOT_FOUND);
        Path large = folder.resolve("large.yaml");
        Files.write(large, new byte[4_000_001]);
        assertThat(refused(CodebookReader.read(large))).extracting(Problem::kind)
                .containsExactly(ProblemKind.TOO_LARGE);
        assertThat(refused(CodebookReader.read("sent", Files.readAllBytes(large)))).extracting(Problem::kind)
                .containsExactly(ProblemKind.TOO_LARGE);
    }

    /// Ten texts of ten texts of ten texts… would unfold into a thousand million.
    @Test
    void isNotUnfoldedIntoAHugeOne() {
        StringBuilder bomb = new StringBuilder("a0: &a0 x\n");
        for (int i = 1; i < 10; i++) {
            bomb.append("a").append(i).append(": &a").append(i).append(" [")
                    .append(("*a" + (i - 1) + ",").repeat(9)).append("*a").append(i - 1).append("]\n");
        }

        assertThat(problems(bomb.toString())).extracting(Problem::line).containsExactly(1L);
    }

    @Property(tries = 300)
    void readsWhatItWrites(@ForAll("codebooks") Codebook codebook) {
        byte[] written = CodebookWriter.write(codebook).getBytes(StandardCharsets.UTF_8);

        assertThat(CodebookReader.read("written", written)).isInstanceOfSatisfying(CodebookReading.Read.class,
                read -> assertThat(read.codebook()).isEqualTo(codebook));
    }

    @Property(tries = 500)
    void neverThrowsWhateverTheTextIs(@ForAll("scraps") String scraps) {
        assertThat(CodebookReader.read("scraps", scraps.getBytes(StandardCharsets.UTF_8))).isNotNull();
    }

    @Provide
    Arbitrary<String> scraps() {
        Arbitrary<String> lines = Arbitraries.of(SMALL.split("\n"));
        Arbitrary<String> oddities = Arbitraries.of("- ", "  ", "? ", ": ", "|", ">", "'", "\"", "{", "[", "&", "*",
                "!",
                "%YAML 1.2", "---", "...", "#", "\t", "\u0000", "\u0085", "\uFFFE", "\uD83D\uDE00", "<<: x", "key: \\");
        return Arbitraries.oneOf(lines, oddities, Arbitraries.strings().ofMaxLength(12)).list().ofMaxSize(30)
                .map(parts -> String.join("\n", parts));
    }

    @Provide
    Arbitrary<Codebook> codebooks() {
        Arbitrary<String> text = Arbitraries.strings().ofMinLength(1).ofMaxLength(200)
                .withChars(' ', '\n', '\t', ':', '-', '#', '"', '\'', '“', 'ß', 'ı', '{', '*', '&', '!', '%', '|', '~',
                        '\r', '\u0085', '\u2028', '\u200b', '\ufeff', ',', '[', '.')
                .alpha().numeric().filter(candidate -> !candidate.isBlank());
        return Combinators
                .combine(text, text, text, text, Arbitraries.integers().between(1, 3600), text.list().ofMaxSize(3))
                .as((one, two, three, four, seconds, rules) -> {
                    CodeWording wording = new CodeWording(one, two, three, rules,
                            List.of(new Example(Side.COUNTS, four), new Example(Side.COUNTS_NOT, one)));
                    return new Codebook(new CodebookName("any", 2),
                            new About(two, "en", four, List.of(new Source(three, "https://example.org"))), seconds,
                            List.of(new Code("a", three, Mover.EITHER, Family.REPAIR, ".", wording),
                                    new Code("b", four, Mover.CLIENT, Family.WITHDRAWAL, "", wording)),
                            List.of(new SessionItem("c", one, two, List.of(three, four))),
                            List.of(new Revision(2, one, List.of(new Change("a", Change.Kind.REWORDED, two)))));
                });
    }

    private static List<Problem> problems(String text) {
        return refused(CodebookReader.read("small.yaml", text.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<Problem> refused(CodebookReading reading) {
        assertThat(reading).isInstanceOf(CodebookReading.Refused.class);
        return ((CodebookReading.Refused) reading).problems();
    }
}
