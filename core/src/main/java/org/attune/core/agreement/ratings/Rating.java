package org.attune.core.agreement.ratings;

import static java.util.Objects.requireNonNull;

/// What one coder said of one unit, a segment or a session.
///
/// *Not rated*, *absent* and *cannot tell* are three things. Absent is an answer: the coder looked, and it was not there. Cannot tell
/// is an answer about the material. Not rated says nothing at all.
public sealed interface Rating {

    /// One of the categories of a code.
    record Category(String name) implements Rating {
        public Category {
            if (requireNonNull(name, "name").isBlank()) {
                throw new IllegalArgumentException("a category needs a name; a unit without one is NOT_RATED");
            }
        }
    }

    /// A number, such as clarity in points.
    record Amount(double points) implements Rating {
        public Amount {
            if (!Double.isFinite(points)) {
                throw new IllegalArgumentException("a rating must be a finite number; a missing one is NOT_RATED");
            }
        }
    }

    /// What is neither a category nor a number.
    enum Other implements Rating {
        /// The coder gave no rating. Counted, and left out everywhere.
        NOT_RATED,
        /// The coder looked, and it was not there. Among categories the lowest one; among numbers it is none.
        ABSENT,
        /// The coder looked and could not decide. Left out, unless asked for as a category of its own.
        CANNOT_TELL
    }
}
