package org.attune.cli.command;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.function.Supplier;

/// One option of a command.
///
/// @param names its names with their hyphens, the chief one first
/// @param label what its value is, for the help; empty for an option that is there or not
/// @param meaning what it does, for the help
/// @param suggested values that a shell may suggest
/// @param means what its value is to the command
record Option(List<String> names, String label, String meaning, Supplier<List<String>> suggested, Means means) {

    /// What a value is to the command.
    enum Means {
        A_SETTING,
        A_FILE_TO_READ
    }

    Option {
        names = List.copyOf(names);
        requireNonNull(label, "label");
        requireNonNull(meaning, "meaning");
        requireNonNull(suggested, "suggested");
        requireNonNull(means, "means");
    }

    /// Whether a value follows it.
    boolean takesValue() {
        return !label.isEmpty();
    }
}
