package org.attune.formats.transcript.tier;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.attune.core.transcript.Timing;
import org.attune.core.transcript.Timing.Between;
import org.attune.formats.transcript.intake.Intake;

/// Puts the labels of several tiers into the order in which they were said. What has no time stays behind what stands before it in its
/// tier.
final class InOrder {

    private final List<Placed> placed = new ArrayList<>();
    private long latest;

    private record Placed(long after, String label, Timing timing, String text, int line) {
        /// Shows no words.
        @Override
        public String toString() {
            return "Placed[line " + line + "]";
        }
    }

    /// Begins the next tier.
    void beginTier() {
        latest = 0;
    }

    void add(String label, Timing timing, String text, int line) {
        latest = timing instanceof Between time ? time.startMillis() : latest;
        placed.add(new Placed(latest, label, timing, text, line));
    }

    void handTo(Intake into) {
        placed.sort(Comparator.comparingLong(Placed::after));
        placed.forEach(one -> into.said(one.label, one.timing, one.text, one.line));
    }
}
