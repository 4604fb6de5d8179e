package org.attune.formats.json;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.Map;

import org.attune.formats.json.JsonValue.JsonArray;
import org.attune.formats.json.JsonValue.JsonBoolean;
import org.attune.formats.json.JsonValue.JsonNull;
import org.attune.formats.json.JsonValue.JsonNumber;
import org.attune.formats.json.JsonValue.JsonObject;
import org.attune.formats.json.JsonValue.JsonString;

/// Prints a value that was put together in memory, indented, for files that people read.
public final class JsonPrinter {

    private JsonPrinter() {}

    /// The value as text, with a line end.
    public static String print(JsonValue value) {
        StringWriter text = new StringWriter();
        try {
            print(value, JsonWriter.indented(text));
        } catch (IOException e) {
            throw new UncheckedIOException("nothing is written to but memory", e);
        }
        return text.append('\n').toString();
    }

    private static void print(JsonValue value, JsonWriter json) throws IOException {
        switch (value) {
            case JsonObject object -> {
                json.beginObject();
                for (Map.Entry<String, JsonValue> member : object.members().entrySet()) {
                    json.name(member.getKey());
                    print(member.getValue(), json);
                }
                json.endObject();
            }
            case JsonArray array -> {
                json.beginArray();
                for (JsonValue element : array.elements()) {
                    print(element, json);
                }
                json.endArray();
            }
            case JsonString string -> json.value(string.text());
            case JsonNumber number -> json.value(new BigDecimal(number.text()));
            case JsonBoolean truth -> json.value(truth.isTrue());
            case JsonNull none -> json.nothing();
        }
    }
}
