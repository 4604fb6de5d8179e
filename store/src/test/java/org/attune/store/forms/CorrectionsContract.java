package org.attune.store.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.attune.core.pairing.Sharing;
import org.attune.store.Store;
import org.attune.store.StoreContract;
import org.attune.store.access.Asker;
import org.attune.store.access.NotAllowed;
import org.attune.store.access.Outcome;
import org.attune.store.audit.Action;
import org.attune.store.audit.AuditEntry;
import org.attune.store.forms.Corrections.Earlier;
import org.attune.store.forms.Corrections.Entry;
import org.attune.store.forms.Halves.Filled;
import org.attune.store.sql.Row;
import org.attune.store.sql.Tables;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What was mistyped from paper is corrected, and what stood there stays known.
public abstract class CorrectionsContract extends StoreContract {

    private static final Entry FIRST = new Entry(Map.of("aims", 4, "bond", 6), "It was gold.", Sharing.NOW);
    private static final Entry RIGHT = new Entry(Map.of("aims", 5), "It was cold.", Sharing.ONLY_THE_LINE);

    private String caseId;
    private Form form;
    private Asker.Client ownPage;

    @BeforeEach
    void askAboutASession() {
        caseId = store.cases().open(therapist).id();
        store.meetings().add(therapist, caseId, 1, LocalDate.of(2026, 3, 2));
        form = store.forms().open(therapist, caseId, 1, AskedForm.FORM, "en",
                clock.instant().plus(Duration.ofDays(6))).done().orElseThrow();
        ownPage = new Asker.Client(caseId, "");
        store.halves().answer(therapist, form.id(), Whose.THERAPIST, "aims", 3, 1);
        store.halves().handIn(therapist, form.id(), Whose.THERAPIST, Sharing.NOW, "desk");
    }

    private void enter(Asker asker) {
        FIRST.points()
                .forEach((item, points) -> store.halves().answer(asker, form.id(), Whose.CLIENT, item, points, 1));
        store.halves().writeWords(asker, form.id(), Whose.CLIENT, FIRST.words());
        store.halves().handIn(asker, form.id(), Whose.CLIENT, FIRST.sharing(), "paper");
    }

    private Content.Shown seen(Asker asker) {
        return (Content.Shown) store.forms().find(asker, form.id()).orElseThrow().client().content();
    }

    private Outcome<Form> correct(Entry entry) {
        return store.corrections().correct(therapist, form.id(), entry);
    }

    private List<Action> acts() {
        return store.audit().listForCase(therapist, caseId, 100).stream().map(AuditEntry::action).toList();
    }

    @Test
    void aSheetIsEnteredWholeAndTakesNothingAlongThatWasBegunBefore() {
        Form sheet = store.forms().open(therapist, caseId, 1, AskedForm.ofQuestions(2), "de", clock.instant()).done()
                .orElseThrow();
        store.halves().answer(therapist, sheet.id(), Whose.CLIENT, "q0", 3, 1);
        store.halves().writeWords(therapist, sheet.id(), Whose.CLIENT, "begun and left");
        for (Filled wrong : List.of(new Filled(Map.of("q1", 5, "other", 1), Set.of(), ""),
                new Filled(Map.of("q1", 8), Set.of(), ""), new Filled(Map.of("q1", 5), Set.of("other"), ""),
                new Filled(Map.of("q1", 5), Set.of(), "a".repeat(2_001)))) {
            assertThat(enter(sheet, wrong)).isInstanceOf(Outcome.Refused.class);
        }
        assertThat(shown(sheet).points()).isEqualTo(Map.of("q0", 3));

        assertThat(enter(sheet, new Filled(Map.of("q1", 5), Set.of(), " typed ")).done()).contains(sheet);

        assertThat(shown(sheet).points()).isEqualTo(Map.of("q1", 5));
        assertThat(shown(sheet).words()).isEqualTo("typed");
        assertThat(enter(sheet, new Filled(Map.of("q0", 1), Set.of(), ""))).isInstanceOf(Outcome.Refused.class);
        assertThat(shown(sheet).points()).isEqualTo(Map.of("q1", 5));
    }

    private Outcome<Form> enter(Form sheet, Filled filled) {
        return store.halves().handInWhole(therapist, sheet.id(), Map.of(Whose.CLIENT, filled), Sharing.NOW, "paper");
    }

    private Content.Shown shown(Form sheet) {
        return (Content.Shown) store.forms().find(new Asker.Client(caseId, sheet.id()), sheet.id()).orElseThrow()
                .client().content();
    }

    @Test
    void whatWasMistypedIsCorrectedAndWhatStoodThereStaysKnown() {
        enter(therapist);
        clock.pass(Duration.ofHours(1));

        assertThat(correct(RIGHT)).isInstanceOf(Outcome.Done.class);
        reopen();

        assertThat(seen(therapist).points()).isEqualTo(RIGHT.points());
        assertThat(seen(therapist).words()).isEqualTo(RIGHT.words());
        assertThat(store.forms().find(ownPage, form.id()).orElseThrow().client().state())
                .isInstanceOfSatisfying(HalfState.HandedIn.class,
                        in -> assertThat(in.sharing()).isEqualTo(Sharing.ONLY_THE_LINE));
        assertThat(store.corrections().find(therapist, form.id()).earlier())
                .containsExactly(new Earlier(clock.instant(), FIRST));
        assertThat(store.corrections().find(ownPage, form.id())).isEqualTo(
                new Corrections.Paper(false, List.of(new Earlier(clock.instant(), FIRST))));
        assertThat(acts()).containsOnlyOnce(Action.HALF_CORRECTED);
    }

