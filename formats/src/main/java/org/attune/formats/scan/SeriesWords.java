package org.attune.formats.scan;

import java.util.Arrays;

import org.attune.formats.courses.RowChecks;
import org.attune.formats.courses.Series;
import org.attune.formats.courses.SeriesBook;
import org.attune.formats.rows.RowMeaning;
import org.attune.formats.table.Cells;

/// The words that name a series, as the bytes of the file have them, with everything that an ordinary row needs to know about it.
///
/// Words are learned from rows that took the careful way, and only if the checks have nothing more to ask about their series.
final class SeriesWords {

    /// Longer words are not learned.
    private static final int LONGEST_BYTES = 3 * EightBytes.WIDTH;
    /// More are not learned: looking through them would take longer than the careful way. Our choice.
    private static final int MOST = 16;

    private final SeriesBook book;
    private final RowChecks checks;
    private final long[] first = new long[MOST];
    private final long[] firstMask = new long[MOST];
    private final long[] second = new long[MOST];
    private final long[] secondMask = new long[MOST];
    private final long[] third = new long[MOST];
    private final long[] thirdMask = new long[MOST];
    private final int[] length = new int[MOST];
    private final int[] series = new int[MOST];
    private final boolean[] isKept = new boolean[MOST];
    private final double[] lowest = new double[MOST];
    private final double[] highest = new double[MOST];
    private final long[] rows = new long[MOST];
    private int count;

    SeriesWords(RowMeaning meaning) {
        this.book = meaning.book();
        this.checks = meaning.checks();
    }

    /// Which words begin here, commas included; -1 when none that are known.
    int find(byte[] bytes, int from) {
        long word = EightBytes.at(bytes, from);
        for (int i = 0; i < count; i++) {
            if ((word & firstMask[i]) == first[i]
                    && (EightBytes.at(bytes, from + EightBytes.WIDTH) & secondMask[i]) == second[i]
                    && (EightBytes.at(bytes, from + 2 * EightBytes.WIDTH) & thirdMask[i]) == third[i]) {
                return i;
            }
        }
        return -1;
    }

    /// Learns the words of a row that took the careful way.
    void learn(byte[] bytes, int from, PlainLayout layout, Cells cells) {
        int start = pastCommas(bytes, from, layout.words());
        int end = pastCommas(bytes, start, layout.columns() - 1 - layout.words());
        if (count == MOST || end - start > LONGEST_BYTES || find(bytes, start) >= 0) {
            return;
        }
        int meant = book.find(word(cells, layout.rater()), word(cells, layout.scale()), "");
        if (checks.isSettled(meant)) {
            enter(bytes, start, end - start, meant);
        }
    }

    private static int pastCommas(byte[] bytes, int from, int commas) {
        int at = from;
        for (int left = commas; left > 0; at++) {
            left -= bytes[at] == ',' ? 1 : 0;
        }
        return at;
    }

    private static String word(Cells cells, int column) {
        return column < 0 || cells.isMissing(column) ? "" : cells.text(column);
    }

    private void enter(byte[] bytes, int from, int bytesLong, int meant) {
        firstMask[count] = EightBytes.mask(bytesLong);
        secondMask[count] = EightBytes.mask(bytesLong - EightBytes.WIDTH);
        thirdMask[count] = EightBytes.mask(bytesLong - 2 * EightBytes.WIDTH);
        first[count] = EightBytes.at(bytes, from) & firstMask[count];
        second[count] = EightBytes.at(bytes, from + EightBytes.WIDTH) & secondMask[count];
        third[count] = EightBytes.at(bytes, from + 2 * EightBytes.WIDTH) & thirdMask[count];
        length[count] = bytesLong;
        series[count] = meant;
        boolean isTotal = book.at(meant) instanceof Series.Total;
        lowest[count] = isTotal ? ((Series.Total) book.at(meant)).scale().lowest() : Double.POSITIVE_INFINITY;
        highest[count] = isTotal ? ((Series.Total) book.at(meant)).scale().highest() : Double.NEGATIVE_INFINITY;
        count++;
    }

    /// Hands the rows counted so far to the checks. To be done before any row takes the careful way.
    void handOver() {
        for (int i = 0; i < count; i++) {
            checks.addRows(series[i], rows[i]);
        }
        Arrays.fill(rows, 0);
    }

    /// Asks the checks which series matter. To be done after any row has taken the careful way.
    void lookUp() {
        for (int i = 0; i < count; i++) {
            isKept[i] = checks.isKept(series[i]);
        }
    }

    /// How many bytes the words take, the commas after them included.
    int length(int found) {
        return length[found];
    }

    /// The series they name.
    int series(int found) {
        return series[found];
    }

    /// Whether values of the series may matter.
    boolean isKept(int found) {
        return isKept[found];
    }

    /// Whether a value is surely on the scale.
    boolean allows(int found, double value) {
        return value >= lowest[found] && value <= highest[found];
    }

    /// Counts a row.
    void count(int found) {
        rows[found]++;
    }
}
