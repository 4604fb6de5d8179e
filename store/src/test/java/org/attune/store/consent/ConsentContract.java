package org.attune.store.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.attune.core.pairing.Sharing;
import org.attune.store.StoreContract;
import org.attune.store.access.Asker;
import org.attune.store.access.NotAllowed;
import org.attune.store.access.Outcome;
import org.attune.store.audit.Action;
import org.attune.store.audit.AuditEntry;
import org.attune.store.consent.Consent.Material;
import org.attune.store.consent.Consent.Matter;
import org.attune.store.consent.Consent.Purpose;
import org.attune.store.forms.AskedForm;
import org.attune.store.forms.Content;
import org.attune.store.forms.Whose;
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
    void whatIsTickedTogetherIsGivenTogetherOrNotAtAll() {
        Matter scores = toSupervisor(Material.SCORES);
        Matter words = toSupervisor(Material.WORDS);
        assertThatThrownBy(() -> store.consents().give(therapist, caseId, Arrays.asList(scores, null), "2026-01"))
                .isInstanceOf(NullPointerException.class);
        assertThat(store.consents().list(therapist, caseId)).isEmpty();

        List<Consent> given = store.consents().give(therapist, caseId, List.of(scores, words), "2026-01");

        assertThat(given).extracting(Consent::matter).containsExactly(scores, words);
        assertThat(store.consents().list(therapist, caseId)).containsExactlyInAnyOrderElementsOf(given);
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
        assertThat(store.consents().holds(client, caseId, toSupervisor(Material.SCORES))).isTrue();
        for (Asker other : List.of(colleague, administrator, new Asker.Client("other", ""),
                new Asker.Client(caseId, "a form"))) {
            assertThat(store.consents().holds(other, caseId, toSupervisor(Material.SCORES))).isFalse();
        }
        assertThat(store.consents().listNames(client, caseId))
                .isEqualTo(Map.of(supervisor.personId(), "Sun of the practice"));
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
    void withdrawingEndsTheSameConsentInEveryLanguageAndNoOther() {
        store.consents().give(client, caseId, toSupervisor(Material.SCORES), "1 en");
        Consent spanish = store.consents().give(client, caseId, toSupervisor(Material.SCORES), "1 es");
        Consent words = store.consents().give(client, caseId, toSupervisor(Material.WORDS), "1 es");
        store.trust().allot(therapist, caseId, supervisor.personId());

        store.consents().withdraw(client, caseId, spanish.id());

        assertThat(store.consents().holds(PROGRAM, caseId, toSupervisor(Material.SCORES))).isFalse();
        assertThat(store.consents().list(client, caseId)).filteredOn(Consent::holds).containsExactly(words);
        assertThat(store.cases().find(supervisor, caseId)).isPresent();
    }

    @Test
    void aSupervisorReadsNoMoreOnceTheLastConsentIsWithdrawn() {
        Consent scores = store.consents().give(client, caseId, toSupervisor(Material.SCORES), "2026-01");
        Consent words = store.consents().give(client, caseId, toSupervisor(Material.WORDS), "2026-01");
        store.trust().allot(therapist, caseId, supervisor.personId());

        store.consents().withdraw(client, caseId, scores.id());
        assertThat(store.cases().find(supervisor, caseId)).isPresent();
        store.consents().withdraw(client, caseId, words.id());
        assertThat(store.forms().view(supervisor, caseId).words()).isEmpty();
        assertThat(store.cases().find(supervisor, caseId)).isEmpty();
    }

    @Test
    void aSupervisorReadsWhatTheClientAgreedToAtThatMomentAndNoMore() {
        store.meetings().add(therapist, caseId, 1, LocalDate.of(2026, 3, 2));
        String form = store.forms().open(therapist, caseId, 1, AskedForm.FORM, "en", clock.instant()).done()
                .orElseThrow().id();
        store.halves().answer(client, form, Whose.CLIENT, "bond", 3, 1);
        store.halves().writeWords(client, form, Whose.CLIENT, "my words");
        store.halves().handIn(client, form, Whose.CLIENT, Sharing.NOW, "link");
        Consent scores = store.consents().give(client, caseId, toSupervisor(Material.SCORES), "1 en");
        Consent answers = store.consents().give(client, caseId, toSupervisor(Material.ANSWERS), "1 en");
        Consent words = store.consents().give(client, caseId, toSupervisor(Material.WORDS), "1 en");
        store.trust().allot(therapist, caseId, supervisor.personId());

        assertThat(store.forms().view(supervisor, caseId).words()).isEqualTo("my words");
        assertThat(read(form)).isInstanceOfSatisfying(Content.Shown.class,
                shown -> assertThat(shown.words()).isEqualTo("my words"));
        store.consents().withdraw(client, caseId, words.id());
        assertThat(read(form)).isInstanceOfSatisfying(Content.Shown.class, shown -> {
            assertThat(shown.words()).isEmpty();
            assertThat(shown.points()).isEqualTo(Map.of("bond", 3));
        });
        store.consents().withdraw(client, caseId, answers.id());
        assertThat(read(form)).isInstanceOf(Content.OnlyTheLine.class);
        assertThat(store.forms().find(therapist, form).orElseThrow().client().content().points()).hasSize(1);
        store.consents().withdraw(client, caseId, scores.id());
        assertThat(store.forms().find(supervisor, form)).isEmpty();
    }

    private Content read(String form) {
        assertThat(store.forms().listForCase(supervisor, caseId)).hasSize(1);
        return store.forms().find(supervisor, form).orElseThrow().client().content();
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
        allot(caseId);
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
