package org.attune.store.tension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.List;

import org.attune.core.course.Respondent;
import org.attune.core.tension.Attribution;
import org.attune.core.tension.Ending;
import org.attune.core.tension.Seen;
import org.attune.core.tension.Stage;
import org.attune.core.tension.WhoSaw.Difference;
import org.attune.core.tension.WitnessKind;
import org.attune.store.access.Asker;
import org.attune.store.access.NotAllowed;
import org.attune.store.access.Outcome;
import org.attune.store.audit.Action;
import org.attune.store.audit.AuditEntry;
import org.attune.store.cases.Onlookers;
import org.attune.store.cases.Onlookers.Onlooker;
import org.attune.store.consent.Consent;
import org.attune.store.consent.Consent.Material;
import org.attune.store.consent.Consent.Matter;
import org.attune.store.consent.Consent.Purpose;
import org.attune.store.tension.Tensions.Describing;
import org.junit.jupiter.api.Test;

/// Tensions are added to, and nothing is written over.
public abstract class TensionsContract extends TensionContract {

    @Test
    void whatIsDescribedComesBackAsItWasWritten() {
        String ours = store.cases().open(therapist).id();
        String id = opened(ours);
        reopen();

        Tension tension = find(therapist, id);
        assertThat(tension.description().orElseThrow().said()).isEqualTo(QUIET);
        assertThat(tension.isOpen()).isTrue();
        assertThat(tension.isPartWritten(therapist.personId())).isFalse();
        assertThat(store.tensions().list(therapist, ours)).containsExactly(tension);
    }

    @Test
    void aTellingInAnyScriptOfAnyLengthAllowedIsKeptToTheLetter() {
        String id = opened(store.cases().open(therapist).id());
        String long1 = "שלום 🌊\n\u2028 ".repeat(2_000);

        add(therapist, id, told(long1));
        assertThat(store.tensions().add(therapist, id, told("é".repeat(20_001)))).isInstanceOfSatisfying(
                Outcome.Refused.class, refused -> assertThat(refused.why()).contains("20,000", "20,001"));
        assertThat(store.tensions().add(therapist, id, told(" \n"))).isInstanceOf(Outcome.Refused.class);
        reopen();

        assertThat(find(therapist, id).all(Addition.Told.class)).extracting(one -> one.said().words())
                .containsExactly(long1);
    }

    @Test
    void ofTwoWindowsTheSecondSeesWhatChangedAndNothingIsWrittenOver() {
        String id = opened(store.cases().open(therapist).id());
        int seen = find(therapist, id).described();
        Addition.Described first = new Addition.Described(new Onset.BeforeNoticed(), QUIET.nature(), QUIET.columns());
        Addition.Described second = new Addition.Described(QUIET.onset(), Nature.UNSAID, QUIET.columns());

        assertThat(store.tensions().describe(therapist, id, seen, first)).isInstanceOf(Describing.Kept.class);
        assertThat(store.tensions().describe(therapist, id, seen, second)).isInstanceOfSatisfying(
                Describing.Meanwhile.class,
                meanwhile -> assertThat(meanwhile.now().description().orElseThrow().said()).isEqualTo(first));
        int now = find(therapist, id).described();
        store.tensions().describe(therapist, id, now, second);

        assertThat(find(therapist, id).all(Addition.Described.class)).extracting(Tension.Signed::said)
                .containsExactly(QUIET, first, second);
    }

    @Test
    void keepingTheSameDescriptionTwiceAddsNothing() {
        String id = opened(store.cases().open(therapist).id());

        store.tensions().describe(therapist, id, find(therapist, id).described(), QUIET);

        assertThat(find(therapist, id).entries()).hasSize(1);
    }

