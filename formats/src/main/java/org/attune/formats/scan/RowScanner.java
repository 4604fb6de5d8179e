package org.attune.formats.scan;

import org.attune.formats.Places;
import org.attune.formats.cases.CaseRows;
import org.attune.formats.cases.CaseRun;
import org.attune.formats.courses.RowChecks;
import org.attune.formats.rows.RowMeaning;

/// Reads rows from blocks of bytes.
///
/// An ordinary row takes the quick way: it begins like the row before it or like any other of another case, its session is a whole number,
/// its words have been met before, and its value is a short decimal number on the scale. Every other row takes the careful way, which is
/// that of all other tables. So both ways come to the same.
final class RowScanner implements LineReader {

    private static final int NOT_QUICK = -1;
    private static final int LONGEST_BETWEEN = 2 * EightBytes.WIDTH;
    private static final double[] POWERS_OF_TEN = {1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7};

    private final PlainLayout layout;
    private final CaseRun run;
    private final CaseRows rows;
    private final RowStart start;
    private final SeriesWords words;
    private final RowChecks checks;
    private final CarefulRows careful;
    private int betweenBytes;
    private long firstMask;
    private long secondMask;
    private final Places places;
    private int line;
    private int placeOfLineZero;

    RowScanner(PlainLayout layout, CaseRun run, RowMeaning meaning, CarefulRows careful) {
        this.layout = layout;
        this.run = run;
        this.rows = run.rows();
        this.words = new SeriesWords(meaning);
        this.checks = meaning.checks();
        this.places = meaning.places();
        this.careful = careful;
        this.start = new RowStart(layout);
    }

    @Override
    public int read(byte[] bytes, int from, int to, int firstLine) throws NotPlain {
        line = firstLine;
        placeOfLineZero = places.at(firstLine) - firstLine;
        for (int at = from; at < to; line++) {
            int next = quick(bytes, at);
            at = next == NOT_QUICK ? careful(bytes, at) : next;
        }
        words.handOver();
        places.at(line - 1);
        return line;
    }

    private int careful(byte[] bytes, int from) throws NotPlain {
        start.forget();
        words.handOver();
        long metBefore = checks.met();
        int next = careful.readLine(bytes, from, line);
        if (checks.met() > metBefore && careful.cells().count() == layout.columns()) {
            words.learn(bytes, from, layout, careful.cells());
        }
        words.lookUp();
        return next;
    }

    /// Reads an ordinary row. Returns where the next one begins, or that this is none.
    private int quick(byte[] bytes, int from) {
        boolean isOther = !start.isAt(bytes, from);
        if (isOther && !start.move(bytes, from)) {
            return NOT_QUICK;
        }
        int sessionFrom = from + start.length();
        int digits = bytes[sessionFrom + 1] == ',' ? 1 : 2;
        int session = session(bytes, sessionFrom, digits);
        if (session == 0) {
            return NOT_QUICK;
        }
        int wordsFrom = pastBetween(bytes, sessionFrom + digits + 1);
        SeriesWord found = wordsFrom == NOT_QUICK ? null : words.find(bytes, wordsFrom);
        if (found == null) {
            return NOT_QUICK;
        }
        int valueFrom = wordsFrom + found.length();
        long word = EightBytes.at(bytes, valueFrom);
        int lineEnd = EightBytes.find(word, '\n');
        int valueBytes = bytes[valueFrom + lineEnd - 1] == '\r' ? lineEnd - 1 : lineEnd;
        if (lineEnd == EightBytes.WIDTH) {
            return NOT_QUICK;
        }
        boolean isKept = found.isKept();
        double value = isKept ? decimal(word, valueBytes) : 0;
        if (isKept ? !found.allows(value) : !EightBytes.arePlain(word, valueBytes)) {
            return NOT_QUICK;
        }
        if (isOther) {
            start.tell(run);
        }
        rows.attend(session);
        if (isKept) {
            rows.add(session, found.series(), placeOfLineZero + line, value);
        }
        found.count();
        return valueFrom + lineEnd + 1;
    }

    /// A session of one or two digits before a comma; 0 when it is none.
    private static int session(byte[] bytes, int from, int digits) {
        int first = bytes[from] - '0';
        if (digits == 1) {
            return first >= 1 && first <= 9 ? first : 0;
        }
        int second = bytes[from + 1] - '0';
        boolean isNumber = first >= 1 && first <= 9 && second >= 0 && second <= 9 && bytes[from + 2] == ',';
        return isNumber ? 10 * first + second : 0;
    }

    /// Where the words begin: past the cell between session and words, if there is one, which is plain and of the same length as a rule.
    private int pastBetween(byte[] bytes, int from) {
        if (layout.between() == 0) {
            return from;
        }
        long first = EightBytes.at(bytes, from);
        long second = EightBytes.at(bytes, from + EightBytes.WIDTH);
        if (bytes[from + betweenBytes] != ',') {
            int length = EightBytes.find(first, ',');
            length += length == EightBytes.WIDTH ? EightBytes.find(second, ',') : 0;
            if (length == LONGEST_BETWEEN) {
                return NOT_QUICK;
            }
            betweenBytes = length;
            firstMask = EightBytes.mask(length);
            secondMask = EightBytes.mask(length - EightBytes.WIDTH);
        }
        long odd = (EightBytes.notPlain(first) & firstMask) | (EightBytes.notPlain(second) & secondMask);
        return odd == 0 ? from + betweenBytes + 1 : NOT_QUICK;
    }

    /// A decimal number of up to eight characters; NaN when it is none.
    ///
    /// Mantissa and power of ten are exact doubles, so one division gives the nearest double.
    private static double decimal(long word, int length) {
        int point = EightBytes.find(word, '.');
        if (point >= length) {
            long digits = EightBytes.digits(word, length);
            return length > 0 && EightBytes.areDigits(digits) ? EightBytes.number(digits) : Double.NaN;
        }
        long before = (1L << (Byte.SIZE * point)) - 1;
        long digits = EightBytes.digits((word & before) | ((word >>> Byte.SIZE) & ~before), length - 1);
        return length > 1 && EightBytes.areDigits(digits)
                ? EightBytes.number(digits) / POWERS_OF_TEN[length - 1 - point]
                : Double.NaN;
    }
}
