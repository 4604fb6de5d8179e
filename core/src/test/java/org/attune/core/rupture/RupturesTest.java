package org.attune.core.rupture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;

import org.attune.core.course.Case;
import org.attune.core.course.Course;
import org.attune.core.detection.Evidence;
import org.attune.core.detection.FallShape;
import org.attune.core.detection.Flag;
import org.attune.core.detection.RuleName;
import org.attune.core.detection.Sight;
import org.attune.core.detection.steady.FallTrace;
import org.attune.core.detection.steady.SteadyOrFallen;
import org.attune.core.instrument.MeasurementError;
import org.attune.core.instrument.Orientation;
import org.attune.core.instrument.Scale;
import org.attune.core.rupture.Rupture.RepairState;
import org.junit.jupiter.api.Test;

class RupturesTest {

    private static final Scale SCALE = new Scale("WAI-SR", 1, 5, 1 / 12.0, Orientation.HIGHER_IS_BETTER,
            new MeasurementError.Unpublished());
    private static final SteadyOrFallen RULE = SteadyOrFallen.shipped();

    @Test
    void findsNoTensionInASteadyCourse() {
        assertThat(tensionsIn(4, 4.08, 3.92, 4, 4.08, 4, 3.92, 4)).isEmpty();
    }

    @Test
    void callsAOneSessionFallThatComesBackAtOnceAV() {
        List<Rupture> tensions = tensionsIn(4, 4.08, 3.92, 4, 4.08, 2.75, 4, 4.08, 4);
        assertThat(tensions).hasSize(1);
        Rupture tension = tensions.getFirst();
        assertThat(tension.onset().session()).isEqualTo(6);
        assertThat(tension.onset().chance()).isGreaterThan(0.8);
        assertThat(tension.depth().lowest()).isEqualTo(2.75);
        assertThat(tension.depth().lowestSession()).isEqualTo(6);
        assertThat(tension.depth().before()).isCloseTo(4.05, within(0.1));
        assertThat(tension.depth().points()).isCloseTo(1.3, within(0.1));
        assertThat(tension.depth().ownNoisePoints()).isPositive();
        assertThat(tension.endSession()).isEqualTo(6);
        assertThat(tension.sessions()).isEqualTo(1);
        assertThat(tension.state()).isEqualTo(RepairState.REPAIRED);
        assertThat(tension.shape()).isEqualTo(FallShape.V);
    }

    @Test
    void callsAFallThatStaysDownUnresolvedAndUnrepaired() {
        Rupture tension = tensionsIn(4, 4.08, 3.92, 4, 4.08, 2.75, 2.83, 2.75, 2.83).getFirst();
        assertThat(tension.state()).isEqualTo(RepairState.UNRESOLVED);
        assertThat(tension.shape()).isEqualTo(FallShape.UNREPAIRED);
        assertThat(tension.endSession()).isEqualTo(9);
    }

    @Test
    void saysThatTooFewSessionsCameAfterAFallAtTheEnd() {
        assertThat(tensionsIn(4, 4.08, 3.92, 4, 4.08, 2.75).getFirst().state()).isEqualTo(RepairState.TOO_FEW_AFTER);
        assertThat(tensionsIn(4, 4.08, 3.92, 4, 4.08, 2.75, 2.83).getFirst().state())
                .isEqualTo(RepairState.TOO_FEW_AFTER);
    }

    @Test
    void callsAFallUnresolvedThatIsLowestAtTheLastOfManySessions() {
        assertThat(tensionsIn(4, 4.08, 3.92, 4, 4.08, 2.75, 2.67, 2.58).getFirst().state())
                .isEqualTo(RepairState.UNRESOLVED);
    }

    @Test
    void callsAFallThatCameHalfWayBackPartlyRepaired() {
        Rupture tension = tensionsIn(4, 4.08, 3.92, 4, 4.08, 2.5, 2.5, 3.08, 3.42).getFirst();
        assertThat(tension.state()).isEqualTo(RepairState.PARTLY);
        assertThat(tension.shape()).isEqualTo(FallShape.UNREPAIRED);
    }

    @Test
    void namesASuddenFallThatMendsStepByStep() {
        Rupture tension = tensionsIn(4, 4.08, 3.92, 4, 4.08, 2.5, 3, 3.33, 3.67, 4, 4.08).getFirst();
        assertThat(tension.state()).isEqualTo(RepairState.REPAIRED);
        assertThat(tension.shape()).isEqualTo(FallShape.SUDDEN_FALL_SLOW_REPAIR);
    }

    @Test
    void namesASlowFallThatMendsAtOnce() {
        Course course = course(4, 4.08, 3.92, 4, 3.5, 3, 2.5, 4.08, 4);
        Rupture tension = assembled(course, flag("reliable-fall", 5)).getFirst();
        assertThat(tension.shape()).isEqualTo(FallShape.SLOW_FALL_SUDDEN_REPAIR);
        assertThat(tension.endSession()).isEqualTo(7);
    }

