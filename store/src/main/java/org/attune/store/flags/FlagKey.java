package org.attune.store.flags;

import static java.util.Objects.requireNonNull;

/// Which flag of a case: the rule that raised it, how it ran, and the session.
///
/// @param rule the rule's id
/// @param ruleVersion the rule's version
/// @param parameters the settings it ran with
/// @param session the session at which it was raised, from 1
public record FlagKey(String rule, String ruleVersion, String parameters, int session) {

    public FlagKey {
        requireNonNull(rule, "rule");
        requireNonNull(ruleVersion, "ruleVersion");
        requireNonNull(parameters, "parameters");
        if (session < 1) {
            throw new IllegalArgumentException("sessions count from 1, but a flag was at " + session);
        }
    }
}
