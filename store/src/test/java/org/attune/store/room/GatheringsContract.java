package org.attune.store.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.attune.core.room.Duty;
import org.attune.core.room.Phase;
import org.attune.core.room.Roles;
import org.attune.core.room.SharedClock.Hand;
import org.attune.core.room.Voice;
import org.attune.store.access.Asker;
import org.attune.store.access.NotAllowed;
import org.attune.store.access.Outcome;
import org.attune.store.access.Role;
import org.attune.store.room.Gathering.Item;
import org.attune.store.room.Gathering.Plan;
import org.attune.store.room.Gathering.Standing;
import org.attune.store.room.Gathering.Subject;
import org.junit.jupiter.api.Test;

/// A meeting is led by one, seen by its members, and its clock is nobody's own.
public abstract class GatheringsContract extends RoomContract {

    private static final Duration LONG = Duration.ofMinutes(6);

    @Test
    void aMeetingIsPlannedWithRolesThatGoRound() {
        Gathering first = plan(EVENING);
        Gathering second = plan(EVENING.plusDays(7));

        assertThat(first.standing()).isEqualTo(new Standing.Ahead());
        assertThat(first.seats().roles().duties()).hasSize(4).containsEntry(Duty.PRESENTER, therapist.personId());
        assertThat(second.seats().roles().duties()).containsEntry(Duty.PRESENTER, supervisor.personId());
        assertThat(second.seats().roles().voices()).doesNotContainKeys(Voice.CLIENT, Voice.THERAPIST);
        assertThat(store.gatherings().list(colleague, group.id()))
                .containsExactly(first.appointment(), second.appointment());
        reopen();
        assertThat(store.gatherings().list(colleague, group.id()))
                .containsExactly(first.appointment(), second.appointment());
    }

