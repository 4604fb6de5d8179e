package org.attune.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A group, from its making to its end; and its meetings, until they begin.
class GroupTest {

    private static final Pattern GROUP = Pattern.compile("/groups/[^/]+");

    @TempDir
    private Path folder;
    private House house;
    private Browser therapist;

    @BeforeEach
    void open() {
        house = House.empty(folder);
        therapist = Cast.THERAPIST.enters(house);
    }

    @AfterEach
    void close() {
        house.close();
    }

    private HttpResponse<String> make(Cast other) {
        therapist.get("/groups/new");
        return therapist.post("/groups", Map.of("name", "Monday group", "terms", "What is said here stays here.",
                "member", house.person(other).id()));
    }

    @Test
    void aGroupIsMadeItsTermsAreAcceptedAndSomebodyLeaves() {
        Browser colleague = Cast.COLLEAGUE.enters(house);
        String group = make(Cast.COLLEAGUE).headers().firstValue("Location").orElseThrow();
        assertThat(group).matches(GROUP);
        assertThat(therapist.get(group).body()).contains("Monday group", "What is said here stays here.",
                "Known as COLLEAGUE", "has not accepted the terms yet");

        assertThat(colleague.get("/groups").body()).contains("Monday group", "Read its terms first");
        assertThat(colleague.get(group).body()).contains("I accept these terms").doesNotContain("Plan a meeting");
        assertThat(colleague.follow(colleague.post(group + "/terms/accept", Map.of("edition", "2"))).body())
                .contains("The terms were changed since.");
        assertThat(colleague.follow(colleague.post(group + "/terms/accept", Map.of("edition", "1"))).body())
                .contains("You take part.", "Plan a meeting");

        therapist.follow(therapist.post(group + "/terms", Map.of("edition", "1", "terms", "Other words.")));
        assertThat(colleague.get(group).body()).contains("Other words.", "I accept these terms");
        assertThat(colleague.follow(colleague.post(group + "/leave", Map.of())).body())
                .contains("You have left the group.").doesNotContain("Monday group");
        assertThat(colleague.get(group).statusCode()).isEqualTo(404);
        assertThat(therapist.get(group).body()).contains("Take somebody in").doesNotContain("has not accepted");
    }

    @Test
    void whoRunsThePracticeSeesNoGroupTheyAreNotIn() {
        String group = make(Cast.COLLEAGUE).headers().firstValue("Location").orElseThrow();

        Browser administrator = Cast.ADMINISTRATOR.enters(house);
        assertThat(administrator.get("/").body()).doesNotContain("href=\"/groups\"");
        assertThat(administrator.get(group).statusCode()).isEqualTo(403);
        assertThat(Cast.SUPERVISOR.enters(house).get(group).statusCode()).isEqualTo(404);
    }

    @Test
    void aGroupOfOneOrOfSomebodyWhoSeesNoClientsIsRefused() {
        therapist.get("/groups/new");
        assertThat(therapist.post("/groups", Map.of("name", "Alone", "terms", "x")).statusCode()).isEqualTo(422);
        HttpResponse<String> refused = make(Cast.CLINIC_LEAD);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("A group has 2 to 12 members", "value=\"Monday group\"")
                .doesNotContain("Known as CLINIC_LEAD");
    }

    @Test
    void onlyWhoLooksAfterAGroupLetsSomebodyElseGoAndEndsIt() {
        PlannedMeeting meeting = PlannedMeeting.in(house, Cast.COLLEAGUE, Cast.CODER);
        Browser colleague = Cast.COLLEAGUE.enters(house);
        colleague.get(meeting.groupPath());
        String coder = house.person(Cast.CODER).id();
        assertThat(colleague.post(meeting.groupPath() + "/members/let-go", Map.of("person", coder)).statusCode())
                .isEqualTo(422);
        assertThat(colleague.post(meeting.groupPath() + "/end", Map.of()).statusCode()).isEqualTo(422);

        therapist.get(meeting.groupPath());
        assertThat(therapist.follow(therapist.post(meeting.groupPath() + "/members/let-go", Map.of("person", coder)))
                .body()).contains("They are no more in the group.");
        assertThat(Cast.CODER.enters(house).get(meeting.path()).statusCode()).isEqualTo(404);
        assertThat(therapist.follow(therapist.post(meeting.groupPath() + "/end", Map.of())).body())
                .contains("This group has ended.").doesNotContain("Plan a meeting");
    }

    @Test
    void aMeetingIsPlannedAndStandsInACalendarFile() {
        PlannedMeeting meeting = PlannedMeeting.in(house);
        HttpResponse<String> file = therapist.get(meeting.path() + "/calendar.ics");

        assertThat(file.headers().firstValue("Content-Type")).contains("text/calendar;charset=utf-8");
        assertThat(file.body()).contains("BEGIN:VCALENDAR\r\n", "UID:" + meeting.id() + "@attune\r\n",
                "SUMMARY:Monday group\r\n", "LOCATION:Room 2\r\n");
    }

    @Test
    void aMeetingThatNobodyBeganInItsTimeIsNotTheNextOne() {
        PlannedMeeting meeting = PlannedMeeting.in(house);
        assertThat(therapist.get("/groups").body()).contains(meeting.path());
        house.clock().pass(Duration.ofHours(3));
        therapist = Cast.THERAPIST.enters(house);

        assertThat(therapist.get("/groups").body()).contains("Monday group").doesNotContain(meeting.path());
        assertThat(therapist.get(meeting.groupPath()).body()).contains(meeting.path());
    }

