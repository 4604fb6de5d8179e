package org.attune.core.detection.charts;

import org.attune.core.course.Course;
import org.attune.core.detection.Chosen;
import org.attune.core.detection.Evidence;
import org.attune.core.detection.Rule;
import org.attune.core.detection.Setting;
import org.attune.core.detection.Sight;
import org.attune.core.detection.Verdict;
import org.attune.core.detection.flags.Clearing;
import org.attune.core.detection.flags.FlaggedScore;
import org.attune.core.detection.flags.RaisedFlags;

/// Which scores the limits of a control chart rest on.
///
/// With a baseline they are frozen on the first scores, and only later ones are judged. Without one they follow, live, all
/// earlier scores, of which there must be four; in retrospect they rest on the whole series.
///
/// @param baseline how many first scores the limits are frozen on; 0 without a baseline
/// @param constant what turns a mean moving range into sigma
record ChartBasis(int baseline, ChartConstant constant) {

    /// Fewer scores give no limits worth drawing. Source: detection rules of this project, our choice.
    static final int LEAST_SCORES = 4;
    /// Limits from fewer scores are called provisional: our choice, as control-chart guides advise about a dozen.
    static final int FIRM_SCORES = 12;

    /// Whether a score is out of its limits.
    @FunctionalInterface
    interface Test {
        /// @param course the course up to the score or beyond
        /// @param index which score, from 0
        /// @param line what it is held against
        boolean isOut(Course course, int index, ChartLine line);
    }

    /// Makes the evidence for a score that is out.
    @FunctionalInterface
    interface Witness {
        Evidence of(FlaggedScore at, ChartLine.Values line);
    }

    static ChartBasis chosen(Chosen chosen) {
        return new ChartBasis(chosen.count("baseline"), ChartConstant.chosen(chosen));
    }

    static Setting setting() {
        return new Setting.CountSetting("baseline",
                "how many first scores the limits are frozen on; 0 lets them follow "
                        + "all earlier scores live and the whole course in retrospect",
                0, 0, 1000);
    }

    ChartBasis {
        if (baseline != 0 && baseline < LEAST_SCORES) {
            throw new IllegalArgumentException("baseline must be 0 for none or at least " + LEAST_SCORES
                    + " scores, but was " + baseline);
        }
    }

    /// Holds every score that can be judged against the line, and flags where they begin to be out.
    Verdict judge(Rule rule, Course course, Sight sight, Test test, Witness witness) {
        RaisedFlags raised = new RaisedFlags(rule, sight);
        int n = course.scores();
        if (n < leastScores(sight)) {
            return new Verdict.TooFew(n, leastScores(sight));
        }
        int from = firstJudged(sight);
        boolean follows = baseline == 0 && sight == Sight.LIVE;
        ChartLine line = ChartLine.through(course, looksBack(sight) ? n : from, constant);
        for (int i = from; i < n; i++) {
            if (raised.begins(test.isOut(course, i, line))) {
                raised.raise(course.sessionAt(i), witness.of(FlaggedScore.seen(course, i, sight), line.values()));
            }
            if (follows) {
                line.take(course.pointsAt(i));
            }
        }
        return raised.verdict();
    }

    /// The score that would not have been out, with the limits that it would have left.
    Clearing cleared(FlaggedScore at, Sight sight, Test test) {
        ChartLine before = ChartLine.through(at.course(), baseline > 0 ? baseline : at.index(), constant);
        return at.clearing(points -> {
            Course had = at.courseHad(points);
            ChartLine line = looksBack(sight) ? ChartLine.through(had, had.scores(), constant) : before;
            return test.isOut(had, at.index(), line);
        });
    }

    /// How many scores a case needs before any of them can be judged.
    int leastScores(Sight sight) {
        return looksBack(sight) ? LEAST_SCORES : firstJudged(sight) + 1;
    }

    private int firstJudged(Sight sight) {
        if (looksBack(sight)) {
            return 0;
        }
        return baseline > 0 ? baseline : LEAST_SCORES;
    }

    private boolean looksBack(Sight sight) {
        return baseline == 0 && sight == Sight.RETROSPECT;
    }

    /// The basis as a person may read it.
    String words() {
        String limits = baseline > 0 ? "limits from the first " + baseline + " scores" : "no baseline";
        return constant == ChartConstant.QCC ? limits + ", d2 as qcc" : limits;
    }
}
