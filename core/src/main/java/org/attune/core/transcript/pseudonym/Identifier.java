package org.attune.core.transcript.pseudonym;

import static java.util.Objects.requireNonNull;

/// Words of a transcript that could tell who somebody is, proposed for a decision.
///
/// @param turn the number of the turn; 0 for the label of a speaker
/// @param start where they begin in its words, in characters, from 0
/// @param words the words themselves; confidential
/// @param kind what sort of thing they might be
/// @param reason why they are proposed, as a phrase without their words
public record Identifier(int turn, int start, String words, IdentifierKind kind, String reason) {

    public Identifier {
        requireNonNull(words, "words");
        requireNonNull(kind, "kind");
        requireNonNull(reason, "reason");
    }

    /// Where they end.
    public int end() {
        return start + words.length();
    }

    boolean overlaps(Identifier other) {
        return turn == other.turn && start < other.end() && other.start < end();
    }

    /// Shows no words.
    @Override
    public String toString() {
        return "Identifier[turn " + turn + ", " + kind + "]";
    }
}
