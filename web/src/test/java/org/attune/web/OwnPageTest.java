package org.attune.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.logging.Logger;

import org.attune.core.form.ShownForm;
import org.attune.core.instrument.Instrument;
import org.attune.core.pairing.Sharing;
import org.attune.formats.instruments.ShippedInstruments;
import org.attune.store.access.Asker;
import org.attune.store.forms.Form;
import org.attune.store.forms.HalfState;
import org.attune.store.forms.Whose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A client's own page: by a link and a PIN, or on a device that is handed over; and what a client changes there.
class OwnPageTest extends AtASession {

    private static final String PIN = "20417";
    private static final Map<String, String> CHOSEN = Map.of("pin", PIN, "again", PIN);

    @BeforeEach
    void answer() {
        Asker.Client client = session.client();
        for (String item : new String[] {"aims", "work", "bond"}) {
            house.store().halves().answer(client, session.form().id(), Whose.CLIENT, item, 5, 1);
        }
        house.store().halves().writeWords(client, session.form().id(), Whose.CLIENT, "the <b>letter</b>");
        house.store().halves().handIn(client, session.form().id(), Whose.CLIENT, Sharing.KEPT, "link");
    }

    private String link() {
        return "/o/" + house.store().links().issueOwnPage(house.person(Cast.THERAPIST).asking(), session.caseId(),
                house.clock().instant().plus(Duration.ofDays(90)));
    }

    private Browser atDoor() {
        Browser client = new Browser(house.origin());
        client.follow(client.get(link()));
        return client;
    }

    private Browser inside() {
        Browser client = atDoor();
        client.post("/own/pin", CHOSEN);
        return client;
    }

    @Test
    void theFirstVisitChoosesThePinAndLaterOnesGiveIt() {
        String link = link();
        Browser client = new Browser(house.origin());
        HttpResponse<String> followed = client.get(link);
        assertThat(followed.headers().firstValue("Location")).contains("/own");
        assertThat(followed.headers().firstValue("Referrer-Policy")).contains("no-referrer");
        assertThat(followed.headers().firstValue("Set-Cookie").orElseThrow()).contains("HttpOnly", "Path=/;")
                .doesNotContain(link.substring(3));
        assertThat(client.get("/own").body()).contains("Choose a PIN").doesNotContain("letter");

        assertThat(client.post("/own/pin", Map.of("pin", "12a4", "again", "12a4")).body()).contains("4 to 12 digits");
        assertThat(client.post("/own/pin", Map.of("pin", "2041", "again", "2042")).body()).contains("not the same");
        client.post("/own/pin", CHOSEN);
        assertThat(client.get("/own").body()).contains("the &lt;b&gt;letter&lt;/b&gt;", "Known as THERAPIST",
                "1 of 1 sessions", "It stays with you.");

        Browser later = new Browser(house.origin());
        assertThat(later.follow(later.get(link)).body()).contains("Your PIN, please").doesNotContain("letter");
        assertThat(later.post("/own/pin", Map.of("pin", "0000")).body()).contains("4 more times")
                .doesNotContain("letter");
        later.post("/own/pin", Map.of("pin", PIN));
        assertThat(later.get("/own").body()).contains("letter");
    }

    @Test
    void saysThatNoChoiceCoversTheAnswerAboutDanger() {
        Asker.Member therapist = house.person(Cast.THERAPIST).asking();
        house.store().meetings().add(therapist, session.caseId(), 2, AskedSession.MONDAY.plusDays(7));
        Instrument phq = ShippedInstruments.listAll().stream().filter(Instrument::hasRisk)
                .filter(one -> one.id().equals("phq-9")).findFirst().orElseThrow();
        String form = house.store().forms().open(therapist, session.caseId(), 2, phq, "en",
                house.clock().instant().plus(AskedSession.UNTIL_OPEN)).done().orElseThrow().id();
        house.store().halves().answer(new Asker.Client(session.caseId(), form), form, Whose.CLIENT, "9", 1, 1);

        assertThat(inside().get("/own").body()).contains("Several days",
                "Your answer about danger to your life is open to your therapist at once. That does not mean that it "
                        + "has been read. For everything else: You did not hand this in.");
    }

    @Test
    void saysThatSomebodyLookedAtWhatCodersSaw() {
        CodedSession coded = CodedSession.in(house, session.caseId());
        coded.handIn(house, Cast.CODER);
        coded.handIn(house, Cast.COLLEAGUE);
        Browser client = inside();
        assertThat(client.get("/own").body()).doesNotContain("a look at what others noted");

        Cast.THERAPIST.enters(house).get("/own-study");
        assertThat(client.get("/own").body()).containsOnlyOnce("a look at what others noted in your sessions");
        assertThat(Cast.CODER.enters(house).get(coded.path() + "/together").statusCode()).isEqualTo(200);
        assertThat(client.get("/own").body()).contains("Somebody else of the practice");
    }

