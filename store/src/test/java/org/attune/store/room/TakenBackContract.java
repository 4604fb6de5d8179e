package org.attune.store.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.attune.core.pairing.Sharing;
import org.attune.core.room.BlindMarks;
import org.attune.core.room.BlindMarks.Grade;
import org.attune.core.room.GroupCheck;
import org.attune.core.room.Phase;
import org.attune.core.room.Voice;
import org.attune.store.access.Asker;
import org.attune.store.access.NotAllowed;
import org.attune.store.access.Role;
import org.attune.store.audit.Verification;
import org.attune.store.consent.Consent;
import org.attune.store.consent.Consent.Material;
import org.attune.store.consent.Consent.Purpose;
import org.attune.store.forms.AskedForm;
import org.attune.store.forms.Corrections.Entry;
import org.attune.store.forms.Whose;
import org.attune.store.material.Place;
import org.attune.store.own.Leaves;
import org.attune.store.room.Gathering.Subject;
import org.attune.store.room.Packets.Opened;
import org.attune.store.room.Said.What;
import org.attune.store.room.piece.Held;
import org.attune.store.room.piece.Piece;
import org.attune.store.sql.Tables;
import org.junit.jupiter.api.Test;

/// What may not be shown any more is gone, with all that was said and coded on it; the meeting keeps a line that says only that.
public abstract class TakenBackContract extends TableContract {

    private Consent scores;

    /// A line on the table, coded by two and spoken of, in the middle of a meeting.
    private Packet onTheTable() {
        scores = agree(Material.SCORES);
        Packet packet = queue(LINE);
        begin();
        go(Phase.CODING);
        store.contributions().code(colleague, packet.id(), new BlindMarks(Map.of("denial", Grade.CLEAR), false));
        store.contributions().code(supervisor, packet.id(), new BlindMarks(Map.of(), true));
        go(Phase.VOICES);
        store.contributions().say(colleague, packet.id(), new What.Voiced(Voice.LENS, "I see a wave."));
        assertThat(open(colleague, packet)).isInstanceOf(Opened.Here.class);
        return packet;
    }

    /// Nobody sees anything of it, and each meeting that had it says only that there was something.
    private void assertGone(Packet packet, String pulse) {
        assertThat(store.gatherings().pulse(gathering.id())).isNotEqualTo(pulse);
        for (Asker.Member member : List.of(therapist, supervisor, colleague, newcomer)) {
            assertThat(open(member, packet)).isEqualTo(new Opened.NotThere());
            assertThat(said(member, packet.id())).isEmpty();
            assertThat(spread(member, packet.id())).isEmpty();
            assertThat(own(member, packet.id())).isEmpty();
            assertThat(store.packets().log(member, packet.id())).isEmpty();
        }
        assertThatThrownBy(() -> store.contributions().say(colleague, packet.id(), new What.Offered("But")))
                .isInstanceOf(NotAllowed.class);
        Gathering now = store.gatherings().find(supervisor, gathering.id()).orElseThrow();
        assertThat(now.agenda()).singleElement()
                .satisfies(item -> assertThat(item.subject()).isEqualTo(new Subject.TakenBack()));
        now.before().ifPresent(before -> assertThat(now.has(before)).as("back leads to a step that is there").isTrue());
        assertThat(store.audit().verify(PROGRAM)).isInstanceOf(Verification.Sound.class);
        store.close();
        for (String table : List.of("packet", "packet_sheet", "packet_word", "packet_seen")) {
            assertThat(Tables.column(place, "select count(*) as found from " + table,
                    (row, column) -> row.text(column))).as(table).isEqualTo("0");
        }
        reopen();
    }

    @Test
    void whenTheClientWithdrawsConsent() {
        Packet packet = onTheTable();
        String pulse = store.gatherings().pulse(gathering.id());

        store.consents().withdraw(new Asker.Client(ours.id(), ""), ours.id(), scores.id());

        assertGone(packet, pulse);
    }

    @Test
    void notWhenTheClientWithdrawsSomethingElse() {
        Consent notes = agree(Material.NOTES);
        Packet packet = onTheTable();

        store.consents().withdraw(therapist, ours.id(), notes.id());

        assertThat(open(colleague, packet)).isInstanceOf(Opened.Here.class);
    }

    @Test
    void whenTheCaseMovesToAnotherTherapistInTheMiddleOfTheMeeting() {
        Packet packet = onTheTable();
        String pulse = store.gatherings().pulse(gathering.id());

        store.trust().handOver(therapist, ours.id(), colleague.personId(), "");

        assertThat(store.packets().list(colleague, ours.id())).isEmpty();
        assertGone(packet, pulse);
    }

    @Test
    void whenItsPresenterLeavesTheGroup() {
        Packet packet = onTheTable();
        String pulse = store.gatherings().pulse(gathering.id());

        store.groups().leave(therapist, group.id());

        assertGone(packet, pulse);
    }

    @Test
    void whenItsPresenterLeavesThePractice() {
        Packet packet = onTheTable();
        String pulse = store.gatherings().pulse(gathering.id());

        store.people().leave(administrator, therapist.personId());

        assertGone(packet, pulse);
    }

