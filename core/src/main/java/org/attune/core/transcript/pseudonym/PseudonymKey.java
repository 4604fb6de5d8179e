package org.attune.core.transcript.pseudonym;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.attune.core.transcript.Speaker;
import org.attune.core.transcript.Transcript;
import org.attune.core.transcript.Turn;

/// What stood for what, place by place: with it, and with nothing else, pseudonyms are undone. It is as confidential as what it
/// hides, and is kept apart from the transcript.
///
/// @param replaced every replacement in the words of turns
/// @param labels what labels of speakers were, by what they are now; a label that stayed has no entry
public record PseudonymKey(List<Replaced> replaced, Map<String, String> labels) {

    /// Words that were replaced.
    ///
    /// @param turn the number of the turn
    /// @param start where the stand-in begins in the new words, from 0
    /// @param standIn what stands there now
    /// @param original what stood there
    public record Replaced(int turn, int start, String standIn, String original) {
        /// Shows no words.
        @Override
        public String toString() {
            return "Replaced[turn " + turn + "]";
        }
    }

    public PseudonymKey {
        replaced = List.copyOf(replaced);
        labels = Map.copyOf(labels);
    }

    /// The transcript as it was before.
    ///
    /// @throws IllegalArgumentException when it is not the transcript that this key belongs to, or was changed since
    public Transcript undo(Transcript pseudonymous) {
        Map<Integer, List<Replaced>> ofTurn = new HashMap<>();
        replaced.forEach(one -> ofTurn.computeIfAbsent(one.turn(), turn -> new ArrayList<>()).add(one));
        if (ofTurn.keySet().stream().anyMatch(turn -> turn < 1 || turn > pseudonymous.turns().size())) {
            throw foreign();
        }
        List<Turn> turns = pseudonymous.turns().stream()
                .map(turn -> new Turn(turn.number(), original(turn.speaker()), turn.timing(),
                        undo(turn.text(), ofTurn.getOrDefault(turn.number(), List.of()))))
                .toList();
        return new Transcript(pseudonymous.speakers().stream()
                .map(speaker -> new Speaker(original(speaker.label()), speaker.part())).toList(), turns);
    }

    private String original(String label) {
        return labels.getOrDefault(label, label);
    }

    private static String undo(String text, List<Replaced> replaced) {
        StringBuilder words = new StringBuilder(text);
        for (Replaced one : replaced.stream().sorted(Comparator.comparingInt(Replaced::start).reversed()).toList()) {
            if (one.start() < 0 || !text.startsWith(one.standIn(), one.start())) {
                throw foreign();
            }
            words.replace(one.start(), one.start() + one.standIn().length(), one.original());
        }
        return words.toString();
    }

    private static IllegalArgumentException foreign() {
        return new IllegalArgumentException(
                "this key belongs to another transcript, or the transcript was changed after its pseudonyms were put in");
    }

    /// Shows no words.
    @Override
    public String toString() {
        return "PseudonymKey[" + replaced.size() + " replaced, " + labels.size() + " labels]";
    }
}
