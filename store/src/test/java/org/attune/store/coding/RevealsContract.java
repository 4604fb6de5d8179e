package org.attune.store.coding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

import org.attune.core.coding.Settlement;
import org.attune.core.coding.StepText;
import org.attune.core.coding.Subject;
import org.attune.store.access.Asker;
import org.attune.store.access.NotAllowed;
import org.attune.store.access.Outcome;
import org.attune.store.audit.Action;
import org.attune.store.audit.AuditEntry;
import org.attune.store.coding.Plan.Kind;
import org.junit.jupiter.api.Test;

/// When sheets are shown side by side, and to whom.
public abstract class RevealsContract extends CodingContract {

    @Test
    void comesWhenAllHaveHandedIn() {
        Round round = opened(Kind.ORDINARY);
        code(coder, round, "mark 1 goes-quiet clear");
        assertThat(find(coder, round)).isEmpty();
        assertThat(find(therapist, round)).isEmpty();
        assertThat(store.coding().reveals().listRevealed(therapist, round.id())).isEmpty();
        add(other, round, "mark 1 goes-quiet absent");
        assertThat(find(coder, round)).isEmpty();
        handIn(other, round);

        Reveal reveal = find(coder, round).orElseThrow();
        assertThat(reveal.columns()).extracting(Reveal.Column::label).containsExactly("coder-1", "coder-2");
        assertThat(reveal.columns()).extracting(Reveal.Column::isOwn).containsExactly(true, false);
        assertThat(reveal.columns()).extracting(Reveal.Column::blind)
                .containsExactly(steps("mark 1 goes-quiet clear"), steps("mark 1 goes-quiet absent"));
        assertThat(find(therapist, round)).isPresent();
        assertThat(store.coding().reveals().list(other, round.id())).extracting(Reveal::sessionId)
                .containsExactly(firstOf(round));
    }

    @Test
    void isForTheCodersAndTheTherapistWhileTheClientAgrees() {
        Round round = revealed();

        for (Asker asker : List.of(colleague, supervisor, administrator, new Asker.Client(caseId, ""), PROGRAM)) {
            assertThat(find(asker, round)).isEmpty();
        }
        assertThat(find(Asker.Program.EXPORT, round)).isPresent();
        withdraw();
        for (Asker asker : List.of(coder, other, therapist, Asker.Program.EXPORT)) {
            assertThat(find(asker, round)).isEmpty();
        }
        agree(caseId);
        assertThat(find(coder, round)).isPresent();
    }

    @Test
    void waitsForNobodyWhoLeftOrWasDismissed() {
        Round round = opened(Kind.ORDINARY);
        code(coder, round, "rest-absent 1");
        store.people().leave(administrator, other.personId());
        assertThat(find(coder, round).orElseThrow().columns()).hasSize(1);

        Round second = open(plan(Kind.ORDINARY), List.of(coder, colleague)).done().orElseThrow();
        code(coder, second, "rest-absent 1");
        add(colleague, second, "rest-absent 1");
        store.coding().rounds().dismiss(therapist, second.id(), colleague.personId());
        assertThat(find(coder, second).orElseThrow().columns()).hasSize(1);
        assertThat(find(colleague, second)).isEmpty();
    }

    @Test
    void showsWhatSomebodyHandedInBeforeTheyWereDismissed() {
        Round round = opened(Kind.ORDINARY);
        code(other, round, "rest-absent 1");
        store.coding().rounds().dismiss(therapist, round.id(), other.personId());
        assertThat(find(therapist, round)).isEmpty();
        code(coder, round, "rest-absent 1");

        assertThat(find(therapist, round).orElseThrow().columns()).hasSize(2);
    }

    @Test
    void waitsAnewForASheetThatIsOpenedAgainBeforeIt() {
        Round round = opened(Kind.ORDINARY);
        code(coder, round, "rest-absent 1");
        store.coding().sheets().reopen(coder, round.id(), firstOf(round), REASON);
        code(other, round, "rest-absent 1");
        assertThat(find(other, round)).isEmpty();
        code(coder, round, "rest-absent 2");

        Reveal.Column column = find(other, round).orElseThrow().columns().getFirst();
        assertThat(column.blind()).isEqualTo(steps("rest-absent 1", "rest-absent 2"));
        assertThat(column.reopenings()).hasSize(1);
        assertThat(actions()).containsSubsequence(Action.CODING_REVEALED, Action.CODING_REOPENED);
    }

