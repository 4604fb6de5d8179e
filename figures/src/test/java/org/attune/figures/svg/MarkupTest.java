package org.attune.figures.svg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.attune.figures.sample.Xml;
import org.junit.jupiter.api.Test;

class MarkupTest {

    private final StringBuilder out = new StringBuilder();
    private final Markup page = new Markup(out);

    @Test
    void writesElementsAttributesAndText() {
        page.open("p").with("class", "note").text("a & b").close().end();

        assertThat(out).hasToString("<p class=\"note\">a &amp; b</p>");
    }

    @Test
    void keepsHostileTextFromBecomingAnElement() {
        page.open("td").with("data-name", "\"><script>x</script>").text("</td><script>alert('x')</script>").close()
                .end();

        assertThat(out.toString()).doesNotContain("<script").contains("&lt;script&gt;");
        assertThat(Xml.parse(out.toString()).getDocumentElement().getTextContent())
                .isEqualTo("</td><script>alert('x')</script>");
    }

    @Property(seed = "1")
    void readsBackAnyTextThatXmlCanHold(@ForAll String text) {
        StringBuilder written = new StringBuilder();

        new Markup(written).open("p").with("title", text).text(text).close().end();

        String read = Xml.parse(written.toString()).getDocumentElement().getTextContent();
        assertThat(read).isEqualTo(heldByXml(text));
    }

    private static String heldByXml(String text) {
        return text.replace('\r', ' ').codePoints()
                .map(c -> c == '\n' || c == '\t' || c >= ' ' && c < 0xD800 || c > 0xDFFF && c != 0xFFFE && c != 0xFFFF
                        ? c
                        : 0xFFFD)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }

    @Test
    void putsAMarkInPlaceOfWhatNoPageCanHold() {
        page.open("p").text("a\u0000b\uD800c\uFFFEd").close().end();

        assertThat(out).hasToString("<p>a�b�c�d</p>");
    }

    @Test
    void keepsLettersOutsideTheFirstPlane() {
        page.open("p").text("\uD83C\uDF3F").close().end();

        assertThat(out).hasToString("<p>\uD83C\uDF3F</p>");
    }

    @Test
    void closesShapesAndVoidElementsShortAndOthersInFull() {
        page.open("div").open("path").with("d", "M0 0").close().open("br").close().open("span").close().close().end();

        assertThat(out).hasToString("<div><path d=\"M0 0\"/><br/><span></span></div>");
    }

    @Test
    void letsAShapeHoldItsTitle() {
        page.open("rect").with("x", 1.25).element("title", "Session 1").close().end();

        assertThat(out).hasToString("<rect x=\"1.3\"><title>Session 1</title></rect>");
    }

    @Test
    void refusesTextInAVoidElement() {
        page.open("br").text("x");

        assertThatThrownBy(page::close).isInstanceOf(IllegalStateException.class).hasMessageContaining("br");
    }

    @Test
    void refusesStylesAndHandlersThatThePolicyWouldBlock() {
        page.open("p");

        assertThatThrownBy(() -> page.with("style", "color:red")).hasMessageContaining("style");
        assertThatThrownBy(() -> page.with("onclick", "x()")).hasMessageContaining("onclick");
    }

    @Test
    void refusesLinksThatLeaveThePage() {
        page.open("a");

        assertThatThrownBy(() -> page.with("href", "https://example.org/"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> page.with("href", "javascript:x()")).isInstanceOf(IllegalArgumentException.class);
        page.with("href", "#cases").text("cases").close().end();
        assertThat(out).hasToString("<a href=\"#cases\">cases</a>");
    }

    @Test
    void refusesAnAttributeAfterTheTextBegan() {
        page.open("p").text("x");

        assertThatThrownBy(() -> page.with("class", "late")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void refusesToEndWhileAnElementIsOpen() {
        page.open("p");

        assertThatThrownBy(page::end).isInstanceOf(IllegalStateException.class).hasMessageContaining("p");
    }

    @Test
    void handsItsTextOnBeforeTheEnd() {
        page.open("div");
        for (int i = 0; i < 2_000; i++) {
            page.element("p", "a line of some length");
        }

        assertThat(out.length()).isGreaterThan(40_000);
    }

    @Test
    void passesOnThatItsTargetIsFull() {
        Markup full = new Markup(new Appendable() {
            @Override
            public Appendable append(CharSequence text) throws IOException {
                throw new IOException("full");
            }

            @Override
            public Appendable append(CharSequence text, int from, int to) throws IOException {
                throw new IOException("full");
            }

            @Override
            public Appendable append(char c) throws IOException {
                throw new IOException("full");
            }
        });

        full.element("p", "x");

        assertThatThrownBy(full::end).isInstanceOf(UncheckedIOException.class).hasRootCauseMessage("full");
    }
}
