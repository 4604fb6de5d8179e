package org.attune.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.attune.store.access.Asker;
import org.attune.store.access.Role;
import org.attune.store.audit.Action;
import org.attune.store.audit.AuditEntry;
import org.attune.store.audit.Verification;
import org.attune.store.cases.Rhythm;
import org.attune.store.people.Names;
import org.attune.store.people.Person;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// What therapist and client agree on, who reads along, and how a case goes to another therapist.
class AgreementsTest extends AtASession {

    private static final String NUMBER = "0151 000 canary";

    private static Browser therapist;

    @BeforeAll
    static void open() {
        therapist = Cast.THERAPIST.enters(house);
        house.person(Cast.COLLEAGUE);
    }

    private Asker.Member asker() {
        return house.person(Cast.THERAPIST).asking();
    }

    private String path() {
        return "/cases/" + session.caseId();
    }

    private String agreements() {
        return therapist.get(path() + "/agreements").body();
    }

    private String post(String what, Map<String, String> fields) {
        agreements();
        return therapist.follow(therapist.post(path() + what, fields)).body();
    }

    @Test
    void aRhythmIsOfferedWhenAFormIsAskedAndTodaySaysThatItIsDue() {
        assertThat(agreements()).contains("No form is agreed on yet.");
        assertThat(post("/rhythm", Map.of("instrument", "attune-check", "every", "7", "place", "AT_HOME")))
                .contains("Nothing was changed");
        assertThat(post("/rhythm", Map.of("instrument", "attune-check", "every", "1", "place", "AT_HOME")))
                .contains("about every session, at home, the same evening");
        assertThat(therapist.get("/").body()).doesNotContain("is due, about session");
        house.store().meetings().add(asker(), session.caseId(), 2, AskedSession.MONDAY.plusWeeks(1));

        assertThat(therapist.get("/").body()).contains(path() + "/sessions/2",
                "The form you agreed on is due, about session 2: let your client take it home.");
        assertThat(therapist.get(path() + "/sessions/2/form").body()).contains("Agreed with your client:",
                "<option value=\"attune-check\" selected>");
        assertThat(post("/rhythm/end", Map.of())).contains("No form is agreed on yet.");
        assertThat(house.store().cases().findRhythm(asker(), session.caseId())).isEmpty();
        house.store().cases().agreeRhythm(asker(), session.caseId(),
                new Rhythm("a form that rests", 1, Rhythm.Place.IN_THE_ROOM));
        assertThat(agreements()).contains("a form that is not here any more");
    }

    @Test
    void anEndedCaseIsSilentAndCanBeTakenUpAgain() {
        assertThat(therapist.get("/cases").body()).contains("session 1, ").doesNotContain("Ended");
        assertThat(post("/end", Map.of())).contains("The case has ended.", "Take it up again");
        assertThat(therapist.get("/cases").body()).contains("Ended");
        assertThat(therapist.get("/").body()).doesNotContain(path());
        assertThat(therapist.get(path() + "/agreements").body())
                .contains("value=\"NOT_KNOWN\" checked", "How did it end?");
        assertThat(post("/end", Map.of("how", "BY_CLIENT"))).contains("How it ended is kept.",
                "value=\"BY_CLIENT\" checked");
        assertThat(post("/end", Map.of("how", "GOES_ON"))).contains("value=\"NOT_KNOWN\" checked");
        assertThat(post("/take-up", Map.of())).contains("The case goes on.");
        assertThat(therapist.get("/cases").body()).doesNotContain("Ended");
    }

    @Test
    void howAClientIsReachedIsShownOnDemandOnlyAndTheAuditKeepsWhoLooked() throws Exception {
        assertThat(post("/contact", Map.of("text", " "))).contains("write something");
        assertThat(post("/contact", Map.of("text", NUMBER))).contains("in an envelope").doesNotContain(NUMBER);
        assertThat(therapist.get(path() + "/contact").body()).contains("Show it").doesNotContain(NUMBER);
        assertThat(viewed()).isZero();

        assertThat(therapist.post(path() + "/contact/show", Map.of()).body()).contains(NUMBER);
        assertThat(viewed()).isEqualTo(1);
        assertThat(post("/contact", Map.of("text", "x".repeat(1_001)))).contains("1000 letters at most");
        assertThat(post("/contact/remove", Map.of())).contains("Nothing is written down");
        try (Stream<Path> files = Files.walk(folder)) {
            assertThat(files.filter(Files::isRegularFile)).isNotEmpty().allSatisfy(file -> assertThat(
                    Files.readString(file, StandardCharsets.ISO_8859_1)).doesNotContain(NUMBER));
        }
    }

    private long viewed() {
        return house.store().audit().listForCase(asker(), session.caseId(), 100).stream().map(AuditEntry::action)
                .filter(Action.CONTACT_VIEWED::equals).count();
    }

