package org.attune.core.simulation.truth;

import java.util.Collection;
import java.util.List;

import org.attune.core.course.Course;

/// Judges flags where the truth is known, case by case.
///
/// A tension *has an onset* that a flag hits at most one session off; every flag beyond one for each onset hit counts against precision
/// (strict F1). A flag is *false* at a session that no tension lowers; the rate is per 12 scored sessions that none lowers, also of cases
/// too short for the rule. A tension is *found within d* by a flag at one of the first d + 1 scored sessions that it lowers; asked only of
/// tensions with at least two scores before and one during.
///
/// Source: docs/methods/chance-rates.md. Check: `FlagScoringTest`, a course worked by hand.
public final class FlagScoring {

    /// A flag may miss an onset by this many sessions.
    private static final int ONSET_SLACK = 1;
    private static final int SCORES_BEFORE = 2;
    /// Found within 0, 1 or 2 scored sessions.
    private static final int DELAYS = 3;
    private static final double PER_SESSIONS = 12;

    private int flags;
    private int ruptures;
    private int onsetsHit;
    private int falseFlags;
    private int steadyScores;
    private int eligible;
    private final int[] foundWithin = new int[DELAYS];

    /// Nothing judged yet.
    public FlagScoring() {
        // figures start at 0
    }

    /// Adds what a rule said of one case.
    ///
    /// @param course the scores that were judged
    /// @param flagSessions the flagged sessions, each once
    /// @param truth every tension of the case, scored or not
    public void add(Course course, Collection<Integer> flagSessions, List<KnownRupture> truth) {
        int last = course.lastSession();
        flags += flagSessions.size();
        ruptures += truth.size();
        for (KnownRupture rupture : truth) {
            boolean hit = flagSessions.stream().anyMatch(s -> Math.abs(s - rupture.onset()) <= ONSET_SLACK);
            onsetsHit += hit ? 1 : 0;
            addFound(course, flagSessions, rupture);
        }
        falseFlags += (int) flagSessions.stream().filter(s -> isSteady(s, truth, last)).count();
        for (int i = 0; i < course.scores(); i++) {
            steadyScores += isSteady(course.sessionAt(i), truth, last) ? 1 : 0;
        }
    }

    private static boolean isSteady(int session, List<KnownRupture> truth, int last) {
        return truth.stream().noneMatch(r -> session >= r.onset() && session <= r.lastLowered(last));
    }

    private void addFound(Course course, Collection<Integer> flagSessions, KnownRupture rupture) {
        int before = 0;
        while (before < course.scores() && course.sessionAt(before) < rupture.onset()) {
            before++;
        }
        int end = rupture.lastLowered(course.lastSession());
        boolean scored = before < course.scores() && course.sessionAt(before) <= end;
        if (before < SCORES_BEFORE || !scored) {
            return;
        }
        eligible++;
        for (int late = 0; late < DELAYS && before + late < course.scores(); late++) {
            int session = course.sessionAt(before + late);
            if (session <= end && flagSessions.contains(session)) {
                for (int within = late; within < DELAYS; within++) {
                    foundWithin[within]++;
                }
                return;
            }
        }
    }

    /// The figures over all cases added so far.
    public FlagQuality quality() {
        return new FlagQuality(new FlagQuality.Strict(flags, ruptures, onsetsHit), falseFlags, steadyScores, per12(),
                eligible, List.of(
                        share(foundWithin[0]), share(foundWithin[1]), share(foundWithin[2])));
    }

    private double per12() {
        return steadyScores == 0 ? 0 : PER_SESSIONS * falseFlags / steadyScores;
    }

    private double share(int found) {
        return eligible == 0 ? 0 : (double) found / eligible;
    }
}
