package org.attune.core.disclosure;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/// Withholds small counts, and as many others as it takes so that no small one follows from what is left.
///
/// A count below the limit is withheld, 0 included. Then, for each of them, another practice is looked for that would have
/// published the very same numbers and in which that count is 0, and one in which it is larger by the limit; where there is none, the
/// counts that stand in the way are withheld too, the fewest and smallest first. Counts that were withheld for the sake of others
/// could each be larger by the limit, or smaller. Missing: there is none, a count is always there. Smallest n: none.
///
/// Promise, for whoever knows every sum and that no count is below 0: a withheld count below the limit could be 0, and it could be the
/// limit or more; every other withheld count lies in a range at least as wide as the limit. Not kept where the tables' own shape leaves a
/// count one value whatever was counted, and not from whoever knows some of the
/// counted cases, or reads two publications of different days.
///
/// Source: secondary suppression as a search for the cheapest change that leaves what is published as it is, after J. P. Kelly, B. L.
/// Golden and A. A. Assad, Cell suppression: disclosure protection for sensitive tabular data, Networks 22 (1992) 397-417,
/// doi:10.1002/net.3230220407, from memory; one amount along one path instead of their linear program is ours. Check: an attacker in the
/// tests, who solves the linear program of everything published for each withheld count.
public final class SmallCells {

    /// Fewer cases than this are not shown: our choice, after the issue that asked for it.
    public static final int LEAST = 10;

    private final PublishedCounts counts;
    private final int least;
    private final BitSet withheld = new BitSet();
    private final BitSet safe = new BitSet();
    private final Deque<Integer> waiting = new ArrayDeque<>();

    private SmallCells(PublishedCounts counts, int least) {
        this.counts = counts;
        this.least = least;
    }

    /// What may be shown of each count, by its place.
    ///
    /// @param least the smallest count that is shown, at least 2
    public static List<Shown> show(PublishedCounts counts, int least) {
        if (least < 2) {
            throw new IllegalArgumentException("the smallest count that is shown is 2 or more, but was " + least);
        }
        SmallCells cells = new SmallCells(counts, least);
        cells.withholdSmall();
        return cells.shown();
    }

    private void withholdSmall() {
        List<Integer> all = counts.counts();
        for (int place = 0; place < all.size(); place++) {
            if (all.get(place) < least) {
                withheld.set(place);
            }
        }
        for (int place : withheld.stream().toArray()) {
            if (all.get(place) > 0) {
                leaveOpen(new Detour.Move(place, -1, all.get(place)));
            }
            leaveOpen(new Detour.Move(place, 1, least));
        }
        while (!waiting.isEmpty()) {
            int place = waiting.remove();
            if (!safe.get(place)) {
                leaveOpen(new Detour.Move(place, 1, least));
            }
        }
    }

    /// Withholds what changes on a way round. Without one, only withholding everything leaves all counts open.
    private void leaveOpen(Detour.Move move) {
        Optional<BitSet> changed = Detour.find(counts, withheld, move);
        BitSet hidden = changed.orElseGet(this::everything);
        if (changed.isPresent() && move.amount() >= least) {
            safe.or(hidden);
        }
        hidden.stream().filter(place -> !withheld.get(place)).forEach(waiting::add);
        withheld.or(hidden);
    }

    private BitSet everything() {
        BitSet all = new BitSet();
        all.set(0, counts.counts().size());
        return all;
    }

    private List<Shown> shown() {
        Shown[] shown = new Shown[counts.counts().size()];
        Arrays.setAll(shown, place -> withheld.get(place) ? new Shown.Withheld()
                : new Shown.Count(counts.counts().get(place)));
        return List.of(shown);
    }
}
