package org.attune.formats.study;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.attune.core.study.causes.Event;
import org.attune.formats.ProblemKind;
import org.attune.formats.Refusal;
import org.attune.formats.table.Cells;
import org.attune.formats.table.OpenTable;
import org.attune.formats.table.OptionalParts;
import org.attune.formats.table.TableOpener;
import org.attune.formats.table.TableSource;

/// Reads what else happened: one row an event, with the columns `client`, `session` and `event` (or `code`, so that a coding of the therapist's
/// moves will do). Others are passed over. A break belongs to the session after it.
///
/// A table in which one row cannot be used is refused.
public final class EventReader {

    private static final List<String> EVENT = List.of("event", "what", "happened", "code", "move", "marker");

    private final TableOpener opener;

    /// @param parts readers of other kinds of tables
    public EventReader(OptionalParts parts) {
        this.opener = new TableOpener(parts);
    }

    /// The events of each case, in the order of rows.
    ///
    /// @throws Refusal when the table cannot be used
    public Map<String, List<Event>> read(TableSource source) throws Refusal {
        Map<String, List<Event>> events = new TreeMap<>();
        try (OpenTable table = opener.open(source, done -> {})) {
            StudyColumns columns = new StudyColumns(source.name(), table.header(),
                    "A table of events has the columns client, session and event.");
            int client = columns.find(StudyColumns.CASE);
            int session = columns.find(StudyColumns.SESSION);
            int event = columns.find(EVENT);
            Cells cells = new Cells();
            while (table.next(cells)) {
                String what = StudyColumns.word(cells, event);
                if (what.isEmpty()) {
                    throw columns.refusal(ProblemKind.LINE, cells, "The row names no event.",
                            "An event is a word or two, such as break.", "Fill it in, or take the row out.");
                }
                events.computeIfAbsent(columns.client(cells, client), any -> new ArrayList<>())
                        .add(new Event(columns.session(cells, session), what));
            }
        } catch (IOException e) {
            throw TableOpener.unreadable(source.name(), e);
        }
        return events;
    }
}
