package org.attune.core.agreement;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

import org.attune.core.agreement.Agreement.Reason;
import org.attune.core.agreement.ratings.CategoryRatings;

/// Why kappa may be low though two coders agree: how unequal the two categories are, and how differently the coders use them.
///
/// Formula: with a and d the units on which both gave the first and both the second category, b and c those on which they differ, of n:
/// prevalence index `|a - d| / n`, bias index `|b - c| / n`, adjusted kappa `2 (a + d) / n - 1`. Missing: a unit that one of the two
/// did not rate is left out. Smallest n: 1 unit. Perfect agreement has bias 0; one category throughout has prevalence 1.
///
/// Source: T. Byrt, J. Bishop and J. B. Carlin, J. Clinical Epidemiology 46 (1993) 423-429, doi:10.1016/0895-4356(93)90018-V.
/// Check: the table 20 5 / 10 15 has prevalence 0.1, bias 0.1 and adjusted kappa 0.4.
public sealed interface TwoCategories {

    /// The indices, each from 0 to 1.
    ///
    /// @param prevalence 0 where both categories are as common, 1 where there is only one
    /// @param bias 0 where both coders give each category as often
    /// @param adjustedKappa kappa as it would be without both
    /// @param units units that both rated
    record Indices(double prevalence, double bias, double adjustedKappa, int units) implements TwoCategories {}

    /// There are no such indices.
    record None(Reason reason) implements TwoCategories {
        public None {
            requireNonNull(reason, "reason");
        }
    }

    /// The indices of the two coders of these ratings.
    static TwoCategories of(CategoryRatings ratings) {
        if (ratings.coders() > 2) {
            return new None(Reason.NOT_TWO_CODERS);
        }
        if (ratings.categories() != 2) {
            return new None(ratings.rated() == 0 ? Reason.NOTHING_RATED : Reason.NOT_TWO_CATEGORIES);
        }
        Optional<Reason> reason = Reasons.against(ratings);
        if (reason.isPresent()) {
            return new None(reason.orElseThrow());
        }
        int[][] table = ConfusionMatrix.counts(ratings, 0, 1);
        return indices(new double[] {table[0][0], table[0][1], table[1][0], table[1][1]},
                Reasons.comparedUnits(ratings));
    }

    /// The indices of a table of two rows and two columns, row after row.
    ///
    /// @param units the sum of its cells, above 0
    static Indices indices(double[] table, double units) {
        return new Indices(Math.abs(table[0] - table[3]) / units, Math.abs(table[1] - table[2]) / units,
                2 * ((table[0] + table[3]) / units) - 1, (int) units);
    }
}
