package org.attune.store.tension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;

import org.attune.core.tension.Ending;
import org.attune.core.tension.RepairPath.Step;
import org.attune.core.tension.Seen;
import org.attune.core.tension.Stage;
import org.attune.core.tension.WitnessKind;
import org.attune.store.access.Asker;
import org.attune.store.access.NotAllowed;
import org.attune.store.access.Outcome;
import org.attune.store.cases.Onlookers;
import org.attune.store.consent.Consent;
import org.attune.store.forms.AskedForm;
import org.attune.store.tension.CheckBacks.Added;
import org.attune.store.tension.CheckBacks.Question;
import org.junit.jupiter.api.Test;

/// Repairs go their own ways, and each side says how a tension ended.
public abstract class RepairsContract extends TensionContract {

    @Test
    void aRepairMayLoopBePutOffAndGoOn() {
        String id = opened(store.cases().open(therapist).id());
        add(therapist, id, worked(Stage.NOTICE));
        Tension putOff = add(therapist, id, new Addition.PutOff(6, "exams first", LocalDate.of(2026, 5, 1)));
        assertThat(putOff.putOff().orElseThrow().said().lookAgainOn()).isEqualTo(LocalDate.of(2026, 5, 1));
        assertThat(store.tensions().add(therapist, id, new Addition.PutOff(6, " ", LocalDate.of(2026, 5, 1))))
                .isInstanceOf(Outcome.Refused.class);

        assertThat(store.tensions().listPutOff(therapist)).extracting(Tension::id).containsExactly(id);
        assertThat(store.tensions().listPutOff(colleague)).isEmpty();
        add(therapist, id, worked(Stage.RAISE));
        assertThat(store.tensions().listPutOff(therapist)).isEmpty();
        Tension now = add(therapist, id, worked(Stage.STEADY_MYSELF));

        assertThat(now.putOff()).isEmpty();
        assertThat(now.path().steps()).extracting(Step::stage)
                .containsExactly(Stage.NOTICE, Stage.DECIDE, Stage.RAISE, Stage.STEADY_MYSELF);
    }

    @Test
    void theSessionAfterATensionWasRaisedComesWithItsQuestion() {
        String ours = store.cases().open(therapist).id();
        LocalDate monday = LocalDate.of(2026, 3, 2);
        Question question = new Question(AskedForm.FORM, "en", clock.instant());
        assertThat(session(ours, 1, monday, question).isAsked()).isFalse();
        store.forms().open(therapist, ours, 1, AskedForm.ofQuestions(1), "de", clock.instant());
        String id = opened(ours);
        add(therapist, id, worked(Stage.RAISE));

        assertThat(store.tensions().checkBacks().addSession(therapist, ours, 2, monday.minusDays(1), question))
                .isInstanceOf(Outcome.Refused.class);
        assertThat(find(therapist, id).path().steps()).hasSize(1);
        Added added = session(ours, 2, monday, question);

        assertThat(added.isAsked()).isTrue();
        assertThat(store.forms().listStanding(therapist, ours, 2)).singleElement()
                .satisfies(asked -> assertThat(asked.form().edition().language()).isEqualTo("de"));
        assertThat(find(therapist, id).path().steps()).contains(new Step(Stage.CHECK_BACK, 2, false));
        assertThat(session(ours, 3, monday, question).isAsked()).isFalse();
        assertThatThrownBy(() -> store.tensions().checkBacks().addSession(colleague, ours, 4, monday,
                question)).isInstanceOf(NotAllowed.class);
    }

    private Added session(String caseId, int number, LocalDate heldOn, Question question) {
        return store.tensions().checkBacks().addSession(therapist, caseId, number, heldOn, question).done()
                .orElseThrow();
    }

    @Test
    void whatTheClientSaysAndTheTwoQuestionsLeaveItPutOff() {
        String ours = store.cases().open(therapist).id();
        String id = opened(ours);
        add(therapist, id, new Addition.Shared());
        add(therapist, id, new Addition.PutOff(6, "exams first", LocalDate.of(2026, 5, 1)));

        add(new Asker.Client(ours, ""), id, new Addition.Closed(Ending.PARTLY, ""));
        add(therapist, id, worked(Stage.CHECK_BACK));
        store.tensions().join(therapist, id, opened(ours));

        assertThat(store.tensions().listPutOff(therapist)).extracting(Tension::id).containsExactly(id);
    }

    @Test
    void aPlanIsNoStepUntilItTookPlace() {
        String id = opened(store.cases().open(therapist).id());
        Tension planned = add(therapist, id, new Addition.Planned(Stage.RAISE, "own-my-part", "How was that?"));
        assertThat(planned.path().steps()).isEmpty();
        assertThat(planned.plans()).extracting(plan -> plan.said().words()).containsExactly("How was that?");

        Tension said = add(therapist, id, worked(Stage.RAISE));

        assertThat(said.plans()).isEmpty();
        assertThat(said.path().steps()).hasSize(1);
    }

    @Test
    void eachSideClosesForItselfAndAClosedTensionStillTakesAWitness() {
        String ours = store.cases().open(therapist).id();
        Asker.Client client = new Asker.Client(ours, "");
        String id = opened(ours);
        add(therapist, id, new Addition.Shared());
        add(client, id, new Addition.Closed(Ending.SET_ASIDE, "it is all right"));
        add(therapist, id, new Addition.Closed(Ending.REPAIRED, ""));

        Tension closed = add(therapist, id, witness(WitnessKind.RULE, Seen.TENSION));
        assertThat(closed.ending(true).orElseThrow().said().ending()).isEqualTo(Ending.SET_ASIDE);
        assertThat(closed.ending(false).orElseThrow().said().ending()).isEqualTo(Ending.REPAIRED);
        assertThat(closed.isOpen()).isFalse();
        assertThat(closed.path().steps().getLast().stage()).isEqualTo(Stage.CLOSE);
        assertThat(closed.all(Addition.Witnessed.class)).hasSize(1);

        Tension reopened = add(therapist, id, worked(Stage.HEAR));
        assertThat(reopened.isOpen()).isTrue();
        assertThat(reopened.ending(true)).isPresent();
    }

    @Test
    void twoTensionsAreJoinedAndPartedWithATrail() {
        String ours = store.cases().open(therapist).id();
        String one = opened(ours);
        String other = opened(ours);
        String elsewhere = opened(store.cases().open(therapist).id());

        assertThat(store.tensions().join(therapist, one, one)).isInstanceOf(Outcome.Refused.class);
        assertThat(store.tensions().join(therapist, one, elsewhere)).isInstanceOf(Outcome.Refused.class);
        store.tensions().join(therapist, one, other);
        assertThat(find(therapist, one).joinedInto()).contains(other);
        assertThat(store.tensions().join(therapist, other, one)).isInstanceOf(Outcome.Refused.class);
        store.tensions().part(therapist, one);
        assertThat(store.tensions().part(therapist, one)).isInstanceOf(Outcome.Refused.class);

        assertThat(find(therapist, one).joinedInto()).isEmpty();
        assertThat(find(therapist, one).all(Addition.Joined.class)).hasSize(1);
        assertThat(find(therapist, one).all(Addition.Parted.class)).hasSize(1);
    }
}
