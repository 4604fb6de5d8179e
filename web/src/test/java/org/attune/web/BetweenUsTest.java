package org.attune.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.attune.core.tension.Ending;
import org.attune.store.access.Asker;
import org.attune.store.tension.Addition;
import org.attune.store.tension.Columns;
import org.attune.store.tension.Nature;
import org.attune.store.tension.Onset;
import org.attune.store.tension.Tension;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A client tells on their own page that something was off, tells it again, takes it back and says how it ended.
class BetweenUsTest {

    private static final String PIN = "20417";
    private static final String TO = "Known as THERAPIST";

    @TempDir
    private static Path folder;
    private static House house;
    private AskedSession session;
    private Asker.Member therapist;

    @BeforeAll
    static void open() {
        house = House.empty(folder);
    }

    @AfterAll
    static void close() {
        house.close();
    }

    @BeforeEach
    void begin() {
        session = AskedSession.in(house);
        therapist = house.person(Cast.THERAPIST).asking();
    }

    private List<Tension> tensions() {
        return house.store().tensions().list(therapist, session.caseId());
    }

    private List<String> told() {
        return tensions().stream().flatMap(one -> one.all(Addition.Told.class).stream())
                .map(one -> one.said().words()).toList();
    }

    private static Map<String, String> words(String words) {
        return Map.of("words", words, "to", TO);
    }

    private String tell(Browser client, String words) {
        client.get("/own/tensions/new");
        return client.post("/own/tensions", words(words)).headers().firstValue("Location").orElseThrow();
    }

    private String shared() {
        String id = house.store().tensions().open(therapist, session.caseId(),
                new Addition.Described(new Onset.AtSessions(5, 5), Nature.UNSAID,
                        new Columns("looked away", "", "")))
                .done().orElseThrow().id();
        house.store().tensions().add(therapist, id, new Addition.Shared());
        return id;
    }

    @Test
    void aClientTellsItInTheirOwnWordsAndIsToldBeforeWhoReadsThem() {
        Browser client = session.onOwnPage(PIN);
        assertThat(client.get("/own").body()).contains("Something was off?", "/own/tensions/new");
        String page = client.get("/own/tensions/new").body();
        assertThat(page.indexOf("goes to " + TO + " at once")).isPositive().isLessThan(page.indexOf("<textarea"));

        String at = tell(client, "It was <i>off</i>.\r\nReally.");
        assertThat(client.get(at).body()).contains("Sent. Your therapist can read it.",
                "It was &lt;i&gt;off&lt;/i&gt;.\nReally.");
        assertThat(told()).containsExactly("It was <i>off</i>.\nReally.");
        assertThat(client.get("/own").body()).contains("What you told on", "You told it.",
                "<strong>Somebody with the PIN</strong>: something between you was told");
    }

    @Test
    void theTherapistIsToldOnTodayUntilTheyLookAndTheClientIsToldThatSomebodyLooked() {
        Browser client = session.onOwnPage(PIN);
        String at = tell(client, "It was off.");
        Browser desk = Cast.THERAPIST.enters(house);
        String tellings = "/tensions/" + at.substring("/own/tensions/".length()) + "/tellings";
        assertThat(desk.get("/").body()).contains("Your client told you something", tellings);

        house.clock().pass(Duration.ofMinutes(1));
        assertThat(desk.get(tellings).body()).contains("It was off.", "Your client");
        assertThat(desk.get("/").body()).doesNotContain(tellings);
        assertThat(client.get("/own").body())
                .contains("<strong>Your therapist</strong>: a look at something between you that is on this page");
    }

