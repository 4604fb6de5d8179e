package org.attune.formats.study;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

import org.attune.core.study.causes.Breaks;
import org.attune.core.study.causes.Event;
import org.attune.formats.courses.SessionDates;

/// The dates of one case as they were read, with the session of each.
///
/// A session that is there with several dates has the earliest. Where sessions have no numbers, their dates number them.
final class SessionDays {

    private static final int FIRST = 8;

    private int[] sessions = new int[FIRST];
    private int[] dates = new int[FIRST];
    private int count;

    /// Takes the date of a row, as [SessionDates] reads it. Rows that follow each other with the same session and date are one.
    ///
    /// @param session the session's number; 0 where sessions have none
    void take(int session, int date) {
        if (count > 0 && sessions[count - 1] == session && dates[count - 1] == date) {
            return;
        }
        if (count == sessions.length) {
            sessions = Arrays.copyOf(sessions, 2 * count);
            dates = Arrays.copyOf(dates, 2 * count);
        }
        sessions[count] = session;
        dates[count] = date;
        count++;
    }

    /// The breaks; empty where the dates tell no usual gap.
    Optional<List<Event>> breaks(SessionDates read) {
        long[] keys = IntStream.range(0, count)
                .mapToLong(
                        i -> (long) sessions[i] << Integer.SIZE | (read.epochDay(dates[i]) & 0xffff_ffffL))
                .sorted().distinct().toArray();
        long[] first = LongStream.range(0, keys.length)
                .filter(i -> i == 0 || session(keys[(int) i]) == 0
                        || session(keys[(int) i]) != session(keys[(int) i - 1]))
                .map(i -> keys[(int) i]).toArray();
        int[] numbers = IntStream.range(0, first.length)
                .map(i -> session(first[i]) == 0 ? i + 1 : session(first[i])).toArray();
        return Breaks.of(numbers, Arrays.stream(first).map(key -> (int) key).toArray());
    }

    private static int session(long key) {
        return (int) (key >> Integer.SIZE);
    }
}
