package org.attune.formats.codings;

import java.util.List;

import org.attune.core.agreement.ratings.Rating;
import org.attune.formats.Problem;
import org.attune.formats.ProblemKind;
import org.attune.formats.ProblemLog;
import org.attune.formats.Problems;
import org.attune.formats.Remark;
import org.attune.formats.codings.RatingShelf.Met;
import org.attune.formats.codings.RatingShelf.Unit;
import org.attune.formats.table.Cells;

/// Ratings as rows of any shape give them, with what is wrong about a row.
///
/// @param plan what is read, and how
/// @param columns where the columns are
/// @param log hears of rows that cannot be used
/// @param shelf where ratings are put
record RatedRows(CodingPlan plan, CodingColumns columns, ProblemLog log, RatingShelf shelf) {

    /// What a code is called where the table has no column for it.
    static final String ONLY_CODE = "rating";

    static RatedRows of(CodingPlan plan, CodingColumns columns, ProblemLog log) {
        return new RatedRows(plan, columns, log, new RatingShelf());
    }

    /// Notes the period that a row says its unit belongs to.
    void period(Unit unit, Cells cells) {
        new Periods(columns, log).find(cells).ifPresent(period -> shelf.period(unit, period));
    }

    Met add(String code, Unit unit, String coder, Rating rating, long line) {
        return shelf.add(code, unit, coder, rating, line);
    }

    void problem(ProblemKind kind, long line, String what, String allowed, String next) {
        log.add(0, new Problem(kind, columns.file(), line, what, allowed, next));
    }

    CodingOutcome outcome(List<Remark> remarks, Problems problems) {
        return new CodingOutcome.Rated(shelf.tables(plan.order()), remarks, problems);
    }
}
