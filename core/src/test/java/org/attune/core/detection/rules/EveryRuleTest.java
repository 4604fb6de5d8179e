package org.attune.core.detection.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.attune.core.course.Case;
import org.attune.core.course.Course;
import org.attune.core.course.ItemAnswers;
import org.attune.core.course.ItemAnswers.Answer;
import org.attune.core.course.ItemAnswers.Asks;
import org.attune.core.course.Respondent;
import org.attune.core.course.StrainReports;
import org.attune.core.course.StrainReports.Report;
import org.attune.core.course.StrainReports.Said;
import org.attune.core.detection.Courses;
import org.attune.core.detection.Flag;
import org.attune.core.detection.Rule;
import org.attune.core.detection.RuleEntry;
import org.attune.core.detection.Sight;
import org.attune.core.detection.Verdict;
import org.attune.core.instrument.MeasurementError;
import org.attune.core.instrument.Orientation;
import org.attune.core.instrument.Scale;

/// What must hold of every rule in the catalogue, on cases made at random.
class EveryRuleTest {

    private static final int TRIES = 200;
    private static final String SEED = "20261122";
    private static final int STEPS = 48;
    private static final Scale SCALE = scale(1, 1.0 / 12);
    private static final List<Sight> SIGHTS = List.of(Sight.values());
    /// These speak of single answers and reports, which do not move with the scores.
    private static final Set<String> NOT_ABOUT_SCORES = Set.of("item-sentinel", "direct-report");

    /// To these a session without a score is time gone by, though never a value.
    private static final Set<String> COUNT_SESSIONS = Set.of("steady-or-fallen", "sudden-change");

    /// Rules as they are usually set, and in the forms that other programs are timed against.
    private static final List<Rule> RULES = Stream.concat(
            ShippedRules.catalogue().all().stream().map(RuleEntry::usual),
            Stream.of(rule("xmr", Map.of("baseline", "5")), rule("xmr", Map.of("panel", "both")),
                    rule("ewma", Map.of("baseline", "5", "sigmas", "2")),
                    rule("cusum", Map.of("baseline", "4", "h", "2")), rule("cusum", Map.of("h", "1", "k", "0")),
                    rule("reliable-fall", Map.of("from", "5")), rule("own-spread", Map.of("c", "2")),
                    rule("disagreement", Map.of("z", "1")), rule("sudden-change", Map.of("share", "0")),
                    rule("sudden-change", Map.of("as", "suddengains-loss", "t", "fixed")),
                    rule("crisis-repair", Map.of("k", "2")), rule("change-point", Map.of("least", "4")),
                    rule("change-point", Map.of("penalty", "mbic", "shortest", "2")),
                    rule("partition", Map.of("least", "4"))))
            .toList();

    private static Rule rule(String id, Map<String, String> settings) {
        return ShippedRules.catalogue().make(id, settings);
    }

    @Property(tries = TRIES, seed = SEED)
    void aLiveRuleNeverLooksAhead(@ForAll("cases") Case c) {
        for (Rule rule : looking(Sight.LIVE)) {
            List<Flag> all = flags(rule, c, Sight.LIVE);
            for (int session = 0; session <= c.course().lastSession(); session++) {
                int now = session;
                assertThat(described(flags(rule, c.upTo(session), Sight.LIVE)))
                        .as("%s by session %s", where(rule, c), session)
                        .isEqualTo(described(all.stream().filter(flag -> flag.session() <= now).toList()));
            }
        }
    }

    @Property(tries = TRIES, seed = SEED)
    void theSameAnswerAllTheTimeIsNeverFlagged(@ForAll("cases") Case c, @ForAll("steps") int always) {
        double points = SCALE.lowest() + always * SCALE.step();
        double[] constant = new double[c.course().scores()];
        Arrays.fill(constant, points);
        Case same = new Case("swift",
                Course.of(SCALE, c.course().sessions(), constant, c.course().lastSession()), c.counterpart(),
                ItemAnswers.NONE, StrainReports.NONE);
        for (Sight sight : SIGHTS) {
            for (Rule rule : looking(sight)) {
                assertThat(flags(rule, same, sight)).as("%s %s", where(rule, c), sight).isEmpty();
            }
        }
    }

    @Property(tries = TRIES, seed = SEED)
    void shiftingScoresAndScaleKeepsFlagsAndShiftsTheirPoints(@ForAll("cases") Case c) {
        Case shifted = moved(c, scale(101, SCALE.step()), points -> points + 100);
        for (Sight sight : SIGHTS) {
            for (Rule rule : looking(sight)) {
                if (takesAShareOfTheScore(rule)) {
                    continue;
                }
                assertMoved(where(rule, c), rule, flags(rule, c, sight), flags(rule, shifted, sight), 1, 100);
            }
        }
    }

