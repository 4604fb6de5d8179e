package org.attune.core.sequence;

import static java.util.Objects.requireNonNull;

import java.util.List;

/// The codes of one session in the order in which they came.
///
/// @param session its name
/// @param steps one for each thing that happened; a code may follow itself
public record CodeSequence(String session, List<Step> steps) {

    public CodeSequence {
        requireNonNull(session, "session");
        steps = List.copyOf(steps);
    }

    /// One thing that happened.
    ///
    /// @param speaker whose move it was; empty where nobody is named
    /// @param code what it was
    public record Step(String speaker, String code) {
        public Step {
            requireNonNull(speaker, "speaker");
            requireNonNull(code, "code");
        }

        /// The code with its speaker, as tables print it.
        public String words() {
            return speaker.isEmpty() ? code : speaker + ": " + code;
        }
    }
}
