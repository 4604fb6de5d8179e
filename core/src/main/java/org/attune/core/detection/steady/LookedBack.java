package org.attune.core.detection.steady;

import java.util.List;

import org.attune.core.detection.Evidence;
import org.attune.core.instrument.Scale;

/// Why `steady-or-fallen`, looking back over a whole course, says that a fall began at a session.
///
/// @param session the likeliest of three neighbouring sessions
/// @param chance the chance that a fall began at that session
/// @param windowChance the chance that one began at that session or beside it
record LookedBack(int session, double chance, double windowChance) implements Evidence {

    @Override
    public int onsetSession() {
        return session;
    }

    @Override
    public List<Quantity> quantities() {
        return List.of(new Quantity("onsetChance", chance, Unit.PROBABILITY),
                new Quantity("windowChance", windowChance, Unit.PROBABILITY));
    }

    @Override
    public String sentence(Scale scale) {
        return "Looking back over all sessions, a " + scale.worsening() + " in the scores began at session " + session
                + " or beside it with a chance of "
                + Math.round(100 * windowChance) + " %.";
    }

    @Override
    public String clearing(Scale scale) {
        return "It would not be named if that chance were " + Math.round(100 * SteadyOrFallen.WINDOW_CHANCE)
                + " % or less.";
    }
}
