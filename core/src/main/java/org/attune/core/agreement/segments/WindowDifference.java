package org.attune.core.agreement.segments;

import java.util.ArrayList;
import java.util.List;

import org.attune.core.agreement.Agreement;
import org.attune.core.agreement.Agreement.Found;
import org.attune.core.agreement.Agreement.None;
import org.attune.core.agreement.Agreement.Reason;
import org.attune.core.agreement.resampling.Bootstrap;
import org.attune.core.agreement.resampling.SessionInterval;

/// How often two coders see different numbers of boundaries through a window that slides over the session (WindowDiff): 0 where they
/// never do, 1 where they always do. Near misses cost little, and no tolerance has to be chosen.
///
/// Formula: a window of width k, half the mean segment of the first coder, begins at every time t from 0 to `end - k`; the measure is the
/// share of those times at which the numbers of boundaries in `(t, t + k]` differ. Time is not cut into steps; with boundaries and k in
/// whole steps this is the sum of the source. Sums run over all sessions, with one k. Missing: a session counts if both coders
/// parted it and it is longer than k. Smallest n: one boundary of the first coder. Agreement is 1 less the measure.
///
/// Source: L. Pevzner and M. A. Hearst, Computational Linguistics 28 (2002) 19-36, doi:10.1162/089120102317341756.
/// Check: 12 steps, boundaries at 3, 6, 9 and at 3, 7, 9, k = 3: two windows of nine differ, 2/9.
public final class WindowDifference {

    private WindowDifference() {}

    /// One less the share of windows in which the coders differ. `observed` is that share.
    public static Agreement of(List<PartedSession> sessions) {
        double windowSeconds = windowSeconds(sessions);
        double differing = 0;
        double whole = 0;
        int parted = 0;
        for (PartedSession session : sessions) {
            differing += differing(session, windowSeconds);
            whole += Math.max(0, session.endSeconds() - windowSeconds);
            parted += session.first().size();
        }
        if (parted == 0 || whole == 0) {
            return new None(Reason.NO_BOUNDARIES);
        }
        double share = differing / whole;
        return new Found(1 - share, share, 0, sessions.size(), 2 * sessions.size());
    }

    /// Half the mean segment of the first coder, in seconds.
    public static double windowSeconds(List<PartedSession> sessions) {
        double seconds = 0;
        int segments = 0;
        for (PartedSession session : sessions) {
            seconds += session.endSeconds();
            segments += session.first().size() + 1;
        }
        return seconds / Math.max(1, segments) / 2;
    }

    /// The interval when sessions are drawn again, with the window as it is.
    public static SessionInterval interval(List<PartedSession> sessions, Bootstrap bootstrap) {
        double windowSeconds = windowSeconds(sessions);
        double[] whole = sessions.stream().mapToDouble(one -> Math.max(0, one.endSeconds() - windowSeconds)).toArray();
        double[] same = new double[whole.length];
        for (int session = 0; session < whole.length; session++) {
            same[session] = whole[session] - differing(sessions.get(session), windowSeconds);
        }
        return bootstrap.ofShare(same, whole);
    }

    /// For how long, as the window slides, the numbers differ. They change only where a boundary enters or leaves the window.
    static double differing(PartedSession session, double windowSeconds) {
        double last = session.endSeconds() - windowSeconds;
        List<Double> changes = new ArrayList<>();
        addChanges(changes, session.first(), windowSeconds, last);
        addChanges(changes, session.second(), windowSeconds, last);
        changes.add(last);
        changes.sort(null);
        double differing = 0;
        double from = 0;
        for (double to : changes) {
            double middle = 0.5 * (from + to);
            if (to > from && inside(session.first(), middle, windowSeconds) != inside(session.second(), middle,
                    windowSeconds)) {
                differing += to - from;
            }
            from = Math.max(from, to);
        }
        return differing;
    }

    private static void addChanges(List<Double> changes, List<Double> boundaries, double windowSeconds, double last) {
        for (double boundary : boundaries) {
            for (double change : new double[] {boundary - windowSeconds, boundary}) {
                if (change > 0 && change < last) {
                    changes.add(change);
                }
            }
        }
    }

    private static long inside(List<Double> boundaries, double from, double windowSeconds) {
        return boundaries.stream().filter(boundary -> boundary > from && boundary <= from + windowSeconds).count();
    }
}
