package org.attune.formats.scan;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/// Looks at eight bytes of a text at once, as one long with the first byte lowest.
///
/// Arrays must reach at least [#SLACK] bytes beyond the last byte that matters. A *mark* is the highest bit of a byte.
/// Source: L. Lamport, Multiple byte processing with full-word instructions, CACM 18 (1975) 471-475, doi:10.1145/360933.360994.
final class EightBytes {

    /// How far beyond the text an array must reach, so that nobody reads over its end.
    static final int SLACK = 64;
    /// As many bytes as a long has.
    static final int WIDTH = 8;

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101010101010101L;
    private static final long MARKS = 0x8080808080808080L;
    private static final long LOW_BITS = ~MARKS;
    private static final long ZEROS = '0' * ONES;
    /// Added to the low bits of a byte, this marks it when it is above nine.
    private static final long ABOVE_NINE = (0x80 - 10) * ONES;
    /// Added to the low bits of a byte, this marks it when it is no blank, quotation mark, comma or control character.
    private static final long PLAIN = (0x80 - '-') * ONES;

    private EightBytes() {}

    /// The eight bytes from a position on.
    static long at(byte[] bytes, int from) {
        return (long) LONGS.get(bytes, from);
    }

    /// Only the first bytes, the others 0.
    static long first(long word, int count) {
        return word & mask(count);
    }

    /// All bits of the first bytes; of none when the count is below 1, of all when it is above 7.
    static long mask(int count) {
        return count <= 0 ? 0 : -1L >>> (Long.SIZE - Byte.SIZE * Math.min(count, WIDTH));
    }

    /// Where a byte first stands, or 8 when it does not.
    static int find(long word, char wanted) {
        long difference = word ^ wanted * ONES;
        return Long.numberOfTrailingZeros((difference - ONES) & ~difference & MARKS) >>> 3;
    }

    /// Marks each byte that is no ASCII letter, digit or mark above the comma, and so needs a closer look.
    static long notPlain(long word) {
        return ~(((word & LOW_BITS) + PLAIN) & ~word) & MARKS;
    }

    /// Whether none of the first bytes needs a closer look.
    static boolean arePlain(long word, int count) {
        return (notPlain(word) & mask(count)) == 0;
    }

    /// The first bytes as digits, aligned for [#number(long)]: marked where one is no digit. The count is 1 to 8.
    static long digits(long word, int count) {
        return (word ^ ZEROS) << (Long.SIZE - Byte.SIZE * count);
    }

    /// Whether all are digits.
    static boolean areDigits(long digits) {
        return ((digits | (digits + ABOVE_NINE)) & MARKS) == 0;
    }

    /// The number that up to eight digits stand for, by adding neighbours in pairs.
    static long number(long digits) {
        long pairs = (digits * 10 + (digits >>> 8)) & 0x00ff00ff00ff00ffL;
        long fours = (pairs * 100 + (pairs >>> 16)) & 0x0000ffff0000ffffL;
        return (fours * 10000 + (fours >>> 32)) & 0xffffffffL;
    }
}
