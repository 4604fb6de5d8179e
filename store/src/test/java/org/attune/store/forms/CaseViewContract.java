package org.attune.store.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.attune.core.course.Respondent;
import org.attune.core.pairing.Sharing;
import org.attune.core.tension.Attribution;
import org.attune.store.StoreContract;
import org.attune.store.access.Asker;
import org.attune.store.access.NotAllowed;
import org.attune.store.access.Role;
import org.attune.store.audit.Action;
import org.attune.store.audit.AuditEntry;
import org.attune.store.cases.Ended;
import org.attune.store.cases.TherapyEnd;
import org.attune.store.consent.Consent.Material;
import org.attune.store.consent.Consent.Matter;
import org.attune.store.consent.Consent.Purpose;
import org.attune.store.forms.Forms.CaseView;
import org.attune.store.service.CountedCase;
import org.attune.store.service.CountedCase.Standing;
import org.attune.store.tension.Addition;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What the page of a case rests on opens nothing by itself.
public abstract class CaseViewContract extends StoreContract {

    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
    private static final Duration UNTIL_OPEN = Duration.ofDays(6);

    private String caseId;

    @BeforeEach
    void askAboutTwoSessions() {
        caseId = store.cases().open(therapist).id();
        fill(1, "The first line.");
        fill(2, "The second line.");
        clock.pass(UNTIL_OPEN.plusDays(1));
    }

    private void fill(int session, String words) {
        store.meetings().add(therapist, caseId, session, MONDAY.plusDays(session));
        Form form = store.forms()
                .open(therapist, caseId, session, AskedForm.FORM, "de", clock.instant().plus(UNTIL_OPEN))
                .done().orElseThrow();
        Asker.Client client = new Asker.Client(caseId, form.id());
        store.halves().answer(client, form.id(), Whose.CLIENT, "aims", 4, 1);
        store.halves().writeWords(client, form.id(), Whose.CLIENT, words);
        store.halves().handIn(client, form.id(), Whose.CLIENT, Sharing.NOW, "link");
    }

    private CaseView view() {
        return store.forms().view(therapist, caseId);
    }

    @Test
    void aFormThatTheTherapistHasNotOpenedStaysSealedAfterTheAgreedDay() {
        CaseView seen = view();

        assertThat(seen.forms()).hasSize(2).allSatisfy(form -> {
            assertThat(form.client().content()).isInstanceOf(Content.Sealed.class);
            assertThat(form.client().state()).isInstanceOf(HalfState.HandedIn.class);
            assertThat(form.isRevealed()).isFalse();
        });
        assertThat(seen.words()).isEmpty();
        assertThat(store.forms().listWaiting(therapist)).hasSize(2);
        assertThat(store.audit().listForCase(therapist, caseId, 1)).extracting(AuditEntry::action)
                .containsExactly(Action.CASE_VIEWED);
    }

    @Test
    void whatWasOpenedIsSeenWithItsLatestLineAlone() {
        store.forms().find(therapist, view().forms().getFirst().form().id());
        CaseView seen = view();

        assertThat(seen.words()).isEqualTo("The first line.");
        assertThat(seen.wordsSession()).isEqualTo(1);
        assertThat(seen.forms().getFirst().client().content().points()).containsEntry("aims", 4);
        assertThat(((Content.Shown) seen.forms().getFirst().client().content()).words()).isEmpty();
        assertThat(seen.forms().getLast().client().content().answers()).isEmpty();
    }

    @Test
    void whoMayNotReadTheCaseSeesNothingAndLeavesNoTrace() {
        for (Asker.Member asker : List.of(colleague, administrator, supervisor)) {
            assertThat(store.forms().view(asker, caseId).forms()).isEmpty();
        }
        assertThat(store.audit().listForCase(therapist, caseId, 50)).extracting(AuditEntry::action)
                .doesNotContain(Action.CASE_VIEWED);
    }

    @Test
    void whatWasOpenedInManyCasesIsListedInOrderOfSessions() {
        view().forms().reversed().forEach(form -> store.forms().find(therapist, form.form().id()));

        assertThat(store.forms().listRevealed(therapist)).extracting(form -> form.form().meeting().number())
                .containsExactly(1, 2);
        assertThat(store.forms().listRevealed(colleague)).isEmpty();
    }

    @Test
    void whatWasOpenedIsListedOfEndedCasesTooWhereItIsAskedFor() {
        view().forms().forEach(form -> store.forms().find(therapist, form.form().id()));
        store.cases().close(therapist, caseId, TherapyEnd.TOGETHER);

        assertThat(store.forms().listRevealed(therapist)).isEmpty();
        assertThat(store.forms().listEverRevealed(therapist)).hasSize(2);
        assertThat(store.forms().listEverRevealed(colleague)).isEmpty();
    }

