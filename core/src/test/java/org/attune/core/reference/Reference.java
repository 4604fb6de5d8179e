package org.attune.core.reference;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A reference file of `src/test/resources/reference`: inputs and the values another program found for them.
public final class Reference {

    private static final JsonMapper JSON = JsonMapper.shared();

    /// Files already read: mutation tests ask for the same one a thousand times.
    private static final Map<String, JsonNode> READ = new ConcurrentHashMap<>();

    /// The whole of `NAME.json`.
    public static JsonNode read(String name) {
        return READ.computeIfAbsent(name, Reference::parse);
    }

    private Reference() {}

    private static JsonNode parse(String name) {
        try (InputStream in = Reference.class.getResourceAsStream("/reference/" + name + ".json")) {
            return JSON.readTree(Objects.requireNonNull(in, () -> "no reference file " + name));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// The cases of `NAME.json`.
    public static List<JsonNode> cases(String name) {
        return read(name).get("cases").valueStream().toList();
    }

    /// The numbers of a JSON list; a single number is a list of one, as R writes it.
    public static double[] numbers(JsonNode list) {
        return list.isArray() ? list.valueStream().mapToDouble(JsonNode::asDouble).toArray()
                : new double[] {list.asDouble()};
    }

    /// The whole numbers of a JSON list; a single number is a list of one.
    public static int[] counts(JsonNode list) {
        return list.isArray() ? list.valueStream().mapToInt(JsonNode::asInt).toArray() : new int[] {list.asInt()};
    }
}
