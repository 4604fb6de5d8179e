package org.attune.core.instrument;

import static java.util.Objects.requireNonNull;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A versioned questionnaire, as data: its items, its scales and their keys, and what its licence allows.
///
/// @param id the name of its file, such as `wai-sr`
/// @param version a change to a key, a range or a rule for missing answers makes a new one
/// @param name the name that people know it by
/// @param measures what it measures
/// @param licence the rights to it
/// @param items its questions, in order; empty where only totals are read
/// @param scales its scales, the chief one first
public record Instrument(String id, String version, String name, Measures measures, Licence licence, List<Item> items,
        List<ScaleKey> scales) {

    public Instrument {
        requireNonNull(id, "id");
        requireNonNull(version, "version");
        requireNonNull(name, "name");
        requireNonNull(measures, "measures");
        requireNonNull(licence, "licence");
        items = List.copyOf(items);
        scales = List.copyOf(scales);
        requireKnownItems(id, items, scales);
        if (licence.kind() == LicenceClass.NEVER && !items.isEmpty()) {
            throw new IllegalArgumentException(
                    "instrument " + id + " is never shown, so it has no items here: only its totals are read");
        }
    }

    private static void requireKnownItems(String id, List<Item> items, List<ScaleKey> scales) {
        Set<String> known = new HashSet<>();
        for (Item item : items) {
            if (item.asked() instanceof Item.Asked.After after && !known.contains(after.item())) {
                throw new IllegalArgumentException("instrument " + id + ": item " + item.id() + " is asked after item "
                        + after.item() + ", which does not stand before it");
            }
            if (!known.add(item.id())) {
                throw new IllegalArgumentException("instrument " + id + ": item " + item.id() + " is there twice");
            }
        }
        for (ScaleKey key : scales) {
            for (String item : key.items()) {
                if (!known.contains(item)) {
                    throw new IllegalArgumentException("instrument " + id + ": scale " + key.scale().name()
                            + " names item " + item + ", which is not there");
                }
            }
        }
    }

    /// Whether nobody has tested it yet, as with our own forms. Every page that shows it says so.
    public boolean isUnvalidated() {
        return licence.kind() == LicenceClass.OURS;
    }

    /// Its name, and that it is unvalidated where it is.
    public String label() {
        return isUnvalidated() ? name + " (unvalidated)" : name;
    }

    /// The item of this id.
    public Optional<Item> findItem(String itemId) {
        return items.stream().filter(item -> item.id().equals(itemId)).findFirst();
    }

    /// Whether one of its items asks about danger to life.
    public boolean hasRisk() {
        return items.stream().anyMatch(item -> item.feature() == Item.Feature.RISK);
    }

    /// The scales that answers are scored on unless somebody asks for others: in order, each that has an item no
    /// earlier one has. A total and its parts would say the same thing twice.
    public List<ScaleKey> leadingScales() {
        Set<String> covered = new HashSet<>();
        return scales.stream().filter(key -> covered.addAll(key.items())).toList();
    }
}
