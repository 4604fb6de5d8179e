package org.attune.web.coding;

import org.attune.core.agreement.ratings.Rating.Other;
import org.attune.core.codebook.Code;
import org.attune.core.codebook.Family;
import org.attune.core.codebook.Mover;
import org.attune.core.coding.Clarity;
import org.attune.core.coding.Mark;
import org.attune.core.coding.Segments.Span;
import org.attune.figures.svg.Numbers;

/// What is coded, in the words of screens.
public final class CodingWords {

    private static final int MINUTE_S = 60;
    private static final long MILLIS = 1000;

    private CodingWords() {}

    /// A length of time.
    public static String length(int seconds) {
        return seconds % MINUTE_S == 0 ? Numbers.counted(seconds / MINUTE_S, "minute")
                : Numbers.counted(seconds, "second");
    }

    /// Where a segment lies.
    public static String of(Span span) {
        return switch (span) {
            case Span.Time time -> Numbers.clock(time.fromMillis() / MILLIS) + " to "
                    + Numbers.clock(time.toMillis() / MILLIS);
            case Span.Turns turns -> "turns " + turns.first() + " to " + turns.last();
        };
    }

    /// A kind of moves.
    public static String of(Family family) {
        return switch (family) {
            case WITHDRAWAL -> "Withdrawal";
            case CONFRONTATION -> "Confrontation";
            case REPAIR -> "Repair";
        };
    }

    /// What a code is called where nothing else says whose move it is.
    public static String nameOf(Code code) {
        return code.mover() == Mover.CLIENT ? code.name() : code.name() + " (" + of(code.mover()) + ")";
    }

    /// Whose move it is.
    public static String of(Mover mover) {
        return switch (mover) {
            case CLIENT -> "client";
            case THERAPIST -> "therapist";
            case EITHER -> "either of the two";
        };
    }

    /// How clearly something shows.
    public static String of(Clarity clarity) {
        return switch (clarity) {
            case CLEAR -> "clear";
            case WEAK -> "weak";
        };
    }

    /// What is said of a code where it is not given.
    public static String of(Other other) {
        return switch (other) {
            case ABSENT -> "absent";
            case CANNOT_TELL -> "cannot tell";
            case NOT_RATED -> "not rated";
        };
    }

    /// What is said of a code, in full.
    public static String of(Mark mark) {
        return switch (mark) {
            case Mark.Given given -> of(given.clarity()) + (given.significancePoints().isPresent()
                    ? ", significance " + given.significancePoints().getAsInt()
                    : "");
            case Mark.NotGiven not -> of(not.why());
        };
    }

    /// The same as a sign for a narrow column: the significance where it is rated, and a ring where it is not; in brackets where it is
    /// weak.
    public static String sign(Mark mark) {
        return switch (mark) {
            case Mark.Given given -> {
                String points = given.significancePoints().isPresent()
                        ? String.valueOf(given.significancePoints().getAsInt())
                        : "●";
                yield given.clarity() == Clarity.WEAK ? "(" + points + ")" : points;
            }
            case Mark.NotGiven not -> switch (not.why()) {
                case ABSENT -> "–";
                case CANNOT_TELL -> "?";
                case NOT_RATED -> "";
            };
        };
    }
}
