package org.attune.formats.codings;

import java.util.List;

import org.attune.core.agreement.ratings.Rating;
import org.attune.formats.ProblemKind;
import org.attune.formats.ProblemLog;
import org.attune.formats.Problems;
import org.attune.formats.Refusal;
import org.attune.formats.Remark;
import org.attune.formats.codings.CodingColumns.CodingColumn;
import org.attune.formats.codings.RatingShelf.Met;
import org.attune.formats.codings.RatingShelf.Unit;
import org.attune.formats.table.Cells;

/// One row a rating: session, segment, coder, code, and what was given. Clarity and significance are rated apart.
final class TidyRows implements CodingReader.Rows {

    private static final List<CodingColumn> RATED = List.of(CodingColumn.VALUE, CodingColumn.CLARITY,
            CodingColumn.SIGNIFICANCE);

    private final CodingColumns columns;
    private final RatedRows rows;
    private final CodingColumns.OneClientEach clients;

    private TidyRows(RatedRows rows) {
        this.columns = rows.columns();
        this.rows = rows;
        this.clients = new CodingColumns.OneClientEach(columns);
    }

    static TidyRows of(CodingPlan plan, CodingColumns columns, ProblemLog log) throws Refusal {
        if (!columns.has(CodingColumn.SESSION)) {
            throw columns.refusal("No column was recognised as the session.",
                    "Name it session; intervals rest on which units belong together.");
        }
        if (!plan.coders().isEmpty()) {
            throw columns.coderColumn();
        }
        return new TidyRows(RatedRows.of(plan, columns, log));
    }

    @Override
    public void take(Cells cells) {
        String session = columns.text(cells, CodingColumn.SESSION);
        String coder = columns.text(cells, CodingColumn.CODER);
        if (session.isEmpty() || coder.isEmpty()) {
            rows.problem(session.isEmpty() ? ProblemKind.SESSION : ProblemKind.CODER, cells.line(),
                    "The row does not say which " + (session.isEmpty() ? "session" : "coder") + " it belongs to.",
                    "Every row names its session and its coder.", "Fill in the cell, or remove the row.");
            return;
        }
        clients.see(session, cells);
        String code = columns.text(cells, CodingColumn.CODE);
        Unit unit = new Unit(session, columns.text(cells, CodingColumn.SEGMENT));
        rows.period(unit, cells);
        for (CodingColumn column : RATED) {
            Integer at = columns.places().get(column);
            if (at != null) {
                add(name(code, column), unit, coder, RatingWords.read(cells, at), cells.line());
            }
        }
    }

    private String name(String code, CodingColumn column) {
        String own = code.isEmpty() ? RatedRows.ONLY_CODE : code;
        boolean isAlone = RATED.stream().filter(columns::has).count() == 1;
        return column == CodingColumn.VALUE || isAlone ? own : own + ", " + column.word();
    }

    private void add(String code, Unit unit, String coder, Rating rating, long line) {
        Met met = rows.add(code, unit, coder, rating, line);
        if (met != Met.NOTHING) {
            boolean isSame = met == Met.THE_SAME;
            rows.problem(isSame ? ProblemKind.REPEATED : ProblemKind.CONTRADICTION, line,
                    "This coder's rating of this code and unit stands already in line "
                            + rows.shelf().lineOf(code, unit, coder)
                            + (isSame ? ", the same." : ", and says something else."),
                    "A coder rates a unit once by each code.",
                    isSame ? "Remove one of them; it was counted once."
                            : "Remove the wrong one; until then neither counts.");
        }
    }

    @Override
    public String words() {
        return "one row a rating";
    }

    @Override
    public boolean isEmpty() {
        return rows.shelf().isEmpty();
    }

    @Override
    public CodingOutcome outcome(List<Remark> remarks, Problems problems) {
        return clients.refusal().<CodingOutcome>map(CodingOutcome.Refused::new)
                .orElseGet(() -> rows.outcome(remarks, problems));
    }
}
