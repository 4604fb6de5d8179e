package org.attune.core.sequence;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;

/// How often each code came so many places after each other one, and how often chance would have brought that.
///
/// Formula: for o transitions of n, with r in its row and c in its column, `e = r c / n` are expected, and the adjusted residual is
/// `(o - e) / sqrt(e (1 - r / n) (1 - c / n))`, which is about normal where codes come in no order. Where speakers are known there is a
/// table for each way from one to another, so that taking turns is no finding. No cell of a table is impossible: a code may follow itself,
/// so there are no structural zeros. Transitions never cross the end of a session. Missing: what was not coded is not in the
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
    /// @param expected how often chance would have it
    /// @param residual how far the two are apart
    public record Cell(int count, double expected, Residual residual) {
        public Cell {
            requireNonNull(residual, "residual");
        }
    }

    /// How far a count lies from what chance would have.
    public sealed interface Residual {

        /// It lies so many standard deviations off.
        ///
        /// @param z the adjusted residual
        /// @param p how often codes of each session in another order lie as far off on the same side, doubled; at most 1
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
    /// @param chances of every code after every other
    static LagTable of(int lag, Codes rows, Codes columns, int[][] counts, double[][] chances) {
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
                line.add(cell(counts[row][column], inRow, inColumn, all, chances[row][column]));
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

    private static Cell cell(int count, double row, double column, int all, double p) {
        double expected = all == 0 ? 0 : row * column / all;
        double variance = expected * (1 - row / Math.max(1, all)) * (1 - column / Math.max(1, all));
        if (all < LEAST_TRANSITIONS) {
            return new Cell(count, expected, new Residual.None(Why.TOO_FEW));
        }
        return new Cell(count, expected, variance > 0 ? new Residual.Off((count - expected) / Math.sqrt(variance), p)
                : new Residual.None(Why.NO_CONTRAST));
    }
}
