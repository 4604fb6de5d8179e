package org.attune.store.coding;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;

import org.attune.core.coding.Segments;
import org.attune.core.coding.SheetStep;

/// The sheets of a session side by side, once all who were waited for have handed in.
///
/// @param sessionId which session of the round
/// @param label what it is called in the round
/// @param segments the parts that it was coded in
/// @param columns the sheets, in order of their coders' labels
/// @param settled what was settled since, oldest first; the last one on a subject counts
public record Reveal(String sessionId, String label, Segments segments, List<Column> columns,
        List<Settlements.Settled> settled) {

    /// A sheet.
    ///
    /// @param label whose it is, such as `coder-1`, or `gold`
    /// @param isOwn whether it is the asker's
    /// @param handedInAt when it was handed in blind
    /// @param blind its steps as they were handed in blind, from which agreement is computed
    /// @param latest its steps as they were handed in last, the same unless it was opened again after the reveal
    /// @param reopenings when it was opened again, and why
    public record Column(String label, boolean isOwn, Instant handedInAt, List<SheetStep> blind,
            List<SheetStep> latest, List<OwnSheet.Reopening> reopenings) {

        /// The label of a gold sheet.
        public static final String GOLD = "gold";

        public Column {
            requireNonNull(label, "label");
            requireNonNull(handedInAt, "handedInAt");
            blind = List.copyOf(blind);
            latest = List.copyOf(latest);
            reopenings = List.copyOf(reopenings);
        }

        /// Says nothing of what is on the sheet.
        @Override
        public String toString() {
            return "Column[" + label + "]";
        }
    }

    public Reveal {
        requireNonNull(sessionId, "sessionId");
        requireNonNull(label, "label");
        requireNonNull(segments, "segments");
        columns = List.copyOf(columns);
        settled = List.copyOf(settled);
    }
}
