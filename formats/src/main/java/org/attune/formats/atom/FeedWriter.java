package org.attune.formats.atom;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.temporal.ChronoUnit;

import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/// Writes a feed as RFC 4287 has it, in UTF-8.
///
/// Source: RFC 4287, sections 4.1.1 and 4.1.2, for what a feed and an entry must have; 4.1.3.3 for HTML as content.
public final class FeedWriter {

    private static final String ATOM = "http://www.w3.org/2005/Atom";

    private FeedWriter() {}

    /// The feed as a file.
    public static byte[] write(Feed feed) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(bytes,
                    StandardCharsets.UTF_8.name());
            xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
            xml.writeStartElement("feed");
            xml.writeDefaultNamespace(ATOM);
            element(xml, "id", feed.id().toString());
            element(xml, "title", feed.title());
            element(xml, "updated", feed.updated().truncatedTo(ChronoUnit.SECONDS).toString());
            link(xml, "self", "application/atom+xml", feed.self());
            link(xml, "alternate", "text/html", feed.page());
            for (Feed.Entry entry : feed.entries()) {
                entry(xml, entry);
            }
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("nothing is written to but memory", e);
        }
        return bytes.toByteArray();
    }

    private static void entry(XMLStreamWriter xml, Feed.Entry entry) throws XMLStreamException {
        String published = entry.published().truncatedTo(ChronoUnit.SECONDS).toString();
        xml.writeStartElement("entry");
        xml.writeAttribute("xml:lang", entry.language());
        // An address without a host in what it says is one of the same house.
        xml.writeAttribute("xml:base", entry.page().toString());
        element(xml, "id", entry.id().toString());
        element(xml, "title", entry.title());
        link(xml, "alternate", "text/html", entry.page());
        xml.writeStartElement("author");
        element(xml, "name", entry.author());
        xml.writeEndElement();
        element(xml, "published", published);
        element(xml, "updated", published);
        xml.writeStartElement("content");
        xml.writeAttribute("type", "html");
        xml.writeCharacters(allowed(entry.html()));
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private static void link(XMLStreamWriter xml, String rel, String type, URI address) throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", rel);
        xml.writeAttribute("type", type);
        xml.writeAttribute("href", address.toString());
    }

    private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(allowed(text));
        xml.writeEndElement();
    }

    /// The text without characters that no XML may have.
    private static String allowed(String text) {
        StringBuilder allowed = new StringBuilder(text.length());
        text.codePoints().filter(c -> c == '\t' || c == '\n' || c == '\r' || (c >= 0x20 && c <= 0xD7FF)
                || (c >= 0xE000 && c <= 0xFFFD) || c >= 0x10000).forEach(allowed::appendCodePoint);
        return allowed.toString();
    }
}
