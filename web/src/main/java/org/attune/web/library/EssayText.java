package org.attune.web.library;

import java.util.Map;
import java.util.regex.Pattern;

import org.attune.core.transcript.pseudonym.Language;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/// Markdown as HTML that can do nothing: what looks like HTML is shown as the text it is, pictures are named and not fetched, and a link leads
/// to https://, http:// or a page of ours, or is no link. An address that is written once and used a thousand times does not swell the page:
/// beyond a bound its links are named and lead nowhere.
final class EssayText {

    /// Deeper nesting of quotes and lists is text. Our choice.
    private static final int DEEPEST = 20;
    /// To so many letters all links of a text lead together, with their titles: more than a text has, so that no text meets it that writes
    /// each address where it is used. Our choice, as large as the bound of cmark, the reference implementation.
    private static final int MOST_LETTERS_OF_LINKS = 100_000;
    /// Beneath the title of the page.
    private static final int DEEPEST_HEADING = 6;
    private static final Pattern SAFE = Pattern.compile("(?i)https?://[^\\s]+|/(?![/\\\\])[^\\s\\\\]*");

    private static final Parser PARSER = Parser.builder().maxOpenBlockParsers(DEEPEST).build();
    private static final HtmlRenderer RENDERER = HtmlRenderer.builder().escapeHtml(true).sanitizeUrls(true)
            .attributeProviderFactory(context -> EssayText::attributes).build();

    private EssayText() {}

    /// The text as HTML.
    static String html(String markdown) {
        Node text = PARSER.parse(markdown);
        text.accept(new Taming());
        return RENDERER.render(text);
    }

    /// The language as HTML and XML have it.
    static String tag(Language language) {
        return switch (language) {
            case ENGLISH -> "en";
            case GERMAN -> "de";
        };
    }

    /// Whoever follows a link tells nobody from where.
    private static void attributes(Node node, String tag, Map<String, String> attributes) {
        if (tag.equals("a")) {
            attributes.put("rel", "noopener noreferrer nofollow");
        }
    }

    /// Takes out what could load or run something.
    private static final class Taming extends AbstractVisitor {

        private int lettersOfLinks;

        @Override
        public void visit(Heading heading) {
            heading.setLevel(Math.min(DEEPEST_HEADING, heading.getLevel() + 1));
            visitChildren(heading);
        }

        @Override
        public void visit(Link link) {
            visitChildren(link);
            if (!SAFE.matcher(link.getDestination()).matches()) {
                unwrap(link, "", "");
                return;
            }
            int letters = link.getDestination().length() + (link.getTitle() == null ? 0 : link.getTitle().length());
            if (lettersOfLinks + letters > MOST_LETTERS_OF_LINKS) {
                unwrap(link, "[a link, not shown: ", "]");
            } else {
                lettersOfLinks += letters;
            }
        }

        @Override
        public void visit(Image image) {
            visitChildren(image);
            unwrap(image, "[a picture, not shown: ", "]");
        }

        private static void unwrap(Node node, String before, String after) {
            node.insertBefore(new Text(before));
            Node child = node.getFirstChild();
            while (child != null) {
                Node next = child.getNext();
                node.insertBefore(child);
                child = next;
            }
            node.insertBefore(new Text(after));
            node.unlink();
        }
    }
}
