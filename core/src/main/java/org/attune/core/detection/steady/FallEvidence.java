package org.attune.core.detection.steady;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;

import org.attune.core.course.Course;
import org.attune.core.detection.Evidence;
import org.attune.core.detection.OnsetChances;
import org.attune.core.instrument.Orientation;
import org.attune.core.instrument.Scale;

/// The numbers behind a live flag of `steady-or-fallen`.
///
/// @param seen which score stood out from which usual range
/// @param tail how rare so low a score would be if nothing had changed, good to a factor of about two
/// @param chance the chance that a fall is under way
/// @param onset when it most probably began
/// @param cleared the score that would not have raised the flag
/// @param repeated whether an earlier flag of the same fall was still open
record FallEvidence(Seen seen, double tail, double chance, OnsetChances onset, Clearing cleared,
        Repeat repeated) implements Evidence {

    /// Wordings of how rare a score is end here, since the tail is good only to a factor of two: our choice.
    private static final double SEVERAL_HUNDRED = 1.0 / 200;
    private static final double HUNDRED_OR_SO = 1.0 / 50;
    private static final double TENS = 0.10;
    private static final double VERY_LIKELY = 0.80;
    private static final double LIKELY = 0.50;

    /// A score and the range it was expected in, all in oriented points.
    record Seen(int session, double points, double expected, double usualLow, double usualHigh, int earlierScores) {}

    /// The lowest score at that session that would not have raised the flag; `reachable` is false when even the highest would have.
    record Clearing(double points, boolean reachable) {}

    /// Whether this is the first flag of its fall.
    enum Repeat {
        FIRST, AGAIN
    }

    FallEvidence {
        requireNonNull(seen, "seen");
        requireNonNull(onset, "onset");
        requireNonNull(cleared, "cleared");
        requireNonNull(repeated, "repeated");
    }

    static FallEvidence live(SteadyOrFallen rule, FallTrace trace, int session, OnsetChances onset) {
        return of(rule, trace, session, onset, Repeat.FIRST);
    }

    static FallEvidence again(SteadyOrFallen rule, FallTrace trace, int session, OnsetChances onset) {
        return of(rule, trace, session, onset, Repeat.AGAIN);
    }

    private static FallEvidence of(SteadyOrFallen rule, FallTrace trace, int session, OnsetChances onset,
            Repeat repeat) {
        int index = trace.course().indexOf(session);
        Seen seen = new Seen(session, trace.course().pointsAt(index), trace.expectedPoints(session),
                trace.usualLow(session), trace.usualHigh(session),
                index);
        return new FallEvidence(seen, trace.tail(session), trace.chance(session), onset,
                clearing(rule, trace.course(), session), repeat);
    }

    /// Runs the filter up to the session and looks for the lowest score of the scale, above the one given, that raises no flag.
    ///
    /// The search ends at the expected score: far above it the chance of a fall may grow again, because no part foresaw such a score.
    private static Clearing clearing(SteadyOrFallen rule, Course course, int session) {
        FallFilter filter = new FallFilter(rule.model(), course.scale());
        int next = 0;
        for (int t = 1; t < session; t++) {
            filter.attend();
            if (course.sessionAt(next) == t) {
                filter.score(course.pointsAt(next++));
            }
        }
        filter.attend();
        Scale scale = course.scale();
        double given = course.pointsAt(next);
        double top = Math.min(scale.highest(), Math.max(filter.expectedPoints(), given + scale.step()));
        int flagged = 0;
        int clear = (int) Math.ceil((top - given) / scale.step() - 1e-9);
        if (flags(rule, filter, Math.min(scale.highest(), given + clear * scale.step()))) {
            return new Clearing(scale.highest(), false);
        }
        while (clear - flagged > 1) {
            int middle = (clear + flagged) / 2;
            if (flags(rule, filter, given + middle * scale.step())) {
                flagged = middle;
            } else {
                clear = middle;
            }
        }
        return new Clearing(Math.min(scale.highest(), given + clear * scale.step()), true);
    }

    private static boolean flags(SteadyOrFallen rule, FallFilter filter, double points) {
        return SteadyOrFallen.logit(filter.chanceHad(points)) > rule.thresholdLogit();
    }

    @Override
    public int onsetSession() {
        return onset.top().session();
    }

    @Override
    public Optional<OnsetChances> onsetChances() {
        return Optional.of(onset);
    }

    @Override
    public List<Quantity> quantities() {
        return List.of(new Quantity("score", seen.points, Unit.POINTS),
                new Quantity("expected", seen.expected, Unit.POINTS),
                new Quantity("usualLow", seen.usualLow, Unit.POINTS),
                new Quantity("usualHigh", seen.usualHigh, Unit.POINTS),
                new Quantity("earlierScores", seen.earlierScores, Unit.COUNT),
                new Quantity("tail", tail, Unit.PROBABILITY),
                new Quantity("chanceOfFall", chance, Unit.PROBABILITY),
                new Quantity("onset", onset.top().session(), Unit.SESSION),
                new Quantity("onsetChance", onset.top().chance(), Unit.PROBABILITY),
                new Quantity("clearedAt", cleared.points, Unit.POINTS));
    }

    @Override
    public String sentence(Scale scale) {
        String begin = repeated == Repeat.AGAIN ? "The fall goes on: the score at session " : "The score at session ";
        return begin + seen.session + ", " + scale.say(seen.points) + ", is " + scale.worse() + " than usual ("
                + range(scale) + " expected from "
                + earlier() + "); " + rarity() + ", and a fall in the scores is " + likelihood()
                + ", probably since session " + onset.top().session()
                + ".";
    }

    private String range(Scale scale) {
        String low = scale.say(seen.usualLow);
        String high = scale.say(seen.usualHigh);
        return scale.orientation() == Orientation.HIGHER_IS_BETTER ? low + " to " + high : high + " to " + low;
    }

    private String earlier() {
        return seen.earlierScores == 1 ? "1 earlier score" : seen.earlierScores + " earlier scores";
    }

    private String rarity() {
        if (tail < SEVERAL_HUNDRED) {
            return "so far out a score comes about once in several hundred sessions if nothing changed";
        }
        if (tail < HUNDRED_OR_SO) {
            return "so far out a score comes about once in a hundred sessions or so if nothing changed";
        }
        return tail < TENS ? "so far out a score comes about once in some tens of sessions if nothing changed"
                : "one such score alone would not be rare, but it follows others";
    }

    private String likelihood() {
        if (chance > VERY_LIKELY) {
            return "very likely";
        }
        return chance > LIKELY ? "likely" : "possible";
    }

    @Override
    public String clearing(Scale scale) {
        return cleared.reachable ? "It would have cleared at " + scale.say(cleared.points) + "."
                : "No score at that session alone would have cleared it.";
    }
}
