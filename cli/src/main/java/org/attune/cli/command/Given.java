package org.attune.cli.command;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.attune.cli.terminal.CannotWrite;
import org.attune.cli.terminal.Folders;
import org.attune.cli.terminal.WrongUsage;

/// What was typed after a command's name.
public final class Given {

    private final List<String> words;
    private final Map<String, List<String>> options;
    private final String typed;
    private final List<String> read;

    /// @param words the words that belong to no option, in order
    /// @param options the values of each option by its first name; an option without values has an empty list
    /// @param typed the whole line, as it could be typed again
    /// @param read which of all that names files that are read
    Given(List<String> words, Map<String, List<String>> options, String typed, List<String> read) {
        this.words = List.copyOf(words);
        this.options = Map.copyOf(options);
        this.typed = typed;
        this.read = List.copyOf(read);
    }

    /// The whole line, as it could be typed again.
    public String typed() {
        return typed;
    }

    /// The words that belong to no option, in order.
    public List<String> words() {
        return words;
    }

    /// Whether an option was typed.
    public boolean has(String option) {
        return options.containsKey(option);
    }

    /// The value of an option, if it was typed.
    public Optional<String> find(String option) {
        List<String> values = all(option);
        return values.isEmpty() ? Optional.empty() : Optional.of(values.getLast());
    }

    /// All values of an option that may be repeated, in order.
    public List<String> all(String option) {
        return options.getOrDefault(option, List.of());
    }

    /// All values of an option whose values may also be listed with commas.
    public List<String> listed(String option) {
        return all(option).stream()
                .flatMap(value -> List.of(value.split(",")).stream())
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .toList();
    }

    /// A path, if it was typed.
    public Optional<Path> findPath(String option) {
        return find(option).map(text -> path(option, text));
    }

    /// The files that are read, and the device of standard input where that is.
    public List<Path> filesRead() {
        return read.stream().map(name -> name.equals("-") ? Path.of("/dev/stdin") : path("FILE", name)).toList();
    }

    /// Looks whether the files that options name, as far as they were typed, could be written, are none of those that are read, and are not the
    /// same.
    ///
    /// @throws CannotWrite when it is not so
    public void requireRoomFor(String... files) {
        Map<Path, Path> claimed = new HashMap<>();
        for (String option : files) {
            findPath(option).ifPresent(file -> {
                Folders.requireRoomFor(file);
                Folders.requireNotRead(file, filesRead());
                Folders.claim(file, claimed);
            });
        }
    }

    /// A path as typed.
    public static Path path(String option, String text) {
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            throw new WrongUsage(option + " needs the name of a file or folder, and \"" + text + "\" cannot be one.");
        }
    }

    /// A whole number within limits, or the usual one where none was typed.
    public long count(String option, long usual, long least, long most) {
        Optional<String> typed = find(option);
        if (typed.isEmpty()) {
            return usual;
        }
        try {
            long value = Long.parseLong(typed.get().strip());
            if (value >= least && value <= most) {
                return value;
            }
        } catch (NumberFormatException notWhole) {
            throw outside(option, least, most, typed.get());
        }
        throw outside(option, least, most, typed.get());
    }

    private static WrongUsage outside(String option, long least, long most, String typed) {
        return new WrongUsage(option + " must be a whole number from " + least + " to " + most + ", but was \""
                + typed + "\".");
    }

    /// A number above 0, if one was typed.
    public Optional<Double> findRate(String option) {
        return find(option).map(text -> rate(option, text));
    }

    /// All numbers above 0 that were typed.
    public List<Double> rates(String option) {
        return all(option).stream().map(text -> rate(option, text)).toList();
    }

    private static double rate(String option, String text) {
        try {
            double value = Double.parseDouble(text.strip());
            if (value > 0 && Double.isFinite(value)) {
                return value;
            }
        } catch (NumberFormatException notANumber) {
            throw new WrongUsage(option + " must be a number above 0, but was \"" + text + "\".");
        }
        throw new WrongUsage(option + " must be a number above 0, but was \"" + text + "\".");
    }

    /// Refuses options of which at most one may be typed.
    public void atMostOne(String... options) {
        List<String> typed = List.of(options).stream().filter(this::has).toList();
        if (typed.size() > 1) {
            throw new WrongUsage(String.join(" and ", typed) + " cannot be asked for together.");
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Given that && words.equals(that.words) && options.equals(that.options)
                && typed.equals(that.typed);
    }

    @Override
    public int hashCode() {
        return typed.hashCode();
    }

    @Override
    public String toString() {
        return typed;
    }
}
