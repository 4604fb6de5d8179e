package org.attune.store.flags;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import org.attune.store.StoreContract;
import org.attune.store.access.NotAllowed;
import org.attune.store.access.Outcome;
import org.attune.store.consent.Consent.Material;
import org.attune.store.consent.Consent.Matter;
import org.attune.store.consent.Consent.Purpose;
import org.attune.store.flags.FlagDecision.FlagState;
import org.junit.jupiter.api.Test;

/// What was decided about a flag, and by whom.
public abstract class FlagsContract extends StoreContract {

    private static final FlagKey FLAG = new FlagKey("steady-or-fallen", "1", "rate=0.1", 7);

    @Test
    void theLatestDecisionCountsAndTheEarlierOnesStay() {
        String ours = store.cases().open(therapist).id();
        store.flags().decide(therapist, ours, FLAG, FlagState.NOT_NOW, "wait for the holiday to be over");
        store.flags().decide(therapist, ours, FLAG, FlagState.LOOK_INTO_IT, "");
        reopen();

        assertThat(store.flags().latest(therapist, ours).get(FLAG).state()).isEqualTo(FlagState.LOOK_INTO_IT);
        assertThat(store.flags().list(therapist, ours)).extracting(FlagDecision::reason)
                .containsExactly("wait for the holiday to be over", "");
    }

    @Test
    void notNowNeedsAReason() {
        String ours = store.cases().open(therapist).id();

        assertThat(store.flags().decide(therapist, ours, FLAG, FlagState.NOT_NOW, " "))
                .isInstanceOf(Outcome.Refused.class);
        assertThat(store.flags().list(therapist, ours)).isEmpty();
    }

    @Test
    void nobodyElseDecidesOrReads() {
        String ours = store.cases().open(therapist).id();
        store.flags().decide(therapist, ours, FLAG, FlagState.NOT_A_TENSION, "");
        allot(ours);

        assertThat(store.flags().list(supervisor, ours)).hasSize(1);
        assertThat(store.flags().list(colleague, ours)).isEmpty();
        assertThat(store.flags().list(administrator, ours)).isEmpty();
        assertThatThrownBy(() -> store.flags().decide(supervisor, ours, FLAG, FlagState.NOT_A_TENSION, ""))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> store.flags().decide(administrator, ours, FLAG, FlagState.NOT_A_TENSION, ""))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void whoeverReadsAlongHasTheReasonOnlyIfTheClientAgreesToWhatTheTherapistWrites() {
        String ours = store.cases().open(therapist).id();
        store.flags().decide(therapist, ours, FLAG, FlagState.NOT_NOW, "his mother died");
        allot(ours);

        assertThat(store.flags().list(supervisor, ours)).extracting(FlagDecision::state, FlagDecision::reason)
                .containsExactly(tuple(FlagState.NOT_NOW, ""));
        String notes = store.consents()
                .give(therapist, ours, new Matter(Purpose.SUPERVISION, Material.NOTES, ""), "1 en")
                .id();
        assertThat(store.flags().latest(supervisor, ours).get(FLAG).reason()).isEqualTo("his mother died");
        store.consents().withdraw(therapist, ours, notes);
        assertThat(store.flags().latest(supervisor, ours).get(FLAG).reason()).isEmpty();
        assertThat(store.flags().latest(therapist, ours).get(FLAG).reason()).isEqualTo("his mother died");
    }

    @Test
    void onlyWhoeverRunsThePlaceChoosesSettings() {
        store.settings().choose(administrator, "danger.numbers", "112");

        assertThat(store.settings().find(therapist, "danger.numbers")).contains("112");
        assertThatThrownBy(() -> store.settings().choose(therapist, "danger.numbers", "0"))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> store.settings().choose(administrator, "store.key", "0"))
                .isInstanceOf(IllegalArgumentException.class);
        store.settings().choose(administrator, "danger.numbers", "");
        assertThat(store.settings().find(therapist, "danger.numbers")).isEmpty();
    }
}
