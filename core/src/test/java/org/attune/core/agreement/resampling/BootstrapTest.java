package org.attune.core.agreement.resampling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

import org.attune.core.agreement.Closeness;
import org.attune.core.agreement.KrippendorffAlpha.Level;
import org.attune.core.agreement.Tables;
import org.attune.core.agreement.numbers.IccForm;
import org.attune.core.agreement.ratings.Layout;
import org.attune.core.agreement.ratings.NumberRatings;
import org.attune.core.agreement.resampling.SessionInterval.Between;
import org.attune.core.agreement.resampling.SessionInterval.None;
import org.attune.core.agreement.resampling.SessionInterval.Reason;
import org.attune.core.internal.draws.Redraw;
import org.attune.core.reference.Differences;
import org.attune.core.reference.Reference;
import org.attune.core.reference.ReferenceTable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class BootstrapTest {

    private static final Coefficient KAPPA = new Coefficient.Cohen(Closeness.SAME);
    private static final Coefficient ALPHA = new Coefficient.Alpha(Level.ORDINAL);
    private static final Coefficient ICC = new Coefficient.Icc(IccForm.AGREEMENT_SINGLE);

    @Test
    void agreesWithTablesThatRBuildsAnewForEachDraw() {
        Differences each = new Differences();
        Differences ends = new Differences();
        for (JsonNode c : Reference.cases("bootstrap")) {
            Sessions sessions = sessions(Reference.counts(c.get("session")));
            compare(c, "kappa", Tables.numbers(c.get("ratings")).ofPair(0, 1), sessions, KAPPA, each, ends);
            compare(c, "alpha", Tables.numbers(c.get("holes")), sessions, ALPHA, each, ends);
            compare(c, "icc", Tables.numbers(c.get("ratings")), sessions, ICC, each, ends);
        }
        ReferenceTable.record("Coefficients of redrawn sessions: kappa, ordinal alpha, ICC(A,1)", "bootstrap.json",
                "R 4.2.2, tables built anew", each, 1e-9);
        ReferenceTable.record("Ends of the bootstrap over sessions, other draws", "bootstrap.json",
                "R 4.2.2, boot 1.3.28, 9,999 draws", ends, 0.01);
    }

    private static void compare(JsonNode c, String name, NumberRatings ratings, Sessions sessions,
            Coefficient coefficient, Differences each, Differences ends) {
        SessionSums sums = SessionSums.of(ratings, sessions, coefficient);
        for (int draw = 0; draw < c.get("draws").size(); draw++) {
            int[] times = new int[sessions.count()];
            for (int session : Reference.counts(c.get("draws").get(draw))) {
                times[session - 1]++;
            }
            each.add(name, sums.of(times).orElseThrow(), c.get(name).get(draw));
        }
        Between found = between(ratings, sessions, coefficient, 2);
        ends.add(name + " low", found.low(), c.get("ends").get(name).get(0));
        ends.add(name + " high", found.high(), c.get("ends").get(name).get(1));
    }

    private static Sessions sessions(int[] numbers) {
        return Sessions.of(IntStream.of(numbers).mapToObj(number -> "s" + (100 + number)).toList());
    }

    private static Between between(NumberRatings ratings, Sessions sessions, Coefficient coefficient, int threads) {
        try (Bootstrap bootstrap = new Bootstrap(2000, 7, threads)) {
            return (Between) bootstrap.of(ratings, sessions, coefficient);
        }
    }

    @Test
    void givesTheSameBytesForAnyNumberOfThreads() {
        NumberRatings ratings = random(60, 3, 4);
        Sessions sessions = tenths(60);
        Between one = between(ratings, sessions, ICC, 1);
        assertThat(between(ratings, sessions, ICC, 2)).isEqualTo(one);
        assertThat(between(ratings, sessions, ICC, 5)).isEqualTo(one);
        assertThat(one.draws()).isEqualTo(2000);
        assertThat(one.sessions()).isEqualTo(10);
        assertThat(one.low()).isLessThan(one.high());
    }

    @Test
    void dependsOnTheSeedButNotOnTheOrderOfUnits() {
        List<double[]> rows = new ArrayList<>(List.of(rows(60, 2, 3)));
        List<String> names = new ArrayList<>(IntStream.range(0, 60).mapToObj(i -> "s" + i % 12).toList());
        NumberRatings ratings = NumberRatings.complete(Layout.numbered(60, 2), rows.toArray(double[][]::new));
        Between found = between(ratings, Sessions.of(names), KAPPA, 1);
        Collections.reverse(rows);
        Collections.reverse(names);
        NumberRatings turned = NumberRatings.complete(Layout.numbered(60, 2), rows.toArray(double[][]::new));
        assertThat(between(turned, Sessions.of(names), KAPPA, 1)).isEqualTo(found);
        try (Bootstrap other = new Bootstrap(2000, 8, 1)) {
            assertThat(other.of(turned, Sessions.of(names), KAPPA)).isNotEqualTo(found);
        }
    }

    @Test
    void isOneToOneWhereCodersAgreeFully() {
        double[][] rows = IntStream.range(0, 60).mapToObj(i -> new double[] {i % 3, i % 3}).toArray(double[][]::new);
        Between found = between(NumberRatings.complete(Layout.numbered(60, 2), rows), tenths(60), ICC, 1);
        assertThat(found.low()).isEqualTo(1);
        assertThat(found.high()).isEqualTo(1);
    }

    @Test
    void saysWhyThereIsNone() {
        try (Bootstrap bootstrap = new Bootstrap(100, 1, 1)) {
            assertThat(bootstrap.of(random(30, 2, 3), Sessions.of(Collections.nCopies(30, "one")), KAPPA))
                    .isEqualTo(new None(Reason.TOO_FEW_SESSIONS));
            assertThat(bootstrap.of(random(30, 3, 3), tenths(30), KAPPA))
                    .isEqualTo(new None(Reason.NO_COEFFICIENT));
            assertThat(bootstrap.of(random(30, 2, 3).asCategories(), tenths(30), ICC))
                    .isEqualTo(new None(Reason.NO_COEFFICIENT));
            double[][] oneOther = rows(10, 2, 1);
            oneOther[0] = new double[] {2, 2};
            assertThat(bootstrap.of(NumberRatings.complete(Layout.numbered(10, 2), oneOther), tenths(10), KAPPA))
                    .isEqualTo(new None(Reason.DRAWS_WITHOUT));
        }
        assertThat(Reason.TOO_FEW_SESSIONS.words()).isEqualTo("an interval takes 10 sessions or more");
    }

    @Test
    void countsDrawsWithoutACoefficientAndLeavesThemOut() {
        try (Bootstrap bootstrap = new Bootstrap(400, 5, 2)) {
            SessionSums now = times -> times[0] >= 4 ? OptionalDouble.empty() : OptionalDouble.of(times[0]);
            Between found = (Between) bootstrap.between(now, 10);
            assertThat(found.draws() + found.without()).isEqualTo(400);
            assertThat(found.without()).isBetween(1, 19);
            assertThat(found.low()).isEqualTo(0);
            assertThat(found.high()).isEqualTo(3);
        }
    }

    @Test
    void takesQuantilesBetweenNeighboursByAStraightLine() {
        double[] values = {1, 2, 4, 8, 100};
        assertThat(Redraw.quantile(values, 4, 0.5)).isCloseTo(3, within(1e-12));
        assertThat(Redraw.quantile(values, 4, 0.25)).isCloseTo(1.25, within(1e-12));
        assertThat(Redraw.quantile(values, 4, 0.01)).isEqualTo(1);
        assertThat(Redraw.quantile(values, 4, 0.99)).isEqualTo(8);
    }

    /// The truth is kappa of two million units made in the same way.
    @Test
    @Tag("slow")
    void holdsTheTrueKappaNearlyAsOftenAsItClaims() {
        double truth = 0.4945;
        int held = 0;
        for (int study = 0; study < 400; study++) {
            SplittableRandom random = new SplittableRandom(1000L + study * 7919L);
            double[][] rows = new double[300][];
            for (int unit = 0, session = 0; session < 30; session++) {
                double common = 0.15 + 0.5 * random.nextDouble();
                double error = 0.05 + 0.2 * random.nextDouble();
                for (int i = 0; i < 10; i++) {
                    boolean isThere = random.nextDouble() < common;
                    rows[unit++] = new double[] {rated(random, isThere, error), rated(random, isThere, error)};
                }
            }
            try (Bootstrap bootstrap = new Bootstrap(200, 1, 1)) {
                Between found = (Between) bootstrap.of(NumberRatings.complete(Layout.numbered(300, 2), rows),
                        Sessions.of(IntStream.range(0, 300).mapToObj(i -> "s" + i / 10).toList()), KAPPA);
                held += found.low() <= truth && truth <= found.high() ? 1 : 0;
            }
        }
        assertThat(held / 400.0).isBetween(0.90, 0.97);
    }

    private static double rated(SplittableRandom random, boolean isThere, double error) {
        return random.nextDouble() < error == isThere ? 0 : 1;
    }

    @Test
    void refusesWhatCannotBeMeant() {
        assertThatThrownBy(() -> new Bootstrap(99, 1, 1)).hasMessageContaining("100 draws or more");
        assertThatThrownBy(() -> new Sessions(List.of("a"), List.of(1))).hasMessageContaining("session 1 of 0 to 0");
        try (Bootstrap bootstrap = new Bootstrap(100, 1, 1)) {
            assertThatThrownBy(() -> bootstrap.of(random(4, 2, 2), tenths(10), KAPPA))
                    .hasMessageContaining("there are 4 units, but sessions of 10");
        }
    }

    private static Sessions tenths(int units) {
        return Sessions.of(IntStream.range(0, units).mapToObj(i -> "s" + i % 10).toList());
    }

    private static NumberRatings random(int units, int coders, int levels) {
        return NumberRatings.complete(Layout.numbered(units, coders), rows(units, coders, levels));
    }

    private static double[][] rows(int units, int coders, int levels) {
        SplittableRandom random = new SplittableRandom(11);
        double[][] rows = new double[units][coders];
        for (double[] row : rows) {
            int middle = random.nextInt(levels);
            for (int coder = 0; coder < coders; coder++) {
                row[coder] = random.nextInt(3) > 0 ? middle : random.nextInt(levels);
            }
        }
        return rows;
    }
}
