package org.attune.core.disclosure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.attune.core.disclosure.Detour.Move;
import org.attune.core.disclosure.Detour.Reach;

/// What is withheld, with the other practices that would have published the same: they are why it is enough.
final class Withholding {

    private final PublishedCounts counts;
    private final int least;
    private BitSet withheld = new BitSet();
    private List<Other> others = new ArrayList<>();

    /// Another practice.
    ///
    /// @param move what it was looked for
    /// @param changes by how much each count differs
    private record Other(Move move, int[] changes) {}

    private Withholding(PublishedCounts counts, int least) {
        this.counts = counts;
        this.least = least;
    }

    /// Withholds what is small, and what it takes.
    ///
    /// @param order all counts, by place, in the order in which small ones are seen to
    static Withholding of(PublishedCounts counts, int least, List<Integer> order) {
        Withholding all = new Withholding(counts, least);
        List<Integer> small = order.stream().filter(all::isSmall).toList();
        small.forEach(all.withheld::set);
        all.withheld.or(counts.keptBack());
        if (small.stream().flatMap(place -> all.moves(place).stream()).allMatch(all::leaveOpen) && all.widen()) {
            all.showAgain();
        } else {
            all.withheld.set(0, counts.counts().size());
        }
        return all;
    }

    private boolean isSmall(int place) {
        return counts.counts().get(place) < least;
    }

    /// A small count could be 0, and it could be the least that is shown.
    private List<Move> moves(int place) {
        int cases = counts.counts().get(place);
        Move up = new Move(place, 1, least - cases);
        return cases == 0 ? List.of(up) : List.of(new Move(place, -1, cases), up);
    }

    /// Withholds what changes in another practice. Without one, only withholding everything leaves all counts open.
    private boolean leaveOpen(Move move) {
        Optional<int[]> changes = Detour.find(counts, withheld, Reach.ANY_COUNT, move);
        changes.ifPresent(each -> {
            others.add(new Other(move, each));
            IntStream.range(0, each.length).filter(place -> each[place] != 0).forEach(withheld::set);
        });
        return changes.isPresent();
    }

    /// Sees to counts that are withheld for the sake of others, until none of them lies in a narrow range.
    private boolean widen() {
        for (int place = narrow(withheld, others); place >= 0; place = narrow(withheld, others)) {
            if (!leaveOpen(new Move(place, 1, least))) {
                return false;
            }
        }
        return true;
    }

    /// A count that is not small and lies in too narrow a range; below 0 when there is none.
    private int narrow(BitSet hidden, List<Other> practices) {
        return hidden.stream().filter(place -> !isSmall(place) && width(place, practices) < least).findFirst()
                .orElse(-1);
    }

    private static int width(int place, List<Other> practices) {
        int low = 0;
        int high = 0;
        for (Other other : practices) {
            low = Math.min(low, other.changes()[place]);
            high = Math.max(high, other.changes()[place]);
        }
        return high - low;
    }

    /// Shows again what need not be withheld after all, the dearest first.
    private void showAgain() {
        BitSet keptBack = counts.keptBack();
        withheld.stream().boxed().filter(place -> !isSmall(place) && !keptBack.get(place))
                .sorted(Comparator.comparingInt((Integer place) -> counts.counts().get(place)).reversed())
                .toList().forEach(this::showAgain);
    }

    private void showAgain(int place) {
        BitSet fewer = (BitSet) withheld.clone();
        fewer.clear(place);
        without(place, fewer).ifPresent(enough -> {
            withheld = fewer;
            others = enough;
        });
    }

    /// Other practices that leave one count as it is; empty when they are not enough.
    private Optional<List<Other>> without(int place, BitSet fewer) {
        List<Other> enough = new ArrayList<>();
        List<Other> lost = new ArrayList<>();
        others.forEach(other -> (other.changes()[place] == 0 ? enough : lost).add(other));
        for (Other other : lost) {
            if (isSmall(other.move().place()) && !isAdded(other.move(), fewer, enough)) {
                return Optional.empty();
            }
        }
        for (int at = narrow(fewer, enough); at >= 0; at = narrow(fewer, enough)) {
            if (!isAdded(new Move(at, 1, least), fewer, enough) && !isAdded(new Move(at, -1, least), fewer, enough)) {
                return Optional.empty();
            }
        }
        return Optional.of(enough);
    }

    private boolean isAdded(Move move, BitSet within, List<Other> to) {
        Optional<int[]> changes = Detour.find(counts, within, Reach.WITHHELD, move);
        changes.ifPresent(each -> to.add(new Other(move, each)));
        return changes.isPresent();
    }

    /// What it costs.
    int loss() {
        return withheld.stream().map(place -> Detour.loss(counts.counts().get(place))).sum();
    }

    /// Whether a count is shown.
    boolean isShown(int place) {
        return !withheld.get(place);
    }
}
