package org.attune.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.attune.core.course.Respondent;
import org.attune.core.pairing.Sharing;
import org.attune.core.tension.Attribution;
import org.attune.core.tension.Ending;
import org.attune.core.tension.RepairPath.Step;
import org.attune.core.tension.Stage;
import org.attune.store.access.Asker;
import org.attune.store.forms.Whose;
import org.attune.store.tension.Addition;
import org.attune.store.tension.Tension;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A tension, from its opening to its end, as its therapist goes through it.
class TensionTest {

    private static final String SCRIPT = "<script>alert('x')</script>";

    @TempDir
    private static Path folder;
    private static House house;
    private static Browser therapist;

    @BeforeAll
    static void open() {
        house = House.empty(folder);
        therapist = Cast.THERAPIST.enters(house);
    }

    @AfterAll
    static void close() {
        house.close();
    }

    private static Asker.Member asker() {
        return house.person(Cast.THERAPIST).asking();
    }

    private static String opened(String caseId, Map<String, String> fields) {
        therapist.get("/cases/" + caseId + "/tensions/new");
        HttpResponse<String> answer = therapist.post("/cases/" + caseId + "/tensions", fields);
        assertThat(answer.statusCode()).isEqualTo(303);
        return answer.headers().firstValue("Location").orElseThrow();
    }

    private static Tension find(String path) {
        return store(path.substring("/tensions/".length()));
    }

    private static Tension store(String id) {
        return house.store().tensions().find(asker(), id).orElseThrow();
    }

    private static String newCase() {
        return house.store().cases().open(asker()).id();
    }

    private static String page(String path) {
        return therapist.get(path).body();
    }

    @Test
    void opensFromAFlagWithTheRuleAsItsFirstWitness() {
        AskedSession asked = AskedSession.in(house);
        assertThat(page(asked.path())).contains("/tensions/new?session=1");
        assertThat(page("/cases/" + asked.caseId() + "/tensions/new?session=1&rule=steady-or-fallen+1"))
                .contains("value=\"1\" selected", "value=\"steady-or-fallen 1\"");

        String path = opened(asked.caseId(), Map.of("session", "1", "rule", "steady-or-fallen 1", "from", "1",
                "strand", "WITHDRAWAL", "place", "BOND", "strength", "3", "observed", "looked away"));

        assertThat(page(path)).contains("A tension since session 1", "Withdrawal.", "Strength 3 of 5.", "looked away",
                "session 1");
        assertThat(find(path).whoSaw().isInTheRecord()).isTrue();
        assertThat(page("/cases/" + asked.caseId())).contains(path, "A tension since session 1");
    }

    @Test
    void offersWhatFormsNearItSayAndShowsWhereTheTwoDiffer() {
        AskedSession asked = AskedSession.in(house);
        answer(asked, asked.client(), Whose.CLIENT, 3);
        answer(asked, asker(), Whose.THERAPIST, 0);
        house.store().halves().handIn(asker(), asked.form().id(), Whose.GUESS, Sharing.NOW, "desk");
        house.store().forms().find(asker(), asked.form().id());
        String path = opened(asked.caseId(), Map.of("from", "1"));
        assertThat(page(path)).contains("The client's form about session 1 says that there was strain.",
                "Your form about session 1 says that there was none.");

        post(path + "/witnesses", Map.of("kind", "CLIENT_FORM", "seen", "TENSION", "session", "1", "source",
                asked.form().id()));
        post(path + "/witnesses", Map.of("kind", "THERAPIST_FORM", "seen", "NOTHING", "session", "1"));

        assertThat(page(path)).contains("The client saw it; the therapist")
                .doesNotContain("says that there was strain.");
        assertThat(therapist.post(path + "/witnesses", Map.of("kind", "X", "seen", "TENSION")).statusCode())
                .isEqualTo(400);
    }

