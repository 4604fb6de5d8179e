package org.attune.formats.codings;

import java.util.List;

import org.attune.formats.Problem;
import org.attune.formats.ProblemKind;
import org.attune.formats.ProblemLog;
import org.attune.formats.Problems;
import org.attune.formats.Refusal;
import org.attune.formats.Remark;
import org.attune.formats.Remark.Topic;
import org.attune.formats.codings.CodingColumns.CodingColumn;
import org.attune.formats.scores.Strictness;
import org.attune.formats.table.Cells;
import org.attune.formats.table.OptionalParts;
import org.attune.formats.table.TableOpener;

/// Reads tables of codings: one row a rating, one row a unit with a column for each coder, or one row a boundary.
public final class CodingReader {

    private final TableOpener opener;

    /// @param parts readers of other kinds of tables
    public CodingReader(OptionalParts parts) {
        this.opener = new TableOpener(parts);
    }

    /// Takes rows of one shape.
    interface Rows {
        /// Takes a row.
        void take(Cells cells);

        /// How the shape is called.
        String words();

        /// Whether no row could be used.
        boolean isEmpty();

        /// What became of all rows.
        CodingOutcome outcome(List<Remark> remarks, Problems problems);
    }

    /// Reads a table.
    public CodingOutcome read(CodingPlan plan) {
        try {
            return readTable(plan);
        } catch (Refusal e) {
            return new CodingOutcome.Refused(Problems.of(e.problem()));
        }
    }

    private CodingOutcome readTable(CodingPlan plan) throws Refusal {
        ProblemLog log = new ProblemLog(plan.handling().listedProblems());
        RowLoop<Rows> loop = new RowLoop<>(opener, columns -> rows(plan, columns, log), Rows::take);
        String shape = loop.run(plan.source(), plan.progress());
        return outcome(plan, loop.rows(), log, shape);
    }

    private static Rows rows(CodingPlan plan, CodingColumns columns, ProblemLog log) throws Refusal {
        if (columns.has(CodingColumn.BOUNDARY)) {
            return BoundaryRows.of(plan, columns, log);
        }
        boolean hasRatings = columns.has(CodingColumn.VALUE) || columns.has(CodingColumn.CLARITY)
                || columns.has(CodingColumn.SIGNIFICANCE);
        return columns.has(CodingColumn.CODER) && hasRatings ? TidyRows.of(plan, columns, log)
                : WideRows.of(plan, columns, log);
    }

    private static CodingOutcome outcome(CodingPlan plan, Rows rows, ProblemLog log, String shape) {
        Problems problems = log.problems();
        if (plan.handling().strictness() == Strictness.REFUSE && !problems.isEmpty()) {
            return new CodingOutcome.Refused(problems);
        }
        if (rows.isEmpty()) {
            return new CodingOutcome.Refused(problems.isEmpty()
                    ? Problems.of(new Problem(ProblemKind.EMPTY, plan.source().name(), 0,
                            "There are column names and no codings.", "At least one row is needed.",
                            "Check that the right file was exported."))
                    : problems);
        }
        return rows.outcome(List.of(new Remark(Topic.SHAPE, plan.source().name(),
                "Read as " + shape + "; " + rows.words() + ".")), problems);
    }
}
