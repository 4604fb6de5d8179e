package org.attune.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.attune.store.own.Leaf;
import org.attune.store.own.Leaves;
import org.attune.web.reflection.OpenStores;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A therapist's reflection store: how it opens and locks, and that nothing that was typed is lost by it.
class ReflectionTest {

    static final String PASSPHRASE = "copper lantern under seven hills";
    private static final String ANOTHER = "a wholly different set of words";
    private static final Pattern CODE = Pattern.compile("class=\"recovery code\">([^<]+)<");
    private static final Pattern NOTE = Pattern.compile("/reflection/notes/([0-9a-z]{26})");

    @TempDir
    private Path folder;
    private House house;
    private Browser therapist;

    @BeforeEach
    void open() {
        house = House.empty(folder);
        therapist = Cast.THERAPIST.enters(house);
    }

    @AfterEach
    void close() {
        house.close();
    }

    /// Makes a store for whoever sits at a browser.
    ///
    /// @return the recovery code
    static String make(Browser browser) {
        browser.get("/reflection/new");
        return code(browser.post("/reflection/new", Map.of("passphrase", PASSPHRASE, "again", PASSPHRASE)));
    }

    private static String code(HttpResponse<String> answer) {
        Matcher found = CODE.matcher(answer.body());
        assertThat(found.find()).as("a recovery code on the page").isTrue();
        return found.group(1);
    }

    /// Writes a note, a second after whatever was written before: a list has the latest first.
    private HttpResponse<String> write(String text) {
        house.clock().pass(Duration.ofSeconds(1));
        therapist.get("/reflection/notes/new");
        return therapist.post("/reflection/notes", Map.of("text", text));
    }

    private String onlyNote() {
        Matcher found = NOTE.matcher(therapist.get("/reflection").body());
        assertThat(found.find()).isTrue();
        return "/reflection/notes/" + found.group(1);
    }

    private int openStores() {
        OpenStores stores = house.server().parts().getBean(OpenStores.class);
        stores.sweep();
        return stores.count();
    }

    @Test
    void saysWhatHappensToAForgottenPassphraseBeforeAStoreIsMade() {
        assertThat(therapist.follow(therapist.get("/reflection")).body()).contains(
                "Without the passphrase and without the code, everything in the store is gone.");
        assertThat(therapist.post("/reflection/new", Map.of("passphrase", "short", "again", "short")).statusCode())
                .isEqualTo(422);
        assertThat(therapist.post("/reflection/new", Map.of("passphrase", PASSPHRASE, "again", ANOTHER)).body())
                .contains("not the same");
        assertThat(make(therapist)).matches("([0-9a-z]{4}-){6}[0-9a-z]{4}");
        assertThat(therapist.get("/reflection").body()).contains("There is no note yet");
        assertThat(therapist.follow(therapist.get("/reflection/new")).body()).contains("There is no note yet");
    }

    @Test
    void locksItselfAfterTenIdleMinutesAndOpensWithThePassphrase() {
        make(therapist);
        write("I hurried.");
        house.clock().pass(OpenStores.LONGEST_IDLE.minusSeconds(1));
        assertThat(therapist.get("/reflection").body()).contains("I hurried.");
        house.clock().pass(OpenStores.LONGEST_IDLE.minusSeconds(1));
        assertThat(therapist.get("/reflection").body()).contains("I hurried.");
        house.clock().pass(OpenStores.LONGEST_IDLE.plusSeconds(1));
        assertThat(openStores()).isZero();

        assertThat(therapist.get("/reflection").body()).contains("Reflection is locked").doesNotContain("I hurried.");
        assertThat(therapist.post("/reflection/open", Map.of("to", "/reflection", "passphrase", ANOTHER)).statusCode())
                .isEqualTo(422);
        assertThat(therapist.follow(
                therapist.post("/reflection/open", Map.of("to", "/reflection", "passphrase", PASSPHRASE))).body())
                .contains("I hurried.");
    }

