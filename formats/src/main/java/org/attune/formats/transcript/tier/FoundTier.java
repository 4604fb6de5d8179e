package org.attune.formats.transcript.tier;

import static java.util.Objects.requireNonNull;

/// A tier that a file of ELAN or Praat has.
///
/// @param name what it is called
/// @param speaker whose it is; its name where the file does not say
/// @param kind what its shape says that it is
/// @param entries how many entries with words it has
public record FoundTier(String name, String speaker, Kind kind, int entries) {

    /// What a tier is by its shape.
    public enum Kind {
        TURNS("turns"),
        BELOW_ANOTHER("below another tier"),
        CODING("coding"),
        POINTS("points");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        /// The kind as tables print it.
        public String words() {
            return words;
        }
    }

    public FoundTier {
        requireNonNull(name, "name");
        requireNonNull(speaker, "speaker");
        requireNonNull(kind, "kind");
    }

    /// Shows no names, for tiers are called after people.
    @Override
    public String toString() {
        return "FoundTier[" + kind + ", " + entries + " entries]";
    }
}
