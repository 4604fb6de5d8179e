package org.attune.core.detection;

import static java.util.Objects.requireNonNull;

/// A rule that fired at a session, with its arithmetic.
///
/// @param rule which rule and version
/// @param parameters the settings the rule ran with
/// @param sight what the rule was allowed to look at
/// @param session the session at which it fired, from 1
/// @param evidence the numbers behind it, which can put themselves in words
public record Flag(RuleName rule, String parameters, Sight sight, int session, Evidence evidence) {

    public Flag {
        requireNonNull(rule, "rule");
        requireNonNull(parameters, "parameters");
        requireNonNull(sight, "sight");
        requireNonNull(evidence, "evidence");
        if (session < 1) {
            throw new IllegalArgumentException("sessions count from 1, but a flag was at " + session);
        }
    }
}
