package org.attune.benchmarks.study;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;

import org.attune.core.course.Course;
import org.attune.core.course.Respondent;
import org.attune.core.course.StrainReports;
import org.attune.core.course.StrainReports.Report;
import org.attune.core.course.StrainReports.Said;
import org.attune.core.instrument.MeasurementError;
import org.attune.core.instrument.Orientation;
import org.attune.core.instrument.Scale;
import org.attune.core.study.Criterion;
import org.attune.core.study.Criterion.Method;
import org.attune.core.study.Sighting;
import org.attune.core.study.StudiedCase;
import org.attune.core.study.StudiedCase.Leaving;
import org.attune.core.study.effects.NextOutcome;
import org.attune.core.study.mixed.Likelihood;
import org.attune.core.study.mixed.MixedFit;
import org.attune.core.study.mixed.MixedModel;
import org.attune.core.study.mixed.Observations;
import org.attune.core.study.mixed.RandomParts;

/// Sets three models of the next session's outcome side by side on simulated studies of known effect, and prints the table of
/// docs/methods/study.md: one line over sessions for all cases, a slope of each case's own as a random part, and what is within a case
/// around the case's own line, as [NextOutcome] has it.
///
/// Each study has 60 cases, whose levels differ with a standard deviation of 1, as scores do around their case. All numbers are our choice.
public final class OwnLines {

    private static final long SEED = 7;
    private static final int STUDIES = 1_000;
    private static final int CASES = 60;
    private static final double EFFECT = -0.5;
    private static final double MEAN_SLOPE = 0.05;
    private static final double SLOPES = 0.15;
    private static final double BEND = 0.8;
    /// Log odds that a tension begins: about one session of seven; it goes on with a chance of .6.
    private static final double BEGINS = -1.8;
    private static final double BY_LINE = 1.5;
    private static final double BY_SCORE = 0.5;
    private static final double GOES_ON = 0.6;
    private static final double P = 0.05;
    private static final Scale SCALE = new Scale("simulated", -1000, 1000, 0.01, Orientation.HIGHER_IS_BETTER,
            new MeasurementError.Unpublished());
    private static final Criterion CLIENT = new Criterion("client", Method.CLIENT_REPORT);

