package org.attune.formats.codings;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.util.Optional;
import java.util.function.BiConsumer;

import org.attune.formats.Progress;
import org.attune.formats.Refusal;
import org.attune.formats.table.Cells;
import org.attune.formats.table.FileStamp;
import org.attune.formats.table.OpenTable;
import org.attune.formats.table.TableOpener;
import org.attune.formats.table.TableSource;
import org.jspecify.annotations.Nullable;

/// Goes through the rows of a table from first to last, and notices when the file changes on the way.
///
/// @param <R> what takes the rows
final class RowLoop<R> {

    /// Makes what takes the rows, once the columns are known.
    interface Maker<R> {
        R of(CodingColumns columns) throws Refusal;
    }

    private final TableOpener opener;
    private final Maker<R> maker;
    private final BiConsumer<R, Cells> taker;
    private @Nullable R rows;

    RowLoop(TableOpener opener, Maker<R> maker, BiConsumer<R, Cells> taker) {
        this.opener = opener;
        this.maker = maker;
        this.taker = taker;
    }

    /// Goes through them; gives how the table was understood.
    String run(TableSource source, Progress progress) throws Refusal {
        String file = source.name();
        Optional<FileStamp> stamp = FileStamp.of(source);
        long inAll = stamp.map(FileStamp::bytes).orElse(0L);
        try (OpenTable table = opener.open(source, done -> progress.at(done, inAll))) {
            R made = maker.of(CodingColumns.find(file, table.header()));
            rows = made;
            Cells cells = new Cells();
            while (table.next(cells)) {
                taker.accept(made, cells);
            }
            if (stamp.isPresent()) {
                stamp.get().requireUnchanged(file);
            }
            return table.shape();
        } catch (IOException e) {
            throw TableOpener.unreadable(file, e);
        }
    }

    /// What took the rows. Only after [#run(TableSource, Progress)].
    R rows() {
        return requireNonNull(rows, "rows");
    }
}
