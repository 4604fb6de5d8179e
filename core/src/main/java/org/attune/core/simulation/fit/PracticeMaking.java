package org.attune.core.simulation.fit;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

import org.attune.core.course.Case;
import org.attune.core.course.Course;
import org.attune.core.detection.Rule;
import org.attune.core.simulation.ChanceAnswer;
import org.attune.core.simulation.ChanceRate;
import org.attune.core.simulation.ChanceRates;
import org.attune.core.simulation.Draws;
import org.attune.core.simulation.Practice;
import org.attune.core.simulation.RateSetting;
import org.attune.core.simulation.Threshold;
import org.attune.core.simulation.fit.Calibration.Wish;

/// Makes a practice from its cases: fits the model, finds the thresholds, and lets every rule run on courses like the practice's.
///
/// The result depends on the cases, their order, the rules and the seed, never on the threads.
public final class PracticeMaking {

    /// The rates of false flags, per 12 scored sessions, that a practice holds thresholds for: our choice around the usual 0.2.
    public static final List<Double> FALSE_PER_12 = List.of(0.05, 0.1, 0.2, 0.3, 0.5, 1.0);
    /// The rates of all flags that it holds thresholds for: our choice around the usual 0.5.
    public static final List<Double> BUDGET_PER_12 = List.of(0.25, 0.5, 1.0, 2.0);

    /// What runs where scores hardly vary, so that no threshold gives as many flags as anybody wished: the lowest there is.
    private static final Threshold LOWEST = new Threshold(RateSetting.MODEL, FALSE_PER_12.getFirst(),
            ChanceRuns.LOWEST_LOGIT);

    /// What came of it.
    public sealed interface Outcome {

        /// The practice, and how well its model fits.
        record Done(Practice practice, FitOutcome.Fitted fit) implements Outcome {
            public Done {
                requireNonNull(practice, "practice");
                requireNonNull(fit, "fit");
            }
        }

        /// There are too few cases.
        record Refused(FitOutcome.TooFewCases why) implements Outcome {
            public Refused {
                requireNonNull(why, "why");
            }
        }
    }

    private PracticeMaking() {}

    /// Makes a practice with thresholds for the usual wishes.
    ///
    /// @param chosen the cases to learn from, all on one scale, in the order of [CaseChoice#chosen()]
    /// @param rules the rules whose chance rates the practice should know, made with its numbers and thresholds
    /// @param made when and from what; its seed is that of all random numbers
    /// @param threads how many threads may compute at a time
    public static Outcome make(List<Case> chosen, Function<Practice, List<Rule>> rules, Practice.Made made,
            int threads) {
        return make(chosen, usualWishes(), rules, made, threads);
    }

    /// Makes a practice with thresholds for these wishes, in their order.
    public static Outcome make(List<Case> chosen, List<Wish> wishes, Function<Practice, List<Rule>> rules,
            Practice.Made made, int threads) {
        List<Case> usable = CaseChoice.usable(chosen);
        return switch (PracticeFit.fit(usable, threads)) {
            case FitOutcome.TooFewCases refused -> new Outcome.Refused(refused);
            case FitOutcome.Fitted fit ->
                new Outcome.Done(rated(unrated(usable, wishes, fit, made, threads), rules, usable, threads), fit);
        };
    }

    private static Practice unrated(List<Case> chosen, List<Wish> wishes, FitOutcome.Fitted fit, Practice.Made made,
            int threads) {
        Calibration calibration = new Calibration(fit.model(), chosen,
                new Draws(Calibration.COURSES, made.seed(), threads));
        List<Threshold> found = calibration.thresholds(wishes);
        List<Threshold> thresholds = found.isEmpty() ? List.of(LOWEST) : found;
        int scores = chosen.stream().mapToInt(c -> c.course().scores()).sum();
        Practice.Basis basis = Practice.Basis.of(chosen.getFirst().course().scale(), chosen.size(), scores);
        return new Practice(fit.model(), thresholds, betweenClientSd(chosen), List.of(), basis, made);
    }

    /// Every setting with the rates that a practice usually holds thresholds for.
    public static List<Wish> usualWishes() {
        List<Wish> wishes = new ArrayList<>();
        for (RateSetting setting : RateSetting.values()) {
            List<Double> rates = setting == RateSetting.BUDGET ? BUDGET_PER_12 : FALSE_PER_12;
            rates.forEach(per12 -> wishes.add(new Wish(setting, per12)));
        }
        return wishes;
    }

    private static Practice rated(Practice practice, Function<Practice, List<Rule>> rules, List<Case> chosen,
            int threads) {
        List<Course> like = chosen.stream().map(Case::course).toList();
        String likeWhat = "the " + chosen.size() + " cases of this practice";
        ChanceRates rates = new ChanceRates(practice.fitted(), like, likeWhat,
                new Draws(ChanceRates.COURSES, practice.made().seed(), threads));
        List<ChanceRate> known = new ArrayList<>();
        for (Rule rule : rules.apply(practice)) {
            if (rates.of(rule) instanceof ChanceAnswer.Rated rated) {
                known.add(rated.rate());
            }
        }
        return practice.withChanceRates(known);
    }

    /// SD between the cases' mean scores, in points; 0 for a single case.
    static double betweenClientSd(List<Case> cases) {
        double[] means = cases.stream().mapToDouble(c -> Arrays.stream(c.course().points()).sum() / c.course().scores())
                .toArray();
        double mean = Arrays.stream(means).sum() / means.length;
        double squares = 0;
        for (double one : means) {
            squares += (one - mean) * (one - mean);
        }
        return Math.sqrt(squares / Math.max(1, means.length - 1));
    }
}
