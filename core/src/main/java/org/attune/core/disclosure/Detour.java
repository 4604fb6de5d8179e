package org.attune.core.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;

import org.attune.core.disclosure.PublishedCounts.Sum;

/// Changes one count by an amount and others with it, each by the same amount up or down, until every sum holds again and none is below
/// 0: the counts of another practice. Of all such ways the one is taken that changes the fewest and smallest counts that are shown.
final class Detour {

    private final PublishedCounts counts;
    private final BitSet withheld;
    private final int amount;
    private final List<List<Integer>> sumsOf = new ArrayList<>();

    /// What has to change.
    ///
    /// @param place which count
    /// @param direction 1 for up, -1 for down
    /// @param amount by how much
    record Move(int place, int direction, int amount) {}

    /// A way that is not at its end yet.
    ///
    /// @param changes for each count: 1 up, -1 down, 0 not at all
    /// @param excess for each sum by how many amounts its parts are more than its whole
    /// @param cost what it changes of what is shown
    private record Way(byte[] changes, byte[] excess, int cost) {}

    private Detour(PublishedCounts counts, BitSet withheld, int amount) {
        this.counts = counts;
        this.withheld = withheld;
        this.amount = amount;
        counts.counts().forEach(count -> sumsOf.add(new ArrayList<>()));
        for (int sum = 0; sum < counts.sums().size(); sum++) {
            sumsOf.get(counts.sums().get(sum).total()).add(sum);
            for (int part : counts.sums().get(sum).parts()) {
                sumsOf.get(part).add(sum);
            }
        }
    }

    /// The places of all counts that change, the one that has to included; empty when there is no way.
    static Optional<BitSet> find(PublishedCounts counts, BitSet withheld, Move move) {
        return new Detour(counts, withheld, move.amount()).search(move);
    }

    private Optional<BitSet> search(Move move) {
        PriorityQueue<Way> open = new PriorityQueue<>(Comparator.comparingInt(Way::cost));
        Set<List<Byte>> seen = new HashSet<>();
        open.add(changed(new Way(new byte[counts.counts().size()], new byte[counts.sums().size()], 0), move.place(),
                move.direction()));
        while (!open.isEmpty()) {
            Way way = open.remove();
            int sum = firstOpen(way);
            if (sum < 0) {
                return Optional.of(places(way));
            }
            if (seen.add(listOf(way.excess()))) {
                balance(way, sum, open);
            }
        }
        return Optional.empty();
    }

    private static int firstOpen(Way way) {
        for (int sum = 0; sum < way.excess().length; sum++) {
            if (way.excess()[sum] != 0) {
                return sum;
            }
        }
        return -1;
    }

    /// All ways on that bring a sum one amount nearer to holding.
    private void balance(Way way, int sum, PriorityQueue<Way> open) {
        int direction = way.excess()[sum] > 0 ? 1 : -1;
        Sum broken = counts.sums().get(sum);
        addIfPossible(way, broken.total(), direction, open);
        broken.parts().forEach(part -> addIfPossible(way, part, -direction, open));
    }

    private void addIfPossible(Way way, int place, int direction, PriorityQueue<Way> open) {
        boolean isUntouched = way.changes()[place] == 0;
        boolean staysAboveZero = direction > 0 || counts.counts().get(place) >= amount;
        if (isUntouched && staysAboveZero) {
            open.add(changed(way, place, direction));
        }
    }

    private Way changed(Way way, int place, int direction) {
        byte[] changes = way.changes().clone();
        changes[place] = (byte) direction;
        byte[] excess = way.excess().clone();
        for (int sum : sumsOf.get(place)) {
            excess[sum] += (byte) (counts.sums().get(sum).total() == place ? -direction : direction);
        }
        return new Way(changes, excess, way.cost() + (withheld.get(place) ? 0 : cost(counts.counts().get(place))));
    }

    /// What it costs to withhold a count: more for larger ones, slowly, so that one large count is dearer than one small one and cheaper
    /// than three. Our choice.
    private static int cost(int cases) {
        return Integer.SIZE - Integer.numberOfLeadingZeros(cases) + Integer.SIZE / 4;
    }

    private static BitSet places(Way way) {
        BitSet places = new BitSet();
        for (int place = 0; place < way.changes().length; place++) {
            places.set(place, way.changes()[place] != 0);
        }
        return places;
    }

    private static List<Byte> listOf(byte[] values) {
        Byte[] boxed = new Byte[values.length];
        Arrays.setAll(boxed, i -> values[i]);
        return List.of(boxed);
    }
}
