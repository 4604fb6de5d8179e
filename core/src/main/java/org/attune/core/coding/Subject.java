package org.attune.core.coding;

import static java.util.Objects.requireNonNull;

/// What coders can agree or differ on.
public sealed interface Subject {

    /// A code in a segment.
    record InSegment(int segment, String code) implements Subject {
        public InSegment {
            requireNonNull(code, "code");
        }
    }

    /// A session item.
    record OfSession(String item) implements Subject {
        public OfSession {
            requireNonNull(item, "item");
        }
    }
}
