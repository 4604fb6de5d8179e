package org.attune.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import org.attune.store.access.Role;
import org.attune.web.visit.Visit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// How people come in, stay in and leave.
class SignInTest {

    private static final Pattern RECOVERY_CODE = Pattern.compile("<li>((?:[a-z2-7]{4}-){3}[a-z2-7]{4})</li>");

    @TempDir
    private Path folder;
    private House house;

    @BeforeEach
    void open() {
        house = House.empty(folder);
    }

    @AfterEach
    void close() {
        house.close();
    }

    private Browser therapist() {
        return Cast.THERAPIST.enters(house);
    }

    private static boolean isIn(Browser browser) {
        return browser.get("/account").statusCode() == 200;
    }

    @Test
    void asksForAPasswordAndThenForASecondStep() {
        Browser browser = Cast.HALF.enters(house);

        assertThat(isIn(browser)).isFalse();
        HttpResponse<String> set = browser.follow(browser.get("/sign-in/second"));
        Authenticator authenticator = Authenticator.reading(set.body());
        HttpResponse<String> kept = browser.post("/account/authenticator",
                Map.of("code", authenticator.code(house.clock().instant())));

        assertThat(RECOVERY_CODE.matcher(kept.body()).results()).hasSize(10);
        assertThat(isIn(browser)).isTrue();
    }

    @Test
    void takesARecoveryCodeOnceInPlaceOfAnAuthenticator() {
        Browser first = Cast.HALF.enters(house);
        Authenticator authenticator = Authenticator.reading(first.get("/account/authenticator").body());
        String kept = first.post("/account/authenticator",
                Map.of("code", authenticator.code(house.clock().instant()))).body();
        String code = RECOVERY_CODE.matcher(kept).results().findFirst().orElseThrow().group(1);

        Browser second = Cast.HALF.enters(house);
        second.get("/sign-in/second");
        second.post("/sign-in/second", Map.of("code", code));
        assertThat(isIn(second)).isTrue();

        Browser third = Cast.HALF.enters(house);
        third.get("/sign-in/second");
        assertThat(third.post("/sign-in/second", Map.of("code", code)).statusCode()).isEqualTo(422);
    }

    @Test
    void asksForACodeAtEverySignInOnceThereIsAnAuthenticator() {
        therapist();
        Browser second = new Browser(house.origin());
        second.get("/sign-in");
        second.follow(second.post("/sign-in", Map.of("name", "therapist", "password", Cast.PASSWORD)));

        assertThat(isIn(second)).isFalse();
        assertThat(second.follow(second.get("/account/authenticator")).body()).contains("Second step")
                .doesNotContain("class=\"qr\"");
        assertThat(second.post("/sign-in/second", Map.of("code", "123456")).statusCode()).isEqualTo(422);
        assertThat(isIn(second)).isFalse();
        house.clock().pass(Duration.ofSeconds(30));
        second.post("/sign-in/second",
                Map.of("code", house.authenticator(Cast.THERAPIST).code(house.clock().instant())));
        assertThat(isIn(second)).isTrue();
    }

    @Test
    void saysOfAWrongNameWhatItSaysOfAWrongPassword() {
        house.person(Cast.THERAPIST);
        Browser browser = new Browser(house.origin());
        browser.get("/sign-in");
        HttpResponse<String> name = browser.post("/sign-in", Map.of("name", "nobody", "password", "x".repeat(12)));
        HttpResponse<String> password = browser.post("/sign-in",
                Map.of("name", "therapist", "password", "x".repeat(12)));

        assertThat(name.statusCode()).isEqualTo(password.statusCode()).isEqualTo(422);
        assertThat(withoutToken(name)).isEqualTo(withoutToken(password)).contains("Name or password is not right");
    }

    private static String withoutToken(HttpResponse<String> page) {
        return page.body().replaceAll("value=\"[^\"]+\"", "");
    }

    @Test
    void slowsGuessingDownWhateverNameIsTried() {
        house.person(Cast.THERAPIST);
        Browser browser = new Browser(house.origin());
        browser.get("/sign-in");
        for (int i = 0; i < 4; i++) {
            browser.post("/sign-in", Map.of("name", "name" + i, "password", "x".repeat(12)));
        }

        assertThat(browser.post("/sign-in", Map.of("name", "therapist", "password", Cast.PASSWORD)).body())
                .contains("guessing is slowed down");
    }

    @Test
    void givesTheBrowserANewCookieAtSignIn() {
        house.person(Cast.THERAPIST);
        Browser browser = new Browser(house.origin());
        browser.get("/sign-in");
        String before = browser.cookie();
        browser.post("/sign-in", Map.of("name", "therapist", "password", Cast.PASSWORD));
        browser.get("/sign-in/second");

        assertThat(browser.cookie()).isNotEqualTo(before);
    }

