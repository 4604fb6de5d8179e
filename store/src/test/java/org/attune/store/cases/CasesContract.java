package org.attune.store.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.attune.store.StoreContract;
import org.attune.store.access.Asker;
import org.attune.store.access.NotAllowed;
import org.attune.store.access.Outcome;
import org.attune.store.access.Role;
import org.attune.store.audit.Action;
import org.attune.store.audit.AuditEntry;
import org.attune.store.cases.Onlookers.Onlooker;
import org.attune.store.cases.Trust.Allotment;
import org.attune.store.consent.Consent.Material;
import org.attune.store.consent.Consent.Matter;
import org.attune.store.consent.Consent.Purpose;
import org.attune.store.forms.AskedForm;
import org.junit.jupiter.api.Test;

/// Whose a case is, and who sees it.
public abstract class CasesContract extends StoreContract {

    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

    @Test
    void everyCaseGetsAPseudonymOfItsOwnThatCanBeSpoken() {
        Set<String> pseudonyms = new HashSet<>();
        for (int i = 0; i < 50; i++) {
            pseudonyms.add(store.cases().open(therapist).pseudonym());
        }

        assertThat(pseudonyms).hasSize(50).allMatch(name -> name.matches("[A-Z][aeiou]([a-z][aeiou]){2}[klmrst]"));
        assertThat(store.cases().list(therapist)).extracting(TherapyCase::pseudonym).isSorted().hasSize(50);
    }

    @Test
    void aClientIsToldWhoLookedAndWhoMayReadAndNobodyElseIs() {
        String caseId = store.cases().open(therapist).id();
        Asker.Client own = new Asker.Client(caseId, "");
        allot(caseId);
        store.forms().listForCase(supervisor, caseId);
        store.trust().handOver(therapist, caseId, colleague.personId(), "");
        store.forms().listForCase(colleague, caseId);

        assertThat(store.onlookers().list(own, caseId)).extracting(Onlookers.Seen::by, Onlookers.Seen::action)
                .startsWith(tuple(Onlooker.THERAPIST, Action.CASE_VIEWED),
                        tuple(Onlooker.EARLIER_THERAPIST, Action.CASE_HANDED_OVER),
                        tuple(Onlooker.SUPERVISOR, Action.CASE_VIEWED));
        assertThat(store.trust().listReaders(own, caseId)).containsExactly(
                new Trust.Reader("Cole of the practice", Role.THERAPIST),
                new Trust.Reader("Sun of the practice", Role.SUPERVISOR));
        for (Asker.Client other : List.of(new Asker.Client(caseId, "a form"), new Asker.Client("other", ""))) {
            assertThat(store.onlookers().list(other, caseId)).isEmpty();
            assertThat(store.trust().listReaders(other, caseId)).isEmpty();
        }
        assertThat(store.trust().listReaders(administrator, caseId)).isEmpty();
    }