    /// A quarter of a score is another number of points where the scale begins elsewhere: published so, and so kept.
    private static boolean takesAShareOfTheScore(Rule rule) {
        return rule.name().id().equals("sudden-change") && !rule.parameters().contains("share 0,");
    }

    @Property(tries = TRIES, seed = SEED)
    void stretchingScoresAndScaleKeepsFlagsAndStretchesTheirPoints(@ForAll("cases") Case c) {
        Case stretched = moved(c, scale(4, 4 * SCALE.step()), points -> 4 * points);
        for (Sight sight : SIGHTS) {
            for (Rule rule : looking(sight)) {
                assertMoved(where(rule, c), rule, flags(rule, c, sight), flags(rule, stretched, sight), 4, 0);
            }
        }
    }

    @Property(tries = TRIES, seed = SEED)
    void aSessionWithoutAScoreIsNoValue(@ForAll("cases") Case c) {
        Case closedUp = Case.of("badger", Course.ofEverySession(SCALE, c.course().points()));
        Case gapped = Case.of("badger", c.course());
        for (Sight sight : SIGHTS) {
            for (Rule rule : looking(sight)) {
                if (!COUNT_SESSIONS.contains(rule.name().id())) {
                    List<Integer> sessions = flags(rule, closedUp, sight).stream()
                            .map(flag -> c.course().sessionAt(flag.session() - 1)).toList();
                    assertThat(flags(rule, gapped, sight)).as("%s %s", where(rule, c), sight).extracting(Flag::session)
                            .isEqualTo(sessions);
                }
            }
        }
    }

    @Property(tries = TRIES, seed = SEED)
    void whatWouldHaveClearedAFlagRaisesNone(@ForAll("cases") Case c) {
        for (Sight sight : SIGHTS) {
            for (Rule rule : looking(sight)) {
                for (Flag flag : flags(rule, c, sight)) {
                    assertCleared(rule, c, sight, flag);
                }
            }
        }
    }

    private static void assertCleared(Rule rule, Case c, Sight sight, Flag flag) {
        Map<String, Double> numbers = Courses.numbers(flag.evidence());
        boolean reachable = !flag.evidence().clearing(SCALE).startsWith("No score");
        if (numbers.containsKey("clearedAt") && reachable) {
            int index = c.course().indexOf(flag.session());
            Case cleared = c.withCourse(c.course().withPointsAt(index, numbers.get("clearedAt")));
            assertThat(flags(rule, cleared, sight)).as("%s %s", where(rule, c), sight).extracting(Flag::session)
                    .doesNotContain(flag.session());
        }
    }

    @Property(tries = TRIES, seed = SEED)
    void everyFlagCanExplainItself(@ForAll("cases") Case c) {
        for (Sight sight : SIGHTS) {
            for (Rule rule : looking(sight)) {
                for (Flag flag : flags(rule, c, sight)) {
                    assertThat(flag.rule()).isEqualTo(rule.name());
                    assertThat(flag.parameters()).isEqualTo(rule.parameters());
                    assertThat(flag.sight()).isEqualTo(sight);
                    assertThat(flag.evidence().onsetSession()).isBetween(1, flag.session());
                    assertThat(flag.evidence().sentence(SCALE)).endsWith(".").doesNotContain("NaN", "Infinity");
                    assertThat(flag.evidence().clearing(SCALE)).endsWith(".");
                    assertThat(flag.evidence().quantities()).isNotEmpty().doesNotHaveDuplicates()
                            .allSatisfy(quantity -> assertThat(quantity.value()).isFinite());
                }
            }
        }
    }

    @Property(tries = TRIES, seed = SEED)
    void flagsComeInOrderOfSessionEachOnce(@ForAll("cases") Case c) {
        for (Sight sight : SIGHTS) {
            for (Rule rule : looking(sight)) {
                assertThat(flags(rule, c, sight)).extracting(Flag::session).isSorted().doesNotHaveDuplicates();
            }
        }
    }

    @Property(tries = TRIES, seed = SEED)
    void aRuleThatSaysTooFewNamesMoreThanThereAre(@ForAll("cases") Case c) {
        for (Sight sight : SIGHTS) {
            for (Rule rule : looking(sight)) {
                if (rule.judge(c, sight) instanceof Verdict.TooFew tooFew) {
                    assertThat(tooFew.scores()).isEqualTo(c.course().scores()).isLessThan(tooFew.least());
                    assertThat(tooFew.least()).isGreaterThanOrEqualTo(rule.leastScores());
                } else if (c.course().scores() < rule.leastScores()) {
                    assertThat(rule.judge(c, sight)).isInstanceOf(Verdict.Lacking.class);
                }
            }
        }
    }

