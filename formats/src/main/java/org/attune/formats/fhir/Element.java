package org.attune.formats.fhir;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.attune.formats.json.JsonValue;
import org.attune.formats.json.JsonValue.JsonArray;
import org.attune.formats.json.JsonValue.JsonBoolean;
import org.attune.formats.json.JsonValue.JsonNumber;
import org.attune.formats.json.JsonValue.JsonObject;
import org.attune.formats.json.JsonValue.JsonString;

/// An element of a resource while it is put together. FHIR has no empty texts and no empty lists, so both are left out.
final class Element {

    private final Map<String, JsonValue> members = new LinkedHashMap<>();

    Element text(String name, String text) {
        if (!text.isEmpty()) {
            members.put(name, new JsonString(text));
        }
        return this;
    }

    /// A number with the digits it has: whole numbers without a point.
    Element number(String name, double number) {
        members.put(name, new JsonNumber(number == Math.rint(number) ? Long.toString((long) number)
                : Double.toString(number)));
        return this;
    }

    Element truth(String name, boolean isTrue) {
        members.put(name, new JsonBoolean(isTrue));
        return this;
    }

    Element list(String name, List<? extends JsonValue> elements) {
        if (!elements.isEmpty()) {
            members.put(name, new JsonArray(List.copyOf(elements)));
        }
        return this;
    }

    Element part(String name, JsonObject part) {
        members.put(name, part);
        return this;
    }

    JsonObject made() {
        return new JsonObject(members);
    }

    /// An extension with parts of its own; empty parts are left out.
    static JsonObject extension(String url, List<JsonObject> parts) {
        return new Element().text("url", url)
                .list("extension", parts.stream().filter(part -> part.members().size() > 1).toList()).made();
    }

    /// An extension that holds a text of a FHIR type, such as `valueString`.
    static JsonObject extension(String url, String type, String text) {
        return new Element().text("url", url).text(type, text).made();
    }

    /// An extension that holds a decimal.
    static JsonObject extension(String url, double number) {
        return new Element().text("url", url).number("valueDecimal", number).made();
    }
}
