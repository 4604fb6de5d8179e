package org.attune.formats.forms;

import static java.util.Objects.requireNonNull;

import org.attune.formats.Progress;
import org.attune.formats.instruments.ScaleBook;
import org.attune.formats.scores.ColumnNames;
import org.attune.formats.scores.Handling;
import org.attune.formats.table.TableSource;

/// Which filled forms to read, and how to understand them.
///
/// @param source the table: a row for each form
/// @param instrument the name of the instrument; empty when the names of the columns say it, as `phq9_1` does
/// @param scales the instruments that are known
/// @param columns which column is which, besides those of the items
/// @param handling how to go about it; one thread does
/// @param progress hears how far it has come
public record FormPlan(TableSource source, String instrument, ScaleBook scales, ColumnNames columns, Handling handling,
        Progress progress) {

    public FormPlan {
        requireNonNull(source, "source");
        requireNonNull(instrument, "instrument");
        requireNonNull(scales, "scales");
        requireNonNull(columns, "columns");
        requireNonNull(handling, "handling");
        requireNonNull(progress, "progress");
    }
}
