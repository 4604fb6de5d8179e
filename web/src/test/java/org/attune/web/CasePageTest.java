package org.attune.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.attune.core.form.ShownForm;
import org.attune.core.pairing.Sharing;
import org.attune.formats.instruments.ShippedInstruments;
import org.attune.store.access.Asker;
import org.attune.store.audit.AuditEntry;
import org.attune.store.cases.Rhythm;
import org.attune.store.cases.TherapyCase;
import org.attune.store.consent.Consent.Material;
import org.attune.store.forms.Form;
import org.attune.store.forms.Whose;
import org.attune.web.demo.DemoCases;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The page of a case and the list of what wants attention.
class CasePageTest {

    private static final List<Integer> STEADY_THEN_FALLEN = List.of(6, 6, 6, 6, 6, 6, 6, 2);
    private static final Pattern FIELD = Pattern.compile("type=\"hidden\" name=\"(\\w+)\" value=\"([^\"]*)\"");
    private static final String CANARY = "zirkon";

    @TempDir
    private static Path folder;
    private static House house;
    private static Browser therapist;
    private static TherapyCase fallen;

    @BeforeAll
    static void open() {
        house = House.empty(folder);
        therapist = Cast.THERAPIST.enters(house);
        fallen = house.store().cases().open(asker());
        for (int i = 0; i < STEADY_THEN_FALLEN.size(); i++) {
            house.store().forms().find(asker(), fill(fallen, i + 1, STEADY_THEN_FALLEN.get(i),
                    i == 3 ? "A word of mine: " + CANARY : "", Sharing.NOW).id());
        }
    }

    @AfterAll
    static void close() {
        house.close();
    }

    private static Asker.Member asker() {
        return house.person(Cast.THERAPIST).asking();
    }

    private static Form fill(TherapyCase about, int session, int answer, String words, Sharing sharing) {
        LocalDate heldOn = LocalDate.of(2025, 1, 6).plusWeeks(session);
        house.store().meetings().add(asker(), about.id(), session, heldOn).done().orElseThrow();
        Form form = house.store().forms().open(asker(), about.id(), session,
                ShippedInstruments.listForms().getFirst().instrument(), "en",
                house.clock().instant().minus(Duration.ofDays(1))).done().orElseThrow();
        Asker.Client client = new Asker.Client(about.id(), form.id());
        for (String item : List.of("aims", "work", "bond")) {
            house.store().halves().answer(client, form.id(), Whose.CLIENT, item, answer, 1);
        }
        house.store().halves().writeWords(client, form.id(), Whose.CLIENT, words);
        house.store().halves().handIn(client, form.id(), Whose.CLIENT, sharing, "link");
        return form;
    }

    private static String page() {
        return therapist.get("/cases/" + fallen.id()).body();
    }

    private static Map<String, String> fieldsOfFlag(String html) {
        Map<String, String> fields = new HashMap<>();
        Matcher found = FIELD.matcher(html.substring(html.indexOf("/flags\"")));
        while (found.find()) {
            fields.put(found.group(1), found.group(2).replace("&amp;", "&"));
        }
        return fields;
    }

    @Test
    void showsTheLineTheWordsAndWhatTheRulesSay() {
        String html = page();
        assertThat(html).contains("criteria", "mark session 8", "<h1>" + fallen.pseudonym(), "A fall is likely",
                "role=\"img\"", CANARY,
                "after session 4", "No flag does not mean no tension", "steady-or-fallen v1", "Could not say",
                "no published error for this form", "together on aims", ">hardly</td>", "/sessions/8");
        assertThat(html.length()).isLessThan(150_000);
    }

    @Test
    void saysOfANewCaseWhatComesFirstAndDrawsNothingBeforeThereIsASession() {
        TherapyCase fresh = house.store().cases().open(asker());
        String path = "/cases/" + fresh.id();
        assertThat(therapist.get(path).body()).contains("two things come first", path + "/agreements",
                path + "/sessions", path + "/tensions/new", "Erase it")
                .doesNotContain("role=\"img\"", "Could not say", "0 sessions");
        assertThat(therapist.get(path).body()).contains("class=\"button\" href=\"" + path + "/agreements\"",
                "class=\"button plain\" href=\"" + path + "/sessions\"");

        house.store().cases().agreeRhythm(asker(), fresh.id(),
                new Rhythm("attune-check", 1, Rhythm.Place.IN_THE_ROOM));

        assertThat(therapist.get(path).body()).contains("your first session comes next",
                "class=\"button plain\" href=\"" + path + "/agreements\"",
                "class=\"button\" href=\"" + path + "/sessions\"").doesNotContain("two things come first");

        house.store().meetings().add(asker(), fresh.id(), 1, LocalDate.of(2025, 1, 6)).done().orElseThrow();

        assertThat(therapist.get(path).body())
                .contains("role=\"img\"", "Could not say", "There is no score to draw yet")
                .doesNotContain("two things come first");
    }

