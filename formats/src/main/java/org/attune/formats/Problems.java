package org.attune.formats;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// All problems of a reading: the first ones listed in the order of files and lines, every row counted.
///
/// @param listed the first problems, as many as were asked for
/// @param unlisted how many more there were
/// @param counts how many rows there were of each kind, or 1 where the whole file is meant; a kind without any has no entry
public record Problems(List<Problem> listed, long unlisted, Map<ProblemKind, Long> counts) {

    /// No problem.
    public static final Problems NONE = new Problems(List.of(), 0, Map.of());

    public Problems {
        listed = List.copyOf(listed);
        Map<ProblemKind, Long> copy = new EnumMap<>(ProblemKind.class);
        copy.putAll(counts);
        counts = Collections.unmodifiableMap(copy);
        long count = 0;
        for (long each : counts.values()) {
            count += each;
        }
        if (unlisted < 0 || count < listed.size() + unlisted) {
            throw new IllegalArgumentException(listed.size() + " problems are listed and " + unlisted
                    + " are not, but only " + count + " rows counted");
        }
    }

    /// One problem alone.
    public static Problems of(Problem problem) {
        return new Problems(List.of(problem), 0, Map.of(problem.kind(), 1L));
    }

    /// How many rows there were in all.
    public long count() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    /// How many rows there were of a kind.
    public long count(ProblemKind kind) {
        return counts.getOrDefault(kind, 0L);
    }

    /// Whether there was none.
    public boolean isEmpty() {
        return counts.isEmpty();
    }
}
