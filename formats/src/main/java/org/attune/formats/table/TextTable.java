package org.attune.formats.table;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import org.attune.formats.Problem;
import org.attune.formats.ProblemKind;
import org.attune.formats.Refusal;

/// A table of delimited text. Quoting is FastCSV's; the limits, the places and the words are ours.
final class TextTable implements OpenTable {

    /// A line longer than this is no row of scores: ten thousand sessions take a tenth of it. Our choice.
    static final int LONGEST_LINE_CHARS = 1 << 20;

    private final String name;
    private final TextDecoder text;
    private final char delimiter;
    private final boolean hasMark;
    private final CsvReader<Cells> reader;
    private final CloseableIterator<Cells> rows;
    private final Row row = new Row();
    private final List<String> header = new ArrayList<>();

    /// @param name how messages call the file
    /// @param text the characters from the first line on
    /// @param delimiter what stands between columns
    /// @param hasMark whether the file began with a byte-order mark
    /// @param skippedLines lines before the header
    TextTable(String name, TextDecoder text, char delimiter, boolean hasMark, int skippedLines)
            throws IOException, Refusal {
        this.name = name;
        this.text = text;
        this.delimiter = delimiter;
        this.hasMark = hasMark;
        reader = CsvReader.builder().fieldSeparator(delimiter).skipEmptyLines(true)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE).missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .maxBufferSize(LONGEST_LINE_CHARS).build(row, text);
        reader.skipLines(skippedLines);
        rows = reader.iterator();
        Cells first = new Cells();
        if (!next(first)) {
            throw new Refusal(new Problem(ProblemKind.EMPTY, name, 0, "The file is empty.",
                    "It needs a line of column names and rows below it.",
                    "Check that the right file was exported."));
        }
        for (int i = 0; i < first.count(); i++) {
            header.add(first.text(i));
        }
    }

    @Override
    public List<String> header() {
        return List.copyOf(header);
    }

    @Override
    public String shape() {
        Charset charset = text.charset();
        String encoding = charset.equals(StandardCharsets.UTF_8) ? "UTF-8"
                : charset.name().replace("windows", "Windows");
        return encoding + (hasMark ? " with a byte-order mark" : "") + ", " + called(delimiter) + " between columns";
    }

    private static String called(char delimiter) {
        return switch (delimiter) {
            case ',' -> "comma";
            case ';' -> "semicolon";
            case '\t' -> "tab";
            default -> "vertical bar";
        };
    }

    @Override
    public boolean next(Cells into) throws IOException, Refusal {
        row.cells = into;
        try {
            if (!rows.hasNext()) {
                return false;
            }
            rows.next();
            return true;
        } catch (CsvParseException e) {
            throw broken(e);
        } catch (UncheckedIOException e) {
            throw unwrapped(e);
        }
    }

    /// FastCSV wraps what a reader throws; what went wrong with the bytes is said here.
    private IOException unwrapped(UncheckedIOException e) throws Refusal {
        IOException cause = e.getCause() == null ? new IOException(e) : e.getCause();
        if (cause instanceof TextDecoder.Damaged) {
            throw new Refusal(
                    new Problem(ProblemKind.ENCODING, name, row.line, "Near this line the text changes its encoding.",
                            "A file is UTF-8, UTF-16 or Windows-1252 throughout.",
                            "Save it again as CSV with the encoding UTF-8."));
        }
        return cause;
    }

    private Refusal broken(CsvParseException e) throws Refusal, IOException {
        if (e.getCause() instanceof IOException io) {
            throw unwrapped(new UncheckedIOException(io));
        }
        String message = String.valueOf(e.getMessage()) + e.getCause();
        if (row.isTooLong || message.contains("buffer size")) {
            return new Refusal(new Problem(ProblemKind.TOO_LONG, name, row.line,
                    "Near this line a line does not end within "
                            + LONGEST_LINE_CHARS + " characters.",
                    "A row of scores is far shorter.",
                    "Check that this is a table with line breaks, and that no quotation mark is left open."));
        }
        return new Refusal(
                new Problem(ProblemKind.NOT_A_TABLE, name, row.line, "Near this line quotation marks do not pair.",
                        "A quoted cell begins and ends with \" and doubles each \" inside it.",
                        "Correct the line, or export the table again."));
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }

    /// Takes the cells of a row as FastCSV finds them.
    private static final class Row extends AbstractBaseCsvCallbackHandler<Cells> {

        private Cells cells = new Cells();
        private long line = 1;
        private boolean isTooLong;

        @Override
        protected void handleBegin(long startingLineNumber) {
            line = startingLineNumber;
            cells.begin(startingLineNumber);
        }

        @Override
        protected void handleField(int index, char[] buffer, int offset, int length, boolean isQuoted) {
            if (cells.length() + length > LONGEST_LINE_CHARS || index > LONGEST_LINE_CHARS) {
                isTooLong = true;
                throw new CsvParseException("line too long");
            }
            cells.add(buffer, offset, length);
        }

        @Override
        protected Cells buildRecord() {
            return cells;
        }
    }
}
