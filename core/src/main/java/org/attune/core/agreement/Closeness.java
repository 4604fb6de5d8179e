package org.attune.core.agreement;

/// How much two different categories agree, from 0 to 1.
///
/// Formula: with a span s from the lowest to the highest category and a distance d, linear is `1 - d / s`, quadratic `1 - (d / s)^2`.
/// Source: J. Cohen, Psychological Bulletin 70 (1968) 213-220, doi:10.1037/h0026256. Check: of three categories neighbours agree by
/// 0.5 (linear) and 0.75 (quadratic).
public enum Closeness {
    /// Only the same category agrees.
    SAME,
    /// Agreement falls evenly with distance.
    LINEAR,
    /// Near misses count as almost agreed.
    QUADRATIC;

    /// Agreement of every category with every other.
    public double[][] weights(double[] values) {
        int many = values.length;
        double span = many == 0 ? 0 : values[many - 1] - values[0];
        double[][] weights = new double[many][many];
        for (int i = 0; i < many; i++) {
            for (int j = 0; j < many; j++) {
                weights[i][j] = i == j ? 1 : apart(Math.abs(values[i] - values[j]) / span);
            }
        }
        return weights;
    }

    private double apart(double share) {
        return switch (this) {
            case SAME -> 0;
            case LINEAR -> 1 - share;
            case QUADRATIC -> 1 - share * share;
        };
    }
}
