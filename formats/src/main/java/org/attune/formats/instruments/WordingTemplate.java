package org.attune.formats.instruments;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;

import org.attune.core.instrument.Instrument;
import org.attune.core.instrument.Item;
import org.attune.formats.json.JsonWriter;

/// An empty wording, to be filled in by a practice that holds the permission: every key is there, and every text is missing.
public final class WordingTemplate {

    private WordingTemplate() {}

    /// The template of an instrument in a language. The order of the labels is from the lowest answer up.
    public static String of(Instrument instrument, String language) {
        StringWriter text = new StringWriter();
        try {
            JsonWriter json = JsonWriter.indented(text).beginObject();
            json.name("instrument").value(instrument.id());
            json.name("version").value(instrument.version());
            json.name("language").value(language);
            json.name("source").value("");
            json.name("lead").beginObject().name("client").value("").endObject();
            json.name("items").beginObject();
            for (Item item : instrument.items()) {
                json.name(item.id()).beginObject().name("client").value("").name("labels").beginArray();
                for (int i = 0; i < item.answers().count(); i++) {
                    json.value("");
                }
                json.endArray().endObject();
            }
            json.endObject().endObject();
        } catch (IOException e) {
            throw new UncheckedIOException("nothing is written to but memory", e);
        }
        return text.toString();
    }
}
