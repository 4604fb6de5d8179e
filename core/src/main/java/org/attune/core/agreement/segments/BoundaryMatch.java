package org.attune.core.agreement.segments;

import java.util.List;

import org.attune.core.agreement.Agreement;
import org.attune.core.agreement.Agreement.Found;
import org.attune.core.agreement.Agreement.None;
import org.attune.core.agreement.Agreement.Reason;
import org.attune.core.agreement.resampling.Bootstrap;
import org.attune.core.agreement.resampling.SessionInterval;

/// How many boundaries two coders set at the same places, give or take a tolerance.
///
/// Formula: boundaries are paired one to one, at most the tolerance apart, so that as many as possible have a partner: m pairs of a and b
/// boundaries. Precision is `m / b`, recall `m / a` with the first coder as the reference, and F `2 m / (a + b)`, which is the same
/// whoever comes first. Sums run over all sessions. Missing: a session counts if both coders parted it; a session without any boundary
/// is one segment. Smallest n: one boundary. Perfect agreement gives 1; where nobody set a boundary there is no number.
///
/// F does not correct for chance: the more boundaries and the wider the tolerance, the higher it is by itself.
///
/// Source: for F and its two parts C. J. van Rijsbergen, Information Retrieval, 2nd ed., Butterworths 1979, chapter 7; pairing within a
/// tolerance is usual for boundaries on a time line. Check: boundaries 60, 120, 300 and 58, 130, 240, 302 with 5 seconds have two
/// pairs, precision 1/2, recall 2/3 and F 4/7.
///
/// @param matched m
/// @param first a
/// @param second b
public record BoundaryMatch(int matched, int first, int second) {

    /// Times are known to the millisecond at best, so that less than that parts nothing: our choice.
    private static final double ROUNDING_SECONDS = 1e-6;

    public BoundaryMatch {
        if (matched < 0 || matched > Math.min(first, second)) {
            throw new IllegalArgumentException(matched + " pairs of " + first + " and " + second + " boundaries");
        }
    }

    /// Pairs the boundaries of all sessions.
    ///
    /// @param toleranceSeconds how far apart two boundaries of a pair may lie, 0 or more
    public static BoundaryMatch of(List<PartedSession> sessions, double toleranceSeconds) {
        int matched = 0;
        int first = 0;
        int second = 0;
        for (PartedSession session : sessions) {
            matched += pairs(session, toleranceSeconds);
            first += session.first().size();
            second += session.second().size();
        }
        return new BoundaryMatch(matched, first, second);
    }

    /// Of two boundaries too far apart the earlier one can have no partner at all, so one way through finds as many pairs as there are.
    private static int pairs(PartedSession session, double toleranceSeconds) {
        int pairs = 0;
        int one = 0;
        int other = 0;
        while (one < session.first().size() && other < session.second().size()) {
            double apart = session.first().get(one) - session.second().get(other);
            if (Math.abs(apart) <= toleranceSeconds + ROUNDING_SECONDS) {
                pairs++;
                one++;
                other++;
            } else if (apart < 0) {
                one++;
            } else {
                other++;
            }
        }
        return pairs;
    }

    /// Of the second coder's boundaries the share that the first one has as well.
    public Agreement precision() {
        return share(matched, second);
    }

    /// Of the first coder's boundaries the share that the second one has as well.
    public Agreement recall() {
        return share(matched, first);
    }

    /// Both in one.
    public Agreement f() {
        return share(2 * matched, first + second);
    }

    private Agreement share(int part, int whole) {
        double value = (double) part / Math.max(1, whole);
        return whole == 0 ? new None(Reason.NO_BOUNDARIES) : new Found(value, value, 0, whole, first + second);
    }

    /// Which share of boundaries is meant.
    public enum Share {
        PRECISION,
        RECALL,
        F;

        /// The share of these boundaries.
        public Agreement of(BoundaryMatch match) {
            return switch (this) {
                case PRECISION -> match.precision();
                case RECALL -> match.recall();
                case F -> match.f();
            };
        }

        private double part(BoundaryMatch match) {
            return this == F ? 2 * match.matched : match.matched;
        }

        private double whole(BoundaryMatch match) {
            return switch (this) {
                case PRECISION -> match.second;
                case RECALL -> match.first;
                case F -> match.first + match.second;
            };
        }
    }

    /// The interval of a share when sessions are drawn again.
    public static SessionInterval interval(Share share, List<PartedSession> sessions, double toleranceSeconds,
            Bootstrap bootstrap) {
        List<BoundaryMatch> each = sessions.stream().map(one -> of(List.of(one), toleranceSeconds)).toList();
        return bootstrap.ofShare(each.stream().mapToDouble(share::part).toArray(),
                each.stream().mapToDouble(share::whole).toArray());
    }
}