    @Test
    void leadsOnlyToPagesOfItsOwn() {
        make(therapist);
        for (String to : List.of("https://example.org/", "//example.org", "/people", "/reflections",
                "/reflection\r\nX: y",
                "")) {
            assertThat(therapist.post("/reflection/open", Map.of("to", to)).headers().firstValue("Location"))
                    .contains("/reflection");
        }
        assertThat(therapist.post("/reflection/open", Map.of("to", "/reflection/trio?case=x")).headers()
                .firstValue("Location")).contains("/reflection/trio?case=x");
    }

    @Test
    void everyWayOfLeavingDropsTheKey() {
        make(therapist);
        assertThat(openStores()).isEqualTo(1);
        therapist.post("/reflection/lock", Map.of());
        assertThat(openStores()).isZero();

        open(therapist);
        therapist.get("/account");
        therapist.post("/lock", Map.of());
        assertThat(openStores()).isZero();
        therapist.get("/unlock");
        therapist.follow(therapist.post("/unlock", Map.of("password", Cast.PASSWORD)));

        open(therapist);
        therapist.post("/sign-out", Map.of());
        assertThat(openStores()).isZero();

        therapist = Cast.THERAPIST.enters(house);
        Browser other = Cast.THERAPIST.enters(house);
        open(therapist);
        open(other);
        assertThat(openStores()).isEqualTo(2);
        therapist.get("/account");
        therapist.post("/account/sign-out-everywhere", Map.of());
        assertThat(house.server().parts().getBean(OpenStores.class).count()).isZero();

        therapist = Cast.THERAPIST.enters(house);
        open(therapist);
        house.clock().pass(Duration.ofSeconds(1));
        house.store().people().signOutEverywhere(house.person(Cast.ADMINISTRATOR).asking(),
                house.person(Cast.THERAPIST).id());
        assertThat(openStores()).isZero();
    }

    private static void open(Browser browser) {
        browser.get("/reflection");
        browser.post("/reflection/open", Map.of("to", "/reflection", "passphrase", PASSPHRASE));
    }

    @Test
    void theEndOfTheServerOverwritesTheKey() {
        make(therapist);
        OpenStores stores = house.server().parts().getBean(OpenStores.class);
        house.close();

        assertThat(stores.count()).isZero();
        house = House.empty(folder.resolve("another"));
    }

    @Test
    void whatWasTypedIsKeptOnceThePassphraseIsGiven() {
        make(therapist);
        house.clock().pass(OpenStores.LONGEST_IDLE.plusSeconds(1));
        String text = "Line one\nשורה שתיים \"<b>\" & 'x'";
        HttpResponse<String> locked = write(text);
        // the page of a new note was locked, too: typed words come back in the page that asks for the passphrase
        assertThat(locked.body()).contains("What you typed is not lost", "&lt;b>", "name=\"text\"");
        assertThat(locked.headers().map().toString()).doesNotContain("Line one");
        HttpResponse<String> wrong = therapist.post("/reflection/notes", Map.of("text", text, "passphrase", ANOTHER));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("Line one", "That is not the passphrase").doesNotContain(ANOTHER);

        assertThat(therapist.follow(
                therapist.post("/reflection/notes", Map.of("text", text, "passphrase", PASSPHRASE))).body())
                .contains("The note is kept.", "שורה שתיים");
        assertThat(texts()).containsExactly(text);
    }

    @Test
    void whatWasTypedOutlivesTheLockOfTheScreenAsWell() {
        make(therapist);
        therapist.get("/reflection/notes/new");
        house.clock().pass(Duration.ofMinutes(16));
        HttpResponse<String> answer = therapist.post("/reflection/notes", Map.of("text", "typed slowly"));
        assertThat(answer.headers().firstValue("Location")).contains("/unlock");
        therapist.get("/unlock");
        assertThat(therapist.follow(therapist.post("/unlock", Map.of("password", Cast.PASSWORD))).body())
                .contains("typed slowly", "action=\"/reflection/notes\"");

        assertThat(therapist.post("/reflection/notes", Map.of("text", "typed slowly")).body())
                .contains("What you typed is not lost");
        therapist.post("/reflection/notes", Map.of("text", "typed slowly", "passphrase", PASSPHRASE));
        assertThat(texts()).containsExactly("typed slowly");
    }

