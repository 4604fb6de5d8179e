package org.attune.formats.study;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;

import org.attune.core.study.causes.Event;

/// What the dates of sessions tell of breaks between them.
public sealed interface DatedBreaks {

    /// @param ofCase the breaks of each case whose dates tell a usual gap; none where there was no break
    record Told(Map<String, List<Event>> ofCase) implements DatedBreaks {
        public Told {
            ofCase = Map.copyOf(ofCase);
        }
    }

    /// Nothing can be said.
    ///
    /// @param why as the end of a sentence
    record Untold(String why) implements DatedBreaks {
        public Untold {
            requireNonNull(why, "why");
        }
    }
}
