package org.attune.formats.scan;

import java.util.Arrays;

import org.attune.formats.cases.CaseRun;
import org.attune.formats.courses.RowChecks;

/// What rows of a case begin with: the cells before the session, which as a rule stay the same while the case does.
final class RowStart {

    private static final int LONGEST_MISSING_WORD = 4;

    private final PlainLayout layout;
    private byte[] text = new byte[256];
    private FirstBytes first = new FirstBytes(text, 0, 0);
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
        return first.areAt(bytes, from) && length > 0
                && (length <= FirstBytes.MOST || Arrays.equals(text, 0, length, bytes, from, from + length));
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
        first = new FirstBytes(bytes, from, length);
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
