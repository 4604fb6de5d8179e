package org.attune.formats.scan;

import org.attune.formats.rows.RowFeed;
import org.attune.formats.table.Cells;

/// Reads rows as rows of other tables are read: split into cells, with all questions asked.
final class CarefulRows implements LineReader {

    private final RowFeed feed;
    private final Cells cells = new Cells();

    CarefulRows(RowFeed feed) {
        this.feed = feed;
    }

    @Override
    public int read(byte[] bytes, int from, int to, int firstLine) throws NotPlain {
        int line = firstLine;
        for (int at = from; at < to; line++) {
            at = readLine(bytes, at, line);
        }
        return line;
    }

    /// Reads one line. Returns where the next one begins.
    int readLine(byte[] bytes, int from, int line) throws NotPlain {
        int lineEnd = from;
        while (bytes[lineEnd] != '\n') {
            lineEnd++;
        }
        if (PlainLine.split(bytes, from, lineEnd, line, cells)) {
            feed.take(cells);
        }
        return lineEnd + 1;
    }

    /// The cells of the line read last.
    Cells cells() {
        return cells;
    }
}
