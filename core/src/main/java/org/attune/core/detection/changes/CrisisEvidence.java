package org.attune.core.detection.changes;

import java.util.ArrayList;
import java.util.List;

import org.attune.core.course.Course;
import org.attune.core.detection.Evidence;
import org.attune.core.detection.Sight;
import org.attune.core.detection.flags.Clearing;
import org.attune.core.detection.flags.FlaggedScore;
import org.attune.core.instrument.Scale;
import org.attune.core.internal.wording.Wording;

/// A crisis as far as it was known: live, the score that opened it; in retrospect, the whole of it.
///
/// @param rule the rule as set
/// @param sight what it looked at
/// @param crisis the crisis, as far as known
/// @param number which crisis of the course it is, from 1
record CrisisEvidence(CrisisRepair rule, Sight sight, Crisis crisis, int number) implements Evidence {

    private Course course() {
        return crisis.course();
    }

    private Clearing cleared() {
        FlaggedScore at = new FlaggedScore(course(), crisis.opened());
        return at.clearing(points -> rule.opens(at.courseHad(points), at.index(), sight));
    }

    @Override
    public int onsetSession() {
        return course().sessionAt(crisis.firstOfFall());
    }

    @Override
    public List<Quantity> quantities() {
        List<Quantity> all = new ArrayList<>(List.of(
                new Quantity("score", course().pointsAt(crisis.opened()), Unit.POINTS),
                new Quantity("peak", crisis.peakPoints(), Unit.POINTS),
                new Quantity("peakSession", course().sessionAt(crisis.peak()), Unit.SESSION),
                new Quantity("threshold", crisis.thresholdPoints(), Unit.POINTS_APART),
                new Quantity("lowest", crisis.lowestPoints(), Unit.POINTS),
                new Quantity("lowestSession", course().sessionAt(crisis.lowest()), Unit.SESSION),
                new Quantity("size", crisis.sizePoints(), Unit.POINTS_APART),
                new Quantity("sessions", crisis.sessions(course().lastSession()), Unit.COUNT),
                new Quantity("number", number, Unit.COUNT),
                new Quantity("closesAt", crisis.closingPoints(), Unit.POINTS)));
        if (!crisis.isOpen()) {
            all.add(new Quantity("closedSession", course().sessionAt(crisis.closed()), Unit.SESSION));
        }
        all.add(new Quantity("clearedAt", cleared().points(), Unit.POINTS));
        return all;
    }

    @Override
    public String sentence(Scale scale) {
        FlaggedScore at = new FlaggedScore(course(), crisis.opened());
        String opens = at.words(scale) + "is " + scale.sayApart(crisis.peakPoints() - at.points()) + " points "
                + scale.worse() + " than the best before it, " + scale.say(crisis.peakPoints()) + " at session "
                + course().sessionAt(crisis.peak()) + "; " + scale.sayApart(crisis.thresholdPoints())
                + " open a crisis";
        return switch (sight) {
            case LIVE -> opens + ".";
            case RETROSPECT ->
                opens + ". It lasted " + Wording.counted(crisis.sessions(course().lastSession()), "session")
                        + ", was " + scale.worst() + " at session " + course().sessionAt(crisis.lowest()) + ", "
                        + scale.say(crisis.lowestPoints()) + ending(scale);
        };
    }

    private String ending(Scale scale) {
        return crisis.isOpen() ? ", and no score closed it."
                : ", and closed at session " + course().sessionAt(crisis.closed()) + " (" + crisis.shape().words(scale)
                        + ").";
    }

    @Override
    public String clearing(Scale scale) {
        return cleared().sentence(scale);
    }
}
