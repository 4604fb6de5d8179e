package org.attune.store.tension;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Named texts in one text, as it goes into an envelope: a line each, `name=text`, with line breaks and backslashes of texts escaped.
///
/// @param texts by name
record Fields(Map<String, String> texts) {

    Fields {
        texts = Map.copyOf(texts);
    }

    /// Fields of names and texts in turn.
    static Fields of(String... namesAndTexts) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (int i = 0; i < namesAndTexts.length; i += 2) {
            texts.put(namesAndTexts[i], namesAndTexts[i + 1]);
        }
        return new Fields(texts);
    }

    static Fields parse(String sealed) {
        return new Fields(sealed.lines()
                .map(line -> line.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> plain(pair[1]))));
    }

    String text() {
        return texts.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(field -> field.getKey() + "=" + escaped(field.getValue()) + "\n")
                .collect(Collectors.joining());
    }

    /// A text; empty where it was not there when this was kept.
    String get(String name) {
        return texts.getOrDefault(name, "");
    }

    int number(String name) {
        return Integer.parseInt(get(name));
    }

    List<String> list(String name) {
        return Arrays.stream(get(name).split(",")).filter(word -> !word.isEmpty()).toList();
    }

    <E extends Enum<E>> E word(String name, Class<E> words) {
        return Enum.valueOf(words, get(name));
    }

    <E extends Enum<E>> Set<E> words(String name, Class<E> words) {
        return list(name).stream().map(word -> Enum.valueOf(words, word)).collect(Collectors.toUnmodifiableSet());
    }

    /// Line breaks of every kind that [String#lines] knows.
    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r");
    }

    private static String plain(String escaped) {
        StringBuilder plain = new StringBuilder(escaped.length());
        for (int i = 0; i < escaped.length(); i++) {
            char sign = escaped.charAt(i);
            if (sign == '\\' && i + 1 < escaped.length()) {
                i++;
                plain.append(switch (escaped.charAt(i)) {
                    case 'n' -> '\n';
                    case 'r' -> '\r';
                    default -> escaped.charAt(i);
                });
            } else {
                plain.append(sign);
            }
        }
        return plain.toString();
    }

    /// Says which texts there are, and none of them.
    @Override
    public String toString() {
        return "Fields" + texts.keySet();
    }
}
