package org.attune.benchmarks.quality;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

import org.attune.core.agreement.Closeness;
import org.attune.core.agreement.ratings.CategoryRatings;
import org.attune.core.agreement.ratings.CategoryRatings.Undecided;
import org.attune.core.agreement.ratings.Layout;
import org.attune.core.agreement.ratings.Rating;
import org.attune.core.agreement.resampling.Bootstrap;
import org.attune.core.agreement.resampling.Coefficient;
import org.attune.core.agreement.resampling.SessionInterval;
import org.attune.core.agreement.resampling.Sessions;

/// Counts how often the interval by drawing sessions again holds the true kappa, and prints the row of docs/methods/bootstrap.md.
///
/// Two coders say of ten segments a session whether something is there. How common it is, and how ready each coder is to say so,
/// changes from session to session. The true kappa is that of the expected table, over many sessions.
public final class IntervalCoverage {

    private static final long SEED = 11;
    private static final int[] SESSIONS = {10, 15, 20, 30, 50, 100};
    private static final int SEGMENTS = 10;
    private static final int STUDIES = 1_000;
    private static final int DRAWS = 500;
    private static final int SESSIONS_OF_TRUTH = 1_000_000;
    private static final double Z = 1.96;

    /// Our choices, as log odds: it is there in a bit less than a third of segments; a coder sees it in four of five of these, and in one
    /// of ten of the others; commonness wobbles by 0.8 and readiness by 0.6.
    private static final double COMMON = -0.85;
    private static final double COMMON_WOBBLE = 0.8;
    private static final double SEEN_WHERE_THERE = 1.4;
    private static final double SEEN_WHERE_NOT = -2.2;
    private static final double READY_WOBBLE = 0.6;

    private static final List<String> WORDS = List.of("no", "yes");

    private final RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);

    /// A session: how likely it is there, and how likely each coder says so where it is and where it is not.
    private record Habits(double there, double[] whereThere, double[] whereNot) {

        static Habits of(RandomGenerator random) {
            double[] ready = {READY_WOBBLE * random.nextGaussian(), READY_WOBBLE * random.nextGaussian()};
            return new Habits(share(COMMON + COMMON_WOBBLE * random.nextGaussian()),
                    new double[] {share(SEEN_WHERE_THERE + ready[0]), share(SEEN_WHERE_THERE + ready[1])},
                    new double[] {share(SEEN_WHERE_NOT + ready[0]), share(SEEN_WHERE_NOT + ready[1])});
        }

        private static double share(double logOdds) {
            return 1 / (1 + Math.exp(-logOdds));
        }

        double saysYes(int coder) {
            return there * whereThere[coder] + (1 - there) * whereNot[coder];
        }

        double bothSayYes() {
            return there * whereThere[0] * whereThere[1] + (1 - there) * whereNot[0] * whereNot[1];
        }
    }

    /// Prints the row.
    public static void main(String[] arguments) {
        IntervalCoverage coverage = new IntervalCoverage();
        double kappa = coverage.trueKappa();
        StringBuilder head = new StringBuilder("| sessions |");
        StringBuilder row = new StringBuilder("| intervals that hold the true kappa, of 100 |");
        try (Bootstrap bootstrap = new Bootstrap(DRAWS, SEED, Runtime.getRuntime().availableProcessors())) {
            for (int sessions : SESSIONS) {
                double share = coverage.held(kappa, sessions, bootstrap);
                head.append(' ').append(sessions).append(" |");
                row.append(String.format(Locale.ROOT, " %.1f (±%.1f) |", 100 * share,
                        100 * Z * Math.sqrt(share * (1 - share) / STUDIES)));
            }
        }
        System.out.println(String.format(Locale.ROOT, "true kappa %.3f", kappa));
        System.out.println(head);
        System.out.println(row);
    }

    private double trueKappa() {
        double first = 0;
        double second = 0;
        double both = 0;
        for (int session = 0; session < SESSIONS_OF_TRUTH; session++) {
            Habits habits = Habits.of(random);
            first += habits.saysYes(0) / SESSIONS_OF_TRUTH;
            second += habits.saysYes(1) / SESSIONS_OF_TRUTH;
            both += habits.bothSayYes() / SESSIONS_OF_TRUTH;
        }
        double observed = 1 - first - second + 2 * both;
        double expected = first * second + (1 - first) * (1 - second);
        return (observed - expected) / (1 - expected);
    }

    /// The share of studies whose interval holds the truth; a study without an interval does not.
    private double held(double kappa, int sessions, Bootstrap bootstrap) {
        int held = 0;
        for (int study = 0; study < STUDIES; study++) {
            if (interval(sessions, bootstrap) instanceof SessionInterval.Between between && between.low() <= kappa
                    && kappa <= between.high()) {
                held++;
            }
        }
        return (double) held / STUDIES;
    }

    private SessionInterval interval(int sessions, Bootstrap bootstrap) {
        List<String> units = new ArrayList<>();
        List<String> ofUnits = new ArrayList<>();
        List<List<Rating>> rows = new ArrayList<>();
        for (int session = 0; session < sessions; session++) {
            Habits habits = Habits.of(random);
            for (int segment = 0; segment < SEGMENTS; segment++) {
                boolean isThere = random.nextDouble() < habits.there;
                double[] says = isThere ? habits.whereThere : habits.whereNot;
                units.add(session + " " + segment);
                ofUnits.add(String.format(Locale.ROOT, "%03d", session));
                rows.add(List.of(word(says[0]), word(says[1])));
            }
        }
        return bootstrap.of(CategoryRatings.of(new Layout(units, List.of("A", "B")), WORDS, rows, Undecided.LEFT_OUT),
                Sessions.of(ofUnits), new Coefficient.Cohen(Closeness.SAME));
    }

    private Rating word(double yes) {
        return new Rating.Category(WORDS.get(random.nextDouble() < yes ? 1 : 0));
    }
}
