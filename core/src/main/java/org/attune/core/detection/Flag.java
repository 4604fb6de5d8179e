package org.attune.core.detection;

import static java.util.Objects.requireNonNull;

import java.util.Objects;

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

    /// Written out, because the one that Java makes for a record is linked anew at each start, a tenth of a short run; and what differs
    /// most often is looked at first.
    @Override
    public boolean equals(Object other) {
        return other instanceof Flag flag && session == flag.session && sight == flag.sight && rule.equals(flag.rule)
                && parameters.equals(flag.parameters) && Objects.equals(evidence, flag.evidence);
    }

    @Override
    public int hashCode() {
        return Objects.hash(session, sight, rule, parameters, evidence);
    }
}