    @Test
    void whatWasDoneOnceIsToldHoweverOftenSomebodyLooksAfterwards() {
        Asker.Member therapist = house.person(Cast.THERAPIST).asking();
        house.store().contacts().write(therapist, session.caseId(), "by letter");
        for (int i = 0; i < 2_000; i++) {
            house.store().flags().list(therapist, session.caseId());
        }

        assertThat(inside().get("/own").body()).contains("how you can be reached was written down")
                .containsOnlyOnce("a look at your line and at what you share");
    }

    @Test
    void wrongPinsAreSlowedDownAndThenCloseThePageUntilTheTherapistOpensItAgain() {
        inside();
        Browser guesser = atDoor();
        guesser.post("/own/pin", Map.of("pin", "0000"));
        guesser.post("/own/pin", Map.of("pin", "0001"));
        assertThat(guesser.post("/own/pin", Map.of("pin", PIN)).body()).contains("wait 15 seconds");
        for (int i = 0; i < 3; i++) {
            house.clock().pass(Duration.ofMinutes(2));
            guesser.post("/own/pin", Map.of("pin", "000" + i));
        }
        house.clock().pass(Duration.ofMinutes(2));
        assertThat(guesser.post("/own/pin", Map.of("pin", PIN)).body()).contains("This page is closed");

        Browser therapist = Cast.THERAPIST.enters(house);
        String agreements = "/cases/" + session.caseId() + "/agreements";
        assertThat(therapist.get(agreements).body()).contains("the PIN was wrong too often");
        therapist.post("/cases/" + session.caseId() + "/own/pin", Map.of());
        assertThat(therapist.get(agreements).body()).contains("has not chosen a PIN");
        assertThat(guesser.get("/own").body()).contains("does not open anything");
        assertThat(atDoor().get("/own").body()).contains("Choose a PIN");
    }

    @Test
    void whatIsSharedMayChangeAtAnyTimeAndWordsMayBeTakenAway() {
        Browser client = inside();
        String form = "/own/forms/" + session.form().id();
        client.get("/own");
        client.post(form + "/sharing", Map.of("choice", "ONLY_THE_LINE"));
        assertThat(client.get("/own").body()).contains("It counts from now on", "sees the score and nothing else");
        assertThat(session.own().client().state()).isInstanceOfSatisfying(HalfState.HandedIn.class,
                in -> assertThat(in.sharing()).isEqualTo(Sharing.ONLY_THE_LINE));
        client.post(form + "/sharing", Map.of("choice", "EVERYBODY"));
        client.post("/own/forms/another/sharing", Map.of("choice", "NOW"));

        client.post(form + "/words", Map.of());
        assertThat(client.get("/own").body()).contains("Your answers stay").doesNotContain("letter");
        assertThat(session.words()).isEmpty();
        assertThat(session.points()).hasSize(3);
        assertThat(client.get("/own").body()).contains("<strong>Somebody with the PIN</strong>: a PIN was chosen",
                "words were taken away", "what is shared was changed");
    }

    @Test
    void aPinChosenLaterOpensNothingThatWasKeptBeforeAndThePageTellsWhoTookTheOldOneAway() {
        inside();
        house.clock().pass(Duration.ofMinutes(1));
        Browser device = Cast.THERAPIST.enters(house);
        device.get("/cases/" + session.caseId() + "/agreements");
        device.post("/cases/" + session.caseId() + "/own/pin", Map.of());
        device.follow(device.post("/cases/" + session.caseId() + "/own/here", Map.of()));
        device.post("/own/pin", Map.of("pin", "9999", "again", "9999"));

        String form = "/own/forms/" + session.form().id();
        assertThat(device.get("/own").body()).contains("stays closed here", "There is no score of yours yet")
                .doesNotContain("letter", "It stays with you", form)
                .contains("<strong>Your therapist</strong>: the PIN was taken away",
                        "<strong>Your therapist</strong>: a device was handed over to open this page",
                        "<strong>Your therapist</strong>: a link to this page was made",
                        "<strong>Somebody with the PIN</strong>: a PIN was chosen");
        device.post(form + "/sharing", Map.of("choice", "NOW"));
        device.post(form + "/words", Map.of());
        assertThat(session.own().client().state()).isInstanceOfSatisfying(HalfState.HandedIn.class,
                in -> assertThat(in.sharing()).isEqualTo(Sharing.KEPT));
        assertThat(session.words()).isNotEmpty();
        assertThat(device.get("/own?in=de").statusCode()).isEqualTo(303);
        assertThat(device.get("/own").body()).contains("bleibt hier verschlossen", "Jemand mit der PIN");
        device.get("/own?in=es");
        assertThat(device.get("/own").body()).contains("queda cerrado aquí", "Alguien con el PIN");
    }

