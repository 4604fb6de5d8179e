package org.attune.web.line;

import java.util.Map;
import java.util.Optional;

import org.attune.core.detection.Flag;
import org.attune.store.flags.FlagDecision;
import org.attune.store.flags.FlagKey;

/// What was decided about the flags of a case.
///
/// A rule that runs with other numbers than before may raise its flag at the same session again. What was decided about it
/// then holds on: nobody is asked twice about one fall.
///
/// @param decisions the latest decision about each flag
record Decided(Map<FlagKey, FlagDecision> decisions) {

    Decided {
        decisions = Map.copyOf(decisions);
    }

    /// What was decided about a flag.
    Optional<FlagDecision> find(Flag flag) {
        FlagDecision exactly = decisions.get(key(flag));
        return exactly != null ? Optional.of(exactly)
                : decisions.values().stream()
                        .filter(one -> one.flag().rule().equals(flag.rule().id())
                                && one.flag().session() == flag.session())
                        .max((a, b) -> a.at().compareTo(b.at()));
    }

    /// How the store calls a flag.
    static FlagKey key(Flag flag) {
        return new FlagKey(flag.rule().id(), Integer.toString(flag.rule().version()), flag.parameters(),
                flag.session());
    }
}
