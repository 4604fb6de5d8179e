package org.attune.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;

import org.attune.core.pairing.Sharing;
import org.attune.store.access.Asker;
import org.attune.store.access.Outcome;
import org.attune.store.audit.Verification;
import org.attune.store.flags.FlagDecision.FlagState;
import org.attune.store.flags.FlagKey;
import org.attune.store.forms.AskedForm;
import org.attune.store.forms.Content;
import org.attune.store.forms.Whose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A copy is a file of one kind, from whichever database, and goes back into either.
public abstract class BackupContract extends StoreContract {

    @TempDir
    Path elsewhere;

    @Test
    void aCopyGoesBackIntoAFolderAndIntoADatabaseOfItsOwnKind() throws SQLException {
        Asker.Client client = fill();
        Backup.Copy copy = copy();
        store.contacts().write(therapist, client.caseId(), "Moved since");

        for (StorePlace to : new StorePlace[] {new StorePlace.InFolder(elsewhere.resolve("file")),
                backend().newPlace(elsewhere.resolve("own"))}) {
            assertThat(restore(copy.file(), place.folder(), to))
                    .isEqualTo(new Outcome.Done<>(new Restore.Restored(copy, 0)));
            try (Store restored = Store.open(to, clock, seeded(8))) {
                assertThat(restored.contacts().show(therapist, client.caseId())).contains("Call after six");
                assertThat(restored.forms().find(client, client.formId()).orElseThrow().client().content())
                        .isInstanceOfSatisfying(Content.Shown.class,
                                shown -> assertThat(shown.words()).isEqualTo("It was good."));
                assertThat(restored.audit().verify(PROGRAM)).isInstanceOf(Verification.Sound.class);
                assertThat(restored.cases().open(therapist).pseudonym()).isNotEmpty();
            }
            assertThat(restore(copy.file(), place.folder(), to)).isInstanceOf(Outcome.Refused.class);
        }
    }

    @Test
    void aPasskeyComesBackAsItWas() throws SQLException {
        addPasskey();
        Backup.Copy copy = copy();
        StorePlace to = backend().newPlace(elsewhere.resolve("own"));
        restore(copy.file(), place.folder(), to);

        try (Store restored = Store.open(to, clock, seeded(8));
                Connection connection = restored.passkeyTables().getConnection();
                PreparedStatement asked = connection.prepareStatement("select * from user_credentials");
                var row = asked.executeQuery()) {
            assertThat(row.next()).isTrue();
            assertThat(row.getBytes("public_key")).containsExactly(1, -2, 3);
            assertThat(row.getBoolean("backup_eligible")).isTrue();
            assertThat(row.getTimestamp("created"))
                    .isEqualTo(Timestamp.from(Instant.parse("2026-03-01T09:30:00.125Z")));
            assertThat(row.getObject("last_used")).isNull();
        }
    }

    private void addPasskey() throws SQLException {
        try (Connection connection = store.passkeyTables().getConnection();
                PreparedStatement user = connection.prepareStatement("insert into user_entities values (?, ?, ?)");
                PreparedStatement key = connection.prepareStatement("insert into user_credentials (credential_id, "
                        + "user_entity_user_id, public_key, backup_eligible, backup_state, created, label) "
                        + "values ('key', 'user', ?, ?, ?, ?, 'phone')")) {
            user.setString(1, "user");
            user.setString(2, "tess");
            user.setString(3, "Tess");
            user.executeUpdate();
            key.setBytes(1, new byte[] {1, -2, 3});
            key.setBoolean(2, true);
            key.setBoolean(3, false);
            key.setTimestamp(4, Timestamp.from(Instant.parse("2026-03-01T09:30:00.125Z")));
            key.executeUpdate();
        }
    }

