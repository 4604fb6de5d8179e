package org.attune.formats.rows;

import org.attune.formats.layout.Layout;
import org.attune.formats.table.Cells;

/// Takes rows with a column for each session.
final class WideFeed implements RowFeed {

    private final ScoreSink sink;
    private final RowMeaning meaning;
    private final CellReader reader;
    private final Layout.Wide wide;

    WideFeed(ScoreSink sink, RowMeaning meaning, Layout.Wide wide, int columns) {
        this.sink = sink;
        this.meaning = meaning;
        this.wide = wide;
        this.reader = new CellReader(sink, meaning.checks(), columns, wide.client());
    }

    @Override
    public boolean hasDecimalComma() {
        return reader.hasDecimalComma();
    }

    @Override
    public void take(Cells cells) {
        int place = meaning.places().at(cells.line());
        if (!reader.isEven(cells, place)) {
            return;
        }
        int caseNumber = reader.findCase(cells, wide.client(), place);
        if (caseNumber < 0) {
            return;
        }
        String rater = wide.rater() < 0 || cells.isMissing(wide.rater()) ? "" : cells.text(wide.rater());
        for (Layout.SessionColumn column : wide.sessions()) {
            if (!cells.isMissing(column.column())) {
                takeSession(cells, caseNumber, rater, column, place);
            }
        }
    }

    private void takeSession(Cells cells, int caseNumber, String rater, Layout.SessionColumn column, int place) {
        int series = meaning.book().find(rater, column.scale(), "");
        boolean matters = meaning.checks().meet(series, place);
        sink.attend(caseNumber, column.session());
        if (!matters) {
            return;
        }
        double points = reader.value(cells, column.column());
        if (meaning.checks().accepts(series, place, points, () -> sink.id(caseNumber))) {
            sink.add(caseNumber, column.session(), series, place, points);
        }
    }
}
