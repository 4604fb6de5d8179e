package org.attune.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.attune.core.pairing.Sharing;
import org.attune.store.access.Asker;
import org.attune.store.forms.Whose;
import org.attune.store.tension.Addition;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Days that nobody can mean, as older versions took them: each page shows them, and they can be corrected.
class FarDaysTest extends AtASession {

    private Asker.Member asker() {
        return house.person(Cast.THERAPIST).asking();
    }

    private static void change(String sql, String day, String id) throws SQLException {
        try (Connection older = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("data/attune.db"));
                PreparedStatement written = older.prepareStatement(sql)) {
            written.setString(1, day);
            written.setString(2, id);
            written.executeUpdate();
        }
    }

    private String answered() {
        session.answeredByClient("A word.", "NOW");
        house.store().halves().answer(asker(), session.form().id(), Whose.THERAPIST, "aims", 4, 1);
        house.store().halves().answer(asker(), session.form().id(), Whose.GUESS, "aims", 4, 1);
        house.store().halves().handIn(asker(), session.form().id(), Whose.THERAPIST,
                Sharing.NOW, "desk");
        house.store().forms().find(asker(), session.form().id());
        return house.store().meetings().addEvent(asker(), session.caseId(), AskedSession.MONDAY, "exam").done()
                .orElseThrow().id();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0002-05-01", "-0044-03-15", "+12026-01-01", "+999999999-12-31", "-999999999-01-01"})
    void areShownOnEachPageAndCanBeCorrected(String day) throws SQLException {
        String event = answered();
        house.store().meetings().add(asker(), session.caseId(), 2, AskedSession.MONDAY).done().orElseThrow();
        String tension = house.store().tensions().open(asker(), session.caseId(), new Addition.Told("A pause.",
                List.of())).done().orElseThrow().id();
        house.store().tensions().add(asker(), tension,
                new Addition.PutOff(1, "not the time", LocalDate.parse(day))).done().orElseThrow();
        PlannedMeeting meeting = PlannedMeeting.in(house);
        change("update meeting set held_on = ? where case_id = ?", day, session.caseId());
        change("update event set on_date = ? where case_id = ?", day, session.caseId());
        change("update gathering set starts = ? where id = ?", day + "T18:00", meeting.id());

        Browser therapist = Cast.THERAPIST.enters(house);
        String path = "/cases/" + session.caseId();
        List<String> wrong = new ArrayList<>();
        for (String page : List.of("/", "/cases", path, path + "?session=1", path + "/before", path + "/agreements",
                path + "/sessions", path + "/sessions/1", session.path(), path + "/sessions/2/form",
                path + "/sessions/1/material", path + "/tensions/new", "/tensions/" + tension,
                "/tensions/" + tension + "/describe", "/tensions/" + tension + "/repair", path + "/packets/new",
                path + "/export", path + "/erase", path + "/consent", "/guesses", "/own-study", "/coding/new",
                "/keeping", "/groups", meeting.groupPath(), meeting.path(), meeting.path() + "/plan",
                meeting.path() + "/calendar.ics")) {
            int status = therapist.get(page).statusCode();
            if (status != 200) {
                wrong.add(status + " " + page);
            }
        }
        therapist.get(path + "/export");
        if (therapist.post(path + "/export", Map.of()).statusCode() != 200) {
            wrong.add("the export");
        }
        Browser client = session.onOwnPage("20417");
        if (client.get("/own").statusCode() != 200) {
            wrong.add("/own");
        }
        assertThat(wrong).isEmpty();

        String sessions = path + "/sessions";
        therapist.get(sessions);
        for (int number : day.startsWith("+") ? List.of(1, 2) : List.of(2, 1)) {
            assertThat(therapist.follow(therapist.post(sessions + "/" + number + "/day",
                    Map.of("date", AskedSession.MONDAY.toString()))).body()).contains("was on 2 March 2026.");
        }
        therapist.get(meeting.path() + "/plan");
        assertThat(therapist.follow(therapist.post(meeting.path() + "/plan",
                Map.of("day", "2026-04-01", "time", "18:00", "minutes", "90"))).body()).contains("1 April 2026");
        therapist.get(path);
        assertThat(therapist.follow(therapist.post(path + "/events/" + event,
                Map.of("on", "2026-03-01", "word", "exam"))).body()).contains("1 March 2026", "The event is kept.");
    }
}
