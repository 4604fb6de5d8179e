package org.attune.figures.page;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.attune.core.course.Course;
import org.attune.core.detection.steady.FallTrace;
import org.attune.core.rupture.Rupture;
import org.attune.figures.chart.Calendar;
import org.attune.figures.chart.ChartedCourse;
import org.attune.figures.chart.CourseSentence;
import org.attune.figures.svg.Markup;
import org.attune.figures.svg.Numbers;
import org.attune.figures.text.Tables;
import org.attune.figures.text.Words;

/// Writes a course session by session: what the chart shows, as a table.
final class SessionTable {

    /// More rows than this make a page heavy and nobody wiser: our choice.
    private static final int MOST_ROWS = 200;
    private static final String NOT_SCORED = "not scored";

    private SessionTable() {}

    static void write(Markup page, ShownCase shown) {
        ChartedCourse charted = shown.charted();
        int sessions = Math.max(charted.course().lastSession(), charted.counterpart().lastSession());
        page.open("details")
                .open("summary")
                .text("Session by session: " + Numbers.counted(sessions, "session"))
                .close()
                .line();
        int first = Math.max(1, sessions - MOST_ROWS + 1);
        if (first > 1) {
            page.element("p", "note", "The table begins at session " + Numbers.grouped(first) + ".").line();
        }
        Tables.beginScrolling(page, "sessions", "Scores of " + charted.watched().id() + ", session by session",
                columns(charted));
        for (int session = first; session <= sessions; session++) {
            writeRow(page, charted, session);
        }
        writeSince(page, charted, sessions);
        Tables.end(page);
        page.close().line();
    }

    private static List<String> columns(ChartedCourse charted) {
        List<String> columns = new ArrayList<>(List.of("Session"));
        if (charted.calendar().isKnown()) {
            columns.add("Date");
        }
        columns.add(Words.capital(charted.voices().watched()));
        if (charted.counterpart().scores() > 0) {
            columns.add(Words.capital(charted.voices().counterpart()));
        }
        columns.addAll(List.of("Usual range", "Chance of a fall", "Flags", "Tension"));
        if (hasEvents(charted)) {
            columns.add("Events");
        }
        return columns;
    }

    private static boolean hasEvents(ChartedCourse charted) {
        return charted.calendar().isKnown() && !charted.calendar().events().isEmpty();
    }

    /// What happened after the last session.
    private static void writeSince(Markup page, ChartedCourse charted, int sessions) {
        String since = events(charted, sessions + 1);
        if (hasEvents(charted) && !since.isEmpty()) {
            Tables.row(page);
            Tables.head(page).text("since").close();
            for (int i = 2; i < columns(charted).size(); i++) {
                cell(page, "");
            }
            cell(page, since);
            page.close().line();
        }
    }

    private static String events(ChartedCourse charted, int session) {
        return charted.calendar().listBefore(session).stream()
                .map(event -> Calendar.say(event.on()) + ", " + event.word()).collect(Collectors.joining("; "));
    }

    private static void writeHead(Markup page, ChartedCourse charted, int session) {
        String number = Integer.toString(session);
        Tables.head(page);
        if (charted.calendar().isKnown()) {
            page.open("a").with("href", "?session=" + number + "#answers").text(number).close().close();
            cell(page, charted.calendar().findDay(session).map(Calendar::say).orElse("\u2013"));
        } else {
            page.text(number).close();
        }
    }

    private static void writeRow(Markup page, ChartedCourse charted, int session) {
        FallTrace trace = charted.trace();
        Tables.row(page);
        writeHead(page, charted, session);
        cell(page, score(charted.course(), session));
        if (charted.counterpart().scores() > 0) {
            cell(page, score(charted.counterpart(), session));
        }
        boolean known = session <= trace.sessions();
        cell(page, known ? CourseSentence.usualRange(charted.scale(), trace, session) : "–");
        cell(page, known ? Numbers.percent(Math.clamp(trace.chance(session), 0, 1)) : "–");
        cell(page, charted.lettersAt(session));
        cell(page, tension(charted.tensions(), session));
        if (hasEvents(charted)) {
            cell(page, events(charted, session));
        }
        page.close().line();
    }

    private static void cell(Markup page, String text) {
        Tables.cell(page).text(text).close();
    }

    private static String score(Course course, int session) {
        int index = course.indexOf(session);
        return index < 0 ? NOT_SCORED : course.scale().say(course.pointsAt(index));
    }

    private static String tension(List<Rupture> tensions, int session) {
        for (int i = 0; i < tensions.size(); i++) {
            Rupture tension = tensions.get(i);
            if (session >= tension.onset().session() && session <= tension.endSession()) {
                return Integer.toString(i + 1);
            }
        }
        return "";
    }
}
