package org.attune.core.detection.steady;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;

import org.attune.core.detection.Evidence;
import org.attune.core.detection.OnsetChances;
import org.attune.core.detection.Sight;
import org.attune.core.detection.flags.Clearing;
import org.attune.core.detection.flags.FlaggedScore;
import org.attune.core.instrument.Orientation;
import org.attune.core.instrument.Scale;
import org.attune.core.internal.wording.Wording;

/// The numbers behind a live flag of `steady-or-fallen`. Words, and the score that would have cleared it, are found when asked for.
///
/// @param rule the rule as set
/// @param trace what it knew at each session
/// @param at the score that stood out
/// @param onset when the fall most probably began
/// @param repeated whether an earlier flag of the same fall was still open
record FallEvidence(SteadyOrFallen rule, FallTrace trace, FlaggedScore at, OnsetChances onset,
        Repeat repeated) implements Evidence {

    /// Wordings of how rare a score is end here, since the tail is good only to a factor of two: our choice.
    private static final double SEVERAL_HUNDRED = 1.0 / 200;
    private static final double HUNDRED_OR_SO = 1.0 / 50;
    private static final double TENS = 0.10;
    private static final double VERY_LIKELY = 0.80;
    private static final double LIKELY = 0.50;

    /// Whether this is the first flag of its fall.
    enum Repeat {
        FIRST, AGAIN
    }

    FallEvidence {
        requireNonNull(rule, "rule");
        requireNonNull(trace, "trace");
        requireNonNull(at, "at");
        requireNonNull(onset, "onset");
        requireNonNull(repeated, "repeated");
    }

    static FallEvidence of(SteadyOrFallen rule, FallTrace trace, int session, OnsetChances onset, Repeat repeated) {
        return new FallEvidence(rule, trace,
                FlaggedScore.seen(trace.course(), trace.course().indexOf(session), Sight.LIVE),
                onset, repeated);
    }

    /// Runs the filter up to the session and looks for the lowest score of the scale, above the one given, that raises no flag.
    ///
    /// The search ends at the expected score: far above it the chance of a fall may grow again, because no part foresaw such a score.
    private Clearing cleared() {
        FallFilter filter = new FallFilter(rule.model(), trace.course().scale());
        int next = 0;
        for (int session = 1; session < at.session(); session++) {
            filter.attend();
            if (trace.course().sessionAt(next) == session) {
                filter.score(trace.course().pointsAt(next++));
            }
        }
        filter.attend();
        Scale scale = trace.course().scale();
        return at.clearing(Math.max(filter.expectedPoints(), at.points() + scale.step()),
                points -> SteadyOrFallen.logit(filter.chanceHad(points)) > rule.thresholdLogit());
    }

    private double tail() {
        return trace.tail(at.session());
    }

    private double chance() {
        return trace.chance(at.session());
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
        int session = at.session();
        return List.of(new Quantity("score", at.points(), Unit.POINTS),
                new Quantity("expected", trace.expectedPoints(session), Unit.POINTS),
                new Quantity("usualLow", trace.usualLow(session), Unit.POINTS),
                new Quantity("usualHigh", trace.usualHigh(session), Unit.POINTS),
                new Quantity("earlierScores", at.index(), Unit.COUNT), new Quantity("tail", tail(), Unit.PROBABILITY),
                new Quantity("chanceOfFall", chance(), Unit.PROBABILITY),
                new Quantity("onset", onset.top().session(), Unit.SESSION),
                new Quantity("onsetChance", onset.top().chance(), Unit.PROBABILITY),
                new Quantity("clearedAt", cleared().points(), Unit.POINTS));
    }

    @Override
    public String sentence(Scale scale) {
        String begin = repeated == Repeat.AGAIN ? "The " + scale.worsening() + " goes on: the score at session "
                : "The score at session ";
        return begin + at.session() + ", " + scale.say(at.points()) + ", is " + held(scale) + " from "
                + Wording.counted(at.index(), "earlier score") + "); " + rarity()
                + ", and a " + scale.worsening() + " in the scores is " + likelihood() + ", probably since session "
                + onset.top().session()
                + ".";
    }

    /// What the score is, held against the usual range. Several scores that are a little low may raise a flag though none is out of it.
    private String held(Scale scale) {
        if (at.points() < trace.usualLow(at.session())) {
            return scale.worse() + " than usual (" + range(scale) + " expected";
        }
        String inside = at.points() < trace.expectedPoints(at.session()) ? scale.worse() + " than expected, though "
                : "";
        return inside + "within the usual range (" + range(scale);
    }

    private String range(Scale scale) {
        String low = scale.say(trace.usualLow(at.session()));
        String high = scale.say(trace.usualHigh(at.session()));
        return scale.orientation() == Orientation.HIGHER_IS_BETTER ? low + " to " + high : high + " to " + low;
    }

    private String rarity() {
        double tail = tail();
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
        if (chance() > VERY_LIKELY) {
            return "very likely";
        }
        return chance() > LIKELY ? "likely" : "possible";
    }

    @Override
    public String clearing(Scale scale) {
        return cleared().sentence(scale);
    }
}
