package org.attune.formats.transcript.tier;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.attune.core.transcript.Timing;
import org.attune.core.transcript.Timing.Between;
import org.attune.core.transcript.Timing.Untimed;
import org.attune.formats.Refusal;
import org.attune.formats.transcript.intake.ChangeKind;
import org.attune.formats.transcript.intake.Intake;
import org.attune.formats.transcript.tier.FoundTier.Kind;
import org.attune.formats.transcript.xml.XmlElement;
import org.jspecify.annotations.Nullable;

/// Reads turns out of a file of ELAN.
///
/// Turns are the annotations of tiers that hang below no other and whose words are free. Tiers below another one (words, glosses,
/// translations) and tiers with a controlled vocabulary (codings) are left aside and said to be; the file keeps them. A person may choose
/// others; an annotation that has no time of its own has that of the one it refers to. Slots without a time lie evenly between their
/// neighbours in the tier.
public final class EafReader {

    /// Tiers hang below each other in a few steps; more are a circle: our choice.
    private static final int MOST_STEPS = 32;

    private final EafDocument document;
    private final Intake into;
    private final Map<String, Long> times;
    private final Map<String, XmlElement> annotations = new HashMap<>();
    private final InOrder order = new InOrder();

    private EafReader(EafDocument document, Intake into) {
        this.document = document;
        this.into = into;
        this.times = new HashMap<>(document.times());
    }

    /// Reads a document.
    ///
    /// @throws Refusal when tiers are chosen that it does not have
    public static void read(EafDocument document, TierChoice choice, Intake into) throws Refusal {
        choice.mustFit(into.file(), tiers(document));
        new EafReader(document, into).read(choice);
    }

    /// The tiers of a document, in its order.
    public static List<FoundTier> tiers(EafDocument document) {
        Set<String> codings = document.root().all("LINGUISTIC_TYPE")
                .filter(type -> !type.attribute("CONTROLLED_VOCABULARY_REF").isEmpty()
                        || type.attribute("LINGUISTIC_TYPE_ID").equals(EafDocument.CODING))
                .map(type -> type.attribute("LINGUISTIC_TYPE_ID")).collect(Collectors.toSet());
        return document.root().all("TIER").map(tier -> found(tier, codings)).toList();
    }

    private static FoundTier found(XmlElement tier, Set<String> codings) {
        Kind kind = !tier.attribute("PARENT_REF").isEmpty() ? Kind.BELOW_ANOTHER
                : codings.contains(tier.attribute("LINGUISTIC_TYPE_REF")) ? Kind.CODING : Kind.TURNS;
        String participant = tier.attribute("PARTICIPANT").strip();
        return new FoundTier(tier.attribute("TIER_ID"), participant.isEmpty() ? tier.attribute("TIER_ID") : participant,
                kind, (int) annotations(tier).filter(one -> !text(one).isBlank()).count());
    }

    private static Stream<XmlElement> annotations(XmlElement tier) {
        return tier.all("ANNOTATION")
                .flatMap(one -> Stream.concat(one.all("ALIGNABLE_ANNOTATION"), one.all("REF_ANNOTATION")));
    }

    private static String text(XmlElement annotation) {
        return annotation.all("ANNOTATION_VALUE").map(XmlElement::text).collect(Collectors.joining(" "));
    }

    private void read(TierChoice choice) {
        List<XmlElement> tiers = document.root().all("TIER").toList();
        List<FoundTier> found = tiers(document);
        tiers.stream().flatMap(EafReader::annotations)
                .forEach(annotation -> annotations.put(annotation.attribute("ANNOTATION_ID"), annotation));
        for (int i = 0; i < tiers.size(); i++) {
            if (choice.isTurns(found.get(i))) {
                turns(tiers.get(i), found.get(i).speaker());
            } else {
                into.changed(found.get(i).kind() == Kind.BELOW_ANOTHER ? ChangeKind.DEPENDENT_LEFT
                        : ChangeKind.TIERS_LEFT, tiers.get(i).line());
            }
        }
        order.handTo(into);
    }

    private void turns(XmlElement tier, String label) {
        List<XmlElement> own = annotations(tier).toList();
        List<XmlElement> timed = own.stream().map(this::timed).toList();
        Set<String> estimated = estimate(timed);
        order.beginTier();
        for (int i = 0; i < own.size(); i++) {
            XmlElement annotation = own.get(i);
            String from = timed.get(i).attribute("TIME_SLOT_REF1");
            String to = timed.get(i).attribute("TIME_SLOT_REF2");
            String text = text(annotation);
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

    /// The annotation whose time one has: itself, or the one that it refers to, over as many steps as there are.
    private XmlElement timed(XmlElement annotation) {
        XmlElement at = annotation;
        for (int step = 0; step < MOST_STEPS && at.name().equals("REF_ANNOTATION"); step++) {
            at = annotations.getOrDefault(at.attribute("ANNOTATION_REF"), at);
        }
        return at;
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
