package org.attune.figures.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/// Chooses the cases a page shows, holding no more of them than it will show.
///
/// Flagged cases come first: those with an open tension, then the deepest falls counted in the client's own wobble,
/// then by case id. Cases without a flag follow by id. The order of adding does not matter.
public final class CaseChoice {

    /// How many flagged cases one page shows in full: our choice, about 10 MB of page.
    public static final int MOST_FLAGGED = 500;
    /// How many cases without a flag the index names: our choice.
    public static final int MOST_OTHERS = 500;

    private static final Comparator<CaseSheet> MOST_PRESSING = CaseChoice::byPress;
    private static final Comparator<CaseSheet> BY_ID = CaseChoice::byId;

    private final int mostFlagged;
    private final int mostOthers;
    private final PriorityQueue<CaseSheet> flagged = new PriorityQueue<>(Collections.reverseOrder(MOST_PRESSING));
    private final PriorityQueue<CaseSheet> others = new PriorityQueue<>(Collections.reverseOrder(BY_ID));

    /// A choice as large as a page can carry.
    public CaseChoice() {
        this(MOST_FLAGGED, MOST_OTHERS);
    }

    /// A choice of another size.
    ///
    /// @param mostFlagged how many flagged cases to keep, at least 1
    /// @param mostOthers how many cases without a flag to keep, at least 0
    public CaseChoice(int mostFlagged, int mostOthers) {
        if (mostFlagged < 1 || mostOthers < 0) {
            throw new IllegalArgumentException(
                    "a page shows at least 1 flagged case and 0 others, but was asked for " + mostFlagged + " and "
                            + mostOthers);
        }
        this.mostFlagged = mostFlagged;
        this.mostOthers = mostOthers;
    }

    /// Considers a case.
    public void add(CaseSheet sheet) {
        if (sheet.isFlagged()) {
            keep(flagged, sheet, mostFlagged);
        } else {
            keep(others, sheet, mostOthers);
        }
    }

    private static int byPress(CaseSheet one, CaseSheet other) {
        if (one.isOpen() != other.isOpen()) {
            return one.isOpen() ? -1 : 1;
        }
        int deeperFirst = Double.compare(other.deepestInOwnNoise(), one.deepestInOwnNoise());
        return deeperFirst != 0 ? deeperFirst : byId(one, other);
    }

    private static int byId(CaseSheet one, CaseSheet other) {
        return one.watched().id().compareTo(other.watched().id());
    }

    private static void keep(PriorityQueue<CaseSheet> kept, CaseSheet sheet, int most) {
        kept.add(sheet);
        if (kept.size() > most) {
            kept.poll();
        }
    }

    /// The chosen cases in the order in which a page shows them.
    public List<CaseSheet> chosen() {
        List<CaseSheet> all = new ArrayList<>(flagged.stream().sorted(MOST_PRESSING).toList());
        others.stream().sorted(BY_ID).forEach(all::add);
        return all;
    }
}
