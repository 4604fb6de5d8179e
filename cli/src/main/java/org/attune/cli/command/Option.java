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
record Option(List<String> names, String label, String meaning, Supplier<List<String>> suggested) {

    Option {
        names = List.copyOf(names);
        requireNonNull(label, "label");
        requireNonNull(meaning, "meaning");
        requireNonNull(suggested, "suggested");
    }

    /// Whether a value follows it.
    boolean takesValue() {
        return !label.isEmpty();
    }
}
