package org.attune.core.study.effects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
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
import org.attune.core.study.mixed.MixedFit.Effect;
import org.attune.core.study.mixed.MixedFit.Fitted;
import org.junit.jupiter.api.Test;

class OwnLineTest {

    private static final Scale SCALE = new Scale("invented", -1000, 1000, 0.01, Orientation.HIGHER_IS_BETTER,
            new MeasurementError.Unpublished());
    private static final int STUDIES = 200;
    private static final double TINY = 1e-12;

    @Test
    void leavesWhatTheLineDoesNotExplain() {
        assertThat(OwnLine.leaves(new int[] {1, 2, 3}, new double[] {1, 2, 6}))
                .containsExactly(new double[] {0.5, -1, 0.5}, within(TINY));
        assertThat(OwnLine.leaves(new int[] {2, 5, 6}, new double[] {4, 10, 12}))
                .containsExactly(new double[] {0, 0, 0}, within(TINY));
        assertThat(OwnLine.leaves(new int[] {1, 4}, new double[] {0, 1})).containsExactly(0, 0);
        assertThat(OwnLine.leaves(new int[0], new double[0])).isEmpty();
    }

    /// Cases that worsen are tense late and cases that improve are tense early, though tension does nothing. A line that all cases share takes that
    /// for an effect in nearly every study: the mean effect in these was -1.4 then.
    @Test
    void doesNotTakeDifferentSpeedsForAnEffect() {
        Told told = told(0, 0.2, 1.5);
        assertThat(told.mean).isCloseTo(0, within(0.05));
        assertThat(told.studies).isBetween(3, 20);
    }

    @Test
    void findsAnEffectWhetherSpeedsDifferOrNot() {
        Told alike = told(-0.6, 0, 0);
        assertThat(alike.mean).isCloseTo(-0.6, within(0.05));
        assertThat(alike.studies).isGreaterThan(STUDIES * 8 / 10);
        Told apart = told(-0.6, 0.2, 1.5);
        assertThat(apart.mean).isCloseTo(-0.6, within(0.05));
        assertThat(apart.studies).isGreaterThan(STUDIES * 8 / 10);
    }

    /// @param mean the mean effect over studies
    /// @param studies in how many studies it was told from 0
    private record Told(double mean, int studies) {}

    /// @param slopes how far cases differ in speed
    /// @param byLine how much readier a tension begins where the case's own line is low
    private static Told told(double effect, double slopes, double byLine) {
        Random random = new Random(8);
        double sum = 0;
        int told = 0;
        for (int study = 0; study < STUDIES; study++) {
            NextOutcome next = new NextOutcome(new Criterion("client", Method.CLIENT_REPORT));
            for (int i = 0; i < 50; i++) {
                StudiedCase one = simulated(random, effect, slopes * random.nextGaussian(), byLine);
                next.add(one, one.sightings().getFirst());
            }
            Effect found = ((Fitted) next.find(1, 1).fit()).effect(NextOutcome.TENSION_WITHIN);
            sum += found.points();
            told += found.p() < 0.05 ? 1 : 0;
        }
        return new Told(sum / STUDIES, told);
    }

    private static StudiedCase simulated(Random random, double effect, double slope, double byLine) {
        int sessions = random.nextInt(8, 21);
        double level = random.nextGaussian();
        double[] outcomes = new double[sessions + 1];
        Report[] reports = new Report[sessions];
        boolean isTense = false;
        for (int i = 0; i <= sessions; i++) {
            double line = slope * (i - sessions / 2.0);
            outcomes[i] = level + line + random.nextGaussian() + (isTense ? effect : 0);
            isTense = random.nextDouble() < (isTense ? 0.6 : 1 / (1 + Math.exp(1.5 + byLine * line)));
            if (i < sessions) {
                reports[i] = new Report(i + 1, Respondent.CLIENT, isTense ? Said.STRAIN : Said.NO_STRAIN);
            }
        }
        Course outcome = Course.of(SCALE, IntStream.rangeClosed(1, sessions + 1).toArray(), outcomes, sessions + 1);
        return new StudiedCase(outcome, Course.none(SCALE), outcome,
                List.of(Sighting.ofReports(new StrainReports(List.of(reports)), Respondent.CLIENT)), Leaving.NOT_SAID);
    }
}
