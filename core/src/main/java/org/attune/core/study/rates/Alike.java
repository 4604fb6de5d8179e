package org.attune.core.study.rates;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.attune.core.study.Sighting;

/// Which ways of seeing judged the very same sessions of a case: what they judged is then counted once for all of them. Most rules judge
/// every scored session, so that most cases have one or two such groups.
final class Alike {

    private final int most;
    private final List<BitSet> groups = new ArrayList<>();
    private final Map<BitSet, Integer> numbers = new HashMap<>();

    /// What is done with a group.
    interface OfGroup {
        void count(int number, BitSet members);
    }

    /// @param criteria how many ways of seeing there are; each begins as a group of its own
    /// @param most how many groups there may be; beyond them each way of seeing is counted for itself
    Alike(int criteria, int most) {
        if (criteria > most) {
            throw new IllegalArgumentException("a study takes " + most + " ways of seeing at most, but there were "
                    + criteria);
        }
        this.most = most;
        for (int each = 0; each < criteria; each++) {
            number(single(each));
        }
    }

    private static BitSet single(int criterion) {
        BitSet alone = new BitSet();
        alone.set(criterion);
        return alone;
    }

    private int number(BitSet members) {
        return numbers.computeIfAbsent(members, any -> {
            groups.add(members);
            return groups.size() - 1;
        });
    }

    /// Goes through the groups of a case; who judged nothing is in none.
    void each(List<Sighting> sightings, OfGroup work) {
        BitSet left = new BitSet();
        IntStream.range(0, sightings.size()).filter(i -> sightings.get(i).judged() > 0).forEach(left::set);
        while (!left.isEmpty()) {
            Sighting first = sightings.get(left.nextSetBit(0));
            BitSet members = new BitSet();
            left.stream().filter(i -> sightings.get(i).judgesLike(first)).forEach(members::set);
            left.andNot(members);
            if (groups.size() < most || numbers.containsKey(members)) {
                work.count(number(members), members);
            } else {
                members.stream().forEach(i -> work.count(i, single(i)));
            }
        }
    }

    /// How many groups there are.
    int size() {
        return groups.size();
    }

    /// The groups that a way of seeing is in.
    int[] of(int criterion) {
        return IntStream.range(0, groups.size()).filter(group -> groups.get(group).get(criterion)).toArray();
    }
}
