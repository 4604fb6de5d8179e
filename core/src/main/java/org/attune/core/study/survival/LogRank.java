package org.attune.core.study.survival;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import org.attune.core.internal.linear.Cholesky;
import org.attune.core.internal.stats.Gamma;

/// Whether groups wait equally long.
///
/// Formula: at each time at which it came for anybody, each group is expected to have its share of those at risk; chi-squared is the
/// distance of what was seen from what was expected, weighed by the hypergeometric covariance, with one degree of freedom less
/// than groups. Missing: as in [KaplanMeier]; a group without waits is left out. Smallest n: two groups, five that came, and one expected
/// in each group (our choice): one who leaves first of sixty has a chance of one in sixty, and chi-squared would say less than one in a
/// million.
///
/// Source: R. Peto and J. Peto, Asymptotically efficient rank invariant test procedures, JRSS A 135 (1972) 185-207, doi:10.2307/2344317.
/// Check: two groups with the same waits have 0.
public final class LogRank {

    /// What others leave of a variance below this share is rounding: our choice.
    private static final double ROUNDING = 1e-10;

    /// With fewer that came nothing is compared: our choice.
    private static final int LEAST_CAME = 5;
    /// Where fewer were to be expected in a group, p is not what chi-squared says: our choice.
    private static final double LEAST_EXPECTED = 1;

    private LogRank() {}

    /// What the test says.
    public sealed interface Result {}

    /// @param chiSquared how far the groups are from what was expected
    /// @param degrees one less than groups
    /// @param p the probability of a distance this large if all groups wait equally long
    /// @param groups each group in its order
    public record Found(double chiSquared, int degrees, double p, List<Group> groups) implements Result {
        public Found {
            groups = List.copyOf(groups);
        }
    }

    /// There is no comparison.
    public record None(NoComparison reason) implements Result {
        public None {
            requireNonNull(reason, "reason");
        }
    }

    /// @param waits how many waits the group has
    /// @param came for how many it came
    /// @param expected for how many it would have come if all groups waited equally long
    public record Group(int waits, int came, double expected) {}

    /// Compares groups of waits.
    public static Result compare(List<List<Wait>> groups) {
        if (groups.stream().filter(group -> !group.isEmpty()).count() < 2) {
            return new None(NoComparison.ONE_GROUP);
        }
        double[] times = groups.stream()
                .flatMap(List::stream)
                .filter(Wait::hasCome)
                .mapToDouble(Wait::sessions)
                .sorted()
                .distinct()
                .toArray();
        if (times.length == 0) {
            return new None(NoComparison.NOTHING_CAME);
        }
        Sums sums = new Sums(groups.size());
        Counts counts = new Counts(groups);
        for (double time : times) {
            counts.turnTo(time);
            sums.add(counts.atRisk, counts.came);
        }
        return sums.result(groups);
    }

    /// How many of each group are at risk at a time, and for how many it comes then; times ascend.
    private static final class Counts {
        private final double[][] all;
        private final double[][] ended;
        private final int[] atRisk;
        private final int[] came;

        Counts(List<List<Wait>> groups) {
            all = groups.stream().map(g -> g.stream().mapToDouble(Wait::sessions).sorted().toArray()).toArray(
                    double[][]::new);
            ended = groups.stream()
                    .map(g -> g.stream().filter(Wait::hasCome).mapToDouble(Wait::sessions).sorted().toArray())
                    .toArray(double[][]::new);
            atRisk = new int[all.length];
            came = new int[all.length];
        }

        void turnTo(double time) {
            for (int group = 0; group < all.length; group++) {
                atRisk[group] = all[group].length - below(all[group], time);
                came[group] = below(ended[group], Math.nextUp(time)) - below(ended[group], time);
            }
        }

        /// How many of ascending numbers lie below a limit.
        private static int below(double[] ascending, double limit) {
            int low = 0;
            int high = ascending.length;
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (ascending[middle] < limit) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            return low;
        }
    }

    private static final class Sums {
        private final double[] seen;
        private final double[] expected;
        private final double[][] covariance;

        Sums(int groups) {
            seen = new double[groups];
            expected = new double[groups];
            covariance = new double[groups][groups];
        }

        void add(int[] atRisk, int[] came) {
            double all = Arrays.stream(atRisk).sum();
            double events = Arrays.stream(came).sum();
            for (int i = 0; i < atRisk.length; i++) {
                double share = atRisk[i] / all;
                seen[i] += came[i];
                expected[i] += events * share;
                for (int j = 0; j < atRisk.length && all > 1; j++) {
                    double other = atRisk[j] / all;
                    covariance[i][j] += events * (all - events) / (all - 1) * (i == j ? share * (1 - share)
                            : -share * other);
                }
            }
        }

        /// Groups that were never at risk beside another one have no variance; one of the others follows from the rest.
        Result result(List<List<Wait>> groups) {
            int[] kept = IntStream.range(0, seen.length).filter(i -> covariance[i][i] > 0).toArray();
            int size = kept.length - 1;
            if (size < 1) {
                return new None(NoComparison.NEVER_TOGETHER);
            }
            double[][] matrix = new double[size][size];
            double[] off = new double[size];
            for (int i = 0; i < size; i++) {
                off[i] = seen[kept[i]] - expected[kept[i]];
                for (int j = 0; j < size; j++) {
                    matrix[i][j] = covariance[kept[i]][kept[j]];
                }
            }
            if (Cholesky.firstDependent(matrix, ROUNDING).isPresent()) {
                return new None(NoComparison.NEVER_TOGETHER);
            }
            if (Arrays.stream(seen).sum() < LEAST_CAME) {
                return new None(NoComparison.TOO_FEW);
            }
            if (Arrays.stream(kept).anyMatch(group -> expected[group] < LEAST_EXPECTED)) {
                return new None(NoComparison.TOO_SMALL_A_GROUP);
            }
            double[] solved = Cholesky.of(matrix).solve(off);
            double chiSquared = IntStream.range(0, size).mapToDouble(i -> solved[i] * off[i]).sum();
            return new Found(chiSquared, size, Gamma.upperTail(size / 2.0, chiSquared / 2),
                    IntStream.range(0, seen.length)
                            .mapToObj(i -> new Group(groups.get(i).size(), (int) seen[i], expected[i]))
                            .toList());
        }
    }
}
