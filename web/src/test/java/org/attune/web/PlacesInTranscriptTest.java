package org.attune.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

import org.attune.core.tension.Seen;
import org.attune.core.tension.Sighting;
import org.attune.core.tension.WitnessKind;
import org.attune.core.transcript.Part;
import org.attune.core.transcript.Speaker;
import org.attune.core.transcript.Timing;
import org.attune.core.transcript.Transcript;
import org.attune.core.transcript.Turn;
import org.attune.core.transcript.hint.HintName;
import org.attune.core.transcript.hint.OwnPrecision;
import org.attune.store.access.Asker;
import org.attune.store.audit.Action;
import org.attune.store.consent.Consent;
import org.attune.store.consent.Consent.Material;
import org.attune.store.consent.Consent.Matter;
import org.attune.store.consent.Consent.Purpose;
import org.attune.store.tension.Addition;
import org.attune.web.words.Language;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Places to look in a transcript: off until asked for, answered, looked into.
class PlacesInTranscriptTest extends AtASession {

    private static final HintName REJECTION = new HintName("explicit-rejection", 1);

    private Browser therapist;
    private String places;
    private Consent consent;

    @BeforeEach
    void keepATranscript() {
        consent = house.store().consents().give(asker(), session.caseId(),
                new Matter(Purpose.THERAPY, Material.TRANSCRIPT, ""), "3 en");
        String id = house.store().meetings().find(asker(), session.caseId(), 1).orElseThrow().id();
        house.store().transcripts().add(asker(), id, new Transcript(
                List.of(new Speaker("C", Part.CLIENT), new Speaker("T", Part.THERAPIST)),
                List.of(new Turn(1, "T", new Timing.Between(0, 4000), "I don't want to press you."),
                        new Turn(2, "C", new Timing.Between(5000, 9000), "Oh <b>no</b>, I don't want that again."),
                        new Turn(3, "C", new Timing.Between(65_000, 70_000), "That's not what I said."),
                        new Turn(4, "T", Timing.Untimed.UNTIMED, "Thank you."),
                        new Turn(5, "C", Timing.Untimed.UNTIMED, "It helps me relax and I need it."))),
                List.of()).done().orElseThrow();
        therapist = Cast.THERAPIST.enters(house);
        places = session.sessionPath() + "/transcript/places";
        house.store().hintReaders().turnOff(asker());
    }

    @Test
    void nothingIsLookedForUntilTheTherapistAsks() {
        assertThat(therapist.get(places).body()).contains("off until you ask", "No hint does not mean no tension.")
                .doesNotContain("<mark>", "again");
        assertThat(answer("2", "ACCEPTED").statusCode()).isEqualTo(400);

        assertThat(therapist.follow(therapist.post(places + "/on", Map.of())).body()).contains("<mark>");
        assertThat(therapist.follow(therapist.post(places + "/off", Map.of())).body()).contains("off until you ask")
                .doesNotContain("<mark>");
    }

    @Test
    void eachPlaceShowsItsWordsItsReasonAndItsFigures() {
        String page = on();

        assertThat(page).contains("Oh &lt;b&gt;no&lt;/b&gt;, <mark>I don't want</mark> that again.",
                "<mark>That's not what</mark> I said.", "Turn 2, 0:05", "Turn 3, 1:05", "explicit rejection.",
                "These words turn something down.", "Measured precision 0.31, recall 0.18, against a proxy.",
                "Balanced accuracy 0.56 (95 % 0.53 to 0.60; chance is 0.50)", "sustain talk",
                "a proxy for strain, not on tensions", "from 10 on a share is shown").doesNotContain("press you");
    }

    @Test
    void answersAreKeptAndTellTheShareFromTenOn() {
        on();
        HttpResponse<String> answered = answer("2", "ACCEPTED");
        assertThat(answered.headers().firstValue("Location").orElseThrow()).endsWith("#p3");
        assertThat(therapist.follow(answered).body()).contains("You answered: worth a second reading.");
        assertThat(therapist.follow(answer("2", "REJECTED")).body()).contains("You answered: not worth it.");
        assertThat(therapist.follow(answer("3", "UNSURE")).body()).contains("You answered: unsure.");
        assertThat(house.store().hintAnswers().precisions(asker()).get(REJECTION).rejected()).isPositive();
        assertThat(new OwnPrecision(8, 2, 0).find()).isPresent();
    }

    @Test
    void answeringReadsTheTranscriptOnce() {
        on();
        long before = views();
        answer("2", "ACCEPTED");

        assertThat(views() - before).isEqualTo(2).as("the page, and its answer");
        assertThat(answer("3", "ACCEPTED").headers().firstValue("Location").orElseThrow()).endsWith("#p5");
    }

    private long views() {
        return house.store().audit().listForCase(asker(), session.caseId(), 1_000).stream()
                .filter(entry -> entry.action() == Action.TRANSCRIPT_VIEWED).count();
    }

