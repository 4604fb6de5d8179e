package org.attune.formats.cases;

import java.util.HashSet;
import java.util.Set;

import org.attune.formats.courses.Series;
import org.attune.formats.courses.SeriesBook;
import org.attune.formats.instruments.KnownScale;

/// Takes rows in any order and gives them back case by case: 24 bytes a score, plus the ids.
public final class ScoreIndex {

    private final CaseNames names = new CaseNames();
    private final RowStore store = new RowStore();

    /// Takes rows of a case.
    ///
    /// @param id the case's id in UTF-8, not longer than [RowChecks#LONGEST_CASE_BYTES]
    /// @param length how many bytes of it count
    public void add(byte[] id, int length, CaseRows rows) {
        int number = names.find(id, 0, length);
        store.meet(number);
        store.attend(number, rows.lastSession());
        for (int i = 0; i < rows.count(); i++) {
            store.add(number, rows.session(i), rows.series(i), rows.place(i), rows.value(i));
        }
    }

    /// The id of a case.
    public String id(int caseNumber) {
        return names.text(caseNumber);
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