    @Test
    void locksAfterALongSilenceAndOpensWithThePassword() {
        Browser browser = therapist();
        house.clock().pass(Visit.LONGEST_SILENCE.plusSeconds(1));

        HttpResponse<String> locked = browser.follow(browser.get("/cases"));
        assertThat(locked.body()).contains("Locked").doesNotContain("Known as");
        assertThat(browser.post("/unlock", Map.of("password", "not the password")).statusCode()).isEqualTo(422);
        browser.post("/unlock", Map.of("password", Cast.PASSWORD));

        assertThat(isIn(browser)).isTrue();
    }

    @Test
    void unlockingLeadsBackToWhereOneWas() {
        Browser browser = therapist();
        house.clock().pass(Visit.LONGEST_SILENCE.plusSeconds(1));
        browser.follow(browser.get("/cases/new"));

        assertThat(browser.post("/unlock", Map.of("password", Cast.PASSWORD)).headers().firstValue("Location"))
                .hasValue("/cases/new");
    }

    @Test
    void whatWasTypedIntoALockedPageIsGivenBackAndKeptNowhere() {
        Browser browser = therapist();
        AskedSession asked = AskedSession.in(house);
        browser.get(asked.path() + "/half");
        house.clock().pass(Visit.LONGEST_SILENCE.plusSeconds(1));
        String words = "hard to say \"no\" <b>today</b>";
        HttpResponse<String> locked = browser.follow(browser.post(asked.path() + "/half",
                Map.of("own.aims", "5", "words", words)));
        assertThat(locked.body()).contains("Locked").doesNotContain("hard to say");

        HttpResponse<String> given = browser.follow(browser.post("/unlock", Map.of("password", Cast.PASSWORD)));
        assertThat(given.body()).contains("Nothing of it is lost", "action=\"" + asked.path() + "/half\"",
                "name=\"words\" value=\"hard to say &#34;no&#34; &lt;b>today&lt;/b>\"");
        assertThat(house.store().forms().find(house.person(Cast.THERAPIST).asking(), asked.form().id()).orElseThrow()
                .therapist().content().points()).isEmpty();
        assertThat(browser.follow(browser.post(asked.path() + "/half", Map.of("own.aims", "5", "words", words))).body())
                .contains("Your half is in.");
        assertThat(browser.get("/resume").headers().firstValue("Location")).hasValue("/");
    }

    @Test
    void everyTickOfAFormThatWasSentToALockedPageIsGivenBack() {
        Browser browser = therapist();
        AskedSession asked = AskedSession.in(house);
        browser.get(asked.path());
        house.clock().pass(Visit.LONGEST_SILENCE.plusSeconds(1));
        browser.follow(browser.postTicks("/cases/" + asked.caseId() + "/consent", "materials",
                List.of("ANSWERS", "WORDS")));

        assertThat(browser.follow(browser.post("/unlock", Map.of("password", Cast.PASSWORD))).body())
                .contains("name=\"materials\" value=\"ANSWERS\"", "name=\"materials\" value=\"WORDS\"");
    }

    @Test
    void secretsThatWereTypedIntoALockedPageAreNotKept() {
        Browser browser = therapist();
        browser.get("/account");
        house.clock().pass(Visit.LONGEST_SILENCE.plusSeconds(1));
        browser.follow(browser.post("/account/password",
                Map.of("present", Cast.PASSWORD, "password", "a", "again", "a")));
        browser.post("/unlock", Map.of("password", Cast.PASSWORD));

        assertThat(browser.get("/resume").headers().firstValue("Location")).hasValue("/");
    }

    @Test
    void aNewAuthenticatorNeedsThePassword() {
        Browser browser = therapist();
        browser.get("/account");
        assertThat(browser.post("/account/authenticator/new", Map.of("present", "not the password")).body())
                .contains("present password is not right");
        Browser second = new Browser(house.origin());
        second.get("/sign-in");
        second.post("/sign-in", Map.of("name", "therapist", "password", Cast.PASSWORD));
        assertThat(second.get("/sign-in/second").body()).contains("Second step");

        house.clock().pass(Duration.ofMinutes(1));
        assertThat(browser.follow(browser.post("/account/authenticator/new", Map.of("present", Cast.PASSWORD))).body())
                .contains("class=\"qr\"");
    }

    @Test
    void aNewAuthenticatorThatWasBegunAndLeftOpensNothingToWhoeverHasThePassword() {
        Browser browser = therapist();
        browser.get("/account");
        browser.post("/account/authenticator/new", Map.of("present", Cast.PASSWORD));

        Browser second = new Browser(house.origin());
        second.get("/sign-in");
        second.post("/sign-in", Map.of("name", "therapist", "password", Cast.PASSWORD));
        assertThat(second.get("/sign-in/second").body()).contains("Second step");
        assertThat(second.follow(second.get("/account/authenticator")).body()).contains("Second step")
                .doesNotContain("class=\"qr\"");
        assertThat(isIn(second)).isFalse();
    }

