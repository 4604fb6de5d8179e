package org.attune.formats.cases;

import java.util.Arrays;

/// The rows of one case, as columns that are used again for case after case.
public final class CaseRows {

    /// Up to here rows are put in order one by one, which is quickest when they nearly are.
    private static final int FEW = 64;

    int[] sessions = new int[FEW];
    int[] series = new int[FEW];
    int[] places = new int[FEW];
    double[] values = new double[FEW];
    int count;
    int lastSession;

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
    public void add(int session, int seriesNumber, int place, double value) {
        if (count == sessions.length) {
            int more = 2 * count;
            sessions = Arrays.copyOf(sessions, more);
            series = Arrays.copyOf(series, more);
            places = Arrays.copyOf(places, more);
            values = Arrays.copyOf(values, more);
        }
        sessions[count] = session;
        series[count] = seriesNumber;
        places[count] = place;
        values[count] = value;
        count++;
    }

    /// Whether rows already ascend by session and series, and none is there twice: most often they do.
    boolean areInOrder() {
        for (int i = 1; i < count; i++) {
            if (!isBefore(i - 1, i)) {
                return false;
            }
        }
        return true;
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
            sortBy(series);
            sortBy(sessions);
            return;
        }
        for (int i = 1; i < count; i++) {
            for (int j = i; j > 0 && isBefore(j, j - 1); j--) {
                swap(j, j - 1);
            }
        }
    }

    private boolean isBefore(int one, int two) {
        if (sessions[one] != sessions[two]) {
            return sessions[one] < sessions[two];
        }
        return series[one] < series[two];
    }

    /// Sorts by one column and keeps the order of rows that are equal in it.
    private void sortBy(int[] column) {
        long[] keys = new long[count];
        for (int i = 0; i < count; i++) {
            keys[i] = (long) column[i] << 32 | i;
        }
        Arrays.sort(keys);
        int[] oldSessions = Arrays.copyOf(sessions, count);
        int[] oldSeries = Arrays.copyOf(series, count);
        int[] oldPlaces = Arrays.copyOf(places, count);
        double[] oldValues = Arrays.copyOf(values, count);
        for (int i = 0; i < count; i++) {
            int from = (int) keys[i];
            sessions[i] = oldSessions[from];
            series[i] = oldSeries[from];
            places[i] = oldPlaces[from];
            values[i] = oldValues[from];
        }
    }

    private void swap(int i, int j) {
        int session = sessions[i];
        sessions[i] = sessions[j];
        sessions[j] = session;
        int number = series[i];
        series[i] = series[j];
        series[j] = number;
        int place = places[i];
        places[i] = places[j];
        places[j] = place;
        double value = values[i];
        values[i] = values[j];
        values[j] = value;
    }
}
