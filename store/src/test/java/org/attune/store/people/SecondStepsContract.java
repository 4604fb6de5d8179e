package org.attune.store.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

import org.attune.store.StoreContract;
import org.attune.store.access.Asker;
import org.attune.store.access.NotAllowed;
import org.attune.store.access.Outcome;
import org.junit.jupiter.api.Test;

/// What is asked after the password.
public abstract class SecondStepsContract extends StoreContract {

    private static final Asker.Program SIGN_IN = new Asker.Program("sign-in");
    private static final String PASSWORD = "four words kept in mind";

    @Test
    void anAuthenticatorCountsOnceItHasShownACode() {
        byte[] secret = Base32.bytes(store.secondSteps().begin(therapist));
        assertThat(store.secondSteps().isSet(SIGN_IN, therapist.personId())).isFalse();
        assertThat(attempt(Totp.code(secret, clock.instant()))).isEqualTo(SecondSteps.Trial.WRONG);

        assertThat(store.secondSteps().confirm(therapist, "000000")).isInstanceOf(Outcome.Refused.class);
        assertThat(store.secondSteps().confirm(therapist, Totp.code(secret, clock.instant())))
                .isInstanceOf(Outcome.Done.class);
        reopen();
        assertThat(store.secondSteps().isSet(SIGN_IN, therapist.personId())).isTrue();
        assertThat(store.secondSteps().isSet(SIGN_IN, colleague.personId())).isFalse();
    }

    @Test
    void aCodeWorksOnce() {
        byte[] secret = set();
        String code = Totp.code(secret, clock.instant());

        assertThat(attempt(code)).isEqualTo(SecondSteps.Trial.RIGHT);
        assertThat(attempt(code)).isEqualTo(SecondSteps.Trial.WRONG);
    }

    @Test
    void guessingCodesBecomesSlow() {
        byte[] secret = set();
        for (int guess = 0; guess < 3; guess++) {
            assertThat(attempt("00000" + guess)).isEqualTo(SecondSteps.Trial.WRONG);
        }
        assertThat(attempt(Totp.code(secret, clock.instant()))).isEqualTo(SecondSteps.Trial.TOO_EARLY);
        clock.pass(Duration.ofSeconds(1));
        assertThat(attempt(Totp.code(secret, clock.instant()))).isEqualTo(SecondSteps.Trial.RIGHT);
    }

    @Test
    void eachRecoveryCodeWorksOnceAndNewOnesEndTheOld() {
        List<String> codes = store.secondSteps().makeRecoveryCodes(therapist);
        assertThat(codes).hasSize(10).doesNotHaveDuplicates()
                .allMatch(code -> code.matches("([a-z2-7]{4}-){3}[a-z2-7]{4}"));

        assertThat(recover(codes.getFirst().toUpperCase(Locale.ROOT).replace("-", " ")))
                .isEqualTo(SecondSteps.Trial.RIGHT);
        assertThat(recover(codes.getFirst())).isEqualTo(SecondSteps.Trial.WRONG);
        assertThat(store.secondSteps().recoveryCodesLeft(therapist)).isEqualTo(9);
        store.secondSteps().makeRecoveryCodes(therapist);
        assertThat(recover(codes.getLast())).isEqualTo(SecondSteps.Trial.WRONG);
    }

    @Test
    void onlyAnAdministratorEndsWhatSomebodyElseHas() {
        set();
        store.secondSteps().makeRecoveryCodes(therapist);

        assertThatThrownBy(() -> store.secondSteps().end(colleague, therapist.personId()))
                .isInstanceOf(NotAllowed.class);
        store.secondSteps().end(administrator, therapist.personId());

        assertThat(store.secondSteps().isSet(SIGN_IN, therapist.personId())).isFalse();
        assertThat(store.secondSteps().recoveryCodesLeft(therapist)).isZero();
    }

    @Test
    void whoeverFoundAPasswordSetsUpNothingByItOnceAllIsEnded() {
        store.passwords().set(therapist, therapist.personId(), PASSWORD);
        clock.pass(Duration.ofSeconds(1));
        store.secondSteps().end(administrator, therapist.personId());

        assertThat(store.passwords().attempt(SIGN_IN, "tess", PASSWORD, "here"))
                .isInstanceOf(Passwords.Trial.Wrong.class);
        assertThat(store.people().findStartOfSessions(SIGN_IN, therapist.personId())).contains(clock.instant());
    }

    @Test
    void anAuthenticatorIsAskedForUntilAnotherHasShownACode() {
        assertThat(store.secondSteps().isAsked(SIGN_IN, therapist.personId())).isFalse();
        byte[] old = set();
        byte[] begun = Base32.bytes(store.secondSteps().begin(therapist));
        reopen();

        assertThat(store.secondSteps().isSet(SIGN_IN, therapist.personId())).isTrue();
        assertThat(store.secondSteps().isAsked(SIGN_IN, therapist.personId())).isTrue();
        assertThat(attempt(Totp.code(begun, clock.instant()))).isEqualTo(SecondSteps.Trial.WRONG);
        assertThat(attempt(Totp.code(old, clock.instant()))).isEqualTo(SecondSteps.Trial.RIGHT);
        clock.pass(Duration.ofMinutes(1));
        assertThat(store.secondSteps().confirm(therapist, Totp.code(old, clock.instant())))
                .isInstanceOf(Outcome.Refused.class);
        assertThat(store.secondSteps().confirm(therapist, Totp.code(begun, clock.instant())))
                .isInstanceOf(Outcome.Done.class);
        clock.pass(Duration.ofMinutes(1));
        assertThat(attempt(Totp.code(old, clock.instant()))).isEqualTo(SecondSteps.Trial.WRONG);
        clock.pass(Duration.ofMinutes(1));
        assertThat(attempt(Totp.code(begun, clock.instant()))).isEqualTo(SecondSteps.Trial.RIGHT);
    }

    @Test
    void thereAreTablesForPasskeysThatTakeBytes() throws SQLException {
        try (Connection connection = store.passkeyTables().getConnection();
                PreparedStatement user = connection.prepareStatement("insert into user_entities values (?, ?, ?)");
                PreparedStatement key = connection.prepareStatement("insert into user_credentials (credential_id, "
                        + "user_entity_user_id, public_key, backup_eligible, backup_state, label) "
                        + "values (?, ?, ?, ?, ?, ?)")) {
            user.setString(1, "u");
            user.setString(2, "tess");
            user.setString(3, "Tess");
            assertThat(user.executeUpdate()).isOne();
            key.setString(1, "c");
            key.setString(2, "u");
            key.setBytes(3, new byte[] {1, 2, 3});
            key.setBoolean(4, true);
            key.setBoolean(5, false);
            key.setString(6, "phone");
            assertThat(key.executeUpdate()).isOne();
        }
    }

    private byte[] set() {
        byte[] secret = Base32.bytes(store.secondSteps().begin(therapist));
        store.secondSteps().confirm(therapist, Totp.code(secret, clock.instant()));
        clock.pass(Duration.ofMinutes(1));
        return secret;
    }

    private SecondSteps.Trial attempt(String code) {
        return store.secondSteps().attempt(SIGN_IN, therapist.personId(), code);
    }

    private SecondSteps.Trial recover(String code) {
        return store.secondSteps().attemptRecovery(SIGN_IN, therapist.personId(), code);
    }
}
