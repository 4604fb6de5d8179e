package org.attune.formats.transcript.tier;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.attune.formats.transcript.tier.Tier.Label;
import org.attune.formats.transcript.xml.XmlElement;
import org.attune.formats.transcript.xml.XmlNode;

/// What a new tier adds to a document of ELAN: its time slots in their places, its annotations under numbers that are free.
final class NewTier {

    private static final Pattern NUMBERED = Pattern.compile("[A-Za-z]{1,4}(\\d{1,9})");
    private static final String LAST_ID = "lastUsedAnnotationId";

    private final XmlElement root;
    private final Tier tier;
    private final Map<Long, String> slotOf = new HashMap<>();
    private final long firstAnnotation;

    NewTier(XmlElement root, Tier tier) {
        this.root = root;
        this.tier = tier;
        long slot = highest(EafDocument.slots(root).stream().map(one -> one.attribute("TIME_SLOT_ID"))) + 1;
        for (long time : new TreeSet<>(tier.labels().stream()
                .flatMap(label -> Stream.of(label.startMillis(), label.endMillis())).toList())) {
            slotOf.put(time, "ts" + slot++);
        }
        firstAnnotation = 1 + Math.max(lastUsed(), highest(root.all("TIER").flatMap(one -> one.all("ANNOTATION"))
                .flatMap(XmlElement::elements).map(one -> one.attribute("ANNOTATION_ID"))));
    }

    private static long highest(Stream<String> ids) {
        return ids.map(NUMBERED::matcher).filter(Matcher::matches).mapToLong(id -> Long.parseLong(id.group(1))).max()
                .orElse(0);
    }

    private long lastUsed() {
        return properties().map(XmlElement::text).map(String::strip).filter(text -> text.matches("\\d{1,9}"))
                .mapToLong(Long::parseLong).max().orElse(0);
    }

    private Stream<XmlElement> properties() {
        return root.all("HEADER").flatMap(header -> header.all("PROPERTY"))
                .filter(property -> property.attribute("NAME").equals(LAST_ID));
    }

    /// An element right in the document, with what the new tier changes in it.
    XmlElement renewed(XmlElement element) {
        return switch (element.name()) {
            case "TIME_ORDER" -> withSlots(element);
            case "HEADER" -> element.with(element.children().stream().map(this::counted).toList());
            default -> element;
        };
    }

    private XmlNode counted(XmlNode node) {
        boolean isCount = node instanceof XmlElement property && property.name().equals("PROPERTY")
                && property.attribute("NAME").equals(LAST_ID);
        long last = firstAnnotation + tier.labels().size() - 1;
        return isCount ? ((XmlElement) node).with(List.of(new XmlNode.Text(Long.toString(last)))) : node;
    }

    /// The slots with the new ones among them, each before the first later one.
    private XmlElement withSlots(XmlElement order) {
        List<XmlNode> children = new ArrayList<>();
        List<Long> waiting = new ArrayList<>(new TreeSet<>(slotOf.keySet()));
        for (XmlNode child : order.children()) {
            String value = child instanceof XmlElement slot ? slot.attribute("TIME_VALUE") : "";
            while (!waiting.isEmpty() && value.matches("\\d{1,12}") && waiting.getFirst() < Long.parseLong(value)) {
                children.add(slot(waiting.removeFirst()));
                children.add(EafDocument.line(2));
            }
            children.add(child);
        }
        boolean endsInSpace = !children.isEmpty() && children.getLast() instanceof XmlNode.Text;
        XmlNode end = endsInSpace ? children.removeLast() : EafDocument.line(1);
        for (long time : waiting) {
            children.add(EafDocument.line(2));
            children.add(slot(time));
        }
        if (!children.isEmpty()) {
            children.add(end);
        }
        return order.with(children);
    }

    private XmlElement slot(long time) {
        return XmlElement.made("TIME_SLOT", "TIME_SLOT_ID", slotOf.getOrDefault(time, ""), "TIME_VALUE",
                Long.toString(time));
    }

    /// The tier itself.
    XmlElement element(String participant, String type) {
        XmlElement made = participant.isEmpty()
                ? XmlElement.made("TIER", "LINGUISTIC_TYPE_REF", type, "TIER_ID", freeName())
                : XmlElement.made("TIER", "LINGUISTIC_TYPE_REF", type, "PARTICIPANT", participant, "TIER_ID",
                        freeName());
        List<XmlNode> children = new ArrayList<>();
        for (int i = 0; i < tier.labels().size(); i++) {
            children.add(EafDocument.line(2));
            children.add(annotation(tier.labels().get(i), firstAnnotation + i));
        }
        if (!children.isEmpty()) {
            children.add(EafDocument.line(1));
        }
        return made.with(children);
    }

    private XmlElement annotation(Label label, long number) {
        XmlElement value = XmlElement.made("ANNOTATION_VALUE").with(List.of(new XmlNode.Text(label.text())));
        XmlElement aligned = XmlElement.made("ALIGNABLE_ANNOTATION", "ANNOTATION_ID", "a" + number, "TIME_SLOT_REF1",
                slotOf.getOrDefault(label.startMillis(), ""), "TIME_SLOT_REF2",
                slotOf.getOrDefault(label.endMillis(), ""))
                .with(List.of(EafDocument.line(4), value, EafDocument.line(3)));
        return XmlElement.made("ANNOTATION").with(List.of(EafDocument.line(3), aligned, EafDocument.line(2)));
    }

    private String freeName() {
        Set<String> taken = root.all("TIER").map(one -> one.attribute("TIER_ID")).collect(Collectors.toSet());
        String name = tier.name();
        for (int i = 2; taken.contains(name); i++) {
            name = tier.name() + " (" + i + ")";
        }
        return name;
    }
}
