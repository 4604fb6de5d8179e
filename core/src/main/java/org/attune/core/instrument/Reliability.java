package org.attune.core.instrument;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

import org.attune.core.internal.stats.FisherF;

/// How well the items of a form agree in one group of people, or why that cannot be said.
///
/// The answer to "may I trust the sum of these items here?". It rests on people who answered every item; whoever left one
/// out has to be left out beforehand, and that is for the caller to say. Nothing is ever filled in.
public sealed interface Reliability {

    /// What the answers say.
    ///
    /// @param people how many people answered every item
    /// @param total the form as a whole
    /// @param precision how sure that is
    /// @param items one entry for each item, in order
    record Estimated(int people, Total total, Precision precision, List<ItemFit> items) implements Reliability {
        public Estimated {
            requireNonNull(total, "total");
            requireNonNull(precision, "precision");
            items = List.copyOf(items);
        }
    }

    /// The answers do not allow an estimate.
    record Refused(Reason reason) implements Reliability {
        public Refused {
            requireNonNull(reason, "reason");
        }
    }

    /// Why there is no estimate.
    enum Reason {
        TOO_FEW_ITEMS("fewer than 3 items"),
        TOO_FEW_PEOPLE(
                "fewer than 3 people answered every item"),
        ITEM_NEVER_VARIES(
                "everybody gave one item the same answer"),
        NO_COMMON_SPREAD(
                "the items cancel each other out: is one of them turned the wrong way?");

        private final String words;

        Reason(String words) {
            this.words = words;
        }

        /// The reason as screens and tables print it.
        public String words() {
            return words;
        }
    }

    /// The form as a whole.
    ///
    /// @param alpha Cronbach's alpha of the sum of the items
    /// @param standardisedAlpha the same if all items were scaled to one spread
    /// @param averageCorrelation the mean correlation of two items
    record Total(double alpha, double standardisedAlpha, double averageCorrelation) {}

    /// How sure alpha is.
    ///
    /// @param standardError of alpha, for large groups
    /// @param low lower end of its 95 % interval
    /// @param high upper end of its 95 % interval
    record Precision(double standardError, double low, double high) {}

    /// One item among the others.
    ///
    /// @param alphaWithout alpha of the other items
    /// @param correlationWithRest its correlation with the sum of the other items
    record ItemFit(double alphaWithout, double correlationWithRest) {}

    /// Fewer items leave nothing to compare an item with. Fewer people leave no correlation.
    int LEAST_ITEMS = 3;
    int LEAST_PEOPLE = 3;

    /// Estimates reliability from single answers.
    ///
    /// Alpha is `k / (k - 1) * (1 - sum of variances / variance of the sum)` for k items; the standardised one takes
    /// correlations for covariances. The interval is Feldt's, from the F distribution with `n - 1` and `(n - 1)(k - 1)`
    /// degrees of freedom; the standard error is Duhachek's and Iacobucci's, which asks for no equal covariances.
    /// Missing answers are not allowed here. Smallest n: 3 people, 3 items.
    ///
    /// Source: L. Cronbach, Psychometrika 16 (1951) 297-334, doi:10.1007/BF02310555; L. Feldt, Psychometrika 30 (1965)
    /// 357-370, doi:10.1007/BF02289499; A. Duhachek and D. Iacobucci, J. Applied Psychology 89 (2004) 792-808,
    /// doi:10.1037/0021-9010.89.5.792. Check: reference file alpha_omega.json.
    ///
    /// @param answers one row for each person, one column for each item, all turned so that more means the same
    static Reliability of(double[][] answers) {
        int people = answers.length;
        int items = people == 0 ? 0 : answers[0].length;
        if (people < LEAST_PEOPLE) {
            return new Refused(Reason.TOO_FEW_PEOPLE);
        }
        if (items < LEAST_ITEMS) {
            return new Refused(Reason.TOO_FEW_ITEMS);
        }
        Covariances raw = Covariances.of(answers);
        if (raw.someNeverVaries()) {
            return new Refused(Reason.ITEM_NEVER_VARIES);
        }
        if (!raw.hasCommonSpread()) {
            return new Refused(Reason.NO_COMMON_SPREAD);
        }
        Covariances scaled = raw.correlations();
        double average = (scaled.sum() - items) / (items * (items - 1.0));
        Total total = new Total(raw.alpha(), scaled.alpha(), average);
        return new Estimated(people, total, precision(raw, people), fits(raw));
    }

    private static Precision precision(Covariances raw, int people) {
        double people1 = people - 1.0;
        double rest = 1 - raw.alpha();
        double low = 1 - rest * FisherF.quantile(0.975, people1, people1 * (raw.items() - 1));
        double high = 1 - rest * FisherF.quantile(0.025, people1, people1 * (raw.items() - 1));
        return new Precision(Math.sqrt(Math.max(0, raw.alphaVariance()) / people), low, high);
    }

    private static List<ItemFit> fits(Covariances raw) {
        List<ItemFit> fits = new ArrayList<>();
        for (int item = 0; item < raw.items(); item++) {
            fits.add(new ItemFit(raw.without(item).alpha(), raw.correlationWithRest(item)));
        }
        return fits;
    }

    /// Guttman's lambda 6: how much of the sum's variance is left when each item's own part, which the other items do not
    /// foretell, is taken away. Empty where an item is a sum of others, or there are no more people than items.
    ///
    /// Source: L. Guttman, Psychometrika 10 (1945) 255-282, doi:10.1007/BF02288892. Check: alpha_omega.json.
    ///
    /// @param answers as for [#of(double[][])], which has to have given an estimate
    static OptionalDouble lambda6(double[][] answers) {
        return Covariances.of(answers).correlations().lambda6();
    }
}
