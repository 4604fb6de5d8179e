package org.attune.formats.cases;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

import org.attune.formats.courses.RowChecks;
import org.attune.formats.rows.ScoreSink;

/// Gathers the rows that follow one another and belong to one case, and hands them on when another case begins.
public final class CaseRun implements ScoreSink {

    /// Takes the rows of a case that stand together.
    public interface Taker {

        /// Takes a run of rows, which may be one of several of its case.
        ///
        /// @param id the case's id in UTF-8, in an array that is used again
        /// @param length how many bytes of it count
        /// @param rows its rows, in an object that is used again
        void take(byte[] id, int length, CaseRows rows);
    }

    /// The series of a row that only says that a session took place.
    private static final int NO_SERIES = -1;
    private static final int ONLY_CASE = 0;
    private static final int NONE = -1;

    private final Taker taker;
    private final CaseRows rows = new CaseRows();
    private final byte[] id = new byte[RowChecks.LONGEST_CASE_BYTES];
    private int length = NONE;

    /// @param taker takes the rows
    public CaseRun(Taker taker) {
        this.taker = taker;
    }

    /// A row of this case follows, the same as before or another. The id is in UTF-8 and not longer than
    /// [RowChecks#LONGEST_CASE_BYTES].
    public void meet(byte[] bytes, int from, int to) {
        if (length == to - from && Arrays.equals(id, 0, length, bytes, from, to)) {
            return;
        }
        end();
        length = to - from;
        System.arraycopy(bytes, from, id, 0, length);
        rows.clear(0);
    }

    /// No further row follows.
    public void end() {
        if (length != NONE) {
            taker.take(id, length, rows);
            length = NONE;
        }
    }

    /// The rows of the case so far.
    public CaseRows rows() {
        return rows;
    }

    @Override
    public int findCase(char[] chars, int from, int to) {
        byte[] bytes = new String(chars, from, to - from).getBytes(StandardCharsets.UTF_8);
        if (bytes.length > RowChecks.LONGEST_CASE_BYTES) {
            return NONE;
        }
        meet(bytes, 0, bytes.length);
        return ONLY_CASE;
    }

    @Override
    public String id(int caseNumber) {
        return new String(id, 0, length, StandardCharsets.UTF_8);
    }

    @Override
    public void attend(int caseNumber, int session) {
        rows.attend(session);
    }

    @Override
    public void attendOn(int caseNumber, int date, int place) {
        rows.add(date, NO_SERIES, place, 0);
    }

    @Override
    public void add(int caseNumber, int session, int series, int place, double value) {
        rows.add(session, series, place, value);
    }
}