    @Test
    void whenItsPresenterTakesItBack() {
        Packet packet = onTheTable();
        String pulse = store.gatherings().pulse(gathering.id());

        store.packets().takeBack(therapist, packet.id());

        assertGone(packet, pulse);
    }

    @Test
    void whenTheCaseIsErased() {
        Packet packet = onTheTable();
        String pulse = store.gatherings().pulse(gathering.id());

        store.erasure().eraseCase(therapist, ours.id(), ours.pseudonym()).done().orElseThrow();

        assertGone(packet, pulse);
    }

    @Test
    void whenTheTranscriptIsErasedThatItWasMadeOf() {
        writeDown();
        agree(Material.TRANSCRIPT);
        Packet packet = queue(new Piece.Segment(session, 1, 2));
        begin();
        go(Phase.PIECE);
        String pulse = store.gatherings().pulse(gathering.id());

        store.transcripts().erase(therapist, session);

        assertGone(packet, pulse);
    }

    @Test
    void whenTheStandInsAreTakenOutThatItWasShownWith() {
        Leaves own = writeDown();
        agree(Material.TRANSCRIPT);
        Packet packet = queue(new Piece.Segment(session, 1, 2));
        begin();
        go(Phase.PIECE);
        String pulse = store.gatherings().pulse(gathering.id());

        store.standIns().undo(therapist, new Place(ours.id(), session), own).done().orElseThrow();

        assertGone(packet, pulse);
    }

    @Test
    void whatAGroupKeptIsReadAfterItEndedAndNothingIsAdded() {
        Packet packet = onTheTable();
        for (Asker.Member one : List.of(therapist, supervisor, colleague)) {
            go(Phase.CLOSING);
            store.contributions().answerCheck(one, gathering.id(), new GroupCheck(Map.of(GroupCheck.Item.SAFE, 9,
                    GroupCheck.Item.HEARD, 9, GroupCheck.Item.ROOM, 9, GroupCheck.Item.USE, 9)));
        }

        store.groups().end(therapist, group.id()).done().orElseThrow();

        assertThat(now(gathering).clock().isGoing()).isFalse();
        for (Asker.Member member : List.of(therapist, supervisor, colleague)) {
            assertThat(open(member, packet)).isInstanceOf(Opened.Here.class);
            assertThat(said(member, packet.id())).hasSize(1);
            assertThat(spread(member, packet.id())).isPresent();
            assertThat(store.contributions().check(member, gathering.id())).isPresent();
        }
        assertThat(open(newcomer, packet)).isEqualTo(new Opened.NotThere());
        assertThatThrownBy(() -> store.contributions().say(colleague, packet.id(), new What.Offered("Late")))
                .isInstanceOf(NotAllowed.class);
        store.consents().withdraw(therapist, ours.id(), scores.id());
        assertThat(open(colleague, packet)).isEqualTo(new Opened.NotThere());
    }

    @Test
    void whenTheClientSharesTheirFormsInAnotherWayThanWhenTheLineWasDrawn() {
        String form = store.forms().open(therapist, ours.id(), 1, AskedForm.FORM, "en",
                clock.instant().plus(Duration.ofDays(6))).done().orElseThrow().id();
        Asker.Client minute = new Asker.Client(ours.id(), form);
        store.halves().answer(minute, form, Whose.CLIENT, "aims", 4, 1);
        store.halves().handIn(minute, form, Whose.CLIENT, Sharing.NOW, "link");
        Packet packet = onTheTable();
        String pulse = store.gatherings().pulse(gathering.id());

        store.halves().changeSharing(new Asker.Client(ours.id(), ""), form, Sharing.KEPT).done().orElseThrow();

        assertGone(packet, pulse);
    }

    @Test
    void whenAnEntryFromPaperIsPutRightThatTheLineMayRestOn() {
        String form = store.forms().open(therapist, ours.id(), 1, AskedForm.FORM, "en",
                clock.instant().plus(Duration.ofDays(6))).done().orElseThrow().id();
        store.halves().answer(therapist, form, Whose.THERAPIST, "aims", 3, 1);
        store.halves().handIn(therapist, form, Whose.THERAPIST, Sharing.NOW, "desk");
        store.halves().answer(therapist, form, Whose.CLIENT, "aims", 4, 1);
        store.halves().handIn(therapist, form, Whose.CLIENT, Sharing.NOW, "paper");
        Packet packet = onTheTable();
        String pulse = store.gatherings().pulse(gathering.id());

        store.corrections().correct(therapist, form, new Entry(Map.of("aims", 5), "", Sharing.NOW)).done()
                .orElseThrow();

        assertGone(packet, pulse);
    }

    @Test
    void whenItsPresenterIsNoTherapistAnyMoreAndStaysInTheGroup() {
        Packet packet = onTheTable();
        String pulse = store.gatherings().pulse(gathering.id());

        store.people().changeRoles(administrator, therapist.personId(), Set.of(Role.CODER));

        assertThat(store.groups().find(colleague, group.id()).orElseThrow().membership(therapist.personId()))
                .isPresent();
        assertGone(packet, pulse);
    }

