package org.attune.formats.courses;

import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.util.Arrays;

import org.attune.formats.Places;
import org.attune.formats.Problem;
import org.attune.formats.ProblemKind;
import org.attune.formats.Refusal;

/// Dates that stand in for session numbers: the first date of a case is session 1, the next one session 2.
///
/// 2025-03-04 and 4.3.2025 can be read in one way only. With slashes or dashes the day or the month may come first; one
/// date of the whole reading with a number above 12 decides it for all, and without one the reading is refused. A date that no calendar has,
/// whichever comes first, is none, and decides nothing.
public final class SessionDates {

    private static final int EITHER_ORDER = 1 << 30;
    private static final int MONTHS = 12;

    private boolean areGiven;
    private int eitherCount;
    private int eitherPlace;
    private boolean hasFirstAbove12;
    private boolean hasSecondAbove12;

    /// A date as a number that [#order(int)] understands once all dates have been seen; -1 when the text is no date.
    ///
    /// @param place where it stands
    public int read(char[] chars, int from, int to, int place) {
        areGiven = true;
        int[] parts = new int[3];
        int[] lengths = new int[3];
        char mark = split(chars, from, to, parts, lengths);
        if (lengths[0] == 4 && lengths[1] > 0 && lengths[1] <= 2 && lengths[2] > 0 && lengths[2] <= 2) {
            return packed(parts[0], parts[1], parts[2]);
        }
        if (lengths[2] != 4 || lengths[0] > 2 || lengths[1] > 2 || mark == 0) {
            return -1;
        }
        return mark == '.' ? packed(parts[2], parts[1], parts[0]) : either(parts, place);
    }

    /// Whether there was any date.
    public boolean areGiven() {
        return areGiven;
    }

    /// Splits into three numbers at one kind of mark; a time of day after the date is left out. Returns the mark, or 0.
    private static char split(char[] chars, int from, int to, int[] parts, int[] lengths) {
        char mark = 0;
        int part = 0;
        for (int i = from; i < to; i++) {
            char c = chars[i];
            if (c >= '0' && c <= '9' && lengths[part] < 4) {
                parts[part] = 10 * parts[part] + (c - '0');
                lengths[part]++;
            } else if (part < 2 && lengths[part] > 0 && (c == '-' || c == '.' || c == '/')
                    && (mark == 0 || mark == c)) {
                mark = c;
                part++;
            } else if (part == 2 && lengths[2] > 0 && (c == 'T' || c == ' ')) {
                return mark;
            } else {
                Arrays.fill(lengths, 0);
                return 0;
            }
        }
        return mark;
    }

    private int either(int[] parts, int place) {
        int first = parts[0];
        int second = parts[1];
        if (!isDay(parts[2], second, first) && !isDay(parts[2], first, second)) {
            return -1;
        }
        if (eitherCount == 0 || place < eitherPlace) {
            eitherPlace = place;
        }
        eitherCount++;
        hasFirstAbove12 |= first > MONTHS;
        hasSecondAbove12 |= second > MONTHS;
        return EITHER_ORDER | parts[2] << 10 | first << 5 | second;
    }

    private static int packed(int year, int month, int day) {
        return isDay(year, month, day) ? year << 9 | month << 5 | day : -1;
    }

    private static boolean isDay(int year, int month, int day) {
        return month >= 1 && month <= MONTHS && day >= 1 && day <= Month.of(month).length(Year.isLeap(year));
    }

    /// Whether it is known of all dates that were read what their day is.
    public boolean haveOneOrder() {
        return eitherCount == 0 || hasFirstAbove12 != hasSecondAbove12;
    }

    /// Refuses dates whose day and month cannot be told apart.
    public void requireOneOrder(Places places) throws Refusal {
        if (haveOneOrder()) {
            return;
        }
        String what = hasFirstAbove12 ? "Some dates have the day first and others the month."
                : "The dates do not say whether the day or the month comes first.";
        throw new Refusal(new Problem(ProblemKind.DATES, places.file(places.fileIndex(eitherPlace)),
                places.line(eitherPlace), what,
                "Dates such as 2025-03-04 or 4.3.2025 can be read in one way only.",
                "Write the dates so, or give session numbers."));
    }

    /// A number that grows with the date.
    public int order(int read) {
        if ((read & EITHER_ORDER) == 0) {
            return read;
        }
        int year = (read & ~EITHER_ORDER) >> 10;
        int first = read >> 5 & 31;
        int second = read & 31;
        return hasFirstAbove12 ? year << 9 | second << 5 | first : year << 9 | first << 5 | second;
    }

    /// The day of a date, counted from 1 January 1970, once it is known of all dates what their day is.
    public long epochDay(int read) {
        int ordered = order(read);
        return LocalDate.of(ordered >> 9, ordered >> 5 & 15, ordered & 31).toEpochDay();
    }

    /// How the dates were read, as a sentence's end; empty when there was no choice.
    public String orderWords() {
        return eitherCount == 0 ? "" : hasFirstAbove12 ? ", the day before the month" : ", the month before the day";
    }
}
