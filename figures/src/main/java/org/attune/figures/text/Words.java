package org.attune.figures.text;

import java.util.Locale;

import org.attune.core.course.Respondent;
import org.attune.core.detection.Evidence;
import org.attune.core.detection.Sight;
import org.attune.core.detection.Verdict;
import org.attune.core.instrument.Orientation;
import org.attune.core.instrument.Scale;
import org.attune.core.simulation.Estimate;
import org.attune.figures.svg.Numbers;

/// The report's words for the core's values.
public final class Words {

    /// Below this a probability prints with decimals instead of whole per cent.
    private static final double SMALL = 0.10;
    private static final double SMALLEST = 0.0001;

    private Words() {}

    public static String of(Respondent respondent) {
        return respondent.name().toLowerCase(Locale.ROOT);
    }

    public static String of(Sight sight) {
        return switch (sight) {
            case LIVE -> "live";
            case RETROSPECT -> "looking back";
        };
    }

    /// Why a rule could not say anything, such as `1 score, needs 2`.
    public static String of(Verdict.TooFew few) {
        return Numbers.counted(few.scores(), "score") + ", needs " + few.least();
    }

    /// A number behind a flag, such as `usual low 3.76`.
    public static String of(Evidence.Quantity quantity, Scale scale) {
        return spaced(named(quantity.name(), scale)) + " " + value(quantity, scale);
    }

    /// Names look at a scale on which more is better. Where more is worse, the lower end that a form prints is the better one.
    private static String named(String name, Scale scale) {
        if (scale.orientation() == Orientation.HIGHER_IS_BETTER) {
            return name;
        }
        return switch (name) {
            case "usualLow" -> "usualHigh";
            case "usualHigh" -> "usualLow";
            case "lowest" -> "highest";
            case "lowestSession" -> "highestSession";
            default -> name;
        };
    }

    private static String value(Evidence.Quantity quantity, Scale scale) {
        double value = quantity.value();
        if (!Double.isFinite(value)) {
            return "not known";
        }
        return switch (quantity.unit()) {
            case POINTS -> scale.say(value);
            case POINTS_APART -> scale.sayApart(value);
            case PROBABILITY -> probability(value);
            case COUNT, SESSION -> Numbers.grouped(Math.round(value));
            case RATIO -> Numbers.fixed(value, 2);
        };
    }

    /// A probability: whole per cent, or four decimals where per cent would be too coarse.
    public static String probability(double value) {
        if (value >= SMALL) {
            return Numbers.percent(Math.min(1, value));
        }
        return value < SMALLEST ? "under 0.0001" : Numbers.fixed(value, 4);
    }

    /// With a capital at its beginning.
    public static String capital(String words) {
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /// Lower camel case as words.
    private static String spaced(String name) {
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (Character.isUpperCase(c) && i > 0) {
                words.append(' ');
            }
            words.append(Character.toLowerCase(c));
        }
        return words.toString();
    }

    /// A rate with its interval, such as `0.11 (0.09 to 0.13)`.
    public static String rate(Estimate estimate) {
        return Numbers.fixed(estimate.value(), 2) + " (" + Numbers.fixed(estimate.low(), 2) + " to "
                + Numbers.fixed(estimate.high(), 2) + ")";
    }

    /// A share with its interval, such as `12 % (10 % to 14 %)`.
    public static String share(Estimate estimate) {
        return Numbers.percent(estimate.value()) + " (" + Numbers.percent(estimate.low()) + " to "
                + Numbers.percent(estimate.high()) + ")";
    }

    /// Sessions from one to another, such as `session 6` or `sessions 6 to 8`.
    public static String sessions(int from, int to) {
        return from == to ? "session " + from : "sessions " + from + " to " + to;
    }
}