    @Test
    void witnessesStandSideBySideAndTheirDifferenceIsAFinding() {
        String id = opened(store.cases().open(therapist).id());
        add(therapist, id, witness(WitnessKind.CLIENT_FORM, Seen.TENSION));
        add(therapist, id, witness(WitnessKind.THERAPIST_FORM, Seen.NOTHING));

        assertThat(find(therapist, id).whoSaw().differences())
                .containsExactly(new Difference(Respondent.CLIENT, Respondent.THERAPIST));
        add(therapist, id, told("I had not seen it then."));
        assertThat(find(therapist, id).whoSaw().standing(Respondent.THERAPIST).name()).isEqualTo("BOTH");
    }

    @Test
    void aDoubleTapAddsOnceAndTheSameLaterAgain() {
        String ours = store.cases().open(therapist).id();
        String id = opened(ours);
        assertThat(store.tensions().open(therapist, ours, QUIET).done().orElseThrow().id()).isEqualTo(id);
        add(therapist, id, worked(Stage.NOTICE));
        add(therapist, id, worked(Stage.NOTICE));
        assertThat(find(therapist, id).path().steps()).hasSize(1);

        clock.pass(Duration.ofMinutes(1));
        add(therapist, id, worked(Stage.NOTICE));

        assertThat(find(therapist, id).path().steps()).hasSize(2);
    }

    @Test
    void onlyLookingAtTheTellingsMakesOneHeard() {
        String ours = store.cases().open(therapist).id();
        Asker.Client client = new Asker.Client(ours, "");
        String id = store.tensions().open(client, ours, told("something was off")).done().orElseThrow().id();
        clock.pass(Duration.ofMinutes(1));
        store.tensions().show(therapist, id);
        assertThat(store.tensions().listUnheard(therapist)).extracting(Tensions.Unheard::isTold).containsExactly(true);
        store.tensions().showTellings(therapist, id);
        assertThat(store.tensions().listUnheard(therapist)).isEmpty();

        clock.pass(Duration.ofMinutes(1));
        add(client, id, new Addition.Closed(Ending.PARTLY, ""));
        clock.pass(Duration.ofMinutes(1));
        store.tensions().showTellings(therapist, id);
        assertThat(store.tensions().listUnheard(therapist)).extracting(Tensions.Unheard::isTold).containsExactly(false);
        store.tensions().show(therapist, id);
        assertThat(store.tensions().listUnheard(therapist)).isEmpty();
    }

    @Test
    void theClientSeesWhatIsSharedAndTheirOwnWordsAndNothingOfTheTherapists() {
        String ours = store.cases().open(therapist).id();
        Asker.Client client = new Asker.Client(ours, "");
        String id = opened(ours);
        add(therapist, id, told("my own account"));
        assertThat(store.tensions().list(client, ours)).isEmpty();
        assertThatThrownBy(() -> store.tensions().add(client, id, told("x"))).isInstanceOf(NotAllowed.class);

        add(therapist, id, new Addition.Shared());
        add(client, id, told("how it was for me"));

        Tension seen = find(client, id);
        assertThat(seen.all(Addition.Told.class)).extracting(one -> one.said().words())
                .containsExactly("how it was for me");
        assertThat(seen.description().orElseThrow().said())
                .isEqualTo(new Addition.Described(QUIET.onset(), Nature.UNSAID, Columns.EMPTY));
        assertThatThrownBy(() -> store.tensions().add(client, id, worked(Stage.RAISE))).isInstanceOf(NotAllowed.class);
        assertThat(store.tensions().list(new Asker.Client(ours, "some-form"), ours)).isEmpty();
    }

    @Test
    void theClientOpensOneByTellingItAndTakesTheirWordsBack() {
        String ours = store.cases().open(therapist).id();
        Asker.Client client = new Asker.Client(ours, "");
        String id = store.tensions().open(client, ours, told("something was off")).done().orElseThrow().id();
        assertThat(find(therapist, id).all(Addition.Told.class)).hasSize(1);
        assertThat(store.tensions().add(therapist, id, new Addition.TakenBack(1))).isInstanceOf(Outcome.Refused.class);

        add(client, id, new Addition.TakenBack(1));
        assertThat(store.tensions().add(client, id, new Addition.TakenBack(1))).isInstanceOf(Outcome.Refused.class);

        Tension left = find(therapist, id);
        assertThat(left.all(Addition.Told.class)).isEmpty();
        assertThat(left.entries().getFirst().what()).isEqualTo(new Entry.What.Gone(Kind.TOLD));
    }

