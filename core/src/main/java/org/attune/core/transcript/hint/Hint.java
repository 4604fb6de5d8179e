package org.attune.core.transcript.hint;

import static java.util.Objects.requireNonNull;

import java.util.List;

/// A place to look: a turn at which a rule noticed something, the words that triggered it, and why that may matter.
///
/// @param rule which rule, in which version
/// @param turn the number of the turn
/// @param spans the words of that turn that triggered it, in order and without overlap
/// @param why one plain sentence; it holds no word of the transcript
/// @param strength for putting the hints of one rule in order, strongest first; it compares with no other rule's
public record Hint(HintName rule, int turn, List<Span> spans, String why, double strength) {

    public Hint {
        requireNonNull(rule, "rule");
        requireNonNull(why, "why");
        spans = List.copyOf(spans);
        if (turn < 1) {
            throw new IllegalArgumentException("turns count from 1");
        }
        for (int i = 1; i < spans.size(); i++) {
            if (spans.get(i).from() < spans.get(i - 1).to()) {
                throw new IllegalArgumentException("spans stand in order and do not overlap");
            }
        }
        if (!Double.isFinite(strength)) {
            throw new IllegalArgumentException("a strength is a number");
        }
    }
}
