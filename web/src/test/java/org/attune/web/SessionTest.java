package org.attune.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.attune.store.consent.Consent.Material;
import org.attune.store.forms.Whose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A session as the therapist works with it, from asking to the reveal.
class SessionTest extends AtASession {

    private static final String WORDS = "I had hoped to speak of the letter.";

    private static Browser therapist;

    @BeforeEach
    void ask() {
        therapist = Cast.THERAPIST.enters(house);
    }

    private String page() {
        return therapist.get(session.path()).body();
    }

    private HttpResponse<String> answerOwnHalf(Map<String, String> more) {
        Map<String, String> fields = new HashMap<>(Map.of("own.aims", "6", "own.work", "6", "own.bond", "6",
                "own.strain", "0", "words", "Perhaps too fast.", "guess.aims", "6", "guess.work", "5"));
        fields.putAll(more);
        therapist.get(session.path() + "/half");
        return therapist.follow(therapist.post(session.path() + "/half", fields));
    }

    @Test
    void theNextSessionHasTheNextNumberAndNoEarlierDate() {
        String sessions = "/cases/" + session.caseId() + "/sessions";
        assertThat(therapist.get(sessions).body()).contains("Session 2 was on");

        HttpResponse<String> early = therapist.post(sessions, Map.of("date", "2026-02-27"));
        assertThat(early.statusCode()).isEqualTo(422);
        assertThat(early.body()).contains("session 1 was on 2026-03-02");
        assertThat(therapist.post(sessions, Map.of("date", "soon")).statusCode()).isEqualTo(422);

        HttpResponse<String> added = therapist.post(sessions, Map.of("date", "2026-03-03"));
        assertThat(added.headers().firstValue("Location")).hasValue(sessions + "/2");
        assertThat(therapist.follow(therapist.get(sessions + "/2")).body()).contains("Nothing was asked",
                "Attune check", "Español");
        assertThat(therapist.get(sessions + "/3").statusCode()).isEqualTo(404);
    }

    @Test
    void theDayOfASessionIsCorrectedBetweenItsNeighbours() {
        String sessions = "/cases/" + session.caseId() + "/sessions";
        therapist.get(sessions);
        therapist.post(sessions, Map.of("date", "2026-03-02"));
        therapist.get(sessions);

        assertThat(therapist.post(sessions + "/1/day", Map.of("date", "2026-03-03")).body())
                .contains("session 2 was on 2026-03-02");
        assertThat(therapist.post(sessions + "/1/day", Map.of("date", "yesterday")).statusCode()).isEqualTo(422);
        assertThat(therapist.follow(therapist.post(sessions + "/1/day", Map.of("date", "2026-03-01"))).body())
                .contains("Session 1 was on 1 March 2026.");
        assertThat(therapist.get(session.path()).body()).contains("1 March 2026");
    }

    @Test
    void aSessionIsOnADayThatCanBeMeant() {
        String sessions = "/cases/" + session.caseId() + "/sessions";
        therapist.get(sessions);
        String dayAfterTomorrow = LocalDate.ofInstant(house.clock().instant(), ZoneId.systemDefault()).plusDays(2)
                .toString();
        for (String day : List.of("0026-11-17", "1899-12-31", dayAfterTomorrow, "9999-12-31", "+999999999-12-31")) {
            for (String path : List.of(sessions, sessions + "/1/day")) {
                HttpResponse<String> refused = therapist.post(path, Map.of("date", day));
                assertThat(refused.statusCode()).as(day).isEqualTo(422);
                assertThat(refused.body()).contains("in the years 1900 to 2199, tomorrow at the latest");
            }
        }
        assertThat(therapist.get("/cases/" + session.caseId()).statusCode()).isEqualTo(200);
        assertThat(therapist.get(sessions).body()).contains("Session 2 was on", "2 March 2026");
    }