    @Test
    void opensNothingThatTheTherapistHasNotOpenedThemselves() {
        TherapyCase waiting = house.store().cases().open(asker());
        Form form = fill(waiting, 1, 3, CANARY, Sharing.NOW);

        assertThat(therapist.get("/cases/" + waiting.id()).body()).contains("waits to be opened",
                "There is no score to draw yet").doesNotContain(CANARY, ">a little</td>");
        assertThat(house.store().forms().listWaiting(asker())).extracting(one -> one.form().id()).contains(form.id());
    }

    @Test
    void showsTheAnswersAboutTheSessionThatIsAskedForBesideTheFirstAndThePrevious() {
        String html = therapist.get("/cases/" + fallen.id() + "?session=7").body();

        assertThat(html).contains("The answers about session 7", "First: session 1", "Previous: session 6",
                "Now: session 7", "24 February 2025", "class=\"chosen\"", "?session=8#answers")
                .doesNotContain(">hardly</td>", "of 7");
        assertThat(therapist.get("/cases/" + fallen.id() + "?session=99").body())
                .contains("The answers about session 8");
    }

    @Test
    void keepsWhatElseHappenedAndDrawsItUnderTheLine() {
        String path = "/cases/" + fallen.id();
        page();
        String added = therapist.follow(therapist.post(path + "/events",
                Map.of("on", "2025-02-14", "word", "exam <b>x</b>"))).body();
        assertThat(added)
                .contains("The event is kept", "exam &lt;b&gt;x", "event-mark", "role=\"columnheader\">Events</th>")
                .doesNotContain("<b>x</b>");
        String event = added.replaceAll("(?s).*/events/([0-9a-z]+)/remove.*", "$1");
        assertThat(
                therapist.follow(therapist.post(path + "/events/" + event, Map.of("on", "2025-02-15", "word", "moved")))
                        .body())
                .contains("moved", "15 February 2025").doesNotContain("exam &lt;");
        for (Map<String, String> wrong : List.of(Map.of("on", "", "word", "x"), Map.of("on", "2025-02-30", "word", "x"),
                Map.of("on", "2025-02-20", "word", "x".repeat(61)))) {
            assertThat(therapist.follow(therapist.post(path + "/events", wrong)).body())
                    .containsAnyOf("could not be read", "1 to 60 letters");
        }
        assertThat(therapist.follow(therapist.post(path + "/events/" + event + "/remove", Map.of())).body())
                .contains("removed").doesNotContain("event-mark");
    }

    @Test
    void saysHowManyScoresAFlagNeeds() {
        TherapyCase young = house.store().cases().open(asker());
        assertThat(therapist.get("/cases/" + young.id()).body())
                .contains("Nothing is flagged before 2 sessions have a score; so far none has one.");
    }

    @Test
    void asksForAReasonAndKeepsWhatIsDecided() {
        Map<String, String> fields = fieldsOfFlag(page());
        fields.put("state", "NOT_NOW");
        HttpResponse<String> asked = therapist.follow(therapist.post("/cases/" + fallen.id() + "/flags", fields));
        assertThat(asked.body()).contains("needs a reason", "Look into it");

        fields.put("reason", "we speak of it next week");
        HttpResponse<String> kept = therapist.follow(therapist.post("/cases/" + fallen.id() + "/flags", fields));
        assertThat(kept.body()).contains("Kept: not now", "we speak of it next week", "Decide anew")
                .doesNotContain("aria-label=\"A flag at");
    }

    @Test
    void refusesAFlagThatNoFormOfOursSends() {
        page();
        for (Map<String, String> fields : List.of(Map.of("state", "NOT_NOW"), Map.of("session", "1"),
                Map.of("session", "-1", "state", "NOT_NOW"), Map.of("session", "99999999999", "state", "NOT_NOW"),
                Map.of("session", "1", "state", "DROP TABLE"))) {
            assertThat(therapist.post("/cases/" + fallen.id() + "/flags", fields).statusCode()).isEqualTo(400);
        }
    }