    @Test
    void whatIsNoHintCannotBeAnswered() {
        on();

        for (String turn : List.of("1", "4", "99", "x", "", "-1")) {
            assertThat(answer(turn, "ACCEPTED").statusCode()).as(turn).isEqualTo(400);
        }
        assertThat(answer("2", "MAYBE").statusCode()).isEqualTo(400);
        assertThat(therapist.post(places + "/answer", Map.of("rule", "mood 1", "turn", "2", "said", "ACCEPTED"))
                .statusCode()).isEqualTo(400);
    }

    @Test
    void aPlaceBecomesAWitnessOfATension() {
        house.clock().pass(Duration.ofHours(3));
        therapist = Cast.THERAPIST.enters(house);
        String tension = house.store().tensions().open(asker(), session.caseId(),
                new Addition.Told("it was off", List.of())).done().orElseThrow().id();
        Instant openedAt = house.store().tensions().find(asker(), tension).orElseThrow().openedAt();
        assertThat(on()).contains("Name it as a witness of the tension opened on "
                + Language.ENGLISH.say(LocalDate.ofInstant(openedAt, ZoneId.systemDefault())));

        HttpResponse<String> named = therapist.post(places + "/look-into",
                Map.of("rule", REJECTION.text(), "turn", "2", "tension", tension));

        assertThat(therapist.follow(named).body()).contains("The place in the transcript is a witness now.");
        assertThat(house.store().tensions().find(asker(), tension).orElseThrow().all(Addition.Witnessed.class))
                .singleElement().satisfies(witness -> assertThat(witness.said().source())
                        .isEqualTo("explicit-rejection 1 turn 2"));
        assertThat(therapist.post(places + "/look-into",
                Map.of("rule", REJECTION.text(), "turn", "2", "tension", "another")).statusCode()).isEqualTo(400);
    }

    @Test
    void aTensionIsOpenedWithThePlaceThatItBeganAtAsItsWitness() {
        assertThat(on()).contains("/tensions/new?session=1&amp;moment=explicit-rejection+1+turn+2",
                "Open a tension that began here");
        String page = therapist.get("/cases/" + session.caseId()
                + "/tensions/new?session=1&moment=explicit-rejection+1+turn+2").body();
        assertThat(page).contains("name=\"moment\" value=\"explicit-rejection 1 turn 2\"");
        HttpResponse<String> opened = therapist.post("/cases/" + session.caseId() + "/tensions",
                Map.of("session", "1", "moment", "explicit-rejection 1 turn 2", "observed", "They went quiet."));

        String tension = opened.headers().firstValue("Location").orElseThrow().replaceAll(".*/", "");
        assertThat(house.store().tensions().find(asker(), tension).orElseThrow().all(Addition.Witnessed.class))
                .singleElement().satisfies(witness -> {
                    assertThat(witness.said().source()).isEqualTo("explicit-rejection 1 turn 2");
                    assertThat(witness.said().sighting())
                            .isEqualTo(new Sighting(WitnessKind.TRANSCRIPT_MOMENT, Seen.TENSION, 1));
                });
        assertThat(therapist.get("/cases/" + session.caseId() + "/tensions/new?session=1&moment=x+turn+2").body())
                .contains("name=\"moment\" value=\"\"");
    }

    @Test
    void whatIsSpokenIsChosenAndTheRulesSayWhatTheyRead() {
        on();
        assertThat(therapist.get(places + "?in=GERMAN").body()).contains("This rule reads English only.",
                "value=\"GERMAN\" selected").doesNotContain("<mark>");
        assertThat(therapist.get(places + "?in=ENGLISH").body()).contains("<mark>", "value=\"ENGLISH\" selected");
        assertThat(therapist.get(places + "?in=Klingon").body()).contains("<mark>");
        assertThat(therapist.post(places + "/answer", Map.of("rule", REJECTION.text(), "turn", "2", "said", "ACCEPTED",
                "in", "GERMAN")).statusCode()).isEqualTo(400);
    }

    @Test
    void theRuleThatComparesMeaningsIsThereWhereItsPartIs() {
        assertThat(on()).contains("close to an example", "<mark>It helps me relax and I need it.</mark>",
                "The last one compares meanings");
    }

    @Test
    void theConsentThatEndsClosesIt() {
        on();
        house.store().consents().withdraw(asker(), session.caseId(), consent.id());

        assertThat(therapist.get(places).statusCode()).isEqualTo(403);
        assertThat(therapist.get(places).body()).doesNotContain("again.");
    }

    private String on() {
        therapist.get(places);
        return therapist.follow(therapist.post(places + "/on", Map.of())).body();
    }

    private HttpResponse<String> answer(String turn, String said) {
        therapist.get(places);
        return therapist.post(places + "/answer", Map.of("rule", REJECTION.text(), "turn", turn, "said", said));
    }

    private static Asker.Member asker() {
        return house.person(Cast.THERAPIST).asking();
    }
}
