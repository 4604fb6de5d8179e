package org.attune.formats.bibliography;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.attune.core.reading.Author;
import org.attune.core.reading.Checked;
import org.attune.core.reading.Reading;
import org.attune.core.reading.Reading.Kind;
import org.attune.formats.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class BibtexReaderTest {

    private static Bibliography read(String text) {
        return BibtexReader.read("my.bib", text, Checked.BROUGHT);
    }

    private static List<Reading> readings(String text) {
        return ((Bibliography.Read) read(text)).readings();
    }

    private static List<Problem> problems(String text) {
        return ((Bibliography.Refused) read(text)).problems();
    }

    @Test
    void readsMacrosJoinedValuesAndEntriesThatTakeOver() {
        List<Reading> readings = readings("""
                What stands here is a comment, even with an address a@example.org.
                @comment{ @article{not, title = {taken}} }
                @string{pr = "Psychotherapy " # {Research}}
                @preamble{"\\newcommand{\\x}{y}"}
                @article{a, author = {van der Berg, Jan and {World Health Organization} and Ana Mar{\\'i}a Ruiz},
                  title = "A {T}itle", journal = pr # { 2}, year = 1999, month = jan, pages = {12--19}, volume=3,
                }
                @InCollection(b, title = {Part}, author={B, C}, crossref = "BOOK")
                @book{book, title = {The book}, editor = {E, F}, publisher = {P}, year = 2001}
                """);
        Reading a = readings.get(0);
        assertThat(a.authors()).containsExactly(new Author("van der Berg", "Jan"),
                new Author("World Health Organization", ""), new Author("Ruiz", "Ana María"));
        assertThat(a.title()).isEqualTo("A Title");
        assertThat(a.printed().container()).isEqualTo("Psychotherapy Research 2");
        assertThat(a.printed().pages()).isEqualTo("12–19");
        assertThat(a.checked()).isEqualTo(Checked.BROUGHT);
        Reading b = readings.get(1);
        assertThat(b.kind()).isEqualTo(Kind.CHAPTER);
        assertThat(b.title()).isEqualTo("Part");
        assertThat(b.printed().container()).isEqualTo("The book");
        assertThat(b.printed().year()).isEqualTo("2001");
        assertThat(readings.get(2).authors()).containsExactly(new Author("E", "F"));
    }

    @Test
    void readsAccentsAndSignsOfLatex() {
        assertThat(readings("""
                @misc{a, title = {{\\"O}zg\\"ur \\c{c}a \\v{S}i\\'{\\i} {\\aa} \\o{} na{\\"\\i}ve \\& 5\\% --- ``so'' a~b \\L{}\\'od\\'z $x$}}
                """).getFirst().title()).isEqualTo("Özgür ça Šií å ø naïve & 5% — “so” a b Łódź x");
    }

    @Test
    void saysWhichCommandsItDoesNotKnow() {
        Bibliography.Read read = (Bibliography.Read) read("@misc{a,\n title = {A \\foo{b}}}");
        assertThat(read.readings().getFirst().title()).isEqualTo("A b");
        assertThat(read.remarks()).singleElement().asString().startsWith("Line 2:").contains("\\foo");
    }

    @Test
    void listsEveryProblemWithItsLineAndTakesNothing() {
        List<Problem> problems = problems("""
                @article{good, title = {Good}}
                @article{a, title = {Broken {brace}, year = 2001
                }
                @article{b, title = nix # " y"}
                @article{c title = {No comma}}
                @article{good, title = {Again}}
                @article{d, author = {No Title}}
                @article{e, title = {T}, crossref = {nobody}}
                @article{f, title = {T}, doi = {nonsense}}
                @article{g, title = {T}, crossref = {g}}
                @ {h, title = {T}}
                @article i
                @article{ö, title = {T}}
                """);
        assertThat(problems).extracting(Problem::line).containsExactly(2L, 4L, 5L, 6L, 7L, 8L, 9L, 10L, 11L, 12L, 13L);
        assertThat(problems).allMatch(problem -> !problem.what().isBlank() && !problem.next().isBlank());
        assertThat(problems.get(0).what()).contains("never closed");
        assertThat(problems.get(1).what()).contains("nix");
        assertThat(problems.get(3).what()).contains("in line 1");
    }

    @Test
    void stopsMacrosThatDoubleThemselves() {
        StringBuilder bomb = new StringBuilder("@string{a = {xxxxxxxxxx}}\n");
        for (int i = 0; i < 40; i++) {
            bomb.append("@string{a = a # a # a # a}\n");
        }
        assertThat(problems(bomb + "@misc{k, title = a}")).isNotEmpty().first().extracting(Problem::what).asString()
                .contains("100000 characters");
    }

    @Test
    void stopsManyEntriesThatAllTakeInOneLongMacro() {
        StringBuilder bomb = new StringBuilder("@string{a = {" + "x".repeat(90_000) + "}}\n");
        for (int i = 0; i < 50_000; i++) {
            bomb.append("@misc{k").append(i).append(", title = {T}, abstract = a}\n");
        }

        assertThat(problems(bomb.toString())).singleElement().extracting(Problem::what).asString()
                .contains("4000000 characters in all");
    }

    @Test
    void survivesAccentsOnAccentsWithoutEnd() {
        assertThat(readings("@misc{a, title = {" + "\\'".repeat(49_000) + "e}}").getFirst().title()).startsWith("é");
        assertThat(readings("@misc{a, title = {{\\'{\\\"u}}}}").getFirst().title()).isEqualTo("ǘ");
    }

    @Test
    @Timeout(20)
    void aLineOfNothingButSignsIsReadAtOnceAndSoAreManyLines() {
        assertThat(problems("@".repeat(1_000_000))).isNotEmpty();
        assertThat(problems(" @".repeat(500_000))).isNotEmpty();
        assertThat(problems("@misc{k, title = 1 x\n".repeat(100_000)).getLast().line()).isEqualTo(200);
    }

    @Test
    void survivesDeepBracesAndAnEmptyFile() {
        assertThat(problems("@misc{a, title = " + "{".repeat(200_000))).hasSize(1);
        assertThat(
                readings("@misc{a, title = " + "{".repeat(50_000) + "x" + "}".repeat(50_000) + "}").getFirst().title())
                .isEqualTo("x");
        assertThat(problems("")).singleElement().extracting(Problem::what).isEqualTo("The file has no entry.");
    }

    @Test
    void keepsTheMarkOfDetailsFromMemoryAndBelievesNobodyThatTheyWereLookedUp() {
        List<Reading> readings = readings("""
                @misc{a, title = {A}, attune-checked = {from-memory}}
                @misc{b, title = {B}, attune-checked = {looked-up}}
                """);
        assertThat(readings).extracting(Reading::checked).containsExactly(Checked.FROM_MEMORY, Checked.BROUGHT);
    }
}
