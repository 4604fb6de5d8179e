package org.attune.core.agreement.resampling;

import java.util.OptionalDouble;

import org.attune.core.agreement.Closeness;
import org.attune.core.agreement.TwoCategories;
import org.attune.core.agreement.ratings.CategoryRatings;
import org.attune.core.agreement.resampling.Coefficient.Index;

/// Coefficients of two coders: how often each category of one met each of the other.
final class TableOfPair implements SessionSums {

    private final Blocks blocks;
    private final int categories;
    private final FromTable coefficient;

    /// What becomes of a table with this many units.
    private interface FromTable {
        OptionalDouble of(double[] table, double units);
    }

    private TableOfPair(CategoryRatings ratings, Sessions sessions, FromTable coefficient) {
        this.categories = ratings.categories();
        this.blocks = Blocks.of(sessions, categories * categories);
        this.coefficient = coefficient;
        for (int unit = 0; unit < ratings.units(); unit++) {
            int row = ratings.at(unit, 0);
            int column = ratings.at(unit, 1);
            if (row >= 0 && column >= 0) {
                blocks.add(sessions.of(unit), row * categories + column, 1);
            }
        }
    }

    static TableOfPair kappa(CategoryRatings ratings, Sessions sessions, Closeness closeness) {
        double[][] weights = closeness.weights(ratings.values());
        return new TableOfPair(ratings, sessions, (table, units) -> kappa(table, units, weights));
    }

    static TableOfPair index(CategoryRatings ratings, Sessions sessions, Index index) {
        return new TableOfPair(ratings, sessions, (table, units) -> units == 0 ? OptionalDouble.empty()
                : OptionalDouble.of(index.of(TwoCategories.indices(table, units))));
    }

    private static OptionalDouble kappa(double[] table, double units, double[][] weights) {
        int categories = weights.length;
        double[] rows = new double[categories];
        double[] columns = new double[categories];
        double observed = 0;
        boolean isOneCategory = false;
        for (int i = 0; i < categories; i++) {
            for (int j = 0; j < categories; j++) {
                double cell = table[i * categories + j];
                rows[i] += cell;
                columns[j] += cell;
                observed += cell * weights[i][j] / units;
            }
            isOneCategory |= table[i * categories + i] == units;
        }
        double expected = 0;
        for (int i = 0; i < categories; i++) {
            for (int j = 0; j < categories; j++) {
                expected += rows[i] / units * (columns[j] / units) * weights[i][j];
            }
        }
        return units < 2 || isOneCategory ? OptionalDouble.empty()
                : OptionalDouble.of((observed - expected) / (1 - expected));
    }

    @Override
    public OptionalDouble of(int[] times) {
        double[] table = blocks.over(times);
        double units = 0;
        for (double cell : table) {
            units += cell;
        }
        return coefficient.of(table, units);
    }
}
