package org.attune.formats.scores;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.util.List;

import org.attune.formats.Progress;
import org.attune.formats.courses.Watch;
import org.attune.formats.instruments.ScaleBook;
import org.attune.formats.table.TableSource;

/// What to read, and how to understand it.
///
/// @param sources the tables, at least one; a case may be spread over several
/// @param columns which column is which
/// @param scales the scales that scores may be on
/// @param watch whose scores on which scales are looked at
/// @param handling how to go about it
/// @param progress hears how far it has come
public record ReadPlan(List<TableSource> sources, ColumnNames columns, ScaleBook scales, Watch watch, Handling handling,
        Progress progress) {

    public ReadPlan {
        sources = List.copyOf(sources);
        requireNonNull(columns, "columns");
        requireNonNull(scales, "scales");
        requireNonNull(watch, "watch");
        requireNonNull(handling, "handling");
        requireNonNull(progress, "progress");
        if (sources.isEmpty()) {
            throw new IllegalArgumentException("a reading needs at least one table");
        }
    }

    /// A plan for some files, with everything recognised and the usual scales watched.
    public static ReadPlan of(ScaleBook scales, Path... files) {
        List<TableSource> sources = List.of(files).stream().<TableSource>map(TableSource.InFile::new).toList();
        return new ReadPlan(sources, ColumnNames.RECOGNISED, scales, Watch.usual(), Handling.USUAL, Progress.NONE);
    }

    /// The same plan with other columns.
    public ReadPlan withColumns(ColumnNames other) {
        return new ReadPlan(sources, other, scales, watch, handling, progress);
    }

    /// The same plan with another watch.
    public ReadPlan withWatch(Watch other) {
        return new ReadPlan(sources, columns, scales, other, handling, progress);
    }

    /// The same plan with another handling.
    public ReadPlan withHandling(Handling other) {
        return new ReadPlan(sources, columns, scales, watch, other, progress);
    }
}
