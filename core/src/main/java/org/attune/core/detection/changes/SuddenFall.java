package org.attune.core.detection.changes;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

import org.attune.core.course.Course;
import org.attune.core.detection.Evidence;
import org.attune.core.detection.flags.Clearing;
import org.attune.core.detection.flags.FlaggedScore;
import org.attune.core.instrument.Scale;
import org.attune.core.internal.wording.Wording;

/// A sudden fall, and whether later scores took half of it back.
///
/// @param rule the rule as set
/// @param at the score after the interval
record SuddenFall(SuddenChange rule, FlaggedScore at) implements Evidence {

    /// A later score that gave back this share turned the change over. Source: Tang and DeRubeis 1999.
    private static final double REVERSED_SHARE = 0.5;

    private double before() {
        return at.course().pointsAt(at.index() - 1);
    }

    private double cut() {
        return rule.cutPoints(at.course().scale());
    }

    private Windows windows() {
        return Windows.around(at.course(), at.session());
    }

    /// The score that lies half of the way back, in oriented points.
    double halfWay() {
        return at.points() + REVERSED_SHARE * at.fallFromBefore();
    }

    /// The first later session whose score lies above half of the way back; empty where none does.
    OptionalInt reversedSession() {
        Course course = at.course();
        for (int i = at.index() + 1; i < course.scores(); i++) {
            if (course.pointsAt(i) > halfWay()) {
                return OptionalInt.of(course.sessionAt(i));
            }
        }
        return OptionalInt.empty();
    }

    private Clearing cleared() {
        return at.clearing(points -> rule.isSudden(at.courseHad(points), at.index(), cut()));
    }

    @Override
    public int onsetSession() {
        return at.session();
    }

    @Override
    public List<Quantity> quantities() {
        Windows windows = windows();
        List<Quantity> all = new ArrayList<>(List.of(new Quantity("score", at.points(), Unit.POINTS),
                new Quantity("scoreBefore", before(), Unit.POINTS),
                new Quantity("fall", at.fallFromBefore(), Unit.POINTS_APART),
                new Quantity("cut", cut(), Unit.POINTS_APART),
                new Quantity("meanBefore", windows.meanBefore(), Unit.POINTS),
                new Quantity("scoresBefore", windows.scoresBefore(), Unit.COUNT),
                new Quantity("meanAfter", windows.meanAfter(), Unit.POINTS),
                new Quantity("scoresAfter", windows.scoresAfter(), Unit.COUNT),
                new Quantity("criticalDifference", windows.criticalPoints(rule.critical()), Unit.POINTS_APART),
                new Quantity("halfWayBack", halfWay(), Unit.POINTS)));
        reversedSession().ifPresent(session -> all.add(new Quantity("reversedAt", session, Unit.SESSION)));
        all.add(new Quantity("clearedAt", cleared().points(), Unit.POINTS));
        return all;
    }

    @Override
    public String sentence(Scale scale) {
        Windows windows = windows();
        return at.words(scale) + "is " + scale.sayApart(at.fallFromBefore()) + " points " + scale.worse()
                + " than the one before, " + scale.say(before()) + " (" + scale.sayApart(cut())
                + " or more count), and the " + Wording.counted(windows.scoresAfter(), "score")
                + " from it on average " + scale.say(windows.meanAfter()) + " after " + scale.say(windows.meanBefore())
                + " in the " + windows.scoresBefore() + " before" + reversal() + ".";
    }

    private String reversal() {
        OptionalInt session = reversedSession();
        return session.isPresent() ? "; half of it was back by session " + session.getAsInt() : "";
    }

    @Override
    public String clearing(Scale scale) {
        return cleared().sentence(scale);
    }
}