    @Test
    void aSecondCorrectionKeepsBothAndTheSameAgainKeepsNothing() {
        enter(therapist);
        correct(RIGHT);
        correct(new Entry(RIGHT.points(), " It was cold. ", RIGHT.sharing()));
        correct(FIRST);

        assertThat(store.corrections().find(therapist, form.id()).earlier()).extracting(Earlier::entry)
                .containsExactly(RIGHT, FIRST);
        assertThat(seen(therapist).points()).isEqualTo(FIRST.points());
    }

    @Test
    void whatAClientAnsweredThemselvesIsNeverChanged() {
        enter(new Asker.Client(caseId, form.id()));

        assertThatThrownBy(() -> correct(RIGHT)).isInstanceOf(NotAllowed.class);
        assertThat(store.corrections().find(therapist, form.id()).mayCorrect()).isFalse();
        assertThat(seen(therapist).points()).isEqualTo(FIRST.points());
    }

    @Test
    void onlyWhoTypedItAndHasTheCaseMayCorrectIt() {
        enter(therapist);
        assertThatThrownBy(() -> store.corrections().correct(colleague, form.id(), RIGHT))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> store.corrections().correct(administrator, form.id(), RIGHT))
                .isInstanceOf(NotAllowed.class);
        store.trust().handOver(therapist, caseId, colleague.personId(), "");

        assertThatThrownBy(() -> store.corrections().correct(colleague, form.id(), RIGHT))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> correct(RIGHT)).isInstanceOf(NotAllowed.class);
    }

    @Test
    void whatIsNotHandedInYetIsAnsweredAndNotCorrected() {
        store.halves().answer(therapist, form.id(), Whose.CLIENT, "aims", 4, 1);

        assertThatThrownBy(() -> correct(RIGHT)).isInstanceOf(NotAllowed.class);
    }

    @Test
    void takesNothingThatIsNotOnPaper() {
        enter(therapist);

        assertThat(correct(new Entry(Map.of("aims", 8), "", Sharing.NOW))).isInstanceOf(Outcome.Refused.class);
        assertThat(correct(new Entry(Map.of("other", 1), "", Sharing.NOW))).isInstanceOf(Outcome.Refused.class);
        assertThat(correct(new Entry(Map.of(), " ", Sharing.NOW))).isInstanceOf(Outcome.Refused.class);
        assertThat(correct(new Entry(Map.of("aims", 1), "", Sharing.KEPT))).isInstanceOf(Outcome.Refused.class);
        assertThat(correct(new Entry(Map.of(), "a".repeat(2_001), Sharing.NOW))).isInstanceOf(Outcome.Refused.class);
        assertThat(seen(therapist).points()).isEqualTo(FIRST.points());
        assertThat(acts()).doesNotContain(Action.HALF_CORRECTED);
    }

    @Test
    void wordsThatTheClientTookAwaySinceStayAway() {
        enter(therapist);
        correct(new Entry(FIRST.points(), "It was old.", Sharing.NOW));
        store.halves().takeWordsAway(ownPage, form.id());

        assertThat(correct(new Entry(FIRST.points(), "It was gold.", Sharing.NOW))).isInstanceOf(Outcome.Refused.class);
        assertThat(correct(new Entry(Map.of("bond", 2), "", Sharing.NOW))).isInstanceOf(Outcome.Done.class);
        assertThat(store.corrections().find(therapist, form.id()).earlier()).extracting(one -> one.entry().words())
                .containsOnly("");
    }

    @Test
    void aSheetThatTheClientDecidedOnThemselvesIsTheirsAlsoForWhoeverTypedIt() {
        enter(therapist);
        assertThat(seen(therapist).points()).isEqualTo(FIRST.points());

        store.halves().changeSharing(ownPage, form.id(), Sharing.KEPT);

        assertThat(store.forms().find(therapist, form.id()).orElseThrow().client().content())
                .isEqualTo(new Content.Sealed(List.of()));
        assertThat(store.corrections().find(therapist, form.id())).isEqualTo(new Corrections.Paper(false, List.of()));
        assertThat(correct(FIRST)).isInstanceOf(Outcome.Refused.class);
        assertThat(seen(ownPage).points()).isEqualTo(FIRST.points());
        store.halves().changeSharing(ownPage, form.id(), Sharing.NOW);
        assertThat(seen(therapist).points()).isEqualTo(FIRST.points());
        assertThat(store.corrections().find(therapist, form.id()).mayCorrect()).isFalse();
    }

    @Test
    void whatWasDecidedBeforeTheClientsChoiceCountedForTypedSheetsIsTheirsAtTheNextStart() {
        enter(therapist);
        store.halves().changeSharing(ownPage, form.id(), Sharing.KEPT);
        store.close();
        Tables.change(place, "update half set by_id = ? where form_id = ? and whose = ?", therapist.personId(),
                form.id(), Whose.CLIENT);
        Tables.change(place, "delete from migration where step = '030-own-choice'");
        assertThat(Tables.column(place, "select by_id as found from half where whose = 'CLIENT'", Row::text))
                .isNotEmpty();

        store = Store.open(place, clock, seeded(3));

        assertThat(store.forms().find(therapist, form.id()).orElseThrow().client().content())
                .isEqualTo(new Content.Sealed(List.of()));
    }

    @Test
    void anAnswerAboutDangerThatIsCorrectedIsPutBeforeTheTherapistAnew() {
        enter(therapist);
        store.forms().listRisk(therapist, caseId, 1);
        clock.pass(Duration.ofMinutes(1));

        correct(new Entry(Map.of("aims", 4, "danger", 2), "", Sharing.NOW));

        assertThat(store.forms().listWithRisk(therapist)).containsExactly(form);
    }
}
