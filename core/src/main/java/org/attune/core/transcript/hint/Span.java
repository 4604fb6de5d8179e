package org.attune.core.transcript.hint;

/// A run of characters in the text of one turn.
///
/// @param from the first character, from 0, as Java counts them
/// @param to the character behind the last one
public record Span(int from, int to) {

    public Span {
        if (from < 0 || to <= from) {
            throw new IllegalArgumentException("a span holds a character at least, but was from " + from + " to " + to);
        }
    }
}
