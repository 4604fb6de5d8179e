package org.attune.core.disclosure;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Withholds small counts, and as many others as it takes so that no small one follows from what is left.
///
/// A count below the limit is withheld, 0 included. Then, for each of them, another practice is looked for that would have
/// published the very same numbers and in which that count is 0, and one in which it is the limit; where there is none, the
/// counts that stand in the way are withheld too, the fewest and smallest first. Counts that were withheld for the sake of others
/// could each be larger by the limit, or smaller. At last each of these is shown again if other practices are enough without it. All of
/// it is done in several orders, and the one is taken that withholds least. Missing: there is none, a count is always there. Smallest n: none.
///
/// Promise, for whoever knows every sum and that no count is below 0: a withheld count below the limit could be 0, and it could be the
/// limit or more; every other withheld count lies in a range at least as wide as the limit. Not kept where the tables' own shape leaves a
/// count one value whatever was counted, and not from whoever knows some of the
/// counted cases, or reads two publications of different days.
///
/// Source: secondary suppression as a search for the cheapest change that leaves what is published as it is, and a last look at what was
/// withheld needlessly, after J. P. Kelly, B. L. Golden and A. A. Assad, Cell suppression: disclosure protection for sensitive tabular data,
/// Networks 22 (1992) 397-417, doi:10.1002/net.3230220407, from memory; ways of whole cases instead of their linear program are ours.
/// Check: an attacker in the tests, who solves the linear program of everything published for each withheld count.
public final class SmallCells {

    /// Fewer cases than this are not shown: our choice, after the issue that asked for it.
    public static final int LEAST = 10;

    private SmallCells() {}

    /// What may be shown of each count, by its place.
    ///
    /// @param least the smallest count that is shown, at least 2
    public static List<Shown> show(PublishedCounts counts, int least) {
        if (least < 2) {
            throw new IllegalArgumentException("the smallest count that is shown is 2 or more, but was " + least);
        }
        List<Integer> all = IntStream.range(0, counts.counts().size()).boxed().toList();
        Withholding chosen = orders(counts, all).map(order -> Withholding.of(counts, least, order))
                .min(Comparator.comparingInt(Withholding::loss)).orElseThrow();
        return all.stream().<Shown>map(place -> chosen.isShown(place) ? new Shown.Count(counts.counts().get(place))
                : new Shown.Withheld()).toList();
    }

    /// As published; the last first; the largest first, for what they need may do for smaller ones.
    private static Stream<List<Integer>> orders(PublishedCounts counts, List<Integer> all) {
        return Stream.of(all, all.stream().sorted(Comparator.reverseOrder()).toList(),
                all.stream().sorted(Comparator.comparing(counts.counts()::get).reversed()).toList());
    }
}
