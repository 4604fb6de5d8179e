package org.attune.store.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.attune.core.pairing.Sharing;
import org.attune.store.StoreContract;
import org.attune.store.access.Asker;
import org.attune.store.access.Outcome;
import org.attune.store.access.Role;
import org.attune.store.consent.Consent.Material;
import org.attune.store.consent.Consent.Matter;
import org.attune.store.consent.Consent.Purpose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// An answer about danger to life reaches the therapist, whatever is sealed or chosen, and takes nothing else with it.
public abstract class RiskContract extends StoreContract {

    private String caseId;
    private Form form;
    private Asker.Client client;

    @BeforeEach
    void askAboutASession() {
        caseId = store.cases().open(therapist).id();
        store.meetings().add(therapist, caseId, 1, LocalDate.of(2026, 3, 2));
        form = store.forms().open(therapist, caseId, 1, AskedForm.FORM, "de", clock.instant().plus(Duration.ofDays(6)))
                .done().orElseThrow();
        client = new Asker.Client(caseId, form.id());
    }

    private void answer(String item, int points, long version) {
        store.halves().answer(client, form.id(), Whose.CLIENT, item, points, version).done().orElseThrow();
    }

    @Test
    void anAnswerAboutDangerCanBeLookedAtWithoutOpeningAnythingElse() {
        answer("aims", 3, 1);
        answer("danger", 2, 2);
        store.halves().handIn(client, form.id(), Whose.CLIENT, Sharing.NOW, "link");
        clock.pass(Duration.ofDays(30));

        List<Forms.Risk> seen = store.forms().listRisk(therapist, caseId, 1);

        assertThat(seen).singleElement().satisfies(risk -> {
            assertThat(risk.form()).isEqualTo(form);
            assertThat(risk.item()).isEqualTo("danger");
            assertThat(risk.points()).isEqualTo(2);
            assertThat(risk.isAboveLowest()).isTrue();
            assertThat(risk.toString()).doesNotContain("2");
        });
        assertThat(store.forms().listWithRisk(therapist)).isEmpty();
        assertThat(store.forms().listStanding(therapist, caseId, 1).getFirst().isRevealed()).isFalse();
        assertThat(store.forms().listRisk(colleague, caseId, 1)).isEmpty();
        assertThat(store.forms().listRisk(administrator, caseId, 1)).isEmpty();
        assertThat(store.forms().listRisk(client, caseId, 1)).isEmpty();
    }

    @Test
    void aSupervisorReadsAnAnswerAboutDangerAsAnyOtherAndTakesItOffNobodysList() {
        answer("aims", 3, 1);
        answer("danger", 1, 2);
        agree(Material.SCORES);
        store.trust().allot(therapist, caseId, supervisor.personId());
        assertThat(readAlong()).isEmpty();
        store.halves().handIn(client, form.id(), Whose.CLIENT, Sharing.NOW, "link");
        clock.pass(Duration.ofDays(30));
        assertThat(readAlong()).isEmpty();
        agree(Material.WORDS);
        assertThat(readAlong()).isEmpty();

        agree(Material.ANSWERS);

        assertThat(readAlong()).containsExactly("aims", "danger");
        assertThat(store.forms().listRisk(supervisor, caseId, 1)).hasSize(1);
        assertThat(store.forms().listWithRisk(therapist)).containsExactly(form);
        for (Sharing choice : new Sharing[] {Sharing.ONLY_THE_LINE, Sharing.KEPT}) {
            store.halves().changeSharing(client, form.id(), choice);
            assertThat(readAlong()).isEmpty();
        }
        assertThat(store.forms().listRisk(therapist, caseId, 1)).hasSize(1);
    }

    private void agree(Material material) {
        store.consents().give(therapist, caseId, new Matter(Purpose.SUPERVISION, material, ""), "1 en");
    }

    /// The items that the supervisor reads the answers to; the answer about danger is shown apart if it is among them.
    private Set<String> readAlong() {
        Set<String> items = new TreeSet<>(
                store.forms().find(supervisor, form.id()).orElseThrow().client().content().points().keySet());
        assertThat(store.forms().listRisk(supervisor, caseId, 1)).hasSize(items.contains("danger") ? 1 : 0);
        assertThat(store.forms().listPressingRisk(supervisor, caseId)).hasSize(items.contains("danger") ? 1 : 0);
        return items;
    }

    @Test
    void anAnswerAboutAnEarlierSessionThatComesInLaterIsShownBeforeItCountsAsSeen() {
        store.meetings().add(therapist, caseId, 2, LocalDate.of(2026, 3, 9));
        Form later = store.forms().open(therapist, caseId, 2, AskedForm.FORM, "de", clock.instant()).done()
                .orElseThrow();
        store.halves().answer(new Asker.Client(caseId, later.id()), later.id(), Whose.CLIENT, "danger", 0, 1);
        clock.pass(Duration.ofMinutes(1));
        answer("danger", 3, 1);

        assertThat(store.forms().listRisk(therapist, caseId, 2)).extracting(Forms.Risk::points).containsExactly(0);
        assertThat(store.forms().listWithRisk(therapist)).containsExactly(form);
        assertThat(store.forms().listPressingRisk(therapist, caseId)).extracting(Forms.Risk::form)
                .containsExactly(form);
        assertThat(store.forms().listWithRisk(therapist)).isEmpty();
        assertThat(store.forms().listPressingRisk(therapist, caseId)).isEmpty();
    }

