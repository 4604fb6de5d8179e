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

    /// Adds a line with a strong part.
    ///
    /// @param before what stands before that part
    /// @param rest what follows it on the same line
    public Prose titled(String before, String strong, String rest) {
        text.append(Words.harmless(before)).append(screen.strong(Words.harmless(strong))).append(Words.harmless(rest))
                .append('\n');
        return this;
    }

    /// Adds a paragraph whose lines are all set in.
    public Prose indented(int columns, String words) {
        Words.wrap(Words.harmless(words), screen.columns() - columns)
                .forEach(line -> text.append(" ".repeat(columns)).append(line).append('\n'));
        return this;
    }

    /// Adds a name with what is said of it beside it.
    ///
    /// @param columns how much room names have
    public Prose item(String name, int columns, String words) {
        List<String> lines = Words.wrap(Words.harmless(words), screen.columns() - columns);
        text.append(screen.strong(Words.left(Words.harmless(name), columns))).append(lines.getFirst()).append('\n');
        lines.stream().skip(1).forEach(line -> text.append(" ".repeat(columns)).append(line).append('\n'));
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
