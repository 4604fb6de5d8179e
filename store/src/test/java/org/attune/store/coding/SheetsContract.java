package org.attune.store.coding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.assertj.core.api.InstanceOfAssertFactories;
import org.attune.core.coding.SheetStep;
import org.attune.store.access.Asker;
import org.attune.store.access.NotAllowed;
import org.attune.store.access.Outcome;
import org.attune.store.coding.Plan.Kind;
import org.junit.jupiter.api.Test;

/// What a coder can rely on while coding.
public abstract class SheetsContract extends CodingContract {

    @Test
    void keepsEveryStepInOrderForItsCoder() {
        Round round = opened(Kind.ORDINARY);
        add(coder, round, "mark 1 goes-quiet clear:4", "rest-absent 1");
        add(coder, round, "answer mended 2");
        reopen();

        assertThat(find(coder, round).steps())
                .isEqualTo(steps("mark 1 goes-quiet clear:4", "rest-absent 1", "answer mended 2"));
        assertThat(find(other, round).steps()).isEmpty();
        assertThat(store.coding().sheets().list(coder, round.id())).extracting(OwnSheet::sessionId)
                .isEqualTo(round.sessions().stream().map(Round.Part::id).toList());
    }

    @Test
    void keepsAStepOnceThatIsSentAgain() {
        Round round = opened(Kind.ORDINARY);
        add(coder, round, "mark 1 goes-quiet clear");
        OwnSheet sheet = add(coder, round, "mark 1 goes-quiet clear", "mark 2 goes-quiet absent",
                "mark 2 goes-quiet absent");

        assertThat(sheet.steps()).isEqualTo(steps("mark 1 goes-quiet clear", "mark 2 goes-quiet absent"));
        assertThat(store.coding().sheets().add(coder, round.id(), firstOf(round),
                List.of(new SheetStep(sheet.steps().getFirst().id(), step("x", "rest-absent 4").step()))))
                .isInstanceOf(Outcome.Refused.class);
        handIn(coder, round);
        assertThat(add(coder, round, "mark 1 goes-quiet clear").isHandedIn()).isTrue();
    }

    @Test
    void losesNothingOfTwoWindowsThatWriteAtOnce() throws Exception {
        Round round = opened(Kind.ORDINARY);
        try (ExecutorService windows = Executors.newFixedThreadPool(2)) {
            List<Callable<Object>> work = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                SheetStep step = step("w" + i % 2 + "-" + i, "mark " + (1 + i % 4) + " goes-quiet weak");
                work.add(() -> store.coding().sheets().add(coder, round.id(), firstOf(round), List.of(step)));
            }
            for (Future<Object> done : windows.invokeAll(work)) {
                assertThat(done.get()).isInstanceOf(Outcome.Done.class);
            }
        }

