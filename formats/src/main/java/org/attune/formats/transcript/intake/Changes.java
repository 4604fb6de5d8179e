package org.attune.formats.transcript.intake;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// Everything that an import changed or left aside: how often, and where. It holds no words of the transcript.
///
/// @param byKind what was done of each kind, in the order of kinds; a kind that did not happen has no entry
public record Changes(Map<ChangeKind, Where> byKind) {

    /// How many places of a kind are listed, so that a report of a whole day's cues can still be read: our choice.
    public static final int LISTED = 200;

    /// Where something was changed.
    ///
    /// @param count how often
    /// @param lines the first lines or paragraphs at which it was, from 1; 0 where the whole file is meant
    /// @param ids the identifiers of the annotations, beside the lines, where the format has them; otherwise empty
    public record Where(long count, List<Integer> lines, List<String> ids) {
        public Where {
            lines = List.copyOf(lines);
            ids = List.copyOf(ids);
        }
    }

    public Changes {
        Map<ChangeKind, Where> copy = new EnumMap<>(ChangeKind.class);
        copy.putAll(byKind);
        byKind = Collections.unmodifiableMap(copy);
    }

    /// How often something of this kind was done.
    public long count(ChangeKind kind) {
        Where where = byKind.get(kind);
        return where == null ? 0 : where.count();
    }

    /// How many changes there were in all.
    public long count() {
        return byKind.values().stream().mapToLong(Where::count).sum();
    }

    /// Collects changes while a file is read.
    static final class Log {

        private final Map<ChangeKind, List<Integer>> lines = new EnumMap<>(ChangeKind.class);
        private final Map<ChangeKind, List<String>> ids = new EnumMap<>(ChangeKind.class);
        private final Map<ChangeKind, Long> counts = new EnumMap<>(ChangeKind.class);

        void add(ChangeKind kind, int line, String id, long times) {
            counts.merge(kind, times, Long::sum);
            List<Integer> known = lines.computeIfAbsent(kind, any -> new ArrayList<>());
            if (known.size() < LISTED && (known.isEmpty() || known.getLast() != line)) {
                known.add(line);
            }
            List<String> knownIds = ids.computeIfAbsent(kind, any -> new ArrayList<>());
            if (!id.isEmpty() && knownIds.size() < LISTED) {
                knownIds.add(id);
            }
        }

        Changes changes() {
            Map<ChangeKind, Where> all = new EnumMap<>(ChangeKind.class);
            counts.forEach((kind, count) -> all.put(kind, new Where(count, lines.getOrDefault(kind, List.of()),
                    ids.getOrDefault(kind, List.of()))));
            return new Changes(all);
        }
    }
}
