package org.attune.formats.codings;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

import org.attune.core.agreement.KrippendorffAlpha.Level;
import org.attune.core.agreement.portion.CodeRatings;
import org.attune.core.agreement.ratings.CategoryRatings;
import org.attune.core.agreement.ratings.CategoryRatings.Undecided;
import org.attune.core.agreement.ratings.Layout;
import org.attune.core.agreement.ratings.NumberRatings;
import org.attune.core.agreement.ratings.Rating;
import org.attune.core.agreement.ratings.Rating.Amount;
import org.attune.core.agreement.ratings.Rating.Category;
import org.attune.core.agreement.ratings.Rating.Other;
import org.attune.core.agreement.resampling.Sessions;

/// The ratings of one code as they stood in a table, before anybody says what their differences mean.
///
/// @param code its name
/// @param layout units and coders
/// @param rows the ratings, a unit in each row
/// @param sessions the session of each unit
/// @param periods the period of each unit, or an empty text
/// @param order categories of words, lowest first; empty where they have no order
public record CodeTable(String code, Layout layout, List<List<Rating>> rows, Sessions sessions, List<String> periods,
        List<String> order) {

    /// The clarity of a code of ours, which has an order.
    private static final List<String> CLARITY = List.of("weak", "clear");

    public CodeTable {
        requireNonNull(code, "code");
        requireNonNull(layout, "layout");
        requireNonNull(sessions, "sessions");
        rows = rows.stream().map(List::copyOf).toList();
        periods = List.copyOf(periods);
        order = List.copyOf(order);
    }

    /// Whether every rating given is a number.
    public boolean isNumbers() {
        return words().isEmpty() && !numbers().isEmpty();
    }

    /// What differences mean, as far as the ratings say it: numbers are an interval scale, words in a known order an ordinal one.
    public Level level() {
        if (isNumbers()) {
            return count(Other.ABSENT) > 0 ? Level.ORDINAL : Level.INTERVAL;
        }
        return !order.isEmpty() || isClarity() ? Level.ORDINAL : Level.NOMINAL;
    }

    /// How many ratings are missing, absent or undecided.
    public int count(Other other) {
        return (int) rows.stream().flatMap(List::stream).filter(rating -> rating == other).count();
    }

    /// The ratings on a level of measurement.
    ///
    /// @throws IllegalArgumentException where the level does not go with them; the message says what would
    public CodeRatings ratings(Level level, Undecided undecided) {
        boolean isMetric = level == Level.INTERVAL || level == Level.RATIO;
        if (isMetric && !isNumbers()) {
            throw new IllegalArgumentException("the ratings of " + code
                    + " are words, and interval and ratio take numbers; choose nominal or ordinal");
        }
        if (level == Level.ORDINAL && level() == Level.NOMINAL) {
            throw new IllegalArgumentException("the categories of " + code
                    + " have no order that is known; name them, lowest first, or choose nominal");
        }
        boolean asNumbers = isMetric
                || (isNumbers() && count(Other.ABSENT) == 0 && undecided == Undecided.LEFT_OUT);
        return new CodeRatings(code, asNumbers ? NumberRatings.of(layout, rows)
                : CategoryRatings.of(layout, categories(), named(), undecided), sessions, periods);
    }

    private List<String> categories() {
        if (!order.isEmpty()) {
            return order;
        }
        if (isClarity()) {
            return CLARITY;
        }
        List<String> all = new ArrayList<>(numbers().stream().map(CodeTable::name).toList());
        all.addAll(words());
        return all;
    }

    /// Whether all words are those of clarity, without a number among them.
    private boolean isClarity() {
        return CLARITY.containsAll(words()) && numbers().isEmpty();
    }

    private List<List<Rating>> named() {
        return rows.stream().map(row -> row.stream().map(CodeTable::named).toList()).toList();
    }

    private static Rating named(Rating rating) {
        return rating instanceof Amount amount ? new Category(name(amount.points())) : rating;
    }

    private static String name(double points) {
        return points == Math.rint(points) ? String.valueOf((long) points) : String.valueOf(points);
    }

    private TreeSet<String> words() {
        TreeSet<String> words = new TreeSet<>(Comparator.naturalOrder());
        rows.forEach(row -> row.forEach(rating -> {
            if (rating instanceof Category category) {
                words.add(category.name());
            }
        }));
        return words;
    }

    private TreeSet<Double> numbers() {
        TreeSet<Double> numbers = new TreeSet<>();
        rows.forEach(row -> row.forEach(rating -> {
            if (rating instanceof Amount amount) {
                numbers.add(amount.points());
            }
        }));
        return numbers;
    }
}