    private static void answer(AskedSession asked, Asker who, Whose whose, int strain) {
        house.store().halves().answer(who, asked.form().id(), whose, "strain", strain, 1);
        for (String item : List.of("aims", "work", "bond")) {
            house.store().halves().answer(who, asked.form().id(), whose, item, 4, 1);
        }
        house.store().halves().handIn(who, asked.form().id(), whose, Sharing.NOW, "desk");
    }

    private static HttpResponse<String> post(String path, Map<String, String> fields) {
        return therapist.follow(therapist.post(path, fields));
    }

    @Test
    void goesFromNoticingOverNotNowAndBackToAnEnd() {
        String caseId = newCase();
        String path = opened(caseId, Map.of());
        assertThat(page(path + "/repair")).contains("Notice");
        post(path + "/repair", Map.of("stage", "NOTICE", "words", "short answers"));
        assertThat(page(path + "/repair?stage=DECIDE")).contains("Not now");

        assertThat(therapist.post(path + "/repair/later", Map.of("words", "exams", "lookAgain", "2020-01-01")).body())
                .contains("still to come", "exams");
        assertThat(therapist.post(path + "/repair/later", Map.of("words", " ", "lookAgain", "2099-01-01")).body())
                .contains("needs a reason");
        post(path + "/repair/later", Map.of("words", "exams", "lookAgain", "2099-01-01"));
        assertThat(page(path)).contains("look again on 1 January 2099", "exams");
        assertThat(page("/cases/" + caseId + "/before")).contains("Put off until 1 January 2099", "What is open");

        assertThat(page(path + "/repair?stage=RESPOND")).contains("card-own-my-part", "/library/readings/");
        post(path + "/repair", Map.of("stage", "RESPOND", "card", "own-my-part", "words", "I was too quick."));
        assertThat(page(path)).contains("I was too quick.").doesNotContain("look again on 1 January 2099");
        assertThat(page("/cases/" + caseId + "/before")).doesNotContain("I was too quick.");
        post(path + "/repair", Map.of("stage", "HEAR", "session", "plan", "words", "Say more of that?"));
        assertThat(page(path)).contains("Planned, not said yet", "Say more of that?");
        assertThat(page("/cases/" + caseId + "/before")).contains("Say more of that?", "What I said I would try");
        post(path + "/close", Map.of("ending", "PARTLY", "words", "it was good to speak"));
        assertThat(page(path)).contains("partly repaired", "it was good to speak", "closed by you");
        assertThat(find(path).ending(false).orElseThrow().said().ending()).isEqualTo(Ending.PARTLY);

        post(path + "/witnesses", Map.of("kind", "RULE", "seen", "TENSION", "session", "2"));
        assertThat(page(path)).contains("rule", "closed by you");
        assertThat(therapist.post(path + "/close", Map.of("ending", "x")).statusCode()).isEqualTo(400);
        assertThat(therapist.post(path + "/close", Map.of("ending", "x", "words", "mine")).statusCode()).isEqualTo(400);
    }

    @Test
    void whereItLaySaysEachForThemselvesAndDifferencesAreKept() {
        String caseId = newCase();
        String path = opened(caseId, Map.of("observed", "short answers"));
        assertThat(page(path)).contains("Where it lay", "Nobody has said so");

        post(path + "/attribution", Map.of("lay", "THERAPIST"));
        String id = path.substring(path.lastIndexOf('/') + 1);
        Asker.Client client = new Asker.Client(caseId, "");
        Asker.Member own = asker();
        house.store().tensions().add(own, id, new Addition.Shared());
        house.store().tensions().add(client, id, new Addition.Attributed(Respondent.CLIENT, Attribution.BETWEEN));

        assertThat(page(path)).contains("with the therapist", "between the two", "They differ", "Said where it lay");
        post(path + "/attribution", Map.of("lay", "BETWEEN"));
        assertThat(page(path)).contains("They say the same").doesNotContain("They differ");
        assertThat(therapist.post(path + "/attribution", Map.of("lay", "x")).statusCode()).isEqualTo(400);
    }

