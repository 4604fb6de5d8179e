package org.attune.core.disclosure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/// All counts of cases that are published together, with every sum that holds among them. Whoever reads one table of a page reads
/// the others too, so that what may be shown is decided for all of them at once.
///
/// A count is known by its place, from 0, in the order in which counts were added.
public final class PublishedCounts {

    private final List<Integer> counts = new ArrayList<>();
    private final List<Sum> sums = new ArrayList<>();
    private final BitSet keptBack = new BitSet();

    /// A sum that everybody knows to hold.
    ///
    /// @param total the place of the whole
    /// @param parts the places of what it is made of
    record Sum(int total, List<Integer> parts) {
        Sum {
            parts = List.copyOf(parts);
        }
    }

    /// No count yet.
    public PublishedCounts() {}

    /// Adds a count that is a part of no other.
    ///
    /// @return its place
    public int whole(int cases) {
        if (cases < 0) {
            throw new IllegalArgumentException("a count of cases is 0 or more, but was " + cases);
        }
        counts.add(cases);
        return counts.size() - 1;
    }

    /// Parts a count that was added before into counts that leave no case out and count none twice. A count may be parted in
    /// several ways.
    ///
    /// @return the places of the parts
    public List<Integer> parts(int total, List<Integer> cases) {
        List<Integer> places = cases.stream().map(this::whole).toList();
        addSum(total, places);
        return places;
    }

    /// Crosses two ways in which the same count was parted.
    ///
    /// @param rows the places of the one
    /// @param columns the places of the other
    /// @param cells a list a row, with a count a column
    /// @return the places of the cells, in the same shape
    public List<List<Integer>> cross(List<Integer> rows, List<Integer> columns, List<List<Integer>> cells) {
        if (cells.size() != rows.size()) {
            throw new IllegalArgumentException("a table has a list of cells for each row");
        }
        List<List<Integer>> places = IntStream.range(0, rows.size())
                .mapToObj(row -> parts(rows.get(row), cells.get(row)))
                .toList();
        IntStream.range(0, columns.size())
                .forEach(column -> addSum(columns.get(column), places.stream().map(row -> row.get(column)).toList()));
        return places;
    }

    /// Adds a count that is made of counts that were added before, of which no two hold the same case.
    ///
    /// @return its place
    public int sum(List<Integer> parts) {
        int place = whole(parts.stream().mapToInt(counts::get).sum());
        addSum(place, parts);
        return place;
    }

    /// Keeps counts back: they stand in no table, and nobody may work a small one out from the sums that they are in.
    public void keepBack(List<Integer> places) {
        places.forEach(keptBack::set);
    }

    private void addSum(int total, List<Integer> parts) {
        if (parts.isEmpty() || parts.stream().mapToInt(counts::get).sum() != counts.get(total)) {
            throw new IllegalArgumentException("parts add up to the whole that they are parts of");
        }
        sums.add(new Sum(total, parts));
    }

    List<Integer> counts() {
        return Collections.unmodifiableList(counts);
    }

    BitSet keptBack() {
        return (BitSet) keptBack.clone();
    }

    List<Sum> sums() {
        return Collections.unmodifiableList(sums);
    }
}
