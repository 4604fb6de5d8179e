package org.attune.formats.codings;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.attune.formats.ProblemKind;
import org.attune.formats.ProblemLog;
import org.attune.formats.Problems;
import org.attune.formats.Refusal;
import org.attune.formats.Remark;
import org.attune.formats.codings.CodingColumns.CodingColumn;
import org.attune.formats.codings.RatingShelf.Met;
import org.attune.formats.codings.RatingShelf.Unit;
import org.attune.formats.table.Cells;

/// One row a unit and a column for each coder; or turned, one row a coder and a column for each unit.
final class WideRows implements CodingReader.Rows {

    /// Names that are sessions or segments rather than people.
    private static final Pattern UNIT_NAME = Pattern.compile(
            "(?:(?:s|sess|session|seg|segment|u|unit|t|turn|minute|item|case)[ _.-]?)?\\d+(?:[ _.-]\\d+)?",
            Pattern.CASE_INSENSITIVE);

    private final CodingColumns columns;
    private final RatedRows rows;
    private final boolean isTurned;
    private final List<Integer> rated;

    private WideRows(RatedRows rows, boolean isTurned, List<Integer> rated) {
        this.columns = rows.columns();
        this.rows = rows;
        this.isTurned = isTurned;
        this.rated = List.copyOf(rated);
    }

    static WideRows of(CodingPlan plan, CodingColumns columns, ProblemLog log) throws Refusal {
        List<String> header = columns.header();
        List<Integer> others = columns.others();
        RatedRows rows = RatedRows.of(plan, columns, log);
        if (columns.has(CodingColumn.CODER)) {
            if (!plan.coders().isEmpty()) {
                throw columns.coderColumn();
            }
            return new WideRows(rows, true, others);
        }
        if (!plan.coders().isEmpty()) {
            return new WideRows(rows, false, named(plan.coders(), columns));
        }
        if (others.stream().map(header::get).allMatch(name -> UNIT_NAME.matcher(name).matches())) {
            throw columns.refusal(others.isEmpty() ? "No column was recognised as ratings."
                    : "The columns look like sessions or segments, not like coders.",
                    "If each row is a coder, name the first column coder. If each column is a coder, name them with "
                            + "--coder. One row a rating needs columns such as session,segment,coder,code,value.");
        }
        return new WideRows(rows, false, others);
    }

    private static List<Integer> named(List<String> coders, CodingColumns columns) throws Refusal {
        List<Integer> rated = new ArrayList<>();
        for (String coder : coders) {
            int at = columns.header().indexOf(coder);
            if (at < 0) {
                throw columns.refusal("There is no column for the coder \"" + coder + "\".",
                        "Name the coders as their columns are named; or name the first column coder if each row is one.");
            }
            rated.add(at);
        }
        return rated;
    }

    @Override
    public void take(Cells cells) {
        String code = text(cells, CodingColumn.CODE, RatedRows.ONLY_CODE);
        if (isTurned) {
            String coder = columns.text(cells, CodingColumn.CODER);
            if (coder.isEmpty()) {
                lacks(cells, ProblemKind.CODER, "coder");
                return;
            }
            for (int column : rated) {
                add(code, new Unit(columns.header().get(column), ""), coder, cells, column);
            }
            return;
        }
        String session = text(cells, CodingColumn.SESSION, hasSessions() ? "" : "row " + cells.line());
        if (session.isEmpty()) {
            lacks(cells, ProblemKind.SESSION, "session");
            return;
        }
        Unit unit = new Unit(session, columns.has(CodingColumn.SESSION) ? columns.text(cells, CodingColumn.SEGMENT)
                : "");
        rows.period(unit, cells);
        for (int column : rated) {
            add(code, unit, columns.header().get(column), cells, column);
        }
    }

    /// Without a session each segment, or each row, stands for itself.
    private boolean hasSessions() {
        return columns.has(CodingColumn.SESSION) || columns.has(CodingColumn.SEGMENT);
    }

    private String text(Cells cells, CodingColumn column, String otherwise) {
        CodingColumn there = column == CodingColumn.SESSION && !columns.has(column) ? CodingColumn.SEGMENT : column;
        String text = columns.text(cells, there);
        return text.isEmpty() ? otherwise : text;
    }

    private void lacks(Cells cells, ProblemKind kind, String what) {
        rows.problem(kind, cells.line(), "The row does not say which " + what + " it is.",
                "Every row names its " + what + ".", "Fill in the cell, or remove the row.");
    }

    private void add(String code, Unit unit, String coder, Cells cells, int column) {
        Met met = rows.add(code, unit, coder, RatingWords.read(cells, column), cells.line());
        if (met == Met.ANOTHER) {
            rows.problem(ProblemKind.CONTRADICTION, cells.line(),
                    "This unit stands already in line " + rows.shelf().lineOf(code, unit, coder)
                            + ", with another rating of the same coder.",
                    "Each unit has one row for each code.",
                    "Name segments apart in a column segment, or remove the wrong row; until then neither counts.");
        }
    }

    @Override
    public String words() {
        String whose = isTurned ? "turned: one row a coder, one column a unit, each taken for a session"
                : "one row a unit, with the coders "
                        + String.join(", ", rated.stream().map(columns.header()::get).toList());
        return columns.has(CodingColumn.SESSION) || isTurned ? whose
                : whose + "; no column says the session, so that each unit counts as one";
    }

    @Override
    public boolean isEmpty() {
        return rows.shelf().isEmpty();
    }

    @Override
    public CodingOutcome outcome(List<Remark> remarks, Problems problems) {
        return rows.outcome(remarks, problems);
    }
}
