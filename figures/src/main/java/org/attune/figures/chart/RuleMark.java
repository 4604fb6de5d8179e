package org.attune.figures.chart;

import static java.util.Objects.requireNonNull;

import org.attune.core.detection.RuleName;
import org.attune.core.detection.Sight;

/// How a chart marks the flags of one rule: by a letter and a shape, so that nothing rests on colour.
///
/// @param letter A for the first rule of a report, B for the second, AA after Z
/// @param shape which outline the letter stands in
/// @param rule the rule
/// @param sight which way it looked: live marks are filled, those of looking back are outlined
/// @param weight whether its flags are what the reader asked for
public record RuleMark(String letter, Shape shape, RuleName rule, Sight sight, Weight weight) {

    private static final int LETTERS = 26;

    /// How much a rule's marks stand out.
    public enum Weight {
        /// The reader asked for this rule.
        STRONG,
        /// It is shown beside the others.
        FAINT
    }

    /// The outlines, each about 18 units wide around the origin.
    public enum Shape {
        FALLING("M-10-8H10L0 10Z", -3),
        SQUARE("M-7.5-7.5H7.5V7.5H-7.5Z", 0),
        DIAMOND("M0-10L10 0L0 10L-10 0Z", 0),
        CIRCLE("M-8.5 0a8.5 8.5 0 1 0 17 0a8.5 8.5 0 1 0-17 0Z", 0),
        PENTAGON("M0-9.5L9.5-2L6 8.5H-6L-9.5-2Z", 1),
        HEXAGON("M-5-8.5H5L9.5 0L5 8.5H-5L-9.5 0Z", 0);

        private final String outline;
        private final double lift;

        Shape(String outline, double lift) {
            this.outline = outline;
            this.lift = lift;
        }

        /// How far the letter moves down to look centred.
        double lift() {
            return lift;
        }

        String outline() {
            return outline;
        }
    }

    public RuleMark {
        requireNonNull(letter, "letter");
        requireNonNull(shape, "shape");
        requireNonNull(rule, "rule");
        requireNonNull(sight, "sight");
        requireNonNull(weight, "weight");
    }

    /// The mark of the rule at a place in a report, counted from 0.
    public static RuleMark at(int place, RuleName rule, Sight sight, Weight weight) {
        String letter = String.valueOf((char) ('A' + place % LETTERS));
        String first = place < LETTERS ? "" : String.valueOf((char) ('A' + place / LETTERS - 1));
        return new RuleMark(first + letter, Shape.values()[place % Shape.values().length], rule, sight, weight);
    }

    /// The id under which a page holds the drawing of the mark.
    String id() {
        return "mark-" + letter;
    }
}
