package org.attune.core.study.effects;

import java.util.Arrays;
import java.util.random.RandomGenerator;

import org.attune.core.internal.draws.Streams;

/// Moves the tensions of each case along its sessions, round the end to the beginning, and looks how they go with outcomes then.
///
/// Formula: the statistic is the sum over cases of tense sessions' outcomes, each less the straight line through its case's outcomes
/// ([OwnLine]); the points are that sum over the same sum with whether a session was tense in the outcomes' place, which is what a model
/// finds where every case has a level and a slope of its own, and tense sessions are set against all others. A shift is drawn for each
/// case from all that are possible, none included. It keeps how tensions cluster in a case. p is `(1 + shifts at least as far from 0) / (1 + shifts)`. All shifts of a case are worked out once. Missing: as in [NextOutcome].
/// Smallest n: one case with three rows, tense and calm; 20 shifts that differ for a p of .05.
///
/// Source: B. Phipson and G. K. Smyth, Permutation P-values should never be zero, Stat. Appl. Genet. Mol. Biol. 9 (2010) 39,
/// doi:10.2202/1544-6115.1585, for p. Check: reference files study.json and study_lines.json.
final class Shifts {

    private static final int FIRST = 256;
    /// Sums that differ by less than this share are the same: our choice.
    private static final double ROUNDING = 1e-9;

    private final NumberList sums = new NumberList();
    private int[] starts = new int[FIRST];
    private int cases;
    private double spread;

    void add(int[] sessions, double[] outcomes, double[] tense) {
        double many = Arrays.stream(tense).sum();
        if (tense.length < OwnLine.LEAST_VALUES || many == 0 || many == tense.length) {
            return;
        }
        double[] rest = OwnLine.leaves(sessions, outcomes);
        double[] tenseRest = OwnLine.leaves(sessions, tense);
        int rows = rest.length;
        for (int shift = 0; shift < rows; shift++) {
            double sum = 0;
            for (int row = 0; row < rows; row++) {
                sum += tense[row] * rest[(row + shift) % rows];
            }
            sums.add(sum);
        }
        for (int row = 0; row < rows; row++) {
            spread += tense[row] * tenseRest[row];
        }
        cases++;
        if (cases == starts.length) {
            starts = Arrays.copyOf(starts, 2 * cases);
        }
        starts[cases] = sums.size();
    }

    ShiftTest test(int draws, long seed) {
        double size = 0;
        double seen = 0;
        for (int each = 0; each < cases; each++) {
            seen += sums.get(starts[each]);
        }
        for (int i = 0; i < sums.size(); i++) {
            size += Math.abs(sums.get(i));
        }
        if (size == 0) {
            return new ShiftTest.None();
        }
        double least = Math.abs(seen) - ROUNDING * size / sums.size();
        int reached = 0;
        for (int draw = 0; draw < draws; draw++) {
            RandomGenerator random = Streams.stream(seed, draw);
            double sum = 0;
            for (int each = 0; each < cases; each++) {
                sum += sums.get(starts[each] + random.nextInt(starts[each + 1] - starts[each]));
            }
            reached += Math.abs(sum) >= least ? 1 : 0;
        }
        return new ShiftTest.Found(seen / spread, (1.0 + reached) / (1 + draws), reached, draws, cases);
    }
}
