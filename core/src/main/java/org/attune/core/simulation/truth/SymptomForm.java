package org.attune.core.simulation.truth;

import java.util.random.RandomGenerator;

import org.attune.core.course.Course;
import org.attune.core.instrument.Scale;

/// What the client scores on a symptom form: moderate at first, easing over therapy, and a little worse after a session in tension.
///
/// Source: that alliance and symptoms foretell each other from session to session is a meta-analytic finding; the sizes are our choice,
/// docs/methods/chance-rates.md.
///
/// @param dips what tensions take away from the alliance
record SymptomForm(Dips dips) {

    private static final double FIRST_POINTS = 14;
    private static final double FIRST_SPREAD_POINTS = 5;
    private static final double EASES_POINTS = 6;
    private static final double EASES_SPREAD_POINTS = 4;
    private static final double EASES_SESSIONS = 8;
    private static final double WOBBLE_POINTS = 2.3;
    private static final double CARRY_OVER = 0.3;
    /// Points for each wobble by which the alliance was lowered the session before.
    private static final double AFTER_TENSION_POINTS = 0.7;
    private static final double UNSCORED = 0.10;

    /// Draws the symptom scores up to a session, oriented so that higher is better.
    Course draw(int last, RandomGenerator random) {
        Scale scale = TensionSimulator.SYMPTOMS;
        double first = FIRST_POINTS + FIRST_SPREAD_POINTS * random.nextGaussian();
        double eases = EASES_POINTS + EASES_SPREAD_POINTS * random.nextGaussian();
        double off = random.nextGaussian();
        double[] line = new double[last];
        for (int session = 1; session <= last; session++) {
            double tension = session > 1 ? AFTER_TENSION_POINTS * dips.at(session - 1) : 0;
            double points = first - eases * (1 - Math.exp(-(session - 1) / EASES_SESSIONS)) + WOBBLE_POINTS * off
                    + tension;
            line[session - 1] = scale.turn(points);
            off = CARRY_OVER * off + Math.sqrt(1 - CARRY_OVER * CARRY_OVER) * random.nextGaussian();
        }
        return TensionSimulator.scored(scale, line, UNSCORED, random);
    }
}