    @Test
    void theSameWordsSentTwiceAreKeptOnceAndALaterRetellingInTheSameWordsIsAnotherOne() {
        String ours = store.cases().open(therapist).id();
        Asker.Client client = new Asker.Client(ours, "");
        String id = store.tensions().open(client, ours, told("it was off")).done().orElseThrow().id();
        assertThat(store.tensions().open(client, ours, told("it was off")).done().orElseThrow().id()).isEqualTo(id);
        add(client, id, told("again"));
        add(client, id, told("again"));
        add(client, id, new Addition.Closed(Ending.PARTLY, ""));
        add(client, id, new Addition.Closed(Ending.PARTLY, ""));
        assertThat(find(therapist, id).entries()).hasSize(3);

        clock.pass(Duration.ofMinutes(11));
        add(client, id, told("again"));
        assertThat(find(therapist, id).all(Addition.Told.class)).hasSize(3);
        assertThat(store.tensions().open(client, ours, told("it was off")).done().orElseThrow().id()).isNotEqualTo(id);
    }

    @Test
    void whatAClientToldIsNewUntilTheirTherapistLooksOrItIsTakenBack() {
        String ours = store.cases().open(therapist).id();
        Asker.Client client = new Asker.Client(ours, "");
        String id = store.tensions().open(client, ours, told("it was off")).done().orElseThrow().id();
        assertThat(store.tensions().listUnheard(therapist)).containsExactly(new Tensions.Unheard(id, ours, true));
        assertThat(store.tensions().listUnheard(colleague)).isEmpty();

        clock.pass(Duration.ofMinutes(1));
        store.tensions().list(therapist, ours);
        assertThat(store.tensions().listUnheard(therapist)).hasSize(1);
        store.tensions().showTellings(therapist, id);
        assertThat(store.tensions().listUnheard(therapist)).isEmpty();

        clock.pass(Duration.ofMinutes(1));
        add(client, id, told("more of it"));
        assertThat(store.tensions().listUnheard(therapist)).hasSize(1);
        add(client, id, new Addition.TakenBack(2));
        assertThat(store.tensions().listUnheard(therapist)).isEmpty();
        add(client, id, new Addition.Closed(Ending.SET_ASIDE, ""));
        assertThat(store.tensions().listUnheard(therapist)).hasSize(1);

        store.tensions().show(therapist, id);
        store.trust().handOver(therapist, ours, colleague.personId(), "");
        assertThat(store.tensions().listUnheard(therapist)).isEmpty();
        assertThat(store.tensions().listUnheard(colleague)).isNotEmpty();
    }

    @Test
    void theClientIsToldThatSomebodyLookedAtWhichTension() {
        String ours = store.cases().open(therapist).id();
        Asker.Client client = new Asker.Client(ours, "");
        String id = store.tensions().open(client, ours, told("it was off")).done().orElseThrow().id();
        store.tensions().show(therapist, id);

        assertThat(store.onlookers().list(client, ours)).extracting(Onlookers.Seen::by, Onlookers.Seen::action,
                Onlookers.Seen::subject)
                .startsWith(tuple(Onlooker.THERAPIST, Action.TENSION_VIEWED, id),
                        tuple(Onlooker.WITH_PIN, Action.TENSION_OPENED, id));
    }

