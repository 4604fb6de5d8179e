package org.attune.formats.instruments;

import java.util.LinkedHashMap;
import java.util.Map;

import org.attune.core.form.FormWording;
import org.attune.core.form.FormWording.ItemWording;
import org.attune.core.form.FormWording.Spoken;
import org.attune.formats.json.JsonException;
import org.attune.formats.json.JsonFields;
import org.attune.formats.json.JsonReader;

/// Reads the wording of an instrument from its JSON file. The keys are described in docs/instruments.md.
public final class WordingReader {

    private WordingReader() {}

    /// Reads one wording.
    ///
    /// @throws JsonException when a member is missing, wrong or unknown
    public static FormWording read(String text) throws JsonException {
        JsonFields form = JsonFields.of("", JsonReader.read(text));
        String instrument = form.text("instrument");
        String version = form.text("version");
        String language = form.text("language");
        String source = form.text("source");
        Spoken lead = optional(form, "lead");
        JsonFields listed = form.object("items");
        Map<String, ItemWording> items = new LinkedHashMap<>();
        for (String id : listed.names()) {
            JsonFields item = listed.object(id);
            items.put(id, new ItemWording(spoken(item), item.texts("labels")));
            item.requireNoMore();
        }
        Spoken openLine = optional(form, "openLine");
        form.requireNoMore();
        try {
            return new FormWording(instrument, version, language, source, lead, items, openLine);
        } catch (IllegalArgumentException e) {
            throw new JsonException(0, e.getMessage() + ".");
        }
    }

    private static Spoken optional(JsonFields form, String name) throws JsonException {
        if (!form.has(name)) {
            return Spoken.NONE;
        }
        JsonFields words = form.object(name);
        Spoken spoken = spoken(words);
        words.requireNoMore();
        return spoken;
    }

    /// A form that only clients fill has no words for the therapist.
    private static Spoken spoken(JsonFields words) throws JsonException {
        return new Spoken(words.text("client"), words.has("therapist") ? words.text("therapist") : "");
    }
}
