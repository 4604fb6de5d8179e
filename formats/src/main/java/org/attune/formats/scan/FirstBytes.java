package org.attune.formats.scan;

/// Up to 24 bytes of a text, to be looked for at the beginning of others.
///
/// They are three longs, each with a mask, so that a text is compared by one branch whatever its length.
final class FirstBytes {

    /// How many bytes there may be.
    static final int MOST = 3 * EightBytes.WIDTH;

    private final long first;
    private final long firstMask;
    private final long second;
    private final long secondMask;
    private final long third;
    private final long thirdMask;

    /// @param length how many bytes; further ones than [#MOST] are left out
    FirstBytes(byte[] bytes, int from, int length) {
        first = EightBytes.at(bytes, from);
        second = EightBytes.at(bytes, from + EightBytes.WIDTH);
        third = EightBytes.at(bytes, from + 2 * EightBytes.WIDTH);
        firstMask = EightBytes.mask(length);
        secondMask = EightBytes.mask(length - EightBytes.WIDTH);
        thirdMask = EightBytes.mask(length - 2 * EightBytes.WIDTH);
    }

    /// Whether they stand here.
    boolean areAt(byte[] bytes, int from) {
        long difference = ((EightBytes.at(bytes, from) ^ first) & firstMask)
                | ((EightBytes.at(bytes, from + EightBytes.WIDTH) ^ second) & secondMask)
                | ((EightBytes.at(bytes, from + 2 * EightBytes.WIDTH) ^ third) & thirdMask);
        return difference == 0;
    }
}
