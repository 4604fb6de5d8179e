package org.attune.store.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;

import org.attune.core.pairing.Sharing;
import org.attune.store.StoreContract;
import org.attune.store.access.Asker;
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

        List<Forms.Risk> seen = store.forms().listRisk(therapist, caseId);

        assertThat(seen).singleElement().satisfies(risk -> {
            assertThat(risk.form()).isEqualTo(form);
            assertThat(risk.item()).isEqualTo("danger");
            assertThat(risk.points()).isEqualTo(2);
            assertThat(risk.isAboveLowest()).isTrue();
            assertThat(risk.toString()).doesNotContain("2");
        });
        assertThat(store.forms().listWithRisk(therapist)).isEmpty();
        assertThat(store.forms().listStanding(therapist, caseId, 1).getFirst().isRevealed()).isFalse();
        assertThat(store.forms().listRisk(colleague, caseId)).isEmpty();
        assertThat(store.forms().listRisk(administrator, caseId)).isEmpty();
        assertThat(store.forms().listRisk(client, caseId)).isEmpty();
    }

    @Test
    void aSupervisorWhoSeesAnAnswerAboutDangerDoesNotTakeItOffTheTherapistsList() {
        answer("danger", 1, 1);
        allot(caseId);

        assertThat(store.forms().listRisk(supervisor, caseId)).hasSize(1);
        assertThat(store.forms().listWithRisk(therapist)).containsExactly(form);
    }
}