    @Test
    void asksAFormInALanguageUntilADayToCome() {
        String second = "/cases/" + session.caseId() + "/sessions/2";
        therapist.get("/cases/" + session.caseId() + "/sessions");
        therapist.post("/cases/" + session.caseId() + "/sessions", Map.of("date", "2026-03-02"));
        therapist.get(second + "/form");
        Map<String, String> fields = new HashMap<>(
                Map.of("instrument", "attune-check", "language", "de", "opens", "2026-03-02"));

        assertThat(therapist.post(second + "/form", fields).body()).contains("must be tomorrow or later");
        for (String far : List.of("2027-04-01", "9999-12-31", "+999999999-12-31")) {
            fields.put("opens", far);
            assertThat(therapist.post(second + "/form", fields).body()).as(far).contains("at most a year ahead");
        }
        fields.put("opens", "2026-03-15");
        fields.put("instrument", "wai-sr");
        assertThat(therapist.post(second + "/form", fields).body()).contains("choose one of the forms");
        fields.put("instrument", "attune-check");

        assertThat(therapist.follow(therapist.post(second + "/form", fields)).body())
                .contains("The client's half: waiting", "on 15 March 2026 in any case");
    }

    @Test
    void nothingOfTheClientsStandsInThePageBeforeTheTherapistsHalfIsIn() {
        session.answeredByClient(WORDS, "NOW");

        assertThat(page()).contains("The client's half is in.", "Your half: waiting").doesNotContain("letter",
                "Side by side");
        assertThat(therapist.follow(therapist.post(session.path() + "/look", Map.of())).body())
                .contains("Your half: waiting").doesNotContain("letter", "Side by side");
        assertThat(therapist.get(session.path() + "/half").body()).doesNotContain("letter", "checked");
    }

    @Test
    void theRevealShowsBothHalvesTheGapTheGuessAndTheWords() {
        session.answeredByClient(WORDS + "<script>x</script>", "NOW");

        assertThat(answerOwnHalf(Map.of()).body()).contains("Your half is in.", "Side by side", "Far apart: 3 apart",
                "a different kind of sense", "a little</span> <span class=\"number\">3 of 7", "6 of 7",
                "Perhaps too fast.", WORDS,
                "The client shares every answer").contains("&lt;script&gt;").doesNotContain("<script");
        assertThat(page()).contains("2 off", "met");
    }

    @Test
    void theOpenLineAndTheGuessAreTheTherapistsOwn() {
        session.answeredByClient(WORDS, "NOW");
        answerOwnHalf(Map.of());
        house.letSupervisorRead(session.caseId());
        Browser supervisor = Cast.SUPERVISOR.enters(house);

        String seen = supervisor.get(session.path()).body();
        assertThat(seen).contains("Side by side", WORDS, "Therapist").doesNotContain("Your guess", "<button>",
                "/guesses");
        assertThat(supervisor.post(session.path() + "/half", Map.of("own.aims", "1")).statusCode()).isEqualTo(403);
        assertThat(supervisor.post(session.path() + "/kiosk", Map.of()).statusCode()).isEqualTo(403);
    }

    @Test
    void whatTheTherapistWroteIsReadByASupervisorOnlyIfTheClientAgreedToNotes() {
        session.answeredByClient(WORDS, "NOW");
        answerOwnHalf(Map.of());
        house.letSupervisorRead(session.caseId(), List.of(Material.ANSWERS));

        assertThat(Cast.SUPERVISOR.enters(house).get(session.path()).body()).contains("Side by side")
                .doesNotContain("Perhaps too fast.", WORDS);
        assertThat(page()).contains("Perhaps too fast.");
    }

    @Test
    void aHalfThatIsInStaysAsItIs() {
        answerOwnHalf(Map.of());
        assertThat(page()).contains("Your half is in.", "The client's half: waiting");

        HttpResponse<String> again = answerOwnHalf(Map.of("own.aims", "1"));

        assertThat(again.body()).contains("Your half stays as it is.");
        session.answeredByClient(WORDS, "NOW");
        assertThat(page()).contains("6 of 7").doesNotContain("1 of 7");
    }

