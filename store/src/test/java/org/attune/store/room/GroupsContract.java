package org.attune.store.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;

import org.attune.store.access.Asker;
import org.attune.store.access.NotAllowed;
import org.attune.store.access.Outcome;
import org.attune.store.access.Role;
import org.attune.store.audit.Verification;
import org.attune.store.room.Group.Membership;
import org.junit.jupiter.api.Test;

/// A group belongs to its members, who accepted its terms.
public abstract class GroupsContract extends RoomContract {

    @Test
    void nobodyOutsideLearnsOfAGroup() {
        Asker.Member stranger = add("Stella", Role.THERAPIST).asking();
        for (Asker.Member outside : List.of(administrator, stranger)) {
            assertThat(store.groups().list(outside)).isEmpty();
            assertThat(store.groups().find(outside, group.id())).isEmpty();
            assertThatThrownBy(() -> store.groups().accept(outside, group.id(), 1)).isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> store.groups().leave(outside, group.id())).isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> store.groups().add(outside, group.id(), outside.personId()))
                    .isInstanceOf(NotAllowed.class);
        }
        assertThat(store.groups().find(new Asker.Client("case", ""), group.id())).isEmpty();
        assertThat(store.groups().list(colleague)).containsExactly(group);
        assertThat(group.toString()).doesNotContain("Tuesday", "stays here", "of the practice");
    }

    @Test
    void aGroupIsOfTwoToTwelveWhoMayBeInOneAndHasTerms() {
        assertThat(refused(store.groups().make(therapist, "One", "Terms.", List.of()))).contains("2 to 12");
        assertThat(refused(store.groups().make(therapist, "Two", "Terms.", List.of(therapist.personId()))))
                .contains("2 to 12");
        assertThat(refused(store.groups().make(therapist, "Ada", "Terms.", List.of(administrator.personId()))))
                .contains("2 to 12");
        assertThat(refused(store.groups().make(administrator, "Ada", "Terms.", List.of(therapist.personId()))))
                .contains("2 to 12");
        assertThat(refused(store.groups().make(therapist, "Nobody", "Terms.", List.of("nobody")))).contains("2 to 12");
        assertThat(refused(store.groups().make(therapist, " ", "Terms.", List.of(colleague.personId()))))
                .contains("name");
        assertThat(refused(store.groups().make(therapist, "a\nb", "Terms.", List.of(colleague.personId()))))
                .contains("one line");
        assertThat(refused(store.groups().make(therapist, "Mute", " ", List.of(colleague.personId()))))
                .contains("terms");
        for (int i = 0; i < 8; i++) {
            store.groups().add(therapist, group.id(), add("More" + i, Role.THERAPIST).id());
        }
        assertThat(refused(store.groups().add(therapist, group.id(), add("Thirteenth", Role.THERAPIST).id())))
                .contains("2 to 12");
    }

    @Test
    void whoHasNotAcceptedTheTermsTakesNoPart() {
        assertThat(group.hasAccepted(therapist.personId())).isTrue();
        assertThat(group.hasAccepted(newcomer.personId())).isFalse();
        assertThatThrownBy(() -> store.gatherings().plan(newcomer, group.id(), at(EVENING)))
                .isInstanceOf(NotAllowed.class);

        Group changed = store.groups().changeTerms(colleague, group.id(), 1, "Nothing is written down.").done()
                .orElseThrow();

        assertThat(changed.edition()).isEqualTo(2);
        assertThat(changed.hasAccepted(colleague.personId())).isTrue();
        assertThat(changed.hasAccepted(therapist.personId())).isFalse();
        assertThatThrownBy(() -> plan(EVENING)).isInstanceOf(NotAllowed.class);
        assertThat(refused(store.groups().accept(therapist, group.id(), 1))).contains("changed since");
        assertThat(store.groups().accept(therapist, group.id(), 2)).isInstanceOf(Outcome.Done.class);
        assertThat(plan(EVENING).groupId()).isEqualTo(group.id());
    }

    @Test
    void termsAreChangedByWhoeverReadAndAcceptedThemAsTheyAre() {
        store.groups().changeTerms(colleague, group.id(), 1, "Nothing is written down.").done().orElseThrow();

        assertThat(refused(store.groups().changeTerms(therapist, group.id(), 1, "Everything is written down.")))
                .contains("changed since");
        assertThat(refused(store.groups().changeTerms(newcomer, group.id(), 2, "Everything is written down.")))
                .contains("accepted them");
        assertThat(store.groups().find(newcomer, group.id()).orElseThrow().terms())
                .isEqualTo("Nothing is written down.");
    }

    @Test
    void theTermsStayAsTheyAreWhileAMeetingGoesOn() {
        Gathering gathering = plan(EVENING);
        store.gatherings().begin(supervisor, gathering.id());

        assertThat(refused(store.groups().changeTerms(colleague, group.id(), 1, "Nothing is written down.")))
                .contains("a meeting of this group goes on", "once it is over");
        assertThat(store.groups().find(therapist, group.id()).orElseThrow().hasAccepted(therapist.personId())).isTrue();
        store.gatherings().end(supervisor, gathering.id());
        assertThat(store.groups().changeTerms(colleague, group.id(), 1, "Nothing is written down.").done().orElseThrow()
                .edition()).isEqualTo(2);
    }

    @Test
    void whoLeavesSeesNothingAnyMoreAndMayComeAgain() {
        store.groups().leave(colleague, group.id());

        assertThat(store.groups().list(colleague)).isEmpty();
        assertThat(store.groups().find(therapist, group.id()).orElseThrow().members()).hasSize(3)
                .extracting(Membership::personId).doesNotContain(colleague.personId());
        assertThat(store.groups().add(therapist, group.id(), colleague.personId()).done().orElseThrow().members())
                .extracting(Membership::personId).endsWith(colleague.personId());
        assertThat(store.groups().find(colleague, group.id()).orElseThrow().hasAccepted(colleague.personId()))
                .isFalse();
    }

    @Test
    void onlyWhoeverIsInItLongestLetsOthersGoAndEndsIt() {
        assertThat(refused(store.groups().letGo(colleague, group.id(), newcomer.personId()))).contains("longest");
        assertThat(refused(store.groups().end(colleague, group.id()))).contains("longest");
        assertThat(store.groups().letGo(therapist, group.id(), newcomer.personId()).done().orElseThrow().members())
                .hasSize(3);
        store.groups().leave(therapist, group.id());

        Group ended = store.groups().end(supervisor, group.id()).done().orElseThrow();

        assertThat(ended.isEnded()).isTrue();
        assertThat(refused(store.groups().changeTerms(colleague, group.id(), 1, "More."))).contains("ended");
        assertThat(store.audit().verify(PROGRAM)).isInstanceOf(Verification.Sound.class);
    }

    @Test
    void whoLeavesThePracticeOrWhoseRoleIsTakenAwayIsInNoGroup() {
        store.people().leave(administrator, colleague.personId());

        assertThat(store.groups().list(colleague)).isEmpty();
        assertThat(store.groups().find(therapist, group.id()).orElseThrow().members()).hasSize(3);
    }
}
