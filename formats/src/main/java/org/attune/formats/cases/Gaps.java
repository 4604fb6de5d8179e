package org.attune.formats.cases;

import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

import org.attune.core.course.Case;
import org.attune.formats.Places;

/// Sessions that took place without a score: all are counted, and the first of them kept by where they lie in the file.
///
/// Which are kept does not depend on the order in which they are found, so threads may find them in any order.
public final class Gaps {

    /// As many as a sentence can list: our choice.
    private static final int LISTED = 5;

    /// Sessions of one case, one after the other, without a score.
    ///
    /// @param place where the row stands that comes next to it
    /// @param words which sessions of which case, and where
    private record Gap(int place, String words) implements Comparable<Gap> {

        @Override
        public int compareTo(Gap other) {
            return place != other.place ? Integer.compare(place, other.place) : words.compareTo(other.words);
        }
    }

    private final PriorityQueue<Gap> lastFirst = new PriorityQueue<>(Comparator.reverseOrder());
    private long sessions;
    private boolean areMore;

    /// Finds the gaps of a course. Most courses have none, and few of the others lie among the first.
    ///
    /// @param made the case
    /// @param rows its rows, ascending by session
    void find(Case made, CaseRows rows, Places places) {
        int missing = made.course().lastSession() - made.course().scores();
        if (missing == 0) {
            return;
        }
        sessions += missing;
        int before = 0;
        for (int i = 0; i <= made.course().scores(); i++) {
            int next = i < made.course().scores() ? made.course().sessionAt(i) : made.course().lastSession() + 1;
            if (next > before + 1) {
                add(made.id(), before + 1, next - 1, rows, places);
            }
            before = next;
        }
    }

    private void add(String id, int from, int to, CaseRows rows, Places places) {
        int row = 0;
        while (row < rows.count() && rows.session(row) <= to) {
            row++;
        }
        boolean isEnd = row == rows.count();
        int place = rows.place(isEnd ? row - 1 : row);
        if (lastFirst.size() == LISTED && lastFirst.peek().place < place) {
            areMore = true;
            return;
        }
        String which = from == to ? "session " + from : "sessions " + from + " to " + to;
        keep(new Gap(place,
                which + " of case " + id + " (" + (isEnd ? "after " : "before ") + places.words(place) + ")"));
    }

    private void keep(Gap gap) {
        lastFirst.add(gap);
        if (lastFirst.size() > LISTED) {
            lastFirst.remove();
            areMore = true;
        }
    }

    /// Takes in others.
    public void add(Gaps others) {
        sessions += others.sessions;
        areMore |= others.areMore;
        others.lastFirst.forEach(this::keep);
    }

    /// How many sessions there were.
    public long sessions() {
        return sessions;
    }

    /// The first gaps, as the end of a sentence; empty when there are none.
    public String words() {
        List<String> first = lastFirst.stream().sorted().map(Gap::words).toList();
        return String.join(", ", first) + (areMore ? ", and so on" : "");
    }
}