    @Test
    void aLineBreakCountsAsOneLetterAsTheBrowserCountsIt() {
        answerOwnHalf(Map.of("words", "a\r\n".repeat(999) + "ab"));

        session.answeredByClient("c\r\n".repeat(999) + "cd", "NOW");
        assertThat(session.words()).isEqualTo("c\n".repeat(999) + "cd");
        assertThat(page()).contains("Side by side", "a\n".repeat(999) + "ab");
    }

    @Test
    void aHalfTakesNothingThatIsNotOffered() {
        assertThat(answerOwnHalf(Map.of("own.aims", "8")).statusCode()).isEqualTo(422);
        assertThat(answerOwnHalf(Map.of("guess.aims", "x")).statusCode()).isEqualTo(422);
        assertThat(answerOwnHalf(Map.of("words", "a".repeat(2_001))).statusCode()).isEqualTo(422);
        therapist.get(session.path() + "/half");
        assertThat(therapist.post(session.path() + "/half", Map.of()).body()).contains("answer at least one");
        assertThat(page()).contains("Your half: waiting");
    }

    @Test
    void onlyTheLineShowsASentenceAndNoAnswer() {
        session.answeredByClient(WORDS, "ONLY_THE_LINE");

        assertThat(answerOwnHalf(Map.of()).body()).contains("shares only the score")
                .doesNotContain("letter", "Side by side", "of 7");
    }

    @Test
    void whatIsKeptLooksLikeWhatIsNotThere() {
        AskedSession untouched = AskedSession.in(house);
        session.answeredByClient(WORDS, "KEPT");
        answerOwnHalf(Map.of());
        house.clock().pass(Duration.ofDays(7));
        therapist = Cast.THERAPIST.enters(house);

        assertThat(page()).contains("The client's half: waiting").doesNotContain("letter", "Side by side", "kept");
        assertThat(therapist.get(untouched.path()).body()).contains("The client's half: waiting");
    }

    @Test
    void whatIsSharedBeforeNextTimeWaitsForTheAgreedDay() {
        session.answeredByClient(WORDS, "BEFORE_NEXT");
        assertThat(answerOwnHalf(Map.of()).body()).contains("The client's half is in.").doesNotContain("letter");

        house.clock().pass(AskedSession.UNTIL_OPEN);
        therapist = Cast.THERAPIST.enters(house);
        assertThat(page()).contains("Side by side", WORDS);
    }

    @Test
    void onceTheAgreedDayHasComeOneMayLookFirstAndThenAnswersNoMore() {
        session.answeredByClient(WORDS, "NOW");
        house.clock().pass(AskedSession.UNTIL_OPEN);
        therapist = Cast.THERAPIST.enters(house);

        assertThat(page()).contains("Look without answering").doesNotContain("letter");
        assertThat(therapist.follow(therapist.post(session.path() + "/look", Map.of())).body())
                .contains(WORDS, "not answered");
        assertThat(answerOwnHalf(Map.of()).body()).contains("Your half stays as it is.")
                .doesNotContain("Perhaps too fast.");
    }

    @Test
    void aColleagueFindsNothingAndAnAdministratorIsNotLetIn() {
        session.answeredByClient(WORDS, "NOW");

        assertThat(Cast.COLLEAGUE.enters(house).get(session.path()).statusCode()).isEqualTo(404);
        assertThat(Cast.ADMINISTRATOR.enters(house).get(session.path()).statusCode()).isEqualTo(403);
    }

    @Test
    void onThisMachineAloneThereAreNoLinksAndThePageSaysWhy() {
        assertThat(page()).contains("There are no links here").doesNotContain("Make a link");
        assertThat(therapist.follow(therapist.post(session.path() + "/link", Map.of("until", "2026-03-05"))).body())
                .contains("There are no links here").doesNotContain("/l/");
    }

