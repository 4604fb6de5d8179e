package org.attune.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;

import org.attune.core.pairing.Sharing;
import org.attune.store.forms.Whose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// A client's half on paper, and what guesses come to.
class SheetTest extends AtASession {

    private static Browser therapist;

    @BeforeAll
    static void open() {
        therapist = Cast.THERAPIST.enters(house);
    }

    private void answerOwnHalf() {
        therapist.get(session.path() + "/half");
        therapist.post(session.path() + "/half", Map.of("own.aims", "6", "guess.aims", "5", "guess.bond", "7"));
    }

    private static Map<String, String> filled() {
        return new HashMap<>(Map.of("client.aims", "2", "client.bond", "7", "client.strain", "0", "client.spoken", "1",
                "words", "It was cold.", "sharing", "NOW"));
    }

    @Test
    void aSheetAsksEverythingAndTicksNothing() {
        assertThat(therapist.get(session.path() + "/sheet").body()).contains("Today, were we after the same things?",
                "7 wholly", "only if there was some strain", "Share before next time",
                "It has not been tested by research yet.",
                "keep this sheet")
                .doesNotContain("<input", "Sign out");
    }

    @Test
    void aSheetIsEnteredAfterTheTherapistsOwnHalf() {
        String entry = session.path() + "/sheet/entry";
        assertThat(therapist.follow(therapist.get(entry)).body()).contains("Your own half comes first");
        answerOwnHalf();
        assertThat(therapist.get(entry).body()).doesNotContain("checked");

        HttpResponse<String> entered = therapist.follow(therapist.post(entry, filled()));

        assertThat(entered.body()).contains("The sheet is read in.", "Far apart: 4 apart", "It was cold.");
        assertThat(session.points()).isEqualTo(Map.of("aims", 2, "bond", 7, "strain", 0));
        therapist.get(session.path());
        assertThat(therapist.follow(therapist.post(entry, filled())).body()).contains("stays as it is");
    }

    @Test
    void whatWasLeftEmptyOnASheetIsNotTakenFromAnEntryThatBrokeOff() {
        house.store().halves().answer(house.person(Cast.THERAPIST).asking(), session.form().id(), Whose.CLIENT,
                "work", 4, 1);
        house.store().halves().answer(house.person(Cast.THERAPIST).asking(), session.form().id(), Whose.GUESS,
                "work", 4, 1);
        answerOwnHalf();
        therapist.get(session.path() + "/sheet/entry");

        assertThat(therapist.follow(therapist.post(session.path() + "/sheet/entry", filled())).body())
                .contains("The sheet is read in.");
        assertThat(session.points()).isEqualTo(Map.of("aims", 2, "bond", 7, "strain", 0));
    }

    @Test
    void aSheetTakesNothingThatIsNotOnPaper() {
        answerOwnHalf();
        String entry = session.path() + "/sheet/entry";
        therapist.get(entry);
        Map<String, String> wrong = filled();
        wrong.put("client.aims", "9");
        assertThat(therapist.post(entry, wrong).statusCode()).isEqualTo(422);
        Map<String, String> kept = filled();
        kept.put("sharing", "KEPT");
        HttpResponse<String> answer = therapist.post(entry, kept);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("It was cold.", "choose what the client ticked");
        assertThat(therapist.post(entry, Map.of("sharing", "NOW")).statusCode()).isEqualTo(422);
        assertThat(session.points()).isEmpty();
    }

    @Test
    void whatWasMistypedFromPaperIsCorrectedAndThePageSaysWhatStoodThere() {
        answerOwnHalf();
        therapist.get(session.path() + "/sheet/entry");
        assertThat(therapist.follow(therapist.post(session.path() + "/sheet/entry", filled())).body())
                .contains("correct this entry").doesNotContain("Corrected");
        String correction = session.path() + "/sheet/correction";
        assertThat(therapist.get(correction).body()).contains("value=\"2\" checked", "It was cold.",
                "value=\"NOW\" checked");

        Map<String, String> right = filled();
        right.put("client.aims", "5");
        right.put("words", "It was gold.");
        assertThat(therapist.follow(therapist.post(correction, right)).body()).contains("The entry is corrected.",
                "Corrected", "2 of 7", "5 of 7", "It was cold.", "It was gold.", "2 March 2026.</strong>");
        assertThat(session.points()).isEqualTo(Map.of("aims", 5, "bond", 7, "strain", 0));
        right.put("client.aims", "9");
        assertThat(therapist.post(correction, right).statusCode()).isEqualTo(422);
        right.put("client.aims", "5");
        right.put("sharing", "KEPT");
        assertThat(therapist.post(correction, right).body()).contains("choose what the client ticked");
    }

