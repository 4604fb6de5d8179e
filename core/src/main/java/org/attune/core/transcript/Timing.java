package org.attune.core.transcript;

/// When something was said.
public sealed interface Timing {

    /// From one time of the recording to another. Two turns may overlap.
    ///
    /// @param startMillis from 0, in milliseconds since the recording began
    /// @param endMillis not before the start; the same where only the start is known
    record Between(long startMillis, long endMillis) implements Timing {
        public Between {
            if (startMillis < 0 || endMillis < startMillis) {
                throw new IllegalArgumentException("a turn lasts from 0 or later to its start or later, but was from "
                        + startMillis + " to " + endMillis + " ms");
            }
        }
    }

    /// The transcript does not say when.
    enum Untimed implements Timing {
        UNTIMED
    }
}
