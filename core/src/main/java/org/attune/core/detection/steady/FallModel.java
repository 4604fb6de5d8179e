package org.attune.core.detection.steady;

import static java.util.Objects.requireNonNull;

/// What the practice knows about its clients before it has seen a new one: the ten fitted and four fixed numbers of `steady-or-fallen`.
///
/// Lengths are shares of the scale's span, so that one set serves every scale; the filter turns them into points.
/// Source: docs/methods/steady-or-fallen.md, section on parameters.
///
/// @param level the usual level of a client and how it moves
/// @param noise how much scores wobble from session to session
/// @param fall how often falls begin and end, and how deep they are
public record FallModel(Level level, Noise noise, Fall fall) {

    /// The shipped numbers, used as they are when there is no practice file.
    public static final FallModel DEFAULTS = new FallModel(new Level(0.72, 0.18, 0.03, 0.04, 5.0),
            new Noise(0.95 * Math.tanh(0.25), 0.12, 0.075, 0.35), new Fall(0.03, 0.40, 3.0, 1.2, 0.5));

    /// Fitting draws clients closer to the practice's mean than detection wants; the live filter doubles their spread.
    /// Source: docs/methods/steady-or-fallen.md, found on simulations.
    private static final double WIDEN = 2.0;

    /// The usual level.
    ///
    /// @param mean the practice's mean level above the lowest score, a share of the span
    /// @param spread SD between clients, a share of the span
    /// @param rise how far the level rises over the early sessions, a share of the span
    /// @param riseSpread SD of that rise, a share of the span
    /// @param riseSessions the sessions within which about two thirds of the rise are over
    public record Level(double mean, double spread, double rise, double riseSpread, double riseSessions) {
        public Level {
            requirePositive("spread", spread);
            requirePositive("riseSpread", riseSpread);
            requirePositive("riseSessions", riseSessions);
            requireFinite("mean", mean);
            requireFinite("rise", rise);
        }
    }

    /// The wobble from session to session.
    ///
    /// @param carryOver autocorrelation of the wobble from one session to the next, between -1 and 1
    /// @param drift how far the level wanders in a session, in client's own wobbles
    /// @param typical the typical client's wobble (SD), a share of the span
    /// @param variety SD between clients of the wobble's logarithm
    public record Noise(double carryOver, double drift, double typical, double variety) {
        public Noise {
            if (!(Math.abs(carryOver) < 1)) {
                throw new IllegalArgumentException("carryOver must lie between -1 and 1, but was " + carryOver);
            }
            requirePositive("drift", drift);
            requirePositive("typical", typical);
            requirePositive("variety", variety);
        }
    }

    /// Falls and their mending.
    ///
    /// @param begins the chance that a fall begins at a session
    /// @param mends the chance that a fall is over at the next session
    /// @param depth mean depth of a fall, in the client's own wobbles
    /// @param depthSpread SD of that depth, in wobbles
    /// @param depthDrift how much the depth moves in a session, in wobbles
    public record Fall(double begins, double mends, double depth, double depthSpread, double depthDrift) {
        public Fall {
            requireChance("begins", begins);
            requireChance("mends", mends);
            requirePositive("depth", depth);
            requirePositive("depthSpread", depthSpread);
            requirePositive("depthDrift", depthDrift);
        }
    }

    public FallModel {
        requireNonNull(level, "level");
        requireNonNull(noise, "noise");
        requireNonNull(fall, "fall");
    }

    /// The model that the live filter runs with after a fit: the same with clients spread twice as wide.
    public FallModel widened() {
        return new FallModel(
                new Level(level.mean, WIDEN * level.spread, level.rise, level.riseSpread, level.riseSessions), noise,
                fall);
    }

    private static void requirePositive(String name, double value) {
        if (!(value > 0) || Double.isInfinite(value)) {
            throw new IllegalArgumentException(name + " must be a number above 0, but was " + value);
        }
    }

    private static void requireChance(String name, double value) {
        if (!(value > 0 && value < 1)) {
            throw new IllegalArgumentException(name + " must lie between 0 and 1, but was " + value);
        }
    }

    private static void requireFinite(String name, double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException(name + " must be a finite number, but was " + value);
        }
    }
}
