package org.attune.core.simulation;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

import org.attune.core.course.Case;
import org.attune.core.course.Course;
import org.attune.core.detection.Flag;
import org.attune.core.detection.Rule;
import org.attune.core.detection.Sight;
import org.attune.core.detection.Verdict;
import org.attune.core.detection.steady.FallModel;
import org.attune.core.internal.draws.Crew;
import org.attune.core.internal.draws.SteadyCourse;
import org.attune.core.internal.draws.SteadyCourses;
import org.attune.core.internal.draws.Streams;

/// How often rules fire by chance on courses like those given, and how many falls of 2, 3 and 4 wobbles they find in time.
///
/// Courses without any fall are drawn from the steady part of a model, with the lengths, gaps and scale of the given ones; a second set
/// has one fall each, of even depth, from a score drawn after the second one until it mends by chance. Every rule sees the same courses.
/// Rates are per 12 scored sessions with 95% intervals over courses ([Intervals]).
///
/// Smallest n: one given course with a score; falls need one with three. Source: docs/methods/chance-rates.md.
/// Check: `reliable-fall` with z 1.96 on independent Normal noise of its SEM fires at 1 score in 40.
public final class ChanceRates {

    /// How many courses are enough for an interval of about a tenth of a usual rate: our choice.
    public static final int COURSES = 2_000;
    /// The depths that falls are put in with, in the client's own wobbles.
    public static final List<Double> DEPTHS_WOBBLES = List.of(2.0, 3.0, 4.0);
    /// How many scored sessions late a fall may be found.
    public static final List<Integer> WITHIN_SCORES = List.of(0, 1, 2);

    private static final double PER_SESSIONS = 12;
    /// Very long courses are drawn less often, so that no set holds more scores than this; but always a hundred times: our choice.
    private static final long MOST_SCORES = 400_000;
    private static final int LEAST_COURSES = 100;

    private final String likeWhat;
    private final long seed;
    private final int threads;
    private final List<Case> steady;
    private final List<List<FallenCourse>> fallenByDepth;

    /// Draws the courses that every rule will see.
    ///
    /// @param model the model as fitted, or the shipped one
    /// @param like the courses to be like, all on one scale, of which at least one has a score
    /// @param likeWhat whose courses those are, in words
    /// @param draws how much to simulate; [#COURSES] is enough
    public ChanceRates(FallModel model, List<Course> like, String likeWhat, Draws draws) {
        this.likeWhat = requireNonNull(likeWhat, "likeWhat");
        this.seed = draws.seed();
        this.threads = draws.threads();
        int courses = (int) Math.min(draws.courses(), Math.max(LEAST_COURSES, MOST_SCORES / longest(like)));
        List<Case> cases = new ArrayList<>();
        List<List<FallenCourse>> fallen = DEPTHS_WOBBLES.stream()
                .map(d -> (List<FallenCourse>) new ArrayList<FallenCourse>()).toList();
        SteadyCourses source = new SteadyCourses(model, like, SteadyCourses.Surprises.NORMAL);
        for (int i = 0; i < courses; i++) {
            cases.add(simulated(source.draw(Streams.stream(seed, i)).scored()));
            RandomGenerator other = Streams.stream(Streams.branch(seed, "fallen"), i);
            SteadyCourse before = source.draw(other);
            Optional<FallenCourse.Place> place = FallenCourse.Place.draw(before, model.fall().mends(), other);
            for (int d = 0; d < fallen.size() && place.isPresent(); d++) {
                fallen.get(d).add(FallenCourse.of(before, place.get(), DEPTHS_WOBBLES.get(d)));
            }
        }
        this.steady = List.copyOf(cases);
        this.fallenByDepth = fallen.stream().map(List::copyOf).toList();
    }

    private static long longest(List<Course> like) {
        return Math.max(1, like.stream().mapToInt(Course::scores).max().orElse(1));
    }

    private static Case simulated(Course course) {
        return Case.of("simulated", course);
    }

    /// The chance rate of a rule, live where it looks live, else in retrospect.
    public ChanceAnswer of(Rule rule) {
        return of(rule, rule.looks(Sight.LIVE) ? Sight.LIVE : Sight.RETROSPECT);
    }

    /// The chance rate of a rule that looks this way, or why it has none.
    public ChanceAnswer of(Rule rule, Sight sight) {
        Answer[] answers = new Answer[steady.size()];
        each(answers.length, item -> answers[item] = Answer.of(rule.judge(steady.get(item), sight)));
        for (Answer answer : answers) {
            if (answer instanceof Answer.Lacking lacking) {
                return new ChanceAnswer.Unrated(rule.name(), rule.parameters(), lacking.lack);
            }
        }
        if (Arrays.stream(answers).allMatch(a -> a instanceof Answer.TooFew)) {
            return new ChanceAnswer.AllTooShort(rule.name(), rule.parameters(), rule.leastScores());
        }
        int[] flags = Arrays.stream(answers).mapToInt(Answer::flags).toArray();
        int[] scores = steady.stream().mapToInt(c -> c.course().scores()).toArray();
        int flagged = (int) Arrays.stream(flags).filter(count -> count > 0).count();
        ChanceRate.Drawn drawn = new ChanceRate.Drawn(likeWhat, steady.size(), Arrays.stream(scores).sum(), seed);
        return new ChanceAnswer.Rated(
                new ChanceRate(rule.name(), rule.parameters(), sight, Intervals.rate(flags, scores, PER_SESSIONS),
                        Intervals.share(flagged, steady.size()), found(rule, sight), drawn));
    }

    private List<FoundShare> found(Rule rule, Sight sight) {
        List<FoundShare> shares = new ArrayList<>();
        for (int d = 0; d < fallenByDepth.size(); d++) {
            List<FallenCourse> fallen = fallenByDepth.get(d);
            int[] late = new int[fallen.size()];
            each(late.length, item -> late[item] = scoresLate(rule, sight, fallen.get(item)));
            for (int within : WITHIN_SCORES) {
                int hits = (int) Arrays.stream(late).filter(scores -> scores <= within).count();
                if (!fallen.isEmpty()) {
                    shares.add(new FoundShare(DEPTHS_WOBBLES.get(d), within, Intervals.share(hits, fallen.size())));
                }
            }
        }
        return shares;
    }

    /// The least of [#WITHIN_SCORES] within which a rule finds a fall; more than all of them where it finds none.
    private static int scoresLate(Rule rule, Sight sight, FallenCourse fallen) {
        List<Flag> flags = rule.judge(simulated(fallen.course()), sight).flagsFound();
        return WITHIN_SCORES.stream().filter(within -> fallen.isFoundBy(flags, within)).findFirst()
                .orElse(Integer.MAX_VALUE);
    }

    private void each(int courses, Crew.Work work) {
        try (Crew crew = new Crew(threads)) {
            crew.each(courses, () -> work);
        }
    }

    /// What is kept of a verdict. The evidence of its flags holds on to whole courses, and thousands of verdicts are given.
    private sealed interface Answer {
        record Flags(int flags) implements Answer {}

        record TooFew() implements Answer {}

        record Lacking(Verdict.Lack lack) implements Answer {}

        static Answer of(Verdict verdict) {
            return switch (verdict) {
                case Verdict.Judged judged -> new Flags(judged.flags().size());
                case Verdict.TooFew few -> new TooFew();
                case Verdict.Lacking lacking -> new Lacking(lacking.lack());
            };
        }

        default int flags() {
            return this instanceof Flags found ? found.flags : 0;
        }
    }
}
