package org.attune.core.internal.segments;

/// One over each length, so that inner loops multiply where they would divide.
final class Reciprocals {

    /// Longer series than this make a table of their own: our choice, eight times the longest therapy in the evidence.
    private static final int SHARED_UP_TO = 512;
    private static final double[] SHARED = table(SHARED_UP_TO);

    private Reciprocals() {}

    /// A table that holds `1 / k` at index `k` for 1 to `length` at least. It is shared: nobody writes to it.
    static double[] upTo(int length) {
        return length <= SHARED_UP_TO ? SHARED : table(length);
    }

    private static double[] table(int length) {
        double[] table = new double[length + 1];
        for (int k = 1; k <= length; k++) {
            table[k] = 1.0 / k;
        }
        return table;
    }
}
