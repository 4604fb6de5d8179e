package org.attune.store.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;

import org.attune.store.StoreContract;
import org.attune.store.access.Asker;
import org.attune.store.access.NotAllowed;
import org.attune.store.access.Outcome;
import org.attune.store.access.Role;
import org.junit.jupiter.api.Test;

/// Who may sign in.
public abstract class PeopleContract extends StoreContract {

    private static final String PASSWORD = "four words kept in mind";
    private static final Asker.Program SIGN_IN = new Asker.Program("sign-in");

    @Test
    void findsSomebodyByTheNameTheySignInWithHoweverItIsTyped() {
        assertThat(store.people().findBySignInName(SIGN_IN, " TESS ")).map(Person::id).contains(therapist.personId());
        assertThat(store.people().findBySignInName(SIGN_IN, "nobody")).isEmpty();
        assertThat(store.people().findBySignInName(SIGN_IN, "te\0ss ' or 1 = 1")).isEmpty();
    }

    @Test
    void refusesANameThatIsTaken() {
        assertThat(store.people().add(administrator, new Names("tESS", "Another"), Set.of(Role.CODER)))
                .isInstanceOf(Outcome.Refused.class);
        assertThat(store.people().list(administrator)).hasSize(4);
    }

    @Test
    void onlyAnAdministratorChangesPeople() {
        assertThatThrownBy(
                () -> store.people().changeRoles(therapist, therapist.personId(), Set.of(Role.ADMINISTRATOR)))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> store.people().leave(colleague, therapist.personId())).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> store.people().add(therapist, new Names("new", "New"), Set.of()))
                .isInstanceOf(NotAllowed.class);
        assertThat(store.people().list(new Asker.Client("case", ""))).isEmpty();
    }

    @Test
    void aRoleThatWasTakenAwayCountsNoMoreInASessionThatHadIt() {
        store.people().changeRoles(administrator, therapist.personId(), Set.of(Role.ADMINISTRATOR, Role.THERAPIST));
        Asker.Member both = new Asker.Member(therapist.personId(), Set.of(Role.ADMINISTRATOR, Role.THERAPIST));
        store.people().changeRoles(administrator, therapist.personId(), Set.of(Role.THERAPIST));

        assertThatThrownBy(() -> store.people().leave(both, colleague.personId())).isInstanceOf(NotAllowed.class);
    }

    @Test
    void keepsAnAdministrator() {
        assertThat(store.people().leave(administrator, administrator.personId())).isInstanceOf(Outcome.Refused.class);
        assertThat(store.people().changeRoles(administrator, administrator.personId(), Set.of()))
                .isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void whoeverLeftSignsInNoMoreAndIsStillKnown() {
        store.passwords().set(PROGRAM, colleague.personId(), PASSWORD);
        store.people().leave(administrator, colleague.personId());

        assertThat(trial("cole", PASSWORD)).isInstanceOf(Passwords.Trial.Wrong.class);
        assertThat(store.people().findStartOfSessions(SIGN_IN, colleague.personId())).isEmpty();
        assertThat(store.people().find(administrator, colleague.personId())).map(Person::hasLeft).contains(true);
        assertThat(store.people().list(colleague)).isEmpty();
    }

    @Test
    void theRightPasswordOpensAndAWrongOneDoesNot() {
        store.passwords().set(therapist, therapist.personId(), PASSWORD);

        assertThat(trial("tess", PASSWORD)).isInstanceOfSatisfying(Passwords.Trial.Right.class,
                right -> assertThat(right.person().id()).isEqualTo(therapist.personId()));
        assertThat(trial("tess", PASSWORD + "!")).isInstanceOf(Passwords.Trial.Wrong.class);
        assertThat(trial("cole", PASSWORD)).isInstanceOf(Passwords.Trial.Wrong.class);
        assertThat(trial("nobody", PASSWORD)).isInstanceOf(Passwords.Trial.Wrong.class);
    }

    @Test
    void nobodySetsAnothersPassword() {
        assertThatThrownBy(() -> store.passwords().set(administrator, therapist.personId(), PASSWORD))
                .isInstanceOf(NotAllowed.class);
        assertThat(store.passwords().set(therapist, therapist.personId(), "short")).isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void guessingBecomesSlowForTheNameAndTheAddress() {
        store.passwords().set(PROGRAM, therapist.personId(), PASSWORD);
        for (int guess = 0; guess < 3; guess++) {
            assertThat(trial("tess", "wrong guess number " + guess)).isInstanceOf(Passwords.Trial.Wrong.class);
        }

        assertThat(trial("tess", PASSWORD)).isInstanceOf(Passwords.Trial.TooEarly.class);
        assertThat(store.passwords().attempt(SIGN_IN, "tess", PASSWORD, "elsewhere"))
                .isInstanceOf(Passwords.Trial.TooEarly.class);
        assertThat(trial("cole", PASSWORD)).isInstanceOf(Passwords.Trial.TooEarly.class);

        clock.pass(Duration.ofSeconds(1));
        assertThat(trial("tess", PASSWORD)).isInstanceOf(Passwords.Trial.Right.class);
    }

    @Test
    void aNameIsSlowedDownHoweverItIsTyped() {
        store.passwords().set(therapist, therapist.personId(), PASSWORD);
        for (String typed : new String[] {"tess\0", "\0TESS", " te\0ss\0\0"}) {
            assertThat(store.passwords().attempt(SIGN_IN, typed, "a wrong guess of it", "from " + typed))
                    .isInstanceOf(Passwords.Trial.Wrong.class);
        }

        assertThat(store.passwords().attempt(SIGN_IN, "t\0ess", PASSWORD, "elsewhere"))
                .isInstanceOf(Passwords.Trial.TooEarly.class);
    }

    @Test
    void waitsLongerAfterEachWrongGuessUpToAQuarterOfAnHour() {
        assertThat(SlowDown.wait(2, SlowDown.SIGN_IN)).isZero();
        assertThat(SlowDown.wait(3, SlowDown.SIGN_IN)).hasSeconds(1);
        assertThat(SlowDown.wait(6, SlowDown.SIGN_IN)).hasSeconds(8);
        assertThat(SlowDown.wait(1_000_000, SlowDown.SIGN_IN)).hasMinutes(15);
    }

    @Test
    void aNewPasswordEndsTheSessionsBegunBefore() {
        clock.pass(Duration.ofHours(1));
        store.passwords().set(therapist, therapist.personId(), PASSWORD);

        assertThat(store.people().findStartOfSessions(SIGN_IN, therapist.personId())).contains(clock.instant());
    }

    @Test
    void aSetupLinkWorksOnceAndUntilItsDate() {
        String late = store.setupLinks().issue(administrator, therapist.personId(), Duration.ofDays(1));
        clock.pass(Duration.ofDays(1));
        assertThat(store.setupLinks().find(SIGN_IN, late)).isEmpty();
        assertThat(store.setupLinks().use(SIGN_IN, late, PASSWORD)).isInstanceOf(Outcome.Refused.class);

        String token = store.setupLinks().issue(administrator, therapist.personId(), Duration.ofDays(1));
        assertThat(store.setupLinks().find(SIGN_IN, token)).get().isInstanceOf(SetupLinks.For.Somebody.class);
        assertThat(store.setupLinks().use(SIGN_IN, token, PASSWORD).done()).map(Person::id)
                .contains(therapist.personId());
        assertThat(store.setupLinks().use(SIGN_IN, token, PASSWORD)).isInstanceOf(Outcome.Refused.class);
        assertThat(trial("tess", PASSWORD)).isInstanceOf(Passwords.Trial.Right.class);
    }

    @Test
    void theLinkOfAnEmptyPracticeSetsUpNobodyWhereThereIsSomebody() {
        String token = store.setupLinks().issueFirst(PROGRAM, Duration.ofDays(1));

        assertThat(store.people().isEmpty(PROGRAM)).isFalse();
        assertThat(store.setupLinks().find(SIGN_IN, token)).isEmpty();
        assertThat(store.setupLinks().useFirst(SIGN_IN, token, new Names("eve", "Eve"), Set.of(Role.ADMINISTRATOR),
                PASSWORD)).isInstanceOf(Outcome.Refused.class);
        assertThat(store.setupLinks().find(SIGN_IN, "guessed")).isEqualTo(Optional.empty());
    }

    private Passwords.Trial trial(String name, String password) {
        return store.passwords().attempt(SIGN_IN, name, password, "here");
    }
}