    @Test
    void theHistoryOfADeviceThatGoesBackTellsNoQuestion() {
        therapist.get(session.path());
        String welcome = therapist.follow(therapist.post(session.path() + "/kiosk", Map.of())).body();
        Set<String> titles = new HashSet<>();
        String at = welcome.replaceAll("(?s).*href=\"(/minute/item/[^\"]+)\".*", "$1");
        for (String points : List.of("6", "6", "6", "3", "1", "2")) {
            assertThat(at).matches("/minute/item/[0-9a-f]{12}");
            HttpResponse<String> page = therapist.get(at);
            assertThat(page.headers().firstValue("Cache-Control")).hasValue("no-store");
            titles.add(page.body().replaceAll("(?s).*<title>(.*)</title>.*", "$1"));
            at = therapist.post(at, Map.of("points", points)).headers().firstValue("Location").orElse("");
        }

        assertThat(at).isEqualTo("/minute/line");
        assertThat(titles).hasSize(1);
        assertThat(session.points()).hasSize(6);
    }

    @Test
    void aFormOnADeviceThatWasHandedOverIsOverOnceSomebodySignsInThere() {
        page();
        therapist.follow(therapist.post(session.path() + "/kiosk", Map.of()));
        AskedSession.tap(therapist, "aims", "2");
        therapist.get("/sign-in");
        therapist.post("/sign-in", Map.of("name", Cast.THERAPIST.name(), "password", Cast.PASSWORD));
        house.takeSecondStep(Cast.THERAPIST, therapist);

        assertThat(therapist.follow(therapist.get("/minute/share")).body()).doesNotContain("Keep for me");
    }

    @Test
    void aDeviceThatWasHandedOverGivesWayAfterAQuarterOfAnHourAndLosesNoAnswer() {
        page();
        therapist.follow(therapist.post(session.path() + "/kiosk", Map.of()));
        AskedSession.tap(therapist, "aims", "2");
        house.clock().pass(Duration.ofMinutes(14));
        assertThat(therapist.get("/minute/item/aims").headers().firstValue("Refresh")).hasValue("905; url=/minute");
        assertThat(session.opened().get("/minute/item/aims").headers().firstValue("Refresh")).isEmpty();
        house.clock().pass(Duration.ofMinutes(16));

        assertThat(therapist.get("/minute").body()).contains("silent for too long").doesNotContain("Begin");
        assertThat(session.points()).isEqualTo(Map.of("aims", 2));

        therapist = Cast.THERAPIST.enters(house);
        page();
        assertThat(therapist.follow(therapist.post(session.path() + "/kiosk", Map.of())).body())
                .contains("If something was answered before");
        assertThat(therapist.get("/minute/item/aims").body()).doesNotContain("your answer so far");
    }

    @Test
    void handingTheDeviceOverSignsTheTherapistOutAndTheEndLeadsNowhere() {
        page();
        HttpResponse<String> welcome = therapist.follow(therapist.post(session.path() + "/kiosk", Map.of()));
        assertThat(welcome.body()).contains("Skip anything.").doesNotContain("Sign out");
        assertThat(therapist.get("/cases").headers().firstValue("Location")).hasValue("/sign-in");

        AskedSession.tap(therapist, "aims", "2");
        therapist.get("/minute/share");
        HttpResponse<String> end = therapist.follow(therapist.post("/minute/share", Map.of("choice", "KEPT")));

        assertThat(end.body()).contains("Please hand the device back.").doesNotContain("stays with you", "<a ",
                "<button");
        assertThat(therapist.get("/minute/item/aims").statusCode()).isEqualTo(303);
        assertThat(therapist.follow(therapist.get("/minute")).body()).contains("hand the device back")
                .doesNotContain("after the same things");
    }

