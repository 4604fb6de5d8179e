package org.attune.formats.cases;

import java.util.Arrays;

/// The rows of one case, as columns that are used again for case after case.
public final class CaseRows {

    /// Up to here rows are put in order one by one, which is quickest when they nearly are.
    private static final int FEW = 64;
    private static final long LOW_HALF = 0xffff_ffffL;

    /// The session in the upper half and the series in the lower, so that rows ascend as these do.
    private long[] keys = new long[FEW];
    private int[] places = new int[FEW];
    private double[] values = new double[FEW];
    private int count;
    private int lastSession;

    /// Begins a case.
    ///
    /// @param attended the last session known to have taken place; 0 when there is none
    public void clear(int attended) {
        count = 0;
        lastSession = attended;
    }

    /// A session took place.
    public void attend(int session) {
        lastSession = Math.max(lastSession, session);
    }

    /// Adds a row, in the order of the file.
    public void add(int session, int series, int place, double value) {
        if (count == keys.length) {
            keys = Arrays.copyOf(keys, 2 * count);
            places = Arrays.copyOf(places, 2 * count);
            values = Arrays.copyOf(values, 2 * count);
        }
        set(count, (long) session << 32 | (series & LOW_HALF), place, value);
        count++;
    }

    private void set(int at, long key, int place, double value) {
        keys[at] = key;
        places[at] = place;
        values[at] = value;
    }

    int count() {
        return count;
    }

    int lastSession() {
        return lastSession;
    }

    int session(int row) {
        return (int) (keys[row] >> 32);
    }

    int series(int row) {
        return (int) keys[row];
    }

    int place(int row) {
        return places[row];
    }

    double value(int row) {
        return values[row];
    }

    /// Whether two rows are of one session and series.
    boolean areAlike(int one, int two) {
        return keys[one] == keys[two];
    }

    /// Whether rows already ascend by session and series, and none is there twice: most often they do.
    boolean areInOrder() {
        for (int i = 1; i < count; i++) {
            if (keys[i - 1] >= keys[i]) {
                return false;
            }
        }
        return true;
    }

    /// Puts a session in the place of what stood for it.
    void number(int row, int session) {
        keys[row] = (long) session << 32 | (keys[row] & LOW_HALF);
    }

    /// Says how many sessions there were.
    void end(int session) {
        lastSession = session;
    }

    /// Moves a row towards the beginning.
    void move(int from, int to) {
        set(to, keys[from], places[from], values[from]);
    }

    /// Leaves out all rows but the first.
    void keepFirst(int rows) {
        count = rows;
    }

    /// Turns the order round.
    void reverse() {
        for (int i = 0, j = count - 1; i < j; i++, j--) {
            swap(i, j);
        }
    }

    /// Puts rows in the order of session and series; rows of one session and series stay in the order of the file.
    void sort() {
        if (count > FEW) {
            sortBy(0);
            sortBy(32);
            return;
        }
        for (int i = 1; i < count; i++) {
            for (int j = i; j > 0 && keys[j] < keys[j - 1]; j--) {
                swap(j, j - 1);
            }
        }
    }

    /// Sorts by one half of the keys and keeps the order of rows that are equal in it.
    private void sortBy(int halfFromBit) {
        long[] order = new long[count];
        for (int i = 0; i < count; i++) {
            order[i] = (keys[i] >> halfFromBit) << 32 | i;
        }
        Arrays.sort(order);
        long[] oldKeys = Arrays.copyOf(keys, count);
        int[] oldPlaces = Arrays.copyOf(places, count);
        double[] oldValues = Arrays.copyOf(values, count);
        for (int i = 0; i < count; i++) {
            int from = (int) order[i];
            set(i, oldKeys[from], oldPlaces[from], oldValues[from]);
        }
    }

    private void swap(int i, int j) {
        long key = keys[i];
        int place = places[i];
        double value = values[i];
        set(i, keys[j], places[j], values[j]);
        set(j, key, place, value);
    }
}
