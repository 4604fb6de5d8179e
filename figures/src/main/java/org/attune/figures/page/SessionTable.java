package org.attune.figures.page;

import java.util.ArrayList;
import java.util.List;

import org.attune.core.course.Course;
import org.attune.core.detection.steady.FallTrace;
import org.attune.core.rupture.Rupture;
import org.attune.figures.chart.ChartedCourse;
import org.attune.figures.chart.CourseSentence;
import org.attune.figures.svg.Markup;
import org.attune.figures.svg.Numbers;

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
        Tables.end(page);
        page.close().line();
    }

    private static List<String> columns(ChartedCourse charted) {
        List<String> columns = new ArrayList<>(List.of("Session", Words.capital(charted.voices().watched())));
        if (charted.counterpart().scores() > 0) {
            columns.add(Words.capital(charted.voices().counterpart()));
        }
        columns.addAll(List.of("Usual range", "Chance of a fall", "Flags", "Tension"));
        return columns;
    }

    private static void writeRow(Markup page, ChartedCourse charted, int session) {
        FallTrace trace = charted.trace();
        Tables.row(page);
        Tables.head(page).text(Integer.toString(session)).close();
        cell(page, score(charted.course(), session));
        if (charted.counterpart().scores() > 0) {
            cell(page, score(charted.counterpart(), session));
        }
        boolean known = session <= trace.sessions();
        cell(page, known ? CourseSentence.usualRange(charted.scale(), trace, session) : "–");
        cell(page, known ? Numbers.percent(Math.clamp(trace.chance(session), 0, 1)) : "–");
        cell(page, charted.lettersAt(session));
        cell(page, tension(charted.tensions(), session));
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