    private final RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);

    /// How courses are, and what tensions come with.
    ///
    /// @param effect of a tense session on the next outcome
    /// @param slopes how far cases differ in speed
    /// @param byLine how much readier a tension begins where the case's own line is low
    /// @param byScore how much readier it begins where the session's own outcome lies below that line
    /// @param bend how courses bend: as the logarithm of the session, in all cases alike
    private record Regime(String words, double effect, double slopes, double byLine, double byScore, double bend) {}

    private static final List<Regime> REGIMES = List.of(
            new Regime("no effect, slopes alike", 0, 0, 0, 0, 0),
            new Regime("no effect, slopes differ", 0, SLOPES, 0, 0, 0),
            new Regime("no effect, slopes differ, tension where the case's line is low", 0, SLOPES, BY_LINE, 0, 0),
            new Regime("no effect, slopes alike, courses bend, tension where the case's curve is low", 0, 0, BY_LINE, 0,
                    BEND),
            new Regime("no effect, slopes alike, tension where the session's own outcome is low", 0, 0, 0, BY_SCORE, 0),
            new Regime("no effect, slopes differ, tension where line and outcome are low", 0, SLOPES, BY_LINE, BY_SCORE,
                    0),
            new Regime("effect -0.5, slopes alike", EFFECT, 0, 0, 0, 0),
            new Regime("effect -0.5, slopes differ", EFFECT, SLOPES, 0, 0, 0));

    /// One simulated case: whether each session was tense, and the outcome of each and of one session more.
    private record Simulated(boolean[] tense, double[] outcomes) {}

    /// Mean effect and how often it was told from 0, over studies.
    private static final class Tally {
        private double sum;
        private int told;
        private int fits;

        void add(MixedFit fit) {
            if (fit instanceof MixedFit.Fitted fitted) {
                MixedFit.Effect effect = fitted.effect(NextOutcome.TENSION_WITHIN);
                sum += effect.points();
                told += effect.p() < P ? 1 : 0;
                fits++;
            }
        }

        String cells() {
            return String.format(Locale.ROOT, " %.2f, %.1f |", Math.round(100 * sum / fits) / 100.0,
                    100.0 * told / fits);
        }
    }

    private OwnLines() {}

    /// Prints the table.
    public static void main(String[] arguments) {
        OwnLines lines = new OwnLines();
        System.out
                .println("| sessions | courses | one line for all | random slope | own line |\n|---|---|---|---|---|");
        for (int[] sessions : new int[][] {{6, 10}, {8, 24}}) {
            for (Regime regime : REGIMES) {
                System.out.println("| " + sessions[0] + " to " + sessions[1] + " | " + regime.words + " |"
                        + lines.cells(regime, sessions));
            }
        }
    }

    private String cells(Regime regime, int[] sessions) {
        Tally common = new Tally();
        Tally slope = new Tally();
        Tally own = new Tally();
        for (int study = 0; study < STUDIES; study++) {
            Observations rows = new Observations(List.of("session", NextOutcome.TENSION_WITHIN,
                    NextOutcome.TENSION_BETWEEN, NextOutcome.REPAIR_WITHIN, NextOutcome.REPAIR_BETWEEN));
            NextOutcome next = new NextOutcome(CLIENT);
            for (int number = 0; number < CASES; number++) {
                Simulated one = simulated(regime, random.nextInt(sessions[0], sessions[1] + 1));
                Sighting sighting = sighting(one);
                addLessMean(rows, number, one, sighting);
                next.add(studied(one, sighting), sighting);
            }
            common.add(MixedModel.fit(rows, RandomParts.LEVEL, Likelihood.RESTRICTED));
            slope.add(MixedModel.fit(rows, RandomParts.LEVEL_AND_FIRST_SLOPE, Likelihood.RESTRICTED));
            own.add(next.find(1, SEED).fit());
        }
        return common.cells() + slope.cells() + own.cells();
    }

    private Simulated simulated(Regime regime, int sessions) {
        double level = random.nextGaussian();
        double slope = MEAN_SLOPE + regime.slopes * random.nextGaussian();
        boolean[] tense = new boolean[sessions];
        double[] outcomes = new double[sessions + 1];
        boolean wasTense = false;
        for (int i = 0; i <= sessions; i++) {
            double line = slope * (i - sessions / 2.0) + regime.bend * Math.log(i + 1);
            double rest = random.nextGaussian();
            outcomes[i] = level + line + rest + (wasTense ? regime.effect : 0);
            if (i < sessions) {
                double centre = regime.bend * Math.log(sessions / 2.0 + 1);
                double odds = BEGINS - regime.byLine * (line - centre) - regime.byScore * rest;
                wasTense = random.nextDouble() < (wasTense ? GOES_ON : 1 / (1 + Math.exp(-odds)));
                tense[i] = wasTense;
            }
        }
        return new Simulated(tense, outcomes);
    }

    private static Sighting sighting(Simulated one) {
        return Sighting.ofReports(new StrainReports(IntStream.range(0, one.tense.length)
                .mapToObj(i -> new Report(i + 1, Respondent.CLIENT, one.tense[i] ? Said.STRAIN : Said.NO_STRAIN))
                .toList()), Respondent.CLIENT);
    }

    private static StudiedCase studied(Simulated one, Sighting sighting) {
        int many = one.outcomes.length;
        Course outcome = Course.of(SCALE, IntStream.rangeClosed(1, many).toArray(), one.outcomes, many);
        return new StudiedCase(outcome, Course.none(SCALE), outcome, List.of(sighting), Leaving.NOT_SAID);
    }

    /// What is within a case less its mean over the case, as the other two models have it.
    private static void addLessMean(Observations rows, int number, Simulated one, Sighting sighting) {
        int[] sessions = IntStream.rangeClosed(1, one.tense.length).toArray();
        ToDoubleFunction<double[]> mean = values -> Arrays.stream(values).average().orElse(0);
        double[] tense = Arrays.stream(sessions).mapToDouble(at -> sighting.isTense(at) ? 1 : 0).toArray();
        double[] mended = Arrays.stream(sessions).mapToDouble(at -> sighting.isMended(at) ? 1 : 0).toArray();
        double tenseShare = mean.applyAsDouble(tense);
        double mendedShare = mean.applyAsDouble(mended);
        for (int i = 0; i < sessions.length; i++) {
            rows.add(number, one.outcomes[i + 1], sessions[i], tense[i] - tenseShare, tenseShare,
                    mended[i] - mendedShare, mendedShare);
        }
    }
}