    @Test
    void whatIsSharedIsToldAgainTakenBackAndEndedByTheClientForThemselves() {
        String id = shared();
        Browser client = session.onOwnPage(PIN);
        String at = "/own/tensions/" + id;
        assertThat(client.get("/own").body()).contains(at, "Something between us, around session 5");
        assertThat(client.get(at).body()).contains("You have not told it yet", "<h2>Tell it</h2>")
                .doesNotContain("looked away", "Tell it again");
        client.post(at + "/tellings", words("first"));
        client.post(at + "/tellings", words("second"));
        assertThat(client.get(at).body()).containsSubsequence("first", "second");

        client.post(at + "/tellings/3/back", Map.of());
        assertThat(client.get(at).body()).contains("took the words back", "second").doesNotContain("first");
        client.post(at + "/tellings/3/back", Map.of());
        client.post(at + "/attribution", Map.of("lay", "NOWHERE"));
        client.post(at + "/attribution", Map.of("lay", "AROUND"));
        client.post(at + "/attribution", Map.of("lay", "BETWEEN"));
        assertThat(client.get(at).body()).contains("Between the two of us.</p>");
        assertThat(tensions().getFirst().attributions()).hasSize(1);
        client.post(at + "/ending", Map.of("ending", "NEVER"));
        client.post(at + "/ending", Map.of("ending", "SET_ASIDE"));
        assertThat(client.get(at).body()).contains("It was left where it is, and we went on.");
        assertThat(tensions().getFirst().ending(true).orElseThrow().said().ending()).isEqualTo(Ending.SET_ASIDE);
        assertThat(tensions().getFirst().ending(false)).isEmpty();
    }

