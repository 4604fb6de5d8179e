package org.attune.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

import org.attune.core.room.Duty;
import org.attune.core.room.Roles;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// A meeting that goes on: who leads it, and how everybody's window learns of a change.
class RoomTest {

    private static final Duration SOON = Duration.ofSeconds(5);
    private static final Duration QUIET = Duration.ofMillis(700);

    @TempDir
    private Path folder;
    private House house;
    private PlannedMeeting meeting;
    private Browser therapist;
    private Browser coder;

    @BeforeEach
    void open() {
        house = House.empty(folder);
        meeting = PlannedMeeting.in(house);
        therapist = Cast.THERAPIST.enters(house);
        coder = Cast.CODER.enters(house);
        house.store().gatherings().giveRoles(house.person(Cast.THERAPIST).asking(), meeting.id(),
                new Roles(Map.of(Duty.PRESENTER, house.person(Cast.THERAPIST).id(), Duty.MODERATOR,
                        house.person(Cast.CODER).id()), Map.of()))
                .done().orElseThrow();
    }

    @AfterEach
    void close() {
        house.close();
    }

    private Listening listen(Browser browser) {
        return new Listening(browser.begin(meeting.path() + "/live").body());
    }

    private String act(Browser browser, String what, Map<String, String> fields) {
        browser.get(meeting.path());
        return browser.follow(browser.post(meeting.path() + "/" + what, fields)).body();
    }

    @Test
    void theModeratorLeadsAndADoublePressMovesOnce() {
        assertThat(act(coder, "begin", Map.of())).contains("What happened", "Next: How are we?");
        assertThat(therapist.get(meeting.path()).body()).contains("Come in").doesNotContain("Next: ");
        assertThat(act(therapist, "arrive", Map.of())).contains("Known as THERAPIST (you)").doesNotContain("Next: ");
        assertThat(act(therapist, "step", Map.of("to", "CLOSING 0"))).contains("The moderator moves the meeting on.");
        for (String none : new String[] {"", "CLOSING", "VOICES 9", "x 0"}) {
            assertThat(act(coder, "step", Map.of("to", none))).contains("The agenda has no such step.");
        }
        act(coder, "step", Map.of("to", "CLOSING 0"));
        assertThat(act(coder, "step", Map.of("to", "CLOSING 0"))).contains("<h2 id=\"step-h\">How are we?</h2>")
                .containsSubsequence("<button id=\"check\">Answer", "<button class=\"plain\" id=\"end\">");
        assertThat(act(coder, "end", Map.of())).contains("This meeting is over");
    }

    @Test
    void theClockIsTheServersAndStandsWhileItIsPaused() {
        act(coder, "begin", Map.of());
        house.clock().pass(Duration.ofMinutes(1));
        assertThat(coder.get(meeting.path() + "/now").body()).contains("data-left-ms=\"5340000\"", ">89:00 left<");
        act(coder, "clock", Map.of("hand", "pause"));
        house.clock().pass(Duration.ofMinutes(2));
        assertThat(coder.get(meeting.path() + "/now").body()).contains("data-left-ms=\"5340000\"",
                "data-running=\"false\"");
    }

    @Test
    void everyWindowLearnsOfAChangeAndOfNothingElse() throws Exception {
        try (Listening first = listen(therapist);
                Listening second = listen(therapist);
                Listening other = listen(coder)) {
            for (Listening window : new Listening[] {first, second, other}) {
                assertThat(window.hearsOfChange(SOON)).isTrue();
            }
            act(coder, "begin", Map.of());
            for (Listening window : new Listening[] {first, second, other}) {
                assertThat(window.hearsOfChange(SOON)).isTrue();
            }
            assertThat(first.hearsOfChange(QUIET)).isFalse();
        }
    }

    @Test
    void aVisitThatIsLockedOrEndedHearsNothingMore() throws Exception {
        try (Listening one = listen(therapist); Listening other = listen(coder)) {
            assertThat(one.hearsOfChange(SOON) && other.hearsOfChange(SOON)).isTrue();
            therapist.get("/account");
            therapist.post("/lock", Map.of());
            coder.get("/account");
            coder.post("/sign-out", Map.of());

            assertThat(one.ends(SOON)).isTrue();
            assertThat(other.ends(SOON)).isTrue();
        }
    }

    @Test
    void toWaitIsNoSignOfLifeAndToMoveIsOne() throws Exception {
        try (Listening window = listen(therapist)) {
            assertThat(window.hearsOfChange(SOON)).isTrue();
            house.clock().pass(Duration.ofMinutes(10));
            assertThat(therapist.get(meeting.path() + "/now").statusCode()).isEqualTo(200);
            coder.send(HttpRequest.newBuilder(coder.address(meeting.path() + "/now")).header("X-Attended", "yes")
                    .build());
            house.clock().pass(Duration.ofMinutes(6));

            assertThat(window.ends(SOON)).isTrue();
            assertThat(therapist.get(meeting.path() + "/now").headers().firstValue("Location")).contains("/unlock");
            assertThat(coder.get(meeting.path() + "/now").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void whoLeavesTheGroupHasNoMeetingAnyMore() throws Exception {
        try (Listening window = listen(coder)) {
            assertThat(window.hearsOfChange(SOON)).isTrue();
            therapist.get(meeting.groupPath());
            therapist.post(meeting.groupPath() + "/members/let-go", Map.of("person", house.person(Cast.CODER).id()));

            assertThat(window.hearsOfChange(SOON)).isTrue();
            assertThat(coder.get(meeting.path() + "/now").statusCode()).isEqualTo(404);
            assertThat(window.ends(SOON)).isTrue();
        }
    }

    @Test
    @Timeout(20)
    void theProgramEndsAlsoWhileWindowsListen() throws Exception {
        try (Listening window = listen(therapist)) {
            assertThat(window.hearsOfChange(SOON)).isTrue();
            house.close();

            assertThat(window.ends(SOON)).isTrue();
        }
    }
}
