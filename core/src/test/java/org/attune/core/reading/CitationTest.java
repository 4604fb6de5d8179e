package org.attune.core.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;

import org.attune.core.reading.Reading.Kind;
import org.junit.jupiter.api.Test;

class CitationTest {

    private static Reading reading(Kind kind, List<Author> authors, Printed printed, String doi) {
        return new Reading("key", kind, authors, "A title: With a part", printed, new Address(doi, ""),
                Checked.FROM_MEMORY);
    }

    @Test
    void citesAnArticleWithItsVolumeIssueAndPages() {
        assertThat(reading(Kind.ARTICLE, List.of(new Author("Jacobson", "Neil S."), new Author("Truax", "Paula")),
                new Printed("1991", "Journal of Examples", "59", "1", "12-19", ""), "10.1037/0022-006X.59.1.12")
                .cited())
                .isEqualTo(
                        "Jacobson, N. S., & Truax, P. (1991). A title: With a part. Journal of Examples, 59(1), 12–19. "
                                + "https://doi.org/10.1037/0022-006X.59.1.12");
    }

    @Test
    void citesAChapterInItsBook() {
        assertThat(reading(Kind.CHAPTER, List.of(new Author("Hill", "Clara E.")),
                new Printed("2019", "A book", "1", "", "379-420", "A press"), "").cited())
                .isEqualTo("Hill, C. E. (2019). A title: With a part. In A book (Vol. 1, pp. 379–420). A press.");
    }

    @Test
    void citesWhatHasNeitherAuthorNorYear() {
        assertThat(reading(Kind.PAGE, List.of(), Printed.UNKNOWN, "").cited())
                .isEqualTo("A title: With a part. (n.d.).");
    }

    @Test
    void namesNineteenOfManyAuthorsAndTheLast() {
        List<Author> many = IntStream.rangeClosed(1, 25).mapToObj(i -> new Author("A" + i, "X")).toList();
        assertThat(reading(Kind.BOOK, many, new Printed("2020", "", "", "", "", "Press"), "").cited())
                .contains("A19, X., … A25, X. (2020)").doesNotContain("A20,");
    }

    @Test
    void shortensGivenNamesAndLeavesInstitutionsWhole() {
        assertThat(new Author("Berg", "Jean-Paul de").initials()).isEqualTo("J.-P. d.");
        assertThat(new Author("World Health Organization", "").initials()).isEmpty();
    }

    @Test
    void takesADoiHoweverItWasWritten() {
        assertThat(new Address("https://doi.org/10.1000/x<1>", "").link()).contains("https://doi.org/10.1000/x%3C1%3E");
        assertThat(new Address("doi: 10.1000/xyz", "").doi()).isEqualTo("10.1000/xyz");
    }

    @Test
    void refusesAddressesThatAreNotOfTheWeb() {
        for (String bad : List.of("javascript:alert(1)", "data:text/html,x", "//evil", "file:///etc/passwd",
                "https://a b")) {
            assertThatThrownBy(() -> new Address("", bad)).as(bad).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void findsAReadingByWordsInAnyOrder() {
        Reading one = reading(Kind.ARTICLE, List.of(new Author("Gülüm", "İsmail")), Printed.UNKNOWN, "10.1000/abc");
        assertThat(one.matches("gülüm TITLE")).isTrue();
        assertThat(one.matches("10.1000/abc")).isTrue();
        assertThat(one.matches("title nobody")).isFalse();
    }
}
