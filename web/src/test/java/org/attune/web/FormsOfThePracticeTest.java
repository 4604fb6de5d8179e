package org.attune.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.attune.core.pairing.Sharing;
import org.attune.formats.instruments.ShippedInstruments;
import org.attune.formats.instruments.WordingTemplate;
import org.attune.store.access.Asker;
import org.attune.store.forms.Whose;
import org.attune.store.wordings.BroughtWording;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Which forms a practice has, how their scores are made, and the wordings that it brings itself.
class FormsOfThePracticeTest {

    @TempDir
    private static Path folder;
    private static House house;
    private static Browser administrator;
    private static Browser therapist;

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

    @AfterEach
    void takeBack() {
        Asker.Member asker = house.person(Cast.ADMINISTRATOR).asking();
        for (BroughtWording one : house.store().wordings().listLive(asker)) {
            administrator.get("/forms");
            administrator.post("/forms/" + one.edition().instrument() + "/wording/" + one.id() + "/back", Map.of());
        }
    }

    /// A filled template; its questions are invented, for the real ones are not ours.
    private static String wording(String instrument, String language) {
        String template = WordingTemplate.of(ShippedInstruments.listAll().stream()
                .filter(one -> one.id().equals(instrument)).findFirst().orElseThrow(), language);
        return template.replace("\"client\": \"\"", "\"client\": \"An invented question?\"")
                .replace("\"source\": \"\"", "\"source\": \"a test\"").replace("\"\"", "\"a word\"");
    }

    private static Map<String, String> fields(String wording) {
        return new HashMap<>(Map.of("wording", wording, "holder", "The society", "given", "2026-01-05", "reference",
                "letter 17", "attested", "yes"));
    }

    private static HttpResponse<String> bring(String instrument, Map<String, String> fields) {
        administrator.get("/forms/" + instrument + "/wording");
        return administrator.post("/forms/" + instrument + "/wording", fields);
    }

