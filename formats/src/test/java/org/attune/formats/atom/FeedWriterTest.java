package org.attune.formats.atom;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import javax.xml.parsers.DocumentBuilderFactory;

import com.rometools.rome.feed.WireFeed;
import com.rometools.rome.io.WireFeedInput;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/// What RFC 4287 says that a feed and an entry must have, read by Java's own XML parser.
class FeedWriterTest {

    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final URI PAGE = URI.create("https://practice.example/published/practice");
    private static final Instant AT = Instant.parse("2026-05-04T10:11:12.345Z");

    private static Feed feed(String title, String html) {
        return new Feed(URI.create("urn:uuid:7e3a1a1c-0000-4000-8000-000000000001"), "Essays",
                URI.create("https://practice.example/published/practice/feed.atom"), PAGE, AT,
                List.of(new Feed.Entry(URI.create("urn:uuid:7e3a1a1c-0000-4000-8000-000000000002"),
                        URI.create(PAGE + "/essays/1"), title, "A & B", AT, "en", html)));
    }

    private static Element parsed(Feed feed) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        Document document = factory.newDocumentBuilder().parse(new ByteArrayInputStream(FeedWriter.write(feed)));
        return document.getDocumentElement();
    }

    private static List<Element> children(Element parent, String name) {
        List<Element> found = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element && ATOM.equals(element.getNamespaceURI())
                    && element.getLocalName().equals(name)) {
                found.add(element);
            }
        }
        return found;
    }

    private static String only(Element parent, String name) {
        assertThat(children(parent, name)).as(name).hasSize(1);
        return children(parent, name).getFirst().getTextContent();
    }

    @Test
    void aFeedHasItsIdTitleUpdatedAndTheLinkToItself() throws Exception {
        Element feed = parsed(feed("T", "<p>x</p>"));
        assertThat(feed.getLocalName()).isEqualTo("feed");
        assertThat(feed.getNamespaceURI()).isEqualTo(ATOM);
        assertThat(URI.create(only(feed, "id")).isAbsolute()).isTrue();
        assertThat(only(feed, "title")).isEqualTo("Essays");
        assertThat(OffsetDateTime.parse(only(feed, "updated"))).isNotNull();
        assertThat(links(feed)).containsExactly("self https://practice.example/published/practice/feed.atom",
                "alternate https://practice.example/published/practice");
    }

    private static List<String> links(Element parent) {
        return children(parent, "link").stream().map(link -> link.getAttribute("rel") + " " + link.getAttribute("href"))
                .toList();
    }

    /// Section 4.1.2: exactly one id, title and updated; an author, for the feed has none. The page stands beside it.
    @Test
    void anEntryHasItsIdTitleAuthorUpdatedAndContent() throws Exception {
        Element entry = children(parsed(feed("A <b>", "<p>x &amp; y</p>")), "entry").getFirst();
        assertThat(URI.create(only(entry, "id")).isAbsolute()).isTrue();
        assertThat(only(entry, "title")).isEqualTo("A <b>");
        assertThat(only(entry, "updated")).isEqualTo("2026-05-04T10:11:12Z").isEqualTo(only(entry, "published"));
        assertThat(only(children(entry, "author").getFirst(), "name")).isEqualTo("A & B");
        assertThat(only(entry, "content")).isEqualTo("<p>x &amp; y</p>");
        assertThat(children(entry, "content").getFirst().getAttribute("type")).isEqualTo("html");
        assertThat(entry.getAttribute("xml:lang")).isEqualTo("en");
        assertThat(links(entry)).containsExactly("alternate https://practice.example/published/practice/essays/1");
        assertThat(entry.getAttribute("xml:base")).isEqualTo("https://practice.example/published/practice/essays/1");
    }

    /// ROME reads feeds in many programs, and knows nothing of how we write them.
    @Test
    void romeReadsWhatWeWrote() throws Exception {
        byte[] written = FeedWriter.write(feed("A <b>", "<p>x &amp; <em>y</em></p>"));
        WireFeed read = new WireFeedInput(false, Locale.ROOT).build(new InputStreamReader(
                new ByteArrayInputStream(written), UTF_8));
        assertThat(read.getFeedType()).isEqualTo("atom_1.0");
        com.rometools.rome.feed.atom.Feed feed = (com.rometools.rome.feed.atom.Feed) read;
        assertThat(feed.getId()).isEqualTo("urn:uuid:7e3a1a1c-0000-4000-8000-000000000001");
        assertThat(feed.getUpdated().toInstant()).isEqualTo(AT.truncatedTo(ChronoUnit.SECONDS));
        assertThat(feed.getAlternateLinks()).singleElement()
                .satisfies(link -> assertThat(link.getHref()).isEqualTo(PAGE.toString()));
        assertThat(feed.getEntries()).singleElement().satisfies(entry -> {
            assertThat(entry.getTitle()).isEqualTo("A <b>");
            assertThat(entry.getAuthors()).singleElement()
                    .satisfies(author -> assertThat(author.getName()).isEqualTo("A & B"));
            assertThat(entry.getPublished()).isEqualTo(entry.getUpdated()).isEqualTo(feed.getUpdated());
            assertThat(entry.getContents()).singleElement().satisfies(content -> {
                assertThat(content.getType()).isEqualTo("html");
                assertThat(content.getValue()).isEqualTo("<p>x &amp; <em>y</em></p>");
            });
        });
    }

    @Property
    void everyTextMakesXmlThatParses(@ForAll String title, @ForAll String html) throws Exception {
        Element entry = children(parsed(feed("T" + title, html)), "entry").getFirst();
        assertThat(only(entry, "title")).startsWith("T");
    }

    @Test
    void refusesIdsThatAreNotAbsolute() {
        assertThatThrownBy(() -> new Feed(URI.create("x"), "T", URI.create("https://a"), PAGE, AT, List.of()))
                .hasMessageContaining("absolute");
        assertThatThrownBy(() -> feed(" ", "")).hasMessageContaining("say something");
    }
}
