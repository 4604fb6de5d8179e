package org.attune.web.library;

import java.util.List;
import java.util.Locale;

import org.attune.core.detection.RuleEntry;
import org.attune.core.detection.rules.ShippedRules;
import org.attune.core.instrument.Instrument;
import org.attune.core.reading.Foundation;
import org.attune.core.reading.ReadingList;
import org.attune.core.reading.Subject;
import org.attune.core.reading.Subject.Sort;
import org.attune.formats.instruments.ShippedInstruments;
import org.attune.web.page.Page;

/// What rules, instruments and charts rest on.
///
/// @param list readings and foundations
public record FoundationsPage(ReadingList list) implements Page {

    /// The sorts, in order.
    public List<Sort> sorts() {
        return List.of(Sort.values());
    }

    /// What is said of a sort.
    public List<Foundation> of(Sort sort) {
        return list.foundations().stream().filter(each -> each.subject().sort() == sort).toList();
    }

    /// A sort as a heading.
    public static String heading(Sort sort) {
        return switch (sort) {
            case RULE -> "Rules";
            case INSTRUMENT -> "Instruments";
            case CHART -> "Charts";
        };
    }

    /// The place of a subject on the page.
    public static String anchor(Subject subject) {
        return subject.sort().name().toLowerCase(Locale.ROOT) + "-" + subject.id();
    }

    /// What a subject is called on screens.
    public static String name(Subject subject) {
        return switch (subject.sort()) {
            case RULE -> ShippedRules.catalogue().find(subject.id()).map(RuleEntry::title).orElse(subject.id());
            case INSTRUMENT -> ShippedInstruments.listAll().stream().filter(one -> one.id().equals(subject.id()))
                    .map(Instrument::name).findFirst().orElse(subject.id());
            case CHART -> subject.id().replace('-', ' ');
        };
    }

    @Override
    public String title() {
        return "What it rests on";
    }
}