    @Test
    void aDrillCountsAndOpensWhatIsSealedAndLeavesNothingBehind() throws IOException {
        fill();
        Backup.Copy copy = copy();
        byte[] before = Files.readAllBytes(copy.file());

        Restore.Drill drill = restoring(copy.file(), place.folder()).drill().done().orElseThrow();

        assertThat(drill.copy()).isEqualTo(copy);
        assertThat(drill.counts()).containsEntry("person", 4L).containsEntry("case", 2L).containsEntry("answer", 1L);
        assertThat(drill.opened()).containsEntry("contact details", 1).containsEntry("open lines of forms", 1)
                .containsEntry("reasons of decisions", 1).containsEntry("reasons of hand-overs", 1)
                .containsEntry("secrets of authenticators", 1);
        assertThat(Files.readAllBytes(copy.file())).isEqualTo(before);
    }

    @Test
    void aCopyNeedsTheKeysOfItsOwnPractice() {
        fill();
        Backup.Copy copy = copy();
        StorePlace.InFolder other = new StorePlace.InFolder(elsewhere.resolve("other"));
        Store.open(other, clock, seeded(9)).close();
        StorePlace to = backend().newPlace(elsewhere.resolve("own"));

        assertThat(restore(copy.file(), other.folder(), to)).isInstanceOf(Outcome.Refused.class);
        assertThat(restore(copy.file(), elsewhere, to)).isInstanceOf(Outcome.Refused.class);
        assertThat(restoring(copy.file(), other.folder()).drill()).isInstanceOf(Outcome.Refused.class);
        assertThat(restore(copy.file(), place.folder(), to)).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void aKeeperCopiesAndVerifiesWhileThePracticeIsOpen() {
        fill();
        try (Keeper keeper = Keeper.open(place, clock, seeded(5))) {
            assertThat(keeper.keys()).isEqualTo(Keeper.Keys.FIT);
            Backup.Copy copy = keeper.backUp(elsewhere.resolve("kept.db")).done().orElseThrow();
            assertThat(keeper.findEntry(copy.auditHead())).hasValue(copy.auditEntries());
            assertThat(keeper.findEntry("ab".repeat(32))).isEmpty();
            store.cases().open(therapist);
            assertThat(keeper.verifyAudit()).isInstanceOfSatisfying(Verification.Sound.class,
                    sound -> assertThat(sound.entries()).isEqualTo(copy.auditEntries() + 1));
        }
        assertThat(store.audit().verify(PROGRAM)).isInstanceOf(Verification.Sound.class);
    }

    @Test
    void aKeeperMakesNoPractice() {
        StorePlace nowhere = backend().newPlace(elsewhere.resolve("nowhere"));

        assertThatThrownBy(() -> Keeper.open(nowhere, clock, seeded(5))).isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("attune serve");
        assertThat(elsewhere.resolve("nowhere")).doesNotExist();
    }

    private Asker.Client fill() {
        String caseId = store.cases().open(therapist).id();
        store.meetings().add(therapist, caseId, 1, LocalDate.of(2026, 3, 2));
        String formId = store.forms().open(therapist, caseId, 1, AskedForm.FORM, "en", clock.instant()).done()
                .orElseThrow().id();
        Asker.Client client = new Asker.Client(caseId, formId);
        store.halves().answer(client, formId, Whose.CLIENT, AskedForm.FORM.items().getFirst().id(), 1, 1);
        store.halves().writeWords(client, formId, Whose.CLIENT, "It was good.");
        store.halves().handIn(client, formId, Whose.CLIENT, Sharing.NOW, "link");
        store.contacts().write(therapist, caseId, "Call after six");
        store.flags().decide(therapist, caseId, new FlagKey("rule", "1", "", 1), FlagState.NOT_NOW, "Later");
        store.secondSteps().begin(therapist);
        String other = store.cases().open(colleague).id();
        store.trust().handOver(colleague, other, therapist.personId(), "A better fit");
        return client;
    }

    private Backup.Copy copy() {
        return Backup.of(store, PROGRAM, elsewhere.resolve("copy.db")).done().orElseThrow();
    }

    private Restore restoring(Path file, Path keyFolder) {
        return new Restore(file, keyFolder, clock, seeded(10));
    }

    private Outcome<Restore.Restored> restore(Path file, Path keyFolder, StorePlace to) {
        return restoring(file, keyFolder).into(to);
    }
}
