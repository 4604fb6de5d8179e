package org.attune.core.detection.flags;

import java.util.ArrayList;
import java.util.List;

import org.attune.core.detection.Evidence;
import org.attune.core.detection.Flag;
import org.attune.core.detection.Rule;
import org.attune.core.detection.Sight;
import org.attune.core.detection.Verdict;

/// Collects what one rule finds in one case: a flag wherever its condition begins to hold.
public final class RaisedFlags {

    private final Rule rule;
    private final Sight sight;
    private List<Flag> flags = List.of();
    private boolean holds;

    /// @throws IllegalArgumentException when the rule does not look this way
    public RaisedFlags(Rule rule, Sight sight) {
        if (!rule.looks(sight)) {
            throw new IllegalArgumentException("rule " + rule.name().id() + " does not look "
                    + (sight == Sight.LIVE ? "live" : "in retrospect"));
        }
        this.rule = rule;
        this.sight = sight;
    }

    /// Takes in whether the condition holds at the next scored session; true when it did not hold at the one before.
    public boolean begins(boolean now) {
        boolean begins = now && !holds;
        holds = now;
        return begins;
    }

    /// Raises a flag.
    public void raise(int session, Evidence evidence) {
        if (flags.isEmpty()) {
            flags = new ArrayList<>(2);
        }
        flags.add(new Flag(rule.name(), rule.parameters(), sight, session, evidence));
    }

    /// What was found.
    public Verdict verdict() {
        return flags.isEmpty() ? Verdict.Judged.NONE : new Verdict.Judged(flags);
    }
}
