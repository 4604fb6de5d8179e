package org.attune.formats.forms;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.attune.core.instrument.Instrument;
import org.attune.core.instrument.Item;
import org.attune.formats.Problem;
import org.attune.formats.ProblemKind;
import org.attune.formats.Refusal;
import org.attune.formats.instruments.KnownScale;
import org.attune.formats.instruments.ScaleBook;

/// Where each item of an instrument stands in a table.
///
/// A column is called after the item alone (`1`, `item 1`, `q1`), or after the instrument and the item (`phq9_1`,
/// `PHQ-9 item 1`).
///
/// @param instrument the instrument
/// @param columns the column of each item, in the items' order
record ItemColumns(Instrument instrument, List<Integer> columns) {

    ItemColumns {
        columns = List.copyOf(columns);
    }

    /// Finds the items of the instrument that is named, or of the only one whose items the header names in full.
    static ItemColumns find(FormPlan plan, List<String> header) throws Refusal {
        if (!plan.instrument().isEmpty()) {
            Instrument instrument = plan.scales().findInstrument(plan.instrument()).orElseThrow(() -> unknown(plan));
            requireItems(plan, instrument);
            return find(instrument, header, true).orElseThrow(() -> incomplete(plan, instrument, header));
        }
        List<ItemColumns> found = new ArrayList<>();
        for (Instrument instrument : instruments(plan.scales())) {
            find(instrument, header, false).ifPresent(found::add);
        }
        if (found.size() != 1) {
            String what = found.isEmpty() ? "The columns do not say which form was filled in."
                    : "The table holds items of several forms: "
                            + String.join(", ", found.stream().map(one -> one.instrument.name()).toList()) + ".";
            throw new Refusal(new Problem(ProblemKind.COLUMNS, plan.source().name(), 1, what,
                    "Columns are called after the form and the item, such as phq9_1, or the form is named.",
                    "Name it with --form, one of " + names(plan.scales()) + "."));
        }
        return found.getFirst();
    }

    private static Optional<ItemColumns> find(Instrument instrument, List<String> header, boolean takesItemsAlone) {
        Map<String, Integer> byName = new HashMap<>();
        for (int i = 0; i < header.size(); i++) {
            byName.putIfAbsent(plain(header.get(i)), i);
        }
        List<String> prefixes = new ArrayList<>(List.of(plain(instrument.id()), plain(instrument.name())));
        instrument.scales().getFirst().aliases().forEach(alias -> prefixes.add(plain(alias)));
        if (takesItemsAlone) {
            prefixes.add("");
        }
        for (String prefix : prefixes) {
            List<Integer> columns = new ArrayList<>();
            for (Item item : instrument.items()) {
                for (String name : List.of(prefix + plain(item.id()), prefix + "item" + plain(item.id()),
                        prefix + "q" + plain(item.id()))) {
                    if (byName.containsKey(name)) {
                        columns.add(byName.get(name));
                        break;
                    }
                }
            }
            if (!columns.isEmpty() && columns.size() == instrument.items().size()) {
                return Optional.of(new ItemColumns(instrument, columns));
            }
        }
        return Optional.empty();
    }

    private static List<Instrument> instruments(ScaleBook scales) {
        return scales.listScales().stream().filter(KnownScale.OfInstrument.class::isInstance)
                .map(scale -> ((KnownScale.OfInstrument) scale).instrument()).distinct().toList();
    }

    private static String names(ScaleBook scales) {
        return String.join(", ",
                instruments(scales).stream().filter(one -> !one.items().isEmpty()).map(Instrument::id).toList());
    }

    private static Refusal unknown(FormPlan plan) {
        return new Refusal(
                new Problem(ProblemKind.ASKED, "--form", 0, "The form \"" + plan.instrument() + "\" is not known.",
                        "Known are " + names(plan.scales()) + ".", "Choose one of these."));
    }

    private static void requireItems(FormPlan plan, Instrument instrument) throws Refusal {
        if (instrument.items().isEmpty()) {
            throw new Refusal(
                    new Problem(ProblemKind.ASKED, "--form", 0, "Of " + instrument.name() + " only totals are read.",
                            "Scored from their items are " + names(plan.scales()) + ".",
                            "Give its totals to attune detect as they are."));
        }
    }

    private static Refusal incomplete(FormPlan plan, Instrument instrument, List<String> header) {
        List<String> items = instrument.items().stream().map(Item::id).toList();
        return new Refusal(new Problem(ProblemKind.COLUMNS, plan.source().name(), 1,
                "Of the " + items.size() + " items of " + instrument.name()
                        + " not every one has a column among the " + header.size() + " of the table.",
                "Its items are " + String.join(", ", items) + ".",
                "Call the columns so, or " + plain(instrument.id()) + "_" + items.getFirst()
                        + " and so on; an empty column will do for an item "
                        + "that nobody asked."));
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[\\s_.\\-]", "");
    }
}
