package org.attune.web.line;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.attune.store.flags.FlagDecision.FlagState;
import org.attune.store.flags.FlagKey;

/// What was typed about a flag.
///
/// @param flag which flag
/// @param state what is decided
/// @param reason why
record Decision(FlagKey flag, FlagState state, String reason) {

    /// A session's number in a form has this many digits at most.
    private static final String WHOLE_NUMBER = "[1-9][0-9]{0,4}";

    /// The decision, if the fields are those of our form.
    static Optional<Decision> read(Map<String, String> typed) {
        String session = typed.getOrDefault("session", "");
        Optional<FlagState> state = Stream.of(FlagState.values())
                .filter(one -> one.name().equals(typed.get("state")))
                .findFirst();
        if (!session.matches(WHOLE_NUMBER) || state.isEmpty()) {
            return Optional.empty();
        }
        FlagKey flag = new FlagKey(typed.getOrDefault("rule", ""), typed.getOrDefault("version", ""),
                typed.getOrDefault("parameters", ""), Integer.parseInt(session));
        return Optional.of(new Decision(flag, state.get(), typed.getOrDefault("reason", "")));
    }
}
