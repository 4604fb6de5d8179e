package org.attune.formats.table;

import java.util.Arrays;

/// One row of a table, used again for every row so that reading millions of them allocates nothing.
public final class Cells {

    private char[] chars = new char[256];
    private int[] ends = new int[16];
    private int count;
    private long line;

    /// Begins a row.
    ///
    /// @param lineNumber the line it begins on, from 1
    public void begin(long lineNumber) {
        line = lineNumber;
        count = 0;
    }

    /// Adds a cell.
    public void add(char[] source, int from, int length) {
        int start = room(length);
        System.arraycopy(source, from, chars, start, length);
    }

    /// Makes room for the characters of one more cell; returns where they go.
    private int room(int length) {
        int start = length();
        if (start + length > chars.length) {
            chars = Arrays.copyOf(chars, Math.max(2 * chars.length, start + length));
        }
        if (count == ends.length) {
            ends = Arrays.copyOf(ends, 2 * count);
        }
        ends[count] = start + length;
        count++;
        return start;
    }

    /// Adds a cell of ASCII bytes.
    public void addAscii(byte[] source, int from, int length) {
        int start = room(length);
        for (int i = 0; i < length; i++) {
            chars[start + i] = (char) source[from + i];
        }
    }

    /// Adds a cell.
    public void add(String text) {
        add(text.toCharArray(), 0, text.length());
    }

    /// How many cells the row has.
    public int count() {
        return count;
    }

    /// The line the row begins on, from 1.
    public long line() {
        return line;
    }

    /// How many characters the row has so far.
    int length() {
        return count == 0 ? 0 : ends[count - 1];
    }

    /// The characters of all cells; a cell lies between [#from(int)] and [#to(int)].
    public char[] chars() {
        return chars;
    }

    /// Where a cell begins, spaces around it left out. Columns count from 0.
    public int from(int column) {
        int from = column == 0 ? 0 : ends[column - 1];
        int end = ends[column];
        while (from < end && isSpace(chars[from])) {
            from++;
        }
        return from;
    }

    /// Where a cell ends, spaces around it left out.
    public int to(int column) {
        int start = column == 0 ? 0 : ends[column - 1];
        int to = ends[column];
        while (to > start && isSpace(chars[to - 1])) {
            to--;
        }
        return to;
    }

    /// A cell without the spaces around it; empty beyond the end of the row.
    public String text(int column) {
        if (column >= count) {
            return "";
        }
        int from = from(column);
        return new String(chars, from, Math.max(0, to(column) - from));
    }

    /// Whether a cell says that there is nothing: empty, or a word that statistics programs write for it. Beyond the
    /// end of the row, too.
    public boolean isMissing(int column) {
        if (column >= count) {
            return true;
        }
        int from = from(column);
        int length = to(column) - from;
        return switch (length) {
            case 1 -> chars[from] == '.' || chars[from] == '-';
            case 2 -> isWord("na", from);
            case 3 -> isWord("n/a", from);
            case 4 -> isWord("null", from);
            default -> length <= 0;
        };
    }

    private boolean isWord(String lowerCase, int from) {
        for (int i = 0; i < lowerCase.length(); i++) {
            char c = chars[from + i];
            if ((c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c) != lowerCase.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\t' || c == '\u00A0';
    }
}
