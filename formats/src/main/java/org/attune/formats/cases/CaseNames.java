package org.attune.formats.cases;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Gives every case id a number, and knows their order. Ids are kept as UTF-8 bytes in one array.
///
/// The table holds ids of up to 15 bytes in itself, as two numbers, so that finding one touches memory in one place.
/// With a million cases in no order that is most of what reading costs. Of longer ids it holds two hashes, and compares
/// the bytes when both agree.
final class CaseNames {

    private static final VarHandle EIGHT_BYTES = MethodHandles.byteArrayViewVarHandle(long[].class,
            ByteOrder.LITTLE_ENDIAN);
    private static final int LONGEST_WHOLE_BYTES = 15;
    private static final int LONGS_A_SLOT = 3;
    /// The top byte of the second number is the length of an id that is held whole, and this for any other.
    private static final long HASHED = 0xffL << 56;
    /// Odd numbers without pattern. Source: the mixing constants of SplitMix64, Steele, Lea & Flood 2014, doi
    /// 10.1145/2660193.2660195.
    private static final long MIX_ONE = 0xbf58476d1ce4e5b9L;
    private static final long MIX_TWO = 0x94d049bb133111ebL;

    private byte[] bytes = new byte[1 << 12];
    private int[] ends = new int[1 << 8];
    private int count;
    private long[] table = new long[LONGS_A_SLOT << 9];
    private int mask = (1 << 9) - 1;

    /// How many ids there are.
    int count() {
        return count;
    }

    /// The first of the two numbers that stand for an id: its first eight bytes, or a hash.
    static long first(byte[] id, int length) {
        return length <= LONGEST_WHOLE_BYTES ? eight(id, 0, Math.min(8, length)) : hash(id, length, MIX_ONE);
    }

    /// The second of the two numbers: its other bytes and its length, or another hash.
    static long second(byte[] id, int length) {
        return length <= LONGEST_WHOLE_BYTES ? (long) length << 56 | eight(id, 8, length - 8)
                : HASHED | hash(id, length, MIX_TWO);
    }

    private static long eight(byte[] id, int from, int count) {
        if (count <= 0) {
            return 0;
        }
        if (from + 8 <= id.length) {
            return (long) EIGHT_BYTES.get(id, from) & (-1L >>> (64 - 8 * count));
        }
        long eight = 0;
        for (int i = count - 1; i >= 0; i--) {
            eight = eight << 8 | (id[from + i] & 0xff);
        }
        return eight;
    }

    private static long hash(byte[] id, int length, long mix) {
        long hash = length;
        for (int i = 0; i < length; i++) {
            hash = (hash ^ id[i]) * mix;
            hash ^= hash >>> 29;
        }
        return hash;
    }

    /// The slot where the search for an id begins.
    int slot(long first, long second) {
        long mixed = (first ^ second * MIX_TWO) * MIX_ONE;
        mixed ^= mixed >>> 32;
        return (int) ((mixed * MIX_TWO) >>> 32) & mask;
    }

    /// What stands in a slot. Asking for many slots at once lets the memory answer side by side, before
    /// [#find(RunBatch,int)] needs them.
    long peek(int slot) {
        return table[slot * LONGS_A_SLOT] ^ table[slot * LONGS_A_SLOT + 2];
    }

    /// The number of the case of a run of rows, from 0 in order of appearance.
    int find(RunBatch runs, int run) {
        long first = runs.first(run);
        long second = runs.second(run);
        for (int slot = slot(first, second);; slot = slot + 1 & mask) {
            int at = slot * LONGS_A_SLOT;
            int number = (int) table[at + 2] - 1;
            if (number < 0) {
                return enter(at, runs, run);
            }
            if (table[at] == first && table[at + 1] == second && (isWhole(second) || isNamed(number, runs, run))) {
                return number;
            }
        }
    }

    private static boolean isWhole(long second) {
        return second >>> 56 <= LONGEST_WHOLE_BYTES;
    }

    private boolean isNamed(int number, RunBatch runs, int run) {
        return Arrays.equals(bytes, start(number), ends[number], runs.ids(), runs.idFrom(run), runs.idTo(run));
    }

    private int enter(int at, RunBatch runs, int run) {
        int length = runs.idTo(run) - runs.idFrom(run);
        int start = start(count);
        int end = start + length;
        if (end < 0) {
            throw new OutOfMemoryError("case ids take more than 2 GB");
        }
        if (end > bytes.length) {
            bytes = Arrays.copyOf(bytes, (int) Math.min(Integer.MAX_VALUE - 8, Math.max(2L * bytes.length, end)));
        }
        if (count == ends.length) {
            ends = Arrays.copyOf(ends, 2 * count);
        }
        System.arraycopy(runs.ids(), runs.idFrom(run), bytes, start, length);
        ends[count] = end;
        table[at] = runs.first(run);
        table[at + 1] = runs.second(run);
        table[at + 2] = ++count;
        if (2 * count > mask) {
            grow();
        }
        return count - 1;
    }

    private void grow() {
        long[] old = table;
        mask = 2 * mask + 1;
        table = new long[Math.multiplyExact(LONGS_A_SLOT, mask + 1)];
        for (int from = 0; from < old.length; from += LONGS_A_SLOT) {
            if (old[from + 2] != 0) {
                int slot = slot(old[from], old[from + 1]);
                while (table[slot * LONGS_A_SLOT + 2] != 0) {
                    slot = slot + 1 & mask;
                }
                System.arraycopy(old, from, table, slot * LONGS_A_SLOT, LONGS_A_SLOT);
            }
        }
    }

    private int start(int number) {
        return number == 0 ? 0 : ends[number - 1];
    }

    /// The id of a number.
    String text(int number) {
        return new String(bytes, start(number), ends[number] - start(number), StandardCharsets.UTF_8);
    }

    /// All numbers in the order of their ids' bytes, which for UTF-8 is the order of code points.
    int[] inOrder() {
        int[] order = new int[count];
        boolean isSorted = true;
        for (int i = 0; i < count; i++) {
            order[i] = i;
            isSorted &= i == 0 || compare(i - 1, i) < 0;
        }
        return isSorted ? order : sorted(order);
    }

    /// A merge sort of numbers by id; sorting boxed numbers would take four times the memory.
    private int[] sorted(int[] order) {
        int[] from = order;
        int[] to = new int[order.length];
        for (long width = 1; width < order.length; width *= 2) {
            for (long left = 0; left < order.length; left += 2 * width) {
                int middle = (int) Math.min(left + width, order.length);
                int right = (int) Math.min(left + 2 * width, order.length);
                merge(from, to, (int) left, middle, right);
            }
            int[] swap = from;
            from = to;
            to = swap;
        }
        return from;
    }

    private void merge(int[] from, int[] to, int left, int middle, int right) {
        int a = left;
        int b = middle;
        for (int i = left; i < right; i++) {
            boolean takesLeft = b >= right || (a < middle && compare(from[a], from[b]) <= 0);
            to[i] = takesLeft ? from[a++] : from[b++];
        }
    }

    private int compare(int one, int two) {
        return Arrays.compareUnsigned(bytes, start(one), ends[one], bytes, start(two), ends[two]);
    }
}