    @Test
    void ofTwoWindowsTheSecondSeesWhatChangedAndLosesNothing() {
        String path = opened(newCase(), Map.of("observed", "first"));
        page(path + "/describe");
        therapist.post(path + "/describe", Map.of("seen", "1", "observed", "from the other window",
                "strand", "CONFRONTATION"));

        HttpResponse<String> second = therapist.post(path + "/describe", Map.of("seen", "1", "felt", "typed here"));

        assertThat(second.statusCode()).isEqualTo(422);
        assertThat(second.body()).contains("in another window meanwhile", "from the other window", "typed here",
                "Confrontation.",
                "name=\"seen\" value=\"2\"");
        post(path + "/describe", Map.of("seen", "2", "felt", "typed here"));
        assertThat(page(path)).contains("typed here", "Earlier descriptions: 2", "from the other window");
    }

    @Test
    void twoAreJoinedAndPartedAgain() {
        String caseId = newCase();
        String one = opened(caseId, Map.of("observed", "one"));
        String other = opened(caseId, Map.of("observed", "other"));
        page(one);
        post(one + "/join", Map.of("into", other.substring("/tensions/".length())));

        assertThat(page(one)).contains("It is a part of", "Part them again", "Joined to another one, by you");
        assertThat(page(other)).contains("A part of it:", one);
        assertThat(page("/cases/" + caseId)).contains(other).doesNotContain(one);
        post(one + "/part", Map.of());
        assertThat(page(one)).doesNotContain("It is a part of").contains("Join it to", "Parted from the other one");
        assertThat(therapist.post(one + "/join", Map.of("into", "nothing")).statusCode()).isEqualTo(404);
    }

    @Test
    void theSessionAfterItWasRaisedAsksBothOfThemTwoQuestionsOnce() {
        String caseId = newCase();
        String path = opened(caseId, Map.of());
        add(caseId, "2026-03-02");
        assertThat(asked(caseId, 1)).isEmpty();
        page(path);
        post(path + "/repair", Map.of("stage", "RAISE", "session", "plan", "words", "How was that for you?"));
        add(caseId, "2026-03-02");
        assertThat(asked(caseId, 2)).isEmpty();
        page(path);
        post(path + "/repair", Map.of("stage", "RAISE", "session", "2", "words", "How was that for you?"));

        String told = add(caseId, "2026-03-03");
        add(caseId, "2026-03-03");

        assertThat(told).contains("two check-back questions");
        assertThat(asked(caseId, 3)).containsExactly("attune-repair");
        assertThat(asked(caseId, 4)).isEmpty();
        assertThat(find(path).path().steps()).contains(new Step(Stage.CHECK_BACK, 3, false));
        assertThat(page(path)).contains("Check back");
    }

    private static String add(String caseId, String date) {
        page("/cases/" + caseId + "/sessions");
        return post("/cases/" + caseId + "/sessions", Map.of("date", date)).body();
    }

    private static List<String> asked(String caseId, int session) {
        return house.store().forms().listStanding(asker(), caseId, session).stream()
                .map(standing -> standing.form().edition().instrument()).toList();
    }

    @Test
    void todayRemindsOfWhatWasPutOffOnItsDay() {
        String caseId = newCase();
        String path = opened(caseId, Map.of());
        LocalDate tomorrow = house.clock().instant().atZone(ZoneId.systemDefault()).toLocalDate().plusDays(1);
        page(path);
        post(path + "/repair/later", Map.of("words", "exams", "lookAgain", tomorrow.toString()));
        assertThat(page("/")).doesNotContain(path);

        house.clock().pass(Duration.ofDays(1));
        therapist = Cast.THERAPIST.enters(house);

        assertThat(page("/")).contains(path, "You put a tension off until now.").doesNotContain("exams");
    }

