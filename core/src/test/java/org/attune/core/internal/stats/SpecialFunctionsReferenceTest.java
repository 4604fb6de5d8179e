package org.attune.core.internal.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.function.BiConsumer;

import org.attune.core.reference.Differences;
import org.attune.core.reference.Reference;
import org.attune.core.reference.ReferenceTable;
import org.junit.jupiter.api.Test;

class SpecialFunctionsReferenceTest {

    private static final double TOLERANCE = 1e-13;

    @Test
    void agreesOnTheLogarithmOfGamma() {
        check("log-gamma", "log_gamma", (row, found) -> found.addRelative(at(row), LogGamma.of(row[0]), row[1]));
    }

    @Test
    void agreesOnBothTailsOfTheBetaDistribution() {
        check("incomplete beta, both tails", "beta", (row, found) -> {
            found.addRelative("lower " + at(row), Beta.lowerTail(row[0], row[1], row[2]), row[3]);
            found.addRelative("upper " + at(row), Beta.upperTail(row[0], row[1], row[2]), row[4]);
        });
    }

    @Test
    void agreesOnBothTailsOfTheGammaDistribution() {
        check("incomplete gamma, both tails", "gamma", (row, found) -> {
            found.addRelative("lower " + at(row), Gamma.lowerTail(row[0], row[1]), row[2]);
            found.addRelative("upper " + at(row), Gamma.upperTail(row[0], row[1]), row[3]);
        });
    }

    @Test
    void agreesOnStudentsT() {
        check("Student's t, density and tail", "t", (row, found) -> {
            found.addRelative("density " + at(row), StudentT.density(row[0], row[1]), row[2]);
            found.addRelative("tail " + at(row), StudentT.upperTail(row[0], row[1]), row[3]);
            found.addRelative("turned tail " + at(row), StudentT.lowerTail(-row[0], row[1]), row[3]);
        });
    }

    @Test
    void agreesOnQuantilesOfStudentsT() {
        check("Student's t, quantile", "t_quantile", (row, found) -> {
            found.addRelative(at(row), StudentT.upperQuantile(row[0], row[1]), row[2]);
            found.addRelative("turned " + at(row), StudentT.quantile(row[0], row[1]), -row[2]);
        });
    }

    @Test
    void agreesOnQuantilesOfF() {
        check("F, quantile", "f_quantile",
                (row, found) -> found.addRelative(at(row), FisherF.quantile(row[0], row[1], row[2]), row[3]));
    }

    @Test
    void endsWhereTheDistributionsEnd() {
        assertThat(Beta.lowerTail(2, 3, 0)).isZero();
        assertThat(Beta.upperTail(2, 3, 0)).isOne();
        assertThat(Beta.lowerTail(2, 3, 1)).isOne();
        assertThat(Gamma.upperTail(3, Double.POSITIVE_INFINITY)).isZero();
        assertThat(Gamma.lowerTail(3, Double.POSITIVE_INFINITY)).isOne();
        assertThat(StudentT.upperTail(Double.POSITIVE_INFINITY, 3)).isZero();
        assertThat(StudentT.upperQuantile(0.5, 3)).isCloseTo(0, within(1e-15));
    }

    @Test
    void refusesWhatIsNotDefined() {
        assertThatThrownBy(() -> LogGamma.of(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> LogGamma.of(Double.POSITIVE_INFINITY)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Beta.lowerTail(0, 1, 0.5)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Beta.lowerTail(1, 0, 0.5)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Beta.lowerTail(1, 1, 1.5)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Beta.lowerTail(1, 1, -0.5)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Beta.quantile(1, 1, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Gamma.lowerTail(0, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Gamma.upperTail(1, -1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> StudentT.upperTail(1, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> StudentT.upperQuantile(0, 3)).isInstanceOf(IllegalArgumentException.class);
    }

    private static void check(String statistic, String rows, BiConsumer<double[], Differences> compare) {
        Differences found = new Differences();
        Reference.read("special_functions")
                .get(rows)
                .valueStream()
                .map(Reference::numbers)
                .forEach(row -> compare.accept(row, found));
        ReferenceTable.record(statistic, "special_functions.json", "mpmath 1.3.0, 50 digits", found, TOLERANCE);
    }

    private static String at(double[] row) {
        return row[0] + ", " + row[1] + ", " + row[row.length - 1];
    }
}
