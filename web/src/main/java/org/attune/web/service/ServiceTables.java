package org.attune.web.service;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;

import org.attune.core.disclosure.PublishedCounts;
import org.attune.core.disclosure.Shown;
import org.attune.core.disclosure.SmallCells;

/// Puts tables of counts together, and decides for all of them at once what is shown.
final class ServiceTables {

    /// One count of so many: our choice.
    private static final int HARDLY_ANYTHING = 10;

    private final PublishedCounts counts = new PublishedCounts();
    private final List<Draft> drafts = new ArrayList<>();

    /// A table before it is known what of it is shown.
    private record Draft(String title, String note, List<String> columns, List<Line> lines) {}

    /// A row before it is known what of it is shown.
    ///
    /// @param name what it is of
    /// @param places where its counts are
    record Line(String name, List<Integer> places) {
        static Line of(String name, int place) {
            return new Line(name, List.of(place));
        }
    }

    /// What all cases are parts of.
    int whole(int cases) {
        return counts.whole(cases);
    }

    /// Parts cases by what is said of each; every case is in one part.
    ///
    /// @param total the place of the count of these cases
    /// @param keys all parts, in order
    <T, K> List<Integer> parts(int total, List<T> cases, List<K> keys, Function<T, K> of) {
        return counts.parts(total, keys.stream()
                .map(key -> (int) cases.stream().filter(one -> of.apply(one).equals(key)).count()).toList());
    }

    /// Crosses two ways to part cases.
    <T, K> List<List<Integer>> cross(List<Integer> rows, List<Integer> columns, List<T> cases, List<K> keys,
            Function<T, K> row, Function<T, K> column) {
        return counts.cross(rows, columns, keys.stream().map(down -> keys.stream()
                .map(across -> (int) cases.stream()
                        .filter(one -> row.apply(one).equals(down) && column.apply(one).equals(across)).count())
                .toList()).toList());
    }

    /// Counts what is in any of some parts that hold no case twice.
    int sum(List<Integer> parts) {
        return counts.sum(parts);
    }

    /// Keeps counts out of all tables.
    void keepBack(List<Integer> places) {
        counts.keepBack(places);
    }

    /// Something that can be told more finely or more coarsely.
    interface Grained {
        /// Adds it.
        ///
        /// @param total the place of the count of all cases that it parts
        /// @param level how coarsely, 0 for the finest
        void add(ServiceTables into, int total, int level);
    }

    /// Adds the finest of which hardly anything is withheld, by itself; where there is none, the one that shows most beyond what it
    /// withholds.
    ///
    /// @param cases how many cases it parts
    void addFinest(int total, int cases, int levels, Grained grained) {
        int best = 0;
        int most = Integer.MIN_VALUE;
        for (int level = 0; level < levels; level++) {
            ServiceTables alone = new ServiceTables();
            grained.add(alone, alone.whole(cases), level);
            List<String> cells = cells(alone.tables());
            int withheld = Collections.frequency(cells, ServiceTable.WITHHELD);
            if (withheld * HARDLY_ANYTHING <= cells.size()) {
                best = level;
                break;
            }
            if (cells.size() - 2 * withheld > most) {
                best = level;
                most = cells.size() - 2 * withheld;
            }
        }
        grained.add(this, total, best);
    }

    void add(String title, String note, List<String> columns, List<Line> lines) {
        drafts.add(new Draft(title, note, List.copyOf(columns), List.copyOf(lines)));
    }

    /// The page, with every small count withheld and every other one that would give one away.
    ServicePage page() {
        List<ServiceTable> tables = tables();
        List<String> cells = cells(tables);
        return new ServicePage(tables, Collections.frequency(cells, ServiceTable.WITHHELD) + " of " + cells.size()
                + " counts are withheld.");
    }

    private List<ServiceTable> tables() {
        List<Shown> shown = SmallCells.show(counts, SmallCells.LEAST);
        return drafts.stream().map(draft -> new ServiceTable(draft.title, draft.note,
                draft.columns, draft.lines.stream().map(line -> new ServiceTable.Row(line.name,
                        line.places.stream().map(place -> say(shown.get(place))).toList())).toList()))
                .toList();
    }

    private static List<String> cells(List<ServiceTable> tables) {
        return tables.stream().flatMap(table -> table.rows().stream()).flatMap(row -> row.cells().stream()).toList();
    }

    private static String say(Shown shown) {
        return switch (shown) {
            case Shown.Count count -> Integer.toString(count.cases());
            case Shown.Withheld withheld -> ServiceTable.WITHHELD;
        };
    }
}
