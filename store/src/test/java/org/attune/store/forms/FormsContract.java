package org.attune.store.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

import org.attune.core.pairing.GuessRecord;
import org.attune.core.pairing.Sharing;
import org.attune.store.StoreContract;
import org.attune.store.access.Asker;
import org.attune.store.access.NotAllowed;
import org.attune.store.access.Outcome;
import org.attune.store.access.Role;
import org.attune.store.audit.Action;
import org.attune.store.audit.AuditEntry;
import org.attune.store.own.Leaves;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Answers are kept, sealed and shared as two people agreed.
public abstract class FormsContract extends StoreContract {

    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

    private String caseId;
    private Form form;
    private Asker.Client client;

    @BeforeEach
    void askAboutASession() {
        caseId = store.cases().open(therapist).id();
        store.meetings().add(therapist, caseId, 1, MONDAY);
        form = open();
        client = new Asker.Client(caseId, form.id());
    }

    private Form open() {
        return store.forms().open(therapist, caseId, 1, AskedForm.FORM, "de", clock.instant().plus(Duration.ofDays(6)))
                .done().orElseThrow();
    }

    @Test
    void askingTwiceIsAskingOnce() {
        assertThat(open()).isEqualTo(form);
        assertThat(store.forms().open(therapist, caseId, 2, AskedForm.FORM, "de", clock.instant()))
                .isInstanceOf(Outcome.Refused.class);
        assertThatThrownBy(() -> store.forms().open(colleague, caseId, 1, AskedForm.FORM, "de", clock.instant()))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void aLaterTapWinsAndAnEarlierOneThatComesLateChangesNothing() {
        answer(client, Whose.CLIENT, "aims", 3, 1);
        answer(client, Whose.CLIENT, "aims", 5, 3);
        answer(client, Whose.CLIENT, "aims", 4, 2);
        answer(client, Whose.CLIENT, "aims", 5, 3);
        reopen();

        assertThat(own().points()).isEqualTo(Map.of("aims", 5));
    }

    @Test
    void aSkippedQuestionHasNoPointsAndMayBeAnsweredLater() {
        answer(client, Whose.CLIENT, "aims", 3, 1);
        store.halves().skip(client, form.id(), Whose.CLIENT, "aims", 2);
        assertThat(own().points()).isEmpty();
        assertThat(own().answers()).singleElement().isInstanceOf(Answer.Skipped.class);

        answer(client, Whose.CLIENT, "aims", 6, 3);
        assertThat(own().points()).isEqualTo(Map.of("aims", 6));
    }

    @Test
    void takesNoAnswerOutOfRangeAndNoneToAnotherFormsQuestion() {
        assertThat(answer(client, Whose.CLIENT, "aims", 8, 1))
                .isEqualTo(new Outcome.Refused<>("This question takes answers from 1 to 7."));
        assertThat(answer(client, Whose.CLIENT, "aims", 0, 1)).isInstanceOf(Outcome.Refused.class);
        assertThat(answer(client, Whose.CLIENT, "other", 3, 1)).isInstanceOf(Outcome.Refused.class);
        assertThat(store.halves().skip(client, form.id(), Whose.CLIENT, "other", 1))
                .isInstanceOf(Outcome.Refused.class);
        assertThat(own().answers()).isEmpty();
    }

    @Test
    void takesNoAnswerOnceItIsHandedIn() {
        answer(client, Whose.CLIENT, "aims", 3, 1);
        handIn(client, Whose.CLIENT, Sharing.NOW);

        assertThat(answer(client, Whose.CLIENT, "aims", 4, 2)).isInstanceOf(Outcome.Refused.class);
        assertThat(store.halves().writeWords(client, form.id(), Whose.CLIENT, "late"))
                .isInstanceOf(Outcome.Refused.class);
        assertThat(store.halves().handIn(client, form.id(), Whose.CLIENT, Sharing.KEPT, "link"))
                .isInstanceOf(Outcome.Refused.class);
        assertThat(clientOn(caseId).state()).isEqualTo(new HalfState.HandedIn(clock.instant(), Sharing.NOW));
        assertThat(own().points()).isEqualTo(Map.of("aims", 3));
    }

    @Test
    void nobodyFillsWhatIsNotTheirs() {
        Asker.Client other = new Asker.Client(caseId, "another form");
        assertThatThrownBy(() -> answer(other, Whose.CLIENT, "aims", 3, 1)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> answer(client, Whose.THERAPIST, "aims", 3, 1)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> answer(client, Whose.GUESS, "aims", 3, 1)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> answer(colleague, Whose.THERAPIST, "aims", 3, 1)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> answer(administrator, Whose.CLIENT, "aims", 3, 1)).isInstanceOf(NotAllowed.class);
        answer(client, Whose.CLIENT, "aims", 3, 1);
        assertThatThrownBy(() -> answer(therapist, Whose.CLIENT, "aims", 7, 2)).isInstanceOf(NotAllowed.class);
        assertThat(own().points()).isEqualTo(Map.of("aims", 3));
    }

    @Test
    void aSheetOfPaperIsEnteredByTheTherapistAndTheAuditSaysSo() {
        answer(therapist, Whose.CLIENT, "aims", 2, 1);
        handIn(therapist, Whose.CLIENT, Sharing.NOW);

        assertThat(seenBy(therapist).client().content().points()).isEqualTo(Map.of("aims", 2));
        assertThat(store.audit().listForCase(therapist, caseId, 20))
                .filteredOn(entry -> entry.action() == Action.HALF_BEGUN).extracting(AuditEntry::actor)
                .containsExactly("member:" + therapist.personId());
    }

    @Test
    void bothHalvesAreSealedUntilBothAreIn() {
        fillClient(Sharing.NOW);
        assertSealed(seenBy(therapist).client());
        assertThat(seenBy(therapist).client().state()).isInstanceOf(HalfState.HandedIn.class);
        assertThat(seenBy(client).therapist().content().answers()).isEmpty();

        fillTherapist();

        FormRecord seen = seenBy(therapist);
        assertThat(seen.client().content()).isInstanceOfSatisfying(Content.Shown.class,
                shown -> assertThat(shown.words()).isEqualTo("It was good to laugh."));
        assertThat(seen.client().content().points()).isEqualTo(Map.of("aims", 4, "bond", 6));
        assertThat(seenBy(client).therapist().content().points()).isEqualTo(Map.of("aims", 5));
    }

    @Test
    void aHalfThatIsInOpensWhenTheAgreedTimeHasPassed() {
        fillClient(Sharing.BEFORE_NEXT);
        fillTherapist();
        assertSealed(seenBy(therapist).client());

        clock.pass(Duration.ofDays(6));
        assertThat(seenBy(therapist).client().content().points()).isEqualTo(Map.of("aims", 4, "bond", 6));
    }

    @Test
    void onlyTheLineGivesTheScoreAndNoAnswer() {
        fillClient(Sharing.ONLY_THE_LINE);
        fillTherapist();
        Content content = seenBy(therapist).client().content();

        assertThat(content.answers()).isEmpty();
        assertThat(content.points()).isEmpty();
        assertThat(content.score(FormsContract::sum)).hasValue(10);
    }

    @Test
    void whatIsKeptIsNotEvenSaidToExist() {
        fillClient(Sharing.KEPT);
        fillTherapist();
        clock.pass(Duration.ofDays(30));
        HalfView kept = seenBy(therapist).client();

        assertSealed(kept);
        assertThat(kept.state()).isEqualTo(new HalfState.NotBegun());
        assertThat(kept.content().score(FormsContract::sum)).isEmpty();
        assertThat(own().points()).isEqualTo(Map.of("aims", 4, "bond", 6));
    }

    @Test
    void anAbandonedHalfIsItsClientsOnlyExceptForTheAnswerAboutDanger() {
        answer(client, Whose.CLIENT, "aims", 3, 1);
        answer(client, Whose.CLIENT, "danger", 2, 2);
        clock.pass(Duration.ofDays(30));

        assertThat(seenBy(therapist).client().state()).isEqualTo(new HalfState.NotBegun());
        assertThat(seenBy(therapist).client().content().points()).isEqualTo(Map.of("danger", 2));
        assertThat(own().points()).isEqualTo(Map.of("aims", 3, "danger", 2));
    }

    @Test
    void anAnswerAboutDangerIsPutBeforeTheTherapistUntilLookedAt() {
        answer(client, Whose.CLIENT, "danger", 0, 1);
        assertThat(store.forms().listWithRisk(therapist)).isEmpty();
        answer(client, Whose.CLIENT, "danger", 1, 2);
        handIn(client, Whose.CLIENT, Sharing.KEPT);

        assertThat(store.forms().listWithRisk(therapist)).containsExactly(form);
        assertThat(store.forms().listWithRisk(colleague)).isEmpty();
        assertThat(store.forms().listWithRisk(administrator)).isEmpty();
        clock.pass(Duration.ofMinutes(1));
        assertThat(seenBy(therapist).client().content().points()).isEqualTo(Map.of("danger", 1));
        assertThat(store.forms().listRisk(therapist, form.caseId(), form.meeting().number())).hasSize(1);
        assertThat(store.forms().listWithRisk(therapist)).isEmpty();
        assertThat(seenBy(therapist).isRevealed()).isFalse();
    }

    @Test
    void aGuessIsSeenByWhoeverGuessedAndByNobodyElse() {
        answer(therapist, Whose.GUESS, "bond", 7, 1);
        fillClient(Sharing.NOW);
        fillTherapist();
        allot(caseId);

        assertThat(seenBy(therapist).guess().content().points()).isEqualTo(Map.of("bond", 7));
        assertThat(seenBy(therapist).guess().state()).isInstanceOf(HalfState.HandedIn.class);
        assertThat(seenBy(supervisor).guess().content().answers()).isEmpty();
        assertThat(seenBy(client).guess().content().answers()).isEmpty();
        store.trust().handOver(therapist, caseId, colleague.personId(), "");
        assertThat(seenBy(colleague).guess().content().answers()).isEmpty();
        assertThat(seenBy(colleague).therapist().content().points()).isEqualTo(Map.of("aims", 5));
    }

    @Test
    void guessesAreComparedOnceTheAnswersWereSeen() {
        answer(therapist, Whose.GUESS, "bond", 7, 1);
        answer(therapist, Whose.GUESS, "danger", 0, 2);
        fillClient(Sharing.NOW);
        fillTherapist();
        assertThat(store.guesses().list(therapist)).isEmpty();
        assertThat(store.guesses().listToMove(therapist)).isEmpty();

        seenBy(therapist);
        assertThat(store.guesses().listToMove(therapist)).containsExactly(form.id());
        assertThat(store.guesses().listToMove(colleague)).isEmpty();
        assertThat(store.guesses().list(therapist)).extracting(Guesses.Met::guess)
                .containsExactly(new GuessRecord.Guess("bond", 7, 6));
        assertThat(store.guesses().list(colleague)).isEmpty();

        store.halves().changeSharing(new Asker.Client(caseId, ""), form.id(), Sharing.KEPT);
        assertThat(store.guesses().list(therapist)).isEmpty();
    }

    @Test
    void howFarAFormHasComeIsSaidWithoutLookingIntoIt() {
        fillClient(Sharing.NOW);
        fillTherapist();

        assertThat(store.forms().listStanding(therapist, caseId, 1)).singleElement()
                .satisfies(standing -> assertThat(standing.client()).isInstanceOf(HalfState.HandedIn.class))
                .satisfies(standing -> assertThat(standing.therapist()).isInstanceOf(HalfState.HandedIn.class))
                .satisfies(standing -> assertThat(standing.isRevealed()).isFalse());
        seenBy(therapist);
        assertThat(store.forms().listStanding(therapist, caseId, 1)).singleElement()
                .satisfies(standing -> assertThat(standing.isRevealed()).isTrue());
        assertThat(store.forms().listStanding(therapist, caseId, 2)).isEmpty();
        assertThat(store.forms().listStanding(colleague, caseId, 1)).isEmpty();
        assertThat(store.forms().listStanding(client, caseId, 1)).isEmpty();
    }

    @Test
    void theTherapistsPartStaysAsItIsOnceTheClientsAnswersWereSeen() {
        fillClient(Sharing.NOW);
        fillTherapist();
        assertThat(answer(therapist, Whose.GUESS, "bond", 1, 1)).isInstanceOf(Outcome.Done.class);
        seenBy(therapist);

        assertThat(seenBy(therapist).isRevealed()).isTrue();
        assertThat(answer(therapist, Whose.GUESS, "bond", 6, 2)).isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void aGuessMovesIntoThePrivateStoreOnceTheFormIsRevealed() {
        Leaves own = store.privateStore().make(therapist, "what nobody else knows").done().orElseThrow().leaves();
        answer(therapist, Whose.GUESS, "bond", 7, 1);
        store.halves().skip(therapist, form.id(), Whose.GUESS, "aims", 2);
        fillClient(Sharing.NOW);
        fillTherapist();
        assertThat(store.guesses().moveToPrivateStore(therapist, form.id(), own)).isFalse();
        seenBy(therapist);

        assertThat(store.guesses().moveToPrivateStore(colleague, form.id(), own)).isFalse();
        assertThat(store.guesses().moveToPrivateStore(therapist, form.id(), own)).isTrue();
        assertThat(store.guesses().moveToPrivateStore(therapist, form.id(), own)).isFalse();
        assertThat(seenBy(therapist).guess().content().answers()).isEmpty();
        assertThat(answer(therapist, Whose.GUESS, "bond", 6, 3)).isInstanceOf(Outcome.Refused.class);
        assertThat(Guesses.listMoved(own)).isEqualTo(Map.of(form.id(), Map.of("bond", 7)));
        assertThat(store.guesses().listMoved(therapist, own)).extracting(Guesses.Met::guess)
                .containsExactly(new GuessRecord.Guess("bond", 7, 6));
    }

    @Test
    void aSupervisorSeesOnlyWhatIsOpenAndRevealsNothing() {
        allot(caseId);
        fillClient(Sharing.NOW);
        assertSealed(seenBy(supervisor).client());
        assertThat(seenBy(supervisor).therapist().content().answers()).isEmpty();
        fillTherapist();

        assertThat(seenBy(supervisor).client().content().points()).isEqualTo(Map.of("aims", 4, "bond", 6));
        assertThat(seenBy(supervisor).isRevealed()).isFalse();
        assertThatThrownBy(() -> answer(supervisor, Whose.THERAPIST, "aims", 1, 9)).isInstanceOf(NotAllowed.class);
    }

    @Test
    void nobodyElseFindsAForm() {
        fillClient(Sharing.NOW);
        Asker.Member lead = add("Lea", Role.CLINIC_LEAD).asking();
        Asker.Client other = new Asker.Client("another case", form.id());

        for (Asker asker : List.of(colleague, supervisor, administrator, lead, PROGRAM, other)) {
            assertThat(store.forms().find(asker, form.id())).isEmpty();
            assertThat(store.forms().listForCase(asker, caseId)).isEmpty();
            assertThat(store.forms().listWaiting(asker)).isEmpty();
        }
        assertThat(store.forms().listForCase(client, caseId)).isEmpty();
    }

    @Test
    void sharingMayBeChosenAnewAndCountsAtOnce() {
        fillClient(Sharing.KEPT);
        fillTherapist();
        Asker.Client onOwnPage = new Asker.Client(caseId, "");

        store.halves().changeSharing(onOwnPage, form.id(), Sharing.NOW);
        assertThat(seenBy(therapist).client().content().points()).hasSize(2);
        store.halves().changeSharing(onOwnPage, form.id(), Sharing.KEPT);
        assertSealed(seenBy(therapist).client());
    }

    @Test
    void todayNamesTheFormsThatWaitUntilTheyAreRevealed() {
        fillClient(Sharing.NOW);
        assertThat(store.forms().listWaiting(therapist)).singleElement()
                .satisfies(waiting -> assertThat(waiting.client()).isInstanceOf(HalfState.HandedIn.class))
                .satisfies(waiting -> assertThat(waiting.therapist()).isInstanceOf(HalfState.NotBegun.class));
        fillTherapist();
        seenBy(therapist);
        assertThat(store.forms().listWaiting(therapist)).isEmpty();
    }

    @Test
    void everyLookAtAnothersAnswersIsInTheAuditThatItsClientReads() {
        fillClient(Sharing.NOW);
        fillTherapist();
        seenBy(therapist);
        store.forms().listForCase(therapist, caseId);

        assertThat(store.audit().listForCase(new Asker.Client(caseId, ""), caseId, 4)).extracting(AuditEntry::action)
                .containsExactly(Action.CASE_VIEWED, Action.FORM_REVEALED, Action.FORM_VIEWED, Action.HALF_HANDED_IN);
    }

    @Test
    void theClientsOwnPageHoldsAllTheirForms() {
        fillClient(Sharing.KEPT);

        assertThat(store.forms().listForCase(new Asker.Client(caseId, ""), caseId)).singleElement()
                .satisfies(seen -> assertThat(seen.client().content().points()).hasSize(2));
    }

    private Outcome<Form> answer(Asker asker, Whose whose, String item, int points, long version) {
        return store.halves().answer(asker, form.id(), whose, item, points, version);
    }

    private void handIn(Asker asker, Whose whose, Sharing sharing) {
        store.halves().handIn(asker, form.id(), whose, sharing, "link");
    }

    private void fillClient(Sharing sharing) {
        answer(client, Whose.CLIENT, "aims", 4, 1);
        answer(client, Whose.CLIENT, "bond", 6, 2);
        store.halves().writeWords(client, form.id(), Whose.CLIENT, "It was good to laugh.");
        handIn(client, Whose.CLIENT, sharing);
    }

    private void fillTherapist() {
        answer(therapist, Whose.THERAPIST, "aims", 5, 1);
        handIn(therapist, Whose.THERAPIST, Sharing.KEPT);
    }

    private FormRecord seenBy(Asker asker) {
        return store.forms().find(asker, form.id()).orElseThrow();
    }

    private HalfView clientOn(String ownCase) {
        return store.forms().find(new Asker.Client(ownCase, ""), form.id()).orElseThrow().client();
    }

    private Content own() {
        return seenBy(client).client().content();
    }

    private static void assertSealed(HalfView half) {
        assertThat(half.content()).isInstanceOf(Content.Sealed.class);
        assertThat(half.content().answers()).isEmpty();
    }

    private static OptionalDouble sum(Map<String, Integer> points) {
        return OptionalDouble.of(points.values().stream().mapToInt(Integer::intValue).sum());
    }
}