    @Test
    void aTensionOfAnotherCaseOrOneThatIsNotSharedIsNotThere() {
        AskedSession other = AskedSession.in(house);
        String elsewhere = house.store().tensions().open(new Asker.Client(other.caseId(), ""), other.caseId(),
                new Addition.Told("theirs alone", List.of())).done().orElseThrow().id();
        String unshared = house.store().tensions().open(therapist, session.caseId(),
                new Addition.Told("mine alone", List.of())).done().orElseThrow().id();
        Browser client = session.onOwnPage(PIN);
        for (String id : List.of(elsewhere, unshared, "none")) {
            client.get("/own/tensions/new");
            for (HttpResponse<String> answer : List.of(client.get("/own/tensions/" + id),
                    client.post("/own/tensions/" + id + "/tellings", words("hello")),
                    client.post("/own/tensions/" + id + "/tellings/1/back", Map.of()),
                    client.post("/own/tensions/" + id + "/attribution", Map.of("lay", "AROUND")),
                    client.post("/own/tensions/" + id + "/ending", Map.of("ending", "REPAIRED")))) {
                assertThat(answer.statusCode()).isEqualTo(404);
                assertThat(answer.body()).contains("There is nothing here").doesNotContain("mine alone",
                        "theirs alone");
            }
        }
        assertThat(told()).containsExactly("mine alone");
        assertThat(client.get("/own").body()).doesNotContain(unshared, "something between you was told");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ש", "ع", "क", "🌊", "é", "\""})
    void twentyThousandCharactersOfAnyScriptGoInAndOneMoreComesBack(String sign) {
        Browser client = session.onOwnPage(PIN);
        tell(client, sign.repeat(20_000));
        assertThat(told()).containsExactly(sign.repeat(20_000));

        client.get("/own/tensions/new");
        HttpResponse<String> refused = client.post("/own/tensions", words(sign.repeat(20_001)));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("1 characters longer than the 20,000",
                sign.repeat(20_001));
        assertThat(client.post("/own/tensions", words(" \n")).body()).contains("nothing written yet");
        assertThat(told()).hasSize(1);
    }

    @Test
    void whatIsSentTwiceIsKeptOnce() {
        Browser client = session.onOwnPage(PIN);
        String at = tell(client, "once");
        assertThat(tell(client, "once")).isEqualTo(at);
        client.post(at + "/tellings", words("twice"));
        client.post(at + "/tellings", words("twice"));

        assertThat(told()).containsExactly("once", "twice");
    }

    @Test
    void theClientIsAskedAgainWhereTheCaseWentToSomebodyElseWhileTheyWrote() {
        Browser client = session.onOwnPage(PIN);
        client.get("/own/tensions/new");
        house.store().trust().handOver(therapist, session.caseId(), house.person(Cast.COLLEAGUE).id(), "");
        HttpResponse<String> asked = client.post("/own/tensions", words("for you alone"));

        assertThat(asked.statusCode()).isEqualTo(422);
        assertThat(asked.body()).contains("Your case is with Known as COLLEAGUE now", "for you alone");
        Asker.Member colleague = house.person(Cast.COLLEAGUE).asking();
        assertThat(house.store().tensions().list(colleague, session.caseId())).isEmpty();
        client.post("/own/tensions", Map.of("words", "for you alone", "to", "Known as COLLEAGUE"));
        assertThat(house.store().tensions().listUnheard(colleague)).hasSize(1);
    }

    @Test
    void whatIsSentToAClosedPageWaitsBehindThePin() {
        Browser client = session.onOwnPage(PIN);
        client.get("/own/tensions/new");
        house.clock().pass(Duration.ofMinutes(16));
        HttpResponse<String> late = client.follow(client.post("/own/tensions", words("a long\nletter")));
        assertThat(late.body()).contains("not lost", "Your PIN, please").doesNotContain("letter");
        assertThat(told()).isEmpty();

        HttpResponse<String> back = client.post("/own/pin", Map.of("pin", PIN));
        assertThat(back.headers().firstValue("Location")).contains("/own/tensions/new");
        assertThat(client.get("/own/tensions/new").body()).contains("a long\nletter</textarea>", "not sent yet");
        client.post("/own/tensions", words("a long\nletter"));
        assertThat(told()).containsExactly("a long\nletter");
        assertThat(client.get("/own/tensions/new").body()).doesNotContain("letter");
    }

    @Test
    void aRetellingThatCameTooLateGoesWhereItBelongsOrIsThrownAway() {
        String id = shared();
        Browser client = session.onOwnPage(PIN);
        client.get("/own/tensions/" + id);
        house.clock().pass(Duration.ofMinutes(16));
        client.follow(client.post("/own/tensions/" + id + "/tellings", words("the letter")));
        assertThat(client.post("/own/pin", Map.of("pin", PIN)).headers().firstValue("Location"))
                .contains("/own/tensions/" + id);
        assertThat(client.get("/own/tensions/new").body()).doesNotContain("the letter");
        assertThat(client.get("/own/tensions/" + id).body()).contains("the letter");
        assertThat(client.follow(client.post("/own/tensions/drop", Map.of("id", id))).body()).contains("thrown away");
        assertThat(client.get("/own/tensions/" + id).body()).doesNotContain("the letter");
    }

    @Test
    void twoTextsThatCameTooLateBothWaitAndSendingOneLeadsToTheOther() {
        String id = shared();
        Browser client = session.onOwnPage(PIN);
        client.get("/own/tensions/new");
        house.clock().pass(Duration.ofMinutes(16));
        client.post("/own/tensions", words("the first letter"));
        client.get("/own");
        client.post("/own/tensions/" + id + "/tellings", words("the second letter"));
        client.get("/own");
        client.post("/own/pin", Map.of("pin", PIN));

        assertThat(client.get("/own/tensions/new").body()).contains("the first letter");
        assertThat(client.get("/own/tensions/" + id).body()).contains("the second letter");
        HttpResponse<String> next = client.follow(client.post("/own/tensions/" + id + "/tellings",
                words("the second letter")));
        assertThat(next.body()).contains("the first letter</textarea>", "Something else that you wrote");
        assertThat(client.follow(client.post("/own/tensions", words("the first letter"))).body())
                .contains("Sent. Your therapist can read it.");
        assertThat(told()).containsExactlyInAnyOrder("the first letter", "the second letter");
    }

    @Test
    void anotherTellingLeavesWhatWaitsAlone() {
        String id = shared();
        Browser client = session.onOwnPage(PIN);
        client.get("/own/tensions/new");
        house.clock().pass(Duration.ofMinutes(16));
        client.post("/own/tensions", words("the letter"));
        client.get("/own");
        client.post("/own/pin", Map.of("pin", PIN));
        client.get("/own/tensions/" + id);
        client.post("/own/tensions/" + id + "/tellings", words("a telling"));
        client.post("/own/tensions/drop", Map.of("id", id));

        assertThat(client.get("/own/tensions/new").body()).contains("the letter</textarea>");
    }

    @Test
    void aPinThatWasChosenMeanwhileDoesNotOpenWhatSomebodyElseWrote() {
        Browser client = session.onOwnPage(PIN);
        client.get("/own/tensions/new");
        house.clock().pass(Duration.ofMinutes(16));
        client.post("/own/tensions", words("the letter"));
        house.clock().pass(Duration.ofMinutes(1));
        Browser desk = Cast.THERAPIST.enters(house);
        desk.get("/cases/" + session.caseId() + "/agreements");
        desk.post("/cases/" + session.caseId() + "/own/pin", Map.of());
        client.follow(client.get(session.ownLink()));
        client.post("/own/pin", Map.of("pin", "9999", "again", "9999"));

        assertThat(client.get("/own").body()).contains("Your page");
        assertThat(client.get("/own/tensions/new").body()).doesNotContain("the letter");
    }

    @Test
    void whatWasWrittenOnADeviceThatWasHandedOverWaitsTooUntilSomebodySignsInThere() {
        Browser device = Cast.THERAPIST.enters(house);
        device.get("/cases/" + session.caseId() + "/agreements");
        device.follow(device.post("/cases/" + session.caseId() + "/own/here", Map.of()));
        device.post("/own/pin", Map.of("pin", PIN, "again", PIN));
        device.get("/own/tensions/new");
        house.clock().pass(Duration.ofMinutes(6));
        assertThat(device.follow(device.post("/own/tensions", words("the letter"))).body())
                .contains("Your PIN, please");
        device.post("/own/pin", Map.of("pin", PIN));
        assertThat(device.get("/own/tensions/new").body()).contains("the letter");

        device.get("/sign-in");
        device.post("/sign-in", Map.of("name", Cast.THERAPIST.name(), "password", Cast.PASSWORD));
        house.takeSecondStep(Cast.THERAPIST, device);
        assertThat(device.get("/own/tensions/new").body()).doesNotContain("the letter");
        device.get("/cases/" + session.caseId() + "/agreements");
        device.follow(device.post("/cases/" + session.caseId() + "/own/here", Map.of()));
        device.post("/own/pin", Map.of("pin", PIN));
        assertThat(device.get("/own/tensions/new").body()).contains("Send it").doesNotContain("the letter");
    }

    @Test
    void leavingQuicklyForgetsWhatWaits() {
        Browser client = session.onOwnPage(PIN);
        client.get("/own/tensions/new");
        house.clock().pass(Duration.ofMinutes(16));
        client.post("/own/tensions", words("the letter"));
        client.get("/own/away");
        client.follow(client.get(session.ownLink()));
        client.post("/own/pin", Map.of("pin", PIN));

        assertThat(client.get("/own/tensions/new").body()).doesNotContain("the letter");
    }

    @Test
    void whoeverWritesIsNotSilentAndThePageKnowsWhetherItWouldArrive() {
        Browser client = session.onOwnPage(PIN);
        assertThat(client.get("/own/here").statusCode()).isEqualTo(204);
        client.get("/own/tensions/new");
        for (int i = 0; i < 4; i++) {
            house.clock().pass(Duration.ofMinutes(10));
            assertThat(client.get("/own/here").statusCode()).isEqualTo(204);
        }
        assertThat(client.get("/own").body()).contains("Your page");
        assertThat(new Browser(house.origin()).get("/own/here").statusCode()).isEqualTo(410);
    }

    @Test
    void isSaidInGermanAndSpanishToo() {
        Browser client = session.onOwnPage(PIN);
        String id = shared();
        for (Map.Entry<String, Set<String>> said : Map.of(
                "de", Set.of("War etwas nicht in Ordnung?", "Etwas zwischen uns, um Sitzung 5"),
                "es", Set.of("¿Algo no estuvo bien?", "Algo entre nosotros, hacia la sesión 5")).entrySet()) {
            client.get("/own?in=" + said.getKey());
            assertThat(client.get("/own").body()).contains(said.getValue());
            assertThat(client.get("/own/tensions/" + id).body()).contains("<html lang=\"" + said.getKey(),
                    TO + (said.getKey().equals("de") ? " beantwortet das für sich" : " lo dice por su parte"));
        }
    }
}
