package org.attune.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

import org.attune.store.access.Outcome;
import org.attune.store.audit.Verification;
import org.attune.store.cases.TherapyCase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A copy is one only when it has been opened.
class BackupTest extends StoreContract {

    @TempDir
    Path elsewhere;

    @Override
    protected Backend backend() {
        return Backend.SQLITE;
    }

    @Test
    void aCopyOfAPracticeInUseIsRestoredWithItsKeysAndHoldsWhatItHeld() throws IOException {
        TherapyCase ours = store.cases().open(therapist);
        store.contacts().write(therapist, ours.id(), "Call after six");
        Backup.Copy copy = Backup.of(store, PROGRAM, elsewhere.resolve("monday.db")).done().orElseThrow();
        store.contacts().write(therapist, ours.id(), "Moved since");

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(copy.file()))).isEqualTo("rw-------");
        assertThat(copy.auditEntries()).isEqualTo(7);
        StorePlace.InFolder place = new StorePlace.InFolder(elsewhere.resolve("restored"));
        assertThat(restore(copy.file(), this.place.folder(), place)).isEqualTo(new Outcome.Done<>(copy));
        try (Store restored = Store.open(place, clock, seeded(8))) {
            assertThat(restored.contacts().show(therapist, ours.id())).contains("Call after six");
            assertThat(restored.audit().verify(PROGRAM)).isInstanceOf(Verification.Sound.class);
        }
        assertThat(store.contacts().show(therapist, ours.id())).contains("Moved since");
    }

    @Test
    void writesOverNothing() throws IOException {
        Path file = Files.writeString(elsewhere.resolve("monday.db"), "something else");

        assertThat(Backup.of(store, PROGRAM, file)).isInstanceOf(Outcome.Refused.class);
        assertThat(file).hasContent("something else");
        Backup.Copy copy = copy();
        assertThat(restore(copy.file(), place.folder(), (StorePlace.InFolder) place))
                .isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void aDamagedCopyIsNotRestored() throws IOException {
        Backup.Copy copy = copy();
        byte[] bytes = Files.readAllBytes(copy.file());
        for (int i = bytes.length / 2; i < bytes.length / 2 + 8_192; i++) {
            bytes[i] ^= 0x5a;
        }
        Files.write(copy.file(), bytes);

        assertThat(Backup.prove(copy.file())).isInstanceOf(Outcome.Refused.class);
        StorePlace.InFolder place = new StorePlace.InFolder(elsewhere.resolve("restored"));
        assertThat(restore(copy.file(), this.place.folder(), place)).isInstanceOf(Outcome.Refused.class);
        assertThat(place.database()).doesNotExist();
    }

    @Test
    void whatIsNoCopyIsSaidToBeNone() throws IOException {
        Path file = Files.writeString(elsewhere.resolve("letter.txt"), "Dear all, ".repeat(1_000));

        assertThat(Backup.prove(file)).isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void aCopyDoesNotOpenWithTheKeysOfAnotherPractice() {
        Backup.Copy copy = copy();
        StorePlace.InFolder other = new StorePlace.InFolder(elsewhere.resolve("other"));
        Store.open(other, clock, seeded(9)).close();
        StorePlace.InFolder place = new StorePlace.InFolder(elsewhere.resolve("restored"));

        assertThat(restore(copy.file(), other.folder(), place)).isInstanceOf(Outcome.Refused.class);
        assertThat(restore(copy.file(), elsewhere, place)).isInstanceOf(Outcome.Refused.class);
        assertThat(place.database()).doesNotExist();
        assertThat(restore(copy.file(), this.place.folder(), place)).isInstanceOf(Outcome.Done.class);
    }

    private Backup.Copy copy() {
        return Backup.of(store, PROGRAM, elsewhere.resolve("copy.db")).done().orElseThrow();
    }

    private Outcome<Backup.Copy> restore(Path file, Path keyFolder, StorePlace.InFolder to) {
        return Backup.restore(file, keyFolder, to, clock, seeded(10));
    }
}
