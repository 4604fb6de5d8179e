package org.attune.core.detection;

import java.util.ArrayList;
import java.util.List;

/// Collects what one rule finds in one case: a flag wherever its condition begins to hold.
final class RaisedFlags {

    private final Rule rule;
    private final Sight sight;
    private List<Flag> flags = List.of();
    private boolean holds;

    /// @throws IllegalArgumentException when the rule does not look this way
    RaisedFlags(Rule rule, Sight sight) {
        if (!rule.looks(sight)) {
            throw new IllegalArgumentException("rule " + rule.name().id() + " does not look "
                    + (sight == Sight.LIVE ? "live" : "in retrospect"));
        }
        this.rule = rule;
        this.sight = sight;
    }

    /// Takes in whether the condition holds at the next scored session; true when it did not hold at the one before.
    boolean begins(boolean now) {
        boolean begins = now && !holds;
        holds = now;
        return begins;
    }

    /// Raises a flag.
    void raise(int session, Evidence evidence) {
        if (flags.isEmpty()) {
            flags = new ArrayList<>(2);
        }
        flags.add(new Flag(rule.name(), rule.parameters(), sight, session, evidence));
    }

    /// What was found.
    Verdict verdict() {
        return flags.isEmpty() ? Verdict.Judged.NONE : new Verdict.Judged(flags);
    }
}