    @Test
    void nobodyOutsideTheGroupSeesOrChangesAMeeting() {
        Gathering gathering = plan(EVENING);

        assertThat(store.gatherings().find(administrator, gathering.id())).isEmpty();
        assertThat(store.gatherings().list(administrator, group.id())).isEmpty();
        assertThatThrownBy(() -> store.gatherings().begin(administrator, gathering.id()))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> store.gatherings().begin(newcomer, gathering.id())).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> store.gatherings().callOff(newcomer, gathering.id())).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> store.gatherings().begin(therapist, "nothing")).isInstanceOf(NotAllowed.class);
        assertThat(store.gatherings().pulse("nothing")).isEmpty();
    }

    @Test
    void twoMeetingsOfAGroupAreNeverAtOnce() {
        Gathering first = plan(EVENING);
        assertThat(refused(store.gatherings().plan(colleague, group.id(), at(EVENING.plusMinutes(89)))))
                .contains("meets at that time already");
        Gathering second = plan(EVENING.plusMinutes(90));
        assertThat(refused(store.gatherings().replan(colleague, second.id(), at(EVENING.minusMinutes(1)))))
                .contains("meets at that time already");
        assertThat(store.gatherings().replan(colleague, second.id(), at(EVENING.plusMinutes(95))))
                .isInstanceOf(Outcome.Done.class);

        store.gatherings().begin(therapist, first.id());

        assertThat(refused(store.gatherings().begin(colleague, second.id()))).contains("Another meeting");
        store.gatherings().end(therapist, first.id());
        assertThat(store.gatherings().begin(colleague, second.id()).done().orElseThrow().isUnderWay()).isTrue();
        assertThat(refused(store.gatherings().begin(therapist, first.id()))).contains("over");
    }

    @Test
    void aTimeThatTheClocksLeaveOutAndALengthThatIsNoneAreRefused() {
        assertThat(refused(store.gatherings().plan(therapist, group.id(), at(LocalDateTime.of(2026, 3, 29, 2, 30)))))
                .contains("clocks go forward");
        for (int minutes : List.of(-1, 0, 14, 481)) {
            assertThat(refused(store.gatherings().plan(therapist, group.id(), new Plan(EVENING, BERLIN, minutes, ""))))
                    .contains("15 to 480");
        }
        assertThat(refused(store.gatherings().plan(therapist, group.id(), new Plan(EVENING, BERLIN, 60, "a\r\nb"))))
                .contains("one line");
    }

    @Test
    void rolePlayIsOnlyForWhoOptedIn() {
        Gathering gathering = plan(EVENING);
        Roles played = new Roles(Map.of(Duty.MODERATOR, therapist.personId()),
                Map.of(Voice.CLIENT, colleague.personId()));

        assertThat(refused(store.gatherings().giveRoles(therapist, gathering.id(), played))).contains("opted in");
        store.groups().choosePlaying(colleague, group.id(), true);
        assertThat(store.gatherings().giveRoles(therapist, gathering.id(), played).done().orElseThrow().seats().roles())
                .isEqualTo(played);
        store.groups().choosePlaying(colleague, group.id(), false);
        assertThat(now(gathering).seats().roles().voices()).isEmpty();
        assertThat(refused(store.gatherings().giveRoles(therapist, gathering.id(),
                new Roles(Map.of(Duty.SCRIBE, administrator.personId()), Map.of())))).contains("members");
    }

    @Test
    void theAgendaIsOfWordsAndLosesAnItemWhole() {
        Gathering gathering = plan(EVENING);
        for (String words : List.of("One", "Two", "Three", " Three")) {
            store.gatherings().addItem(colleague, gathering.id(), words, 10);
        }
        store.gatherings().removeItem(therapist, gathering.id(), 2, 3);
        store.gatherings().removeItem(therapist, gathering.id(), 2, 3);

        assertThat(now(gathering).agenda()).containsExactly(new Item(1, 10, new Subject.OfWords("One")),
                new Item(2, 10, new Subject.OfWords("Three")));
        assertThat(now(gathering).agenda().toString()).doesNotContain("One");
        assertThat(refused(store.gatherings().addItem(therapist, gathering.id(), " ", 10))).contains("1 to 500");
        assertThat(refused(store.gatherings().addItem(therapist, gathering.id(), "x", 0))).contains("1 to 240");
    }

    @Test
    void whoHasNotAcceptedTheTermsReadsNeitherWhatItIsAboutNorWhereItIs() {
        Gathering gathering = plan(EVENING);
        store.gatherings().addItem(colleague, gathering.id(), "How we take breaks", 10);
        Gathering untold = store.gatherings().find(newcomer, gathering.id()).orElseThrow();
        assertThat(untold.plan().start()).isEqualTo(EVENING);
        assertThat(untold.plan().place()).isEmpty();
        assertThat(untold.agenda()).isEmpty();

        store.gatherings().begin(supervisor, gathering.id());
        store.gatherings().move(supervisor, gathering.id(), new Standing.Under(Phase.QUESTION, 1)).done().orElseThrow();
        Gathering begun = store.gatherings().find(newcomer, gathering.id()).orElseThrow();
        assertThat(begun.agenda()).isEmpty();
        assertThat(begun.next()).contains(new Standing.Under(Phase.CLOSING, 0));
        assertThat(store.gatherings().list(newcomer, group.id())).containsExactly(begun.appointment());
        assertThat(begun.appointment().plan().place()).isEmpty();
        store.groups().accept(newcomer, group.id(), 1);
        assertThat(store.gatherings().find(newcomer, gathering.id()).orElseThrow().agenda()).hasSize(1);
    }

    @Test
    void theModeratorLeadsAndAnybodyWhileTheModeratorIsNotThere() {
        Gathering gathering = plan(EVENING);
        store.gatherings().addItem(colleague, gathering.id(), "One", 10);
        Gathering begun = store.gatherings().begin(therapist, gathering.id()).done().orElseThrow();
        assertThat(begun.standing()).isEqualTo(new Standing.Under(Phase.OPENING, 0));
        assertThat(begun.isLedBy(therapist.personId())).isTrue();

        store.gatherings().arrive(supervisor, gathering.id());

        assertThat(begun.seats().roles().has(supervisor.personId(), Duty.MODERATOR)).isTrue();
        assertThat(refused(store.gatherings().move(therapist, gathering.id(), begun.next().orElseThrow())))
                .contains("moderator");
        Gathering moved = store.gatherings().move(supervisor, gathering.id(), begun.next().orElseThrow()).done()
                .orElseThrow();
        assertThat(moved.standing()).isEqualTo(new Standing.Under(Phase.QUESTION, 1));
        assertThat(moved.before()).contains(new Standing.Under(Phase.OPENING, 0));
        assertThat(moved.next()).contains(new Standing.Under(Phase.CLOSING, 0));
        for (Standing.Under none : List.of(new Standing.Under(Phase.QUESTION, 2), new Standing.Under(Phase.CODING, 1),
                new Standing.Under(Phase.QUESTION, 0), new Standing.Under(Phase.CLOSING, 1))) {
            assertThat(refused(store.gatherings().move(supervisor, gathering.id(), none))).contains("no such step");
        }
        assertThat(refused(store.gatherings().end(therapist, gathering.id()))).contains("moderator");
        assertThat(refused(store.gatherings().removeItem(therapist, gathering.id(), 1, 1))).contains("begun");
        assertThat(refused(store.gatherings().callOff(therapist, gathering.id()))).contains("begun");
    }

    @Test
    void dutiesOfWhoLeavesMidwayFallToTheNext() {
        Gathering gathering = plan(EVENING);
        store.gatherings().begin(therapist, gathering.id());
        store.gatherings().arrive(supervisor, gathering.id());

        store.groups().leave(supervisor, group.id());

        Gathering left = now(gathering);
        assertThat(left.seats().roles().duties()).hasSize(4).doesNotContainValue(supervisor.personId());
        assertThat(left.seats().present()).containsExactly(therapist.personId());
        assertThat(store.gatherings().find(supervisor, gathering.id())).isEmpty();
        assertThatThrownBy(() -> store.gatherings().arrive(supervisor, gathering.id()))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void aModeratorWhoIsInTheGroupNoMoreOrTakesNoPartKeepsNobodyFromLeading() {
        Gathering gathering = plan(EVENING);
        store.gatherings().begin(therapist, gathering.id());
        store.gatherings().arrive(supervisor, gathering.id());
        store.gatherings().arrive(colleague, gathering.id());
        assertThat(now(gathering).isLedBy(therapist.personId())).isFalse();

        store.people().changeRoles(administrator, supervisor.personId(), Set.of(Role.CLINIC_LEAD));

        assertThat(now(gathering).seats().present()).containsOnly(therapist.personId(), colleague.personId());
        assertThat(now(gathering).seats().roles().duties()).doesNotContainValue(supervisor.personId());
        assertThat(now(gathering).isLedBy(colleague.personId())).isTrue();
        store.people().changeRoles(administrator, therapist.personId(), Set.of(Role.CLINIC_LEAD));
        assertThat(store.gatherings().find(colleague, gathering.id()).orElseThrow().seats().present())
                .containsOnly(colleague.personId());
        assertThat(store.gatherings().end(colleague, gathering.id())).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void theClockIsTheSameForAllAndStandsAfterAJump() {
        Gathering gathering = plan(EVENING);
        store.gatherings().begin(therapist, gathering.id());
        clock.pass(Duration.ofMinutes(4));
        store.gatherings().keep();
        String before = store.gatherings().pulse(gathering.id());
        assertThat(now(gathering).clock().elapsed(clock.instant())).isEqualTo(Duration.ofMinutes(4));

        clock.pass(Duration.ofHours(-2));
        store.gatherings().keep();
        assertThat(store.gatherings().pulse(gathering.id())).isNotEqualTo(before);
        assertThat(now(gathering).clock().elapsed(clock.instant())).isEqualTo(Duration.ofMinutes(4));

        clock.pass(LONG);
        store.gatherings().keep();
        assertThat(now(gathering).clock().hand()).isEqualTo(new Hand.Still(true));
        assertThat(now(gathering).clock().elapsed(clock.instant())).isEqualTo(Duration.ofMinutes(4));
        store.gatherings().startClock(colleague, gathering.id());
        clock.pass(Duration.ofMinutes(1));
        Gathering paused = store.gatherings().pauseClock(colleague, gathering.id()).done().orElseThrow();
        clock.pass(LONG);
        assertThat(paused.clock().elapsed(clock.instant())).isEqualTo(Duration.ofMinutes(5));
    }

    @Test
    void theClockGoesOnThroughALongSilenceWhichChangesNothingThatAnybodySees() {
        Gathering gathering = plan(EVENING);
        store.gatherings().begin(therapist, gathering.id());
        String pulse = store.gatherings().pulse(gathering.id());
        for (int minutes = 4; minutes <= 40; minutes += 4) {
            clock.pass(Duration.ofMinutes(4));
            store.gatherings().keep();
        }

        assertThat(store.gatherings().pulse(gathering.id())).isEqualTo(pulse);
        assertThat(store.gatherings().find(colleague, gathering.id()).orElseThrow().clock()
                .elapsed(clock.instant())).isEqualTo(Duration.ofMinutes(40));
    }

    @Test
    void thePulseIsAnotherOneAfterEachChangeAndTheSameOtherwise() {
        Gathering gathering = plan(EVENING);
        String id = gathering.id();
        List<Runnable> changes = List.of(() -> store.gatherings().addItem(therapist, id, "One", 5),
                () -> store.gatherings().begin(therapist, id), () -> store.gatherings().arrive(supervisor, id),
                () -> store.gatherings().move(supervisor, id, new Standing.Under(Phase.CLOSING, 0)),
                () -> store.groups().accept(newcomer, group.id(), 1),
                () -> store.groups().leave(newcomer, group.id()),
                () -> store.people().changeRoles(administrator, colleague.personId(), Set.of(Role.CLINIC_LEAD)),
                () -> store.people().leave(administrator, colleague.personId()),
                () -> store.gatherings().end(supervisor, id));
        for (Runnable change : changes) {
            String before = store.gatherings().pulse(id);
            assertThat(store.gatherings().pulse(id)).isEqualTo(before);
            change.run();
            assertThat(store.gatherings().pulse(id)).isNotEqualTo(before);
        }
    }

    @Test
    void aMeetingThatIsCalledOffIsGone() {
        Gathering gathering = plan(EVENING);
        store.gatherings().addItem(therapist, gathering.id(), "One", 5);

        assertThat(store.gatherings().callOff(colleague, gathering.id())).isInstanceOf(Outcome.Done.class);

        assertThat(store.gatherings().find(therapist, gathering.id())).isEmpty();
        assertThat(store.gatherings().find(new Asker.Client("case", ""), gathering.id())).isEmpty();
    }
}
