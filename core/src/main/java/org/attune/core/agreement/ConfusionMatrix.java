package org.attune.core.agreement;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import org.attune.core.agreement.ratings.CategoryRatings;

/// Which categories coders took for each other: the table behind every coefficient.
///
/// Missing: a unit counts for a pair of coders who both gave it a category, and for no other pair. Smallest n: none; an empty table
/// holds zeros.
///
/// Source: J. Cohen, Educational and Psychological Measurement 20 (1960) 37-46, doi:10.1177/001316446002000104.
/// Check: two coders who gave (a, a), (a, b), (b, b) make the rows 1 1 and 0 1.
///
/// @param categories their names
/// @param rows how often the row's category met the column's
public record ConfusionMatrix(List<String> categories, List<List<Integer>> rows) {

    public ConfusionMatrix {
        categories = List.copyOf(categories);
        rows = rows.stream().map(List::copyOf).toList();
    }

    /// The first of two coders in rows, the second in columns; both count from 0.
    public static ConfusionMatrix ofPair(CategoryRatings ratings, int first, int second) {
        return of(ratings, counts(ratings, first, second));
    }

    /// All pairs of coders, each counted both ways, so that the table is symmetric.
    public static ConfusionMatrix ofAllPairs(CategoryRatings ratings) {
        int[][] sum = new int[ratings.categories()][ratings.categories()];
        for (int first = 0; first < ratings.coders(); first++) {
            for (int second = 0; second < ratings.coders(); second++) {
                if (first != second) {
                    add(sum, counts(ratings, first, second));
                }
            }
        }
        return of(ratings, sum);
    }

    /// How many pairs of ratings there are.
    public int total() {
        return rows.stream().flatMap(List::stream).mapToInt(Integer::intValue).sum();
    }

    static int[][] counts(CategoryRatings ratings, int first, int second) {
        int[][] counts = new int[ratings.categories()][ratings.categories()];
        for (int unit = 0; unit < ratings.units(); unit++) {
            int row = ratings.at(unit, first);
            int column = ratings.at(unit, second);
            if (row >= 0 && column >= 0) {
                counts[row][column]++;
            }
        }
        return counts;
    }

    private static void add(int[][] sum, int[][] counts) {
        for (int row = 0; row < sum.length; row++) {
            for (int column = 0; column < sum.length; column++) {
                sum[row][column] += counts[row][column];
            }
        }
    }

    private static ConfusionMatrix of(CategoryRatings ratings, int[][] counts) {
        return new ConfusionMatrix(IntStream.range(0, ratings.categories()).mapToObj(ratings::name).toList(),
                Arrays.stream(counts).map(row -> IntStream.of(row).boxed().toList()).toList());
    }
}