    @Test
    void aNewPasskeyNeedsThePassword() {
        Browser browser = therapist();
        browser.get("/account");
        assertThat(browser.post("/account/passkeys/question", Map.of()).statusCode()).isEqualTo(422);
        assertThat(browser.post("/account/passkeys/question", Map.of("present", "not the password")).statusCode())
                .isEqualTo(422);

        HttpResponse<String> asked = browser.post("/account/passkeys/question", Map.of("present", Cast.PASSWORD));
        assertThat(asked.statusCode()).isEqualTo(200);
        assertThat(asked.body()).contains("\"challenge\"");
    }

    @Test
    void staysOpenWhileItIsUsedAndEndsAfterAWorkingDay() {
        Browser browser = therapist();
        for (int i = 0; i < 72; i++) {
            house.clock().pass(Duration.ofMinutes(10));
            assertThat(isIn(browser)).isTrue();
        }
        house.clock().pass(Duration.ofMinutes(1));

        assertThat(browser.get("/account").headers().firstValue("Location")).hasValue("/sign-in");
    }

    @Test
    void signsOutEverywhere() {
        Browser first = therapist();
        Browser second = therapist();
        house.clock().pass(Duration.ofSeconds(1));
        first.get("/account");
        first.post("/account/sign-out-everywhere", Map.of());

        assertThat(List.of(first, second)).noneMatch(SignInTest::isIn);
    }

    @Test
    void changingThePasswordSignsOutEveryOtherBrowser() {
        Browser first = therapist();
        Browser second = therapist();
        house.clock().pass(Duration.ofSeconds(1));
        first.get("/account");
        String fresh = "another four words here";
        HttpResponse<String> changed = first.follow(first.post("/account/password",
                Map.of("present", Cast.PASSWORD, "password", fresh, "again", fresh)));

        assertThat(changed.body()).contains("The password is changed");
        assertThat(isIn(second)).isFalse();
    }

    @Test
    void signsOut() {
        Browser browser = therapist();
        browser.get("/account");

        assertThat(browser.follow(browser.post("/sign-out", Map.of())).body()).contains("You are signed out.");
        assertThat(isIn(browser)).isFalse();
    }

    @Test
    void whoeverLeftThePracticeIsOutAtOnce() {
        Browser browser = therapist();
        house.store().people().leave(house.person(Cast.ADMINISTRATOR).asking(), house.person(Cast.THERAPIST).id());

        assertThat(isIn(browser)).isFalse();
    }

    @Test
    void aRoleThatIsTakenAwayClosesItsDoorsAtOnce() {
        Browser browser = therapist();
        assertThat(browser.get("/cases").statusCode()).isEqualTo(200);
        house.store().people().changeRoles(house.person(Cast.ADMINISTRATOR).asking(),
                house.person(Cast.THERAPIST).id(), Set.of(Role.CODER));

        assertThat(browser.get("/cases").statusCode()).isEqualTo(403);
    }

    @Test
    void anAdministratorGivesALinkThatWorksOnce() {
        Browser administrator = Cast.ADMINISTRATOR.enters(house);
        administrator.get("/people");
        String page = administrator.post("/people",
                Map.of("shown", "Nina <b>New</b>", "name", "nina", "roles", "THERAPIST")).body();
        assertThat(page).contains("Nina &lt;b&gt;New&lt;/b&gt;").doesNotContain("<b>New");
        String path = page.replaceAll("(?s).*" + Pattern.quote(house.origin()) + "(/set-up/[\\w-]+)<.*", "$1");

        Browser nina = new Browser(house.origin());
        HttpResponse<String> form = nina.follow(nina.get(path));
        assertThat(form.body()).contains("Choose a password").doesNotContain(path);
        String password = "nina keeps four words";
        HttpResponse<String> next = nina.follow(nina.post("/set-up", Map.of("password", password, "again", password)));
        assertThat(next.body()).contains("Set up the second step");

        assertThat(new Browser(house.origin()).get(path).statusCode()).isEqualTo(404);
    }

    @Test
    void aNewLinkEndsWhatSomebodySignedInWithAndEveryVisit() {
        Browser found = therapist();
        Browser administrator = Cast.ADMINISTRATOR.enters(house);
        house.clock().pass(Duration.ofSeconds(1));
        String person = "/people/" + house.person(Cast.THERAPIST).id();
        assertThat(administrator.get(person).body()).contains("Make a new link");
        assertThat(administrator.post(person + "/link", Map.of()).body()).contains("/set-up/");

        assertThat(isIn(found)).isFalse();
        found.get("/sign-in");
        assertThat(found.post("/sign-in", Map.of("name", "therapist", "password", Cast.PASSWORD)).statusCode())
                .isEqualTo(422);
    }

    @Test
    void nobodyGivesALinkToThemselvesAndIsOutByIt() {
        Browser administrator = Cast.ADMINISTRATOR.enters(house);
        String person = "/people/" + house.person(Cast.ADMINISTRATOR).id();
        assertThat(administrator.get(person).body()).doesNotContain("Make a new link");

        HttpResponse<String> refused = administrator.post(person + "/link", Map.of());
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("you change under Account").doesNotContain("/set-up/");
        assertThat(isIn(administrator)).isTrue();
    }
}
