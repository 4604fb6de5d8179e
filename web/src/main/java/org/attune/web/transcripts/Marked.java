package org.attune.web.transcripts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.attune.core.transcript.hint.Span;

/// A piece of a turn's words, marked where they triggered a hint.
///
/// @param text the words
/// @param isMarked whether they triggered one
public record Marked(String text, boolean isMarked) {

    /// The words of a turn in pieces, in order.
    ///
    /// @param spans what to mark; they may overlap, as those of several rules do
    static List<Marked> pieces(String text, List<Span> spans) {
        List<Marked> pieces = new ArrayList<>();
        int at = 0;
        for (Span span : spans.stream().sorted(Comparator.comparingInt(Span::from)).toList()) {
            int from = Math.max(at, span.from());
            if (span.to() <= from) {
                continue;
            }
            if (from > at) {
                pieces.add(new Marked(text.substring(at, from), false));
            }
            boolean isContinued = from == at && !pieces.isEmpty() && pieces.getLast().isMarked;
            String before = isContinued ? pieces.removeLast().text : "";
            pieces.add(new Marked(before + text.substring(from, span.to()), true));
            at = span.to();
        }
        if (at < text.length()) {
            pieces.add(new Marked(text.substring(at), false));
        }
        return pieces;
    }

    /// Says nothing of what was said.
    @Override
    public String toString() {
        return "Marked[" + text.length() + " signs, " + isMarked + "]";
    }
}
