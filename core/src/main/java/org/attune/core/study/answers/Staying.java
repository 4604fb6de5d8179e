package org.attune.core.study.answers;

import static java.util.Objects.requireNonNull;

import java.util.List;

import org.attune.core.study.Criterion;
import org.attune.core.study.survival.Cox;
import org.attune.core.study.survival.KaplanMeier.Curve;
import org.attune.core.study.survival.LogRank;

/// How long clients stay, and whether those who had a tension early leave sooner.
///
/// @param curve the share of clients who have not left before the agreed end
/// @param compared for each criterion
public record Staying(Curve curve, List<Compared> compared) {

    /// Whoever is still there after this session is compared from then on: our choice. Comparing from the first session on would
    /// count against leaving that a tension needs time to be seen.
    public static final int LANDMARK = 8;

    /// Cases with and without a tension that had been said or flagged by the landmark, from then on. What was found later of an onset
    /// before it does not count: nobody knew of it then. A case of which no session up to the landmark could be judged is in neither group:
    /// whether it had a tension is not known, and what was judged later must not decide who is compared.
    ///
    /// @param criterion the way of seeing
    /// @param logRank whether the two groups stay equally long
    /// @param cox how many times as often those with a tension leave
    public record Compared(Criterion criterion, LogRank.Result logRank, Cox.Result cox) {
        public Compared {
            requireNonNull(criterion, "criterion");
            requireNonNull(logRank, "logRank");
            requireNonNull(cox, "cox");
        }
    }

    public Staying {
        requireNonNull(curve, "curve");
        compared = List.copyOf(compared);
    }
}
