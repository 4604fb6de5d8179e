package org.attune.formats.scan;

import org.attune.formats.table.Cells;

/// Splits a plain line into cells.
final class PlainLine {

    /// A line longer than this is no row of scores; another reader says so.
    private static final int LONGEST_BYTES = 1 << 20;

    private PlainLine() {}

    /// Splits a line at its commas. Returns whether there was anything on it.
    ///
    /// A quotation mark, a letter beyond ASCII or a control character may mean that the text has to be split in another way, so the whole
    /// file is left to another reader.
    static boolean split(byte[] bytes, int from, int lineEnd, int line, Cells cells) throws NotPlain {
        int to = lineEnd > from && bytes[lineEnd - 1] == '\r' ? lineEnd - 1 : lineEnd;
        if (to - from > LONGEST_BYTES) {
            throw new NotPlain("a long line");
        }
        cells.begin(line);
        int start = from;
        for (int i = from; i < to; i++) {
            byte b = bytes[i];
            if ((b < ' ' && b != '\t') || b == '"') {
                throw new NotPlain("a character that plain tables do not have");
            }
            if (b == ',') {
                cells.addAscii(bytes, start, i - start);
                start = i + 1;
            }
        }
        cells.addAscii(bytes, start, to - start);
        return to > from;
    }
}