    @Test
    void scriptsStayTextAndTooMuchIsSaidWithNothingLost() {
        Map<String, String> fields = new LinkedHashMap<>();
        for (String name : List.of("observed", "inferred", "felt", "from", "until", "strand", "place", "need",
                "marker", "strength", "session", "rule")) {
            fields.put(name, SCRIPT);
        }
        String path = opened(newCase(), fields);
        post(path + "/witnesses", Map.of("kind", "RULE", "seen", "TENSION", "words", SCRIPT, "source", SCRIPT,
                "session", SCRIPT));
        post(path + "/repair", Map.of("stage", SCRIPT, "card", SCRIPT, "words", SCRIPT, "session", SCRIPT));
        post(path + "/close", Map.of("ending", "UNKNOWN", "words", SCRIPT));

        assertThat(page(path)).doesNotContain(SCRIPT).contains("&lt;script&gt;");
        page(path + "/describe");
        HttpResponse<String> tooMuch = therapist.post(path + "/describe",
                Map.of("seen", "1", "observed", "ש".repeat(4_001)));
        assertThat(tooMuch.statusCode()).isEqualTo(422);
        assertThat(tooMuch.body()).contains("4,000", "ש".repeat(4_001));
    }

    @Test
    void wordsComeBackWhereTheCaseWentToAColleagueWhileTheyWereWritten() {
        String caseId = newCase();
        String path = opened(caseId, Map.of());
        page(path + "/describe");
        house.store().trust().handOver(asker(), caseId, house.person(Cast.COLLEAGUE).id(), "");

        for (Map.Entry<String, Map<String, String>> one : Map.of(
                path + "/describe", Map.of("seen", "1", "felt", "words of mine"),
                "/cases/" + caseId + "/tensions", Map.of("observed", "words of mine"),
                path + "/repair", Map.of("stage", "HEAR", "words", "words of mine"),
                path + "/repair/later", Map.of("words", "words of mine", "lookAgain", "2099-01-01"),
                path + "/witnesses", Map.of("kind", "RULE", "seen", "TENSION", "words", "words of mine"),
                path + "/close", Map.of("ending", "REPAIRED", "words", "words of mine")).entrySet()) {
            HttpResponse<String> answer = therapist.post(one.getKey(), one.getValue());
            assertThat(answer.statusCode()).as(one.getKey()).isEqualTo(404);
            assertThat(answer.body()).as(one.getKey()).contains("Not kept, and not lost", "words of mine");
        }
    }

    @Test
    void whatIsTypedInAnyScriptIsKeptToTheLetter() {
        String typed = "Grüße, ¿qué tal?, שלום, مرحبا, नमस्ते, 你好 🌊 ß";
        String path = opened(newCase(), Map.of("observed", typed));
        AskedSession asked = AskedSession.in(house);
        Browser client = asked.opened();
        client.get("/minute/line");
        client.post("/minute/line", Map.of("words", typed));

        assertThat(find(path).description().orElseThrow().said().columns().observed()).isEqualTo(typed);
        assertThat(page(path)).contains(typed);
        assertThat(asked.words()).isEqualTo(typed);
    }

    @Test
    void aSupervisorReadsAlongAndSaysNothingButWhereItLay() {
        String caseId = newCase();
        String path = opened(caseId, Map.of("observed", "as it was"));
        house.store().tensions().add(asker(), path.substring("/tensions/".length()),
                new Addition.Told("my own account", List.of()));
        Browser supervisor = Cast.SUPERVISOR.enters(house);
        assertThat(supervisor.get(path).statusCode()).isEqualTo(404);

        house.letSupervisorRead(caseId);

        assertThat(supervisor.get(path).body()).contains("as it was", "Say where it lay, as an observer")
                .containsOnlyOnce("<form method=\"post\" action=\"/tensions");
        supervisor.post(path + "/attribution", Map.of("lay", "AROUND"));
        assertThat(page(path)).contains("<dt>observer</dt>", "around them");
        assertThat(supervisor.post(path + "/share", Map.of()).statusCode()).isEqualTo(403);
    }
}
