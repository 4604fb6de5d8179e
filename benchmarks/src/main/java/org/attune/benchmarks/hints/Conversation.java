package org.attune.benchmarks.hints;

import java.util.List;
import java.util.Map;

import org.attune.core.transcript.Transcript;

/// A conversation that somebody marked.
///
/// @param id its number in the file
/// @param isLow whether it was made to show low quality
/// @param transcript what was said
/// @param marks for each turn of the client, whether each annotator marked it as sustain talk
record Conversation(int id, boolean isLow, Transcript transcript, Map<Integer, List<Boolean>> marks) {

    /// Whether more than half of the annotators marked a turn.
    boolean isMarked(int turn) {
        List<Boolean> given = marks.getOrDefault(turn, List.of());
        return 2 * given.stream().filter(mark -> mark).count() > given.size();
    }

    boolean hasSeveralAnnotators() {
        return marks.values().stream().anyMatch(given -> given.size() > 1);
    }

    @Override
    public String toString() {
        return "Conversation[" + id + "]";
    }
}
