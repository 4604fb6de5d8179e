package org.attune.figures.sample;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;

import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;

import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/// Reads what was written with a strict parser, which nobody's eye replaces.
public final class Xml {

    private Xml() {}

    /// Parses a drawing or fragment that has one root.
    public static Document parse(String text) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            return builder.parse(new InputSource(new StringReader(text)));
        } catch (Exception e) {
            throw new AssertionError("not well-formed: " + e.getMessage(), e);
        }
    }

    /// Parses a page of ours: without its doctype, and without style and script, whose text is not XML.
    public static Document parsePage(String html) {
        return parse(
                html.replaceFirst("<!doctype html>\\s*", "").replaceAll("(?s)(<(style|script)>).*?(</\\2>)", "$1$3"));
    }

    /// All elements of a name, in order.
    public static List<Element> all(Document document, String name) {
        NodeList found = document.getElementsByTagName(name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            elements.add((Element) found.item(i));
        }
        return elements;
    }

    /// All elements of a name and a class, in order.
    public static List<Element> all(Document document, String name, String cssClass) {
        return all(document, name).stream().filter(e -> List.of(e.getAttribute("class").split(" ")).contains(cssClass))
                .toList();
    }
}
