package org.attune.core.transcript.hint.rules;

import java.util.List;
import java.util.Optional;

import org.attune.core.transcript.Transcript;
import org.attune.core.transcript.Turn;
import org.attune.core.transcript.hint.Hint;
import org.attune.core.transcript.hint.HintCard;
import org.attune.core.transcript.hint.HintName;
import org.attune.core.transcript.hint.HintRule;
import org.attune.core.transcript.hint.PlacesToLook;
import org.attune.core.transcript.hint.Span;
import org.attune.core.transcript.hint.Worth;

/// The client says much less than in every session before.
///
/// It hints where the median length of the client's turns is at most half of the median of the earlier sessions' medians, and below
/// each of them. Smallest n: three earlier sessions with a transcript, each with ten turns by the client, as has the newest.
///
/// Source: our choice, after minimal response as a withdrawal marker (Eubanks, Muran and Safran 2015).
final class GoingQuiet implements HintRule.OverSessions {

    /// Our choices.
    private static final int LEAST_EARLIER_SESSIONS = 3;
    private static final int LEAST_TURNS = 10;
    private static final double HALF = 0.5;

    @Override
    public HintCard card() {
        return new HintCard(new HintName("going-quiet", 1), "going quiet over sessions",
                "How long the client's turns are, in this session and in three or more before it; no words.",
                "Saying less from one session to the next can be a slow way to move away.", List.of(), "",
                new Worth.Unmeasured(
                        "No public transcripts of one client over several sessions carry a label that could test it."));
    }

    @Override
    public Optional<Hint> look(List<Transcript> sessions) {
        List<List<Turn>> spoken = sessions.stream().map(PlacesToLook::clientsTurns)
                .filter(turns -> turns.size() >= LEAST_TURNS).toList();
        List<Turn> newest = PlacesToLook.clientsTurns(sessions.getLast());
        if (spoken.size() <= LEAST_EARLIER_SESSIONS || newest.size() < LEAST_TURNS) {
            return Optional.empty();
        }
        double now = medianWords(newest);
        double[] before = spoken.subList(0, spoken.size() - 1).stream().mapToDouble(GoingQuiet::medianWords).sorted()
                .toArray();
        if (now > HALF * median(before) || now >= before[0]) {
            return Optional.empty();
        }
        Turn first = newest.getFirst();
        return Optional.of(new Hint(card().name(), first.number(), List.of(new Span(0, first.text().length())),
                "The client's turns are at most half as long as in the sessions before, and shorter than in each of them.",
                1 - now / median(before)));
    }

    private static double medianWords(List<Turn> turns) {
        return median(turns.stream().mapToDouble(Turn::words).sorted().toArray());
    }

    private static double median(double[] sorted) {
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
