package org.attune.hints;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What another program computed, a JSON object a line.
final class ReferenceLines {

    private ReferenceLines() {}

    static List<JsonNode> read(String name) {
        try (InputStream file = ReferenceLines.class.getResourceAsStream("/reference/" + name)) {
            JsonMapper mapper = new JsonMapper();
            return new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().map(mapper::readTree).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
