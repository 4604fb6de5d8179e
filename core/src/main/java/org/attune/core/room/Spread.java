package org.attune.core.room;

import java.util.List;
import java.util.Locale;
import java.util.TreeMap;

import org.attune.core.room.BlindMarks.Grade;

/// What several members saw in the same piece: how many gave what. There is no mean, no majority and no right answer, and nobody's
/// name.
///
/// @param of how many coded it
/// @param codes by code, in the order of codes and not of how many
/// @param cannotTell how many could not tell
/// @param nothing how many saw nothing of it
public record Spread(int of, List<Count> codes, int cannotTell, int nothing) {

    /// How many gave a code.
    ///
    /// @param code its id
    /// @param clear how many saw it clearly
    /// @param weak how many saw it weakly
    public record Count(String code, int clear, int weak) {

        private Count and(Grade grade) {
            return switch (grade) {
                case CLEAR -> new Count(code, clear + 1, weak);
                case WEAK -> new Count(code, clear, weak + 1);
            };
        }
    }

    public Spread {
        codes = List.copyOf(codes);
    }

    /// The spread of what was coded.
    public static Spread of(List<BlindMarks> marks) {
        TreeMap<String, Count> counts = new TreeMap<>();
        marks.forEach(one -> one.codes().forEach((code, grade) -> counts.merge(code, new Count(code, 0, 0).and(grade),
                (before, first) -> before.and(grade))));
        int cannotTell = (int) marks.stream().filter(BlindMarks::cannotTell).count();
        int nothing = (int) marks.stream().filter(one -> one.codes().isEmpty() && !one.cannotTell()).count();
        return new Spread(marks.size(), List.copyOf(counts.values()), cannotTell, nothing);
    }

    /// The spread in a sentence.
    public String sentence() {
        return of == 0 ? "Nobody coded it."
                : String.format(Locale.ROOT,
                        "Of %d who coded it, %d saw something, %d saw nothing and %d could not tell.",
                        of, of - nothing - cannotTell, nothing, cannotTell);
    }
}
