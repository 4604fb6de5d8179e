package org.attune.figures.chart;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The days behind the numbers of sessions, and what else happened on a day.
///
/// @param sessions the sessions and their days, in order
/// @param events what else happened, in order of days
/// @param chosen the session that is looked at; 0 for none
public record Calendar(List<SessionDay> sessions, List<Event> events, int chosen) {

    /// Nothing is known but the order of sessions.
    public static final Calendar NONE = new Calendar(List.of(), List.of(), 0);

    private static final DateTimeFormatter WORDS = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);
    /// An event before the first or after the last session stands this far beside it, in sessions.
    private static final double BESIDE = 0.5;

    /// A session and its day.
    ///
    /// @param session its number, from 1
    /// @param on its day
    public record SessionDay(int session, LocalDate on) {
        public SessionDay {
            requireNonNull(on, "on");
        }
    }

    /// Something that happened, such as a holiday.
    ///
    /// @param on the day
    /// @param word a word or two for it
    public record Event(LocalDate on, String word) {
        public Event {
            requireNonNull(on, "on");
            requireNonNull(word, "word");
        }
    }

    public Calendar {
        sessions = sessions.stream().sorted(Comparator.comparingInt(SessionDay::session)).toList();
        events = events.stream().sorted(Comparator.comparing(Event::on)).toList();
    }

    /// Whether any day is known.
    public boolean isKnown() {
        return !sessions.isEmpty();
    }

    /// The day of a session.
    public Optional<LocalDate> findDay(int session) {
        return sessions.stream().filter(day -> day.session == session).map(SessionDay::on).findFirst();
    }

    /// What happened after the session before, up to the day of this one; for a number past the last session, what
    /// happened since.
    public List<Event> listBefore(int session) {
        LocalDate after = findDay(session - 1).orElse(LocalDate.MIN);
        LocalDate until = findDay(session).orElse(LocalDate.MAX);
        return events.stream().filter(event -> event.on.isAfter(after) && !event.on.isAfter(until)).toList();
    }

    /// Where an event stands among the sessions: 6.5 is half way in time from session 6 to session 7.
    double place(Event event) {
        SessionDay before = sessions.getFirst();
        if (event.on.isBefore(before.on)) {
            return before.session - BESIDE;
        }
        for (SessionDay next : sessions) {
            if (event.on.isBefore(next.on)) {
                double days = ChronoUnit.DAYS.between(before.on, next.on);
                return before.session + (next.session - before.session)
                        * ChronoUnit.DAYS.between(before.on, event.on) / days;
            }
            before = next;
        }
        return before.session + (event.on.equals(before.on) ? 0 : BESIDE);
    }

    /// A day as people say it.
    public static String say(LocalDate day) {
        return WORDS.format(day);
    }
}