    @Test
    void keepsTheBlindSheetBesideWhatIsChangedAfterIt() {
        Round round = revealed();
        store.coding().sheets().reopen(coder, round.id(), firstOf(round), REASON);
        add(coder, round, "mark 1 gets-sharp clear");
        assertThat(find(other, round).orElseThrow().columns().getFirst().latest()).hasSize(1);
        handIn(coder, round);

        Reveal.Column column = find(other, round).orElseThrow().columns().getFirst();
        assertThat(column.blind()).hasSize(1);
        assertThat(column.latest()).hasSize(2);
        assertThat(column.reopenings()).singleElement().satisfies(again -> assertThat(again.isSeen()).isTrue());
        assertThat(actions()).contains(Action.CODING_REOPENED);
    }

    @Test
    void keepsWhatWasSettledAndThatCodersDiffer() {
        Round round = revealed();
        Settlement agreed = new Settlement.AgreedOn(StepText.parse("mark 1 goes-quiet weak:2").orElseThrow());
        Settlement differ = new Settlement.WeDiffer(new Subject.InSegment(1, "gets-sharp"));
        settle(coder, round, agreed, "heard it twice");
        settle(therapist, round, differ, "");
        settle(other, round, new Settlement.WeDiffer(new Subject.OfSession("mended")), "a\nb");

        assertThat(find(coder, round).orElseThrow().settled())
                .extracting(Settlements.Settled::what, Settlements.Settled::by, Settlements.Settled::note)
                .containsExactly(tuple(agreed, "coder-1", "heard it twice"),
                        tuple(differ, "lead", ""),
                        tuple(new Settlement.WeDiffer(new Subject.OfSession("mended")),
                                "coder-2", "a\nb"));
        assertThat(store.coding().settlements().settle(coder, round.id(), firstOf(round),
                new Settlement.WeDiffer(new Subject.InSegment(5, "gets-sharp")), ""))
                .isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void settlesNothingOnceTheRoundHasEnded() {
        Round round = revealed();
        Settlement differ = new Settlement.WeDiffer(new Subject.InSegment(1, "gets-sharp"));
        Reveal before = settle(coder, round, differ, "heard it twice");
        store.coding().rounds().close(therapist, round.id());

        for (Asker.Member asker : List.of(coder, therapist)) {
            assertThat(store.coding().settlements().settle(asker, round.id(), firstOf(round), differ, "again"))
                    .isInstanceOfSatisfying(Outcome.Refused.class, refused -> assertThat(refused.why())
                            .contains("has ended").contains("open another round"));
        }
        assertThat(find(coder, round).orElseThrow().settled()).isEqualTo(before.settled());
    }

    @Test
    void isSettledByNobodyBeforeItAndByNobodyElse() {
        Settlement differ = new Settlement.WeDiffer(new Subject.InSegment(1, "gets-sharp"));
        Round round = opened(Kind.ORDINARY);
        code(coder, round, "rest-absent 1");
        assertThatThrownBy(() -> settle(coder, round, differ, "")).isInstanceOf(NotAllowed.class);
        code(other, round, "rest-absent 1");

        assertThatThrownBy(() -> settle(colleague, round, differ, "")).isInstanceOf(NotAllowed.class);
    }

    @Test
    void showsATraineeTheGoldSheetAndTheTrainerEverySheet() {
        Round round = opened(Kind.TRAINING);
        code(coder, round, "rest-absent 1");
        add(other, round, "rest-absent 1");
        assertThat(find(coder, round)).isEmpty();
        assertThat(find(therapist, round)).isEmpty();
        Sheets gold = store.coding().goldSheets();
        gold.add(therapist, round.id(), firstOf(round), steps("mark 1 goes-quiet clear"));
        assertThatThrownBy(() -> gold.handIn(coder, round.id(), firstOf(round))).isInstanceOf(NotAllowed.class);
        gold.handIn(therapist, round.id(), firstOf(round));

        assertThat(labels(coder, round)).containsExactly("coder-1", "gold");
        assertThat(labels(therapist, round)).containsExactly("coder-1", "gold");
        assertThat(find(other, round)).isEmpty();
        assertThat(find(Asker.Program.EXPORT, round)).isEmpty();
        handIn(other, round);
        assertThat(labels(other, round)).containsExactly("coder-2", "gold");
        assertThat(labels(coder, round)).containsExactly("coder-1", "gold");
        assertThat(labels(therapist, round)).containsExactly("coder-1", "coder-2", "gold");
        assertThat(store.coding().settlements().settle(coder, round.id(), firstOf(round),
                new Settlement.WeDiffer(new Subject.OfSession("mended")), "")).isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void keepsTheGoldSheetFromACoderInTrainingWhoTakesOverTheCase() {
        Round round = open(plan(Kind.TRAINING), List.of(coder, colleague)).done().orElseThrow();
        Sheets gold = store.coding().goldSheets();
        gold.add(therapist, round.id(), firstOf(round), steps("mark 1 goes-quiet clear"));
        gold.handIn(therapist, round.id(), firstOf(round));
        code(coder, round, "rest-absent 1");
        add(colleague, round, "rest-absent 2");
        store.trust().handOver(therapist, caseId, colleague.personId(), "");

        assertThat(find(colleague, round)).isEmpty();
        assertThat(store.coding().reveals().list(colleague, round.id())).isEmpty();
        assertThat(store.coding().reveals().listRevealed(colleague, round.id())).isEmpty();
        assertThat(gold.find(colleague, round.id(), firstOf(round))).isEmpty();
        assertThat(gold.list(colleague, round.id())).isEmpty();
        assertThatThrownBy(() -> gold.reopen(colleague, round.id(), firstOf(round), REASON))
                .isInstanceOf(NotAllowed.class);
        handIn(colleague, round);
        assertThat(labels(colleague, round)).containsExactly("coder-1", "coder-2", "gold");
        assertThat(gold.find(colleague, round.id(), firstOf(round))).isEmpty();
    }

    @Test
    void tellsTheAuditOnceAndWhoLookedEachTime() {
        Round round = revealed();
        find(coder, round);
        find(coder, round);

        assertThat(store.coding().reveals().listRevealed(coder, round.id())).containsExactly(firstOf(round));

        assertThat(actions()).filteredOn(Action.CODING_REVEALED::equals).hasSize(1);
        assertThat(actions()).filteredOn(Action.CODING_VIEWED::equals).hasSize(2);
    }

    /// However often, and however many sessions: each look would push what others did out of what the client reads.
    @Test
    void tellsTheAuditOnceOfARoundThatItIsCounted() {
        Round round = opened(Kind.ORDINARY);
        code(coder, round, "mark 1 goes-quiet clear");
        assertThat(countable(therapist)).isEmpty();
        assertThat(actions()).doesNotContain(Action.CODING_COUNTED);
        code(other, round, "mark 1 goes-quiet absent");

        for (int look = 1; look <= 3; look++) {
            assertThat(countable(therapist)).singleElement().satisfies(one -> {
                assertThat(one.caseId()).isEqualTo(caseId);
                assertThat(one.session()).isEqualTo(1);
                assertThat(one.codebook()).isEqualTo(BOOK);
                assertThat(one.reveal().columns()).hasSize(2);
            });
        }
        String second = round.sessions().getLast().id();
        for (Asker.Member one : List.of(coder, other)) {
            store.coding().sheets().add(one, round.id(), second, steps("rest-absent 1"));
            store.coding().sheets().handIn(one, round.id(), second);
        }
        assertThat(countable(therapist)).extracting(Reveals.OfCase::session).containsExactly(1, 2);
        assertThat(actions()).containsOnlyOnce(Action.CODING_COUNTED).doesNotContain(Action.CODING_VIEWED);
        revealed();
        assertThat(countable(therapist)).hasSize(3);
        assertThat(actions()).filteredOn(Action.CODING_COUNTED::equals).hasSize(2);
    }

    @Test
    void isCountedByTheCasesTherapistAloneWhileTheClientAgrees() {
        Round round = opened(Kind.ORDINARY);
        code(coder, round, "rest-absent 1");
        store.people().leave(administrator, other.personId());
        for (Asker.Member asker : List.of(coder, other, colleague, supervisor, administrator)) {
            assertThat(countable(asker)).isEmpty();
        }
        assertThat(actions()).doesNotContain(Action.CODING_REVEALED);
        assertThat(countable(therapist)).hasSize(1);
        assertThat(actions()).containsOnlyOnce(Action.CODING_REVEALED, Action.CODING_COUNTED);
        withdraw();
        assertThat(countable(therapist)).isEmpty();
        agree(caseId);
        store.trust().handOver(therapist, caseId, colleague.personId(), "");
        assertThat(countable(therapist)).isEmpty();
        assertThat(countable(colleague)).hasSize(1);
        assertThat(store.audit().listForCase(colleague, caseId, 100)).extracting(AuditEntry::action)
                .filteredOn(Action.CODING_COUNTED::equals).hasSize(2);
    }

    private List<Reveals.OfCase> countable(Asker.Member asker) {
        return store.coding().reveals().listCountable(asker);
    }

    @Test
    void opensNobodyElsesSheetForACoderWhoseOwnIsNotIn() throws SQLException {
        Round round = opened(Kind.ORDINARY);
        code(other, round, "mark 1 goes-quiet absent");
        try (Connection connection = store.passkeyTables().getConnection();
                PreparedStatement statement = connection
                        .prepareStatement("update coding_sheet set envelope = 'broken' where person_id = ?")) {
            statement.setString(1, other.personId());
            assertThat(statement.executeUpdate()).isPositive();
        }

        assertThat(store.coding().reveals().listRevealed(coder, round.id())).isEmpty();
        assertThat(store.coding().reveals().isRevealed(coder, round.id(), firstOf(round))).isFalse();
        assertThat(store.coding().reveals().listRevealed(therapist, round.id())).isEmpty();
    }

    @Test
    void staysOnceItCame() {
        Round round = opened(Kind.ORDINARY);
        code(coder, round, "rest-absent 1");
        store.people().leave(administrator, other.personId());
        assertThat(find(therapist, round)).isPresent();
        store.coding().rounds().close(therapist, round.id());

        assertThat(find(coder, round)).isPresent();
        assertThat(actions()).contains(Action.CODING_REVEALED);
    }

    private Round revealed() {
        Round round = opened(Kind.ORDINARY);
        code(coder, round, "mark 1 goes-quiet clear");
        code(other, round, "mark 1 goes-quiet absent");
        return round;
    }

    private Reveal settle(Asker.Member asker, Round round, Settlement what, String note) {
        return store.coding().settlements().settle(asker, round.id(), firstOf(round), what, note).done().orElseThrow();
    }

    /// Whoever asks whether there is a reveal learns the same as whoever looks at it.
    private Optional<Reveal> find(Asker asker, Round round) {
        Reveals reveals = store.coding().reveals();
        boolean isRevealed = reveals.isRevealed(asker, round.id(), firstOf(round));
        List<String> revealed = reveals.listRevealed(asker, round.id());
        Optional<Reveal> found = reveals.find(asker, round.id(), firstOf(round));
        assertThat(isRevealed).isEqualTo(found.isPresent());
        assertThat(revealed.contains(firstOf(round))).isEqualTo(found.isPresent());
        return found;
    }

    private List<String> labels(Asker asker, Round round) {
        return find(asker, round).orElseThrow().columns().stream().map(Reveal.Column::label).toList();
    }

    private List<Action> actions() {
        return store.audit().listForCase(therapist, caseId, 100).reversed().stream().map(AuditEntry::action).toList();
    }
}
