package org.attune.core.study.survival;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.attune.core.internal.stats.Normal;

/// How much sooner something comes where one value is higher by 1, whatever the times are (proportional hazards).
///
/// Formula: Cox's partial likelihood, made largest by Newton's steps; ties after Efron or Breslow. The interval is the
/// coefficient plus and minus 1.96 errors. Missing: a wait without a value is not given. Smallest n: five waits at whose end it came (our
/// choice); ten are usually asked for. There is none where the value orders all that came: the ratio has no bound then.
///
/// Source: D. R. Cox, Regression models and life-tables, JRSS B 34 (1972) 187-202, doi:10.1111/j.2517-6161.1972.tb00899.x; B. Efron, The
/// efficiency of Cox's likelihood function for censored data, JASA 72 (1977) 557-565, doi:10.1080/01621459.1977.10480613; N. Breslow,
/// Covariance analysis of censored survival data, Biometrics 30 (1974) 89-99, doi:10.2307/2529620. Check: reference file survival.json.
public final class Cox {

    private static final double REACH = Normal.quantile(0.975);
    /// The log-likelihood is known when a step promises less than this: our choice.
    private static final double LEAST_GAIN = 1e-20;
    /// Likelihoods that differ by less than this share differ by rounding: our choice.
    private static final double ROUNDING = 1e-13;
    /// With fewer that came there is no ratio: our choice.
    private static final int LEAST_CAME = 5;
    private static final int MOST_STEPS = 100;
    private static final int MOST_HALVINGS = 40;

    private Cox() {}

    /// What is done where it came for several at once.
    public enum Ties {
        /// The risk shrinks by one of them after the other, on average: the usual choice.
        EFRON,
        /// Each of them meets the whole risk.
        BRESLOW
    }

    /// A wait with the value of the one who waited.
    public record Valued(Wait waited, double value) {
        public Valued {
            requireNonNull(waited, "waited");
            if (!Double.isFinite(value)) {
                throw new IllegalArgumentException("a wait takes a finite value");
            }
        }
    }

    /// What the model says.
    public sealed interface Result {}

    /// @param coefficient the logarithm of the ratio of hazards
    /// @param error its standard error
    /// @param score the score test of no difference, chi-squared with 1 degree of freedom
    /// @param logLikelihood the partial log-likelihood
    /// @param logLikelihoodWithout the same with no difference
    /// @param waits how many waits it rests on
    /// @param came for how many it came
    public record Found(double coefficient, double error, double score, double logLikelihood,
            double logLikelihoodWithout, int waits, int came) implements Result {

        /// How many times as often it comes, at any time, where the value is higher by 1.
        public double ratio() {
            return Math.exp(coefficient);
        }

        /// The lower end of the ratio's 95% interval.
        public double low() {
            return Math.exp(coefficient - REACH * error);
        }

        /// The upper end of the ratio's 95% interval.
        public double high() {
            return Math.exp(coefficient + REACH * error);
        }

        /// The probability of a ratio this far from 1 by chance, two-sided.
        public double p() {
            return Math.min(1, 2 * Normal.upperTail(Math.abs(coefficient) / error));
        }
    }

    /// There is no model.
    public record None(NoComparison reason) implements Result {
        public None {
            requireNonNull(reason, "reason");
        }
    }

    /// Fits the model, or says why there is none.
    public static Result fit(List<Valued> waits, Ties ties) {
        if (waits.isEmpty()) {
            return new None(NoComparison.NOTHING);
        }
        if (waits.stream().noneMatch(one -> one.waited().hasCome())) {
            return new None(NoComparison.NOTHING_CAME);
        }
        Valued[] latestFirst = waits.stream()
                .sorted(Comparator.comparingDouble((Valued one) -> one.waited().sessions()).reversed())
                .toArray(Valued[]::new);
        Optional<NoComparison> unbounded = unbounded(latestFirst);
        if (unbounded.isPresent()) {
            return new None(unbounded.get());
        }
        int came = (int) Arrays.stream(latestFirst).filter(one -> one.waited().hasCome()).count();
        if (came < LEAST_CAME) {
            return new None(NoComparison.TOO_FEW);
        }
        PartialLikelihood likelihood = new PartialLikelihood(latestFirst, ties);
        PartialLikelihood.At start = likelihood.at(0);
        Optional<PartialLikelihood.At> found = climb(likelihood, start);
        if (found.isEmpty()) {
            return new None(NoComparison.NOT_FOUND);
        }
        PartialLikelihood.At best = found.get();
        return new Found(best.coefficient(), 1 / Math.sqrt(best.information()),
                start.slope() * start.slope() / start.information(), best.value(), start.value(), waits.size(), came);
    }

    /// The highest place; empty where the search does not come to rest at a place whose error can be told.
    private static Optional<PartialLikelihood.At> climb(PartialLikelihood likelihood, PartialLikelihood.At start) {
        PartialLikelihood.At at = start;
        for (int step = 0; step < MOST_STEPS; step++) {
            double length = at.slope() / at.information();
            if (!(length * at.slope() > LEAST_GAIN)) {
                return at.information() > 0 && Double.isFinite(at.information()) && Double.isFinite(at.slope())
                        ? Optional.of(at)
                        : Optional.empty();
            }
            double least = at.value() - ROUNDING * Math.abs(at.value());
            PartialLikelihood.At next = likelihood.at(at.coefficient() + length);
            for (int halving = 0; !(next.value() >= least) && halving < MOST_HALVINGS; halving++) {
                length /= 2;
                next = likelihood.at(at.coefficient() + length);
            }
            at = next;
        }
        return Optional.empty();
    }

    /// Whether it always came for the highest, always for the lowest, or among equals, of those at risk.
    private static Optional<NoComparison> unbounded(Valued[] latestFirst) {
        boolean isHighest = true;
        boolean isLowest = true;
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        int next = 0;
        while (next < latestFirst.length) {
            int first = next;
            double time = latestFirst[next].waited().sessions();
            for (; next < latestFirst.length && latestFirst[next].waited().sessions() == time; next++) {
                low = Math.min(low, latestFirst[next].value());
                high = Math.max(high, latestFirst[next].value());
            }
            for (int i = first; i < next; i++) {
                if (latestFirst[i].waited().hasCome()) {
                    isHighest &= latestFirst[i].value() == high;
                    isLowest &= latestFirst[i].value() == low;
                }
            }
        }
        if (isHighest && isLowest) {
            return Optional.of(NoComparison.SAME_VALUE);
        }
        return isHighest || isLowest ? Optional.of(NoComparison.SEPARATED) : Optional.empty();
    }
}
