package org.attune.figures.svg;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.regex.Pattern;

/// Writes HTML and SVG element by element, escaping every text and attribute, to wherever characters can go.
///
/// What it writes is well-formed as HTML and as XML. It refuses what a page under our content security policy could not
/// use: style attributes, event handlers, and links that leave the page. Nothing is kept but the open elements and a
/// small buffer, so a page may be as long as it likes.
public final class Markup {

    private static final int BUFFER_CHARACTERS = 1 << 13;
    /// Elements of HTML that can hold nothing.
    private static final Set<String> VOID = Set.of("area", "br", "col", "hr", "img", "input", "link", "meta", "wbr");
    /// Shapes of SVG, which seldom hold anything.
    private static final Set<String> SHAPES = Set.of("circle", "ellipse", "image", "line", "path", "polygon",
            "polyline", "rect", "stop", "use");
    private static final Set<String> LINKS = Set.of("href", "src", "srcset", "action", "formaction", "xlink:href",
            "poster");
    /// The page itself, asked for a session.
    private static final Pattern SAME_PAGE = Pattern.compile("\\?session=[1-9][0-9]{0,6}#[a-z]+");

    private final Appendable out;
    private final StringBuilder buffer = new StringBuilder(BUFFER_CHARACTERS + BUFFER_CHARACTERS / 2);
    private final Deque<String> open = new ArrayDeque<>();
    private boolean inTag;

    /// A writer to anything that takes characters, such as a file's writer or a string builder.
    public Markup(Appendable out) {
        this.out = requireNonNull(out, "out");
    }

    /// Starts an HTML document. Call it first.
    public Markup doctype() {
        buffer.append("<!doctype html>\n");
        return this;
    }

    /// Opens an element. Its attributes follow by [#with(String, String)].
    public Markup open(String element) {
        endTag();
        buffer.append('<').append(element);
        open.push(element);
        inTag = true;
        return this;
    }

    /// Gives the element just opened an attribute.
    ///
    /// @throws IllegalArgumentException for a style, an event handler, or a link that leaves the page
    public Markup with(String attribute, String value) {
        if (!inTag) {
            throw new IllegalStateException("attribute " + attribute + " comes after the start of its element");
        }
        if (attribute.equals("style") || attribute.startsWith("on")) {
            throw new IllegalArgumentException(
                    "attribute " + attribute + " is not allowed: put it into the style or script file");
        }
        if (LINKS.contains(attribute) && !value.startsWith("#") && !SAME_PAGE.matcher(value).matches()) {
            throw new IllegalArgumentException("a page that needs nothing but itself links only to its own parts");
        }
        buffer.append(' ').append(attribute).append("=\"");
        Escapes.append(buffer, value);
        buffer.append('"');
        return this;
    }

    /// Gives the element just opened a place or length in the drawing.
    public Markup with(String attribute, double units) {
        return with(attribute, Numbers.coordinate(units));
    }

    /// Writes text into the open element.
    public Markup text(String text) {
        endTag();
        Escapes.append(buffer, text);
        return this;
    }

    /// Writes a style sheet or script of ours as it stands.
    public Markup verbatim(Trusted trusted) {
        endTag();
        buffer.append(trusted.text());
        return this;
    }

    /// Begins a new line between elements, so that people and version control can read the page.
    public Markup line() {
        endTag();
        buffer.append('\n');
        return this;
    }

    /// Closes the element opened last.
    public Markup close() {
        String element = open.pop();
        if (!inTag && VOID.contains(element)) {
            throw new IllegalStateException("a " + element + " element can hold nothing");
        }
        if (inTag && (VOID.contains(element) || SHAPES.contains(element))) {
            buffer.append("/>");
            inTag = false;
        } else {
            endTag();
            buffer.append("</").append(element).append('>');
        }
        if (buffer.length() >= BUFFER_CHARACTERS) {
            drain();
        }
        return this;
    }

    /// An element that holds one text and has no attributes.
    public Markup element(String element, String text) {
        return open(element).text(text).close();
    }

    /// An element of a class that holds one text.
    public Markup element(String element, String cssClass, String text) {
        return open(element).with("class", cssClass).text(text).close();
    }

    /// Ends the document: everything must be closed, and everything is handed on.
    public void end() {
        if (!open.isEmpty()) {
            throw new IllegalStateException("these elements are still open: " + open);
        }
        drain();
    }

    private void endTag() {
        if (inTag) {
            buffer.append('>');
            inTag = false;
        }
    }

    private void drain() {
        try {
            out.append(buffer);
            buffer.setLength(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
