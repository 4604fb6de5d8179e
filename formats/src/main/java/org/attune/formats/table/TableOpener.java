package org.attune.formats.table;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

import org.attune.formats.Problem;
import org.attune.formats.ProblemKind;
import org.attune.formats.Refusal;

/// Opens a table by what its bytes say, never by its name.
public final class TableOpener {

    private static final String DELIMITERS = ",;\t|";

    private final OptionalParts parts;

    /// @param parts readers of other kinds of tables
    public TableOpener(OptionalParts parts) {
        this.parts = parts;
    }

    /// Opens a table.
    ///
    /// @param progress hears how many bytes have been read
    /// @throws Refusal when it is no table that can be read
    public OpenTable open(TableSource source, LongConsumer progress) throws Refusal {
        String name = source.name();
        try {
            return switch (source) {
                case TableSource.InFile file -> openFile(file, progress);
                case TableSource.InStream stream ->
                    openBytes(stream, new Counted(stream.in(), progress, Long.MAX_VALUE));
            };
        } catch (IOException e) {
            throw unreadable(name, e);
        }
    }

    /// What to say when reading goes wrong on the way.
    public static Refusal unreadable(String name, IOException e) {
        if (e instanceof NoSuchFileException) {
            return new Refusal(new Problem(ProblemKind.NOT_FOUND, name, 0, "There is no such file.",
                    "A file or - for standard input is needed.",
                    "Check the name and the folder."));
        }
        if (Files.isDirectory(Path.of(name))) {
            return folder(name);
        }
        if (e instanceof Grew) {
            return FileStamp.changed(name);
        }
        if (e instanceof EOFException || e instanceof ZipException) {
            return new Refusal(new Problem(ProblemKind.UNREADABLE, name, 0,
                    "The compressed file is damaged or ends in the middle.",
                    "A complete gzip file is needed.", "Copy it again and compare the sizes."));
        }
        String why = e instanceof AccessDeniedException ? "You are not allowed to read the file."
                : "The file could not be read to its end.";
        return new Refusal(new Problem(ProblemKind.UNREADABLE, name, 0, why, "A file that you may read is needed.",
                "Check its permissions and the disk, and try again."));
    }

    private static Refusal folder(String name) {
        return new Refusal(new Problem(ProblemKind.UNREADABLE, name, 0, "This is a folder.",
                "Files are read one by one.", "Name the files in it."));
    }

    private OpenTable openFile(TableSource.InFile file, LongConsumer progress) throws IOException, Refusal {
        Path path = file.path();
        if (Files.isDirectory(path)) {
            throw folder(file.name());
        }
        long bytes = Files.isRegularFile(path) ? Files.size(path) : Long.MAX_VALUE;
        InputStream in = Files.newInputStream(path);
        try {
            return openBytes(file, new Counted(in, progress, bytes));
        } catch (IOException | Refusal | RuntimeException e) {
            in.close();
            throw e;
        }
    }

    private OpenTable openBytes(TableSource source, InputStream in) throws IOException, Refusal {
        String name = source.name();
        BufferedInputStream buffered = new BufferedInputStream(in, Opening.BYTES);
        Opening opening = peek(buffered);
        if (opening.isGzip()) {
            buffered = new BufferedInputStream(new GZIPInputStream(buffered, Opening.BYTES), Opening.BYTES);
            opening = peek(buffered);
        }
        if (opening.isEmpty()) {
            throw new Refusal(new Problem(ProblemKind.EMPTY, name, 0, "The file is empty.",
                    "It needs a line of column names and rows below it.",
                    "Check that the right file was exported."));
        }
        if (opening.isParquet()) {
            buffered.close();
            return openOptional("Parquet", source);
        }
        Optional<List<String>> notText = opening.notText();
        if (notText.isPresent()) {
            throw new Refusal(new Problem(ProblemKind.NOT_A_TABLE, name, 0, notText.get().getFirst(),
                    "Text with a row on each line is read, plain or compressed with gzip, and Parquet.",
                    notText.get().getLast()));
        }
        return openText(name, opening, buffered);
    }

    private static OpenTable openText(String name, Opening opening, InputStream in) throws IOException, Refusal {
        in.skipNBytes(opening.markBytes());
        Optional<Charset> charset = opening.charsetSeen();
        TextDecoder text = charset.isPresent() ? TextDecoder.of(in, charset.get()) : TextDecoder.guessing(in);
        String firstLine = opening.text().lines().findFirst().orElse("");
        boolean namesDelimiter = firstLine.matches("(?i)\"?sep=.\"?");
        char delimiter = namesDelimiter ? firstLine.charAt(firstLine.indexOf('=') + 1) : delimiter(firstLine);
        return new TextTable(name, text, delimiter, opening.markBytes() > 0, namesDelimiter ? 1 : 0);
    }

    private OpenTable openOptional(String kind, TableSource source) throws IOException, Refusal {
        String name = source.name();
        if (!(source instanceof TableSource.InFile file)) {
            throw new Refusal(
                    new Problem(ProblemKind.NOT_A_TABLE, name, 0, "A " + kind + " table cannot be read from a stream.",
                            "It is read from a file.", "Save it and name the file."));
        }
        Optional<TableReader> reader = parts.findTableReader(kind);
        if (reader.isEmpty()) {
            throw new Refusal(new Problem(ProblemKind.PART_MISSING, name, 0,
                    "This is a " + kind + " table, and the optional part that reads "
                            + "them is not installed.",
                    "Without it, text tables are read.",
                    "Put the jars of attune-parquet into the folder optional beside the program, or save the table as CSV."));
        }
        return reader.get().open(file.path());
    }

    private static Opening peek(BufferedInputStream in) throws IOException {
        in.mark(Opening.BYTES);
        byte[] bytes = in.readNBytes(Opening.BYTES);
        in.reset();
        return new Opening(bytes);
    }

    /// The delimiter that stands most often in the header outside quotes; of equals, the first of comma, semicolon, tab
    /// and bar.
    private static char delimiter(String header) {
        char best = ',';
        long most = 0;
        for (char candidate : DELIMITERS.toCharArray()) {
            long count = 0;
            boolean isQuoted = false;
            for (char c : header.toCharArray()) {
                isQuoted ^= c == '"';
                count += !isQuoted && c == candidate ? 1 : 0;
            }
            if (count > most) {
                most = count;
                best = candidate;
            }
        }
        return best;
    }

    /// A file holds more than it did at first. Somebody who writes as fast as we read would keep us for ever.
    private static final class Grew extends IOException {
        private static final long serialVersionUID = 1L;
    }

    /// Tells how many bytes have come through, and stops at the size that the file had at first.
    private static final class Counted extends FilterInputStream {

        private final LongConsumer progress;
        private final long expected;
        private long bytes;

        Counted(InputStream in, LongConsumer progress, long expected) {
            super(in);
            this.progress = progress;
            this.expected = expected;
        }

        @Override
        public int read() throws IOException {
            int b = super.read();
            count(b < 0 ? 0 : 1);
            return b;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int count = super.read(target, offset, length);
            count(count);
            return count;
        }

        private void count(int more) throws Grew {
            if (more > 0) {
                bytes += more;
                progress.accept(bytes);
            }
            if (bytes > expected) {
                throw new Grew();
            }
        }
    }
}
