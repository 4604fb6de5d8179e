package org.attune.core.agreement.resampling;

import static java.util.Objects.requireNonNull;

import java.util.Locale;

import org.attune.core.agreement.Agreement;
import org.attune.core.agreement.Agreement.Found;
import org.attune.core.agreement.Agreement.None;
import org.attune.core.agreement.Agreement.Reason;
import org.attune.core.agreement.Closeness;
import org.attune.core.agreement.CohenKappa;
import org.attune.core.agreement.FleissKappa;
import org.attune.core.agreement.GwetAc;
import org.attune.core.agreement.KrippendorffAlpha;
import org.attune.core.agreement.KrippendorffAlpha.Level;
import org.attune.core.agreement.PercentAgreement;
import org.attune.core.agreement.TwoCategories;
import org.attune.core.agreement.numbers.IccForm;
import org.attune.core.agreement.numbers.IntraclassCorrelation;
import org.attune.core.agreement.numbers.KendallW;
import org.attune.core.agreement.ratings.NumberRatings;
import org.attune.core.agreement.ratings.Ratings;

/// Which coefficient of agreement is asked for. Formulas, sources and checks stand at the class that computes each.
public sealed interface Coefficient {

    /// [PercentAgreement].
    record Percent() implements Coefficient {}

    /// [CohenKappa], of two coders.
    record Cohen(Closeness closeness) implements Coefficient {
        public Cohen {
            requireNonNull(closeness, "closeness");
        }
    }

    /// [FleissKappa] with one set of margins.
    record Fleiss() implements Coefficient {}

    /// [FleissKappa] with the margins of each coder.
    record Conger() implements Coefficient {}

    /// [KrippendorffAlpha].
    record Alpha(Level level) implements Coefficient {
        public Alpha {
            requireNonNull(level, "level");
        }
    }

    /// [GwetAc].
    record Gwet(Closeness closeness) implements Coefficient {
        public Gwet {
            requireNonNull(closeness, "closeness");
        }
    }

    /// One of the indices of [TwoCategories], of two coders.
    record OfTwoCategories(Index index) implements Coefficient {
        public OfTwoCategories {
            requireNonNull(index, "index");
        }
    }

    /// [IntraclassCorrelation].
    record Icc(IccForm form) implements Coefficient {
        public Icc {
            requireNonNull(form, "form");
        }
    }

    /// [KendallW], corrected for ties.
    record Kendall() implements Coefficient {}

    /// Which index of two categories.
    enum Index {
        PREVALENCE("prevalence index"),
        BIAS("bias index"),
        ADJUSTED_KAPPA("kappa adjusted for prevalence and bias");

        private final String words;

        Index(String words) {
            this.words = words;
        }

        double of(TwoCategories.Indices indices) {
            return switch (this) {
                case PREVALENCE -> indices.prevalence();
                case BIAS -> indices.bias();
                case ADJUSTED_KAPPA -> indices.adjustedKappa();
            };
        }
    }

    /// The coefficient of these ratings. That of numbers has its value for the share seen, and expects nothing.
    default Agreement of(Ratings ratings) {
        return switch (this) {
            case Percent percent -> PercentAgreement.of(ratings.asCategories());
            case Cohen cohen -> CohenKappa.of(ratings.asCategories(), cohen.closeness);
            case Fleiss fleiss -> FleissKappa.of(ratings.asCategories());
            case Conger conger -> FleissKappa.conger(ratings.asCategories());
            case Alpha alpha -> KrippendorffAlpha.of(ratings.asCategories(), alpha.level);
            case Gwet gwet -> GwetAc.of(ratings.asCategories(), gwet.closeness);
            case OfTwoCategories two -> indexOf(TwoCategories.of(ratings.asCategories()), two.index);
            case Icc icc -> ratings instanceof NumberRatings numbers
                    ? correlation(IntraclassCorrelation.of(numbers, icc.form))
                    : new None(Reason.NO_NUMBERS);
            case Kendall kendall -> ratings instanceof NumberRatings numbers ? KendallW.of(numbers)
                    : new None(Reason.NO_NUMBERS);
        };
    }

    private static Agreement indexOf(TwoCategories found, Index index) {
        return switch (found) {
            case TwoCategories.Indices indices -> {
                double value = index.of(indices);
                yield new Found(value, value, 0, indices.units(), 2 * indices.units());
            }
            case TwoCategories.None none -> new None(none.reason());
        };
    }

    private static Agreement correlation(IntraclassCorrelation found) {
        return switch (found) {
            case IntraclassCorrelation.Estimated icc -> new Found(icc.value(), icc.value(), 0, icc.units(),
                    icc.units() * icc.coders());
            case IntraclassCorrelation.None none -> new None(none.reason());
        };
    }

    /// Whether categories will not do for it.
    default boolean needsNumbers() {
        return this instanceof Icc || this instanceof Kendall;
    }

    /// Its name, as tables print it.
    default String words() {
        return switch (this) {
            case Percent percent -> "percent agreement";
            case Cohen cohen -> "Cohen's kappa" + weighted(cohen.closeness);
            case Fleiss fleiss -> "Fleiss' kappa";
            case Conger conger -> "Conger's kappa";
            case Alpha alpha -> "Krippendorff's alpha, " + alpha.level.name().toLowerCase(Locale.ROOT);
            case Gwet gwet -> gwet.closeness == Closeness.SAME ? "Gwet's AC1" : "Gwet's AC2" + weighted(gwet.closeness);
            case OfTwoCategories two -> two.index.words;
            case Icc icc -> icc.form.mcGrawWong();
            case Kendall kendall -> "Kendall's W";
        };
    }

    private static String weighted(Closeness closeness) {
        return closeness == Closeness.SAME ? "" : ", " + closeness.name().toLowerCase(Locale.ROOT) + " weights";
    }
}