    @Test
    void whoeverLeadsThePracticeHasItCountedAndNobodyElseDoes() {
        Asker.Member lead = add("Lea", Role.CLINIC_LEAD).asking();
        for (Asker.Member other : List.of(therapist, colleague, supervisor, administrator)) {
            assertThatThrownBy(() -> store.serviceCounts().count(other, Instant.EPOCH, List::size))
                    .isInstanceOf(NotAllowed.class);
        }

        assertThat(store.serviceCounts().<Integer>count(lead, Instant.EPOCH, List::size)).isEqualTo(1);
        assertThat(store.serviceCounts().<List<Standing>>count(lead, Instant.EPOCH, CaseViewContract::standings))
                .containsExactly(Standing.OPEN);
        store.cases().close(therapist, caseId, TherapyEnd.NOT_KNOWN);
        Instant later = clock.instant().plusSeconds(1);
        assertThat(store.serviceCounts().<List<Standing>>count(lead, Instant.EPOCH, CaseViewContract::standings))
                .containsExactly(Standing.ENDED);
        assertThat(store.serviceCounts().<List<Standing>>count(lead, later, CaseViewContract::standings))
                .containsExactly(Standing.PAST_KEEPING);
        assertThat(store.cases().listEndedBefore(therapist, clock.instant())).isEmpty();
        assertThat(store.cases().listEndedBefore(therapist, later)).extracting(Ended::caseId).containsExactly(caseId);
        for (Asker.Member other : List.of(colleague, supervisor, administrator, lead)) {
            assertThat(store.cases().listEndedBefore(other, later)).isEmpty();
        }
        assertThat(store.cases().list(lead)).isEmpty();
        assertThat(store.forms().view(lead, caseId).forms()).isEmpty();
    }

    @Test
    void onlyWhatAClientAgreesToBeCountedWithIsCountedAtThatMoment() {
        Asker.Member lead = add("Lea", Role.CLINIC_LEAD).asking();
        view().forms().forEach(form -> store.forms().find(therapist, form.form().id()));
        String tension = store.tensions().open(therapist, caseId, new Addition.Told("a canary of words", List.of()))
                .done().orElseThrow().id();
        store.tensions().add(therapist, tension,
                new Addition.Attributed(Respondent.THERAPIST, Attribution.AROUND));

        CountedCase unasked = counted(lead);
        assertThat(unasked.sessions()).isEqualTo(2);
        assertThat(unasked.sessionsWithForm()).isEqualTo(2);
        assertThat(unasked.forms()).isEmpty();
        assertThat(unasked.tensions()).isEmpty();

        String scores = agree(Material.SCORES);
        agree(Material.NOTES);
        CountedCase agreed = counted(lead);
        assertThat(agreed.forms()).extracting(form -> form.client().content().points().get("aims")).containsOnly(4);
        assertThat(agreed.forms()).allSatisfy(form -> assertThat(((Content.Shown) form.client().content()).words())
                .isEmpty());
        assertThat(agreed.tensions()).containsExactly(Map.of(Respondent.THERAPIST, Attribution.AROUND));
        assertThat(agreed.toString()).doesNotContain("canary", caseId);

        store.consents().withdraw(therapist, caseId, scores);
        assertThat(counted(lead).forms()).isEmpty();
        assertThat(counted(lead).tensions()).hasSize(1);
    }

    /// A damaged answer of theirs is not noticed.
    @Test
    void nothingIsReadOfAClientWhoDoesNotAgreeToBeCounted() throws SQLException {
        Asker.Member lead = add("Lea", Role.CLINIC_LEAD).asking();
        view().forms().forEach(form -> store.forms().find(therapist, form.form().id()));
        try (Connection connection = store.passkeyTables().getConnection();
                PreparedStatement statement = connection.prepareStatement("update answer set given_at = 'broken'")) {
            assertThat(statement.executeUpdate()).isPositive();
        }

        assertThat(counted(lead).sessionsWithForm()).isEqualTo(2);
        agree(Material.SCORES);
        assertThatThrownBy(() -> counted(lead)).isInstanceOf(RuntimeException.class);
    }

    private CountedCase counted(Asker.Member lead) {
        return store.serviceCounts().<CountedCase>count(lead, Instant.EPOCH, List::getFirst);
    }

    private String agree(Material material) {
        return store.consents().give(therapist, caseId, new Matter(Purpose.SERVICE, material, ""), "5 en").id();
    }

    @Test
    void theProgramLearnsFromScoresWithoutNamesAndNobodyElseDoes() {
        String other = store.cases().open(colleague).id();
        store.meetings().add(colleague, other, 1, MONDAY);
        Form form = store.forms().open(colleague, other, 1, AskedForm.FORM, "de", clock.instant()).done().orElseThrow();
        Asker.Client client = new Asker.Client(other, form.id());
        store.halves().answer(client, form.id(), Whose.CLIENT, "aims", 1, 1);
        store.halves().handIn(client, form.id(), Whose.CLIENT, Sharing.KEPT, "link");

        List<Forms.Nameless> learned = store.forms().listNameless(PROGRAM, AskedForm.FORM.id());
        assertThat(learned).extracting(Forms.Nameless::course, Forms.Nameless::session)
                .containsExactly(tuple(1, 1), tuple(1, 2));
        assertThat(learned.toString()).doesNotContain(caseId, "line");
        assertThat(store.forms().listWaiting(therapist)).hasSize(2);
    }

    private static List<Standing> standings(List<CountedCase> cases) {
        return cases.stream().map(CountedCase::standing).toList();
    }
}
