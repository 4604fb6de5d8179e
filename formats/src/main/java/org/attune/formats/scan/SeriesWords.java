package org.attune.formats.scan;

import java.util.ArrayList;
import java.util.List;

import org.attune.formats.courses.RowChecks;
import org.attune.formats.courses.SeriesBook;
import org.attune.formats.rows.RowMeaning;
import org.attune.formats.table.Cells;
import org.jspecify.annotations.Nullable;

/// The words that name series, as far as they are known.
///
/// Words are learned from rows that took the careful way, and only if the checks have nothing more to ask about their series.
final class SeriesWords {

    /// More are not learned: looking through them would take longer than the careful way. Our choice.
    private static final int MOST = 16;

    private final SeriesBook book;
    private final RowChecks checks;
    private final List<SeriesWord> known = new ArrayList<>();
    /// The words of the row before.
    private @Nullable SeriesWord last;

    SeriesWords(RowMeaning meaning) {
        this.book = meaning.book();
        this.checks = meaning.checks();
    }

    /// Which words begin here, commas included; null when none that are known.
    ///
    /// What followed the same words last time is tried first: rows of a session tend to stand in one order.
    @Nullable
    SeriesWord find(byte[] bytes, int from) {
        SeriesWord before = last;
        if (before != null && before.next().standsAt(bytes, from)) {
            last = before.next();
            return last;
        }
        return search(bytes, from);
    }

    private @Nullable SeriesWord search(byte[] bytes, int from) {
        for (SeriesWord word : known) {
            if (word.standsAt(bytes, from)) {
                if (last != null) {
                    last.expect(word);
                }
                last = word;
                return word;
            }
        }
        return null;
    }

    /// Learns the words of a row that took the careful way.
    void learn(byte[] bytes, int from, PlainLayout layout, Cells cells) {
        int start = pastCommas(bytes, from, layout.words());
        int end = pastCommas(bytes, start, layout.columns() - 1 - layout.words());
        if (known.size() == MOST || end - start > FirstBytes.MOST || search(bytes, start) != null) {
            return;
        }
        int meant = book.find(word(cells, layout.rater()), word(cells, layout.scale()), "");
        if (checks.isSettled(meant)) {
            known.add(new SeriesWord(bytes, start, end - start, meant, book.at(meant)));
        }
    }

    private static int pastCommas(byte[] bytes, int from, int commas) {
        int at = from;
        for (int left = commas; left > 0; at++) {
            left -= bytes[at] == ',' ? 1 : 0;
        }
        return at;
    }

    private static String word(Cells cells, int column) {
        return column < 0 || cells.isMissing(column) ? "" : cells.text(column);
    }

    /// Hands the rows counted so far to the checks. To be done before any row takes the careful way.
    void handOver() {
        for (SeriesWord word : known) {
            checks.addRows(word.series(), word.takeRows());
        }
    }

    /// Asks the checks which series matter. To be done after any row has taken the careful way.
    void lookUp() {
        for (SeriesWord word : known) {
            word.keep(checks.isKept(word.series()));
        }
    }
}