    @Test
    void whatIsPressingIsTheRunSinceTheLastCalmAnswer() {
        store.meetings().add(therapist, caseId, 2, LocalDate.of(2026, 3, 9));
        Form later = store.forms().open(therapist, caseId, 2, AskedForm.FORM, "de", clock.instant()).done()
                .orElseThrow();
        answer("danger", 2, 1);
        store.halves().answer(new Asker.Client(caseId, later.id()), later.id(), Whose.CLIENT, "danger", 1, 1);

        for (int look = 0; look < 2; look++) {
            assertThat(store.forms().listPressingRisk(therapist, caseId)).extracting(Forms.Risk::points)
                    .containsExactly(1, 2);
        }
        assertThat(store.forms().listPressingRisk(colleague, caseId)).isEmpty();
    }

    /// An answer is given when its client taps, and may be kept a moment after the therapist looked.
    @Test
    void anAnswerGivenBeforeTheTherapistLookedAndKeptAfterwardsIsNotLost() {
        answer("danger", 1, 1);
        clock.pass(Duration.ofSeconds(10));
        store.forms().listRisk(therapist, caseId, 1);
        clock.pass(Duration.ofSeconds(-5));
        answer("danger", 3, 2);
        clock.pass(Duration.ofSeconds(10));

        assertThat(store.forms().listWithRisk(therapist)).containsExactly(form);
        assertThat(store.forms().listRisk(therapist, caseId, 1)).extracting(Forms.Risk::points).containsExactly(3);
        assertThat(store.forms().listWithRisk(therapist)).isEmpty();
    }

    @Test
    void lookingAtAFormWithoutBeingShownTheAnswerDoesNotCount() {
        answer("danger", 2, 1);
        clock.pass(Duration.ofMinutes(1));

        store.forms().find(therapist, form.id());

        assertThat(store.forms().listWithRisk(therapist)).containsExactly(form);
    }

    @Test
    void anotherAnswerInTheSameFormDoesNotAskForASecondLook() {
        answer("danger", 2, 1);
        store.forms().listRisk(therapist, caseId, 1);
        clock.pass(Duration.ofMinutes(1));
        answer("aims", 4, 2);

        assertThat(store.forms().listWithRisk(therapist)).isEmpty();
    }

    @Test
    void aFormThatAsksAboutDangerTakesNothingWhileNobodyHasTheCase() {
        answer("danger", 0, 1);
        assertThat(store.cases().isInHands(client, caseId)).isTrue();
        store.people().leave(administrator, therapist.personId());

        assertThat(store.cases().isInHands(client, caseId)).isFalse();
        for (String item : List.of("danger", "aims")) {
            assertThat(store.halves().answer(client, form.id(), Whose.CLIENT, item, 2, 2))
                    .isInstanceOf(Outcome.Refused.class);
        }

        store.trust().handOver(administrator, caseId, colleague.personId(), "");
        answer("danger", 2, 2);
        assertThat(store.forms().listWithRisk(colleague)).containsExactly(form);
    }

    @Test
    void aTherapistWhoIsOneNoMoreHasNoCaseInHands() {
        store.people().changeRoles(administrator, therapist.personId(), Set.of(Role.CODER));

        assertThat(store.cases().isInHands(client, caseId)).isFalse();
        assertThat(store.cases().isInHands(new Asker.Client("another", ""), caseId)).isFalse();
    }

    @Test
    void aSheetOfPaperThatWasBegunIsEnteredByWhoeverHasTheCaseNow() {
        store.meetings().add(therapist, caseId, 2, LocalDate.of(2026, 3, 9));
        Form second = store.forms().open(therapist, caseId, 2, AskedForm.FORM, "de", clock.instant()).done()
                .orElseThrow();
        enter(therapist, form, "aims", 3);
        enter(therapist, form, "danger", 2);
        store.halves().writeWords(therapist, form.id(), Whose.CLIENT, "on paper");
        enter(therapist, second, "bond", 5);

        store.trust().handOver(therapist, caseId, colleague.personId(), "");

        HalfView begun = store.forms().find(colleague, form.id()).orElseThrow().client();
        assertThat(begun.content().points()).isEqualTo(Map.of("danger", 2));
        assertThat(begun.content()).isEqualTo(new Content.Shown(begun.content().answers(), ""));
        assertThat(store.forms().listWithRisk(colleague)).containsExactly(form);
        assertThat(store.forms().find(colleague, second.id()).orElseThrow().client().state())
                .isEqualTo(new HalfState.NotBegun());
        for (Form one : List.of(form, second)) {
            enter(colleague, one, "aims", 4);
            assertThat(store.halves().handIn(colleague, one.id(), Whose.CLIENT, Sharing.NOW, "paper"))
                    .isInstanceOf(Outcome.Done.class);
        }
    }

    @Test
    void whatTheClientBeganThemselvesStaysTheirsAtAHandOver() {
        answer("aims", 3, 1);

        store.trust().handOver(therapist, caseId, colleague.personId(), "");

        assertThat(store.forms().find(client, form.id()).orElseThrow().client().content().points())
                .isEqualTo(Map.of("aims", 3));
        assertThat(store.forms().find(colleague, form.id()).orElseThrow().client().content().points()).isEmpty();
    }

    private void enter(Asker.Member asker, Form about, String item, int points) {
        store.halves().answer(asker, about.id(), Whose.CLIENT, item, points, 1).done().orElseThrow();
    }
}
