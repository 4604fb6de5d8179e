package org.attune.core.internal.draws;

import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/// Random numbers by number: each course draws from a stream of its own, so that neither threads nor the other courses change it.
///
/// The seed and the number are stirred before they start a stream, because streams started from neighbouring seeds would overlap.
/// Source of the stirring: variant 13 of D. Stafford's mixers, as in G. Steele, D. Lea and C. Flood, Fast splittable pseudorandom
/// number generators, OOPSLA 2014, doi:10.1145/2660193.2660195.
public final class Streams {

    private static final long GOLDEN = 0x9e3779b97f4a7c15L;

    private Streams() {}

    /// The stream of an item, numbered from 0, of a simulation.
    public static RandomGenerator stream(long seed, long item) {
        return new SplittableRandom(stir(stir(seed) + GOLDEN * (item + 1)));
    }

    /// The seed of one of several simulations that share a seed.
    public static long branch(long seed, String purpose) {
        long branch = stir(seed);
        for (int i = 0; i < purpose.length(); i++) {
            branch = stir(branch + GOLDEN + purpose.charAt(i));
        }
        return branch;
    }

    private static long stir(long z) {
        long y = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        y = (y ^ (y >>> 27)) * 0x94d049bb133111ebL;
        return y ^ (y >>> 31);
    }
}
