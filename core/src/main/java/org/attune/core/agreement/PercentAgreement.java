package org.attune.core.agreement;

import java.util.Optional;

import org.attune.core.agreement.Agreement.Found;
import org.attune.core.agreement.Agreement.None;
import org.attune.core.agreement.Agreement.Reason;
import org.attune.core.agreement.ratings.CategoryRatings;

/// The share of pairs of ratings that agree: simple, and high by itself where one category is common.
///
/// Formula: the mean over units of the agreeing pairs of a unit among all its pairs. Missing: a unit counts with the ratings it has; it
/// takes two. Smallest n: 1 unit with two ratings. Perfect agreement and one category for all give 1.
///
/// Source: K. L. Gwet, British J. Mathematical and Statistical Psychology 61 (2008) 29-48, doi:10.1348/000711006X126600.
/// Check: three coders who gave (a, a, b) and (b, b, b) agree by 2/3.
public final class PercentAgreement {

    private PercentAgreement() {}

    /// The share, from 0 to 1.
    public static Agreement of(CategoryRatings ratings) {
        Optional<Reason> reason = Reasons.against(ratings);
        if (reason.isPresent()) {
            return new None(reason.orElseThrow());
        }
        UnitCounts counts = UnitCounts.of(ratings);
        double share = counts.agreement(Closeness.SAME.weights(ratings.values()));
        return new Found(share, share, 0, counts.compared(), ratings.rated());
    }
}