    @Test
    void ofWhatIsOlderThanThePinOnlyTheScoreIsShownWhereOnlyTheLineIsShared() {
        house.store().halves().changeSharing(new Asker.Client(session.caseId(), ""), session.form().id(),
                Sharing.ONLY_THE_LINE);
        house.clock().pass(AskedSession.UNTIL_OPEN);
        Browser client = inside();

        assertThat(client.get("/own").body()).contains("1 of 1 sessions", "sees the score and nothing else")
                .doesNotContain("letter", "value=\"NOW\"");
        client.post("/own/forms/" + session.form().id() + "/sharing", Map.of("choice", "KEPT"));
        assertThat(client.get("/own").body()).contains("There is no score of yours yet");
    }

    @Test
    void anotherClientsFormIsOutOfReach() {
        AskedSession other = AskedSession.in(house);
        house.store().halves().answer(other.client(), other.form().id(), Whose.CLIENT, "aims", 2, 1);
        house.store().halves().handIn(other.client(), other.form().id(), Whose.CLIENT, Sharing.KEPT, "link");
        Browser client = inside();
        client.get("/own");

        assertThat(client.post("/own/forms/" + other.form().id() + "/sharing", Map.of("choice", "NOW")).statusCode())
                .isEqualTo(404);
        assertThat(other.own().client().state()).isInstanceOfSatisfying(HalfState.HandedIn.class,
                in -> assertThat(in.sharing()).isEqualTo(Sharing.KEPT));
    }

    @Test
    void leavingQuicklyLeavesAnEmptyPageAndNothingThatLeadsBack() {
        Browser client = inside();
        client.get("/own");
        HttpResponse<String> left = client.get("/own/away");

        assertThat(left.body()).contains("This page is empty.").doesNotContain("letter", "/own");
        assertThat(left.headers().firstValue("Clear-Site-Data")).contains("\"cache\", \"storage\"");
        assertThat(client.cookie()).isEmpty();
        assertThat(client.get("/own").body()).contains("This page is empty.").doesNotContain("letter");
    }

