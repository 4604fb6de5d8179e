package org.attune.core.agreement.ratings;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.attune.core.agreement.ratings.Rating.Other;
import org.attune.core.internal.wording.Wording;

/// Ratings that are categories: units in rows, coders in columns.
///
/// *Absent* is the lowest category wherever a coder gave it. *Cannot tell* is left out unless it was asked for as a category; then the
/// categories have no order any more, and no coefficient that needs one is given. *Not rated* is always left out.
public final class CategoryRatings implements Ratings {

    /// What a cell without a category holds.
    static final int NOT_RATED = -1;
    static final int CANNOT_TELL = -2;

    /// What *cannot tell* counts as.
    public enum Undecided {
        /// It is missing.
        LEFT_OUT,
        /// It is a category, so that coders agree who both could not tell.
        OWN_CATEGORY
    }

    /// The categories of a code.
    ///
    /// @param names in ascending order where they have one; empty if the categories are numbers
    /// @param values how far apart they are: the numbers themselves, or 1, 2, 3 and so on
    /// @param isOrdered whether ascending order means anything
    record Categories(List<String> names, List<Double> values, boolean isOrdered) {
        Categories {
            names = List.copyOf(names);
            values = List.copyOf(values);
        }

        static Categories named(List<String> names, boolean isOrdered) {
            return new Categories(names, IntStream.rangeClosed(1, names.size()).mapToObj(i -> (double) i).toList(),
                    isOrdered);
        }

        static Categories ofNumbers(double[] levels) {
            return new Categories(List.of(), Arrays.stream(levels).boxed().toList(), true);
        }
    }

    private final Layout layout;
    private final Categories categories;
    private final int[] cells;

    CategoryRatings(Layout layout, Categories categories, int[] cells) {
        this.layout = requireNonNull(layout, "layout");
        this.categories = requireNonNull(categories, "categories");
        this.cells = cells;
    }

    /// Takes ratings in the order of the layout.
    ///
    /// @param categories all that could be given, lowest first where they have an order; those never given count as well
    public static CategoryRatings of(Layout layout, List<String> categories, List<List<Rating>> rows,
            Undecided undecided) {
        layout.mustFit(rows);
        List<String> names = new ArrayList<>();
        if (holds(rows, Other.ABSENT)) {
            names.add("absent");
        }
        names.addAll(categories);
        boolean hasUndecided = undecided == Undecided.OWN_CATEGORY && holds(rows, Other.CANNOT_TELL);
        if (hasUndecided) {
            names.add("cannot tell");
        }
        Map<String, Integer> codes = codes(names);
        int[] cells = new int[layout.cells()];
        int cell = 0;
        for (List<Rating> row : rows) {
            for (Rating rating : row) {
                cells[cell++] = code(rating, codes, hasUndecided);
            }
        }
        return new CategoryRatings(layout, Categories.named(names, !hasUndecided), cells);
    }

    private static boolean holds(List<List<Rating>> rows, Rating rating) {
        return rows.stream().anyMatch(row -> row.contains(rating));
    }

    private static Map<String, Integer> codes(List<String> names) {
        Map<String, Integer> codes = new HashMap<>();
        for (String name : names) {
            if (codes.put(name, codes.size()) != null) {
                throw new IllegalArgumentException("the category " + name + " stands twice; each may stand once");
            }
        }
        return codes;
    }

    private static int code(Rating rating, Map<String, Integer> codes, boolean hasUndecided) {
        return switch (rating) {
            case Rating.Category category -> known(category, codes);
            case Rating.Amount amount -> throw new IllegalArgumentException(
                    "a number stands among categories; read the table as numbers, or give the category its name");
            case Other.NOT_RATED -> NOT_RATED;
            case Other.ABSENT -> 0;
            case Other.CANNOT_TELL -> hasUndecided ? codes.size() - 1 : CANNOT_TELL;
        };
    }

    private static int known(Rating.Category category, Map<String, Integer> codes) {
        Integer code = codes.get(category.name());
        if (code == null) {
            throw new IllegalArgumentException("a rating is none of the categories " + codes.keySet().stream().sorted()
                    .toList() + "; correct it, or add it to the code");
        }
        return code;
    }

    @Override
    public Layout layout() {
        return layout;
    }

    /// How many units.
    public int units() {
        return layout.units().size();
    }

    /// How many coders.
    public int coders() {
        return layout.coders().size();
    }

    /// How many categories could be given.
    public int categories() {
        return categories.values().size();
    }

    /// The name of a category, counted from 0.
    public String name(int category) {
        return categories.names().isEmpty() ? Wording.plain(categories.values().get(category))
                : categories.names().get(category);
    }

    /// How far apart the categories are: their numbers, or 1, 2, 3 and so on.
    public double[] values() {
        return categories.values().stream().mapToDouble(Double::doubleValue).toArray();
    }

    /// Whether ascending order means anything.
    public boolean isOrdered() {
        return categories.isOrdered();
    }

    /// The category, counted from 0, that this coder gave this unit; below 0 where there is none.
    public int at(int unit, int coder) {
        return cells[unit * coders() + coder];
    }

    /// How often each category was given to this unit.
    public int[] countsOf(int unit) {
        int[] counts = new int[categories()];
        for (int coder = 0; coder < coders(); coder++) {
            int category = at(unit, coder);
            if (category >= 0) {
                counts[category]++;
            }
        }
        return counts;
    }

    /// How many ratings there are.
    public int rated() {
        return (int) IntStream.of(cells).filter(cell -> cell >= 0).count();
    }

    /// How many coders looked and could not decide, where that is left out.
    public int undecided() {
        return (int) IntStream.of(cells).filter(cell -> cell == CANNOT_TELL).count();
    }

    @Override
    public CategoryRatings asCategories() {
        return this;
    }

    @Override
    public CategoryRatings ofPair(int first, int second) {
        return ofCoders(List.of(first, second));
    }

    @Override
    public CategoryRatings ofCoders(List<Integer> some) {
        int[] theirs = new int[some.size() * units()];
        for (int at = 0; at < theirs.length; at++) {
            theirs[at] = at(at / some.size(), some.get(at % some.size()));
        }
        return new CategoryRatings(layout.ofCoders(some), categories, theirs);
    }

    @Override
    public CategoryRatings ofUnits(List<Integer> units) {
        int[] some = new int[units.size() * coders()];
        for (int at = 0; at < some.length; at++) {
            some[at] = at(units.get(at / coders()), at % coders());
        }
        return new CategoryRatings(layout.ofUnits(units), categories, some);
    }
}
