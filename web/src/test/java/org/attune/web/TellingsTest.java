package org.attune.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.attune.store.access.Asker;
import org.attune.store.consent.Consent;
import org.attune.store.consent.Consent.Material;
import org.attune.store.tension.Addition;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The tellings of a tension, as those who work in the practice read and add them.
class TellingsTest {

    @TempDir
    private static Path folder;
    private static House house;
    private Browser desk;
    private Asker.Member therapist;
    private String caseId = "";
    private String id = "";
    private String path = "";

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
        desk = Cast.THERAPIST.enters(house);
        therapist = house.person(Cast.THERAPIST).asking();
        caseId = house.store().cases().open(therapist).id();
        id = house.store().tensions().open(new Asker.Client(caseId, ""), caseId, told("It was off on Monday."))
                .done().orElseThrow().id();
        path = "/tensions/" + id + "/tellings";
        house.clock().pass(Duration.ofMinutes(1));
    }

    private static Addition.Told told(String words) {
        return new Addition.Told(words, List.of());
    }

    private HttpResponse<String> tell(String words) {
        desk.get(path);
        return desk.post(path, Map.of("words", words));
    }

    @Test
    void everyAccountIsSignedAndDatedAndARetellingIsAdded() {
        assertThat(desk.get(path).body()).contains("Your client", "It was off on Monday.", "never written over");
        assertThat(desk.follow(tell("I was late.")).body()).contains("Your telling is kept.");
        desk.postTicks(path, "tags", List.of("same-old", "no-such-tag"));
        desk.post(path, Map.of("words", "I was late, and short.", "tags", "reflective"));

        assertThat(desk.get(path).body()).containsSubsequence("It was off on Monday.", "I was late.",
                "I was late, and short.", "Looking at it").contains(">You <");
    }

    @Test
    void onlyTheTellerTakesATellingBackAndThatThereWasOneStays() {
        tell("I was late.");
        assertThat(desk.follow(desk.post(path + "/1/back", Map.of())).body()).contains("Only who told it");
        assertThat(desk.follow(desk.post(path + "/2/back", Map.of())).body())
                .contains("The words were taken back", "That there was a telling stays").doesNotContain("I was late.");
    }

    @Test
    void whatCannotBeKeptComesBack() {
        assertThat(tell("\n ").statusCode()).isEqualTo(422);
        HttpResponse<String> refused = tell("ब".repeat(20_001));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("20,000 characters at most; this has 20,001", "ब".repeat(20_001));
        assertThat(tell("🌊".repeat(20_000)).statusCode()).isEqualTo(303);
        assertThat(house.store().tensions().find(therapist, id).orElseThrow().all(Addition.Told.class)).hasSize(2);
    }

    @Test
    void whatWasWrittenWhileTheCaseWentToAColleagueIsGivenBackAndTheColleagueReadsWhoToldWhat() {
        desk.follow(tell("I was late."));
        house.store().trust().handOver(therapist, caseId, house.person(Cast.COLLEAGUE).id(), "");
        HttpResponse<String> late = desk.post(path, Map.of("words", "a long letter"));
        assertThat(late.statusCode()).isEqualTo(404);
        assertThat(late.body()).contains("Nothing was kept", "a long letter").doesNotContain("I was late");
        assertThat(main(desk.post("/tensions/none/tellings", Map.of("words", "a long letter"))))
                .isEqualTo(main(late));

        Browser colleague = Cast.COLLEAGUE.enters(house);
        assertThat(colleague.get("/").body()).contains("Your client told you something");
        assertThat(colleague.get(path).body()).contains("Known as THERAPIST", "I was late.", "Your client");
        colleague.get(path);
        assertThat(colleague.follow(colleague.post(path + "/2/back", Map.of())).body()).contains("Only who told it",
                "I was late.");
    }

    @Test
    void theTypedWordsSurviveALock() {
        desk.get(path);
        desk.post("/lock", Map.of());
        assertThat(desk.follow(desk.post(path, Map.of("words", "a long letter"))).body())
                .doesNotContain("a long letter");
        desk.get("/unlock");
        HttpResponse<String> back = desk.follow(desk.post("/unlock", Map.of("password", Cast.PASSWORD)));
        assertThat(back.body()).contains("Not sent yet", "a long letter", path);
    }

    @Test
    void twoAreReadSideBySideTheOlderOneFirst() {
        tell("It was off on Tuesday.");
        String two = desk.get(path + "/two?first=2&second=1").body();
        assertThat(two).containsSubsequence("Your client", "Monday", "You", "Tuesday");
        assertThat(desk.follow(desk.get(path + "/two?first=2&second=2")).body()).contains("Choose two different");
        assertThat(desk.get(path + "/two?first=x").statusCode()).isEqualTo(400);
    }

    @Test
    void consentThatIsWithdrawnWhileASupervisorReadsCountsAtTheNextPage() {
        tell("I was late.");
        Browser supervisor = Cast.SUPERVISOR.enters(house);
        house.letSupervisorRead(caseId);
        Consent.Matter notes = new Consent.Matter(Consent.Purpose.SUPERVISION, Material.NOTES, "");
        if (!house.store().consents().holds(therapist, caseId, notes)) {
            house.store().consents().give(therapist, caseId, notes, "1 en");
        }
        assertThat(supervisor.get(path).body()).contains("The client", "It was off on Monday.", "I was late.")
                .doesNotContain("Keep this telling", "Take these words back");
        assertThat(supervisor.get(path + "/two?first=1&second=2").statusCode()).isEqualTo(200);

        withdraw(Material.WORDS);
        assertThat(supervisor.get(path).body()).contains("does not share these words with you", "I was late.")
                .doesNotContain("Monday");
        assertThat(supervisor.follow(supervisor.get(path + "/two?first=1&second=2")).body())
                .contains("cannot be compared").doesNotContain("Monday");

        withdraw(Material.NOTES);
        assertThat(supervisor.get(path).statusCode()).isEqualTo(404);
        assertThat(supervisor.get(path).body()).contains("what was there is not for you to see");
    }

    private static String main(HttpResponse<String> page) {
        return page.body().substring(page.body().indexOf("<main"));
    }

    private void withdraw(Material material) {
        Consent given = house.store().consents().list(therapist, caseId).stream()
                .filter(consent -> consent.holds() && consent.matter().material() == material).findFirst()
                .orElseThrow();
        house.store().consents().withdraw(therapist, caseId, given.id());
    }
}
