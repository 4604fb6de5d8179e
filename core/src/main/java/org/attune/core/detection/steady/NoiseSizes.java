package org.attune.core.detection.steady;

/// The sizes of wobble a client may have: a grid of standard Normal deviates with weights after the Normal density.
///
/// Check: the first deviate is -2.2 with weight 0.0262420535925 (the reference program's `grid`).
final class NoiseSizes {

    /// How many sizes the bank holds: our choice, 5 and 7 do equally well.
    static final int COUNT = 7;

    /// The grid spans this many SD either way: our choice.
    private static final double END = 2.2;

    private static final double[] DEVIATES = deviates();
    private static final double[] WEIGHTS = weights();

    private NoiseSizes() {}

    /// The size numbered `k` from 0, as SD of the wobble's logarithm from the typical one.
    static double deviate(int k) {
        return DEVIATES[k];
    }

    /// How common the size numbered `k` is before any score was seen. The weights sum to 1.
    static double weight(int k) {
        return WEIGHTS[k];
    }

    private static double[] deviates() {
        double[] deviates = new double[COUNT];
        for (int k = 0; k < COUNT; k++) {
            deviates[k] = -END + 2 * END * k / (COUNT - 1);
        }
        return deviates;
    }

    private static double[] weights() {
        double[] weights = new double[COUNT];
        double total = 0;
        for (int k = 0; k < COUNT; k++) {
            weights[k] = Math.exp(-0.5 * DEVIATES[k] * DEVIATES[k]);
            total += weights[k];
        }
        for (int k = 0; k < COUNT; k++) {
            weights[k] /= total;
        }
        return weights;
    }
}
