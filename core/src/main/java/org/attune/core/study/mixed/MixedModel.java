package org.attune.core.study.mixed;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

import org.attune.core.internal.linear.Cholesky;
import org.attune.core.internal.linear.QuasiNewton;
import org.attune.core.internal.stats.StudentT;
import org.attune.core.study.mixed.MixedFit.Effect;
import org.attune.core.study.mixed.MixedFit.Fitted;
import org.attune.core.study.mixed.MixedFit.None;
import org.attune.core.study.mixed.MixedFit.Reason;
import org.attune.core.study.mixed.MixedFit.Spread;

/// Explains outcomes of cases by predictors, where each case has a level of its own, and a slope if asked for.
///
/// Formula: outcome = effects times predictors + what is the case's own + what is the score's own, both normal; the differences between
/// cases are found by the largest restricted likelihood, on sums for each case. Intervals and p rest on leaving out one case at a
/// time, with Student's t and one degree of freedom less than cases. Missing: a row without outcome or predictor is not given.
/// Smallest n: 10 cases (our choice), and more than columns and random parts together; the intervals want 30 or more.
///
/// Source: D. Bates, M. Maechler, B. Bolker and S. Walker, Fitting linear mixed-effects models using lme4, Journal of Statistical Software
/// 67 (2015) 1-48, doi:10.18637/jss.v067.i01, sections 3.3 and 3.4. Check: reference file lme.json.
public final class MixedModel {

    /// A predictor of which those before it leave less than this share follows from them: our choice.
    private static final double FOLLOWS = 1e-9;
    /// Squares below this share of all squares are rounding: our choice.
    private static final double ROUNDING = 1e-12;
    /// With fewer cases the errors, which leave out one at a time, say nothing: our choice.
    public static final int LEAST_CASES = 10;
    /// Outside the usual interval lie 5 of 100.
    private static final double OUTSIDE = 0.05;

    private MixedModel() {}

    /// Fits the model, or says why there is none.
    public static MixedFit fit(Observations of, RandomParts parts, Likelihood likelihood) {
        Optional<Reason> reason = refusal(of, parts);
        if (reason.isPresent()) {
            return new None(reason.get(), "");
        }
        OptionalInt follows = Cholesky.firstDependent(of.allProducts(), FOLLOWS);
        if (follows.isPresent()) {
            return new None(Reason.FOLLOWS, name(of, follows.getAsInt()));
        }
        ProfiledDeviance deviance = new ProfiledDeviance(of, parts, likelihood);
        if (!(deviance.best(new double[2][2]).left() > ROUNDING * of.squares())) {
            return new None(Reason.NOTHING_LEFT, "");
        }
        Optional<double[]> lowest = QuasiNewton.lowest(deviance::at, deviance.start());
        if (lowest.isEmpty()) {
            return new None(Reason.NOT_FOUND, "");
        }
        double[][] covariance = deviance.covariance(lowest.get());
        ProfiledDeviance.Best best = deviance.best(covariance);
        if (!(best.left() > ROUNDING * of.squares())) {
            return new None(Reason.NOTHING_LEFT, "");
        }
        LeaveOneOut leaving = new LeaveOneOut(of, parts, covariance, best);
        OptionalInt alone = leaving.restsOnOneCase();
        if (alone.isPresent()) {
            return new None(Reason.RESTS_ON_ONE_CASE, name(of, alone.getAsInt()));
        }
        double within = best.left() / deviance.degrees();
        return new Fitted(effects(of, best, within, leaving.errors()),
                new Spread(within * covariance[0][0], within * covariance[1][1], within * covariance[0][1], within),
                -deviance.at(best) / 2, of.rows(), of.casesWithRows());
    }

    private static Optional<Reason> refusal(Observations of, RandomParts parts) {
        int cases = of.casesWithRows();
        if (cases < 2) {
            return Optional.of(cases == 0 ? Reason.NOTHING : Reason.ONE_CASE);
        }
        if (!(of.squares() > 0)) {
            return Optional.of(Reason.SAME_OUTCOME);
        }
        if (of.rows() == cases) {
            return Optional.of(Reason.ONE_OUTCOME_EACH);
        }
        if (!(of.squaresWithin() > ROUNDING * of.squares())) {
            return Optional.of(Reason.SAME_WITHIN);
        }
        if (cases < LEAST_CASES) {
            return Optional.of(Reason.FEWER_THAN_TEN);
        }
        boolean isTooFew = cases <= of.columns() + parts.numbers() || of.rows() <= of.columns() + parts.numbers() + 1;
        return isTooFew ? Optional.of(Reason.TOO_FEW_CASES) : Optional.empty();
    }

    private static String name(Observations of, int column) {
        return column == 0 ? "level" : of.predictors().get(column - 1);
    }

    private static List<Effect> effects(Observations of, ProfiledDeviance.Best best, double within, double[] errors) {
        double[][] inverse = best.weighted().inverse();
        double degrees = of.casesWithRows() - 1;
        double reach = StudentT.upperQuantile(OUTSIDE / 2, degrees);
        List<Effect> effects = new ArrayList<>();
        for (int i = 0; i < errors.length; i++) {
            double points = best.effects()[i] + (i == 0 ? of.origin() : 0);
            double p = Math.min(1, 2 * StudentT.upperTail(Math.abs(points) / errors[i], degrees));
            effects.add(new Effect(name(of, i), points, Math.sqrt(within * inverse[i][i]), errors[i],
                    points - reach * errors[i], points + reach * errors[i], p));
        }
        return effects;
    }
}