    @Test
    void aSecondMeetingAtTheSameTimeAndTimesThatAreNoneAreRefused() {
        PlannedMeeting meeting = PlannedMeeting.in(house);
        therapist.get(meeting.groupPath() + "/meetings/new");
        Map<String, String> plan = Map.of("day", "2027-03-09", "time", "18:00", "minutes", "90", "place", "Room 3");
        assertThat(therapist.post(meeting.groupPath() + "/meetings", plan).statusCode()).isEqualTo(303);
        therapist.get(meeting.groupPath() + "/meetings/new");
        HttpResponse<String> again = therapist.post(meeting.groupPath() + "/meetings", plan);
        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(again.body()).contains("The group meets at that time already.", "value=\"Room 3\"");

        for (Map<String, String> wrong : new Map[] {Map.of(),
                Map.of("day", "2027-02-30", "time", "18:00", "minutes", "9"),
                Map.of("day", "0001-03-09", "time", "18:00", "minutes", "90"),
                Map.of("day", "+999999999-03-09", "time", "18:00", "minutes", "90"),
                Map.of("day", "2027-03-09", "time", "25:00", "minutes", "90"),
                Map.of("day", "2027-03-10", "time", "18:00", "minutes", "5")}) {
            assertThat(therapist.post(meeting.groupPath() + "/meetings", wrong).statusCode()).isEqualTo(422);
        }
    }

    @Test
    void theTermsAreChangedBetweenMeetingsAndWhatWasTypedMeanwhileIsNotLost() {
        PlannedMeeting meeting = PlannedMeeting.in(house);
        assertThat(therapist.get(meeting.groupPath()).body()).contains("Change the terms");
        therapist.post(meeting.path() + "/begin", Map.of());

        HttpResponse<String> refused = therapist.post(meeting.groupPath() + "/terms",
                Map.of("edition", "1", "terms", "Other words."));

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("a meeting of this group goes on", "Other words.</textarea>");
        assertThat(therapist.get(meeting.groupPath()).body())
                .contains("The terms can be changed once it is over.").doesNotContain("Other words.", "<textarea");
    }

    @Test
    void whoeverChangesTermsThatSomebodyElseChangedMeanwhileReadsThoseAndKeepsTheirOwnWords() {
        PlannedMeeting meeting = PlannedMeeting.in(house);
        therapist.get(meeting.groupPath());
        house.store().groups().changeTerms(house.person(Cast.CODER).asking(),
                meeting.groupPath().replaceFirst(".*/", ""), 1, "Nothing is written down.").done().orElseThrow();

        HttpResponse<String> refused = therapist.post(meeting.groupPath() + "/terms",
                Map.of("edition", "1", "terms", "Other words."));

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("The terms were changed since.", "Nothing is written down.",
                "I accept these terms", "What you wrote is not kept", "Other words.");
        assertThat(therapist.get(meeting.groupPath()).body()).contains("Nothing is written down.")
                .doesNotContain("Other words.");
    }

    @Test
    void aMeetingThatCannotBeginYetLeadsToTheOneThatGoesOn() {
        PlannedMeeting meeting = PlannedMeeting.in(house);
        therapist.get(meeting.groupPath() + "/meetings/new");
        String next = therapist.post(meeting.groupPath() + "/meetings",
                Map.of("day", "2027-03-09", "time", "18:00", "minutes", "90")).headers().firstValue("Location")
                .orElseThrow();
        assertThat(therapist.get(next).body()).contains("Begin the meeting").doesNotContain("goes on");
        house.store().gatherings().begin(house.person(Cast.CODER).asking(), meeting.id()).done().orElseThrow();

        assertThat(therapist.follow(therapist.post(next + "/begin", Map.of())).body())
                .contains("Another meeting of this group goes on.", "href=\"" + meeting.path() + "\"")
                .doesNotContain("Begin the meeting");
        house.store().gatherings().end(house.person(Cast.CODER).asking(), meeting.id()).done().orElseThrow();
        assertThat(therapist.get(next).body()).contains("Begin the meeting").doesNotContain("goes on");
    }

    @Test
    void agendaAndRolesAreAsTheMembersWantThemBeforeItBegins() {
        PlannedMeeting meeting = PlannedMeeting.in(house);
        therapist.get(meeting.path());
        assertThat(therapist.follow(therapist.post(meeting.path() + "/agenda",
                Map.of("words", "Holidays", "minutes", "10"))).body()).contains("Holidays", "10 minutes");
        String coder = house.person(Cast.CODER).id();
        assertThat(therapist.follow(therapist.post(meeting.path() + "/roles", Map.of("Duty.SCRIBE", coder))).body())
                .contains("<small>scribe</small>").doesNotContain("<small>presenter");
        assertThat(therapist.follow(therapist.post(meeting.path() + "/roles", Map.of("Voice.CLIENT", coder))).body())
                .contains("Only who opted in to role play");
        assertThat(therapist.follow(therapist.post(meeting.path() + "/agenda/remove", Map.of("number", "1", "of", "1")))
                .body()).doesNotContain("Holidays");
        assertThat(therapist.follow(therapist.post(meeting.path() + "/call-off", Map.of())).body())
                .contains("The meeting is called off.");
        assertThat(therapist.get(meeting.path()).statusCode()).isEqualTo(404);
    }
}
