package org.attune.store.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.attune.core.room.BlindMarks;
import org.attune.core.room.BlindMarks.Grade;
import org.attune.core.room.GroupCheck;
import org.attune.core.room.GroupCheck.Item;
import org.attune.core.room.NeedsMet;
import org.attune.core.room.Phase;
import org.attune.core.room.Spread;
import org.attune.core.room.Spread.Count;
import org.attune.core.room.Voice;
import org.attune.store.access.Asker;
import org.attune.store.access.NotAllowed;
import org.attune.store.access.Outcome;
import org.attune.store.access.Role;
import org.attune.store.consent.Consent;
import org.attune.store.consent.Consent.Material;
import org.attune.store.consent.Consent.Purpose;
import org.attune.store.room.Contributions.Try;
import org.attune.store.room.Gathering.Standing;
import org.attune.store.room.Said.What;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What members add is theirs and blind until the reveal; who presents is silent while the others speak.
public abstract class ContributionsContract extends TableContract {

    private static final BlindMarks NOTHING = new BlindMarks(Map.of(), false);

    private Packet packet;

    @BeforeEach
    void layOnTheTable() {
        agree(Material.SCORES);
        packet = queue(LINE);
        begin();
    }

    private Outcome<String> code(Asker.Member member, BlindMarks marks) {
        return store.contributions().code(member, packet.id(), marks);
    }

    private Outcome<String> say(Asker.Member member, What what) {
        return store.contributions().say(member, packet.id(), what);
    }

    private Phase phase() {
        return ((Standing.Under) now(gathering).standing()).phase();
    }

    @Test
    void nobodyLearnsOfAnothersMarksNorThatThereAreAnyBeforeAllHaveHandedIn() {
        go(Phase.CODING);
        String pulse = store.gatherings().pulse(gathering.id());
        int audited = store.audit().listForCase(therapist, ours.id(), 100).size();

        code(colleague, new BlindMarks(Map.of("denial", Grade.WEAK), false));
        code(colleague, new BlindMarks(Map.of("denial", Grade.CLEAR), false));
        code(supervisor, NOTHING);

        assertThat(store.gatherings().pulse(gathering.id())).isEqualTo(pulse);
        assertThat(store.audit().listForCase(therapist, ours.id(), 100)).hasSize(audited);
        for (Asker.Member member : List.of(therapist, supervisor, colleague)) {
            assertThat(spread(member, packet.id())).isEmpty();
        }
        assertThat(own(therapist, packet.id())).isEmpty();
        assertThat(own(supervisor, packet.id())).contains(NOTHING);
        assertThat(phase()).isEqualTo(Phase.CODING);

        code(therapist, new BlindMarks(Map.of(), true));

        assertThat(phase()).isEqualTo(Phase.REVEAL);
        assertThat(store.gatherings().pulse(gathering.id())).isNotEqualTo(pulse);
        assertThat(spread(colleague, packet.id()))
                .contains(new Spread(3, List.of(new Count("denial", 1, 0)), 1, 1));
        go(Phase.CODING);
        assertThat(refused(code(colleague, NOTHING))).contains("no more once it was shown");
    }

    @Test
    void theModeratorRevealsWithoutWaitingForEverybody() {
        go(Phase.CODING);
        code(colleague, NOTHING);
        go(Phase.REVEAL);

        assertThat(spread(supervisor, packet.id()).orElseThrow().of()).isEqualTo(1);
        assertThat(refused(code(supervisor, NOTHING))).contains("coded blind at its own step");
    }

    @Test
    void whoIsNotThereIsNotWaitedFor() {
        store.gatherings().goAway(therapist, gathering.id());
        store.groups().accept(newcomer, group.id(), 1);
        store.gatherings().arrive(newcomer, gathering.id());
        store.groups().leave(newcomer, group.id());
        go(Phase.CODING);
        code(colleague, NOTHING);
        code(supervisor, NOTHING);

        assertThat(phase()).isEqualTo(Phase.REVEAL);
    }

