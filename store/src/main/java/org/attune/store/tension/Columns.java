package org.attune.store.tension;

import static java.util.Objects.requireNonNull;

/// What was observed, what is inferred and what was felt, kept apart. Any may be empty.
///
/// @param observed what a camera would have seen
/// @param inferred what the writer makes of it
/// @param felt what the writer felt
public record Columns(String observed, String inferred, String felt) {

    /// Nothing is written.
    public static final Columns EMPTY = new Columns("", "", "");

    public Columns {
        requireNonNull(observed, "observed");
        requireNonNull(inferred, "inferred");
        requireNonNull(felt, "felt");
    }

    /// Says nothing of what is written.
    @Override
    public String toString() {
        return "Columns[...]";
    }
}
