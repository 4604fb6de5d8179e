package org.attune.core.transcript.hint.rules;

import org.attune.core.transcript.hint.Estimate;
import org.attune.core.transcript.hint.Proxy;
import org.attune.core.transcript.hint.Worth;

/// The figures of benchmarks/hints.md as the program shows them; a test compares the two.
///
/// They come from the odd-numbered conversations of AnnoMI. Words and thresholds were chosen with the even-numbered ones in sight.
final class MeasuredFigures {

    private static final int TURNS = 1619;
    private static final int MARKED = 204;

    static final Worth EXPLICIT_REJECTION = measured(116, 36, 0.560, 0.534, 0.596);
    static final Worth SELF_CRITICISM = measured(41, 16, 0.530, 0.515, 0.552);
    static final Worth HEDGED_COMPLAINT = measured(229, 47, 0.551, 0.518, 0.589);
    static final Worth NEAR_EXAMPLE = measured(145, 39, 0.558, 0.525, 0.590);

    private MeasuredFigures() {}

    private static Worth measured(int hinted, int hits, double balanced, double low, double high) {
        return new Worth.Measured(Proxy.SUSTAIN_TALK, TURNS, MARKED, hinted, hits, new Estimate(balanced, low, high));
    }
}
