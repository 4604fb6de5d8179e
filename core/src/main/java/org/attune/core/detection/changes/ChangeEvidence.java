package org.attune.core.detection.changes;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.attune.core.course.Course;
import org.attune.core.detection.Evidence;
import org.attune.core.detection.OnsetChances;
import org.attune.core.instrument.Scale;
import org.attune.core.internal.segments.ChangePosterior;

/// A stretch of lower scores, and how sure its beginning is.
///
/// The chances of all places are worked out each time they are asked for, since most flags of a large study never are.
///
/// @param drop the two stretches
/// @param sigmaPoints the wobble of neighbouring scores, in points
/// @param clearedApartPoints how far apart the two means may lie without paying for a change, in points
record ChangeEvidence(MeanDrop drop, double sigmaPoints, double clearedApartPoints) implements Evidence {

    /// Courses with more scores than this get no chances, which take the square of their length: our choice.
    static final int MOST_SCORES = 400;
    /// Sessions less likely than this are left out, as everywhere onsets are named: our choice.
    private static final double LEAST_CHANCE = 0.01;

    @Override
    public int onsetSession() {
        return drop.session();
    }

    /// How probable each session inside the two stretches is as the beginning of the lower level, given that it is one of
    /// them; empty where the model has no place for a change here, as beside a stretch of one score at an end.
    @Override
    public Optional<OnsetChances> onsetChances() {
        return onsetChances(chances());
    }

    private Optional<OnsetChances> onsetChances(double[] all) {
        if (!hasPlace(all)) {
            return Optional.empty();
        }
        double total = 0;
        for (int at = drop.from() + 1; at < drop.to(); at++) {
            total += all[at];
        }
        List<OnsetChances.Session> kept = new ArrayList<>();
        for (int at = drop.from() + 1; at < drop.to(); at++) {
            if (all[at] / total >= LEAST_CHANCE) {
                kept.add(new OnsetChances.Session(drop.course().sessionAt(at), all[at] / total));
            }
        }
        return kept.isEmpty() ? Optional.empty() : Optional.of(new OnsetChances(kept));
    }

    /// Whether the model knows of a change where this one is.
    private boolean hasPlace(double[] chances) {
        return chances.length > 0 && chances[drop.at()] > 0;
    }

    /// The chance of a change right before each score; empty for a course that is too long.
    private double[] chances() {
        Course course = drop.course();
        return course.scores() > MOST_SCORES ? new double[0] : ChangePosterior.chances(course.points(), sigmaPoints);
    }

    @Override
    public List<Quantity> quantities() {
        List<Quantity> all = new ArrayList<>(List.of(new Quantity("meanBefore", drop.before(), Unit.POINTS),
                new Quantity("meanAfter", drop.after(), Unit.POINTS),
                new Quantity("fall", drop.points(), Unit.POINTS_APART),
                new Quantity("scoresBefore", drop.scoresBefore(), Unit.COUNT),
                new Quantity("scoresAfter", drop.scoresAfter(), Unit.COUNT),
                new Quantity("sigma", sigmaPoints, Unit.POINTS_APART),
                new Quantity("clearedUnder", clearedApartPoints, Unit.POINTS_APART)));
        double[] chances = chances();
        if (hasPlace(chances)) {
            all.add(new Quantity("chanceOfChangeHere", chances[drop.at()], Unit.PROBABILITY));
        }
        onsetChances(chances).ifPresent(onset -> {
            all.add(new Quantity("likeliestOnset", onset.top().session(), Unit.SESSION));
            all.add(new Quantity("likeliestOnsetChance", onset.top().chance(), Unit.PROBABILITY));
        });
        return all;
    }

    @Override
    public String sentence(Scale scale) {
        return drop.words(scale) + "; such a change of level describes the course better than wobble of "
                + scale.sayApart(sigmaPoints) + " points around one level" + place() + ".";
    }

    private String place() {
        return onsetChances().map(onset -> {
            List<OnsetChances.Session> likely = onset.likeliest();
            int first = likely.getFirst().session();
            int last = likely.getLast().session();
            return first == last ? "; it most probably began at session " + first
                    : "; it probably began between sessions " + first + " and " + last;
        }).orElse("");
    }

    @Override
    public String clearing(Scale scale) {
        return "It would have cleared with averages less than " + scale.sayApart(clearedApartPoints)
                + " points apart.";
    }
}
