package org.attune.core.study.causes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Breaks between sessions, as the dates of a case tell them.
///
/// Formula: a break lies between two sessions that follow each other by number and are more than twice as many days apart as the case's usual
/// gap, and 14 days or more. The usual gap is the median over all gaps of the case, this one among them. Units: days. Missing: where
/// one of two neighbouring sessions has no date, or the later one has the earlier date, there is no gap between them. Smallest n:
/// three gaps; with fewer there is no usual one.
///
/// Source: all of it is our choice. Check: sessions on days 0, 7, 14, 35, 42 have gaps of 7, 7, 21 and 7, and one break, before the fourth.
public final class Breaks {

    /// What a break is called, in a table of events and here.
    public static final String EVENT = "break";
    /// A gap that is no longer than so many times the usual one is none: our choice.
    public static final int TIMES_USUAL = 2;
    /// A shorter gap is none, however short the usual one: our choice.
    public static final int LEAST_DAYS = 14;
    /// With fewer gaps nobody can tell a usual one: our choice.
    public static final int LEAST_GAPS = 3;

    private Breaks() {}

    /// The breaks of a case, each as an event of the session after it; empty where no usual gap can be told.
    ///
    /// @param sessions the sessions that have a date, ascending
    /// @param days the day of each, counted from any day
    public static Optional<List<Event>> of(int[] sessions, long[] days) {
        long[] gaps = new long[sessions.length];
        int[] after = new int[sessions.length];
        int many = 0;
        for (int i = 1; i < sessions.length; i++) {
            if (sessions[i] == sessions[i - 1] + 1 && days[i] >= days[i - 1]) {
                gaps[many] = days[i] - days[i - 1];
                after[many] = sessions[i];
                many++;
            }
        }
        if (many < LEAST_GAPS) {
            return Optional.empty();
        }
        double usual = median(Arrays.copyOf(gaps, many));
        List<Event> breaks = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            if (gaps[i] > TIMES_USUAL * usual && gaps[i] >= LEAST_DAYS) {
                breaks.add(new Event(after[i], EVENT));
            }
        }
        return Optional.of(breaks);
    }

    private static double median(long[] gaps) {
        Arrays.sort(gaps);
        int half = gaps.length / 2;
        return gaps.length % 2 == 1 ? gaps[half] : (gaps[half - 1] + gaps[half]) / 2.0;
    }
}
