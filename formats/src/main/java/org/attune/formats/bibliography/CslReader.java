package org.attune.formats.bibliography;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.attune.core.reading.Address;
import org.attune.core.reading.Author;
import org.attune.core.reading.Checked;
import org.attune.core.reading.Printed;
import org.attune.core.reading.Reading;
import org.attune.formats.json.JsonException;
import org.attune.formats.json.JsonReader;
import org.attune.formats.json.JsonValue;
import org.attune.formats.json.JsonValue.JsonArray;
import org.attune.formats.json.JsonValue.JsonNumber;
import org.attune.formats.json.JsonValue.JsonObject;
import org.attune.formats.json.JsonValue.JsonString;

/// Reads CSL-JSON, the form in which programs such as Zotero hand on references: a list of objects, or one of them.
///
/// Problems name the entry by its place, because the file is most often one long line. What is not kept is left out.
public final class CslReader {

    private final Findings findings;
    private final Checked checked;
    private final Map<String, Integer> placeOfKey = new HashMap<>();

    private CslReader(Findings findings, Checked checked) {
        this.findings = findings;
        this.checked = checked;
    }

    /// Reads a text.
    ///
    /// @param file the file's name as the user gave it
    /// @param checked how far to say that the details were checked; [Checked#LOOKED_UP] lets each entry say so itself
    public static Bibliography read(String file, String text, Checked checked) {
        Findings findings = new Findings(file);
        List<Reading> readings = new ArrayList<>();
        try {
            JsonValue all = JsonReader.read(text);
            List<JsonValue> entries = all instanceof JsonArray array ? array.elements() : List.of(all);
            CslReader reader = new CslReader(findings, checked);
            for (int i = 0; i < entries.size(); i++) {
                reader.reading(i + 1, entries.get(i)).ifPresent(readings::add);
            }
        } catch (JsonException notJson) {
            findings.problem(notJson.line(), notJson.what(),
                    "CSL-JSON is a list of objects, each with an id and a title.",
                    "Export the file again, or mend this place.");
        }
        return findings.outcome(readings);
    }

    private Optional<Reading> reading(int place, JsonValue value) {
        if (!(value instanceof JsonObject entry)) {
            return refuse(place, "is " + value.kind(), "An entry is an object in braces.", "Take it out.");
        }
        String id = text(entry, "id");
        if (!Reading.isId(id)) {
            return refuse(place, "has no id that can be a key here",
                    "A key has up to 80 plain letters, digits and : . _ + - "
                            + "and begins with a letter or digit.",
                    "Give it such an id.");
        }
        Integer before = placeOfKey.putIfAbsent(id.toLowerCase(Locale.ROOT), place);
        if (before != null) {
            return refuse(place, "has the id of entry " + before,
                    "Each entry has an id of its own, in capitals or not.",
                    "Give one of them another id.");
        }
        try {
            return Optional.of(new Reading(id, CslKinds.kind(text(entry, "type")), authors(entry), text(entry, "title"),
                    printed(entry), new Address(text(entry, "DOI"), text(entry, "URL")), checkedOf(entry)));
        } catch (IllegalArgumentException wrong) {
            return refuse(place, "cannot be kept: " + wrong.getMessage(),
                    "A reading has a title; a DOI begins with 10., an address with https://.", "Mend the member.");
        }
    }

    private Optional<Reading> refuse(int place, String what, String allowed, String next) {
        findings.problem(0, "Entry " + place + " " + what + ".", allowed, next);
        return Optional.empty();
    }

    private static Printed printed(JsonObject entry) {
        return new Printed(year(entry), text(entry, "container-title"), text(entry, "volume"), text(entry, "issue")
                .isEmpty() ? text(entry, "number") : text(entry, "issue"), text(entry, "page"),
                text(entry, "publisher"));
    }

    private static String year(JsonObject entry) {
        if (!(entry.members().get("issued") instanceof JsonObject issued)) {
            return "";
        }
        if (issued.members().get("date-parts") instanceof JsonArray dates && !dates.elements().isEmpty()
                && dates.elements().getFirst() instanceof JsonArray parts && !parts.elements().isEmpty()) {
            return text(parts.elements().getFirst());
        }
        String literal = text(issued, "literal");
        String raw = text(issued, "raw");
        return !literal.isEmpty() ? literal : raw.length() >= 4 ? raw.substring(0, 4) : raw;
    }

    private static List<Author> authors(JsonObject entry) {
        List<Author> authors = new ArrayList<>();
        JsonValue listed = entry.members().getOrDefault("author", entry.members().get("editor"));
        if (listed instanceof JsonArray array) {
            for (JsonValue each : array.elements()) {
                if (each instanceof JsonObject name) {
                    String family = (text(name, "non-dropping-particle") + " " + text(name, "family") + " "
                            + text(name, "suffix")).strip();
                    authors.add(new Author(family.isEmpty() ? text(name, "literal") : family,
                            family.isEmpty() ? "" : text(name, "given")));
                }
            }
        }
        return authors;
    }

    private Checked checkedOf(JsonObject entry) {
        if (entry.members().get("custom") instanceof JsonObject custom) {
            String word = text(custom, CslWriter.CHECKED);
            for (Checked each : Checked.values()) {
                if (each.word().equals(word) && (checked == Checked.LOOKED_UP || each != Checked.LOOKED_UP)) {
                    return each;
                }
            }
        }
        return checked;
    }

    private static String text(JsonObject object, String name) {
        JsonValue value = object.members().get(name);
        return value == null ? "" : text(value);
    }

    private static String text(JsonValue value) {
        return switch (value) {
            case JsonString string -> string.text().strip();
            case JsonNumber number when number.text().length() < 20 && !number.text().matches(".*[eE].*") ->
                new BigDecimal(number.text()).toPlainString();
            case JsonNumber number -> "";
            case JsonObject object -> "";
            case JsonArray array -> "";
            case JsonValue.JsonBoolean truth -> "";
            case JsonValue.JsonNull nothing -> "";
        };
    }
}
