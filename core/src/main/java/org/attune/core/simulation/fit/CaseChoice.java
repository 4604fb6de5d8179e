package org.attune.core.simulation.fit;

import static java.util.Objects.requireNonNull;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;

import org.attune.core.course.Case;

/// Chooses which cases a practice learns from: those with the lowest SHA-256 of seed and id, so that the order of rows chooses nobody.
///
/// The hash is taken over the UTF-8 bytes of the seed in decimal digits, a line feed and the id; cases with fewer than two scores
/// are passed over, because they show no wobble. Cases can be offered one by one: only the chosen ones are kept.
public final class CaseChoice {

    /// How many cases are enough: more change the fit by less than its own error. Source: docs/methods/fit.md.
    public static final int MOST_CASES = 400;
    /// A case with fewer scores is passed over.
    private static final int LEAST_SCORES = 2;

    private final String seed;
    private final int most;
    private final TreeMap<Key, Case> chosen = new TreeMap<>();
    private long passedOver;
    private long usable;

    private record Key(byte[] hash, String id) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            int byHash = Arrays.compareUnsigned(hash, other.hash);
            return byHash != 0 ? byHash : id.compareTo(other.id);
        }
    }

    /// A choice of at most [#MOST_CASES] cases.
    public CaseChoice(long seed) {
        this(seed, MOST_CASES);
    }

    CaseChoice(long seed, int most) {
        this.seed = seed + "\n";
        this.most = most;
    }

    /// Chooses from cases that are all at hand.
    public static List<Case> among(Iterable<Case> cases, long seed) {
        CaseChoice choice = new CaseChoice(seed);
        cases.forEach(choice::offer);
        return choice.chosen();
    }

    /// The cases that show a wobble, in their order.
    static List<Case> usable(List<Case> cases) {
        return cases.stream().filter(c -> c.course().scores() >= LEAST_SCORES).toList();
    }

    /// Offers a case. Each id may be offered once.
    public void offer(Case c) {
        requireNonNull(c, "c");
        if (c.course().scores() < LEAST_SCORES) {
            passedOver++;
            return;
        }
        usable++;
        chosen.put(new Key(hash(seed + c.id()), c.id()), c);
        if (chosen.size() > most) {
            chosen.pollLastEntry();
        }
    }

    /// The chosen cases, by ascending hash: the order in which everything made from them is summed.
    public List<Case> chosen() {
        return List.copyOf(chosen.values());
    }

    /// How many cases with at least two scores were offered.
    public long usable() {
        return usable;
    }

    /// How many cases were passed over because they have fewer than two scores.
    public long passedOver() {
        return passedOver;
    }

    private static byte[] hash(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
