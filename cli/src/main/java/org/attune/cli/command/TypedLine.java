package org.attune.cli.command;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What somebody typed after a command's name.
///
/// A plain line, which is nearly every one, is read here: picocli takes longer to load than a short run has. Whatever is not plain goes
/// to [PicocliCommand], which knows every way to write options and what to say of a mistake.
///
/// @param options what may be typed
/// @param typed what was typed
record TypedLine(OptionList options, List<String> typed) {

    TypedLine {
        typed = List.copyOf(typed);
    }

    /// Reads a line of words, exact option names, and values that do not begin with a hyphen; empty when it is of another kind.
    Optional<Given> readPlainly() {
        List<String> words = new ArrayList<>();
        Map<String, List<String>> given = new LinkedHashMap<>();
        for (int i = 0; i < typed.size(); i++) {
            String word = typed.get(i);
            if (isWord(word)) {
                words.add(word);
                continue;
            }
            int equals = word.startsWith("--") ? word.indexOf('=') : -1;
            Optional<Option> option = options.find(equals < 0 ? word : word.substring(0, equals));
            if (option.isEmpty()) {
                return Optional.empty();
            }
            List<String> values = given.computeIfAbsent(option.get().names().getFirst(), name -> new ArrayList<>());
            if (option.get().takesValue() && equals >= 0) {
                values.add(word.substring(equals + 1));
            } else if (option.get().takesValue() && i + 1 < typed.size() && isWord(typed.get(i + 1))) {
                i++;
                values.add(typed.get(i));
            } else if (option.get().takesValue() || equals >= 0) {
                return Optional.empty();
            }
        }
        boolean isPlain = words.isEmpty() || options.takesWords();
        return isPlain ? Optional.of(options.given(words, given, toString())) : Optional.empty();
    }

    private static boolean isWord(String text) {
        return !text.startsWith("-") || text.equals("-");
    }

    /// The whole line, as it could be typed again.
    @Override
    public String toString() {
        StringBuilder line = new StringBuilder("attune ").append(options.name());
        typed.forEach(word -> line.append(' ').append(quoted(word)));
        return line.toString();
    }

    /// A word as a shell takes it.
    private static String quoted(String word) {
        boolean isPlain = !word.isEmpty()
                && word.chars().allMatch(c -> Character.isLetterOrDigit(c) || "-_./=,:+@".indexOf(c) >= 0);
        return isPlain ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}