    @Test
    void keepsADecisionAboutNothingButAFlagThatTheRulesRaise() {
        Map<String, String> fields = fieldsOfFlag(page());
        fields.put("state", "LOOK_INTO_IT");
        int before = house.store().flags().list(asker(), fallen.id()).size();
        for (Map<String, String> other : List.of(Map.of("rule", CANARY), Map.of("version", CANARY + "\r\nx"),
                Map.of("parameters", CANARY.repeat(5_000)), Map.of("session", "3"), Map.of("rule", ""))) {
            Map<String, String> forged = new HashMap<>(fields);
            forged.putAll(other);
            assertThat(therapist.follow(therapist.post("/cases/" + fallen.id() + "/flags", forged)).body())
                    .contains("Nothing was kept: the rules raise that flag no more.").doesNotContain(CANARY + "\r");
        }

        assertThat(house.store().flags().list(asker(), fallen.id())).hasSize(before);
        assertThat(house.store().audit().listForCase(asker(), fallen.id(), 1_000)).extracting(AuditEntry::subject)
                .noneMatch(subject -> subject.contains(CANARY));
        assertThat(therapist.post("/cases/" + fallen.id() + "/flags", fields).headers().firstValue("Location"))
                .hasValueSatisfying(path -> assertThat(path).matches(
                        "/cases/" + fallen.id() + "/tensions/new\\?session=8&rule=[a-z-]+\\+\\d+"));
    }

    @Test
    void drawsNothingOfAHalfThatWasKept() {
        TherapyCase kept = house.store().cases().open(asker());
        house.store().forms().find(asker(), fill(kept, 1, 7, CANARY + " for nobody", Sharing.KEPT).id());
        assertThat(therapist.get("/cases/" + kept.id()).body()).contains("There is no score to draw yet")
                .doesNotContain(CANARY).doesNotContain("7 of 7");
    }

    @Test
    void leadsToTheNextSessionBeforeEverythingThatIsOnlyRead() {
        assertThat(therapist.get("/cases/" + fallen.id()).body()).containsSubsequence("Add the next session",
                "Before the next session", "id=\"sessions-h\"", "id=\"rules-h\"");
    }

    @Test
    void showsACaseToWhoeverFollowsItAndLetsThemChangeNothing() {
        house.letSupervisorRead(fallen.id());
        Browser supervisor = Cast.SUPERVISOR.enters(house);
        assertThat(supervisor.get("/cases/" + fallen.id()).body()).contains(fallen.pseudonym())
                .doesNotContain("<form method=\"post\" action=\"/cases").doesNotContain("Add the next session");
        assertThat(Cast.COLLEAGUE.enters(house).get("/cases/" + fallen.id()).statusCode()).isEqualTo(404);
        assertThat(Cast.COLLEAGUE.enters(house).get("/").body()).doesNotContain(fallen.pseudonym());
    }

    @Test
    void saysToWhoeverFollowsACaseWhoseDecisionItIs() {
        TherapyCase decided = house.store().cases().open(asker());
        for (int i = 0; i < STEADY_THEN_FALLEN.size(); i++) {
            house.store().forms().find(asker(),
                    fill(decided, i + 1, STEADY_THEN_FALLEN.get(i), "", Sharing.NOW).id());
        }
        Map<String, String> fields = fieldsOfFlag(therapist.get("/cases/" + decided.id()).body());
        fields.put("state", "NOT_NOW");
        fields.put("reason", "until the summer");
        therapist.post("/cases/" + decided.id() + "/flags", fields);
        house.letSupervisorRead(decided.id());
        Browser supervisor = Cast.SUPERVISOR.enters(house);

        assertThat(therapist.get("/cases/" + decided.id()).body()).contains("What you decided", "until the summer");
        assertThat(supervisor.get("/cases/" + decided.id()).body()).contains("What the therapist decided", "not now",
                "until the summer").doesNotContain("What you decided");
        house.store().consents().list(asker(), decided.id()).stream()
                .filter(one -> one.matter().material() == Material.NOTES)
                .forEach(one -> house.store().consents().withdraw(asker(), decided.id(), one.id()));
        assertThat(supervisor.get("/cases/" + decided.id()).body()).contains("What the therapist decided", "not now")
                .doesNotContain("until the summer");
    }

    @Test
    void saysOnTodayWhatWaitsAndRevealsNothingByIt() {
        TherapyCase waiting = house.store().cases().open(asker());
        Form form = fill(waiting, 1, 3, CANARY, Sharing.NOW);
        String today = therapist.get("/").body();
        assertThat(today).contains(waiting.pseudonym(), "half of session 1 is open")
                .doesNotContain(CANARY);
        assertThat(house.store().forms().listWaiting(asker())).extracting(one -> one.form().id()).contains(form.id());
    }

    @Test
    void fillsTheDemoWithCasesThatShowSomething(@TempDir Path demo) {
        try (House empty = House.empty(demo)) {
            Browser visitor = Cast.THERAPIST.enters(empty);
            ShownForm check = ShippedInstruments.listForms().get(1);
            new DemoCases(empty.store(), empty.person(Cast.THERAPIST).asking(), check, empty.clock()).fill();
            assertThat(visitor.get("/").body()).contains("A fall is likely", "Both halves of session");
            assertThat(empty.store().cases().list(empty.person(Cast.THERAPIST).asking())).hasSizeGreaterThan(5);
        }
    }
}