    @Test
    void aSupervisorReadsAsMuchAsTheClientAgreesToAtThisMoment() {
        String ours = store.cases().open(therapist).id();
        Asker.Client client = new Asker.Client(ours, "");
        String id = opened(ours);
        add(therapist, id, new Addition.Shared());
        add(client, id, told("how it was for me"));
        allot(ours);
        assertThat(store.tensions().list(supervisor, ours)).isEmpty();

        Matter notes = new Matter(Purpose.SUPERVISION, Material.NOTES, "");
        store.consents().give(therapist, ours, notes, "1 en");
        assertThat(find(supervisor, id).all(Addition.Told.class)).hasSize(1);

        withdraw(ours, Material.WORDS);
        assertThat(find(supervisor, id).all(Addition.Told.class)).isEmpty();
        assertThat(find(supervisor, id).whoSaw().standing(Respondent.CLIENT).name()).isEqualTo("SAW");
        assertThat(find(supervisor, id).description()).isPresent();

        withdraw(ours, Material.NOTES);
        assertThat(store.tensions().find(supervisor, id)).isEmpty();
        assertThatThrownBy(() -> store.tensions().add(supervisor, id, told("x"))).isInstanceOf(NotAllowed.class);
    }

    @Test
    void eachSideSaysWhereItLayForItselfAndOnlyThat() {
        String ours = store.cases().open(therapist).id();
        Asker.Client client = new Asker.Client(ours, "");
        String id = opened(ours);
        Addition.Attributed observed = new Addition.Attributed(Respondent.OBSERVER, Attribution.BETWEEN);
        Addition.Attributed told = new Addition.Attributed(Respondent.CLIENT, Attribution.AROUND);
        assertThatThrownBy(() -> store.tensions().add(client, id, told)).isInstanceOf(NotAllowed.class);
        add(therapist, id, new Addition.Shared());
        allot(ours);
        assertThatThrownBy(() -> store.tensions().add(supervisor, id, observed)).isInstanceOf(NotAllowed.class);
        store.consents().give(therapist, ours, new Matter(Purpose.SUPERVISION, Material.NOTES, ""), "1 en");

        add(therapist, id, new Addition.Attributed(Respondent.THERAPIST, Attribution.CLIENT));
        add(client, id, told);
        add(supervisor, id, observed);
        add(therapist, id, new Addition.Attributed(Respondent.THERAPIST, Attribution.UNSURE));
        for (Asker other : List.of(therapist, client, colleague)) {
            assertThatThrownBy(() -> store.tensions().add(other, id, observed)).isInstanceOf(NotAllowed.class);
        }
        reopen();

        assertThat(find(therapist, id).attributions()).extracting(one -> one.said().by(), one -> one.said().lay())
                .containsExactlyInAnyOrder(tuple(Respondent.THERAPIST, Attribution.UNSURE),
                        tuple(Respondent.CLIENT, Attribution.AROUND), tuple(Respondent.OBSERVER, Attribution.BETWEEN));
        assertThat(store.tensions().list(client, ours).getFirst().attributions()).hasSize(1);
        withdraw(ours, Material.WORDS);
        assertThat(find(supervisor, id).attributions()).hasSize(2);
    }

    private void withdraw(String caseId, Material material) {
        Consent given = store.consents().list(therapist, caseId).stream()
                .filter(consent -> consent.holds() && consent.matter().material() == material).findFirst()
                .orElseThrow();
        store.consents().withdraw(therapist, caseId, given.id());
    }

    @Test
    void nobodyElseSeesOrAddsAndTheAuditHoldsNoWord() {
        String ours = store.cases().open(therapist).id();
        String id = opened(ours);

        for (Asker.Member other : List.of(colleague, administrator, supervisor)) {
            assertThat(store.tensions().list(other, ours)).isEmpty();
            assertThat(store.tensions().find(other, id)).isEmpty();
            assertThatThrownBy(() -> store.tensions().open(other, ours, QUIET)).isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> store.tensions().join(other, id, id)).isInstanceOf(NotAllowed.class);
        }
        assertThat(store.audit().listForCase(therapist, ours, 10)).extracting(AuditEntry::action)
                .contains(Action.TENSION_OPENED);
    }

    @Test
    void handedOverTheTensionGoesAlong() {
        String ours = store.cases().open(therapist).id();
        String id = opened(ours);
        store.trust().handOver(therapist, ours, colleague.personId(), "");

        assertThat(find(colleague, id).description()).isPresent();
        assertThat(store.tensions().find(therapist, id)).isEmpty();
    }
}
