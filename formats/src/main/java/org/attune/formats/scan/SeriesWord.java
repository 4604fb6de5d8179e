package org.attune.formats.scan;

import org.attune.formats.courses.Series;

/// Words that name a series, as the bytes of the file have them, with everything that an ordinary row needs to know about it.
final class SeriesWord {

    private final FirstBytes text;
    private final int length;
    private final int series;
    private final double lowest;
    private final double highest;
    private boolean isKept;
    private long rows;
    private SeriesWord next = this;

    /// @param length how many bytes they take, the commas after them included
    /// @param series the number of the series they name
    /// @param meant the series
    SeriesWord(byte[] bytes, int from, int length, int series, Series meant) {
        text = new FirstBytes(bytes, from, length);
        this.length = length;
        this.series = series;
        boolean isTotal = meant instanceof Series.Total;
        lowest = isTotal ? ((Series.Total) meant).scale().lowest() : Double.POSITIVE_INFINITY;
        highest = isTotal ? ((Series.Total) meant).scale().highest() : Double.NEGATIVE_INFINITY;
    }

    /// Whether these words begin here.
    boolean standsAt(byte[] bytes, int from) {
        return text.areAt(bytes, from);
    }

    /// How many bytes they take, the commas after them included.
    int length() {
        return length;
    }

    /// The series they name.
    int series() {
        return series;
    }

    /// The words that followed these last; at first these themselves.
    SeriesWord next() {
        return next;
    }

    /// Says which words followed.
    void expect(SeriesWord word) {
        next = word;
    }

    /// Whether values of the series may matter.
    boolean isKept() {
        return isKept;
    }

    /// Says whether values of the series may matter.
    void keep(boolean mayMatter) {
        isKept = mayMatter;
    }

    /// Whether a value is surely on the scale.
    boolean allows(double value) {
        return value >= lowest && value <= highest;
    }

    /// Counts a row.
    void count() {
        rows++;
    }

    /// The rows counted since this was last asked.
    long takeRows() {
        long taken = rows;
        rows = 0;
        return taken;
    }
}
