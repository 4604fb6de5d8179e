package org.attune.formats.transcript.xml;

import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamReader;

import org.attune.formats.Refusal;
import org.attune.formats.transcript.intake.Line;
import org.jspecify.annotations.Nullable;

/// A document of XML: what stands around its one element, and that.
///
/// What XML itself does not tell apart is written in one way: double quotes, `<a/>` for what is empty, CDATA as plain characters.
///
/// @param declaration the line that begins with `<?xml`; empty where there is none
/// @param before comments and instructions before the element
/// @param root the element
/// @param after comments and instructions behind it
public record XmlDocument(String declaration, List<XmlNode> before, XmlElement root, List<XmlNode> after) {

    private static final Pattern DECLARATION = Pattern.compile("^<\\?xml\\s[^?]{0,200}\\?>");

    public XmlDocument {
        before = List.copyOf(before);
        after = List.copyOf(after);
    }

    /// An element whose end was not met yet.
    private record Open(String name, Map<String, String> attributes, List<XmlNode> children, int line) {
        /// Shows no words.
        @Override
        public String toString() {
            return "Open[line " + line + "]";
        }
    }

    /// Reads a document.
    ///
    /// @throws Refusal when it is damaged or not safe
    public static XmlDocument read(String file, String text) throws Refusal {
        SafeXml xml = SafeXml.of(file, new StringReader(text));
        Matcher declaration = DECLARATION.matcher(text);
        List<XmlNode> outside = new ArrayList<>();
        Deque<Open> open = new ArrayDeque<>();
        StringBuilder characters = new StringBuilder();
        int roots = -1;
        while (xml.next()) {
            List<XmlNode> here = open.isEmpty() ? outside : open.peek().children;
            if (!areCharacters(xml.event()) && !characters.isEmpty()) {
                here.add(new XmlNode.Text(characters.toString()));
                characters.setLength(0);
            }
            switch (xml.event()) {
                case XMLStreamConstants.START_ELEMENT -> open.push(begun(xml));
                case XMLStreamConstants.END_ELEMENT -> {
                    Open done = open.pop();
                    roots = open.isEmpty() ? outside.size() : roots;
                    (open.isEmpty() ? outside : open.peek().children)
                            .add(new XmlElement(done.name, done.attributes, done.children, done.line));
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                    gather(file, xml, open.isEmpty(), characters);
                case XMLStreamConstants.COMMENT -> here.add(new XmlNode.Comment(xml.text()));
                case XMLStreamConstants.PROCESSING_INSTRUCTION ->
                    here.add(new XmlNode.Instruction(xml.events().getPITarget(), said(xml.events().getPIData())));
                default -> {
                    // The begin and end of the document.
                }
            }
        }
        return new XmlDocument(declaration.find() ? declaration.group() : "", outside.subList(0, roots),
                (XmlElement) outside.get(roots), outside.subList(roots + 1, outside.size()));
    }

    private static String said(@Nullable String content) {
        return content == null ? "" : content;
    }

    private static Open begun(SafeXml xml) {
        XMLStreamReader events = xml.events();
        Map<String, String> attributes = new LinkedHashMap<>();
        for (int i = 0; i < events.getAttributeCount(); i++) {
            String prefix = said(events.getAttributePrefix(i));
            attributes.put((prefix.isEmpty() ? "" : prefix + ":") + events.getAttributeLocalName(i),
                    events.getAttributeValue(i));
        }
        return new Open(xml.name(), attributes, new ArrayList<>(), xml.line());
    }

    private static boolean areCharacters(int event) {
        return event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA
                || event == XMLStreamConstants.SPACE;
    }

    /// Characters come in pieces, each `&amp;` one of its own.
    private static void gather(String file, SafeXml xml, boolean isOutside, StringBuilder into) throws Refusal {
        if (!isOutside) {
            Line.requireShort(file, xml.line(), into.length() + xml.text().length());
            into.append(xml.text());
        }
    }

    /// The same around another element.
    public XmlDocument with(XmlElement other) {
        return new XmlDocument(declaration, before, other, after);
    }

    /// The document as text.
    public String text() {
        StringBuilder text = new StringBuilder(declaration);
        text.append(declaration.isEmpty() ? "" : "\n");
        before.forEach(node -> writeNode(node, text).append('\n'));
        write(root, text).append('\n');
        after.forEach(node -> writeNode(node, text).append('\n'));
        return text.toString();
    }

    private static StringBuilder writeNode(XmlNode node, StringBuilder text) {
        return switch (node) {
            case XmlElement element -> write(element, text);
            case XmlNode.Text characters -> text.append(escaped(characters.characters()).replace(">", "&gt;"));
            case XmlNode.Comment comment -> text.append("<!--").append(comment.characters()).append("-->");
            case XmlNode.Instruction instruction -> text.append("<?").append(instruction.target())
                    .append(instruction.content().isEmpty() ? "" : " ").append(instruction.content()).append("?>");
        };
    }

    private static StringBuilder write(XmlElement element, StringBuilder text) {
        text.append('<').append(element.name());
        element.attributes().forEach((name, value) -> text.append(' ').append(name).append("=\"")
                .append(escaped(value).replace("\"", "&quot;").replace("\n", "&#10;").replace("\t", "&#9;"))
                .append('"'));
        if (element.children().isEmpty()) {
            return text.append("/>");
        }
        text.append('>');
        element.children().forEach(child -> writeNode(child, text));
        return text.append("</").append(element.name()).append('>');
    }

    private static String escaped(String characters) {
        return characters.replace("&", "&amp;").replace("<", "&lt;").replace("\r", "&#13;");
    }

    /// Shows no words.
    @Override
    public String toString() {
        return "XmlDocument[" + root + "]";
    }
}
