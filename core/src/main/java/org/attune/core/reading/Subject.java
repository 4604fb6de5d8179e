package org.attune.core.reading;

import static java.util.Objects.requireNonNull;

/// Something in Attune that rests on readings, or is our own.
///
/// @param sort what it is
/// @param id what it is called among its sort
public record Subject(Sort sort, String id) {

    /// What rests on something.
    public enum Sort {
        RULE, INSTRUMENT, CHART;
    }

    public Subject {
        requireNonNull(sort, "sort");
        requireNonNull(id, "id");
    }
}
