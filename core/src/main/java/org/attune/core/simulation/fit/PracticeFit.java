package org.attune.core.simulation.fit;

import java.util.List;

import org.attune.core.course.Case;
import org.attune.core.course.Course;
import org.attune.core.detection.steady.FallFilter;
import org.attune.core.detection.steady.FallModel;
import org.attune.core.internal.draws.Crew;
import org.attune.core.internal.draws.FallRun;

/// Learns from a practice's own courses how its clients' scores move: penalised maximum likelihood of the model behind `steady-or-fallen`.
///
/// It minimises `-sum of log-likelihoods + half the sum of z^2` over ten numbers `u = centre + spread * z`, from `z = 0`. Nobody has to
/// say where the tensions were: falls are part of the likelihood, so real ones do not pass for noise. Sessions without a score only
/// move time on. The log-likelihoods of the cases are summed in the order given, so the number of threads changes no byte.
///
/// Smallest n: 30 cases of two scores. Source: docs/methods/fit.md. Check: 400 simulated cases give back the numbers they were drawn with.
public final class PracticeFit {

    /// With fewer cases the rate of false flags reached was .06 to .48 where .2 was asked for. Source: docs/methods/fit.md.
    public static final int LEAST_CASES = 30;

    /// No further round begins after so many looks at the likelihood: our choice, four times what a fit usually takes.
    private static final int MOST_LOOKS = 1500;
    /// Further than this from the prior's centre nothing is looked at; the penalty alone would be 800.
    private static final double FURTHEST = 40;

    private final List<Course> courses;
    private final FitScale numbers;
    private final double[] logLikelihoods;
    private final Crew crew;

    private PracticeFit(List<Case> cases, Crew crew) {
        this.courses = cases.stream().map(Case::course).toList();
        this.numbers = FitScale.around(cases);
        this.logLikelihoods = new double[cases.size()];
        this.crew = crew;
    }

    /// Fits a practice.
    ///
    /// @param cases the cases to learn from, all on one scale, in the order of [CaseChoice#chosen()]
    /// @param threads how many threads may compute at a time
    public static FitOutcome fit(List<Case> cases, int threads) {
        List<Case> usable = CaseChoice.usable(cases);
        if (usable.size() < LEAST_CASES) {
            return new FitOutcome.TooFewCases(usable.size(), LEAST_CASES);
        }
        requireOneScale(usable);
        try (Crew crew = new Crew(threads)) {
            return new PracticeFit(usable, crew).search();
        }
    }

    private static void requireOneScale(List<Case> cases) {
        if (cases.stream().map(c -> c.course().scale()).distinct().count() > 1) {
            throw new IllegalArgumentException(
                    "a practice is fitted on one scale at a time, but the cases have several");
        }
    }

    private FitOutcome search() {
        PowellSearch.Found found = new PowellSearch(this::badness, new double[FitScale.NUMBERS], MOST_LOOKS).search();
        double penalty = penalty(found.place());
        return new FitOutcome.Fitted(numbers.at(found.place()), penalty - found.value(), penalty, found.looks(),
                found.settled());
    }

    private double badness(double[] z) {
        for (double distance : z) {
            if (!(Math.abs(distance) <= FURTHEST)) {
                return Double.POSITIVE_INFINITY;
            }
        }
        double badness = penalty(z) - logLikelihood(numbers.at(z));
        return Double.isNaN(badness) ? Double.POSITIVE_INFINITY : badness;
    }

    private static double penalty(double[] z) {
        double sum = 0;
        for (double distance : z) {
            sum += distance * distance;
        }
        return 0.5 * sum;
    }

    private double logLikelihood(FallModel model) {
        crew.each(courses.size(), () -> {
            FallFilter filter = new FallFilter(model, courses.getFirst().scale());
            return item -> logLikelihoods[item] = FallRun.logLikelihood(filter, courses.get(item));
        });
        double sum = 0;
        for (double one : logLikelihoods) {
            sum += one;
        }
        return sum;
    }
}
