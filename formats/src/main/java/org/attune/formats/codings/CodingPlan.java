package org.attune.formats.codings;

import static java.util.Objects.requireNonNull;

import java.util.List;

import org.attune.formats.Progress;
import org.attune.formats.scores.Handling;
import org.attune.formats.table.TableSource;

/// Which table of codings to read, and how.
///
/// @param source the table
/// @param coders the names of the coders, which say how a wide table lies; empty where the columns say it
/// @param order the categories of words, lowest first; empty where they have no order. *Absent* is lowest anyway
/// @param handling what happens to rows that cannot be used
/// @param progress hears how far it has come
public record CodingPlan(TableSource source, List<String> coders, List<String> order, Handling handling,
        Progress progress) {

    public CodingPlan {
        requireNonNull(source, "source");
        requireNonNull(handling, "handling");
        requireNonNull(progress, "progress");
        coders = List.copyOf(coders);
        order = order.stream().filter(name -> !name.equals("absent")).toList();
    }
}
