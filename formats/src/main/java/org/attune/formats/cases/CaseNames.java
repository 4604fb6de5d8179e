package org.attune.formats.cases;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Gives every case id a number, and knows their order. Ids are kept as UTF-8 bytes in one array: a million take little more than their length.
public final class CaseNames {

    private byte[] bytes = new byte[1 << 12];
    private int[] ends = new int[1 << 8];
    private int count;
    private int[] slots = new int[1 << 9];

    /// How many ids there are.
    public int count() {
        return count;
    }

    /// The number of an id in UTF-8, from 0 in order of appearance.
    public int find(byte[] id, int from, int to) {
        int mask = slots.length - 1;
        int slot = hash(id, from, to) & mask;
        while (slots[slot] != 0) {
            int number = slots[slot] - 1;
            if (Arrays.equals(bytes, start(number), ends[number], id, from, to)) {
                return number;
            }
            slot = slot + 1 & mask;
        }
        return enter(id, from, to, slot);
    }

    private int enter(byte[] id, int from, int to, int slot) {
        int start = count == 0 ? 0 : ends[count - 1];
        int end = start + to - from;
        if (end < 0) {
            throw new OutOfMemoryError("case ids take more than 2 GB");
        }
        if (end > bytes.length) {
            bytes = Arrays.copyOf(bytes, (int) Math.min(Integer.MAX_VALUE - 8, Math.max(2L * bytes.length, end)));
        }
        if (count == ends.length) {
            ends = Arrays.copyOf(ends, 2 * count);
        }
        System.arraycopy(id, from, bytes, start, to - from);
        ends[count] = end;
        slots[slot] = ++count;
        if (2 * count > slots.length) {
            grow();
        }
        return count - 1;
    }

    private void grow() {
        slots = new int[2 * slots.length];
        int mask = slots.length - 1;
        for (int number = 0; number < count; number++) {
            int slot = hash(bytes, start(number), ends[number]) & mask;
            while (slots[slot] != 0) {
                slot = slot + 1 & mask;
            }
            slots[slot] = number + 1;
        }
    }

    private static int hash(byte[] id, int from, int to) {
        int hash = 0;
        for (int i = from; i < to; i++) {
            hash = 31 * hash + id[i];
        }
        // Spreads the low bits, which ids that count upwards would fill unevenly. Source: the finishing step of MurmurHash3.
        hash ^= hash >>> 16;
        hash *= 0x85ebca6b;
        return hash ^ hash >>> 13;
    }

    private int start(int number) {
        return number == 0 ? 0 : ends[number - 1];
    }

    /// The id of a number.
    public String text(int number) {
        return new String(bytes, start(number), ends[number] - start(number), StandardCharsets.UTF_8);
    }

    /// All numbers in the order of their ids' bytes, which for UTF-8 is the order of code points.
    public int[] inOrder() {
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