    @Test
    void whenTheLastWhomTheClientAgreedToByNameIsInTheGroupNoMore() {
        agree(Purpose.PEER_GROUP, Material.SCORES, colleague.personId());
        Packet packet = queue(LINE);
        begin();
        go(Phase.PIECE);
        assertThat(open(supervisor, packet)).isEqualTo(new Opened.Withdrawn());
        String pulse = store.gatherings().pulse(gathering.id());

        store.groups().leave(colleague, group.id());

        assertGone(packet, pulse);
    }

    @Test
    void whatOthersSaidGoesWhenItExpiresAndThePresentersWordsStayTheirs() {
        Packet packet = onTheTable();
        go(Phase.TAKING);
        store.contributions().say(therapist, packet.id(), new What.Tried("Wait longer."));
        String pulse = store.gatherings().pulse(gathering.id());

        clock.pass(Duration.ofDays(30));

        store.gatherings().keep();
        assertThat(store.gatherings().pulse(gathering.id())).isNotEqualTo(pulse);
        assertThat(open(colleague, packet)).isEqualTo(new Opened.Expired());
        assertThat(now(gathering).agenda()).singleElement()
                .satisfies(item -> assertThat(item.subject()).isEqualTo(new Subject.Expired()));
        assertThat(open(therapist, packet)).isEqualTo(new Opened.Expired());
        assertThat(said(colleague, packet.id())).isEmpty();
        assertThat(spread(colleague, packet.id())).isEmpty();
        assertThat(said(therapist, packet.id())).singleElement()
                .satisfies(said -> assertThat(said.what()).isEqualTo(new What.Tried("Wait longer.")));
        assertThat(store.packets().preview(therapist, packet.id()).orElseThrow()).satisfies(shown -> {
            assertThat(shown.held()).isEqualTo(Held.Nothing.NOTHING);
            assertThat(shown.question()).isEqualTo("What do I miss?");
        });
        assertThat(refused(store.packets().queue(therapist, packet.id(), gathering.id(), 5))).contains("expired");

        store.consents().withdraw(therapist, ours.id(), scores.id());
        assertThat(store.packets().list(therapist, ours.id())).isEmpty();
    }

    @Test
    void thePresentersWordsStayTheirsOnceItExpiredWhoeverLeavesUntilTheClientWithdraws() {
        Consent named = agree(Purpose.PEER_GROUP, Material.SCORES, colleague.personId());
        agree(Purpose.PEER_GROUP, Material.SCORES, "somebody elsewhere");
        Packet packet = queue(LINE);
        begin();
        go(Phase.TAKING);
        store.contributions().say(therapist, packet.id(), new What.Tried("Wait longer."));
        clock.pass(Duration.ofDays(30));
        store.packets().sweep();

        store.groups().leave(supervisor, group.id());
        store.groups().leave(newcomer, group.id());
        store.people().changeRoles(administrator, colleague.personId(), Set.of(Role.ADMINISTRATOR));

        assertThat(store.groups().find(therapist, group.id()).orElseThrow().members()).hasSize(1);
        assertThat(said(therapist, packet.id())).extracting(Said::what).containsExactly(new What.Tried("Wait longer."));
        assertThat(store.packets().preview(therapist, packet.id()).orElseThrow().question())
                .isEqualTo("What do I miss?");
        store.consents().withdraw(therapist, ours.id(), named.id());
        assertThat(store.packets().list(therapist, ours.id())).isEmpty();
    }

    @Test
    void itExpiresAlsoWhereTheLastReaderLeavesBeforeAnybodyNoticedThatItsTimeIsOver() {
        agree(Purpose.PEER_GROUP, Material.SCORES, colleague.personId());
        queue(LINE);
        clock.pass(Duration.ofDays(30));

        store.groups().leave(colleague, group.id());

        assertThat(store.packets().list(therapist, ours.id())).extracting(Packet::state)
                .containsExactly(new Packet.State.Expired());
    }

    @Test
    void aMemberWhoLeavesLosesSightOfItAndLeavesTheirMarksWithoutAName() {
        Packet packet = onTheTable();

        store.groups().leave(colleague, group.id());

        assertThat(open(colleague, packet)).isEqualTo(new Opened.NotThere());
        assertThat(spread(supervisor, packet.id()).orElseThrow().of()).isEqualTo(2);
        assertThat(said(supervisor, packet.id())).singleElement()
                .satisfies(said -> assertThat(group.membership(said.byId())).isPresent());
        assertThat(store.groups().find(supervisor, group.id()).orElseThrow().membership(colleague.personId()))
                .isEmpty();
    }

    @Test
    void aSweepFindsWhatWentWhileNobodyLooked() {
        agree(Material.SCORES);
        Packet packet = queue(LINE);
        assertThat(store.packets().sweep()).isZero();
        clock.pass(Duration.ofDays(31));
        reopen();

        assertThat(store.packets().list(therapist, ours.id())).extracting(Packet::state)
                .containsExactly(new Packet.State.Expired());
        assertThat(packet.state()).isEqualTo(new Packet.State.Queued(gathering.id()));
    }
}
