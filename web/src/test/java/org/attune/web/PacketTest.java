package org.attune.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.attune.core.room.Duty;
import org.attune.core.room.GroupCheck;
import org.attune.core.room.Roles;
import org.attune.core.room.Voice;
import org.attune.store.access.Asker;
import org.attune.store.consent.Consent;
import org.attune.store.consent.Consent.Material;
import org.attune.store.consent.Consent.Matter;
import org.attune.store.consent.Consent.Purpose;
import org.attune.store.tension.Addition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A piece of a case on its way through a meeting, and what is left of it when the client changes their mind.
class PacketTest {

    private static final String TOLD = "Anna fell silent when I looked at the clock.";

    @TempDir
    private Path folder;
    private House house;
    private PlannedMeeting meeting;
    private Browser therapist;
    private Browser colleague;
    private Browser coder;
    private String caseId = "";
    private String tension = "";
    private Consent consent;

    @BeforeEach
    void open() {
        house = House.empty(folder);
        meeting = PlannedMeeting.in(house, Cast.COLLEAGUE, Cast.CODER);
        therapist = Cast.THERAPIST.enters(house);
        colleague = Cast.COLLEAGUE.enters(house);
        coder = Cast.CODER.enters(house);
        caseId = AskedSession.in(house).caseId();
        tension = house.store().tensions().open(asker(), caseId, new Addition.Told(TOLD, List.of())).done()
                .orElseThrow().id();
        consent = agree();
        house.store().gatherings().giveRoles(asker(), meeting.id(), new Roles(
                Map.of(Duty.PRESENTER, house.person(Cast.THERAPIST).id(), Duty.MODERATOR,
                        house.person(Cast.COLLEAGUE).id()),
                Map.of(Voice.METAPHOR, house.person(Cast.CODER).id()))).done().orElseThrow();
    }

    @AfterEach
    void close() {
        house.close();
    }

    private Asker.Member asker() {
        return house.person(Cast.THERAPIST).asking();
    }

    private Consent agree() {
        return house.store().consents().give(asker(), caseId, new Matter(Purpose.PEER_GROUP, Material.NOTES, ""),
                "4 en");
    }

    private String cases() {
        return "/cases/" + caseId + "/packets";
    }

    private HttpResponse<String> draft(String piece) {
        therapist.get(cases() + "/new");
        return therapist.post(cases(), Map.of("question", "What do I not see?", "piece", piece, "group",
                meeting.group(), "days", "30"));
    }

    private String queued() {
        String packet = draft("tension " + tension).headers().firstValue("Location").orElseThrow();
        therapist.get(packet);
        therapist.post(packet + "/black", Map.of("words", "anna"));
        assertThat(therapist.follow(therapist.post(packet + "/queue",
                Map.of("meeting", meeting.id(), "minutes", "40"))).body()).contains("It is on the agenda.");
        return packet.substring(packet.lastIndexOf('/') + 1);
    }

    private String act(Browser browser, String what, Map<String, String> fields) {
        browser.get(meeting.path());
        return browser.follow(browser.post(meeting.path() + "/" + what, fields)).body();
    }

    private void begin() {
        act(colleague, "begin", Map.of());
        act(therapist, "arrive", Map.of());
        act(coder, "arrive", Map.of());
    }

    private String now(Browser browser) {
        return browser.get(meeting.path() + "/now").body();
    }

    @Test
    void placesThatWereTickedOnAnOlderPageBlackenNothingElse() {
        String packet = draft("tension " + tension).headers().firstValue("Location").orElseThrow();
        therapist.get(packet);
        String clock = "1 " + TOLD.indexOf("clock") + " " + (TOLD.indexOf("clock") + 5) + " clock";
        therapist.post(packet + "/black", Map.of("words", "anna"));
        assertThat(therapist.post(packet + "/black", Map.of("place", clock)).body())
                .contains("was changed since you looked", "when I looked at the clock.");
        assertThat(therapist.post(packet + "/black", Map.of("words", "one\n".repeat(201))).body())
                .contains("200 lines of words at a time");
        int now = TOLD.indexOf("clock") - "Anna".length() + 3;
        assertThat(therapist.follow(therapist.post(packet + "/black",
                Map.of("place", "1 " + now + " " + (now + 5) + " clock"))).body())
                .contains("when I looked at the ▇▇▇.");
    }

