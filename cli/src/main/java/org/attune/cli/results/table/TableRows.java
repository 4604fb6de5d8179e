package org.attune.cli.results.table;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.attune.cli.command.Sink;
import org.attune.cli.results.CaseWriter;
import org.attune.cli.results.FlagRow;
import org.attune.cli.results.Found;
import org.attune.cli.results.ShuffleWords;
import org.attune.cli.results.Summary;
import org.attune.cli.terminal.Screen;
import org.attune.cli.terminal.Spool;
import org.attune.cli.terminal.Words;
import org.attune.core.rupture.Rupture;

/// The table that a person reads: each flagged case with its flags and tensions, then what was counted and read.
///
/// Workers write the bare cells; how wide the columns are is known only at the end.
public final class TableRows implements CaseWriter {

    private static final char CELL_END = '\u001f';
    private static final char ROW_END = '\u001e';

    private final Screen screen;

    public TableRows(Screen screen) {
        this.screen = screen;
    }

    @Override
    public boolean needsTensions() {
        return true;
    }

    @Override
    public void add(StringBuilder text, Found found) {
        String client = Words.harmless(found.looked().id()) + CELL_END
                + Words.harmless(found.looked().course().scale().name());
        List<FlagRow> rows = found.rows();
        for (Rupture tension : found.tensions()) {
            rows.stream().filter(row -> tension.flags().contains(row.flag())).forEach(row -> flag(text, client, row));
            row(text, client, TensionWords.sessions(tension), "tension", TensionWords.sentence(tension, found));
        }
        rows.stream().filter(row -> row.tension().isEmpty()).forEach(row -> flag(text, client, row));
        found.shuffled().forEach(permuted -> row(text, client, "", "shuffled", ShuffleWords.sentence(permuted)));
    }

    private static void flag(StringBuilder text, String client, FlagRow row) {
        row(text, client, Integer.toString(row.flag().session()), row.flag().rule().id(),
                row.flag().evidence().sentence(row.scale()) + " " + row.flag().evidence().clearing(row.scale()));
    }

    private static void row(StringBuilder text, String client, String session, String rule, String words) {
        text.append(client).append(CELL_END).append(session).append(CELL_END);
        text.append(rule).append(CELL_END).append(Words.harmless(words)).append(ROW_END);
    }

    @Override
    public void print(Spool cases, Summary summary, Sink to) {
        TableLayout widths = new TableLayout(screen);
        boolean namesScales = summary.scales().size() > 1;
        eachRow(cases, cells -> widths.measure(shown(cells, namesScales)));
        widths.settle();
        eachRow(cases, cells -> to.print(widths.row(shown(cells, namesScales))));
        to.print(widths.end());
        SummaryText.lines(summary)
                .forEach(
                        line -> to.print(String.join("\n", Words.wrap(Words.harmless(line), screen.columns())) + "\n"));
    }

    /// The cells that are printed: the scale stands beside the client where there are several.
    private static String[] shown(String[] cells, boolean namesScales) {
        String client = namesScales ? cells[0] + " (" + cells[1] + ")" : cells[0];
        return new String[] {client, cells[2], cells[3], cells[4]};
    }

    /// Takes the cells of one row.
    private interface RowTaker {
        void take(String[] cells);
    }

    /// Cuts what workers wrote back into rows.
    private static void eachRow(Spool cases, RowTaker taker) {
        List<byte[]> held = new ArrayList<>();
        cases.copyTo((buffer, length) -> {
            int start = 0;
            for (int i = 0; i < length; i++) {
                if (buffer[i] == ROW_END) {
                    held.add(Arrays.copyOfRange(buffer, start, i));
                    taker.take(cells(held));
                    held.clear();
                    start = i + 1;
                }
            }
            held.add(Arrays.copyOfRange(buffer, start, length));
        });
    }

    private static String[] cells(List<byte[]> parts) {
        int length = parts.stream().mapToInt(part -> part.length).sum();
        byte[] row = new byte[length];
        int at = 0;
        for (byte[] part : parts) {
            System.arraycopy(part, 0, row, at, part.length);
            at += part.length;
        }
        return new String(row, StandardCharsets.UTF_8).split(String.valueOf(CELL_END), -1);
    }
}