    @Test
    void whoWentCodesAndSaysNothingUntilTheyComeInAgain() {
        go(Phase.CODING);
        store.gatherings().goAway(colleague, gathering.id());

        assertThat(refused(code(colleague, NOTHING))).contains("Come in first");
        assertThat(own(colleague, packet.id())).isEmpty();
        go(Phase.OFFERS);
        assertThat(refused(say(colleague, new What.Offered("From outside")))).contains("Come in first");
        store.gatherings().arrive(colleague, gathering.id());
        assertThat(say(colleague, new What.Offered("From here"))).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void itIsRevealedAlsoWhenTheOnlyOneWhoIsWaitedForGoes() {
        go(Phase.CODING);
        code(colleague, NOTHING);
        code(supervisor, NOTHING);
        String pulse = store.gatherings().pulse(gathering.id());

        store.gatherings().goAway(therapist, gathering.id());

        assertThat(phase()).isEqualTo(Phase.REVEAL);
        assertThat(store.gatherings().pulse(gathering.id())).isNotEqualTo(pulse);
        go(Phase.CODING);
        store.gatherings().goAway(supervisor, gathering.id());
        assertThat(phase()).as("it was shown already, and they went back").isEqualTo(Phase.CODING);
    }

    @Test
    void itIsRevealedAlsoWhenTheOnlyOneWhoIsWaitedForLosesTheirRole() {
        go(Phase.CODING);
        code(colleague, NOTHING);
        code(therapist, NOTHING);

        store.people().changeRoles(administrator, supervisor.personId(), Set.of(Role.CLINIC_LEAD));

        assertThat(phase()).isEqualTo(Phase.REVEAL);
    }

    @Test
    void itIsRevealedAlsoWhenTheClientNoMoreAgreesThatTheOnlyOneWhoIsWaitedForSeesIt() {
        store.packets().takeBack(therapist, packet.id());
        store.consents().list(therapist, ours.id()).forEach(
                consent -> store.consents().withdraw(therapist, ours.id(), consent.id()));
        agree(Purpose.PEER_GROUP, Material.SCORES, colleague.personId());
        Consent named = agree(Purpose.PEER_GROUP, Material.SCORES, supervisor.personId());
        packet = queue(LINE);
        store.gatherings().move(supervisor, gathering.id(), new Standing.Under(Phase.CODING, 2)).done().orElseThrow();
        code(colleague, NOTHING);
        code(therapist, NOTHING);

        store.consents().withdraw(therapist, ours.id(), named.id());

        assertThat(phase()).isEqualTo(Phase.REVEAL);
    }

    @Test
    void nothingIsRevealedToNobody() {
        go(Phase.CODING);
        for (Asker.Member one : List.of(therapist, supervisor, colleague)) {
            store.gatherings().goAway(one, gathering.id());
        }
        assertThat(phase()).isEqualTo(Phase.CODING);
    }

    @Test
    void whoPresentsIsSilentWhileTheOthersSpeak() {
        go(Phase.VOICES);
        assertThat(refused(say(therapist, new What.Voiced(Voice.LENS, "But")))).contains("listens");
        assertThat(refused(say(therapist, new What.Tried("But")))).contains("listens");
        assertThat(refused(say(colleague, new What.Offered("Wait")))).contains("not the time");
        String pulse = store.gatherings().pulse(gathering.id());
        assertThat(say(colleague, new What.Voiced(Voice.METAPHOR, " A locked door. ")))
                .isInstanceOf(Outcome.Done.class);
        assertThat(store.gatherings().pulse(gathering.id())).isNotEqualTo(pulse);
        go(Phase.OFFERS);
        assertThat(refused(say(therapist, new What.Offered("But")))).contains("listens");
        say(supervisor, new What.Offered("You might wait."));
        go(Phase.TAKING);
        assertThat(refused(say(colleague, new What.Tried("Not mine")))).contains("the presenter says");
        assertThat(refused(say(therapist, new What.Offered("Mine")))).contains("the others do");
        say(therapist, new What.Tried("I will wait."));
        say(therapist, new What.Met(NeedsMet.NOT_SAID, ""));

        assertThat(said(colleague, packet.id())).extracting(Said::what).containsExactly(
                new What.Voiced(Voice.METAPHOR, "A locked door."), new What.Offered("You might wait."),
                new What.Tried("I will wait."), new What.Met(NeedsMet.NOT_SAID, ""));
        assertThat(said(colleague, packet.id()).toString()).doesNotContain("wait", "door");
        assertThat(said(newcomer, packet.id())).isEmpty();
        assertThat(said(administrator, packet.id())).isEmpty();
    }

    @Test
    void whatSomebodySendsTwiceTheySaidOnce() {
        go(Phase.VOICES);
        What door = new What.Voiced(Voice.METAPHOR, "A locked door.");
        say(colleague, door);
        say(supervisor, door);
        say(colleague, new What.Voiced(Voice.METAPHOR, "A locked door. "));
        say(colleague, new What.Voiced(Voice.LENS, "A locked door."));
        say(colleague, door);
        go(Phase.TAKING);
        for (NeedsMet needs : List.of(NeedsMet.NO, NeedsMet.NO, NeedsMet.YES, NeedsMet.NO)) {
            say(therapist, new What.Met(needs, ""));
        }

        assertThat(said(colleague, packet.id())).extracting(Said::what).containsExactly(door,
                door,
                new What.Voiced(Voice.LENS, "A locked door."), door, new What.Met(NeedsMet.NO, ""),
                new What.Met(NeedsMet.YES, ""), new What.Met(NeedsMet.NO, ""));
    }

    @Test
    void nobodyPlaysWhoDidNotOptIn() {
        go(Phase.VOICES);
        assertThat(refused(say(colleague, new What.Voiced(Voice.CLIENT, "I feel")))).contains("opted in");
        store.groups().choosePlaying(colleague, group.id(), true);
        assertThat(say(colleague, new What.Voiced(Voice.CLIENT, "I feel"))).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void nothingIsSaidOrCodedWhereItIsNotOnTheTable() {
        assertThatThrownBy(() -> say(colleague, new What.Offered("Early"))).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> say(administrator, new What.Offered("Out"))).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> code(newcomer, NOTHING)).isInstanceOf(NotAllowed.class);
        assertThat(refused(say(therapist, new What.Tried("Early")))).contains("not lie on the table");
        go(Phase.QUESTION);
        assertThat(refused(code(colleague, NOTHING))).contains("own step");
        assertThat(refused(say(colleague, new What.Offered(" ")))).contains("1 to 2000");
        assertThat(refused(say(colleague, new What.Offered("x".repeat(2_001))))).contains("1 to 2000");
        go(Phase.CLOSING);
        assertThat(refused(say(colleague, new What.Offered("Late")))).contains("not lie on the table");
        store.gatherings().end(supervisor, gathering.id());
        assertThat(refused(say(colleague, new What.Offered("Later")))).contains("not lie on the table");
    }

