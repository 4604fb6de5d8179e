package org.attune.formats.transcript.tier;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.attune.formats.Problem;
import org.attune.formats.ProblemKind;
import org.attune.formats.Refusal;
import org.attune.formats.transcript.intake.TextForm;
import org.attune.formats.transcript.intake.WhatIsRead;
import org.attune.formats.transcript.xml.XmlDocument;
import org.attune.formats.transcript.xml.XmlElement;
import org.attune.formats.transcript.xml.XmlNode;

/// A file of ELAN with everything that is in it, known to us or not. Written, it is the document that was read, as XML tells
/// documents apart; as ELAN itself writes them, the same to the byte.
///
/// *Source:* the schema EAFv3.0.xsd of the Max Planck Institute for Psycholinguistics, mpi.nl/tools/elan, for the names of elements and
/// their order; from memory, and checked against files by hand only.
public final class EafDocument {

    /// The linguistic type of tiers that hold a coding of ours; they are no turns when the file is read again.
    static final String CODING = "attune-coding";
    private static final String TURNS = "attune-turns";
    private static final String ROOT = "ANNOTATION_DOCUMENT";
    private static final String SLOT = "TIME_SLOT";
    private static final Set<String> UP_TO_TIERS = Set.of("LICENSE", "HEADER", "TIME_ORDER", "TIER");

    private final XmlDocument document;
    private final TextForm form;

    private EafDocument(XmlDocument document, TextForm form) {
        this.document = document;
        this.form = form;
    }

    /// Reads a document.
    ///
    /// @throws Refusal when the XML is damaged or not safe, or is not of ELAN
    public static EafDocument read(String file, String text, TextForm form) throws Refusal {
        XmlDocument document = XmlDocument.read(file, text);
        if (!document.root().name().equals(ROOT)) {
            throw new Refusal(new Problem(ProblemKind.NOT_A_TRANSCRIPT, file, document.root().line(),
                    "This is XML, but not of ELAN.", WhatIsRead.ALLOWED, WhatIsRead.SAVE_AS));
        }
        return new EafDocument(document, form);
    }

    /// A new document with the turns of a transcript. It is dated 1970, because the same turns shall give the same bytes.
    public static EafDocument of(List<Lane> lanes) {
        XmlElement header = XmlElement.made("HEADER", "MEDIA_FILE", "", "TIME_UNITS", "milliseconds");
        XmlElement root = XmlElement
                .made(ROOT, "AUTHOR", "", "DATE", "1970-01-01T00:00:00Z", "FORMAT", "3.0", "VERSION", "3.0",
                        "xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance", "xsi:noNamespaceSchemaLocation",
                        "http://www.mpi.nl/tools/elan/EAFv3.0.xsd")
                .with(List.of(line(1), header, line(1), XmlElement.made("TIME_ORDER"), line(0)));
        EafDocument eaf = new EafDocument(
                new XmlDocument("<?xml version=\"1.0\" encoding=\"UTF-8\"?>", List.of(), root, List.of()),
                TextForm.PLAIN);
        for (Lane lane : lanes) {
            eaf = eaf.with(lane.tier(), lane.speaker(), TURNS);
        }
        return eaf;
    }

    /// The same with a coding as one more tier. Everything else stays as it is; a tier of the same name gets a number.
    public EafDocument withCoding(Tier coding) {
        return with(coding, "", CODING);
    }

    XmlElement root() {
        return document.root();
    }

    /// The file again.
    public byte[] bytes() {
        return form.bytes(document.text());
    }

    private EafDocument with(Tier tier, String participant, String type) {
        NewTier made = new NewTier(this.root(), tier);
        List<XmlNode> children = new ArrayList<>();
        for (XmlNode child : root().children()) {
            children.add(child instanceof XmlElement element ? made.renewed(element) : child);
        }
        insert(children, made.element(participant, type), UP_TO_TIERS);
        if (root().all("LINGUISTIC_TYPE").noneMatch(known -> known.attribute("LINGUISTIC_TYPE_ID").equals(type))) {
            insert(children,
                    XmlElement.made("LINGUISTIC_TYPE", "GRAPHIC_REFERENCES", "false", "LINGUISTIC_TYPE_ID", type,
                            "TIME_ALIGNABLE", "true"),
                    Set.of("LICENSE", "HEADER", "TIME_ORDER", "TIER", "LINGUISTIC_TYPE"));
        }
        return new EafDocument(document.with(root().with(children)), form);
    }

    /// Puts an element behind the last one of those that come before it.
    private static void insert(List<XmlNode> children, XmlElement element, Set<String> before) {
        int at = children.size();
        while (at > 0 && !(children.get(at - 1) instanceof XmlElement known && before.contains(known.name()))) {
            at--;
        }
        children.addAll(at, List.of(line(1), element));
    }

    static XmlNode line(int depth) {
        return new XmlNode.Text("\n" + "    ".repeat(depth));
    }

    /// The times of the slots that have one, in milliseconds.
    Map<String, Long> times() {
        Map<String, Long> times = new HashMap<>();
        slots(root()).forEach(slot -> {
            String value = slot.attribute("TIME_VALUE");
            if (value.matches("\\d{1,12}")) {
                times.put(slot.attribute("TIME_SLOT_ID"), Long.parseLong(value));
            }
        });
        return times;
    }

    static List<XmlElement> slots(XmlElement root) {
        return root.all("TIME_ORDER").flatMap(order -> order.all(SLOT)).collect(Collectors.toList());
    }
}
