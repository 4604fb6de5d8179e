package org.attune.cli.terminal;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;

/// What a person reads on a screen, put together from headings, paragraphs and tables; whatever steers a terminal is taken out.
public final class Prose {

    private static final int GAP = 2;

    private final Screen screen;
    private final StringBuilder text = new StringBuilder();

    /// @param screen what it is read on
    public Prose(Screen screen) {
        this.screen = screen;
    }

    /// Adds a heading.
    public Prose heading(String words) {
        text.append(screen.strong(Words.harmless(words))).append('\n');
        return this;
    }

    /// Adds a paragraph, broken into lines as wide as the screen.
    public Prose paragraph(String words) {
        Words.wrap(Words.harmless(words), screen.columns()).forEach(line -> text.append(line).append('\n'));
        return this;
    }

    /// Adds an empty line.
    public Prose space() {
        text.append('\n');
        return this;
    }

    /// Adds a table whose columns stand under each other.
    ///
    /// @param rows all equally long, the first one the headings
    /// @param isNumber which columns, from 0, are written to the right
    public Prose table(List<List<String>> rows, IntPredicate isNumber) {
        List<List<String>> safe = rows.stream().map(row -> row.stream().map(Words::harmless).toList()).toList();
        int[] widths = new int[safe.getFirst().size()];
        safe.forEach(row -> Arrays.setAll(widths, i -> Math.max(widths[i], Words.width(row.get(i)))));
        for (List<String> row : safe) {
            StringBuilder line = new StringBuilder("  ");
            for (int i = 0; i < widths.length; i++) {
                line.append(isNumber.test(i) ? Words.right(row.get(i), widths[i]) : Words.left(row.get(i), widths[i]))
                        .append(" ".repeat(GAP));
            }
            text.append(line.toString().stripTrailing()).append('\n');
        }
        return this;
    }

    /// Everything so far.
    public String text() {
        return text.toString();
    }
}