    @Test
    void noPassphraseIsKeptByTheLockOfTheScreen() {
        make(therapist);
        therapist.post("/lock", Map.of());
        therapist.get("/unlock");
        therapist.post("/reflection/notes", Map.of("text", "typed", "passphrase", PASSPHRASE));

        assertThat(therapist.follow(therapist.post("/unlock", Map.of("password", Cast.PASSWORD))).body())
                .contains("typed").doesNotContain(PASSPHRASE);
    }

    @Test
    void aForgottenPassphraseIsReplacedByMeansOfThePrintedCode() {
        String code = make(therapist);
        write("kept");
        therapist.post("/reflection/lock", Map.of());
        therapist.get("/reflection/forgotten");
        assertThat(therapist.post("/reflection/forgotten",
                Map.of("code", "1111-".repeat(6) + "1111", "passphrase", ANOTHER, "again", ANOTHER)).body())
                .contains("That is not the recovery code");
        String fresh = code(therapist.post("/reflection/forgotten",
                Map.of("code", code.replace("-", " ").toUpperCase(java.util.Locale.ROOT), "passphrase", ANOTHER,
                        "again",
                        ANOTHER)));

        assertThat(fresh).isNotEqualTo(code);
        assertThat(therapist.get("/reflection").body()).contains("kept");
        assertThat(house.store().privateStore().open(house.person(Cast.THERAPIST).asking(), PASSPHRASE).done())
                .isEmpty();
    }

    @Test
    void aNewCodeEndsTheOldOneAndShutsOtherWindows() {
        String code = make(therapist);
        write("kept");
        Browser other = Cast.THERAPIST.enters(house);
        open(other);
        therapist.get("/reflection/passphrase");
        String fresh = code(therapist.post("/reflection/passphrase", Map.of("present", PASSPHRASE)));

        assertThat(other.get("/reflection").body()).contains("Reflection is locked");
        assertThat(therapist.get("/reflection").body()).contains("kept");
        assertThat(house.store().privateStore().recover(house.person(Cast.THERAPIST).asking(), code, ANOTHER).done())
                .isEmpty();
        assertThat(house.store().privateStore().recover(house.person(Cast.THERAPIST).asking(), fresh, ANOTHER).done())
                .isPresent();
    }

    @Test
    void whoeverHasNeitherGivesItUpWithThePasswordOfTheAccount() {
        make(therapist);
        write("gone");
        therapist.post("/reflection/lock", Map.of());
        therapist.get("/reflection/forgotten");
        assertThat(therapist.post("/reflection/forgotten/anew", Map.of("password", "not it, not it")).statusCode())
                .isEqualTo(422);
        assertThat(therapist.follow(therapist.post("/reflection/forgotten/anew", Map.of("password", Cast.PASSWORD)))
                .body()).contains("What it held is gone.");
        make(therapist);
        assertThat(therapist.get("/reflection").body()).contains("There is no note yet");
    }

    @Test
    void aLeafThatCannotBeReadIsNamedAndCanBeRemovedAndTheOthersAreThere() throws SQLException {
        make(therapist);
        write("spoiled");
        String spoiled = onlyNote();
        try (Connection connection = house.store().passkeyTables().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("update private_leaf set envelope = envelope || 'x'");
        }
        write("kept");

        assertThat(therapist.get("/reflection").body()).contains("A leaf that cannot be read", "kept", spoiled)
                .doesNotContain("spoiled");
        assertThat(therapist.get(spoiled).statusCode()).isEqualTo(404);
        therapist.post(spoiled + "/remove", Map.of());
        assertThat(therapist.get("/reflection").body()).contains("kept").doesNotContain("cannot be read");
    }

