package org.attune.core.coding;

import static java.util.Objects.requireNonNull;

/// What coders came to, after the reveal, about one code in one segment where they differed.
public sealed interface Settlement {

    /// They agree on a mark.
    record AgreedOn(Mark mark) implements Settlement {
        public AgreedOn {
            requireNonNull(mark, "mark");
            if (!mark.isRated()) {
                throw new IllegalArgumentException("coders agree on something: given, absent, or that one cannot tell");
            }
        }
    }

    /// They looked at it together and differ. That is a result, and stays in the data.
    record WeDiffer() implements Settlement {}
}
