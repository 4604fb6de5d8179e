package org.attune.formats.layout;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// How a table is laid out. Columns count from 0.
public sealed interface Layout {

    /// One row for each score.
    ///
    /// @param columns where each column is; one that is not there has no entry
    record Tidy(Map<Column, Integer> columns) implements Layout {
        public Tidy {
            Map<Column, Integer> copy = new EnumMap<>(Column.class);
            copy.putAll(columns);
            columns = Collections.unmodifiableMap(copy);
        }

        /// Where a column is, or -1.
        public int at(Column column) {
            return columns.getOrDefault(column, -1);
        }

        /// Whether sessions have only dates, and no numbers.
        public boolean isDated() {
            return !columns.containsKey(Column.SESSION);
        }
    }

    /// One row for each case, with a column for each session.
    ///
    /// @param client where the case is
    /// @param rater where the rater is, or -1
    /// @param sessions the sessions' columns
    record Wide(int client, int rater, List<SessionColumn> sessions) implements Layout {
        public Wide {
            sessions = List.copyOf(sessions);
        }
    }

    /// A column with the scores of one session.
    ///
    /// @param column where it is
    /// @param session the session, from 1
    /// @param scale the scale's name; empty when the column does not say
    record SessionColumn(int column, int session, String scale) {}
}
