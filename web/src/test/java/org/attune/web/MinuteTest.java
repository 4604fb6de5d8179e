package org.attune.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.attune.web.AskedSession.tap;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.attune.core.pairing.Sharing;
import org.attune.store.forms.HalfState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// A client's way through a form, by a link.
class MinuteTest extends AtASession {

    @Test
    void aLinkIsExchangedForACookieAtOnce() {
        Browser client = new Browser(house.origin());
        String link = session.link();
        String token = link.substring("/l/".length());

        HttpResponse<String> answer = client.get(link);

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).hasValue("/minute");
        assertThat(answer.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
        assertThat(answer.headers().allValues("Set-Cookie")).singleElement().asString()
                .contains("attune-minute=", "Path=/;", "HttpOnly", "SameSite=Lax").doesNotContain(token);
        assertThat(client.get("/minute").body()).contains("Skip anything.", "session 1, on 2 March 2026",
                "Attune check. CC0 1.0: anyone may use", "It has not been tested by research yet.")
                .doesNotContain(token, session.caseId());
    }

    /// Browsers count Max-Age from the moment it arrives and prefer it to a date (RFC 6265, 5.3), and nothing is kept until a date.
    @Test
    void aClientWhoseClockStandsAt1970MissesNothing() {
        Browser client = new Browser(house.origin());

        assertThat(client.get(session.link()).headers().allValues("Set-Cookie")).singleElement().asString()
                .contains("Max-Age=");
        HttpResponse<String> page = client.get("/minute");
        assertThat(page.headers().firstValue("Cache-Control")).hasValueSatisfying(
                kept -> assertThat(kept).contains("no-store"));
        assertThat(page.headers().firstValue("Last-Modified")).isEmpty();
        assertThat(tap(client, "aims", "6")).isEqualTo("/minute/item/work");
        assertThat(session.points()).isEqualTo(Map.of("aims", 6));
    }

    @Test
    void everyTapIsStoredBeforeTheNextPage() {
        Browser client = session.opened();

        assertThat(tap(client, "aims", "6")).isEqualTo("/minute/item/work");
        assertThat(session.points()).isEqualTo(Map.of("aims", 6));
        assertThat(client.get("/minute/item/aims").body()).contains("your answer so far");
        assertThat(client.get("/minute/item/work").body()).contains("2 of 4").doesNotContain("your answer so far");
    }

    @Test
    void whatIsAskedFollowsFromTheAnswers() {
        Browser client = session.opened();

        assertThat(tap(client, "strain", "0")).isEqualTo("/minute/line");
        assertThat(client.get("/minute/item/spoken").headers().firstValue("Location")).hasValue("/minute");
        assertThat(tap(client, "strain", "3")).isEqualTo("/minute/item/spoken");
        assertThat(client.get("/minute/item/spoken").body()).contains("5 of 6");
    }

    @Test
    void theLastTapCountsOnWhicheverDevice() {
        Browser phone = session.opened();
        Browser tablet = session.opened();
        phone.get("/minute/item/aims");

        tap(tablet, "aims", "2");
        phone.post("/minute/item/aims", Map.of("points", "5"));
        phone.post("/minute/item/aims", Map.of("points", "5"));

        assertThat(session.points()).isEqualTo(Map.of("aims", 5));
        assertThat(phone.get("/minute/item/aims").body()).contains("chosen\"><span class=\"points\">5");
        assertThat(tablet.get("/minute/item/aims").body()).doesNotContain("your answer so far");
    }