    @Test
    void aCaseHandedOverInTheMiddleOfAFormLosesNothing() {
        Browser client = session.opened();
        AskedSession.tap(client, "aims", "2");
        house.store().trust().handOver(house.person(Cast.THERAPIST).asking(), session.caseId(),
                house.person(Cast.COLLEAGUE).id(), "");

        assertThat(therapist.get(session.path()).statusCode()).isEqualTo(404);
        assertThat(AskedSession.tap(client, "work", "5")).isEqualTo("/minute/item/bond");
        client.get("/minute/share");
        client.post("/minute/share", Map.of("choice", "NOW"));

        assertThat(session.points()).isEqualTo(Map.of("aims", 2, "work", 5));
        assertThat(Cast.COLLEAGUE.enters(house).get(session.path()).body()).contains("The client's half is in.",
                "Your half: waiting");
    }

    @Test
    void aHalfThatWasOnlyBegunIsTakenBackAtAHandOver() {
        house.store().halves().answer(house.person(Cast.THERAPIST).asking(), session.form().id(), Whose.THERAPIST,
                "aims", 4, 1);
        house.store().trust().handOver(house.person(Cast.THERAPIST).asking(), session.caseId(),
                house.person(Cast.COLLEAGUE).id(), "");
        Browser colleague = Cast.COLLEAGUE.enters(house);
        colleague.get(session.path() + "/half");

        HttpResponse<String> answer = colleague.post(session.path() + "/half", Map.of("own.aims", "5"));

        assertThat(colleague.follow(answer).body()).contains("Your half is in.");
    }

    @Test
    void aSecondFormAboutASessionHasItsOwnHalvesAndItsOwnReveal() {
        String ask = session.sessionPath() + "/form";
        assertThat(page()).contains("href=\"" + ask + "\"").doesNotContain("one of 2 forms");
        assertThat(therapist.get(ask).body()).contains("value=\"gad-7\"").doesNotContain("value=\"attune-check\"");
        String second = therapist.post(ask, Map.of("instrument", "gad-7", "language", "en", "opens", "2026-03-15"))
                .headers().firstValue("Location").orElseThrow();
        assertThat(therapist.get(session.sessionPath()).body()).contains("2 forms were asked", "GAD-7",
                "Attune check", second, session.path());

        session.answeredByClient(WORDS, "NOW");
        assertThat(therapist.get(second).body()).contains("GAD-7, one of 2 forms", "The client's half: waiting.")
                .doesNotContain("letter");
        therapist.get(second + "/half");
        assertThat(therapist.follow(therapist.post(second + "/half", Map.of("guess.1", "2"))).body())
                .contains("Your half is in.", "The client's half: waiting.").doesNotContain("letter");
        assertThat(page()).contains("Your half: waiting for you.").doesNotContain("letter");
        assertThat(answerOwnHalf(Map.of()).body()).contains("Attune check, one of 2 forms", WORDS, "Side by side");

        therapist.get(second + "/sheet/entry");
        therapist.post(second + "/sheet/entry", Map.of("client.1", "3", "client.2", "1", "sharing", "NOW"));
        assertThat(therapist.get(second).body()).contains("What the client answered", "1 off").doesNotContain(WORDS);
        assertThat(therapist.get(session.sessionPath()).body()).contains("The client's half is in.")
                .doesNotContain("waiting", "letter");
        assertThat(therapist.get("/cases/" + session.caseId()).body())
                .contains("Attune check: both halves are in; GAD-7: both halves are in");
    }

    @Test
    void aFormOfAnotherSessionIsNotThere() {
        AskedSession other = AskedSession.in(house);

        assertThat(therapist.get(session.sessionPath() + "/forms/" + other.form().id()).statusCode()).isEqualTo(404);
        therapist.get(session.path());
        assertThat(therapist.post(session.sessionPath() + "/forms/" + other.form().id() + "/kiosk", Map.of())
                .statusCode()).isEqualTo(404);
    }
}
