package org.attune.store.coding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import org.attune.core.codebook.CodebookName;
import org.attune.store.access.Asker;
import org.attune.store.access.NotAllowed;
import org.attune.store.access.Outcome;
import org.attune.store.access.Role;
import org.attune.store.audit.Action;
import org.attune.store.audit.AuditEntry;
import org.attune.store.coding.Plan.Kind;
import org.attune.store.consent.Consent.Material;
import org.attune.store.consent.Consent.Matter;
import org.attune.store.consent.Consent.Purpose;
import org.junit.jupiter.api.Test;

/// Who opens rounds, and who sees what of them.
public abstract class RoundsContract extends CodingContract {

    @Test
    void isOpenedByATherapistOverTheirOwnCasesAlone() {
        Round round = opened(Kind.ORDINARY);

        assertThat(round.sessions()).extracting(Round.Part::label).containsExactly("session-1", "session-2");
        assertThat(round.coders()).extracting(Round.Coder::label).containsExactly("coder-1", "coder-2");
        assertThat(round.isLed()).isTrue();
        assertThat(store.coding().rounds().listLed(therapist)).containsExactly(round);
        for (Asker.Member asker : List.of(colleague, supervisor, coder, administrator)) {
            assertThatThrownBy(() -> store.coding().rounds().open(asker, plan(Kind.ORDINARY),
                    List.of(new Rounds.Asked(first, FOUR)), List.of(coder.personId()))).isInstanceOf(NotAllowed.class);
            assertThat(store.coding().rounds().listLed(asker)).isEmpty();
        }
    }

    @Test
    void showsACoderLabelsAndNeitherTheCaseNorTheOthers() {
        Round round = opened(Kind.ORDINARY);

        Round seen = store.coding().rounds().listOf(coder).getFirst();
        assertThat(seen.isLed()).isFalse();
        assertThat(seen.coders()).extracting(Round.Coder::personId).containsExactly(coder.personId());
        assertThat(seen.sessions()).isEqualTo(round.sessions());
        assertThat(seen.findSession(firstOf(round)).orElseThrow().segments()).isEqualTo(FOUR);
        assertThat(store.cases().find(coder, caseId)).isEmpty();
        assertThat(store.meetings().list(coder, caseId)).isEmpty();
        for (Asker asker : List.of(colleague, supervisor, administrator, new Asker.Client(caseId, ""))) {
            assertThat(store.coding().rounds().find(asker, round.id())).isEmpty();
        }
    }

    @Test
    void restsOnWhatTheClientsAgreedTo() {
        assertThat(open(new Plan("Autumn", BOOK, Purpose.TEACHING, Set.of(Material.TRANSCRIPT), Kind.ORDINARY),
                List.of(coder))).isInstanceOfSatisfying(Outcome.Refused.class,
                        refused -> assertThat(refused.why()).contains("session 1").contains("Ask the client"));
        assertThat(open(new Plan("Autumn", BOOK, Purpose.RESEARCH, Set.of(Material.TRANSCRIPT, Material.RECORDING),
                Kind.ORDINARY), List.of(coder))).isInstanceOf(Outcome.Refused.class);
        store.consents().give(therapist, caseId,
                new Matter(Purpose.TEACHING, Material.TRANSCRIPT, other.personId()), "1 en");
        assertThat(open(new Plan("Autumn", BOOK, Purpose.TEACHING, Set.of(Material.TRANSCRIPT), Kind.ORDINARY),
                List.of(other))).isInstanceOf(Outcome.Done.class);
        assertThatThrownBy(() -> new Plan("Autumn", BOOK, Purpose.THERAPY, Set.of(Material.TRANSCRIPT),
                Kind.ORDINARY)).hasMessageContaining("purposes");
        assertThatThrownBy(() -> new Plan("Autumn", BOOK, Purpose.RESEARCH, Set.of(Material.NOTES), Kind.ORDINARY))
                .hasMessageContaining("coders work from");
    }