    @Test
    void leavingSignsNobodyOutWhoWasOnNoClientsPage() {
        Browser therapist = Cast.THERAPIST.enters(house);
        HttpResponse<String> left = therapist.get("/own/away");

        assertThat(left.headers().firstValue("Clear-Site-Data")).isEmpty();
        assertThat(left.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(therapist.get("/cases").statusCode()).isEqualTo(200);
    }

    @Test
    void nothingIsKeptForWhoeverComesByALinkThatIsNone() {
        Browser lost = new Browser(house.origin());
        HttpResponse<String> followed = lost.get("/o/" + "x".repeat(22));

        assertThat(followed.headers().firstValue("Location")).hasValue("/own?lost=true");
        assertThat(lost.follow(followed).body()).contains("does not open anything");
        assertThat(lost.cookie()).doesNotContain("attune-own");
        assertThat(lost.get("/own").body()).contains("This page is empty.");
    }

    @Test
    void silenceARevokedLinkAndANewOneEndAVisit() {
        Browser silent = inside();
        house.clock().pass(Duration.ofMinutes(16));
        assertThat(silent.get("/own").body()).contains("silent for too long").doesNotContain("letter");

        Browser client = atDoor();
        client.post("/own/pin", Map.of("pin", PIN));
        assertThat(client.get("/own").body()).contains("letter");
        atDoor();
        assertThat(client.get("/own").body()).contains("does not open anything").doesNotContain("letter");
    }

    @Test
    void anExpiredLinkLetsAskForANewOneAndAFormsLinkOpensNothingHere() {
        Browser client = atDoor();
        house.clock().pass(Duration.ofDays(91));
        String link = link();
        house.clock().pass(Duration.ofDays(91));
        client = new Browser(house.origin());
        assertThat(client.follow(client.get(link)).body()).contains("This link has run out");
        client.post("/own/ask", Map.of());
        assertThat(client.get("/own").body()).contains("You have asked");
        assertThat(house.store().links().listAskedAgain(house.person(Cast.THERAPIST).asking()))
                .anySatisfy(asked -> assertThat(asked.caseId()).isEqualTo(session.caseId()));

        Browser lost = new Browser(house.origin());
        assertThat(lost.follow(lost.get(session.link().replace("/l/", "/o/"))).body())
                .contains("does not open anything");
        assertThat(lost.follow(lost.get("/o/" + "x".repeat(500))).body()).contains("does not open anything");
    }

    @Test
    void onADeviceThatIsHandedOverTheTherapistIsSignedOutFirstAndThePinIsAskedFor() {
        Browser device = Cast.THERAPIST.enters(house);
        String agreements = "/cases/" + session.caseId() + "/agreements";
        assertThat(device.get(agreements).body()).contains("a client's device could not open one");
        device.follow(device.post("/cases/" + session.caseId() + "/own/here", Map.of()));
        assertThat(device.get(agreements).headers().firstValue("Location")).contains("/sign-in");
        assertThat(device.get("/own").body()).contains("Choose a PIN");
        device.post("/own/pin", CHOSEN);
        assertThat(device.get("/own?in=de").statusCode()).isEqualTo(303);
        assertThat(device.get("/own").body()).contains("<html lang=\"de\">", "Ihre Seite", "bleibt hier verschlossen");
        assertThat(device.get("/own/away").body()).contains("Bitte geben Sie das Gerät zurück.");
        assertThat(device.get("/own").body()).doesNotContain("Ihre Seite");
    }

    @Test
    void aDoorLeftOpenOnAHandedDeviceClosesWhenThePinIsTakenAway() {
        inside();
        Browser device = Cast.THERAPIST.enters(house);
        device.get("/cases/" + session.caseId() + "/agreements");
        device.follow(device.post("/cases/" + session.caseId() + "/own/here", Map.of()));
        assertThat(device.get("/own").body()).contains("Your PIN, please");
        Browser therapist = Cast.THERAPIST.enters(house);
        therapist.get("/cases/" + session.caseId() + "/agreements");
        therapist.post("/cases/" + session.caseId() + "/own/pin", Map.of());

        assertThat(device.get("/own").body()).contains("silent for too long").doesNotContain("Choose a PIN");
        device.post("/own/pin", CHOSEN);
        assertThat(device.get("/own").body()).doesNotContain("letter");
    }

    @Test
    void aDeviceThatWasHandedOverClosesSoonerAndOnceSomebodySignsInOnIt() {
        Browser device = Cast.THERAPIST.enters(house);
        String here = "/cases/" + session.caseId() + "/own/here";
        device.get("/cases/" + session.caseId() + "/agreements");
        device.follow(device.post(here, Map.of()));
        device.post("/own/pin", CHOSEN);
        assertThat(device.get("/own").body()).contains("Your page");
        device.get("/sign-in");
        device.post("/sign-in", Map.of("name", Cast.THERAPIST.name(), "password", Cast.PASSWORD));
        house.takeSecondStep(Cast.THERAPIST, device);
        assertThat(device.get("/own").body()).contains("silent for too long");

        device.get("/cases/" + session.caseId() + "/agreements");
        device.follow(device.post(here, Map.of()));
        device.post("/own/pin", Map.of("pin", PIN));
        house.clock().pass(Duration.ofMinutes(4));
        assertThat(device.get("/own").body()).contains("Your page");
        house.clock().pass(Duration.ofMinutes(6));
        assertThat(device.get("/own").body()).contains("silent for too long");
    }

    @Test
    void noTokenAndNoPinReachesTheLog() {
        ByteArrayOutputStream logged = new ByteArrayOutputStream();
        Log.writeTo(new PrintStream(logged, true, StandardCharsets.UTF_8));
        Logger.getLogger("org.attune.web.test").warning("listening");
        String link = link();
        Browser client = new Browser(house.origin());
        client.follow(client.get(link));
        client.post("/own/pin", CHOSEN);
        client.get("/own");
        client.get(link + "/" + PIN);

        assertThat(logged.toString(StandardCharsets.UTF_8)).contains("listening").doesNotContain(link.substring(3),
                PIN);
    }

    @Test
    void formsAreToldApartWhereOneFillsSeveral() {
        Asker.Member therapist = house.person(Cast.THERAPIST).asking();
        Browser client = inside();
        assertThat(client.get("/own").body()).contains("Session 1, 2 March 2026<");
        Form second = house.store().forms().open(therapist, session.caseId(), 1,
                ShippedInstruments.listForms().stream().map(ShownForm::instrument)
                        .filter(one -> one.id().equals("gad-7")).findFirst().orElseThrow(),
                "en", house.clock().instant().plus(AskedSession.UNTIL_OPEN)).done().orElseThrow();
        house.store().halves().answer(new Asker.Client(session.caseId(), second.id()), second.id(), Whose.CLIENT, "1",
                2,
                1);

        assertThat(client.get("/own").body()).contains("Session 1, 2 March 2026: GAD-7",
                "Session 1, 2 March 2026: Attune check");
    }
}
