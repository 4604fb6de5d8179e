package org.attune.store.hints;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;

import org.attune.core.transcript.Part;
import org.attune.core.transcript.Speaker;
import org.attune.core.transcript.Timing;
import org.attune.core.transcript.Transcript;
import org.attune.core.transcript.Turn;
import org.attune.core.transcript.hint.HintName;
import org.attune.core.transcript.hint.OwnPrecision;
import org.attune.store.StoreContract;
import org.attune.store.access.NotAllowed;
import org.attune.store.access.Outcome;
import org.attune.store.cases.TherapyCase;
import org.attune.store.consent.Consent;
import org.attune.store.consent.Consent.Material;
import org.attune.store.consent.Consent.Matter;
import org.attune.store.consent.Consent.Purpose;
import org.attune.store.hints.HintAnswer.HintPlace;
import org.attune.store.hints.HintAnswer.Said;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What was answered to a hint, by the case's therapist alone.
public abstract class HintAnswersContract extends StoreContract {

    private static final HintName RULE = new HintName("explicit-rejection", 1);
    private static final HintPlace FIRST = new HintPlace(RULE, 2);
    private static final HintPlace SECOND = new HintPlace(RULE, 4);

    private TherapyCase ours;
    private Consent consent;
    private String session;

    @BeforeEach
    void keepATranscript() {
        ours = store.cases().open(therapist);
        consent = store.consents().give(therapist, ours.id(), new Matter(Purpose.THERAPY, Material.TRANSCRIPT, ""),
                "3 en");
        session = withTranscript(1);
    }

    @Test
    void theLatestAnswerCountsAndTheEarlierOnesStay() {
        answer(FIRST, Said.ACCEPTED);
        answer(FIRST, Said.REJECTED);
        answer(SECOND, Said.UNSURE);
        reopen();

        assertThat(store.hintAnswers().latest(therapist, session).get(FIRST).said()).isEqualTo(Said.REJECTED);
        assertThat(store.hintAnswers().latest(therapist, session).get(SECOND).said()).isEqualTo(Said.UNSURE);
        assertThat(store.hintAnswers().precisions(therapist)).containsOnlyKeys(RULE).containsEntry(RULE,
                new OwnPrecision(0, 1, 1));
    }

    @Test
    void answersAreCountedOverTheCasesOfTheirTherapist() {
        answer(FIRST, Said.ACCEPTED);
        String later = withTranscript(2);
        store.hintAnswers().answer(therapist, later, FIRST, Said.ACCEPTED);

        assertThat(store.hintAnswers().precisions(therapist)).containsEntry(RULE, new OwnPrecision(2, 0, 0));
        assertThat(store.hintAnswers().precisions(colleague)).isEmpty();
        assertThat(store.hintAnswers().precisions(administrator)).isEmpty();
    }

    @Test
    void nobodyElseAnswersOrReads() {
        answer(FIRST, Said.ACCEPTED);
        allot(ours.id());

        assertThat(store.hintAnswers().latest(supervisor, session)).isEmpty();
        assertThat(store.hintAnswers().latest(colleague, session)).isEmpty();
        assertThatThrownBy(() -> store.hintAnswers().answer(supervisor, session, FIRST, Said.REJECTED))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> store.hintAnswers().answer(colleague, session, FIRST, Said.REJECTED))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void nothingIsKeptOnceTheClientWithdrew() {
        store.consents().withdraw(therapist, ours.id(), consent.id());

        assertThat(store.hintAnswers().answer(therapist, session, FIRST, Said.ACCEPTED))
                .isInstanceOf(Outcome.Refused.class);
        assertThat(store.hintAnswers().latest(therapist, session)).isEmpty();
    }

    @Test
    void answersGoWithTheirTranscript() {
        answer(FIRST, Said.ACCEPTED);
        store.transcripts().erase(therapist, session);

        assertThat(store.hintAnswers().precisions(therapist)).isEmpty();
    }

    @Test
    void answersGoWithTheirCase() {
        answer(FIRST, Said.ACCEPTED);

        assertThat(store.erasure().eraseCase(therapist, ours.id(), ours.pseudonym())).isInstanceOf(Outcome.Done.class);
        assertThat(store.hintAnswers().precisions(therapist)).isEmpty();
    }

    @Test
    void nobodyHasPlacesToLookUntilTheyAskForThemselves() {
        assertThat(store.hintReaders().isOn(therapist)).isFalse();

        store.hintReaders().turnOn(therapist);
        store.hintReaders().turnOn(therapist);
        reopen();

        assertThat(store.hintReaders().isOn(therapist)).isTrue();
        assertThat(store.hintReaders().isOn(colleague)).isFalse();
        assertThatThrownBy(() -> store.hintReaders().turnOn(administrator)).isInstanceOf(NotAllowed.class);

        store.hintReaders().turnOff(therapist);
        assertThat(store.hintReaders().isOn(therapist)).isFalse();
    }

    private void answer(HintPlace place, Said said) {
        assertThat(store.hintAnswers().answer(therapist, session, place, said)).isInstanceOf(Outcome.Done.class);
    }

    private String withTranscript(int number) {
        String id = store.meetings().add(therapist, ours.id(), number, LocalDate.of(2026, 3, number)).done()
                .orElseThrow().id();
        Transcript said = new Transcript(List.of(new Speaker("C", Part.CLIENT)),
                List.of(new Turn(1, "C", Timing.Untimed.UNTIMED, "I don't want to.")));
        assertThat(store.transcripts().add(therapist, id, said, List.of())).isInstanceOf(Outcome.Done.class);
        return id;
    }
}
