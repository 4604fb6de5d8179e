package org.attune.formats.codings;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

import org.attune.core.agreement.ratings.Layout;
import org.attune.core.agreement.ratings.Rating;
import org.attune.core.agreement.ratings.Rating.Other;
import org.attune.core.agreement.resampling.Sessions;
import org.attune.formats.NaturalOrder;
import org.attune.formats.codings.Periods.Period;

/// Ratings as they come out of rows, put in order of code, unit and coder, so that the order of rows changes nothing.
final class RatingShelf {

    /// Where a rating belongs.
    ///
    /// @param session the session, as written
    /// @param segment the segment, as written; empty where the session is the unit
    record Unit(String session, String segment) implements Comparable<Unit> {
        @Override
        public int compareTo(Unit other) {
            int bySession = NaturalOrder.compare(session, other.session);
            return bySession != 0 ? bySession : NaturalOrder.compare(segment, other.segment);
        }

        String name() {
            return segment.isEmpty() ? session : session + ", " + segment;
        }
    }

    /// How a rating met one that was there before.
    enum Met {
        NOTHING,
        THE_SAME,
        ANOTHER
    }

    private record Place(String code, Unit unit, String coder) {}

    private record Kept(Rating rating, long line, boolean isContradicted) {}

    private final Map<Place, Kept> kept = new HashMap<>();
    private final Map<String, TreeSet<Unit>> units = new TreeMap<>();
    private final TreeSet<String> coders = new TreeSet<>(NaturalOrder::compare);
    private final Map<Unit, Period> periods = new HashMap<>();

    /// Keeps a rating. One that contradicts another leaves neither of them.
    Met add(String code, Unit unit, String coder, Rating rating, long line) {
        units.computeIfAbsent(code, any -> new TreeSet<>()).add(unit);
        coders.add(coder);
        Place place = new Place(code, unit, coder);
        Kept before = kept.get(place);
        if (before == null) {
            kept.put(place, new Kept(rating, line, false));
            return Met.NOTHING;
        }
        if (!before.isContradicted && before.rating.equals(rating)) {
            return Met.THE_SAME;
        }
        kept.put(place, new Kept(Other.NOT_RATED, before.line, true));
        return Met.ANOTHER;
    }

    /// The line of the rating that was there before.
    long lineOf(String code, Unit unit, String coder) {
        return Optional.ofNullable(kept.get(new Place(code, unit, coder))).map(Kept::line).orElse(0L);
    }

    /// Notes a period that a row gives its unit; of several it has the first.
    void period(Unit unit, Period period) {
        periods.merge(unit, period, (one, other) -> one.compareTo(other) <= 0 ? one : other);
    }

    boolean isEmpty() {
        return kept.isEmpty();
    }

    /// What was kept, code by code.
    ///
    /// @param order categories of words, lowest first
    List<CodeTable> tables(List<String> order) {
        List<CodeTable> tables = new ArrayList<>();
        units.forEach((code, ofCode) -> tables.add(table(code, List.copyOf(ofCode), order)));
        return tables;
    }

    private CodeTable table(String code, List<Unit> ofCode, List<String> order) {
        List<String> names = List.copyOf(coders);
        List<List<Rating>> rows = new ArrayList<>();
        for (Unit unit : ofCode) {
            List<Rating> row = new ArrayList<>();
            for (String coder : names) {
                Kept one = kept.get(new Place(code, unit, coder));
                row.add(one == null ? Other.NOT_RATED : one.rating);
            }
            rows.add(row);
        }
        return new CodeTable(code, new Layout(ofCode.stream().map(Unit::name).toList(), names), rows,
                Sessions.of(ofCode.stream().map(Unit::session).toList()),
                ofCode.stream().map(unit -> Optional.ofNullable(periods.get(unit)).map(Period::words).orElse(""))
                        .toList(),
                fitting(order, rows));
    }

    /// The order, if the words of this code are in it.
    private static List<String> fitting(List<String> order, List<List<Rating>> rows) {
        boolean fits = rows.stream().flatMap(List::stream)
                .allMatch(rating -> rating instanceof Other
                        || (rating instanceof Rating.Category category && order.contains(category.name())));
        return fits ? order : List.of();
    }
}
