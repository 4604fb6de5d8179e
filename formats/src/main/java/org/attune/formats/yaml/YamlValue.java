package org.attune.formats.yaml;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Something in a YAML text, with the line that it begins on, from 1.
public sealed interface YamlValue {

    /// The line that it begins on.
    int line();

    /// What it is, for a message.
    String kind();

    /// A text, a number or a yes: whatever stands there, as it stands there.
    record Text(int line, String text) implements YamlValue {
        public Text {
            requireNonNull(text, "text");
        }

        @Override
        public String kind() {
            return "a text";
        }
    }

    /// A list.
    record Items(int line, List<YamlValue> items) implements YamlValue {
        public Items {
            items = List.copyOf(items);
        }

        @Override
        public String kind() {
            return "a list";
        }
    }

    /// A mapping of keys, in the order of the text.
    record Mapping(int line, Map<String, YamlValue> members) implements YamlValue {
        public Mapping {
            members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
        }

        @Override
        public String kind() {
            return "a mapping of keys";
        }
    }
}
