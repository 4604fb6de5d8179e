package org.attune.core.agreement.portion;

import static java.util.Objects.requireNonNull;

import org.attune.core.agreement.Closeness;
import org.attune.core.agreement.KrippendorffAlpha.Level;
import org.attune.core.agreement.numbers.IccForm;
import org.attune.core.agreement.resampling.Coefficient;

/// The coefficient that fits the data, and why, in one sentence.
///
/// Our choice, in this order: with one coder or one category nothing corrects for chance, so percent. Numbers whose distances mean
/// something: ICC(A,1), which counts it when coders rate on different levels; with ratings missing alpha, because the ICC would drop those
/// units. Where one category takes 80 % of the ratings or more, AC1 or AC2, because kappa and alpha fall towards 0 there though
/// coders agree. Two coders without gaps: Cohen's kappa, with quadratic weights where categories have an order. More coders: Fleiss'
/// kappa; in order, or with gaps, alpha.
///
/// Source: for what happens where one category is common, A. R. Feinstein and D. V. Cicchetti, J. Clinical Epidemiology 43 (1990) 543-549,
/// doi:10.1016/0895-4356(90)90158-L; the line of 80 % is ours. Check: two coders, two names without order, nothing missing, the
/// commonest half of all: Cohen's kappa.
///
/// @param coefficient which one
/// @param sentence what of the data makes it fit
public record Fitting(Coefficient coefficient, String sentence) {

    /// From this share on one category is common enough to upset coefficients that correct by margins: our choice.
    public static final double COMMON = 0.8;

    public Fitting {
        requireNonNull(coefficient, "coefficient");
        requireNonNull(sentence, "sentence");
    }

    /// What fits data of these traits.
    public static Fitting of(DataTraits traits) {
        boolean isComplete = traits.missing() == 0;
        if (traits.coders() < 2 || traits.categories() < 2) {
            return because(traits, new Coefficient.Percent(), traits.coders() < 2 ? "agreement takes two coders"
                    : "with one category nothing can be set against chance");
        }
        return switch (traits.level()) {
            case INTERVAL, RATIO -> isComplete
                    ? because(traits, new Coefficient.Icc(IccForm.AGREEMENT_SINGLE),
                            "distances mean something, and coders who rate higher or lower than others count")
                    : because(traits, new Coefficient.Alpha(traits.level()),
                            "distances mean something, and it keeps units that some coder left out");
            case ORDINAL -> traits.commonest() >= COMMON ? common(traits, Closeness.QUADRATIC)
                    : traits.coders() == 2 && isComplete
                            ? because(traits, new Coefficient.Cohen(Closeness.QUADRATIC),
                                    "two coders rated everything, and near misses count as such")
                            : because(traits, new Coefficient.Alpha(Level.ORDINAL),
                                    "it takes any number of coders, gaps, and the order of the categories");
            case NOMINAL -> ofNames(traits, isComplete);
        };
    }

    private static Fitting ofNames(DataTraits traits, boolean isComplete) {
        if (traits.commonest() >= COMMON) {
            return common(traits, Closeness.SAME);
        }
        if (!isComplete) {
            return because(traits, new Coefficient.Alpha(Level.NOMINAL), "it takes any number of coders, and gaps");
        }
        return traits.coders() == 2
                ? because(traits, new Coefficient.Cohen(Closeness.SAME), "two coders rated everything")
                : because(traits, new Coefficient.Fleiss(), "several coders rated everything");
    }

    private static Fitting common(DataTraits traits, Closeness closeness) {
        return because(traits, new Coefficient.Gwet(closeness),
                "kappa and alpha fall towards 0 where one category is so common, though coders agree");
    }

    private static Fitting because(DataTraits traits, Coefficient coefficient, String why) {
        String name = coefficient.words();
        return new Fitting(coefficient, data(traits) + ": " + name + " fits, because " + why + ".");
    }

    private static String data(DataTraits traits) {
        if (traits.coders() == 0) {
            return "Nobody gave a rating";
        }
        String scale = switch (traits.level()) {
            case NOMINAL -> "without an order";
            case ORDINAL -> "in order";
            case INTERVAL, RATIO -> "that are numbers";
        };
        return counted(traits.coders(), "coder", "coders") + ", " + counted(traits.units(), "unit", "units")
                + " rated by two or more, " + counted(traits.categories(), "category", "categories") + " " + scale
                + " of which the commonest takes " + percent(traits.commonest()) + ", "
                + (traits.missing() == 0 ? "nothing missing" : percent(traits.missing()) + " missing");
    }

    private static String counted(int many, String one, String several) {
        return many + " " + (many == 1 ? one : several);
    }

    private static String percent(double share) {
        long whole = Math.round(100 * share);
        return whole == 0 && share > 0 ? "under 1 %" : whole == 100 && share < 1 ? "over 99 %" : whole + " %";
    }
}
