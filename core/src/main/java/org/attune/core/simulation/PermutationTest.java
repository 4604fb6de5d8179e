package org.attune.core.simulation;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import java.util.Optional;
import java.util.random.RandomGenerator;

import org.attune.core.course.Case;
import org.attune.core.course.Course;
import org.attune.core.detection.Rule;
import org.attune.core.detection.RuleName;
import org.attune.core.detection.Sight;
import org.attune.core.detection.Verdict;
import org.attune.core.detection.steady.FallFilter;
import org.attune.core.detection.steady.FallTrace;
import org.attune.core.detection.steady.SteadyOrFallen;
import org.attune.core.internal.draws.FallRun;
import org.attune.core.internal.draws.Streams;

/// How often the same scores in another order would make a rule say as much: a permutation test for one case and one rule.
///
/// The scores are shuffled over the scored sessions, and `p = (1 + shuffles that say at least as much) / (shuffles + 1)`. What is compared
/// is the number of flags; for `steady-or-fallen` it is the highest chance of a fall (live), or of an onset within three sessions (in
/// retrospect), because scores that stay low after a fall raise one flag, but many when they are scattered. Scores that carry over from
/// session to session are not exchangeable, so a small p may mean that alone. A case that a rule does not flag has p = 1. Answers to
/// single items, reports of strain and the counterpart's scores stay where they are.
///
/// Smallest n: the rule's own. Source: docs/methods/permutation.md. Check: one low score among four high ones, and a rule that flags low
/// scores, give p = 1, since every order has that flag; scores that never vary give p = 1.
public final class PermutationTest {

    /// How many shuffles tell p within .01 at worst: a usual number.
    public static final int SHUFFLES = 10_000;

    private final int shuffles;
    private final long seed;

    /// What a permutation test found.
    ///
    /// @param rule the rule tested
    /// @param statistic what was compared, in words
    /// @param observed its value for the scores in their own order
    /// @param atLeastAsMuch how many shuffles reached it
    /// @param shuffles how many there were
    public record Permuted(RuleName rule, String statistic, double observed, int atLeastAsMuch, int shuffles) {
        public Permuted {
            requireNonNull(rule, "rule");
            requireNonNull(statistic, "statistic");
        }

        /// The permutation p-value, between 1 / (shuffles + 1) and 1.
        public double p() {
            return (1.0 + atLeastAsMuch) / (shuffles + 1.0);
        }
    }

    /// @param shuffles how many, at least 1; [#SHUFFLES] is enough
    /// @param seed the seed; each case and rule draws from a stream of its own
    public PermutationTest(int shuffles, long seed) {
        if (shuffles < 1) {
            throw new IllegalArgumentException("scores must be shuffled at least once, but shuffles was " + shuffles);
        }
        this.shuffles = shuffles;
        this.seed = seed;
    }

    /// Tests one case with a rule that looks this way; empty when the rule cannot say anything of the case.
    public Optional<Permuted> of(Case c, Rule rule, Sight sight) {
        Verdict verdict = rule.judge(c, sight);
        if (!(verdict instanceof Verdict.Judged judged)) {
            return Optional.empty();
        }
        Statistic statistic = statistic(rule, sight);
        double observed = statistic.of(c);
        int reached = judged.flags().isEmpty() ? shuffles : reached(c, rule.name(), statistic, observed);
        return Optional.of(new Permuted(rule.name(), statistic.words(), observed, reached, shuffles));
    }

    private int reached(Case c, RuleName rule, Statistic statistic, double observed) {
        RandomGenerator random = Streams.stream(Streams.branch(seed, c.id() + "\n" + rule), 0);
        Course course = c.course();
        int[] sessions = course.sessions();
        double[] points = course.points();
        int reached = 0;
        for (int i = 0; i < shuffles; i++) {
            shuffle(points, random);
            Course shuffled = Course.of(course.scale(), sessions, points, course.lastSession());
            reached += statistic.of(c.withCourse(shuffled)) >= observed ? 1 : 0;
        }
        return reached;
    }

    private static void shuffle(double[] points, RandomGenerator random) {
        for (int i = points.length - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            double swap = points[i];
            points[i] = points[j];
            points[j] = swap;
        }
    }

    private interface Statistic {
        String words();

        double of(Case c);
    }

    private static Statistic statistic(Rule rule, Sight sight) {
        if (rule instanceof SteadyOrFallen steady) {
            return switch (sight) {
                case LIVE -> new HighestChance(steady);
                case RETROSPECT -> new LikeliestOnset(steady);
            };
        }
        return new Flags(rule, sight);
    }

    private record Flags(Rule rule, Sight sight) implements Statistic {
        @Override
        public String words() {
            return "number of flags";
        }

        @Override
        public double of(Case c) {
            return rule.judge(c, sight).flagsFound().size();
        }
    }

    private record HighestChance(SteadyOrFallen rule) implements Statistic {
        @Override
        public String words() {
            return "highest chance of a fall, as logit";
        }

        @Override
        public double of(Case c) {
            FallFilter filter = new FallFilter(rule.model(), c.course().scale());
            return Arrays.stream(FallRun.logits(filter, c.course())).max().orElse(Double.NEGATIVE_INFINITY);
        }
    }

    private record LikeliestOnset(SteadyOrFallen rule) implements Statistic {
        @Override
        public String words() {
            return "highest chance that a fall began within three sessions";
        }

        @Override
        public double of(Case c) {
            FallTrace.Smoothed back = FallTrace.of(rule.model(), c.course()).smoothed();
            double highest = 0;
            for (int session = 2; session <= back.sessions(); session++) {
                double after = session < back.sessions() ? back.began(session + 1) : 0;
                highest = Math.max(highest, back.began(session - 1) + back.began(session) + after);
            }
            return highest;
        }
    }
}
