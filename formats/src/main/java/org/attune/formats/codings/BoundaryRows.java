package org.attune.formats.codings;

import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;

import org.attune.formats.Decimals;
import org.attune.formats.Problem;
import org.attune.formats.ProblemKind;
import org.attune.formats.ProblemLog;
import org.attune.formats.Problems;
import org.attune.formats.Refusal;
import org.attune.formats.Remark;
import org.attune.formats.codings.CodingColumns.CodingColumn;
import org.attune.formats.table.Cells;
import org.attune.formats.transcript.intake.ClockTime;

/// One row a boundary: session, coder, and when it is, in seconds or as on a clock.
final class BoundaryRows implements CodingReader.Rows {

    private static final double MILLIS_OF_A_SECOND = 1000;

    private final CodingColumns columns;
    private final ProblemLog log;
    private final CodingColumns.OneClientEach clients;
    private final BoundaryTable boundaries = new BoundaryTable();

    private BoundaryRows(CodingColumns columns, ProblemLog log) {
        this.columns = columns;
        this.log = log;
        this.clients = new CodingColumns.OneClientEach(columns);
    }

    static BoundaryRows of(CodingPlan plan, CodingColumns columns, ProblemLog log) throws Refusal {
        if (!plan.coders().isEmpty()) {
            throw columns.coderColumn();
        }
        for (CodingColumn needed : List.of(CodingColumn.SESSION, CodingColumn.CODER)) {
            if (!columns.has(needed)) {
                throw columns.refusal("No column was recognised as the " + needed.word() + ".",
                        "Write a header such as session,coder,boundary,end.");
            }
        }
        return new BoundaryRows(columns, log);
    }

    @Override
    public void take(Cells cells) {
        String session = columns.text(cells, CodingColumn.SESSION);
        String coder = columns.text(cells, CodingColumn.CODER);
        if (session.isEmpty() || coder.isEmpty()) {
            problem(cells, session.isEmpty() ? ProblemKind.SESSION : ProblemKind.CODER,
                    "The row does not say which session and coder it belongs to.");
            return;
        }
        clients.see(session, cells);
        String end = columns.text(cells, CodingColumn.END);
        OptionalDouble ends = seconds(end);
        if (!end.isEmpty() && !(ends.orElse(0) > 0)) {
            problem(cells, ProblemKind.NOT_A_NUMBER, "The end of the session is not a time.");
        } else {
            ends.ifPresent(seconds -> boundaries.end(session, seconds));
        }
        String text = columns.text(cells, CodingColumn.BOUNDARY);
        OptionalDouble boundary = seconds(text);
        if (text.isEmpty()) {
            boundaries.looked(session, coder);
        } else if (!(boundary.orElse(0) > 0)) {
            problem(cells, ProblemKind.NOT_A_NUMBER, "The boundary is not a time after the beginning.");
        } else if (!boundaries.add(session, coder, boundary.getAsDouble())) {
            problem(cells, ProblemKind.REPEATED, "This coder's boundary stands already above, the same.");
        }
    }

    private static OptionalDouble seconds(String text) {
        OptionalLong millis = ClockTime.millis(text);
        return millis.isPresent() ? OptionalDouble.of(millis.getAsLong() / MILLIS_OF_A_SECOND) : Decimals.find(text);
    }

    private void problem(Cells cells, ProblemKind kind, String what) {
        log.add(0, new Problem(kind, columns.file(), cells.line(), what,
                "A boundary has a session, a coder and a time in seconds or as 12:30, 75:30 or 1:15:30; an empty time says that the coder "
                        + "set none.",
                "Correct the row, or remove it."));
    }

    @Override
    public String words() {
        return "one row a boundary";
    }

    @Override
    public boolean isEmpty() {
        return boundaries.isEmpty();
    }

    @Override
    public CodingOutcome outcome(List<Remark> remarks, Problems problems) {
        return clients.refusal().<CodingOutcome>map(CodingOutcome.Refused::new)
                .orElseGet(() -> new CodingOutcome.Parted(boundaries, remarks, problems));
    }
}
