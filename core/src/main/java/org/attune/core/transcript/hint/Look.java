package org.attune.core.transcript.hint;

import java.util.List;

/// What came of looking through a transcript with one rule.
public sealed interface Look {

    /// The rule read it.
    ///
    /// @param hints strongest first; none does not mean no tension
    record Read(List<Hint> hints) implements Look {
        public Read {
            hints = List.copyOf(hints);
        }
    }

    /// The rule could not read it.
    ///
    /// @param why what is missing and what to do, one sentence
    record NotRead(String why) implements Look {}
}