    @Test
    void theTherapistSeesExactlyWhatOthersWillSeeAndBlackensWords() {
        String packet = draft("tension " + tension).headers().firstValue("Location").orElseThrow();
        assertThat(therapist.get(packet).body()).contains("What do I not see?", TOLD,
                "Would see it: Known as COLLEAGUE",
                "Nobody yet.");
        assertThat(therapist.follow(therapist.post(packet + "/black", Map.of("words", "anna\r\nfell silent"))).body())
                .contains("▇▇▇ ▇▇▇ when I looked at the clock.").doesNotContain("Anna");
        assertThat(therapist.get(cases()).body()).contains("For Monday group", "not on an agenda yet");

        house.store().consents().withdraw(asker(), caseId, consent.id());
        assertThat(therapist.get(packet).body()).contains("Nobody there would see it now");
        agree();
        assertThat(therapist.follow(therapist.post(packet + "/take-back", Map.of())).body())
                .contains("It is taken back").doesNotContain("For Monday group");
        assertThat(therapist.get(packet).statusCode()).isEqualTo(404);
    }

    @Test
    void theDraftSaysByWhichRulesItProposesAndKnowsTheNamesOfThePractice() {
        String german = proposalsFor(
                "Ich bin mit Herrn Brandt nach Ulm gefahren, und die Angst war da. CODER sah es nicht.");
        assertThat(german).contains("Looked for by the rules for German", "Look by the rules for English",
                "<strong>Brandt</strong>", "<strong>Ulm</strong>", "<strong>CODER</strong>",
                "a name of somebody in this practice").doesNotContain("<strong>Angst</strong>");
        String spanish = proposalsFor("Fui con Marisol a Zaragoza y " + house.store().cases().list(asker()).getFirst()
                .pseudonym().toLowerCase(Locale.ROOT) + " no dijo nada.");
        assertThat(spanish).contains("Looked for by the rules for English", "Spanish and other languages",
                "<strong>Marisol</strong>", "<strong>Zaragoza</strong>", "what a case of yours is called");
    }

    private String proposalsFor(String words) {
        String told = house.store().tensions().open(asker(), caseId, new Addition.Told(words, List.of())).done()
                .orElseThrow().id();
        return therapist.get(draft("tension " + told).headers().firstValue("Location").orElseThrow()).body();
    }

    @Test
    void aMeetingThatNobodyBeganInItsTimeIsNotOffered() {
        String packet = draft("tension " + tension).headers().firstValue("Location").orElseThrow();
        assertThat(therapist.get(packet).body()).contains("<option value=\"" + meeting.id() + "\">");
        house.clock().pass(Duration.ofHours(3));
        therapist = Cast.THERAPIST.enters(house);

        assertThat(therapist.get(packet).body()).contains("No meeting of this group is planned.")
                .doesNotContain(meeting.id());
    }

    @Test
    void whatIsNoPieceIsRefusedAndTheQuestionStays() {
        for (String piece : List.of("", "line", "segment none", "clip none", "tension none", "x")) {
            HttpResponse<String> answer = draft(piece);
            assertThat(answer.statusCode()).as(piece).isEqualTo(422);
            assertThat(answer.body()).contains("What do I not see?", "role=\"alert\"");
        }
    }

    @Test
    void aMeetingGoesThroughItsStepsAndTheNextOneOpensWithWhatHappened() {
        String packet = queued();
        begin();
        assertThat(now(coder)).contains("A piece of a case").doesNotContain("What do I not see?");
        act(colleague, "step", Map.of("to", "QUESTION 1"));
        assertThat(now(coder)).contains("What do I not see?").doesNotContain("fell silent");
        act(colleague, "step", Map.of("to", "PIECE 1"));
        assertThat(now(coder))
                .contains("▇▇▇ fell silent", "Look, each for yourself.", "Then comes: Coding, each alone.")
                .doesNotContain("Anna");
        assertThat(now(therapist)).contains("Let them look, and explain nothing yet.");
        codeBlind(packet);

        act(colleague, "step", Map.of("to", "VOICES 1"));
        assertThat(now(therapist)).contains("You listen now.");
        assertThat(act(therapist, "say", Map.of("packet", packet, "as", "SKILL", "words", "I must say this.")))
                .contains("The presenter listens now", "I must say this.", "Back to the meeting");
        assertThat(act(coder, "say", Map.of("packet", packet, "as", "METAPHOR", "words", "A door left ajar.")))
                .contains("You, in a metaphor", "A door left ajar.", "You have spoken.")
                .contains("Still to speak: Known as COLLEAGUE");
        act(colleague, "step", Map.of("to", "OFFERS 1"));
        act(coder, "say", Map.of("packet", packet, "as", "OFFER", "words", "Name the clock."));
        act(colleague, "step", Map.of("to", "TAKING 1"));
        assertThat(now(therapist)).contains("Say what you will try, and whether you got what you needed.");
        assertThat(act(therapist, "say", Map.of("packet", packet, "as", "TRY", "words", "I will name it.")))
                .contains("What you will try is kept. Say now whether you got what you needed.");
        assertThat(act(therapist, "needs", Map.of("packet", packet, "needs", "PARTLY", "words", "")))
                .contains("Both are kept, and stand below.");
        assertThat(now(coder)).contains("Known as THERAPIST, to try", "I will name it.", "partly");
        closeTheMeeting();
        openTheNextOne(packet);
    }