    @Test
    void aSupervisorReadsAlongUntilADayThatIsAgreedOrUntilItIsEnded() {
        String supervisor = house.person(Cast.SUPERVISOR).id();
        assertThat(post("/allotment", Map.of("person", supervisor))).contains("has not agreed to supervision");
        house.letSupervisorRead(session.caseId());
        house.store().trust().endAllotment(asker(), session.caseId(), supervisor);
        for (String day : List.of("2020-01-01", "2200-01-01", "+999999999-12-31", "soon")) {
            assertThat(post("/allotment", Map.of("person", supervisor, "until", day))).as(day)
                    .contains("Nothing was changed", "in the years 1900 to 2199");
        }
        String until = LocalDate.now(house.clock()).plusDays(10).toString();
        assertThat(post("/allotment", Map.of("person", supervisor, "until", until)))
                .contains("They may read the case from now on", ", until the end of ", "ended on");

        assertThat(house.store().cases().find(house.person(Cast.SUPERVISOR).asking(), session.caseId())).isPresent();
        assertThat(post("/allotment/end", Map.of("person", supervisor))).contains("They read the case no more.");
        assertThat(house.store().cases().find(house.person(Cast.SUPERVISOR).asking(), session.caseId())).isEmpty();
    }

    @Test
    void aCaseGoesToAnotherTherapistWithATrailAndItsLinksGoOnWorking() {
        String colleague = house.person(Cast.COLLEAGUE).id();
        Browser client = session.opened();
        AskedSession.tap(client, "aims", "6");
        assertThat(post("/hand-over", Map.of("to", colleague))).contains("say why");
        assertThat(post("/hand-over", Map.of("to", house.person(Cast.THERAPIST).id(), "reason", "To keep it.")))
                .contains("A case has one therapist.");
        assertThat(post("/hand-over", Map.of("to", house.person(Cast.SUPERVISOR).id(), "reason", "Why not.")))
                .contains("A case goes to a therapist");

        assertThat(post("/hand-over", Map.of("to", colleague, "reason", "On <i>leave</i>.")))
                .contains("The case is handed over.");
        assertThat(therapist.get(path()).statusCode()).isEqualTo(404);
        assertThat(therapist.post(path() + "/hand-over", Map.of("to", colleague, "reason", "Again.")).statusCode())
                .isEqualTo(404);
        AskedSession.tap(client, "work", "3");
        assertThat(session.points()).isEqualTo(Map.of("aims", 6, "work", 3));
        assertThat(Cast.COLLEAGUE.enters(house).get(path() + "/agreements").body()).contains("On &lt;i&gt;leave",
                "from Known as THERAPIST to Known as COLLEAGUE");
    }

    @Test
    void whoeverRunsThePracticeHandsOverTheCasesOfATherapistWhoLeavesAndSeesPseudonymsOnly() {
        Asker.Member administrator = house.person(Cast.ADMINISTRATOR).asking();
        Person leaving = house.store().people().add(administrator, new Names("leaving", "Leaving"),
                Set.of(Role.THERAPIST)).done().orElseThrow();
        List<String> pseudonyms = Stream.generate(() -> house.store().cases().open(leaving.asking())).limit(3)
                .map(one -> one.pseudonym()).toList();
        Browser desk = Cast.ADMINISTRATOR.enters(house);
        desk.get("/people/" + leaving.id());
        assertThat(desk.follow(desk.post("/people/" + leaving.id() + "/leave", Map.of())).body())
                .contains("Hand their cases over now").contains(pseudonyms);

        String cases = "/people/" + leaving.id() + "/cases";
        assertThat(desk.post(cases, Map.of()).body()).contains("tick the cases");
        String ids = String.join(",", house.store().trust().listOf(administrator, leaving.id()).stream()
                .map(one -> one.id()).toList());
        assertThat(
                desk.post(cases, Map.of("cases", ids, "to", house.person(Cast.CODER).id(), "reason", "Left.")).body())
                .contains("A case goes to a therapist");
        assertThat(desk.follow(desk.post(cases, Map.of("cases", ids, "to", house.person(Cast.COLLEAGUE).id(), "reason",
                "Left."))).body()).contains("3 cases are handed over.", "There are no cases to hand over.");
        assertThat(house.store().cases().list(house.person(Cast.COLLEAGUE).asking())).extracting(one -> one.pseudonym())
                .containsAll(pseudonyms);
        assertThat(desk.get("/cases/" + ids.split(",")[0]).statusCode()).isEqualTo(403);
    }

    @Test
    void theAuditKeepsWhoSignedIn() {
        long before = house.store().audit().verify(
                house.person(Cast.ADMINISTRATOR).asking()) instanceof Verification.Sound sound
                        ? sound.entries()
                        : 0;
        house.clock().pass(Duration.ofMinutes(1));
        Cast.THERAPIST.enters(house);

        assertThat(before).isPositive();
        assertThat(house.store().audit().verify(house.person(Cast.ADMINISTRATOR).asking()))
                .isInstanceOfSatisfying(Verification.Sound.class,
                        sound -> assertThat(sound.entries()).isGreaterThan(before + 1));
    }
}
