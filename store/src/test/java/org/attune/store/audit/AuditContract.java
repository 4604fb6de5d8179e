package org.attune.store.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

import org.attune.store.StoreContract;
import org.attune.store.StorePlace;
import org.attune.store.access.Asker;
import org.attune.store.access.NotAllowed;
import org.junit.jupiter.api.Test;

/// What was done stays written, and a later hand shows.
public abstract class AuditContract extends StoreContract {

    @Test
    void theChainHoldsAndGrowsWithEachVerification() {
        assertThat(store.audit().verify(administrator)).isInstanceOfSatisfying(Verification.Sound.class,
                sound -> assertThat(sound.entries()).isEqualTo(4));
        reopen();
        assertThat(store.audit().verify(PROGRAM)).isInstanceOfSatisfying(Verification.Sound.class,
                sound -> assertThat(sound.entries()).isEqualTo(5));
    }

    @Test
    void onlyWhoeverRunsThePlaceVerifies() {
        assertThatThrownBy(() -> store.audit().verify(therapist)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> store.audit().verify(new Asker.Client("case", ""))).isInstanceOf(NotAllowed.class);
    }

    @Test
    void theDatabaseItselfRefusesToChangeOrRemoveAnEntry() {
        assertThatThrownBy(() -> tamper("update audit set actor = 'nobody' where seq = 2"))
                .isInstanceOf(SQLException.class);
        assertThatThrownBy(() -> tamper("delete from audit where seq = 2")).isInstanceOf(SQLException.class);
        assertThat(store.audit().verify(PROGRAM)).isInstanceOf(Verification.Sound.class);
    }

    @Test
    void aChangedEntryShows() throws SQLException {
        tamper(withoutGuards(), "update audit set actor = 'nobody' where seq = 2");
        assertThat(store.audit().verify(PROGRAM)).isInstanceOfSatisfying(Verification.Broken.class,
                broken -> assertThat(broken.number()).isEqualTo(2));
    }

    @Test
    void aRemovedEntryShows() throws SQLException {
        tamper(withoutGuards(), "delete from audit where seq = 3");
        assertThat(store.audit().verify(PROGRAM)).isInstanceOfSatisfying(Verification.Broken.class,
                broken -> assertThat(broken.number()).isEqualTo(3));
    }

    @Test
    void anEndThatWasCutOffShows() throws SQLException {
        tamper(withoutGuards(), "delete from audit where seq = 4");
        assertThat(store.audit().verify(PROGRAM)).isInstanceOfSatisfying(Verification.Broken.class,
                broken -> assertThat(broken.number()).isEqualTo(4));
    }

    @Test
    void aRefusedChangeLeavesNoEntry() {
        assertThatThrownBy(() -> store.people().leave(therapist, colleague.personId())).isInstanceOf(NotAllowed.class);
        assertThat(store.audit().verify(PROGRAM)).isInstanceOfSatisfying(Verification.Sound.class,
                sound -> assertThat(sound.entries()).isEqualTo(4));
    }

    private String withoutGuards() {
        return switch (place) {
            case StorePlace.InFolder file -> "drop trigger audit_keeps; drop trigger audit_stays";
            case StorePlace.AtUrl url -> "drop trigger audit_keeps on audit";
        };
    }

    private void tamper(String... scripts) throws SQLException {
        String url = switch (place) {
            case StorePlace.InFolder file -> "jdbc:sqlite:" + file.database();
            case StorePlace.AtUrl atUrl -> atUrl.jdbcUrl();
        };
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            for (String script : scripts) {
                for (String change : script.split("; ")) {
                    statement.execute(change);
                }
            }
        }
    }
}