    @Test
    void saysOfEveryFormByWhichRightItIsThere() {
        assertThat(therapist.get("/forms").body()).contains("Attune check", "our own", "unvalidated", "free",
                "bring your own wording", "non-commercial pack", "Never shown. Only totals are read.")
                .doesNotContain("Bring a wording", "Take out of use");
        assertThat(administrator.get("/forms").body()).contains("/forms/wai-sr/wording", "/forms/core-10/wording")
                .doesNotContain("/forms/srs/wording", "/forms/bdi/wording");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"arm-5", "attune-check", "attune-repair", "bdi", "core-10", "gad-7", "oq-45", "ors", "phq-9",
                    "risq", "sparq",
                    "srs", "wai-sr"})
    void showsHowEveryScoreIsMade(String instrument) {
        HttpResponse<String> page = therapist.get("/forms/" + instrument);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("How a score is made", "Where the key was read").hasSizeLessThan(40_000);
    }

    @Test
    void showsTheArithmeticOfAnExampleAndWhatIsKnownOfTheError() {
        assertThat(therapist.get("/forms/phq-9").body()).contains("1 + 2 + 1 + 2 + 1 + 0 + 0 = 7; 7 * 9 / 7 = 9.",
                "No score: an item about risk was not answered.", "2.02 points (SEM)", "5.61 points apart",
                "10 and more", "moderate; caseness", "that answer is never filled in");
        assertThat(therapist.get("/forms/arm-5").body()).contains("Item 3 is reversed: 1 + 7 - 2 = 6.",
                "Turned round before anything is added: 3.");
        assertThat(therapist.get("/forms/attune-check").body()).contains("Unvalidated:", "learned from your practice");
        assertThat(therapist.get("/forms/no-such-form").statusCode()).isEqualTo(404);
    }

    @Test
    void aWordingWithAnAttestedPermissionCanBeAskedUntilItIsTakenBack() {
        assertThat(bring("wai-sr", fields(wording("wai-sr", "en"))).headers().firstValue("Location"))
                .hasValue("/forms/wai-sr");
        assertThat(therapist.get("/forms/wai-sr").body()).contains("An invented question?",
                "Known as ADMINISTRATOR attests the permission of The society of 5 January 2026: letter 17");

        Asker.Member asker = house.person(Cast.THERAPIST).asking();
        String caseId = house.store().cases().open(asker).id();
        house.store().meetings().add(asker, caseId, 1, LocalDate.of(2026, 3, 2));
        String session = "/cases/" + caseId + "/sessions/1";
        assertThat(therapist.get(session + "/form").body()).contains("WAI-SR");
        String form = therapist.post(session + "/form", Map.of("instrument", "wai-sr", "language", "en", "opens",
                LocalDate.ofInstant(house.clock().instant(), ZoneOffset.UTC).plusDays(9).toString())).headers()
                .firstValue("Location").orElseThrow();
        assertThat(therapist.get(form + "/sheet").body()).contains("An invented question?", "a word",
                "The wording belongs to the Society for Psychotherapy Research");
        answerAndReveal(caseId, form.substring(form.lastIndexOf('/') + 1));
        assertThat(therapist.get("/cases/" + caseId).body()).contains(">a word</td>");

        takeBack();
        assertThat(therapist.get("/cases/" + caseId).body()).contains(">3 (1 to 5)</td>").doesNotContain(">a word<");
        assertThat(therapist.get("/forms/wai-sr").body()).doesNotContain("An invented question?");
        assertThat(therapist.get(form).body()).contains("Question 1").doesNotContain("An invented");
        assertThat(therapist.get(session).body()).doesNotContain("Nothing was asked");
    }

    private static void answerAndReveal(String caseId, String formId) {
        Asker.Member asker = house.person(Cast.THERAPIST).asking();
        Asker.Client client = new Asker.Client(caseId, formId);
        house.store().halves().answer(client, formId, Whose.CLIENT, "1", 3, 1);
        house.store().halves().handIn(client, formId, Whose.CLIENT, Sharing.NOW, "link");
        house.store().halves().handIn(asker, formId, Whose.THERAPIST, Sharing.NOW, "desk");
        house.store().forms().find(asker, formId);
    }

    @Test
    void aFormThatIsNeverShownTakesNoWordingFromAnywhere() {
        for (String never : List.of("srs", "ors", "oq-45")) {
            assertThat(administrator.get("/forms/" + never + "/wording").body())
                    .contains("There is nothing to bring here")
                    .doesNotContain("<textarea");
            HttpResponse<String> answer = bring(never, fields(wording("wai-sr", "en").replace("wai-sr", never)));
            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(answer.body()).contains("takes no wording for it, wherever it comes from");
            assertThat(administrator.get("/forms/" + never + "/template").statusCode()).isEqualTo(404);
        }
        assertThat(bring("srs", Map.of()).body()).contains("takes no wording for it");
        assertThat(house.store().wordings().listAll(house.person(Cast.ADMINISTRATOR).asking()))
                .noneMatch(one -> one.edition().instrument().equals("srs"));
    }

    @Test
    void saysWhatIsWrongWithAWording() {
        String right = wording("wai-sr", "en");
        assertRefused(fields("not json"), "cannot be read as JSON of the template, line 1");
        assertRefused(fields(right.replace("\"wai-sr\"", "\"gad-7\"")), "the wording is of gad-7, and this is wai-sr");
        assertRefused(fields(right.replace("\"version\": \"1\"", "\"version\": \"9\"")),
                "does not fit wai-sr version 1");
        assertRefused(fields(right.replace("\"12\":", "\"13\":")), "item 12 of wai-sr has no question");
        assertRefused(fields(right.replace("\"language\": \"en\"", "\"language\": \"fr\"")), "en, de and es");
        assertRefused(fields(right.replace("An invented question?", "x".repeat(700))), "600 letters at most");
        assertRefused(fields(right + " ".repeat(60_000)), "longer than 60000 letters");
        Map<String, String> fields = fields(right);
        fields.remove("attested");
        assertRefused(fields, "tick that the practice holds this permission");
        fields = fields(right);
        fields.put("given", "2126-01-05");
        assertRefused(fields, "cannot lie in the future");
        fields.put("holder", " ");
        assertRefused(fields, "say who gave the permission");
        assertThat(bring("attune-check", fields(wording("attune-check", "de"))).body())
                .contains("in this language comes with Attune");
        assertThat(house.store().wordings().listLive(house.person(Cast.ADMINISTRATOR).asking())).isEmpty();
    }

    private static void assertRefused(Map<String, String> fields, String why) {
        HttpResponse<String> answer = bring("wai-sr", fields);
        assertThat(answer.statusCode()).as(why).isEqualTo(422);
        assertThat(answer.body()).contains(why);
    }

    @Test
    void aBodyThatIsFarTooLargeIsRefusedBeforeItIsRead() {
        assertThat(bring("wai-sr", fields("x".repeat(10_000_000))).statusCode()).isEqualTo(413);
    }

    @Test
    void aScriptInAWordingIsTextAndNothingElse() {
        bring("wai-sr", fields(wording("wai-sr", "en").replace("An invented question?", "<script>alert(1)</script>")));
        assertThat(therapist.get("/forms/wai-sr").body()).contains("&lt;script&gt;alert(1)").doesNotContain("<script");
    }

    @Test
    void handsOutATemplateWithEveryItemAndNoWord() {
        HttpResponse<String> template = administrator.get("/forms/wai-sr/template");
        assertThat(template.headers().firstValue("Content-Disposition").orElse(""))
                .isEqualTo("attachment; filename=\"wai-sr-wording.json\"");
        assertThat(template.body()).contains("\"12\"", "\"instrument\": \"wai-sr\"").doesNotContain("question");
    }

    @Test
    void aPracticeThatUsesNoneOfOursStartsAgain(@TempDir Path other) {
        try (House first = House.empty(other)) {
            Browser browser = Cast.ADMINISTRATOR.enters(first);
            browser.get("/forms");
            browser.post("/forms/attune-check/rest", Map.of());
        }
        try (House again = House.empty(other)) {
            assertThat(new Browser(again.origin()).get("/sign-in").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void aFormOutOfUseIsAskedNoMore() {
        administrator.get("/forms");
        administrator.post("/forms/gad-7/rest", Map.of());
        assertThat(administrator.get("/forms").body()).contains("/forms/gad-7/use");
        administrator.post("/forms/gad-7/use", Map.of());
        assertThat(administrator.get("/forms").body()).contains("/forms/gad-7/rest");
        assertThat(administrator.post("/forms/srs/use", Map.of()).statusCode()).isEqualTo(404);
    }
}