    private void codeBlind(String packet) {
        act(colleague, "step", Map.of("to", "CODING 1"));
        assertThat(act(coder, "code", Map.of("packet", packet, "code.client-says-little", "CLEAR")))
                .contains("You have handed in");
        assertThat(now(colleague)).contains("What do you see?").doesNotContain("Of 1", "handed in;");
        act(therapist, "code", Map.of("packet", packet, "code.client-says-little", "WEAK"));
        assertThat(act(colleague, "code", Map.of("packet", packet, "cannot-tell", "yes")))
                .contains("Of 3 who coded it, 2 saw something, 0 saw nothing and 1 could not tell.")
                .contains("There is no right answer.");
        assertThat(now(coder)).contains("<h2 id=\"step-h\">What we saw</h2>", "<td>1</td><td>1</td><td>1</td>");
    }

    private void closeTheMeeting() {
        act(colleague, "step", Map.of("to", "CLOSING 0"));
        Map<String, String> answers = new HashMap<>();
        for (GroupCheck.Item item : GroupCheck.Item.values()) {
            answers.put("item." + item.name(), "7");
        }
        assertThat(act(coder, "check", Map.of("item.SAFE", "11"))).contains("Each of the four questions");
        assertThat(act(coder, "check", answers)).contains("You have answered.");
        act(therapist, "check", answers);
        assertThat(now(coder)).doesNotContain("How many gave");
        act(colleague, "check", answers);
        assertThat(now(coder)).contains("How many gave", "<td>3</td>");
        assertThat(act(colleague, "end", Map.of())).contains("This meeting is over", "A door left ajar.",
                "Who did what").doesNotContain("(item 1)");
    }

    private void openTheNextOne(String packet) {
        house.clock().pass(Duration.ofDays(7));
        therapist = Cast.THERAPIST.enters(house);
        coder = Cast.CODER.enters(house);
        therapist.get(meeting.groupPath() + "/meetings/new");
        String next = therapist.post(meeting.groupPath() + "/meetings",
                Map.of("day", "2031-03-09", "time", "18:00", "minutes", "90")).headers().firstValue("Location")
                .orElseThrow();
        therapist.get(next);
        therapist.post(next + "/begin", Map.of());
        String opening = therapist.get(next).body();
        assertThat(opening).contains("You wanted to try", "I will name it.");
        String number = opening.replaceAll("(?s).*name=\"number\" value=\"(\\d+)\".*", "$1");
        assertThat(therapist.follow(therapist.post(next + "/happened",
                Map.of("packet", packet, "number", number, "words", "We laughed about it."))).body())
                .contains("We laughed about it.");
        assertThat(coder.get(next).body()).contains("We laughed about it.");
    }

    @Test
    void whatTheClientTakesBackIsGoneFromEveryWindowAndFromTheRecord() {
        String packet = queued();
        begin();
        act(colleague, "step", Map.of("to", "VOICES 1"));
        act(coder, "say", Map.of("packet", packet, "as", "METAPHOR", "words", "A door left ajar."));
        assertThat(now(coder)).contains("fell silent", "A door left ajar.");
        assertThat(therapist.get(cases() + "/" + packet).body()).contains("Known as CODER: ");

        house.store().consents().withdraw(asker(), caseId, consent.id());
        for (Browser browser : List.of(therapist, colleague, coder)) {
            assertThat(now(browser)).contains("A piece was taken back.")
                    .doesNotContain("fell silent", "What do I not see?", "A door left ajar.");
        }
        assertThat(act(coder, "say", Map.of("packet", packet, "as", "METAPHOR", "words", "Still here.")))
                .contains("This does not lie on the table any more.", "Still here.");
        agree();
        assertThat(now(coder)).contains("A piece was taken back.").doesNotContain("fell silent");
    }

    @Test
    void aCaseThatGoesToAnotherTherapistTakesItsPieceAlong() {
        queued();
        begin();
        act(colleague, "step", Map.of("to", "PIECE 1"));
        assertThat(now(coder)).contains("fell silent");

        house.store().trust().handOver(asker(), caseId, house.person(Cast.COLLEAGUE).id(), "moved away");
        assertThat(now(coder)).contains("A piece was taken back.").doesNotContain("fell silent");
        assertThat(now(colleague)).contains("A piece was taken back.").doesNotContain("fell silent");
    }
}
