package org.attune.store.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;

import org.attune.store.StoreContract;
import org.attune.store.access.Asker;
import org.attune.store.access.NotAllowed;
import org.attune.store.access.Outcome;
import org.attune.store.audit.Action;
import org.attune.store.audit.AuditEntry;
import org.attune.store.consent.Consent.Material;
import org.attune.store.consent.Consent.Matter;
import org.attune.store.consent.Consent.Purpose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What a client agreed to holds until they say otherwise, and not a moment longer.
public abstract class ConsentContract extends StoreContract {

    private String caseId;
    private Asker.Client client;

    @BeforeEach
    void openCase() {
        caseId = store.cases().open(therapist).id();
        client = new Asker.Client(caseId, "");
    }

    @Test
    void holdsForWhatWasAgreedToAndNothingElse() {
        Consent given = store.consents().give(client, caseId, toSupervisor(Material.SCORES), "2026-01");

        assertThat(store.consents().holds(PROGRAM, caseId, toSupervisor(Material.SCORES))).isTrue();
        assertThat(store.consents().holds(PROGRAM, caseId, toSupervisor(Material.WORDS))).isFalse();
        assertThat(store.consents().holds(PROGRAM, caseId,
                new Matter(Purpose.SUPERVISION, Material.SCORES, colleague.personId()))).isFalse();
        assertThat(store.consents().holds(PROGRAM, caseId,
                new Matter(Purpose.RESEARCH, Material.SCORES, supervisor.personId()))).isFalse();
        assertThat(store.consents().give(client, caseId, toSupervisor(Material.SCORES), "2026-01")).isEqualTo(given);
        assertThat(store.consents().list(therapist, caseId)).containsExactly(given);
    }

    @Test
    void aConsentForThePracticeHoldsForEachOfItsPeople() {
        store.consents().give(therapist, caseId, new Matter(Purpose.PEER_GROUP, Material.WORDS, ""), "2026-01");

        assertThat(store.consents().holds(PROGRAM, caseId,
                new Matter(Purpose.PEER_GROUP, Material.WORDS, colleague.personId()))).isTrue();
    }

    @Test
    void withdrawingCountsAtOnceAndItsDateStays() {
        Consent given = store.consents().give(client, caseId, toSupervisor(Material.SCORES), "2026-01");
        clock.pass(Duration.ofDays(1));
        store.consents().withdraw(client, caseId, given.id());

        assertThat(store.consents().holds(PROGRAM, caseId, toSupervisor(Material.SCORES))).isFalse();
        assertThat(store.consents().list(client, caseId)).singleElement().extracting(Consent::standing)
                .isEqualTo(new Consent.Standing.Withdrawn(clock.instant()));
        assertThat(store.audit().listForCase(client, caseId, 2)).extracting(AuditEntry::action)
                .containsExactly(Action.CONSENT_WITHDRAWN, Action.CONSENT_GIVEN);
    }

    @Test
    void aSupervisorReadsNoMoreOnceTheLastConsentIsWithdrawn() {
        Consent scores = store.consents().give(client, caseId, toSupervisor(Material.SCORES), "2026-01");
        Consent words = store.consents().give(client, caseId, toSupervisor(Material.WORDS), "2026-01");
        store.trust().allot(therapist, caseId, supervisor.personId());

        store.consents().withdraw(client, caseId, scores.id());
        assertThat(store.cases().find(supervisor, caseId)).isPresent();
        store.consents().withdraw(client, caseId, words.id());
        assertThat(store.cases().find(supervisor, caseId)).isEmpty();
    }

    @Test
    void onlyTheClientAndTheirTherapistGiveAndWithdraw() {
        Consent given = store.consents().give(client, caseId, toSupervisor(Material.SCORES), "2026-01");
        for (Asker other : List.of(colleague, supervisor, administrator, PROGRAM, new Asker.Client("other", ""),
                new Asker.Client(caseId, "a form"))) {
            assertThatThrownBy(() -> store.consents().give(other, caseId, toSupervisor(Material.NOTES), "2026-01"))
                    .isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> store.consents().withdraw(other, caseId, given.id()))
                    .isInstanceOf(NotAllowed.class);
            assertThat(store.consents().list(other, caseId)).isEmpty();
        }
        assertThat(store.consents().list(therapist, caseId)).containsExactly(given);
    }

    @Test
    void contactDetailsAreShownToTheTherapistOnlyAndTheAuditKeepsIt() {
        store.contacts().write(therapist, caseId, "Call after six: 0151 123");
        store.trust().allot(therapist, caseId, supervisor.personId());
        reopen();

        assertThat(store.contacts().isThere(therapist, caseId)).isTrue();
        assertThat(store.contacts().show(therapist, caseId)).contains("Call after six: 0151 123");
        for (Asker other : List.of(supervisor, colleague, administrator, PROGRAM, client)) {
            assertThat(store.contacts().show(other, caseId)).isEmpty();
            assertThat(store.contacts().isThere(other, caseId)).isFalse();
        }
        assertThat(store.audit().listForCase(therapist, caseId, 20))
                .filteredOn(entry -> entry.action() == Action.CONTACT_VIEWED).hasSize(1);
        store.contacts().write(therapist, caseId, " ");
        assertThat(store.contacts().show(therapist, caseId)).isEmpty();
        assertThat(store.contacts().write(therapist, caseId, "x".repeat(1_001))).isInstanceOf(Outcome.Refused.class);
    }

    private Matter toSupervisor(Material material) {
        return new Matter(Purpose.SUPERVISION, material, supervisor.personId());
    }
}
