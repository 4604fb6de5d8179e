package org.attune.formats.cases;

import java.util.HashSet;
import java.util.Set;

import org.attune.formats.courses.Series;
import org.attune.formats.courses.SeriesBook;
import org.attune.formats.instruments.KnownScale;

/// Takes rows in any order and gives them back case by case: 24 bytes a score, plus the ids.
public final class ScoreIndex {

    /// The series of a row that only says that a session took place.
    private static final int NO_SERIES = -1;

    private final CaseNames names = new CaseNames();
    private final RowStore store = new RowStore();

    /// The number of a case; -1 when the id is too long to be one.
    public int findCase(char[] chars, int from, int to) {
        int number = names.find(chars, from, to);
        if (number >= 0) {
            store.meet(number);
        }
        return number;
    }

    /// The number of a case by its id in UTF-8, which must not be longer than [RowChecks#LONGEST_CASE_BYTES].
    public int findCase(byte[] id, int from, int to) {
        int number = names.find(id, from, to);
        store.meet(number);
        return number;
    }

    /// The id of a case.
    public String id(int caseNumber) {
        return names.text(caseNumber);
    }

    /// A session took place, whether or not it was scored.
    public void attend(int caseNumber, int session) {
        store.attend(caseNumber, session);
    }

    /// A session took place on a date, which only counts beside the other dates of the case.
    public void attendOn(int caseNumber, int date, int place) {
        store.add(caseNumber, date, NO_SERIES, place, 0);
    }

    /// Keeps a score.
    ///
    /// @param session its session, or its date where dates stand in for sessions
    public void add(int caseNumber, int session, int series, int place, double value) {
        store.add(caseNumber, session, series, place, value);
    }

    /// The numbers of all cases, ascending by the bytes of their ids.
    public int[] inOrder() {
        return names.inOrder();
    }

    /// Copies the rows of a case, in the order they were read.
    public void copy(int caseNumber, CaseRows into) {
        store.copy(caseNumber, into);
    }

    /// The smallest gap between two scores seen on a scale, its ends counted as seen. Gaps below a billionth of the span are rounding.
    public double smallestGap(KnownScale scale, SeriesBook book) {
        Set<Double> seen = new HashSet<>(Set.of(scale.lowest(), scale.highest()));
        for (int i = 0; i < book.size(); i++) {
            if (book.at(i) instanceof Series.Total total && total.scale().name().equals(scale.name())) {
                store.eachValue(i, seen::add);
            }
        }
        double[] sorted = seen.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        double span = scale.highest() - scale.lowest();
        double smallest = span;
        for (int i = 1; i < sorted.length; i++) {
            double gap = sorted[i] - sorted[i - 1];
            if (gap > 1e-9 * span) {
                smallest = Math.min(smallest, gap);
            }
        }
        return smallest;
    }
}
