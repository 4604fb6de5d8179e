package org.attune.core.agreement;

import static java.util.stream.Collectors.toCollection;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;

import org.attune.core.agreement.Agreement.Found;
import org.attune.core.agreement.ratings.CategoryRatings;
import org.attune.core.agreement.ratings.CategoryRatings.Undecided;
import org.attune.core.agreement.ratings.Layout;
import org.attune.core.agreement.ratings.NumberRatings;
import org.attune.core.agreement.ratings.Rating;
import org.attune.core.agreement.ratings.Rating.Amount;
import org.attune.core.agreement.ratings.Rating.Category;
import org.attune.core.agreement.ratings.Rating.Other;
import tools.jackson.databind.JsonNode;

/// Short ways to write down ratings.
public final class Tables {

    private Tables() {}

    /// One word for each unit, one letter for each coder: a to z a category, a dot not rated, a question mark cannot tell, a minus sign
    /// absent. The categories are the letters that were given.
    public static CategoryRatings letters(String... units) {
        TreeSet<String> given = String.join("", units).chars().filter(Character::isLetter)
                .mapToObj(c -> String.valueOf((char) c)).collect(toCollection(TreeSet::new));
        return letters(List.copyOf(given), Undecided.LEFT_OUT, units);
    }

    public static CategoryRatings letters(List<String> categories, Undecided undecided, String... units) {
        return CategoryRatings.of(Layout.numbered(units.length, units.length == 0 ? 2 : units[0].length()), categories,
                List.of(units).stream().map(unit -> unit.chars().mapToObj(Tables::letter).toList()).toList(),
                undecided);
    }

    private static Rating letter(int c) {
        return switch (c) {
            case '.' -> Other.NOT_RATED;
            case '?' -> Other.CANNOT_TELL;
            case '-' -> Other.ABSENT;
            default -> new Category(String.valueOf((char) c));
        };
    }

    /// A unit in each row.
    public static NumberRatings numbers(double[]... rows) {
        return NumberRatings.complete(Layout.numbered(rows.length, rows.length == 0 ? 2 : rows[0].length), rows);
    }

    /// Ratings of a reference file, in which a missing one is null.
    public static NumberRatings numbers(JsonNode rows) {
        List<List<Rating>> ratings = new ArrayList<>();
        for (JsonNode row : rows) {
            ratings.add(row.valueStream()
                    .map(cell -> cell.isNull() ? Other.NOT_RATED : new Amount(cell.asDouble()))
                    .map(Rating.class::cast).toList());
        }
        return NumberRatings.of(Layout.numbered(rows.size(), rows.get(0).size()), ratings);
    }

    /// Two coders' table: how often the row's category met the column's.
    public static CategoryRatings table(int... cells) {
        int categories = (int) Math.sqrt(cells.length);
        String[] units = IntStream.range(0, cells.length).boxed()
                .flatMap(cell -> IntStream.range(0, cells[cell])
                        .mapToObj(i -> "" + (char) ('a' + cell / categories) + (char) ('a' + cell % categories)))
                .toArray(String[]::new);
        return letters(IntStream.range(0, categories).mapToObj(i -> "" + (char) ('a' + i)).toList(),
                Undecided.LEFT_OUT, units);
    }

    public static Found found(Agreement agreement) {
        return (Found) agreement;
    }

    public static double value(Agreement agreement) {
        return found(agreement).value();
    }
}
