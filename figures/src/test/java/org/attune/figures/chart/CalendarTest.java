package org.attune.figures.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;

import org.attune.figures.chart.Calendar.Event;
import org.attune.figures.chart.Calendar.SessionDay;
import org.attune.figures.sample.Courses;
import org.attune.figures.svg.Markup;
import org.junit.jupiter.api.Test;

class CalendarTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
    private final Event between = new Event(MONDAY.plusDays(10), "exam");
    private final Event before = new Event(MONDAY.minusDays(40), "move");
    private final Event after = new Event(MONDAY.plusDays(99), "holiday");
    private final Calendar calendar = new Calendar(
            List.of(new SessionDay(2, MONDAY.plusDays(7)), new SessionDay(1, MONDAY),
                    new SessionDay(3, MONDAY.plusDays(14))),
            List.of(after, between, before), 3);

    @Test
    void placesAnEventInTimeBetweenItsNeighbours() {
        assertThat(calendar.place(between)).isCloseTo(2 + 3.0 / 7, within(1e-12));
        assertThat(calendar.place(before)).isEqualTo(0.5);
        assertThat(calendar.place(after)).isEqualTo(3.5);
        assertThat(calendar.place(new Event(MONDAY, "same day"))).isEqualTo(1);
    }

    @Test
    void tellsWhatHappenedUpToEachSessionAndSince() {
        assertThat(calendar.listBefore(1)).containsExactly(before);
        assertThat(calendar.listBefore(2)).isEmpty();
        assertThat(calendar.listBefore(3)).containsExactly(between);
        assertThat(calendar.listBefore(4)).containsExactly(after);
    }

    @Test
    void drawsDaysEventsAndTheSessionThatIsLookedAtAndLinksToEach() {
        ChartedCourse plain = Courses.charted(Courses.fallAtSixMendedAtNine());
        ChartedCourse dated = new ChartedCourse(plain.watched(), plain.trace(), plain.tensions(), plain.rows(),
                plain.voices(), calendar);
        StringBuilder chart = new StringBuilder();
        Markup page = new Markup(chart);
        page.open("div");
        new CourseChart(dated).draw(page, "c");
        new CourseChart(dated).drawLinks(page);
        page.close().end();

        assertThat(chart).contains("2 Mar", "event-mark", " holiday", "class=\"chosen\"", "?session=14#answers",
                "Session 3, 16 Mar 2026: client 4.50").doesNotContain("class=\"hints\"");
    }

    @Test
    void aRangeFromFewScoresIsDashedAndSaidToBeProvisional() {
        StringBuilder few = new StringBuilder();
        new CourseChart(Courses.charted(Courses.wobbling("few", 8, 1))).drawAlone(new Markup(few));
        StringBuilder many = new StringBuilder();
        CourseChart firm = new CourseChart(Courses.charted(Courses.wobbling("many", 30, 1)));
        firm.drawAlone(new Markup(many));

        assertThat(few).contains("edge provisional", "The usual range is provisional: it rests on 8 scores so far")
                .doesNotContain("class=\"edge\"");
        assertThat(many).contains("edge provisional", "class=\"edge\"");
        assertThat(firm.notes()).isEmpty();
    }
}
