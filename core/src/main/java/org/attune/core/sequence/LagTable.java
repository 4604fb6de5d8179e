package org.attune.core.sequence;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;

/// How often each code came so many places after each other one, and how often chance would have brought that.
///
/// Formula: for o transitions of n, with r in its row and c in its column, `e = r c / n` are expected, and the adjusted residual is
/// `(o - e) / sqrt(e (1 - r / n) (1 - c / n))`, which is about normal where codes come in no order and sessions are alike. Sessions that
/// differ in their codes bring a z of their own, of either sign; more often or less often is told by what orders within sessions have on
/// average, as p is. Where speakers are known there is a table for each way from one to another, so that taking turns is no finding. No
/// cell of a table is impossible: a code may follow itself, so there are no structural zeros. Transitions never cross the end of a session. Missing: what was not coded is not in the
/// sequence. Smallest n: 30 transitions, our choice; below, residuals are not given. Where a code fills its row or column alone, or is in
/// none, there is no residual.
///
/// Source: P. D. Allison and J. K. Liker, Psychological Bulletin 91 (1982) 393-403, doi:10.1037/0033-2909.91.2.393; S. J. Haberman,
/// Biometrics 29 (1973) 205-220, doi:10.2307/2529686. Check: reference file lag_sequences.json.
///
/// @param lag how many places later, from 1
/// @param speakers whose moves they are
/// @param given the codes of rows: what came
/// @param then the codes of columns: what followed
/// @param cells row by row
/// @param transitions how many there are in all
public record LagTable(int lag, Speakers speakers, List<String> given, List<String> then, List<List<Cell>> cells,
        int transitions) {

    /// Fewer transitions say nothing about an order: our choice.
    public static final int LEAST_TRANSITIONS = 30;

    public LagTable {
        requireNonNull(speakers, "speakers");
        given = List.copyOf(given);
        then = List.copyOf(then);
        cells = cells.stream().map(List::copyOf).toList();
        if (lag < 1) {
            throw new IllegalArgumentException("a lag is 1 or more, but was " + lag);
        }
    }

    /// Whose moves follow whose; both empty where nobody is named.
    public record Speakers(String given, String then) {}

    /// One code after another.
    ///
    /// @param count how often it did
    /// @param byChance how often it would on average over all orders of each session's own codes: what p goes with
    /// @param expected how often the sums of its row and column would have it, whatever the sessions: what z goes with
    /// @param residual how far the count is from both
    public record Cell(int count, double byChance, double expected, Residual residual) {
        public Cell {
            requireNonNull(residual, "residual");
        }
    }

    /// How far a count lies from what would be expected.
    public sealed interface Residual {

        /// It lies so many standard deviations off, and so seldom do other orders.
        ///
        /// @param z the adjusted residual; of either sign, whatever p says
        /// @param p how often codes of each session in another order come as often or more, or as often or fewer, whichever is seldomer,
        /// doubled; at most 1
        record Off(double z, double p) implements Residual {}

        /// It cannot be said.
        record None(Why why) implements Residual {}
    }

    /// Why a residual cannot be said.
    public enum Why {
        TOO_FEW("fewer than 30 transitions"),
        NO_CONTRAST("one of the codes never or always stands there");

        private final String words;

        Why(String words) {
            this.words = words;
        }

        /// The reason as screens and tables print it.
        public String words() {
            return words;
        }
    }

    /// The cell of one code after another.
    public Cell cell(String one, String other) {
        return cells.get(given.indexOf(one)).get(then.indexOf(other));
    }

    /// A table of some codes after some others.
    ///
    /// @param counts of every code after every other
    /// @param orders of every code after every other
    static LagTable of(int lag, Codes rows, Codes columns, int[][] counts, Orders orders) {
        int all = 0;
        for (int row : rows.numbers) {
            all += sum(row, columns.numbers, counts, false);
        }
        List<List<Cell>> cells = new ArrayList<>();
        for (int row : rows.numbers) {
            List<Cell> line = new ArrayList<>();
            double inRow = sum(row, columns.numbers, counts, false);
            for (int column : columns.numbers) {
                double inColumn = sum(column, rows.numbers, counts, true);
                double expected = all == 0 ? 0 : inRow * inColumn / all;
                double variance = expected * (1 - inRow / Math.max(1, all)) * (1 - inColumn / Math.max(1, all));
                int count = counts[row][column];
                line.add(new Cell(count, orders.means[row][column], expected,
                        residual(count - expected, variance, all, orders.chances[row][column])));
            }
            cells.add(line);
        }
        return new LagTable(lag, new Speakers(rows.speaker, columns.speaker), rows.names, columns.names, cells, all);
    }

    private static int sum(int fixed, List<Integer> others, int[][] counts, boolean isColumn) {
        int sum = 0;
        for (int other : others) {
            sum += isColumn ? counts[other][fixed] : counts[fixed][other];
        }
        return sum;
    }

    /// The codes of one speaker with their numbers among all.
    record Codes(String speaker, List<String> names, List<Integer> numbers) {}

    /// What other orders of each session's codes do: how often each code comes after each other on average, and p.
    record Orders(double[][] means, double[][] chances) {}

    private static Residual residual(double apart, double variance, int all, double p) {
        if (all < LEAST_TRANSITIONS) {
            return new Residual.None(Why.TOO_FEW);
        }
        return variance > 0 ? new Residual.Off(apart / Math.sqrt(variance), p) : new Residual.None(Why.NO_CONTRAST);
    }
}