    @Test
    void whatWasGivenOnOneDeviceIsKeptAndNotShownOnAnother() {
        Browser phone = session.opened();
        tap(phone, "aims", "6");
        tap(phone, "strain", "3");
        tap(phone, "spoken", "2");
        phone.get("/minute/line");
        phone.post("/minute/line", Map.of("words", "I had hoped to speak of the letter."));
        Browser other = new Browser(house.origin());

        assertThat(other.follow(other.get(session.link())).body()).contains("Something was answered before");
        assertThat(other.get("/minute/item/aims").body()).contains("1 of 4", "Skip this one")
                .doesNotContain("your answer so far");
        assertThat(other.post("/minute/item/aims", Map.of("points", "")).headers().firstValue("Location"))
                .hasValue("/minute/item/work");
        assertThat(other.get("/minute/item/spoken").headers().firstValue("Location")).hasValue("/minute");
        assertThat(other.get("/minute/line").body()).doesNotContain("letter");
        other.post("/minute/line", Map.of("words", ""));
        assertThat(other.get("/minute/share").body()).contains("Your choice also covers what was answered before");
        tap(other, "work", "5");
        assertThat(other.get("/minute/item/work").body()).contains("your answer so far");

        assertThat(session.points()).isEqualTo(Map.of("aims", 6, "work", 5, "strain", 3, "spoken", 2));
        assertThat(session.words()).contains("letter");
        assertThat(phone.get("/minute/item/aims").body()).contains("your answer so far");
        other.get("/minute/share");
        other.post("/minute/share", Map.of("choice", "NOW"));
        assertThat(session.points()).isEqualTo(Map.of("aims", 6, "work", 5, "strain", 3, "spoken", 2));
    }

    @Test
    void aLinkThatIsFollowedTwiceInOneBrowserShowsWhatWasGivenInIt() {
        String link = session.link();
        Browser client = new Browser(house.origin());
        client.follow(client.get(link));
        tap(client, "aims", "6");

        assertThat(client.follow(client.get(link)).body()).doesNotContain("Something was answered before");
        assertThat(client.get("/minute/item/aims").body()).contains("your answer so far");
    }

    @Test
    void anAnswerIsTakenBackWhereItWasGiven() {
        Browser client = session.opened();
        tap(client, "aims", "6");

        tap(client, "aims", "");

        assertThat(session.points()).isEmpty();
        assertThat(client.get("/minute/item/aims").body()).contains("Skip this one");
    }

    @Test
    void anythingMayBeSkippedAndTakenBack() {
        Browser client = session.opened();
        tap(client, "aims", "6");

        assertThat(tap(client, "aims", "")).isEqualTo("/minute/item/work");
        assertThat(session.points()).isEmpty();
        assertThat(client.get("/minute/share").body()).contains("there is nothing to share")
                .doesNotContain("Keep for me");
        client.post("/minute/share", Map.of("choice", "NOW"));
        assertThat(session.own().client().state()).isNotInstanceOf(HalfState.HandedIn.class);
    }

    @ParameterizedTest
    @CsvSource({"aims, 8", "aims, 0", "aims, -1", "aims, 1e3", "aims, five", "aims, 99999999999999999999", "1, 2",
            "phq-9.9, 3", "spoken, 3"})
    void takesNothingThatIsNotOffered(String item, String points) {
        Browser client = session.opened();

        client.get("/minute/item/aims");
        HttpResponse<String> answer = client.post("/minute/item/" + item, Map.of("points", points));

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(session.points()).isEmpty();
    }

    @Test
    void whatIsWrittenIsTextAndNothingElse() {
        Browser client = session.opened();
        String script = "<script>alert(1)</script>\"><img src=x onerror=alert(2)>${7*7}";
        client.get("/minute/line");
        client.post("/minute/line", Map.of("words", script));

        assertThat(session.words()).isEqualTo(script);
        assertThat(client.get("/minute/line").body()).contains("&lt;script&gt;alert(1)").doesNotContain("<script>",
                "<img");
    }

    @Test
    void wordsInAnyScriptArriveAsTheyWereWritten() {
        String words = "Grüße, שלום, مرحبا, नमस्ते 🌊";
        Browser client = session.opened();
        client.get("/minute/line");
        client.post("/minute/line", Map.of("words", words));

        assertThat(session.words()).isEqualTo(words);
        assertThat(client.get("/minute/line").body()).contains(words);
    }

    @Test
    void aLineThatIsTooLongIsShownAgainAndNotCut() {
        Browser client = session.opened();
        client.get("/minute/line");

        HttpResponse<String> answer = client.post("/minute/line", Map.of("words", "a".repeat(2_001)));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("a".repeat(2_001), "Please shorten it");
        assertThat(session.words()).isEmpty();
    }