    @Test
    void aLineBreakOfASheetCountsAsOneLetterAsTheBrowserCountsIt() {
        answerOwnHalf();
        therapist.get(session.path() + "/sheet/entry");
        Map<String, String> filled = filled();
        filled.put("words", "a\r\n".repeat(999) + "ab");
        assertThat(therapist.follow(therapist.post(session.path() + "/sheet/entry", filled)).body())
                .contains("The sheet is read in.");
        assertThat(session.words()).isEqualTo("a\n".repeat(999) + "ab");

        filled.put("words", "b\r\n".repeat(999) + "bc");
        therapist.get(session.path() + "/sheet/correction");
        assertThat(therapist.follow(therapist.post(session.path() + "/sheet/correction", filled)).body())
                .contains("The entry is corrected.");
        assertThat(session.words()).isEqualTo("b\n".repeat(999) + "bc");
    }

    @Test
    void whatAClientAnsweredThemselvesIsNotCorrected() {
        session.answeredByClient("It was cold.", "NOW");
        answerOwnHalf();
        String correction = session.path() + "/sheet/correction";

        assertThat(therapist.get(session.path()).body()).contains("It was cold.").doesNotContain("correct this entry");
        assertThat(therapist.follow(therapist.get(correction)).body()).contains("stays as it is");
        assertThat(therapist.follow(therapist.post(correction, filled())).body()).contains("stays as it is")
                .doesNotContain("Corrected");
    }

    @Test
    void noSheetIsEnteredOverWhatAClientBeganOrKeptAndNothingSaysThatTheyDid() {
        AskedSession.tap(session.opened(), "aims", "6");
        answerOwnHalf();
        String untold = therapist.get(session.path() + "/sheet/entry").body();
        assertThat(untold).contains("you are not told of it");
        String read = "The sheet is read in. It counts unless your client answered this form themselves";
        assertThat(therapist.follow(therapist.post(session.path() + "/sheet/entry", filled())).body())
                .contains(read).doesNotContain("on a device, so no sheet");
        assertThat(session.points()).isEqualTo(Map.of("aims", 6));

        house.store().halves().handIn(session.client(), session.form().id(), Whose.CLIENT, Sharing.KEPT, "link");
        therapist.get(session.path() + "/sheet/entry");
        assertThat(therapist.follow(therapist.post(session.path() + "/sheet/entry", filled())).body()).contains(read);
        assertThat(session.points()).isEqualTo(Map.of("aims", 6));
    }

    @Test
    void guessesAreCountedForTheTherapistAloneAndFewSayNothing() {
        answerOwnHalf();
        therapist.get(session.path() + "/sheet/entry");
        therapist.follow(therapist.post(session.path() + "/sheet/entry", filled()));

        String page = therapist.get("/guesses").body();
        assertThat(page).contains("Too few to say", "met", "3 too high").doesNotContain("On average");
        assertThat(Cast.COLLEAGUE.enters(house).get("/guesses").body()).doesNotContain("3 too high");
    }

    @Test
    void guessesAreLockedAwayInTheReflectionStore() {
        Browser colleague = Cast.COLLEAGUE.enters(house);
        AskedSession theirs = AskedSession.in(house);
        theirs.answeredByClient("", "NOW");
        house.store().trust().handOver(house.person(Cast.THERAPIST).asking(), theirs.caseId(),
                house.person(Cast.COLLEAGUE).id(), "");
        colleague.get(theirs.path() + "/half");
        colleague.follow(colleague.post(theirs.path() + "/half", Map.of("own.aims", "6", "guess.work", "5")));
        assertThat(colleague.get("/guesses").body()).contains("2 too high", "whoever runs the database could read");

        ReflectionTest.make(colleague);
        assertThat(colleague.get("/guesses").body()).contains("2 too high", "stand nowhere else");
        assertThat(colleague.get(theirs.path()).body()).contains("Side by side").doesNotContain("Your guess<");
        colleague.post("/reflection/lock", Map.of());
        assertThat(colleague.get("/guesses").body()).contains("Reflection is locked").doesNotContain("2 too high");
        assertThat(colleague.follow(colleague.post("/reflection/open",
                Map.of("to", "/guesses", "passphrase", ReflectionTest.PASSPHRASE))).body()).contains("2 too high");
    }
}
