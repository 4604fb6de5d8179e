package org.attune.formats.json;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A JSON value as RFC 8259 has it.
public sealed interface JsonValue {

    /// An object; members keep their order.
    record JsonObject(Map<String, JsonValue> members) implements JsonValue {
        public JsonObject {
            members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
        }
    }

    /// An array.
    record JsonArray(List<JsonValue> elements) implements JsonValue {
        public JsonArray {
            elements = List.copyOf(elements);
        }
    }

    /// A string.
    record JsonString(String text) implements JsonValue {}

    /// A number, kept as it was written.
    record JsonNumber(String text) implements JsonValue {
        /// The nearest double.
        public double number() {
            return Double.parseDouble(text);
        }
    }

    /// `true` or `false`.
    record JsonBoolean(boolean isTrue) implements JsonValue {}

    /// `null`.
    record JsonNull() implements JsonValue {}

    /// What the value is, for messages.
    default String kind() {
        return switch (this) {
            case JsonObject o -> "an object";
            case JsonArray a -> "a list";
            case JsonString s -> "a text";
            case JsonNumber n -> "a number";
            case JsonBoolean b -> "true or false";
            case JsonNull n -> "null";
        };
    }
}