    @Test
    void theNextMeetingOpensWithWhatHappened() {
        go(Phase.TAKING);
        say(therapist, new What.Tried("I will wait."));
        assertThat(store.contributions().tries(colleague, gathering.id())).isEmpty();
        clock.pass(Duration.ofMinutes(1));
        store.gatherings().end(supervisor, gathering.id());
        clock.pass(Duration.ofDays(7));
        Gathering next = plan(EVENING.plusDays(7));
        store.gatherings().begin(colleague, next.id());

        Try open = store.contributions().tries(colleague, next.id()).getFirst();
        assertThat(open.tried().what()).isEqualTo(new What.Tried("I will wait."));
        assertThat(open.happened()).isEmpty();
        assertThat(store.contributions().tries(newcomer, next.id())).isEmpty();
        int number = open.tried().number();
        assertThatThrownBy(() -> say(colleague, new What.Happened(number, "Not mine"))).isInstanceOf(NotAllowed.class);
        assertThat(refused(say(therapist, new What.Happened(number + 1, "What?")))).contains("nothing");
        String pulse = store.gatherings().pulse(next.id());

        say(therapist, new What.Happened(number, "I waited."));

        assertThat(store.gatherings().pulse(next.id())).isNotEqualTo(pulse);
        assertThat(store.contributions().tries(colleague, next.id()).getFirst().happened()).extracting(Said::what)
                .containsExactly(new What.Happened(number, "I waited."));
        clock.pass(Duration.ofDays(7));
        store.gatherings().end(colleague, next.id());
        Gathering third = plan(EVENING.plusDays(14));
        store.gatherings().begin(colleague, third.id());
        assertThat(store.contributions().tries(colleague, third.id())).isEmpty();
    }

    @Test
    void ofTwoThingsThatWereToBeTriedTheOneThatNothingWasSaidOfIsAskedForAgain() {
        go(Phase.TAKING);
        say(therapist, new What.Tried("I will wait."));
        say(therapist, new What.Tried("I will ask."));
        List<Said> tried = said(therapist, packet.id());
        clock.pass(Duration.ofMinutes(1));
        store.gatherings().end(supervisor, gathering.id());
        say(therapist, new What.Happened(tried.getFirst().number(), "I waited."));
        say(therapist, new What.Happened(tried.getFirst().number(), "And waited."));
        clock.pass(Duration.ofDays(7));
        Gathering next = plan(EVENING.plusDays(7));
        store.gatherings().begin(colleague, next.id());

        assertThat(store.contributions().tries(colleague, next.id())).extracting(Try::tried)
                .containsExactly(tried.getLast());
    }

