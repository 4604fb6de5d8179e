package org.attune.formats.scan;

import java.util.Arrays;

import org.attune.formats.cases.CaseRun;
import org.attune.formats.courses.RowChecks;

/// What rows of a case begin with: the cells before the session, which as a rule stay the same while the case does.
final class RowStart {

    private static final int LONGEST_MISSING_WORD = 4;
    /// As many words of eight bytes as most starts fill.
    private static final int WORDS = 3;

    private final PlainLayout layout;
    private byte[] text = new byte[256];
    private final long[] words = new long[WORDS];
    private final long[] masks = new long[WORDS];
    private int length;
    private int idFrom;
    private int idTo;

    RowStart(PlainLayout layout) {
        this.layout = layout;
    }

    /// How many bytes it has, the comma before the session included; 0 when none is known.
    int length() {
        return length;
    }

    /// Whether a row begins so.
    boolean isAt(byte[] bytes, int from) {
        long difference = differs(bytes, from, 0) | differs(bytes, from, 1) | differs(bytes, from, 2);
        return difference == 0 && length > 0 && (length <= WORDS * EightBytes.WIDTH
                || Arrays.equals(text, 0, length, bytes, from, from + length));
    }

    private long differs(byte[] bytes, int from, int word) {
        return (EightBytes.at(bytes, from + word * EightBytes.WIDTH) ^ words[word]) & masks[word];
    }

    /// Takes the start of another row. Returns whether it is an ordinary one: no blanks, quotation marks or strange letters, and an id.
    boolean move(byte[] bytes, int from) {
        length = 0;
        int at = from;
        for (int column = 0; column < layout.session(); column++) {
            int end = cellEnd(bytes, at);
            if (end < 0) {
                return false;
            }
            if (column == layout.client()) {
                idFrom = at - from;
                idTo = end - from;
            }
            at = end + 1;
        }
        if (!isId(bytes, from)) {
            return false;
        }
        if (at - from > text.length) {
            text = new byte[2 * (at - from)];
        }
        System.arraycopy(bytes, from, text, 0, at - from);
        length = at - from;
        for (int i = 0; i < WORDS; i++) {
            words[i] = EightBytes.at(bytes, from + i * EightBytes.WIDTH);
            masks[i] = EightBytes.mask(length - i * EightBytes.WIDTH);
        }
        return true;
    }

    /// Forgets the start, so that the next row is looked at anew.
    void forget() {
        length = 0;
    }

    /// Says to a run whose rows these are.
    void tell(CaseRun run) {
        run.meet(text, idFrom, idTo);
    }

    /// Where a plain cell ends; -1 when it is none or long.
    private static int cellEnd(byte[] bytes, int from) {
        for (int at = from; at < from + RowChecks.LONGEST_CASE_BYTES; at += EightBytes.WIDTH) {
            long word = EightBytes.at(bytes, at);
            int count = EightBytes.find(word, ',');
            if (!EightBytes.arePlain(word, count)) {
                return -1;
            }
            if (count < EightBytes.WIDTH) {
                return at + count;
            }
        }
        return -1;
    }

    /// Whether the id is one: neither empty nor, as `NA` and `-` are, a word that stands for nothing.
    private boolean isId(byte[] bytes, int from) {
        int first = bytes[from + idFrom];
        boolean mayBeMissing = idTo - idFrom <= LONGEST_MISSING_WORD
                && (first == 'n' || first == 'N' || first == '.' || first == '-');
        return idTo > idFrom && !mayBeMissing;
    }
}