    @Test
    void ofTwoWindowsTheSecondSeesWhatChangedAndLosesNothing() {
        make(therapist);
        write("first");
        String note = onlyNote();
        therapist.post(note, Map.of("revision", "1", "text", "second"));
        HttpResponse<String> late = therapist.post(note, Map.of("revision", "1", "text", "mine"));

        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).contains("What stands there now", "second", "mine", "name=\"revision\" value=\"2\"");
        therapist.post(note, Map.of("revision", "2", "text", "second and mine"));
        assertThat(texts()).containsExactly("second and mine");
        therapist.post(note + "/remove", Map.of());
        assertThat(therapist.post(note, Map.of("revision", "3", "text", "after all")).body())
                .contains("was removed in another window", "after all", "action=\"/reflection/notes\"");
        assertThat(therapist.get(note).statusCode()).isEqualTo(404);
    }

    @Test
    void aNoteHasTwentyThousandCharactersOfAnyScriptAndNotOneMore() {
        make(therapist);
        for (String sign : List.of("𝄞", "ש", "漢")) {
            write(sign.repeat(Leaf.LONGEST_TEXT));
            assertThat(therapist.get(onlyNote()).body()).contains("dir=\"auto\"", sign.repeat(Leaf.LONGEST_TEXT));
            assertThat(therapist.get("/reflection").body().length()).isLessThan(20_000);
        }
        HttpResponse<String> tooLong = write("x".repeat(Leaf.LONGEST_TEXT + 1));
        assertThat(tooLong.statusCode()).isEqualTo(422);
        assertThat(tooLong.body()).contains("20001 characters", "x".repeat(Leaf.LONGEST_TEXT + 1));
        assertThat(texts()).hasSize(3);
    }

    @Test
    void aNoteIsAboutACaseOfOnesOwnOrNone() {
        make(therapist);
        String caseId = house.store().cases().open(house.person(Cast.THERAPIST).asking()).id();
        String foreign = house.store().cases().open(house.person(Cast.COLLEAGUE).asking()).id();
        for (Map<String, String> wrong : List.of(Map.of("text", "x", "case", foreign), Map.of("text", " "),
                Map.of("text", "x", "session", "3"), Map.of("text", "x", "case", caseId, "session", "0"),
                Map.of("text", "x", "case", caseId, "session", "three"))) {
            assertThat(therapist.post("/reflection/notes", wrong).statusCode()).isEqualTo(422);
        }
        therapist.post("/reflection/notes", Map.of("text", "about them", "case", caseId, "session", "3"));

        assertThat(therapist.get("/reflection?case=" + caseId).body()).contains("about them", "Session 3");
        assertThat(therapist.get("/reflection/notes/new?case=" + foreign).body()).doesNotContain(foreign);
    }

    private List<String> texts() {
        try (Leaves own = house.store().privateStore().open(house.person(Cast.THERAPIST).asking(), PASSPHRASE).done()
                .orElseThrow()) {
            return own.list().stream().map(leaf -> leaf.words().text()).toList();
        }
    }

    @Test
    void whatWasWrittenForAStoreThatWasGivenUpMeanwhileComesBack() {
        make(therapist);
        therapist.get("/reflection/notes/new");
        house.store().privateStore().giveUp(house.person(Cast.THERAPIST).asking());
        HttpResponse<String> late = therapist.post("/reflection/notes", Map.of("text", "typed <b>slowly</b>"));

        assertThat(late.statusCode()).isEqualTo(404);
        assertThat(late.body()).contains("You have no reflection store", "typed &lt;b&gt;slowly&lt;/b&gt;")
                .doesNotContain("action=\"/reflection/notes\"");
        assertThat(therapist.post("/reflection/notes", Map.of("text", " ")).headers().firstValue("Location"))
                .contains("/reflection/new");
    }

    @Test
    void aNoteIsGuardedWhileItIsWrittenAndIsOnPaperWhenItIsPrinted() {
        make(therapist);
        assertThat(therapist.get("/reflection/notes/new").body())
                .contains("data-here=\"/sign-in\"", "data-longest=\"20000\"", "data-says", "telling")
                .doesNotContain("class=\"written on-paper\"");
        write("first\nsecond");

        assertThat(therapist.get(onlyNote()).body())
                .contains("<p class=\"written on-paper\" dir=\"auto\">first\nsecond</p>");
    }
}