    @Test
    void whatWasToBeTriedIsAskedForAfterThePacketExpiredToo() {
        go(Phase.TAKING);
        say(therapist, new What.Tried("I will wait."));
        store.gatherings().end(supervisor, gathering.id());
        clock.pass(Duration.ofDays(31));
        store.packets().sweep();
        Gathering next = plan(EVENING.plusDays(31));
        store.gatherings().begin(colleague, next.id());

        assertThat(store.contributions().tries(colleague, next.id())).hasSize(1);
    }

    private Outcome<String> check(Asker.Member member, int points) {
        return store.contributions().answerCheck(member, gathering.id(), new GroupCheck(
                Map.of(Item.SAFE, points, Item.HEARD, 1, Item.ROOM, 2, Item.USE, 3)));
    }

    @Test
    void howTheGroupIsIsShownTogetherAndNeverOneByOne() {
        assertThat(refused(check(colleague, 4))).contains("at the closing");
        go(Phase.CLOSING);
        check(colleague, 4);
        check(supervisor, 5);
        assertThat(store.contributions().check(colleague, gathering.id())).isEmpty();
        assertThat(refused(check(newcomerWhoAccepted(), 1))).contains("at the closing");
        check(therapist, 4);

        assertThat(store.contributions().check(colleague, gathering.id())).hasValueSatisfying(
                result -> assertThat(((GroupCheck.Result.Shown) result).counts().get(Item.SAFE).subList(4, 6))
                        .containsExactly(2, 1));
        assertThat(refused(check(colleague, 9))).contains("until all");
        assertThat(store.contributions().check(administrator, gathering.id())).isEmpty();
        assertThatThrownBy(() -> check(administrator, 1)).isInstanceOf(NotAllowed.class);
    }

    @Test
    void whatWasShownIsNeverShownWithOneMoreAnswerForTheDifferenceWouldBeTheirs() {
        go(Phase.CLOSING);
        for (Asker.Member one : List.of(therapist, supervisor, colleague)) {
            check(one, 4);
        }
        GroupCheck.Result shown = store.contributions().check(colleague, gathering.id()).orElseThrow();
        Asker.Member late = newcomerWhoAccepted();
        store.gatherings().arrive(late, gathering.id());

        assertThat(refused(check(late, 9))).contains("until all");
        assertThat(refused(check(colleague, 9))).contains("until all");
        assertThat(store.contributions().check(colleague, gathering.id())).contains(shown);
        go(Phase.OPENING);
        go(Phase.CLOSING);
        assertThat(refused(check(late, 9))).contains("until all");
        store.gatherings().end(supervisor, gathering.id());
        assertThat(store.contributions().check(late, gathering.id())).contains(shown);
    }

    @Test
    void theAnswersAreShownOnceTheLastWhoHasNotAnsweredGoesOrIsInTheGroupNoMore() {
        store.gatherings().arrive(newcomerWhoAccepted(), gathering.id());
        go(Phase.CLOSING);
        for (Asker.Member one : List.of(therapist, supervisor, colleague)) {
            check(one, 4);
        }
        assertThat(store.contributions().check(colleague, gathering.id())).isEmpty();

        store.people().changeRoles(administrator, newcomer.personId(), Set.of(Role.CLINIC_LEAD));

        assertThat(store.contributions().check(colleague, gathering.id()))
                .containsInstanceOf(GroupCheck.Result.Shown.class);
    }

    @Test
    void ofTwoAnswersNothingIsShownAndAThirdIsStillTaken() {
        store.gatherings().goAway(therapist, gathering.id());
        go(Phase.CLOSING);
        check(colleague, 4);
        check(supervisor, 5);
        assertThat(store.contributions().check(colleague, gathering.id())).contains(new GroupCheck.Result.TooFew());
        store.gatherings().arrive(therapist, gathering.id());
        assertThat(store.contributions().check(colleague, gathering.id())).isEmpty();
        assertThat(check(therapist, 6)).isInstanceOf(Outcome.Done.class);
        assertThat(store.contributions().check(colleague, gathering.id()))
                .containsInstanceOf(GroupCheck.Result.Shown.class);
    }

    @Test
    void ofTwoAnswersNothingIsShown() {
        go(Phase.CLOSING);
        check(colleague, 4);
        check(supervisor, 5);
        store.gatherings().end(supervisor, gathering.id());

        assertThat(store.contributions().check(colleague, gathering.id())).contains(new GroupCheck.Result.TooFew());
    }

    private Asker.Member newcomerWhoAccepted() {
        store.groups().accept(newcomer, group.id(), 1);
        return newcomer;
    }
}
