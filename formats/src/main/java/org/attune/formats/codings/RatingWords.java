package org.attune.formats.codings;

import java.util.Locale;
import java.util.OptionalDouble;
import java.util.Set;

import org.attune.core.agreement.ratings.Rating;
import org.attune.core.agreement.ratings.Rating.Amount;
import org.attune.core.agreement.ratings.Rating.Category;
import org.attune.core.agreement.ratings.Rating.Other;
import org.attune.formats.Decimals;
import org.attune.formats.table.Cells;

/// Ratings as people write them. Empty is *not rated*; *absent* and *cannot tell* are words of their own.
final class RatingWords {

    private static final Set<String> NOT_RATED = Set.of("not rated", "notrated", "not coded", "missing");
    private static final Set<String> ABSENT = Set.of("absent", "not there", "not present");
    private static final Set<String> CANNOT_TELL = Set.of("cannot tell", "can't tell", "cannot say", "undecided",
            "?");

    private RatingWords() {}

    /// The rating in a cell.
    static Rating read(Cells cells, int column) {
        if (cells.isMissing(column)) {
            return Other.NOT_RATED;
        }
        String text = cells.text(column);
        String word = text.toLowerCase(Locale.ROOT).replace('_', ' ');
        if (word.isBlank() || NOT_RATED.contains(word)) {
            return Other.NOT_RATED;
        }
        if (ABSENT.contains(word)) {
            return Other.ABSENT;
        }
        if (CANNOT_TELL.contains(word)) {
            return Other.CANNOT_TELL;
        }
        OptionalDouble number = Decimals.find(text);
        return number.isPresent() ? new Amount(number.getAsDouble()) : new Category(text);
    }
}