        assertThat(find(coder, round).steps()).extracting(SheetStep::id).doesNotHaveDuplicates().hasSize(40);
    }

    @Test
    void keepsAllStepsThatAreSentTogetherOrNone() {
        Round round = opened(Kind.ORDINARY);

        for (String wrong : new String[] {"mark 5 goes-quiet clear", "mark 1 unheard-of clear", "answer mended 4",
                "undo nothing"}) {
            assertThat(store.coding().sheets().add(coder, round.id(), firstOf(round),
                    steps("mark 1 goes-quiet clear", wrong))).as(wrong).isInstanceOf(Outcome.Refused.class);
        }
        assertThat(find(coder, round).steps()).isEmpty();
    }

    @Test
    void keepsWhatIsTakenBack() {
        Round round = opened(Kind.ORDINARY);
        String id = add(coder, round, "mark 1 goes-quiet clear").steps().getFirst().id();

        assertThat(add(coder, round, "undo " + id).steps()).hasSize(2);
    }

    @Test
    void closesASheetThatIsHandedInUntilItIsOpenedAgainWithAReason() {
        Round round = opened(Kind.ORDINARY);
        String session = firstOf(round);
        assertThat(store.coding().sheets().handIn(coder, round.id(), session)).isInstanceOf(Outcome.Refused.class);
        code(coder, round, "rest-absent 1");

        assertThat(handIn(coder, round).isHandedIn()).isTrue();
        assertThat(store.coding().sheets().add(coder, round.id(), session, steps("rest-absent 2")))
                .asInstanceOf(InstanceOfAssertFactories.type(Outcome.Refused.class))
                .satisfies(refused -> assertThat(refused.why()).contains("with a reason"));
        assertThat(store.coding().sheets().reopen(coder, round.id(), session, " ")).isInstanceOf(Outcome.Refused.class);

        OwnSheet open = store.coding().sheets().reopen(coder, round.id(), session, REASON).done().orElseThrow();
        assertThat(open.isHandedIn()).isFalse();
        assertThat(open.reopenings()).singleElement().satisfies(again -> {
            assertThat(again.reason()).isEqualTo(REASON.replace("\r", ""));
            assertThat(again.isSeen()).isFalse();
        });
        assertThat(store.coding().sheets().reopen(coder, round.id(), session, REASON))
                .isInstanceOf(Outcome.Refused.class);
        assertThat(add(coder, round, "rest-absent 2").steps()).hasSize(2);
    }

    @Test
    void isForItsCoderAlone() {
        Round round = opened(Kind.ORDINARY);
        add(coder, round, "rest-absent 1");

        for (Asker.Member asker : List.of(therapist, supervisor, colleague, administrator)) {
            assertThat(store.coding().sheets().find(asker, round.id(), firstOf(round))).isEmpty();
            assertThat(store.coding().goldSheets().find(asker, round.id(), firstOf(round))).isEmpty();
            assertThat(store.coding().sheets().list(asker, round.id())).isEmpty();
            assertThatThrownBy(() -> store.coding().sheets().handIn(asker, round.id(), firstOf(round)))
                    .isInstanceOf(NotAllowed.class);
        }
        assertThat(store.coding().sheets().find(Asker.Program.EXPORT, round.id(), firstOf(round))).isEmpty();
        assertThat(store.coding().sheets().find(new Asker.Client(caseId, ""), round.id(), firstOf(round))).isEmpty();
    }

    @Test
    void liesStillWhileTheClientDoesNotAgreeAndIsThereAgainWhenTheyDo() {
        Round round = opened(Kind.ORDINARY);
        add(coder, round, "rest-absent 1");
        withdraw();

        assertThat(store.coding().sheets().find(coder, round.id(), firstOf(round))).isEmpty();
        assertThatThrownBy(() -> add(coder, round, "rest-absent 2")).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> handIn(coder, round)).isInstanceOf(NotAllowed.class);
        assertThat(store.coding().rounds().find(coder, round.id()).orElseThrow().sessions()).isEmpty();

        agree(caseId);
        assertThat(find(coder, round).steps()).hasSize(1);
    }

    @Test
    void isClosedToWhoeverLeftThePracticeOrTheRound() {
        Round round = opened(Kind.ORDINARY);
        add(coder, round, "rest-absent 1");
        store.people().leave(administrator, coder.personId());
        store.coding().rounds().dismiss(therapist, round.id(), other.personId());

        for (Asker.Member gone : List.of(coder, other)) {
            assertThat(store.coding().sheets().find(gone, round.id(), firstOf(round))).isEmpty();
            assertThatThrownBy(() -> add(gone, round, "rest-absent 2")).isInstanceOf(NotAllowed.class);
            assertThat(store.coding().rounds().find(gone, round.id())).isEmpty();
        }
    }

    @Test
    void takesNothingMoreOnceTheRoundHasEnded() {
        Round round = opened(Kind.ORDINARY);
        add(coder, round, "rest-absent 1");
        assertThat(store.coding().rounds().close(therapist, round.id()).done().orElseThrow().isClosed()).isTrue();

        assertThat(store.coding().sheets().add(coder, round.id(), firstOf(round), steps("rest-absent 2")))
                .isInstanceOf(Outcome.Refused.class);
        assertThat(store.coding().sheets().handIn(coder, round.id(), firstOf(round)))
                .isInstanceOf(Outcome.Refused.class);
        assertThat(find(coder, round).steps()).hasSize(1);
    }

    private OwnSheet find(Asker.Member asker, Round round) {
        return store.coding().sheets().find(asker, round.id(), firstOf(round)).orElseThrow();
    }
}