    private static void assertMoved(String where, Rule rule, List<Flag> before, List<Flag> after, double factor,
            double shift) {
        assertThat(after).as(where).extracting(Flag::session)
                .isEqualTo(before.stream().map(Flag::session).toList());
        if (NOT_ABOUT_SCORES.contains(rule.name().id())) {
            return;
        }
        for (int i = 0; i < before.size(); i++) {
            var quantities = before.get(i).evidence().quantities();
            var moved = after.get(i).evidence().quantities();
            for (int k = 0; k < quantities.size(); k++) {
                double expected = switch (quantities.get(k).unit()) {
                    case POINTS -> factor * quantities.get(k).value() + shift;
                    case POINTS_APART -> factor * quantities.get(k).value();
                    case PROBABILITY, COUNT, SESSION, RATIO -> quantities.get(k).value();
                };
                assertThat(moved.get(k).value()).as("%s: %s", where, quantities.get(k).name())
                        .isCloseTo(expected, within(1e-6 * (1 + Math.abs(expected))));
            }
        }
    }

    private static Case moved(Case c, Scale scale, DoubleUnaryOperator move) {
        return new Case(c.id(), moved(c.course(), scale, move), moved(c.counterpart(), scale, move), c.items(),
                c.reports());
    }

    private static Course moved(Course course, Scale scale, DoubleUnaryOperator move) {
        double[] points = Arrays.stream(course.points()).map(move).toArray();
        return Course.of(scale, course.sessions(), points, course.lastSession());
    }

    private static String where(Rule rule, Case c) {
        return rule.name() + " (" + rule.parameters() + ") on "
                + IntStream.range(0, c.course().scores())
                        .mapToObj(i -> c.course().sessionAt(i) + ": " + c.course().pointsAt(i)).toList();
    }

    private static List<Rule> looking(Sight sight) {
        return RULES.stream().filter(rule -> rule.looks(sight)).toList();
    }

    private static List<Flag> flags(Rule rule, Case c, Sight sight) {
        return rule.judge(c, sight).flagsFound();
    }

    private static List<Object> described(List<Flag> flags) {
        return flags.stream().<Object>map(flag -> List.of(flag.session(), flag.evidence().onsetSession(),
                flag.evidence().sentence(SCALE), flag.evidence().quantities())).toList();
    }

    /// A scale of 48 steps, with a published error of six of them.
    private static Scale scale(double lowest, double step) {
        return new Scale("made", lowest, lowest + STEPS * step, step, Orientation.HIGHER_IS_BETTER,
                new MeasurementError.Published(6 * step, "made up"));
    }

    @Provide
    Arbitrary<Integer> steps() {
        return Arbitraries.integers().between(0, STEPS);
    }

    @Provide
    Arbitrary<Case> cases() {
        Arbitrary<ItemAnswers> items = Combinators.combine(Arbitraries.integers().between(1, 20),
                Arbitraries.of(1, 3, 5), Arbitraries.of(Asks.values()))
                .as((session, points, asks) -> new Answer(session, "a" + asks,
                        asks, asks == Asks.STRAIN ? points / 5 : points, asks == Asks.STRAIN ? 1 : 5))
                .list().ofMaxSize(8).map(ItemAnswers::new);
        Arbitrary<StrainReports> reports = Combinators.combine(Arbitraries.integers().between(1, 20),
                Arbitraries.of(Respondent.values()), Arbitraries.of(Said.values())).as(Report::new)
                .list().ofMaxSize(8).map(StrainReports::new);
        return Combinators.combine(courses(), courses(), items, reports)
                .as((client, therapist, answers, told) -> new Case("heron", client, therapist, answers, told));
    }

    /// Courses of up to 20 sessions around a level of their own, with some falls and some sessions without a score.
    private static Arbitrary<Course> courses() {
        Arbitrary<Integer> level = Arbitraries.integers().between(10, STEPS);
        Arbitrary<Integer> wobble = Arbitraries.of(1, 2, 4, 8, 16);
        var session = Combinators.combine(Arbitraries.integers().between(-10, 10), Arbitraries.of(0, 0, 0, 0, 1, 2))
                .as(Tuple::of).injectNull(0.2).list().ofMaxSize(20);
        return Combinators.combine(level, wobble, session).as((usual, size, sessions) -> {
            int[] scored = IntStream.range(0, sessions.size()).filter(i -> sessions.get(i) != null).toArray();
            double[] points = IntStream.of(scored).mapToDouble(i -> {
                int steps = usual + sessions.get(i).get1() * size / 10 - 10 * sessions.get(i).get2();
                return SCALE.lowest() + Math.max(0, Math.min(STEPS, steps)) * SCALE.step();
            }).toArray();
            return Course.of(SCALE, IntStream.of(scored).map(i -> i + 1).toArray(), points, sessions.size());
        });
    }
}
