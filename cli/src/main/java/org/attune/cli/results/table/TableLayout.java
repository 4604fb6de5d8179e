package org.attune.cli.results.table;

import java.util.List;

import org.attune.cli.terminal.Screen;
import org.attune.cli.terminal.Words;

/// How the table of flags fits on a screen: columns side by side, or one under the other where there is little room.
final class TableLayout {

    private static final String[] HEADINGS = {"Client", "Session", "Rule", "What the scores say"};
    private static final int GAP = 2;
    /// A column of sentences narrower than this is hard to read; the sentence then goes under the other cells: our choice.
    private static final int NARROWEST_TEXT = 44;

    private final Screen screen;
    private final int[] widths = new int[HEADINGS.length - 1];
    private boolean isStacked;
    private String lastClient = "";
    private boolean isFirst = true;

    TableLayout(Screen screen) {
        this.screen = screen;
        for (int i = 0; i < widths.length; i++) {
            widths[i] = HEADINGS[i].length();
        }
    }

    /// Takes notice of a row that will be printed.
    void measure(String[] cells) {
        for (int i = 0; i < widths.length; i++) {
            widths[i] = Math.max(widths[i], Words.width(cells[i]));
        }
    }

    /// All rows have been measured.
    void settle() {
        isStacked = textColumns() < NARROWEST_TEXT;
    }

    private int textColumns() {
        int taken = 0;
        for (int width : widths) {
            taken += width + GAP;
        }
        return screen.columns() - taken;
    }

    /// The lines of a row. A client's name stands beside the first of their rows only.
    String row(String[] cells) {
        boolean isNewClient = isFirst || !cells[0].equals(lastClient);
        String before = isFirst && !isStacked ? heading() : isNewClient && !isFirst ? "\n" : "";
        isFirst = false;
        lastClient = cells[0];
        return before + (isStacked ? stacked(cells, isNewClient) : sideBySide(cells, isNewClient));
    }

    /// What parts the table from what follows it.
    String end() {
        return isFirst ? "" : "\n";
    }

    private String heading() {
        return screen.strong(fixed(HEADINGS[0], HEADINGS[1], HEADINGS[2]) + HEADINGS[3]) + "\n\n";
    }

    private String fixed(String client, String session, String rule) {
        return Words.left(client, widths[0] + GAP) + Words.right(session, widths[1]) + " ".repeat(GAP)
                + Words.left(rule, widths[2] + GAP);
    }

    private String sideBySide(String[] cells, boolean isNewClient) {
        List<String> lines = Words.wrap(cells[3], textColumns());
        StringBuilder text = new StringBuilder(fixed(isNewClient ? cells[0] : "", cells[1], cells[2]));
        text.append(lines.getFirst()).append('\n');
        String indent = " ".repeat(screen.columns() - textColumns());
        lines.stream().skip(1).forEach(line -> text.append(indent).append(line).append('\n'));
        return text.toString();
    }

    private String stacked(String[] cells, boolean isNewClient) {
        StringBuilder text = new StringBuilder(isNewClient ? screen.strong(cells[0]) + "\n" : "");
        String session = cells[1].isEmpty() ? "" : "session " + cells[1] + ", ";
        text.append("  ").append(session).append(cells[2]).append('\n');
        Words.wrap(cells[3], screen.columns() - 4).forEach(line -> text.append("    ").append(line).append('\n'));
        return text.toString();
    }
}
