package org.attune.core.detection.changes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.attune.core.detection.Courses.rule;

import java.util.Arrays;
import java.util.List;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.attune.core.course.Case;
import org.attune.core.course.Course;
import org.attune.core.detection.Courses;
import org.attune.core.detection.Flag;
import org.attune.core.detection.Rule;
import org.attune.core.detection.Sight;
import org.attune.core.instrument.MeasurementError;
import org.attune.core.instrument.Orientation;
import org.attune.core.instrument.Scale;

/// What holds for every course: scores move in quarters of a point here, so that sums stay exact and ties stay ties.
class ChangeRulesPropertiesTest {

    private static final List<Rule> MOVABLE = List.of(rule("change-point", "least=4"),
            rule("change-point", "penalty=mbic"),
            rule("partition", "least=4"), rule("crisis-repair"), rule("crisis-repair", "k=2"));

    @Property
    void movingEveryScoreMovesNoFlag(@ForAll("courses") Course course) {
        Course moved = changed(course, 1, 128);
        for (Rule rule : MOVABLE) {
            assertThat(flags(rule, moved)).as(rule.name().id()).isEqualTo(flags(rule, course));
        }
        assertThat(flags(sudden(0.75), moved)).isEqualTo(flags(sudden(0.75), course));
    }

    @Property
    void stretchingTheScaleMovesNoFlag(@ForAll("courses") Course course) {
        Course stretched = changed(course, 8, 0);
        for (Rule rule : MOVABLE) {
            assertThat(flags(rule, stretched)).as(rule.name().id()).isEqualTo(flags(rule, course));
        }
        assertThat(flags(sudden(6), stretched)).isEqualTo(flags(sudden(0.75), course));
        assertThat(flags(rule("sudden-change", "cut=6"), stretched))
                .isEqualTo(flags(rule("sudden-change", "cut=0.75"), course));
        assertThat(flags(rule("crisis-repair", "between=8"), stretched))
                .isEqualTo(flags(rule("crisis-repair", "between=1"), course));
    }

    private static Rule sudden(double cut) {
        return rule("sudden-change", "cut=" + cut, "share=0");
    }

    @Property
    void aSessionWithoutAScoreAtTheEndChangesNothing(@ForAll("courses") Course course) {
        Course longer = Course.of(course.scale(), course.sessions(), course.points(), course.lastSession() + 3);
        for (Rule rule : MOVABLE) {
            assertThat(flags(rule, longer)).as(rule.name().id()).isEqualTo(flags(rule, course));
        }
    }

    @Property
    void crisesAreSeenLiveWithoutLookingAhead(@ForAll("courses") Course course) {
        for (Rule rule : List.of(rule("crisis-repair"), rule("crisis-repair", "k=2", "between=0.5"))) {
            List<Flag> whole = rule.judge(Case.of("heron", course), Sight.LIVE).flagsFound();
            for (int session = 1; session <= course.lastSession(); session++) {
                int known = session;
                assertThat(said(rule.judge(Case.of("heron", course.upTo(session)), Sight.LIVE).flagsFound()))
                        .isEqualTo(said(whole.stream().filter(flag -> flag.session() <= known).toList()));
            }
        }
    }

    @Property
    void whoeverGivesOneAnswerIsNeverFlagged(@ForAll("answers") double answer, @ForAll("sessions") int sessions) {
        double[] points = new double[sessions];
        Arrays.fill(points, answer);
        Case steady = Case.of("heron", Course.ofEverySession(Courses.ALLIANCE, points));
        for (String id : List.of("change-point", "partition", "crisis-repair", "sudden-change")) {
            assertThat(rule(id).judge(steady, Sight.RETROSPECT).flagsFound()).as(id).isEmpty();
        }
        assertThat(rule("crisis-repair").judge(steady, Sight.LIVE).flagsFound()).isEmpty();
    }

    @Property
    void everyFlagCanExplainItself(@ForAll("courses") Course course) {
        for (String id : List.of("change-point", "partition", "crisis-repair", "sudden-change")) {
            for (Flag flag : rule(id).judge(Case.of("heron", course), Sight.RETROSPECT).flagsFound()) {
                assertThat(flag.evidence().sentence(course.scale())).endsWith(".");
                assertThat(flag.evidence().clearing(course.scale())).startsWith("It would have cleared");
                assertThat(flag.evidence().quantities()).allMatch(quantity -> Double.isFinite(quantity.value()));
                assertThat(course.indexOf(flag.session())).isPositive();
                assertThat(flag.evidence().onsetSession()).isBetween(1, course.lastSession());
            }
        }
    }

    @Provide
    Arbitrary<Course> courses() {
        Arbitrary<Integer> quarters = Arbitraries.integers().between(4, 20);
        Arbitrary<Integer> gaps = Arbitraries.frequency(Tuple.of(8, 1), Tuple.of(2, 2));
        return Combinators.combine(quarters.list().ofMinSize(4).ofMaxSize(24), gaps.list().ofSize(24))
                .as((scores, steps) -> {
                    int[] sessions = new int[scores.size()];
                    int session = 0;
                    for (int i = 0; i < sessions.length; i++) {
                        session += steps.get(i);
                        sessions[i] = session;
                    }
                    double[] points = scores.stream().mapToDouble(quarter -> quarter / 4.0).toArray();
                    return Course.of(scale(1, 0), sessions, points, session);
                });
    }

    @Provide
    Arbitrary<Double> answers() {
        return Arbitraries.integers().between(0, 48).map(twelfth -> Math.round((1 + twelfth / 12.0) * 1e4) / 1e4);
    }

    @Provide
    Arbitrary<Integer> sessions() {
        return Arbitraries.integers().between(1, 60);
    }

    private static Course changed(Course course, double factor, double shift) {
        double[] points = Arrays.stream(course.points()).map(x -> x * factor + shift).toArray();
        return Course.of(scale(factor, shift), course.sessions(), points, course.lastSession());
    }

    private static Scale scale(double factor, double shift) {
        return new Scale("alliance", factor + shift, 5 * factor + shift, factor / 4, Orientation.HIGHER_IS_BETTER,
                new MeasurementError.Published(0.25 * factor, "made up for tests"));
    }

    private static List<Integer> flags(Rule rule, Course course) {
        return rule.judge(Case.of("heron", course), Sight.RETROSPECT).flagsFound().stream().map(Flag::session).toList();
    }

    private static List<String> said(List<Flag> flags) {
        return flags.stream().map(flag -> flag.session() + " " + flag.evidence().sentence(Courses.ALLIANCE)).toList();
    }
}
