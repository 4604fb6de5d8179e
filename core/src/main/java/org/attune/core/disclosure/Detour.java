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

/// Changes one count by an amount and others with it until every sum holds again and none is below 0: the counts of another practice.
/// It goes way by way. On each way every count changes by the same, up or down, by as much as the smallest that goes down allows; of
/// all ways the one is taken that changes the fewest and smallest counts that are shown.
final class Detour {

    /// What it costs to change a count that is withheld already: next to nothing, so that short ways come before long ones.
    private static final int STEP = 1;
    /// So many steps cost as much as the least count that is shown; more than any way has.
    private static final int SHOWN = 64;
    /// Within what is withheld no more than so many ways are looked at: our choice. Giving up withholds more than it must, never less.
    private static final int MOST_WAYS = 5_000;

    private final PublishedCounts counts;
    private final BitSet withheld;
    private final Reach reach;
    private final int[] practice;
    private final List<List<Integer>> sumsOf = new ArrayList<>();

    /// What has to change.
    ///
    /// @param place which count
    /// @param direction 1 for up, -1 for down
    /// @param amount by how much
    record Move(int place, int direction, int amount) {}

    /// What may change with it.
    enum Reach {
        /// Any count; what is shown is withheld then.
        ANY_COUNT,
        /// Only what is withheld.
        WITHHELD
    }

    /// A way that is not at its end yet.
    ///
    /// @param changes for each count: 1 up, -1 down, 0 not at all
    /// @param excess for each sum by how many amounts its parts are more than its whole
    /// @param cost what it changes of what is shown
    private record Way(byte[] changes, byte[] excess, int cost) {}

    private Detour(PublishedCounts counts, BitSet withheld, Reach reach) {
        this.counts = counts;
        this.withheld = (BitSet) withheld.clone();
        this.reach = reach;
        this.practice = counts.counts().stream().mapToInt(Integer::intValue).toArray();
        counts.counts().forEach(count -> sumsOf.add(new ArrayList<>()));
        for (int sum = 0; sum < counts.sums().size(); sum++) {
            sumsOf.get(counts.sums().get(sum).total()).add(sum);
            for (int part : counts.sums().get(sum).parts()) {
                sumsOf.get(part).add(sum);
            }
        }
    }

    /// By how much each count differs in the other practice; empty when none was found.
    static Optional<int[]> find(PublishedCounts counts, BitSet withheld, Reach reach, Move move) {
        return new Detour(counts, withheld, reach).goOn(move);
    }

    private Optional<int[]> goOn(Move move) {
        int left = move.amount();
        while (left > 0) {
            Optional<Way> way = search(move);
            if (way.isEmpty()) {
                return Optional.empty();
            }
            left -= go(way.get().changes(), left);
        }
        int[] changes = new int[practice.length];
        Arrays.setAll(changes, place -> practice[place] - counts.counts().get(place));
        return Optional.of(changes);
    }

    /// By how much it went.
    private int go(byte[] changes, int most) {
        int by = most;
        for (int place = 0; place < changes.length; place++) {
            by = changes[place] < 0 ? Math.min(by, practice[place]) : by;
        }
        for (int place = 0; place < changes.length; place++) {
            practice[place] += changes[place] * by;
            withheld.set(place, withheld.get(place) || changes[place] != 0);
        }
        return by;
    }

    private Optional<Way> search(Move move) {
        PriorityQueue<Way> open = new PriorityQueue<>(Comparator.comparingInt(Way::cost));
        Set<List<Byte>> seen = new HashSet<>();
        Way start = new Way(new byte[practice.length], new byte[counts.sums().size()], 0);
        addIfPossible(start, move.place(), move.direction(), open);
        while (!open.isEmpty() && (reach == Reach.ANY_COUNT || seen.size() < MOST_WAYS)) {
            Way way = open.remove();
            int sum = firstOpen(way);
            if (sum < 0) {
                return Optional.of(way);
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
        boolean staysAboveZero = direction > 0 || practice[place] > 0;
        boolean isInReach = reach == Reach.ANY_COUNT || withheld.get(place);
        if (isUntouched && staysAboveZero && isInReach) {
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
        return new Way(changes, excess,
                way.cost() + (withheld.get(place) ? STEP : SHOWN * loss(counts.counts().get(place))));
    }

    /// What is lost with a count that is withheld: more with larger ones, slowly, so that one large count is dearer than one small one
    /// and cheaper than three. Our choice.
    static int loss(int cases) {
        return Integer.SIZE - Integer.numberOfLeadingZeros(cases) + Integer.SIZE / 4;
    }

    private static List<Byte> listOf(byte[] values) {
        Byte[] boxed = new Byte[values.length];
        Arrays.setAll(boxed, i -> values[i]);
        return List.of(boxed);
    }
}
