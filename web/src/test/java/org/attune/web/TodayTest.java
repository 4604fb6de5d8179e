package org.attune.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import org.attune.core.pairing.Sharing;
import org.attune.store.access.Asker;
import org.attune.store.forms.Whose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What Today says of a form with a report of strain in it: that there is something to look at, as soon as there is and until it was
/// looked at, and nothing of what is in it.
class TodayTest extends AtASession {

    private static final String NOT_OPEN = "half of session 1 is in. Give yours.";
    private static final String OPEN = "half of session 1 is open. Give yours first, or look at it.";
    private static final String BOTH = "Both halves of session 1 are in. Look at them together.";

    private Browser therapist;

    @BeforeEach
    void enter() {
        therapist = Cast.THERAPIST.enters(house);
    }

    private Asker.Member asker() {
        return house.person(Cast.THERAPIST).asking();
    }

    private void clientReportsStrain(Sharing sharing) {
        house.store().halves().answer(session.client(), session.form().id(), Whose.CLIENT, "strain", 2, 1);
        house.store().halves().handIn(session.client(), session.form().id(), Whose.CLIENT, sharing, "link");
    }

    private void therapistAnswers() {
        house.store().halves().answer(asker(), session.form().id(), Whose.THERAPIST, "strain", 0, 1);
        house.store().halves().handIn(asker(), session.form().id(), Whose.THERAPIST, Sharing.NOW, "desk");
    }

    private void theAgreedDayComes() {
        house.clock().pass(AskedSession.UNTIL_OPEN);
        therapist = Cast.THERAPIST.enters(house);
    }

    /// What it says of the case; empty for nothing.
    private String said() {
        String today = therapist.get("/").body();
        int at = today.indexOf("/cases/" + session.caseId());
        return at < 0 ? "" : today.substring(at, today.indexOf("</li>", at));
    }

    @ParameterizedTest
    @EnumSource(value = Sharing.class, names = "KEPT", mode = EnumSource.Mode.EXCLUDE)
    void saysOfAHalfThatIsSharedTheSameWhateverWasChosenUntilItWasLookedAt(Sharing sharing) {
        assertThat(said()).isEmpty();
        clientReportsStrain(sharing);
        assertThat(said()).contains(NOT_OPEN).doesNotContainIgnoringCase("strain");
        theAgreedDayComes();
        assertThat(said()).contains(OPEN).doesNotContainIgnoringCase("strain");

        therapist.get(session.path());
        assertThat(said()).contains(OPEN);
        therapist.post(session.path() + "/look", Map.of());
        assertThat(said()).isEmpty();
    }

    @Test
    void leadsToBothHalvesOnceTheyAreOpenAndNotBefore() {
        clientReportsStrain(Sharing.BEFORE_NEXT);
        therapistAnswers();
        assertThat(said()).isEmpty();
        theAgreedDayComes();
        assertThat(said()).contains(BOTH).doesNotContainIgnoringCase("strain");

        assertThat(therapist.get(session.path()).body()).contains("Side by side");
        assertThat(said()).isEmpty();
    }

    @Test
    void saysNothingOfAHalfThatIsKept() {
        clientReportsStrain(Sharing.KEPT);
        assertThat(said()).isEmpty();
        therapistAnswers();
        theAgreedDayComes();
        assertThat(said()).isEmpty();
    }
}