    @Test
    void whatIsHandedInStaysAsItIs() {
        session.answeredByClient("It was good to laugh.", "BEFORE_NEXT");
        Browser again = session.opened();

        assertThat(session.own().client().state()).isInstanceOfSatisfying(HalfState.HandedIn.class,
                in -> assertThat(in.sharing()).isEqualTo(Sharing.BEFORE_NEXT));
        assertThat(again.get("/minute").body()).contains("This form is handed in").doesNotContain("laugh");
        assertThat(again.get("/minute/item/aims").headers().firstValue("Location")).hasValue("/minute");
        again.get("/minute");
        again.get("/sign-in");
        again.post("/minute/item/aims", Map.of("points", "1"));
        again.post("/minute/line", Map.of("words", "later"));
        again.post("/minute/share", Map.of("choice", "NOW"));
        assertThat(session.points()).isEqualTo(Map.of("aims", 6, "work", 3, "bond", 7, "strain", 0));
        assertThat(session.words()).isEqualTo("It was good to laugh.");
    }

    @Test
    void ofTwoWindowsThatHandInAtOnceNoneIsToldWhatIsNotKept() throws Exception {
        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            for (int round = 0; round < 12; round++) {
                AskedSession asked = AskedSession.in(house);
                CyclicBarrier atOnce = new CyclicBarrier(2);
                Future<String> now = both.submit(() -> handIn(asked.opened(), "NOW", atOnce));
                Future<String> kept = both.submit(() -> handIn(asked.opened(), "KEPT", atOnce));

                boolean isKept = asked(asked, now, kept) == Sharing.KEPT;
                assertThat(now.get() + kept.get())
                        .contains(isKept ? "It stays with you." : "Your therapist sees it once")
                        .doesNotContain(isKept ? "Your therapist sees it once" : "It stays with you.");
            }
        }
    }

    private static String handIn(Browser window, String choice, CyclicBarrier atOnce) throws Exception {
        tap(window, "aims", "6");
        window.get("/minute/share");
        atOnce.await();
        return window.follow(window.post("/minute/share", Map.of("choice", choice))).body();
    }

    private static Sharing asked(AskedSession asked, Future<String> one, Future<String> other) throws Exception {
        one.get();
        other.get();
        return ((HalfState.HandedIn) asked.own().client().state()).sharing();
    }

    @Test
    void handingInTwiceIsHandingInOnce() {
        Browser client = session.opened();
        tap(client, "aims", "6");
        client.get("/minute/share");
        client.post("/minute/share", Map.of("choice", "KEPT"));
        HttpResponse<String> twice = client.follow(client.post("/minute/share", Map.of("choice", "NOW")));

        assertThat(twice.body()).contains("Thank you", "It stays with you");
        assertThat(session.own().client().state()).isInstanceOfSatisfying(HalfState.HandedIn.class,
                in -> assertThat(in.sharing()).isEqualTo(Sharing.KEPT));
    }

    @Test
    void handsNothingInWithoutAChoice() {
        Browser client = session.opened();
        tap(client, "aims", "6");
        client.get("/minute/share");

        assertThat(client.post("/minute/share", Map.of()).body()).contains("What may your therapist see?");
        assertThat(client.post("/minute/share", Map.of("choice", "EVERYTHING")).body()).contains("Keep for me");
        assertThat(session.own().client().state()).isInstanceOf(HalfState.Begun.class);
    }

    @Test
    void anAnswerToWhatIsNoLongerAskedCountsNowhere() {
        Browser client = session.opened();
        tap(client, "strain", "3");
        tap(client, "spoken", "2");
        tap(client, "strain", "0");
        client.get("/minute/share");
        client.post("/minute/share", Map.of("choice", "NOW"));

        assertThat(session.points()).isEqualTo(Map.of("strain", 0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "AAAAAAAAAAAAAAAAAAAAAA", "%3Cscript%3E"})
    void aGuessedTokenOpensNothing(String token) {
        Browser client = new Browser(house.origin());

        HttpResponse<String> page = client.follow(client.get("/l/" + token));

        assertThat(page.statusCode()).isEqualTo(410);
        assertThat(page.body()).contains("This link does not open anything").doesNotContain(token, "<script>");
    }

    @Test
    void aRevokedLinkOpensNothingAndEndsWhatItOpened() {
        String link = session.link();
        Browser client = new Browser(house.origin());
        client.follow(client.get(link));
        Browser therapist = Cast.THERAPIST.enters(house);
        therapist.get(session.path());

        therapist.post(session.path() + "/link/revoke", Map.of());

        client.get("/sign-in");
        client.post("/minute/item/aims", Map.of("points", "3"));
        assertThat(session.points()).isEmpty();
        assertThat(client.follow(client.get(link)).body()).contains("This link does not open anything");
    }

    @Test
    void anExpiredLinkOffersToAskAndGivesTheVisitorNothing() {
        String link = session.link();
        Browser early = new Browser(house.origin());
        early.follow(early.get(link));
        tap(early, "aims", "6");
        house.clock().pass(Duration.ofDays(3));
        Browser client = new Browser(house.origin());

        HttpResponse<String> page = client.follow(client.get(link));
        assertThat(page.statusCode()).isEqualTo(410);
        assertThat(page.body()).contains("This link has run out", "Ask for a new one")
                .doesNotContain(link.substring(3));
        HttpResponse<String> asked = client.follow(client.post("/minute/ask", Map.of()));

        assertThat(asked.body()).contains("You have asked").doesNotContain("Begin");
        assertThat(client.get("/minute/item/aims").statusCode()).isEqualTo(303);
        assertThat(house.store().links().listAskedAgain(house.person(Cast.THERAPIST).asking()))
                .anySatisfy(wish -> assertThat(wish.formId()).isEqualTo(session.form().id()));
        assertThat(session.points()).isEqualTo(Map.of("aims", 6));
    }

    @Test
    void isForgottenAfterAnHourOfSilenceAndTheLinkLeadsBack() {
        Browser client = session.opened();
        tap(client, "aims", "6");
        house.clock().pass(Duration.ofMinutes(61));

        assertThat(client.get("/minute").body()).contains("Please open your link again");
        assertThat(client.follow(client.get(session.link())).body()).contains("Skip anything.");
        assertThat(client.get("/minute/item/aims").body()).doesNotContain("your answer so far");
        assertThat(session.points()).isEqualTo(Map.of("aims", 6));
    }

    @Test
    void speaksTheLanguageThatTheClientChooses() {
        Browser client = session.opened();

        assertThat(client.follow(client.get("/minute?in=de")).body()).contains("<html lang=\"de\">", "Beginnen",
                "<span lang=\"de\">Attune check. CC0 1.0: Alle dürfen es nutzen")
                .doesNotContain("anyone may use", "unvalidated");
        assertThat(client.get("/minute/item/bond").body()).contains("3 von 4", "Zurück");
        assertThat(client.follow(client.get("/minute?in=es")).body()).contains("<html lang=\"es\">", "Empezar");
        assertThat(client.follow(client.get("/minute?in=xx")).body()).contains("<html lang=\"es\">");
    }

    @Test
    void leavingQuicklyLeavesNothingOnTheScreen() {
        Browser client = session.opened();
        tap(client, "aims", "6");

        assertThat(client.get("/minute/away").body()).contains("This page is empty.").doesNotContain("therapist",
                "session");
        assertThat(client.get("/minute/item/aims").statusCode()).isEqualTo(303);
        assertThat(session.points()).isEqualTo(Map.of("aims", 6));
    }

    @Test
    void aPostThatDoesNotComeFromAPageOfOursChangesNothingAndLeadsToTheBeginning() {
        Browser client = session.opened();
        client.get("/minute/item/aims");

        assertThat(client.postWithout("/minute/item/aims", Map.of("points", "3")).headers().firstValue("Location"))
                .hasValue("/minute");
        assertThat(session.points()).isEmpty();
    }

    @Test
    void oneClientsCookieReachesNobodyElsesForm() {
        AskedSession other = AskedSession.in(house);
        Browser client = session.opened();
        tap(client, "aims", "6");

        assertThat(other.points()).isEmpty();
        assertThat(client.get("/cases/" + other.caseId()).headers().firstValue("Location")).hasValue("/sign-in");
        assertThat(List.of(session.points().size(), other.points().size())).containsExactly(1, 0);
    }
}
