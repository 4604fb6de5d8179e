package org.attune.store.forms;

import java.time.Instant;

/// What somebody did with a question.
public sealed interface Answer {

    /// The item's id.
    String item();

    /// When it was last touched.
    Instant at();

    /// It was answered.
    ///
    /// @param item the item's id
    /// @param points the answer, in points of the item
    /// @param at when
    record Given(String item, int points, Instant at) implements Answer {
        /// Says which item, never what was answered.
        @Override
        public String toString() {
            return "Given[" + item + "]";
        }
    }

    /// It was left out on purpose.
    ///
    /// @param item the item's id
    /// @param at when
    record Skipped(String item, Instant at) implements Answer {}
}
