package org.attune.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;

import org.attune.store.access.Asker;
import org.attune.store.access.Role;
import org.attune.store.cases.TherapyEnd;
import org.attune.store.forms.Form;
import org.attune.store.forms.Whose;
import org.attune.store.people.Names;
import org.attune.web.forms.FormBook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A form that asks about danger to life: what the client reads first, who can be called, and what reaches the therapist.
class DangerTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
    private static final String NOTICE = "Your answer to it goes to your therapist at once, whatever you choose later.";
    private static final String NUMBER = "+49 800 1110111";

    @TempDir
    private static Path folder;
    private static House house;
    private static Browser administrator;
    private static Browser therapist;
    private String caseId;

    @BeforeAll
    static void open() {
        house = House.empty(folder);
        administrator = Cast.ADMINISTRATOR.enters(house);
        therapist = Cast.THERAPIST.enters(house);
    }

    @AfterAll
    static void close() {
        house.close();
    }

    @BeforeEach
    void openSession() {
        Asker.Member asker = house.person(Cast.THERAPIST).asking();
        caseId = house.store().cases().open(asker).id();
        house.store().meetings().add(asker, caseId, 1, MONDAY);
        enter(Map.of("who.0", "Telefonseelsorge", "number.0", NUMBER));
        administrator.get("/forms");
        administrator.post("/forms/phq-9/use", Map.of());
    }

    private static FormBook book() {
        return house.server().parts().getBean(FormBook.class);
    }

    private static HttpResponse<String> enter(Map<String, String> typed) {
        administrator.get("/forms/calls");
        return administrator.post("/forms/calls", typed);
    }

    private static void forgetNumbers() {
        house.store().settings().choose(house.person(Cast.ADMINISTRATOR).asking(), "call-in-danger", "");
        book().refresh();
    }

    private String path() {
        return "/cases/" + caseId + "/sessions/1";
    }

    /// The page of the form that was asked.
    private String form() {
        return path() + "/forms/" + house.store().forms()
                .listStanding(house.person(Cast.THERAPIST).asking(), caseId, 1).getFirst().form().id();
    }

    private HttpResponse<String> ask(String language) {
        therapist.get(path() + "/form");
        return therapist.post(path() + "/form", Map.of("instrument", "phq-9", "language", language, "opens",
                LocalDate.ofInstant(house.clock().instant(), ZoneId.systemDefault()).plusDays(6).toString()));
    }

    private Browser client(String language) {
        assertThat(ask(language).statusCode()).isEqualTo(303);
        Asker.Member asker = house.person(Cast.THERAPIST).asking();
        Form form = house.store().forms().listStanding(asker, caseId, 1).getFirst().form();
        Browser client = new Browser(house.origin());
        client.follow(client.get("/l/" + house.store().links().issue(asker, form.id(),
                house.clock().instant().plus(Duration.ofDays(2)))));
        return client;
    }

    @Test
    void aFormSpeaksOnInItsLanguageWhereItHasNoOther() {
        Browser client = client("en");

        assertThat(client.follow(client.get("/minute?in=de")).body()).contains("<html lang=\"en\">", NOTICE);
        assertThat(client.follow(client.get("/minute?in=es")).body()).contains("<html lang=\"es\">");
    }

    @Test
    void theClientReadsBeforeTheFirstQuestionWhatBecomesOfThisAnswerAndWhomToCall() {
        Browser client = client("en");

        assertThat(client.get("/minute").body()).contains("How have you been?", NOTICE, "Nobody watches this form",
                "Telefonseelsorge", "href=\"tel:+498001110111\"", NUMBER, "No permission required to reproduce");
        assertThat(client.get("/minute/item/1").body()).contains("Over the last 2 weeks", "Little interest or pleasure")
                .doesNotContain(NUMBER);
        assertThat(client.get("/minute/item/9").body()).contains("goes to your therapist at once", NUMBER);
        AskedSession.tap(client, "9", "2");
        assertThat(client.get("/minute/share").body()).contains("does not cover the question about danger");
        client.post("/minute/share", Map.of("choice", "KEPT"));
        assertThat(client.get("/minute/thanks").body())
                .contains("Your answer about danger to your life is open to your therapist at once. "
                        + "That does not mean that it has been read.", NUMBER);
    }

    @Test
    void theNoticeSpeaksTheLanguageOfTheForm() {
        assertThat(client("es").get("/minute").body())
                .contains("Nadie vigila este formulario", "Si está en peligro, llame ahora",
                        NUMBER)
                .doesNotContain(NOTICE);
        assertThat(ask("de").body()).contains("PHQ-9 in English or Español");
    }

    @Test
    void theAnswerReachesTheTherapistAtOnceThoughTheFormIsAbandonedAndSealed() {
        Browser client = client("en");
        AskedSession.tap(client, "1", "3");
        assertThat(therapist.get("/").body()).doesNotContain("danger");
        AskedSession.tap(client, "9", "1");

        String today = therapist.get("/").body();
        assertThat(today).contains("An answer about danger has come in. Look at it now.")
                .doesNotContain("Several days");
        String session = therapist.get(path()).body();
        assertThat(session).contains("Several days", "never sealed", "Answer your half")
                .doesNotContain("Nearly every day");
        assertThat(therapist.get("/").body()).doesNotContain("An answer about danger");
        assertThat(therapist.get("/cases/" + caseId).body()).contains("An answer about danger", "Several days",
                "session 1, 2 March 2026");
        assertThat(Cast.COLLEAGUE.enters(house).get(path()).statusCode()).isEqualTo(404);
    }

    @Test
    void anAnswerAboutAnEarlierSessionThatComesInLaterIsNotPassedOver() {
        Asker.Member asker = house.person(Cast.THERAPIST).asking();
        Browser client = client("en");
        house.store().meetings().add(asker, caseId, 2, MONDAY.plusDays(7));
        Form later = house.store().forms().open(asker, caseId, 2, book().findInstrument("phq-9").orElseThrow(), "en",
                house.clock().instant()).done().orElseThrow();
        house.store().halves().answer(new Asker.Client(caseId, later.id()), later.id(), Whose.CLIENT, "9", 0, 1);
        AskedSession.tap(client, "9", "3");

        therapist.get("/cases/" + caseId + "/sessions/2");
        assertThat(therapist.get("/").body()).contains("An answer about danger has come in");
        assertThat(therapist.get("/cases/" + caseId).body()).contains("An answer about danger", "Nearly every day",
                "session 1, 2 March 2026");
        assertThat(therapist.get("/").body()).doesNotContain("An answer about danger has come in");
        assertThat(therapist.get(path()).body()).contains("Nearly every day");
    }

    @Test
    void anAnswerOfACaseThatHasEndedShowsAllTheSame() {
        Browser client = client("en");
        house.store().cases().close(house.person(Cast.THERAPIST).asking(), caseId, TherapyEnd.TOGETHER);
        AskedSession.tap(client, "9", "1");

        assertThat(therapist.get("/").body()).contains("An answer about danger has come in", path());
        therapist.get(path());
        assertThat(therapist.get("/").body()).doesNotContain("An answer about danger has come in");
    }

    @Test
    void noOtherAnswerIsShownWithIt() {
        Browser client = client("en");
        AskedSession.tap(client, "1", "3");
        AskedSession.tap(client, "9", "0");

        assertThat(therapist.get("/").body()).doesNotContain("danger");
        assertThat(therapist.get(path()).body()).contains("Asked about danger to life, the client answered",
                "Not at all").doesNotContain("Nearly every day", "An answer about danger");
        assertThat(therapist.get("/cases/" + caseId).body()).doesNotContain("Asked about danger");
    }

    @Test
    void theTherapistOnlyGuessesAtAFormThatIsTheClientsAlone() {
        Browser client = client("en");
        for (int item = 1; item <= 9; item++) {
            AskedSession.tap(client, Integer.toString(item), "1");
        }
        client.get("/minute/share");
        client.post("/minute/share", Map.of("choice", "NOW"));
        String half = therapist.get(form() + "/half").body();
        assertThat(half).contains("the client's alone", "guess.1").doesNotContain("own.1",
                "guess.9", "How it was for you");
        assertThat(therapist.post(form() + "/half", Map.of()).body()).contains("guess at least one of the answers");

        therapist.get(form() + "/half");
        therapist.post(form() + "/half", Map.of("guess.1", "3"));

        assertThat(therapist.get(path()).body()).contains("What the client answered", "Several days", "2 off")
                .doesNotContain("not answered");
    }

    @Test
    void withoutNumbersItIsNeitherUsedNorAskedNorOpened() {
        Browser client = client("en");
        assertThat(enter(Map.of()).body()).contains("Enter at least one number");
        forgetNumbers();

        assertThat(client.get("/minute").body()).contains("This form cannot be opened now").doesNotContain("Begin");
        assertThat(AskedSession.tap(client, "9", "1")).isEqualTo("/minute");
        assertThat(therapist.follow(therapist.get(form() + "/sheet")).body())
                .contains("once your practice has entered whom a client calls in danger");
        therapist.get(path());
        assertThat(therapist.follow(therapist.post(form() + "/kiosk", Map.of())).body()).contains("Whom to call");
        Asker.Member asker = house.person(Cast.THERAPIST).asking();
        house.store().meetings().add(asker, caseId, 2, MONDAY.plusDays(7));
        therapist.get("/cases/" + caseId + "/sessions/2");
        assertThat(
                therapist.post("/cases/" + caseId + "/sessions/2/form", Map.of("instrument", "phq-9", "language", "en"))
                        .body())
                .contains("your practice has not entered whom a client calls");
        administrator.get("/forms");
        assertThat(administrator.post("/forms/phq-9/use", Map.of()).headers().firstValue("Location"))
                .hasValue("/forms/calls");
        assertThat(administrator.get("/forms").body()).contains("it waits until you say whom a client calls");
    }

    @Test
    void withoutATherapistItIsClosedUntilTheCaseIsHandedOver() {
        Asker.Member leaver = house.store().people().add(house.person(Cast.ADMINISTRATOR).asking(),
                new Names("leaver", "Lee Leaver"), Set.of(Role.THERAPIST)).done().orElseThrow().asking();
        house.store().trust().handOver(house.person(Cast.THERAPIST).asking(), caseId, leaver.personId(), "");
        Form form = house.store().forms().open(leaver, caseId, 1, book().findInstrument("phq-9").orElseThrow(), "en",
                house.clock().instant()).done().orElseThrow();
        String link = "/l/" + house.store().links().issue(leaver, form.id(),
                house.clock().instant().plus(Duration.ofDays(2)));
        Browser client = new Browser(house.origin());
        assertThat(client.follow(client.get(link)).body()).contains("Begin");
        house.store().people().leave(house.person(Cast.ADMINISTRATOR).asking(), leaver.personId());

        assertThat(client.get("/minute").body()).contains("Your therapist has left the practice", NUMBER)
                .doesNotContain("Begin");
        assertThat(AskedSession.tap(client, "9", "2")).isEqualTo("/minute");
        Browser later = new Browser(house.origin());
        assertThat(later.follow(later.get(link)).statusCode()).isEqualTo(410);

        house.store().trust().handOver(house.person(Cast.ADMINISTRATOR).asking(), caseId,
                house.person(Cast.THERAPIST).id(), "");
        AskedSession.tap(client, "9", "2");
        assertThat(therapist.get(path()).body()).contains("More than half the days");
    }

    @Test
    void theSheetOfPaperSaysItToo() {
        ask("en");
        assertThat(therapist.get(form() + "/sheet").body()).contains("Before you begin",
                "when you hand over this sheet", NUMBER, "Over the last 2 weeks", "Nearly every day");
    }

    @Test
    void takesNumbersThatCanBeDialledAndNothingElse() {
        assertThat(enter(Map.of("who.0", "Police", "number.0", "javascript:1")).body()).contains("a number has digits");
        assertThat(enter(Map.of("who.0", "", "number.0", "112")).body()).contains("say who answers");
        assertThat(enter(Map.of("who.0", "<script>x</script>", "number.0", "112")).statusCode()).isEqualTo(303);
        assertThat(administrator.get("/forms/calls").body()).contains("&lt;script>x").doesNotContain("<script>x");
        assertThat(therapist.get("/forms/calls").body()).contains("Whoever runs the practice enters them");
    }
}
