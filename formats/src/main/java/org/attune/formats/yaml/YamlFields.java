package org.attune.formats.yaml;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

import org.attune.formats.yaml.YamlValue.Items;
import org.attune.formats.yaml.YamlValue.Mapping;
import org.attune.formats.yaml.YamlValue.Text;

/// Takes the members out of a mapping one by one, and says with its line which is missing, wrong or unknown.
public final class YamlFields {

    private final Mapping mapping;
    private final Set<String> taken = new HashSet<>();

    private YamlFields(Mapping mapping) {
        this.mapping = mapping;
    }

    /// The members of a value that must be a mapping.
    ///
    /// @param what what it is, for a message
    public static YamlFields of(String what, YamlValue value) throws YamlException {
        if (value instanceof Mapping mapping) {
            return new YamlFields(mapping);
        }
        throw new YamlException(value.line(), what + " must be a mapping of keys, but is " + value.kind() + ".");
    }

    /// The line that it begins on.
    public int line() {
        return mapping.line();
    }

    /// Whether a member is there.
    public boolean has(String name) {
        return mapping.members().containsKey(name);
    }

    /// A member of any kind.
    public YamlValue value(String name) throws YamlException {
        taken.add(name);
        YamlValue value = mapping.members().get(name);
        if (value == null) {
            throw new YamlException(mapping.line(), "The key " + name + " is missing here.");
        }
        return value;
    }

    /// A text.
    public String text(String name) throws YamlException {
        return text(name, value(name));
    }

    private static String text(String name, YamlValue value) throws YamlException {
        if (value instanceof Text text) {
            return text.text();
        }
        throw new YamlException(value.line(), name + " must be a text, but is " + value.kind() + ".");
    }

    /// A whole number.
    public int whole(String name) throws YamlException {
        String text = text(name);
        if (!text.matches("-?[0-9]{1,9}")) {
            throw new YamlException(value(name).line(), name + " must be a whole number.");
        }
        return Integer.parseInt(text);
    }

    /// One word of a closed set, in small letters.
    public <E extends Enum<E>> E word(String name, Class<E> words) throws YamlException {
        String text = text(name);
        for (E word : words.getEnumConstants()) {
            if (word(word).equals(text)) {
                return word;
            }
        }
        throw new YamlException(value(name).line(), name + " must be one of "
                + Arrays.stream(words.getEnumConstants()).map(YamlFields::word).collect(Collectors.joining(", "))
                + ".");
    }

    /// A word of a closed set as it is written: small letters and hyphens.
    public static String word(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// A list; an empty one where the key is not there.
    public List<YamlValue> items(String name) throws YamlException {
        if (!has(name)) {
            return List.of();
        }
        if (value(name) instanceof Items items) {
            return items.items();
        }
        throw new YamlException(value(name).line(), name + " must be a list, but is " + value(name).kind() + ".");
    }

    /// A list of texts; an empty one where the key is not there.
    public List<String> texts(String name) throws YamlException {
        List<String> texts = new ArrayList<>();
        for (YamlValue item : items(name)) {
            texts.add(text("An entry of " + name, item));
        }
        return texts;
    }

    /// Refuses a member that nobody asked for.
    public void requireNoMore() throws YamlException {
        for (String name : mapping.members().keySet()) {
            if (!taken.contains(name)) {
                throw new YamlException(value(name).line(), "The key " + name + " is not known here; known are "
                        + taken.stream().sorted().collect(Collectors.joining(", ")) + ".");
            }
        }
    }
}
