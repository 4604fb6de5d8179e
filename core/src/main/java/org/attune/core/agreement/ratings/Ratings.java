package org.attune.core.agreement.ratings;

import java.util.List;

/// What coders said of units: categories or numbers.
public sealed interface Ratings permits CategoryRatings, NumberRatings {

    /// Whose ratings of what.
    Layout layout();

    /// The same as categories; each number that was given becomes one, in ascending order.
    CategoryRatings asCategories();

    /// The ratings of two coders alone, counted from 0.
    Ratings ofPair(int first, int second);

    /// The ratings of some coders alone, counted from 0, each once.
    Ratings ofCoders(List<Integer> some);

    /// The ratings of some units alone, counted from 0, each once.
    Ratings ofUnits(List<Integer> units);
}