    @Test
    void invitesWhoeverMayCode() {
        Asker.Member lead = add("Leda", Role.CLINIC_LEAD).asking();

        assertThat(open(plan(Kind.ORDINARY), List.of(coder, supervisor, colleague, therapist)))
                .isInstanceOf(Outcome.Done.class);
        assertThat(open(plan(Kind.ORDINARY), List.of(coder, lead))).isInstanceOf(Outcome.Refused.class);
        assertThat(open(plan(Kind.ORDINARY), List.of(coder, coder))).isInstanceOf(Outcome.Refused.class);
        assertThat(open(plan(Kind.ORDINARY), List.of())).isInstanceOf(Outcome.Refused.class);
        assertThat(open(plan(Kind.TRAINING), List.of(coder, therapist))).isInstanceOf(Outcome.Refused.class);
        store.people().leave(administrator, other.personId());
        assertThat(open(plan(Kind.ORDINARY), List.of(other))).isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void keepsEachVersionOfACodebookForGood() {
        Codebooks books = store.coding().codebooks();

        assertThat(books.keep(coder, book(1), "the text")).isInstanceOf(Outcome.Done.class);
        assertThat(books.keep(coder, book(1), "another text")).isInstanceOf(Outcome.Refused.class);
        assertThat(books.find(coder, BOOK)).contains(new Codebooks.Kept(BOOK, "the text"));
        assertThat(books.list(colleague)).hasSize(1);
        assertThat(books.list(administrator)).isEmpty();
        assertThat(books.isUsed(coder, BOOK)).isFalse();
        opened(Kind.ORDINARY);
        assertThat(books.isUsed(coder, BOOK)).isTrue();
        assertThat(books.isUsed(administrator, BOOK)).isFalse();
        assertThatThrownBy(() -> books.keep(administrator, book(1), "the text")).isInstanceOf(NotAllowed.class);
        assertThat(open(new Plan("Autumn", new CodebookName("small", 2), Purpose.RESEARCH,
                Set.of(Material.TRANSCRIPT), Kind.ORDINARY), List.of(coder))).isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void followsACaseThatIsHandedOver() {
        Round round = opened(Kind.ORDINARY);
        add(coder, round, "rest-absent 1");
        store.trust().handOver(therapist, caseId, colleague.personId(), "");

        assertThat(store.coding().rounds().listLed(therapist)).isEmpty();
        assertThat(store.coding().rounds().listLed(colleague)).extracting(Round::id).containsExactly(round.id());
        assertThatThrownBy(() -> store.coding().rounds().close(therapist, round.id())).isInstanceOf(NotAllowed.class);
        assertThat(add(coder, round, "rest-absent 2").steps()).hasSize(2);
        handIn(coder, round);
        code(other, round, "rest-absent 1");
        assertThat(store.coding().reveals().find(therapist, round.id(), firstOf(round))).isEmpty();
        assertThat(store.coding().reveals().find(colleague, round.id(), firstOf(round))).isPresent();
    }

    @Test
    void goesWithACaseThatIsErasedAndStaysForTheOthers() {
        String another = store.cases().open(therapist).id();
        String meeting = store.meetings().add(therapist, another, 1, LocalDate.of(2026, 3, 1)).done()
                .orElseThrow().id();
        agree(another);
        Round both = store.coding().rounds().open(therapist, plan(Kind.ORDINARY),
                List.of(new Rounds.Asked(first, FOUR), new Rounds.Asked(meeting, FOUR)), List.of(coder.personId()))
                .done().orElseThrow();
        Round alone = opened(Kind.ORDINARY);
        code(coder, both, "rest-absent 1");
        store.coding().reveals().find(therapist, both.id(), firstOf(both));
        store.erasure().eraseCase(therapist, caseId, store.cases().find(therapist, caseId).orElseThrow().pseudonym());

        assertThat(store.coding().rounds().find(coder, alone.id())).isEmpty();
        assertThat(store.coding().rounds().find(coder, both.id()).orElseThrow().sessions())
                .extracting(Round.Part::label).containsExactly("session-2");
        assertThat(store.coding().sheets().find(coder, both.id(), firstOf(both))).isEmpty();
    }

    @Test
    void saysInTheAuditOfTheCaseThatItWasOpenedAndEnded() {
        Round round = opened(Kind.ORDINARY);
        store.coding().rounds().dismiss(therapist, round.id(), other.personId());
        store.coding().rounds().close(therapist, round.id());

        assertThat(store.coding().rounds().dismiss(therapist, round.id(), other.personId()))
                .isInstanceOf(Outcome.Refused.class);
        assertThat(store.audit().listForCase(therapist, caseId, 5)).extracting(AuditEntry::action).containsExactly(
                Action.CODING_CLOSED, Action.CODER_DISMISSED, Action.CODER_INVITED, Action.CODER_INVITED,
                Action.CODING_OPENED);
        assertThat(store.audit().listForCase(therapist, caseId, 4)).extracting(AuditEntry::subject)
                .contains(coder.personId(), other.personId());
    }

    @Test
    void saysNothingOfWhatCodersLookAtUntilTheReveal() {
        String recording = leaveBehind();
        Round ordinary = opened(Kind.ORDINARY);
        look(coder, recording);
        assertThat(looks()).isEmpty();
        code(coder, ordinary, "rest-absent 1");
        code(other, ordinary, "rest-absent 1");

        look(coder, recording);
        assertThat(looks()).containsExactly("RECORDING_PLAYED member:" + coder.personId(),
                "TRANSCRIPT_VIEWED member:" + coder.personId());
        opened(Kind.TRAINING);
        look(coder, recording);
        assertThat(looks()).as("untold as long as one of the rounds is sealed").hasSize(2);
        store.transcripts().read(therapist, first, Purpose.THERAPY);
        assertThat(looks()).as("what the therapist reads for the therapy").hasSize(3);
    }

    private List<String> looks() {
        return store.audit().listForCase(therapist, caseId, 200).stream()
                .filter(entry -> entry.action() == Action.TRANSCRIPT_VIEWED
                        || entry.action() == Action.RECORDING_PLAYED)
                .map(entry -> entry.action() + " " + entry.actor()).toList();
    }
}
