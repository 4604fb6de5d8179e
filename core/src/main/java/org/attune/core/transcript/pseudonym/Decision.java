package org.attune.core.transcript.pseudonym;

import static java.util.Objects.requireNonNull;

/// What a person decided of words that could tell who somebody is.
///
/// @param words the words, as they stand in the transcript; not only those that were proposed
/// @param answer what becomes of them, wherever they stand alone
public record Decision(String words, Answer answer) {

    /// What becomes of words.
    public sealed interface Answer {

        /// Something stands in for them, the same everywhere.
        ///
        /// @param standIn what
        record Replace(String standIn) implements Answer {
            public Replace {
                if (standIn.isBlank()) {
                    throw new IllegalArgumentException(
                            "something has to stand in for the words, or the turn would lose them");
                }
            }
        }

        /// They stay, whether for good or until somebody is sure.
        enum Stay implements Answer {
            KEEP, NOT_SURE
        }
    }

    public Decision {
        requireNonNull(answer, "answer");
        if (words.isBlank()) {
            throw new IllegalArgumentException("a decision is about words");
        }
    }

    /// Shows no words.
    @Override
    public String toString() {
        return "Decision[" + (answer instanceof Answer.Stay stay ? stay : "REPLACE") + "]";
    }
}
