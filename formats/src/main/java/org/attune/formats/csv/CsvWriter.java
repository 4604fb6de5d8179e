package org.attune.formats.csv;

import java.io.IOException;

/// Writes CSV as RFC 4180 has it, with line feeds between rows.
///
/// A text that a spreadsheet would run as a formula gets an apostrophe in front, because ids come from other people's
/// files.
/// Source: OWASP, *CSV injection*, owasp.org/www-community/attacks/CSV_Injection. Numbers are left alone, also negative
/// ones.
public final class CsvWriter {

    private static final String FORMULA_OPENINGS = "=+-@\t\r";
    /// The marks that a spreadsheet might part cells by, each as the bit of its number. The upright bar is the one above them.
    private static final long LOW_MARKS = 1L << ',' | 1L << ';' | 1L << '"' | 1L << '\t' | 1L << '\n' | 1L << '\r';

    private final Appendable out;
    private boolean isFirst = true;

    /// @param out takes the text; whoever opened it closes it
    public CsvWriter(Appendable out) {
        this.out = out;
    }

    /// Writes a row of column names.
    public CsvWriter header(String... names) throws IOException {
        for (String name : names) {
            cell(name);
        }
        return endRow();
    }

    /// A text.
    public CsvWriter cell(String text) throws IOException {
        separate();
        String safe = isFormula(text) ? "'" + text : text;
        if (!needsQuotes(safe)) {
            out.append(safe);
            return this;
        }
        out.append('"').append(safe.replace("\"", "\"\"")).append('"');
        return this;
    }

    /// A whole number.
    public CsvWriter cell(long number) throws IOException {
        separate();
        out.append(Long.toString(number));
        return this;
    }

    /// A number, as the shortest text that reads back as the same double, without a point where it is whole.
    ///
    /// @throws IllegalArgumentException when it is not finite; what is not known is [#empty()]
    public CsvWriter cell(double number) throws IOException {
        if (!Double.isFinite(number)) {
            throw new IllegalArgumentException("a number that is not finite has no place in a table");
        }
        separate();
        boolean isWhole = number == Math.rint(number) && Math.abs(number) < 1e15;
        out.append(isWhole ? Long.toString((long) number) : Double.toString(number));
        return this;
    }

    /// A cell for what is not known.
    public CsvWriter empty() throws IOException {
        separate();
        return this;
    }

    /// Ends the row.
    public CsvWriter endRow() throws IOException {
        out.append('\n');
        isFirst = true;
        return this;
    }

    private void separate() throws IOException {
        if (!isFirst) {
            out.append(',');
        }
        isFirst = false;
    }

    private static boolean isFormula(String text) {
        return !text.isEmpty() && FORMULA_OPENINGS.indexOf(text.charAt(0)) >= 0 && !text.matches("[+-]\\d+([.,]\\d+)?");
    }

    private static boolean needsQuotes(String text) {
        if (text.isEmpty()) {
            return true;
        }
        for (int i = 0; i < text.length(); i++) {
            if (isMark(text.charAt(i))) {
                return true;
            }
        }
        return text.charAt(0) == ' ' || text.charAt(text.length() - 1) == ' ';
    }

    private static boolean isMark(char c) {
        return c < Long.SIZE ? (LOW_MARKS >>> c & 1) != 0 : c == '|';
    }
}
