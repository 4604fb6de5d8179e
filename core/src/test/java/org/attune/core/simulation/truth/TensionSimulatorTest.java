package org.attune.core.simulation.truth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

import org.attune.core.course.Course;
import org.attune.core.instrument.MeasurementError;
import org.attune.core.instrument.Orientation;
import org.attune.core.instrument.Scale;
import org.attune.core.internal.draws.Courses;
import org.attune.core.simulation.truth.KnownRupture.Kind;
import org.attune.core.simulation.truth.SimulatedCase.Stay;
import org.junit.jupiter.api.Test;

class TensionSimulatorTest {

    private static final Clinic CLINIC = Clinic.usual(Courses.ALLIANCE);
    private static final List<SimulatedCase> CASES = new TensionSimulator(CLINIC, 7).first(4000);
    private static final List<KnownRupture> RUPTURES = CASES.stream().flatMap(c -> c.truth().stream()).toList();

    @Test
    void drawsTheSameCaseHoweverManyAreDrawn() {
        TensionSimulator again = new TensionSimulator(CLINIC, 7);
        assertThat(again.at(3999)).isEqualTo(CASES.get(3999));
        assertThat(again.first(10)).isEqualTo(CASES.subList(0, 10));
        assertThat(new TensionSimulator(CLINIC, 8).at(5)).isNotEqualTo(CASES.get(5));
    }

    @Test
    void drawsTheSameCasesOnEveryJava() {
        SimulatedCase first = CASES.getFirst();
        assertThat(first.scored().id()).isEqualTo("S00000000");
        assertThat(Arrays.copyOf(first.scored().course().points(), 5)).containsExactly(3.5, 3.0, 3.25, 3.25, 4.0);
    }

    @Test
    void givesTensionsToAsManyCasesAsTheClinicSays() {
        // 40 % have one if they stay long enough for it, which nearly all do; constant raters have none.
        assertThat(share(c -> c.truth().isEmpty() ? 0 : 1)).isCloseTo(0.36, within(0.04));
        assertThat(RUPTURES).extracting(KnownRupture::onset).allSatisfy(o -> assertThat(o).isGreaterThanOrEqualTo(3));
        assertThat(ofRuptures(r -> r.kind() == Kind.V ? 1 : 0)).isCloseTo(0.40, within(0.04));
        assertThat(ofRuptures(r -> r.kind() == Kind.GRADUAL ? 1 : 0)).isCloseTo(0.25, within(0.04));
        assertThat(ofRuptures(r -> r.isRepaired() ? 1 : 0)).isBetween(0.5, 0.7);
        assertThat(ofRuptures(KnownRupture::depthWobbles)).isCloseTo(3, within(0.1));
        assertThat(RUPTURES).allSatisfy(r -> assertThat(r.depthWobbles()).isGreaterThanOrEqualTo(1.5));
    }

    @Test
    void letsClientsLeaveMoreOftenWhileATensionIsOpen() {
        double open = leave(c -> c.truth().stream().anyMatch(r -> !r.isRepaired()));
        double none = leave(c -> c.truth().isEmpty());
        assertThat(none).isBetween(0.05, 0.2);
        // Many open ones begin so late that nobody can leave before the planned end.
        assertThat(open).isGreaterThan(2 * none);
    }

    private static double leave(Predicate<SimulatedCase> which) {
        return CASES.stream()
                .filter(which)
                .mapToDouble(c -> c.stay() == Stay.LEFT_EARLY ? 1 : 0)
                .average()
                .orElseThrow();
    }

    @Test
    void lowersTheScoresOfATensionByItsDepth() {
        double lower = CASES.stream()
                .flatMap(c -> c.truth().stream().map(r -> apart(c.scored().course(), r) / c.wobblePoints()))
                .mapToDouble(Double::doubleValue)
                .filter(apart -> !Double.isNaN(apart))
                .average()
                .orElseThrow();
        // Somewhat less than the mean depth of 3, because gradual ones begin shallow and scales have a floor and steps.
        assertThat(lower).isBetween(1.8, 3.0);
    }

    /// The score before the onset less the one at it; NaN when one of them is not there.
    private static double apart(Course course, KnownRupture rupture) {
        int before = course.indexOf(rupture.onset() - 1);
        int at = course.indexOf(rupture.onset());
        return before < 0 || at < 0 ? Double.NaN : course.pointsAt(before) - course.pointsAt(at);
    }

    @Test
    void leavesSomeSessionsWithoutAScore() {
        double scores = CASES.stream().mapToInt(c -> c.scored().course().scores()).sum();
        double sessions = CASES.stream().mapToInt(c -> c.scored().course().lastSession()).sum();
        assertThat(scores / sessions).isCloseTo(0.92, within(0.01));
        assertThat(sessions / CASES.size()).isBetween(13.0, 17.0);
    }

    @Test
    void asksSomeTherapistsTooAndAllClientsForSymptoms() {
        assertThat(share(c -> c.scored().counterpart().scores() > 0 ? 1 : 0)).isCloseTo(0.30, within(0.03));
        assertThat(CASES).extracting(SimulatedCase::symptoms)
                .allSatisfy(s -> assertThat(s.scale()).isEqualTo(TensionSimulator.SYMPTOMS));
        assertThat(CASES.get(23).therapist()).isEqualTo(1);
    }

    @Test
    void givesNoTensionToRatersWhoNeverVary() {
        Clinic.Clients all = new Clinic.Clients(0.72, 0.04, 0.13, 0.05, 0.06, 1);
        Clinic stubborn = new Clinic(CLINIC.scale(), all, CLINIC.wobble(), CLINIC.attendance(), CLINIC.tensions(),
                CLINIC.therapists());
        assertThat(new TensionSimulator(stubborn, 7).first(50))
                .allSatisfy(c -> assertThat(c.scored().course().neverVaries()).isTrue())
                .allSatisfy(c -> assertThat(c.truth()).isEmpty());
        assertThat(share(c -> c.scored().course().neverVaries() ? 1 : 0)).isBetween(0.008, 0.03);
    }

    @Test
    void keepsTensionsApartAndInsideTheCourse() {
        for (SimulatedCase c : CASES) {
            int free = 3;
            for (KnownRupture r : c.truth()) {
                assertThat(r.onset()).isGreaterThanOrEqualTo(free);
                assertThat(r.end()).isLessThanOrEqualTo(c.scored().course().lastSession());
                free = r.isRepaired() ? r.repairSession() + 2 : Integer.MAX_VALUE;
            }
        }
    }

    @Test
    void drawsForAScaleWhereMoreIsWorse() {
        Scale turned = new Scale("turned", 0, 40, 1, Orientation.LOWER_IS_BETTER, new MeasurementError.Unpublished());
        SimulatedCase c = new TensionSimulator(Clinic.usual(turned), 7).at(0);
        assertThat(c.scored().course().scale()).isEqualTo(turned);
    }

    private static double share(ToDoubleFunction<SimulatedCase> of) {
        return CASES.stream().mapToDouble(of).average().orElseThrow();
    }

    private static double ofRuptures(ToDoubleFunction<KnownRupture> of) {
        return RUPTURES.stream().mapToDouble(of).average().orElseThrow();
    }
}
