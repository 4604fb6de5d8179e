package org.attune.formats.scan;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;

import org.attune.formats.Refusal;
import org.attune.formats.cases.CaseRun;
import org.attune.formats.layout.Layout;
import org.attune.formats.rows.RowFeed;
import org.attune.formats.rows.RowMeaning;
import org.attune.formats.table.Cells;

/// A file of ASCII text with commas between columns and no quotation marks, read in blocks into one array that is used again.
///
/// The file is not mapped into memory: mapped pages count as used memory, and a file that is cut short while it is read would end the program.
public final class PlainTable implements Closeable {

    /// Small enough to stay in a processor's own cache between being read and being parsed: measured, benchmarks/README.md.
    private static final int BLOCK_BYTES = 1 << 18;
    /// A block grows up to here until a line ends in it. Longer lines are left to another reader, which says what is wrong with them.
    private static final int LARGEST_BLOCK_BYTES = 1 << 21;

    private final FileChannel channel;
    private byte[] block = new byte[BLOCK_BYTES + EightBytes.SLACK];
    private int from;
    private int filled;
    private boolean isAtEnd;
    private long bytesRead;
    private final List<String> header = new ArrayList<>();

    private PlainTable(FileChannel channel) {
        this.channel = channel;
    }

    /// Opens a file if its first line is that of a plain table and rows follow.
    public static Optional<PlainTable> open(Path path) throws IOException {
        if (!Files.isRegularFile(path)) {
            return Optional.empty();
        }
        PlainTable table = new PlainTable(FileChannel.open(path));
        try {
            if (table.readHeader()) {
                return Optional.of(table);
            }
        } catch (NotPlain e) {
            // Then it is another reader's.
        } catch (IOException e) {
            table.close();
            throw e;
        }
        table.close();
        return Optional.empty();
    }

    private boolean readHeader() throws IOException, NotPlain {
        int end = fill();
        int lineEnd = from;
        while (lineEnd < end && block[lineEnd] != '\n') {
            lineEnd++;
        }
        Cells cells = new Cells();
        if (lineEnd == end || !PlainLine.split(block, from, lineEnd, 1, cells)) {
            return false;
        }
        boolean hasOtherDelimiter = false;
        for (int i = from; i < lineEnd; i++) {
            hasOtherDelimiter |= block[i] == ';' || block[i] == '\t' || block[i] == '|';
        }
        for (int i = 0; i < cells.count(); i++) {
            header.add(cells.text(i));
        }
        from = lineEnd + 1;
        return from < end && cells.count() > 1 && !hasOtherDelimiter && !header.getFirst().startsWith("sep=");
    }

    /// The names of its columns.
    public List<String> header() {
        return List.copyOf(header);
    }

    /// How it was understood, as text tables say it.
    public String shape() {
        return "UTF-8, comma between columns";
    }

    /// Reads all rows.
    ///
    /// @param layout which column is which
    /// @param meaning what rows are understood by
    /// @param feed takes the rows that are not ordinary
    /// @param run takes those that are, and what the feed makes of the others
    /// @param progress hears how many bytes have been read
    /// @throws NotPlain when a row shows that the file is of another kind
    public void read(Layout layout, RowMeaning meaning, RowFeed feed, CaseRun run, LongConsumer progress)
            throws IOException, NotPlain, Refusal {
        CarefulRows careful = new CarefulRows(feed);
        Optional<PlainLayout> plain = layout instanceof Layout.Tidy tidy ? PlainLayout.of(tidy, header.size())
                : Optional.empty();
        LineReader lines = plain.isPresent() ? new RowScanner(plain.get(), run, meaning, careful) : careful;
        int line = 2;
        for (int end = fill(); end > from; end = fill()) {
            line = lines.read(block, from, end, line);
            from = end;
            progress.accept(bytesRead);
        }
    }

    /// Reads on. Returns where the last line that is complete has ended.
    private int fill() throws IOException, NotPlain {
        System.arraycopy(block, from, block, 0, filled - from);
        filled -= from;
        from = 0;
        while (true) {
            while (!isAtEnd && filled < block.length - EightBytes.SLACK) {
                int count = channel.read(ByteBuffer.wrap(block, filled, block.length - EightBytes.SLACK - filled));
                isAtEnd = count < 0;
                filled += Math.max(0, count);
                bytesRead += Math.max(0, count);
            }
            if (isAtEnd) {
                return endLastLine();
            }
            for (int i = filled; i > 0; i--) {
                if (block[i - 1] == '\n') {
                    return i;
                }
            }
            if (block.length > LARGEST_BLOCK_BYTES) {
                throw new NotPlain("a line longer than " + LARGEST_BLOCK_BYTES + " bytes");
            }
            block = Arrays.copyOf(block, 2 * block.length);
        }
    }

    /// The last line need not end; here it does.
    private int endLastLine() {
        if (filled > 0 && block[filled - 1] != '\n') {
            block[filled] = '\n';
            filled++;
        }
        return filled;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