    @Test
    void aCaseExistsForItsTherapistAndItsClientOnly() {
        TherapyCase ours = store.cases().open(therapist);
        List<Asker> others = List.of(supervisor, colleague, administrator, PROGRAM, new Asker.Client("other", ""));

        assertThat(store.cases().find(therapist, ours.id())).contains(ours);
        assertThat(store.cases().findByPseudonym(therapist, ours.pseudonym())).contains(ours);
        assertThat(store.cases().find(new Asker.Client(ours.id(), ""), ours.id())).contains(ours);
        for (Asker other : others) {
            assertThat(store.cases().find(other, ours.id())).isEmpty();
            assertThat(store.cases().findByPseudonym(other, ours.pseudonym())).isEmpty();
            assertThat(store.cases().findTherapistName(other, ours.id())).isEmpty();
            assertThat(store.cases().findRhythm(other, ours.id())).isEmpty();
            assertThat(store.cases().list(other)).isEmpty();
            assertThat(store.meetings().list(other, ours.id())).isEmpty();
            assertThat(store.forms().listForCase(other, ours.id())).isEmpty();
            assertThat(store.audit().listForCase(other, ours.id(), 10)).isEmpty();
            assertThatThrownBy(() -> store.cases().close(other, ours.id(), TherapyEnd.TOGETHER))
                    .isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> store.meetings().add(other, ours.id(), 1, MONDAY)).isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> store.trust().allot(other, ours.id(), supervisor.personId()))
                    .isInstanceOf(NotAllowed.class);
        }
        assertThat(store.cases().findTherapistName(new Asker.Client(ours.id(), "any"), ours.id()))
                .contains("Tess of the practice");
    }

    @Test
    void onlyATherapistOpensCases() {
        assertThatThrownBy(() -> store.cases().open(administrator)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> store.cases().open(supervisor)).isInstanceOf(NotAllowed.class);
    }

    @Test
    void aSupervisorReadsWhatIsAllottedUntilTheAllotmentEnds() {
        String ours = store.cases().open(therapist).id();
        store.cases().open(therapist);
        assertThat(store.trust().allot(therapist, ours, colleague.personId())).isInstanceOf(Outcome.Refused.class);
        assertThat(store.trust().allot(therapist, ours, supervisor.personId())).isInstanceOf(Outcome.Refused.class);
        allot(ours);
        allot(ours);

        assertThat(store.cases().list(supervisor)).extracting(TherapyCase::id).containsExactly(ours);
        assertThat(store.trust().listAllotments(therapist, ours)).filteredOn(Allotment::isLive)
                .extracting(Allotment::personId).containsExactly(supervisor.personId());
        assertThatThrownBy(() -> store.cases().close(supervisor, ours, TherapyEnd.TOGETHER))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> store.trust().allot(supervisor, ours, supervisor.personId()))
                .isInstanceOf(NotAllowed.class);

        store.trust().endAllotment(therapist, ours, supervisor.personId());
        assertThat(store.cases().find(supervisor, ours)).isEmpty();
        assertThat(store.trust().listAllotments(therapist, ours)).singleElement()
                .extracting(Trust.Allotment::term).isEqualTo(new Trust.Term.Until(clock.instant(), true));
    }

    @Test
    void anAllotmentMayEndByItself() {
        String ours = store.cases().open(therapist).id();
        allot(ours);
        Instant end = clock.instant().plus(Duration.ofDays(30));
        store.trust().allotUntil(therapist, ours, supervisor.personId(), end);

        assertThat(store.trust().listAllotments(therapist, ours)).singleElement()
                .extracting(Trust.Allotment::term).isEqualTo(new Trust.Term.Until(end, false));
        clock.pass(Duration.ofDays(29));
        assertThat(store.cases().find(supervisor, ours)).isPresent();
        clock.pass(Duration.ofDays(1));
        assertThat(store.cases().find(supervisor, ours)).isEmpty();
        assertThat(store.cases().list(supervisor)).isEmpty();
        assertThat(store.trust().listAllotments(therapist, ours)).noneMatch(Allotment::isLive);
        assertThat(store.trust().listReaders(therapist, ours)).hasSize(1);
    }

    @Test
    void aCaseHandedOverLeavesATrailAndIsSeenByItsNewTherapistOnly() {
        TherapyCase ours = store.cases().open(therapist);

        assertThat(store.trust().handOver(therapist, ours.id(), administrator.personId(), ""))
                .isInstanceOf(Outcome.Refused.class);
        assertThat(store.trust().handOver(therapist, ours.id(), therapist.personId(), ""))
                .isInstanceOf(Outcome.Refused.class);
        assertThat(store.trust().handOver(therapist, ours.id(), colleague.personId(), "x".repeat(501)))
                .isInstanceOf(Outcome.Refused.class);
        assertThat(store.trust().handOver(therapist, ours.id(), colleague.personId(), " On leave. ").done())
                .map(TherapyCase::therapistId).contains(colleague.personId());

        assertThat(store.cases().find(therapist, ours.id())).isEmpty();
        assertThat(store.cases().find(colleague, ours.id())).map(TherapyCase::pseudonym).contains(ours.pseudonym());
        assertThat(store.trust().listHandOvers(colleague, ours.id())).singleElement()
                .isEqualTo(new HandOver(therapist.personId(), colleague.personId(), therapist.personId(),
                        clock.instant(), "On leave."));
        assertThat(store.trust().listHandOvers(administrator, ours.id())).singleElement()
                .satisfies(trail -> assertThat(trail.reason()).isEmpty());
        assertThat(store.trust().listHandOvers(therapist, ours.id())).isEmpty();
        assertThatThrownBy(() -> store.trust().handOver(therapist, ours.id(), colleague.personId(), ""))
                .isInstanceOf(NotAllowed.class);
        assertThat(store.audit().listForCase(colleague, ours.id(), 10)).extracting(AuditEntry::action)
                .containsExactly(Action.CASE_HANDED_OVER, Action.CASE_OPENED);
    }

    @Test
    void theCasesOfATherapistWhoLeftWaitForWhoeverRunsThePlaceWhoNeverTakesThem() {
        Asker.Member both = add("Bo", Role.ADMINISTRATOR, Role.THERAPIST).asking();
        TherapyCase ours = store.cases().open(therapist);
        assertThat(store.cases().listToHandOver(both)).isEmpty();
        store.people().leave(administrator, therapist.personId());

        assertThat(store.cases().listToHandOver(both)).extracting(TherapyCase::id).containsExactly(ours.id());
        assertThat(store.cases().find(both, ours.id())).isEmpty();
        assertThat(store.trust().handOver(both, ours.id(), both.personId(), "")).isInstanceOf(Outcome.Refused.class);
        assertThat(store.trust().handOver(both, ours.id(), colleague.personId(), "")).isInstanceOf(Outcome.Done.class);
        assertThat(store.cases().list(colleague)).hasSize(1);
        assertThat(store.cases().list(therapist)).isEmpty();
    }

    @Test
    void allCasesOfATherapistGoInOneStepOrNoneDoes() {
        TherapyCase one = store.cases().open(therapist);
        TherapyCase two = store.cases().open(therapist);
        store.cases().close(therapist, two.id(), TherapyEnd.TOGETHER);
        store.people().leave(administrator, therapist.personId());
        Set<String> both = Set.of(one.id(), two.id());

        assertThat(store.trust().listOf(administrator, therapist.personId())).extracting(TherapyCase::id)
                .containsExactlyInAnyOrderElementsOf(both);
        assertThat(store.trust().listOf(colleague, therapist.personId())).isEmpty();
        assertThatThrownBy(() -> store.trust().handOverAll(colleague, therapist.personId(), both,
                colleague.personId(), "")).isInstanceOf(NotAllowed.class);
        assertThat(store.trust().handOverAll(administrator, therapist.personId(), both, supervisor.personId(), ""))
                .isInstanceOf(Outcome.Refused.class);
        assertThat(store.trust().handOverAll(administrator, colleague.personId(), both, colleague.personId(), ""))
                .isInstanceOf(Outcome.Refused.class);
        assertThat(store.trust().listOf(administrator, therapist.personId())).hasSize(2);
        assertThat(store.trust().handOverAll(administrator, therapist.personId(), both, colleague.personId(), "Left."))
                .isEqualTo(new Outcome.Done<>(2));
        assertThat(store.cases().list(colleague)).hasSize(2);
        assertThat(store.trust().listHandOvers(colleague, two.id())).singleElement()
                .satisfies(trail -> assertThat(trail.reason()).isEqualTo("Left."));
        assertThat(store.cases().find(administrator, one.id())).isEmpty();
    }

    @Test
    void aRhythmSaysWhichFormIsDueAndWhen() {
        String ours = store.cases().open(therapist).id();
        store.cases().agreeRhythm(therapist, ours, new Rhythm(AskedForm.FORM.id(), 2, Rhythm.Place.AT_HOME));
        assertThat(store.cases().listDue(therapist)).isEmpty();
        for (int session = 1; session <= 3; session++) {
            store.meetings().add(therapist, ours, session, MONDAY.plusWeeks(session));
            if (session == 1) {
                assertThat(store.cases().listDue(therapist))
                        .containsExactly(new Cases.Due(ours, 1, Rhythm.Place.AT_HOME));
                store.forms().open(therapist, ours, 1, AskedForm.FORM, "en", clock.instant());
            }
            assertThat(store.cases().listDue(therapist)).hasSize(session == 3 ? 1 : 0);
        }
        assertThat(store.cases().listDue(colleague)).isEmpty();
        store.cases().endRhythm(therapist, ours);
        assertThat(store.cases().findRhythm(therapist, ours)).isEmpty();
        assertThat(store.cases().listDue(therapist)).isEmpty();
    }

    @Test
    void refusesASessionBeforeThePreviousOneAndSaysWhichDaysThereAre() {
        String ours = store.cases().open(therapist).id();
        store.meetings().add(therapist, ours, 1, MONDAY);
        store.meetings().add(therapist, ours, 3, MONDAY.plusDays(14));

        assertThat(store.meetings().add(therapist, ours, 4, MONDAY.plusDays(13)))
                .isEqualTo(new Outcome.Refused<>("Session 4 cannot be on 2026-03-15: session 3 was on 2026-03-16. "
                        + "Give that day or a later one."));
        assertThat(store.meetings().add(therapist, ours, 2, MONDAY.plusDays(15))).isInstanceOf(Outcome.Refused.class);
        assertThat(store.meetings().add(therapist, ours, 0, MONDAY)).isInstanceOf(Outcome.Refused.class);
        assertThat(store.meetings().add(therapist, ours, 2, MONDAY.plusDays(7))).isInstanceOf(Outcome.Done.class);
        assertThat(store.meetings().move(therapist, ours, 2, MONDAY.minusDays(1))).isInstanceOf(Outcome.Refused.class);
        assertThat(store.meetings().move(therapist, ours, 2, MONDAY.plusDays(8))).isInstanceOf(Outcome.Done.class);
        assertThat(store.meetings().list(therapist, ours)).extracting(Meeting::heldOn)
                .containsExactly(MONDAY, MONDAY.plusDays(8), MONDAY.plusDays(14));
    }

    @Test
    void theSameSessionTwiceIsOneSession() {
        String ours = store.cases().open(therapist).id();

        assertThat(store.meetings().add(therapist, ours, 1, MONDAY))
                .isEqualTo(store.meetings().add(therapist, ours, 1, MONDAY));
        assertThat(store.meetings().add(therapist, ours, 1, MONDAY.plusDays(1))).isInstanceOf(Outcome.Refused.class);
        assertThat(store.meetings().list(therapist, ours)).hasSize(1);
    }

    @Test
    void keepsTheRhythmTheEventsAndTheEndOfACase() {
        String ours = store.cases().open(therapist).id();
        assertThat(store.cases().findRhythm(therapist, ours)).isEmpty();
        Rhythm rhythm = new Rhythm("session-check", 2, Rhythm.Place.AT_HOME);
        store.cases().agreeRhythm(therapist, ours, rhythm);
        store.meetings().addEvent(therapist, ours, MONDAY, " holiday ");
        store.cases().close(therapist, ours, TherapyEnd.TOGETHER);
        reopen();

        assertThat(store.cases().findRhythm(therapist, ours)).contains(rhythm);
        assertThat(store.meetings().listEvents(therapist, ours))
                .extracting(Meetings.Event::on, Meetings.Event::word).containsExactly(tuple(MONDAY, "holiday"));
        assertThat(store.cases().find(therapist, ours)).map(TherapyCase::isClosed).contains(true);
        store.cases().reopen(therapist, ours);
        assertThat(store.cases().find(therapist, ours)).map(TherapyCase::isClosed).contains(false);
    }

    @Test
    void howATherapyEndedIsKeptUntilItIsSaidAnewOrGoesOn() {
        String ours = store.cases().open(therapist).id();
        assertThat(endOf(ours)).isEqualTo(TherapyEnd.GOES_ON);
        store.cases().close(therapist, ours, TherapyEnd.NOT_KNOWN);
        store.cases().close(therapist, ours, TherapyEnd.BY_CLIENT);
        reopen();

        assertThat(endOf(ours)).isEqualTo(TherapyEnd.BY_CLIENT);
        assertThatThrownBy(() -> store.cases().close(therapist, ours, TherapyEnd.GOES_ON))
                .isInstanceOf(IllegalArgumentException.class);
        store.cases().reopen(therapist, ours);
        assertThat(endOf(ours)).isEqualTo(TherapyEnd.GOES_ON);
        store.cases().close(therapist, ours, TherapyEnd.OTHERWISE);
        assertThat(endOf(ours)).isEqualTo(TherapyEnd.OTHERWISE);
    }

    private TherapyEnd endOf(String caseId) {
        return store.cases().find(therapist, caseId).orElseThrow().end();
    }

    @Test
    void sessionsAndEventsOfAllCasesAreReadAtOnceByWhoeverMayReadThem() {
        String ours = store.cases().open(therapist).id();
        String another = store.cases().open(therapist).id();
        String theirs = store.cases().open(colleague).id();
        for (String one : List.of(ours, theirs)) {
            Asker.Member by = one.equals(theirs) ? colleague : therapist;
            store.meetings().add(by, one, 2, MONDAY.plusDays(7));
            store.meetings().add(by, one, 1, MONDAY);
            store.meetings().addEvent(by, one, MONDAY.plusDays(1), "exam");
            store.meetings().addEvent(by, one, MONDAY, "holiday");
        }
        store.meetings().addEvent(therapist, another, MONDAY, "fee");

        assertThat(store.meetings().listByCase(therapist)).containsOnlyKeys(ours)
                .containsEntry(ours, store.meetings().list(therapist, ours));
        assertThat(store.meetings().listEventsByCase(therapist)).containsOnlyKeys(ours, another)
                .containsEntry(ours, store.meetings().listEvents(therapist, ours));
        assertThat(store.meetings().listByCase(supervisor)).isEmpty();
        assertThat(store.meetings().listEventsByCase(supervisor)).isEmpty();
        allot(ours);
        assertThat(store.meetings().listByCase(supervisor)).containsOnlyKeys(ours);
        assertThat(store.meetings().listEventsByCase(supervisor)).isEmpty();
    }

    @Test
    void whoeverReadsAlongHasEventsOnlyIfTheClientAgreesToWhatTheTherapistWrites() {
        String ours = store.cases().open(therapist).id();
        store.meetings().addEvent(therapist, ours, MONDAY, "funeral");
        allot(ours);

        assertThat(store.meetings().listEvents(supervisor, ours)).isEmpty();
        store.consents().give(therapist, ours, new Matter(Purpose.SUPERVISION, Material.NOTES, ""), "1 en");
        assertThat(store.meetings().listEvents(supervisor, ours)).extracting(Meetings.Event::word)
                .containsExactly("funeral");
    }

    @Test
    void anEventIsChangedAndTakenAwayByItsTherapistAlone() {
        String ours = store.cases().open(therapist).id();
        String theirs = store.cases().open(colleague).id();
        Meetings.Event event = store.meetings().addEvent(therapist, ours, MONDAY, "exam").done().orElseThrow();
        Meetings.Event later = new Meetings.Event(event.id(), MONDAY.plusDays(1), "exams");

        assertThat(store.meetings().changeEvent(colleague, theirs, later)).isInstanceOf(Outcome.Refused.class);
        store.meetings().removeEvent(colleague, theirs, event.id());
        assertThatThrownBy(() -> store.meetings().removeEvent(colleague, ours, event.id()))
                .isInstanceOf(NotAllowed.class);
        assertThat(store.meetings().changeEvent(therapist, ours, later).done()).contains(later);
        assertThat(store.meetings().listEvents(therapist, ours)).containsExactly(later);
        store.meetings().removeEvent(therapist, ours, event.id());
        assertThat(store.meetings().listEvents(therapist, ours)).isEmpty();
    }

    @Test
    void aSessionNeedsADayThatCanBeMeant() {
        String ours = store.cases().open(therapist).id();
        store.meetings().add(therapist, ours, 1, MONDAY).done().orElseThrow();
        for (LocalDate day : List.of(LocalDate.of(26, 11, 17), LocalDate.of(1899, 12, 31), LocalDate.of(2200, 1, 1),
                LocalDate.MAX)) {
            assertThat(store.meetings().add(therapist, ours, day.isBefore(MONDAY) ? 2 : 3, day))
                    .isInstanceOfSatisfying(Outcome.Refused.class,
                            refused -> assertThat(refused.why()).contains("1900 to 2199"));
            assertThat(store.meetings().move(therapist, ours, 1, day)).isInstanceOf(Outcome.Refused.class);
        }
        assertThat(store.meetings().list(therapist, ours)).extracting(Meeting::heldOn).containsExactly(MONDAY);
    }

    @Test
    void anEventNeedsAWordAndADayThatCanBeMeant() {
        String ours = store.cases().open(therapist).id();
        for (String word : List.of("", "  ", "x".repeat(61), "a\0b")) {
            assertThat(store.meetings().addEvent(therapist, ours, MONDAY, word)).isInstanceOf(Outcome.Refused.class);
        }
        for (LocalDate day : List.of(LocalDate.of(1899, 12, 31), LocalDate.of(20260, 1, 1))) {
            assertThat(store.meetings().addEvent(therapist, ours, day, "exam")).isInstanceOf(Outcome.Refused.class);
        }
    }
}
