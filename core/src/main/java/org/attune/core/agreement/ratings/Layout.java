package org.attune.core.agreement.ratings;

import static java.util.Objects.requireNonNull;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/// Which units were rated, and by which coders: the rows and columns of a table of ratings.
///
/// @param units names of the rows, each once
/// @param coders names of the columns, each once
public record Layout(List<String> units, List<String> coders) {

    public Layout {
        units = List.copyOf(units);
        coders = List.copyOf(coders);
        eachOnce("unit", units);
        eachOnce("coder", coders);
    }

    /// Which way round a written table lies.
    public sealed interface Placing {

        /// Its rows are units, its columns coders.
        record AsWritten(Layout layout) implements Placing {
            public AsWritten {
                requireNonNull(layout, "layout");
            }
        }

        /// Its rows are coders: it has to be turned before it is read.
        record Turned(Layout layout) implements Placing {
            public Turned {
                requireNonNull(layout, "layout");
            }
        }

        /// The names do not say.
        record Unclear(String problem) implements Placing {
            public Unclear {
                requireNonNull(problem, "problem");
            }
        }
    }

    /// Finds by the names of the coders which way round a table lies. Never guessed from its shape: twenty coders of five sessions
    /// are as possible as five coders of twenty.
    public static Placing place(List<String> rows, List<String> columns, Collection<String> coders) {
        Set<String> known = Set.copyOf(coders);
        boolean inColumns = !columns.isEmpty() && known.containsAll(columns);
        boolean inRows = !rows.isEmpty() && known.containsAll(rows);
        if (inColumns && inRows) {
            return new Placing.Unclear("rows and columns both bear names of coders; give the units other names");
        }
        if (inColumns) {
            return new Placing.AsWritten(new Layout(rows, columns));
        }
        if (inRows) {
            return new Placing.Turned(new Layout(columns, rows));
        }
        return new Placing.Unclear(
                "neither all columns nor all rows bear names of coders; name every coder as in the table");
    }

    /// Units and coders that have numbers for names, from 1.
    public static Layout numbered(int units, int coders) {
        return new Layout(numbers("unit ", units), numbers("coder ", coders));
    }

    /// How many ratings there would be if none were missing.
    public int cells() {
        return Math.multiplyExact(units.size(), coders.size());
    }

    Layout ofUnits(List<Integer> some) {
        return new Layout(some.stream().map(units::get).toList(), coders);
    }

    Layout ofCoders(List<Integer> some) {
        return new Layout(units, some.stream().map(coders::get).toList());
    }

    private static List<String> numbers(String word, int many) {
        return IntStream.rangeClosed(1, many).mapToObj(i -> word + i).toList();
    }

    private static void eachOnce(String what, List<String> names) {
        Set<String> seen = new HashSet<>();
        for (String name : names) {
            if (!seen.add(name)) {
                throw new IllegalArgumentException("the " + what + " " + name + " stands twice; each may stand once");
            }
        }
    }

    /// Refuses a table whose rows or columns are not those of this layout.
    void mustFit(List<List<Rating>> rows) {
        if (rows.size() != units.size()) {
            throw new IllegalArgumentException(
                    "there are " + units.size() + " units, but " + rows.size() + " rows of ratings");
        }
        for (int unit = 0; unit < rows.size(); unit++) {
            if (rows.get(unit).size() != coders.size()) {
                throw new IllegalArgumentException("row " + (unit + 1) + " holds " + rows.get(unit).size()
                        + " ratings, but there are " + coders.size() + " coders; write a missing one as NOT_RATED");
            }
        }
    }
}
