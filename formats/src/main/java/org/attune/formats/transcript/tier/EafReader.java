package org.attune.formats.transcript.tier;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.attune.core.transcript.Timing;
import org.attune.core.transcript.Timing.Between;
import org.attune.core.transcript.Timing.Untimed;
import org.attune.formats.transcript.intake.ChangeKind;
import org.attune.formats.transcript.intake.Intake;
import org.attune.formats.transcript.xml.XmlElement;
import org.jspecify.annotations.Nullable;

/// Reads turns out of a file of ELAN.
///
/// Turns are the annotations of tiers that hang below no other and whose words are free. Tiers below another one (words, glosses,
/// translations) and tiers with a controlled vocabulary (codings) are left aside and said to be; the file keeps them. Slots without a time
/// lie evenly between their neighbours in the tier.
public final class EafReader {

    private final EafDocument document;
    private final Intake into;
    private final Map<String, Long> times;
    private final InOrder order = new InOrder();

    private EafReader(EafDocument document, Intake into) {
        this.document = document;
        this.into = into;
        this.times = new HashMap<>(document.times());
    }

    /// Reads a document.
    public static void read(EafDocument document, Intake into) {
        new EafReader(document, into).read();
    }

    private void read() {
        Set<String> codings = document.root().all("LINGUISTIC_TYPE")
                .filter(type -> !type.attribute("CONTROLLED_VOCABULARY_REF").isEmpty()
                        || type.attribute("LINGUISTIC_TYPE_ID").equals(EafDocument.CODING))
                .map(type -> type.attribute("LINGUISTIC_TYPE_ID")).collect(Collectors.toSet());
        for (XmlElement tier : document.root().all("TIER").toList()) {
            if (!tier.attribute("PARENT_REF").isEmpty()) {
                into.changed(ChangeKind.DEPENDENT_LEFT, tier.line());
            } else if (codings.contains(tier.attribute("LINGUISTIC_TYPE_REF"))) {
                into.changed(ChangeKind.TIERS_LEFT, tier.line());
            } else {
                turns(tier);
            }
        }
        order.handTo(into);
    }

    private void turns(XmlElement tier) {
        String participant = tier.attribute("PARTICIPANT").strip();
        String label = participant.isEmpty() ? tier.attribute("TIER_ID") : participant;
        List<XmlElement> annotations = tier.all("ANNOTATION").flatMap(one -> one.all("ALIGNABLE_ANNOTATION")).toList();
        Set<String> estimated = estimate(annotations);
        order.beginTier();
        for (XmlElement annotation : annotations) {
            String from = annotation.attribute("TIME_SLOT_REF1");
            String to = annotation.attribute("TIME_SLOT_REF2");
            String text = annotation.all("ANNOTATION_VALUE").map(XmlElement::text).collect(Collectors.joining(" "));
            if (estimated.contains(from) || estimated.contains(to)) {
                into.changed(ChangeKind.TIME_ESTIMATED, annotation.line(), annotation.attribute("ANNOTATION_ID"));
            }
            if (text.isBlank()) {
                into.changed(ChangeKind.EMPTY_DROPPED, annotation.line(), annotation.attribute("ANNOTATION_ID"));
            } else {
                order.add(label, timing(times.get(from), times.get(to), annotation.line()), text, annotation.line());
            }
        }
    }

    private Timing timing(@Nullable Long start, @Nullable Long end, int line) {
        if (start == null || end == null || end < start) {
            into.badTime(line, "The times of this annotation cannot be used.",
                    "An annotation names two time slots, and the second is not before the first.");
            return Untimed.UNTIMED;
        }
        return new Between(start, end);
    }

    /// Gives times to slots that have none, between the nearest ones in the tier that have; says which.
    private Set<String> estimate(List<XmlElement> annotations) {
        List<String> slots = new ArrayList<>();
        for (XmlElement annotation : annotations) {
            for (String slot : List.of(annotation.attribute("TIME_SLOT_REF1"),
                    annotation.attribute("TIME_SLOT_REF2"))) {
                if (slots.isEmpty() || !slots.getLast().equals(slot)) {
                    slots.add(slot);
                }
            }
        }
        Map<String, Long> found = new HashMap<>();
        int known = -1;
        for (int i = 0; i < slots.size(); i++) {
            if (times.containsKey(slots.get(i))) {
                if (known >= 0) {
                    between(slots, known, i, found);
                }
                known = i;
            }
        }
        times.putAll(found);
        return found.keySet();
    }

    private void between(List<String> slots, int first, int last, Map<String, Long> found) {
        long from = times.getOrDefault(slots.get(first), 0L);
        long to = times.getOrDefault(slots.get(last), 0L);
        for (int i = first + 1; i < last && to >= from; i++) {
            found.put(slots.get(i), from + (to - from) * (i - first) / (last - first));
        }
    }
}
