package org.attune.core.agreement.ratings;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntUnaryOperator;

import org.attune.core.agreement.ratings.Rating.Amount;
import org.attune.core.agreement.ratings.Rating.Other;

/// Ratings that are numbers: units in rows, coders in columns, in points of the code.
///
/// A missing rating is kept with its reason and never becomes a number.
public final class NumberRatings implements Ratings {

    private final Layout layout;
    private final double[] points;
    private final Other[] missing;
    private final boolean isComplete;

    private NumberRatings(Layout layout, double[] points, Other[] missing) {
        this.layout = requireNonNull(layout, "layout");
        this.points = points;
        this.missing = missing;
        this.isComplete = missing.length == 0;
    }

    /// Takes ratings in the order of the layout.
    public static NumberRatings of(Layout layout, List<List<Rating>> rows) {
        layout.mustFit(rows);
        double[] points = new double[layout.cells()];
        Other[] missing = new Other[points.length];
        int cell = 0;
        for (List<Rating> row : rows) {
            for (Rating rating : row) {
                switch (rating) {
                    case Amount amount -> points[cell] = amount.points() + 0.0;
                    case Other other -> missing[cell] = other;
                    case Rating.Category category -> throw new IllegalArgumentException(
                            "a category stands among numbers, for " + layout.units().get(cell / row.size())
                                    + "; read the table as categories, or give a number");
                }
                cell++;
            }
        }
        boolean isComplete = Arrays.stream(missing).allMatch(reason -> reason == null);
        return new NumberRatings(layout, points, isComplete ? new Other[0] : missing);
    }

    /// Takes a complete table, one row for each unit. The fast way for many units.
    public static NumberRatings complete(Layout layout, double[][] rows) {
        int coders = layout.coders().size();
        double[] points = new double[layout.cells()];
        if (rows.length != layout.units().size()) {
            throw new IllegalArgumentException(
                    "there are " + layout.units().size() + " units, but " + rows.length + " rows of ratings");
        }
        for (int unit = 0; unit < rows.length; unit++) {
            if (rows[unit].length != coders) {
                throw new IllegalArgumentException("row " + (unit + 1) + " holds " + rows[unit].length
                        + " ratings, but there are " + coders + " coders");
            }
            for (int coder = 0; coder < coders; coder++) {
                points[unit * coders + coder] = new Amount(rows[unit][coder]).points() + 0.0;
            }
        }
        return new NumberRatings(layout, points, new Other[0]);
    }

    @Override
    public Layout layout() {
        return layout;
    }

    /// Whether this coder gave this unit a number. Both count from 0.
    public boolean isRated(int unit, int coder) {
        return isComplete || missing[cell(unit, coder)] == null;
    }

    /// The rating in points. Both count from 0. Throws where there is none: ask [#isRated(int, int)] first.
    public double pointsAt(int unit, int coder) {
        if (!isRated(unit, coder)) {
            throw new IllegalStateException("there is no number for this unit by this coder");
        }
        return points[cell(unit, coder)];
    }

    /// How many ratings are missing for this reason.
    public int countOf(Other reason) {
        return (int) Arrays.stream(missing).filter(other -> other == reason).count();
    }

    /// The units that every coder gave a number, one after the other, each with all its ratings.
    public double[] completeRows() {
        if (isComplete) {
            return points.clone();
        }
        int coders = layout.coders().size();
        double[] rows = new double[points.length];
        int kept = 0;
        for (int unit = 0; unit < layout.units().size(); unit++) {
            if (isRatedByAll(unit)) {
                System.arraycopy(points, unit * coders, rows, kept, coders);
                kept += coders;
            }
        }
        return Arrays.copyOf(rows, kept);
    }

    @Override
    public NumberRatings ofPair(int first, int second) {
        return ofCoders(List.of(first, second));
    }

    @Override
    public NumberRatings ofCoders(List<Integer> some) {
        return part(layout.ofCoders(some), at -> cell(at / some.size(), some.get(at % some.size())));
    }

    @Override
    public NumberRatings ofUnits(List<Integer> units) {
        int coders = layout.coders().size();
        return part(layout.ofUnits(units), at -> cell(units.get(at / coders), at % coders));
    }

    /// The cells of a smaller table.
    ///
    /// @param from where each of its cells stands in this one
    private NumberRatings part(Layout smaller, IntUnaryOperator from) {
        double[] some = new double[smaller.cells()];
        Other[] reasons = new Other[isComplete ? 0 : some.length];
        for (int at = 0; at < some.length; at++) {
            some[at] = points[from.applyAsInt(at)];
            if (!isComplete) {
                reasons[at] = missing[from.applyAsInt(at)];
            }
        }
        return new NumberRatings(smaller, some, reasons);
    }

    @Override
    public CategoryRatings asCategories() {
        double[] given = new double[points.length];
        int many = 0;
        for (int cell = 0; cell < points.length; cell++) {
            if (isComplete || missing[cell] == null) {
                given[many++] = points[cell];
            }
        }
        double[] levels = Arrays.stream(given, 0, many).sorted().distinct().toArray();
        int[] codes = new int[points.length];
        for (int cell = 0; cell < points.length; cell++) {
            boolean isNumber = isComplete || missing[cell] == null;
            codes[cell] = isNumber ? Arrays.binarySearch(levels, points[cell])
                    : missing[cell] == Other.CANNOT_TELL ? CategoryRatings.CANNOT_TELL : CategoryRatings.NOT_RATED;
        }
        return new CategoryRatings(layout, CategoryRatings.Categories.ofNumbers(levels), codes);
    }

    /// Whether every coder gave this unit a number. Units count from 0.
    public boolean isRatedByAll(int unit) {
        for (int coder = 0; coder < layout.coders().size(); coder++) {
            if (!isRated(unit, coder)) {
                return false;
            }
        }
        return true;
    }

    private int cell(int unit, int coder) {
        return unit * layout.coders().size() + coder;
    }
}
