package org.attune.figures.retelling;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What two sequences of words have in common, in order: a longest such sequence.
///
/// By the greedy algorithm of Myers, with a bound on the number of words that were taken out or put in; so it is done in a time that does
/// not depend on how unlike the two are. Source: Myers 1986, https://doi.org/10.1007/BF01840446, figure 2.
///
/// @param before which words of the first stayed
/// @param after which words of the second were there before
record Stayed(BitSet before, BitSet after) {

    /// Compares; empty where more than `most` words were taken out or put in.
    static Optional<Stayed> of(List<String> before, List<String> after, int most) {
        Map<String, Integer> numbers = new HashMap<>();
        int[] one = numbered(before, numbers);
        int[] other = numbered(after, numbers);
        int head = Arrays.mismatch(one, other);
        if (head < 0) {
            head = one.length;
        }
        int tail = 0;
        while (tail < Math.min(one.length, other.length) - head
                && one[one.length - 1 - tail] == other[other.length - 1 - tail]) {
            tail++;
        }
        Stayed stayed = new Stayed(new BitSet(), new BitSet());
        stayed.before.set(0, head);
        stayed.after.set(0, head);
        stayed.before.set(one.length - tail, one.length);
        stayed.after.set(other.length - tail, other.length);
        int[] oneMiddle = Arrays.copyOfRange(one, head, one.length - tail);
        int[] otherMiddle = Arrays.copyOfRange(other, head, other.length - tail);
        return stayed.findWithin(oneMiddle, otherMiddle, head, most) ? Optional.of(stayed) : Optional.empty();
    }

    private static int[] numbered(List<String> words, Map<String, Integer> numbers) {
        return words.stream().mapToInt(word -> numbers.computeIfAbsent(word, fresh -> numbers.size())).toArray();
    }

    private boolean findWithin(int[] one, int[] other, int head, int most) {
        if (one.length == 0 || other.length == 0) {
            return true;
        }
        if (unshared(one, other) > most) {
            return false;
        }
        int bound = Math.min(most, one.length + other.length);
        int[] furthest = new int[2 * bound + 3];
        List<int[]> steps = new ArrayList<>();
        for (int edits = 0; edits <= bound; edits++) {
            int[] reached = new int[edits + 1];
            for (int k = -edits; k <= edits; k += 2) {
                int at = k + bound + 1;
                boolean isPutIn = k == -edits || (k != edits && furthest[at - 1] < furthest[at + 1]);
                int x = isPutIn ? furthest[at + 1] : furthest[at - 1] + 1;
                while (x < one.length && x - k < other.length && x - k >= 0 && one[x] == other[x - k]) {
                    x++;
                }
                furthest[at] = x;
                reached[(k + edits) / 2] = x;
                if (x >= one.length && x - k >= other.length) {
                    trace(steps, edits, one.length, other.length, head);
                    return true;
                }
            }
            steps.add(reached);
        }
        return false;
    }

    /// How many words have no counterpart on the other side, wherever it stands: no fewer were taken out or put in.
    private static int unshared(int[] one, int[] other) {
        Map<Integer, Integer> counts = new HashMap<>();
        Arrays.stream(one).forEach(word -> counts.merge(word, 1, Integer::sum));
        Arrays.stream(other).forEach(word -> counts.merge(word, -1, Integer::sum));
        return counts.values().stream().mapToInt(Math::abs).sum();
    }

    /// Goes back along the way that was found and marks its diagonals.
    private void trace(List<int[]> steps, int found, int oneLength, int otherLength, int head) {
        int x = oneLength;
        int y = otherLength;
        for (int edits = found; edits > 0; edits--) {
            int[] reached = steps.get(edits - 1);
            int k = x - y;
            boolean isPutIn = k == -edits
                    || (k != edits && reached[(k - 1 + edits - 1) / 2] < reached[(k + 1 + edits - 1) / 2]);
            int fromK = isPutIn ? k + 1 : k - 1;
            int fromX = reached[(fromK + edits - 1) / 2];
            int fromY = fromX - fromK;
            keep(Math.min(x - (isPutIn ? fromX : fromX + 1), y - (isPutIn ? fromY + 1 : fromY)), x, y, head);
            x = fromX;
            y = fromY;
        }
        keep(x, x, y, head);
    }

    /// The last words before two places stayed.
    private void keep(int words, int x, int y, int head) {
        before.set(head + x - words, head + x);
        after.set(head + y - words, head + y);
    }

    /// Takes back words that stayed alone between two longer changes, which read better as one.
    void joinAcross(int least) {
        BitSet lone = new BitSet();
        int at = 0;
        int counterpart = 0;
        List<int[]> kept = new ArrayList<>();
        while ((at = before.nextSetBit(at)) >= 0) {
            counterpart = after.nextSetBit(counterpart);
            kept.add(new int[] {at++, counterpart++});
        }
        for (int i = 0; i < kept.size(); i++) {
            int[] one = kept.get(i);
            int gapBefore = i == 0 ? 0 : gap(kept.get(i - 1), one);
            int gapAfter = i + 1 == kept.size() ? 0 : gap(one, kept.get(i + 1));
            if (gapBefore >= least && gapAfter >= least) {
                lone.set(i);
            }
        }
        lone.stream().forEach(i -> {
            before.clear(kept.get(i)[0]);
            after.clear(kept.get(i)[1]);
        });
    }

    private static int gap(int[] from, int[] to) {
        return to[0] - from[0] - 1 + to[1] - from[1] - 1;
    }
}
