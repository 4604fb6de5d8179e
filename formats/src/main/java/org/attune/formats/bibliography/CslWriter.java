package org.attune.formats.bibliography;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;

import org.attune.core.reading.Author;
import org.attune.core.reading.Printed;
import org.attune.core.reading.Reading;
import org.attune.formats.json.JsonWriter;

/// Writes readings as CSL-JSON. How far the details were checked stands under `custom`, which other programs pass over.
public final class CslWriter {

    /// The member of `custom` that says how far the details were checked.
    static final String CHECKED = "attune-checked";

    private CslWriter() {}

    /// The readings as a file.
    public static String write(List<Reading> readings) {
        StringWriter text = new StringWriter();
        try {
            JsonWriter json = JsonWriter.indented(text).beginArray();
            for (Reading reading : readings) {
                entry(reading, json);
            }
            json.endArray();
        } catch (IOException e) {
            throw new UncheckedIOException("nothing is written to but memory", e);
        }
        return text.append('\n').toString();
    }

    private static void entry(Reading reading, JsonWriter json) throws IOException {
        Printed printed = reading.printed();
        json.beginObject();
        json.name("id").value(reading.id());
        json.name("type").value(CslKinds.name(reading.kind()));
        if (!reading.authors().isEmpty()) {
            json.name("author").beginArray();
            for (Author author : reading.authors()) {
                author(author, json);
            }
            json.endArray();
        }
        issued(printed.year(), json);
        member("title", reading.title(), json);
        member("container-title", printed.container(), json);
        member("volume", printed.volume(), json);
        member("issue", printed.issue(), json);
        member("page", printed.pages(), json);
        member("publisher", printed.publisher(), json);
        member("DOI", reading.address().doi(), json);
        member("URL", reading.address().page(), json);
        json.name("custom").beginObject().name(CHECKED).value(reading.checked().word()).endObject();
        json.endObject();
    }

    private static void author(Author author, JsonWriter json) throws IOException {
        json.beginObject();
        if (author.given().isEmpty()) {
            json.name("literal").value(author.family());
        } else {
            json.name("family").value(author.family()).name("given").value(author.given());
        }
        json.endObject();
    }

    private static void issued(String year, JsonWriter json) throws IOException {
        if (year.isEmpty()) {
            return;
        }
        json.name("issued").beginObject();
        if (year.matches("[1-9][0-9]{0,3}")) {
            json.name("date-parts").beginArray().beginArray().value(Long.parseLong(year)).endArray().endArray();
        } else {
            json.name("literal").value(year);
        }
        json.endObject();
    }

    private static void member(String name, String text, JsonWriter json) throws IOException {
        if (!text.isEmpty()) {
            json.name(name).value(text);
        }
    }
}