    @Test
    void joinsFlagsOfSeveralRulesIntoOneTensionAndCountsTheRules() {
        Course course = course(4, 4.08, 3.92, 4, 4.08, 2.75, 2.83, 2.75, 4.08, 4);
        List<Flag> flags = new ArrayList<>(RULE.judge(Case.of("heron", course), Sight.LIVE).flagsFound());
        flags.add(flag("reliable-fall", 6));
        flags.add(flag("xmr", 7));
        flags.add(flag("xmr", 8));
        List<Rupture> tensions = assembled(course, flags.toArray(Flag[]::new));
        assertThat(tensions).hasSize(1);
        assertThat(tensions.getFirst().flags()).hasSize(4);
        assertThat(tensions.getFirst().rulesThatAgree()).isEqualTo(3);
        assertThat(tensions.getFirst().onset().session()).isEqualTo(6);
    }

    @Test
    void keepsTwoFallsApartWhenTheScoresCameBackBetweenThem() {
        Course course = course(4, 4, 4, 3, 4, 4, 4, 3, 4, 4);
        List<Rupture> tensions = assembled(course, flag("xmr", 8), flag("xmr", 4));
        assertThat(tensions).extracting(t -> t.onset().session()).containsExactly(4, 8);
        assertThat(tensions).extracting(Rupture::state).containsOnly(RepairState.REPAIRED);
    }

    @Test
    void tellsASecondFallApartThatTheDefaultRuleTellsApartWhateverOtherRulesSay() {
        Course course = course(4.1667, 4.3333, 3.9167, 3, 2.9167, 2.3333, 2.25, 2.6667, 2.4167, 3.6667, 2.25, 2.75,
                2.8333, 3.1667, 2.75, 3);
        List<Flag> flags = new ArrayList<>(RULE.judge(Case.of("heron", course), Sight.LIVE).flagsFound());
        List<Rupture> alone = assembled(course, flags.toArray(Flag[]::new));
        assertThat(alone).extracting(Rupture::state).containsExactly(RepairState.REPAIRED, RepairState.UNRESOLVED);

        for (int session = 4; session <= 16; session++) {
            flags.add(flag("xmr", session));
        }
        List<Rupture> tensions = assembled(course, flags.toArray(Flag[]::new));
        assertThat(tensions).extracting(t -> t.onset().session())
                .containsExactlyElementsOf(alone.stream().map(t -> t.onset().session()).toList());
        assertThat(tensions).extracting(Rupture::state)
                .containsExactlyElementsOf(alone.stream().map(Rupture::state).toList());
    }

    @Test
    void endsNoTensionBeforeTheLastFlagItRestsOn() {
        Course course = course(3.9167, 3.6667, 3.5833, 3.5, 3.4167, 3.9167, 3.75, 3.8333, 3.8333, 3.75, 3.5833, 4.1667,
                3.75);
        Flag late = new Flag(new RuleName("crisis-repair", 1), "", Sight.LIVE, 11, new AtSession(7));
        Rupture tension = assembled(course, late).getFirst();
        assertThat(tension.endSession()).isEqualTo(11);
        assertThat(tension.depth().lowestSession()).isEqualTo(11);
        assertThat(tension.state()).isEqualTo(RepairState.REPAIRED);
    }

    @Test
    void takesTheEarliestOnsetAndNoChanceWhereTheDefaultRuleRaisedNoFlag() {
        Course course = course(4, 4, 4, 3.8, 3.7, 4, 4);
        Rupture tension = assembled(course, flag("reliable-fall", 5), flag("own-spread", 4)).getFirst();
        assertThat(tension.onset()).isEqualTo(new Rupture.Onset(4, 4, 4, 0));
    }

    @Test
    void putsNoTensionOnACourseWithoutASession() {
        assertThat(assembled(Course.none(SCALE), flag("direct-report", 2))).isEmpty();
    }

    @Test
    void doesNotCareInWhichOrderFlagsCome() {
        Course course = course(4, 4, 4, 3, 4, 4, 4, 3, 4, 4);
        Flag early = flag("xmr", 4);
        Flag late = flag("xmr", 8);
        assertThat(assembled(course, early, late)).isEqualTo(assembled(course, late, early));
    }

    @Test
    void keepsAReportAfterTheLastScoreAsATensionOfWhichTooLittleIsKnown() {
        Course course = Course.of(SCALE, new int[] {1, 2, 3}, new double[] {4, 4, 4}, 5);
        Rupture tension = assembled(course, flag("direct-report", 5)).getFirst();
        assertThat(tension.state()).isEqualTo(RepairState.TOO_FEW_AFTER);
        assertThat(tension.depth().points()).isZero();
    }

    private static List<Rupture> tensionsIn(double... points) {
        Course course = course(points);
        return assembled(course, RULE.judge(Case.of("heron", course), Sight.LIVE).flagsFound().toArray(Flag[]::new));
    }

    private static List<Rupture> assembled(Course course, Flag... flags) {
        return Ruptures.assemble(FallTrace.of(RULE.model(), course), RULE, List.of(flags));
    }

    private static Course course(double... points) {
        return Course.ofEverySession(SCALE, points);
    }

    private static Flag flag(String rule, int session) {
        return new Flag(new RuleName(rule, 1), "", Sight.LIVE, session, new AtSession(session));
    }

    private record AtSession(int onsetSession) implements Evidence {
        @Override
        public List<Quantity> quantities() {
            return List.of();
        }

        @Override
        public String sentence(Scale scale) {
            return "";
        }

        @Override
        public String clearing(Scale scale) {
            return "";
        }
    }
}
