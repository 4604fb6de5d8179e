package org.attune.formats.transcript.xml;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// An element with everything in it, known to us or not, in its order.
///
/// @param name with its prefix
/// @param attributes in their order
/// @param children in their order
/// @param line where it begins, from 1; 0 where we made it
public record XmlElement(String name, Map<String, String> attributes, List<XmlNode> children,
        int line) implements XmlNode {

    public XmlElement {
        requireNonNull(name, "name");
        attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
        children = List.copyOf(children);
    }

    /// An element that we make, with its attributes as names and values in turn.
    public static XmlElement made(String name, String... attributes) {
        Map<String, String> all = new LinkedHashMap<>();
        for (int i = 0; i < attributes.length; i += 2) {
            all.put(attributes[i], attributes[i + 1]);
        }
        return new XmlElement(name, all, List.of(), 0);
    }

    /// The value of an attribute; empty where there is none.
    public String attribute(String attribute) {
        return attributes.getOrDefault(attribute, "");
    }

    /// The elements of this name right in it.
    public Stream<XmlElement> all(String child) {
        return elements().filter(element -> element.name().equals(child));
    }

    /// The elements right in it.
    public Stream<XmlElement> elements() {
        return children.stream().filter(XmlElement.class::isInstance).map(XmlElement.class::cast);
    }

    /// The characters in it and in what it holds.
    public String text() {
        StringBuilder text = new StringBuilder();
        gather(this, text);
        return text.toString();
    }

    private static void gather(XmlElement element, StringBuilder text) {
        for (XmlNode child : element.children) {
            if (child instanceof XmlElement inner) {
                gather(inner, text);
            } else if (child instanceof Text characters) {
                text.append(characters.characters());
            }
        }
    }

    /// The same with other children.
    public XmlElement with(List<? extends XmlNode> others) {
        return new XmlElement(name, attributes, new ArrayList<>(others), line);
    }

    /// Shows no words.
    @Override
    public String toString() {
        return "XmlElement[" + children.size() + " children]";
    }
}
