package org.attune.store.access;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// A part of a `where`, with its values.
///
/// @param sql the condition, with a `?` for each value
/// @param values the values, in order
public record Condition(String sql, List<Object> values) {

    /// Holds for no row.
    public static final Condition NONE = new Condition("(1 = 0)", List.of());
    /// Every row.
    public static final Condition ALL = new Condition("(1 = 1)", List.of());

    public Condition {
        requireNonNull(sql, "sql");
        values = List.copyOf(values);
    }

    /// The values, and those of what follows it in the statement.
    public Object[] and(Object... following) {
        List<Object> all = new ArrayList<>(values);
        all.addAll(Arrays.asList(following));
        return all.toArray();
    }
}
