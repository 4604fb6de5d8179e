package org.attune.formats.transcript.xml;

import java.io.Reader;
import java.util.List;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import org.attune.formats.Problem;
import org.attune.formats.ProblemKind;
import org.attune.formats.Refusal;

/// Goes through XML event by event. A document type is refused, so nothing can be declared in it: no entity, inside or outside.
public final class SafeXml {

    /// Transcripts are some ten elements deep; this leaves room, and Java itself stops at 100: our choice.
    private static final int DEEPEST = 80;

    /// Newer Javas count each `&amp;` against these and stop at 100,000. Nothing else can be meant here, as nothing can be declared.
    private static final List<String> LIMITS_OF_ENTITIES = List.of("jdk.xml.maxGeneralEntitySizeLimit",
            "jdk.xml.totalEntitySizeLimit");

    /// A day of annotations has some 100,000 elements; so many are none: our choice.
    private static final int MOST = 3_000_000;

    private final String file;
    private final XMLStreamReader events;
    private int depth;
    private int elements;

    private SafeXml(String file, XMLStreamReader events) {
        this.file = file;
        this.events = events;
    }

    /// Begins to read.
    ///
    /// @throws Refusal when it is no XML from its first character on
    public static SafeXml of(String file, Reader text) throws Refusal {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
        for (String limit : LIMITS_OF_ENTITIES) {
            if (factory.isPropertySupported(limit)) {
                factory.setProperty(limit, 0);
            }
        }
        try {
            return new SafeXml(file, factory.createXMLStreamReader(text));
        } catch (XMLStreamException e) {
            throw malformed(file, e.getLocation() == null ? 0 : e.getLocation().getLineNumber());
        }
    }

    /// The next event; false at the end of the document.
    ///
    /// @throws Refusal when the document is damaged, has a document type or is nested too deeply
    public boolean next() throws Refusal {
        try {
            if (!events.hasNext()) {
                return false;
            }
            int event = events.next();
            if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
                throw new Refusal(new Problem(ProblemKind.NOT_A_TRANSCRIPT, file, line(),
                        "This XML declares a document type or uses an entity of one.",
                        "For safety XML is read without them.",
                        "Take the line with DOCTYPE out, or export the file again."));
            }
            elements += event == XMLStreamConstants.START_ELEMENT ? 1 : 0;
            if (elements > MOST) {
                throw new Refusal(new Problem(ProblemKind.TOO_LARGE, file, line(),
                        "There are more elements than a transcript has.",
                        "At most " + MOST + " elements are read.", "Check that this is a transcript, or part it."));
            }
            depth += event == XMLStreamConstants.START_ELEMENT ? 1 : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
            if (depth > DEEPEST) {
                throw new Refusal(new Problem(ProblemKind.NOT_A_TRANSCRIPT, file, line(),
                        "The elements are nested more than " + DEEPEST + " deep.", "Transcripts are some ten deep.",
                        "Check that this is a transcript."));
            }
            return true;
        } catch (XMLStreamException e) {
            throw malformed(file, e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getLineNumber()));
        }
    }

    private static Refusal malformed(String file, int line) {
        return new Refusal(new Problem(ProblemKind.NOT_A_TRANSCRIPT, file, line, "The XML is damaged here.",
                "Every element is closed, and &, < and > are written as &amp;, &lt; and &gt;.",
                "Export the file again, or mend this line."));
    }

    /// What was met, as a constant of [XMLStreamConstants].
    public int event() {
        return events.getEventType();
    }

    /// The name of the element, with its prefix.
    public String name() {
        return events.getPrefix() == null || events.getPrefix().isEmpty() ? events.getLocalName()
                : events.getPrefix() + ":" + events.getLocalName();
    }

    /// The characters that were met.
    public String text() {
        return events.getText();
    }

    /// The line, from 1.
    public int line() {
        return Math.max(0, events.getLocation().getLineNumber());
    }

    /// The parser below, for attributes and instructions.
    XMLStreamReader events() {
        return events;
    }
}
