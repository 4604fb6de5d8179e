package org.attune.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.attune.core.pairing.Sharing;
import org.attune.store.access.Asker;
import org.attune.store.consent.Consent;
import org.attune.store.consent.Consent.Material;
import org.attune.store.forms.Whose;
import org.attune.web.consent.ConsentTexts;
import org.attune.web.words.Language;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Consent, from the page that therapist and client read together to what a supervisor may read.
class ConsentTest extends AtASession {

    private static final String WORDS = "about the letter";
    private static final Pattern ID = Pattern.compile("name=\"consent\" value=\"([^\"]+)\"");

    private static Browser therapist;

    @BeforeAll
    static void open() {
        therapist = Cast.THERAPIST.enters(house);
    }

    @BeforeEach
    void answer() {
        house.store().halves().answer(session.client(), session.form().id(), Whose.CLIENT, "aims", 5, 1);
        house.store().halves().writeWords(session.client(), session.form().id(), Whose.CLIENT, WORDS);
        house.store().halves().handIn(session.client(), session.form().id(), Whose.CLIENT, Sharing.NOW, "link");
        house.clock().pass(AskedSession.UNTIL_OPEN);
        house.store().forms().find(house.person(Cast.THERAPIST).asking(), session.form().id());
        therapist = Cast.THERAPIST.enters(house);
    }

    private String path() {
        return "/cases/" + session.caseId() + "/consent";
    }

    private void agree(String materials) {
        therapist.get(path() + "?in=de");
        therapist.post(path(), Map.of("in", "de", "purpose", "SUPERVISION", "materials", materials, "person",
                house.person(Cast.SUPERVISOR).id()));
    }

    private List<Consent> kept() {
        return house.store().consents().list(house.person(Cast.THERAPIST).asking(), session.caseId());
    }

    private static String firstConsent(String page) {
        Matcher found = ID.matcher(page);
        return found.find() ? found.group(1) : "";
    }

    @Test
    void whatIsTickedIsKeptWithTheTextThatWasRead() {
        assertThat(therapist.get(path() + "?in=es").body()).contains("lang=\"es\"", "Supervisión", "Puede decir que no",
                "Nothing is agreed to.");
        agree("SCORES,WORDS");

        assertThat(kept()).extracting(Consent::textVersion).containsOnly("5 de").hasSize(2);
        assertThat(therapist.get(path()).body()).contains("Supervision: words, Known as SUPERVISOR",
                "since " + Language.ENGLISH.say(LocalDate.now(house.clock())), "Withdraw");
        assertThat(therapist.get("/cases/" + session.caseId() + "/agreements").body())
                .contains("Your client has agreed to: supervision.");
    }

    @Test
    void nothingTickedAndWhatIsNotOfferedChangesNothing() {
        therapist.get(path());
        assertThat(therapist.post(path(), Map.of("purpose", "SUPERVISION")).body()).contains("tick what your client");
        assertThat(therapist.post(path(), Map.of("purpose", "RESEARCH", "materials", "WORDS")).statusCode())
                .isEqualTo(422);
        assertThat(therapist.post(path(), Map.of("purpose", "TEACHING", "materials", "SCORES")).statusCode())
                .isEqualTo(422);
        assertThat(therapist.post(path(), Map.of("purpose", "SUPERVISION", "materials", "SCORES", "person",
                house.person(Cast.COLLEAGUE).id())).body()).contains("choose somebody who supervises");
        assertThat(kept()).isEmpty();
    }

    @Test
    void aSupervisorReadsAsFarAsTheClientAgreesAndAWithdrawalCountsAtOnce() {
        agree("SCORES,ANSWERS,WORDS");
        house.store().trust().allot(house.person(Cast.THERAPIST).asking(), session.caseId(),
                house.person(Cast.SUPERVISOR).id());
        Browser supervisor = Cast.SUPERVISOR.enters(house);
        assertThat(supervisor.get(session.path()).body()).contains(WORDS);

        Browser client = new Browser(house.origin());
        client.follow(client.get("/o/" + house.store().links().issueOwnPage(house.person(Cast.THERAPIST).asking(),
                session.caseId(), house.clock().instant().plusSeconds(3600))));
        client.post("/own/pin", Map.of("pin", "20417", "again", "20417"));
        for (Material material : List.of(Material.WORDS, Material.ANSWERS, Material.SCORES)) {
            String id = kept().stream().filter(one -> one.matter().material() == material).findFirst().orElseThrow()
                    .id();
            assertThat(client.get("/own").body()).contains("Known as SUPERVISOR", id);
            assertThat(supervisor.get(session.path()).statusCode()).isEqualTo(200);
            client.post("/own/consent", Map.of("consent", id));
            assertThat(supervisor.get(session.path()).body()).doesNotContain(WORDS);
        }
        assertThat(client.get("/own").body()).contains("withdrawn");
        assertThat(supervisor.get(session.path()).statusCode()).isEqualTo(404);
        assertThat(supervisor.get("/cases").body()).doesNotContain(session.caseId());
    }

    @Test
    void theHistoryStays() {
        agree("SCORES");
        therapist.post(path() + "/withdraw", Map.of("consent", firstConsent(therapist.get(path()).body())));

        assertThat(therapist.get(path()).body()).contains("Nothing is agreed to.", "What was withdrawn",
                "withdrawn; text 5 de");
        assertThat(house.store().consents().holds(new Asker.Client(session.caseId(), ""), session.caseId(),
                kept().getFirst().matter())).isFalse();
    }

    /// Whoever agreed to an edition can always read it as it was. Another text is another edition, and another line here.
    @Test
    void anEditionNeverChanges() throws Exception {
        assertThat(ConsentTexts.version(Language.GERMAN)).isEqualTo("5 de");
        assertThat(List.of(fingerprint(1), fingerprint(2), fingerprint(3), fingerprint(4), fingerprint(5)))
                .containsExactly("8219bd3c24ffa06f", "2bc06cd4f91b07c7", "5b72e9dc3511b4d5", "5e3e1170b71174d1",
                        "6e1a63cf696dddbf");
    }

    private static String fingerprint(int edition) throws Exception {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        for (Language language : Language.values()) {
            try (InputStream text = ConsentTexts.class.getResourceAsStream(
                    "/org/attune/web/words/consent-" + edition + "." + language.tag() + ".properties")) {
                digest.update(text.readAllBytes());
            }
        }
        return HexFormat.of().formatHex(digest.digest()).substring(0, 16);
    }
}
