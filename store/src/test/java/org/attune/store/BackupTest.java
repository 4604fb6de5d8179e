package org.attune.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.stream.Stream;

import org.attune.store.access.Outcome;
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
    void aCopyIsForItsOwnerOnlyAndComesAlone() throws IOException {
        Backup.Copy copy = copy();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(copy.file()))).isEqualTo("rw-------");
        assertThat(copy.auditEntries()).isEqualTo(5);
        try (Stream<Path> files = Files.list(elsewhere)) {
            assertThat(files).containsExactly(copy.file());
        }
    }

    @Test
    void aCopyThatWasCutOffIsNotRestored() throws IOException {
        Backup.Copy copy = copy();
        byte[] bytes = Files.readAllBytes(copy.file());
        for (int left : new int[] {0, 10, 100, 5_000, bytes.length / 2, bytes.length - 1}) {
            Path cut = Files.write(elsewhere.resolve("cut.db"), Arrays.copyOf(bytes, left));
            assertThat(Backup.prove(cut)).as(left + " bytes").isInstanceOf(Outcome.Refused.class);
        }
    }

    @Test
    void writesOverNothing() throws IOException {
        Path file = Files.writeString(elsewhere.resolve("monday.db"), "something else");

        assertThat(Backup.of(store, PROGRAM, file)).isInstanceOf(Outcome.Refused.class);
        assertThat(file).hasContent("something else");
        Path other = Files.writeString(elsewhere.resolve("tuesday.db.new"), "somebody's own");
        assertThat(Backup.of(store, PROGRAM, elsewhere.resolve("tuesday.db"))).isInstanceOf(Outcome.Done.class);
        assertThat(other).hasContent("somebody's own");
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

    private Backup.Copy copy() {
        return Backup.of(store, PROGRAM, elsewhere.resolve("copy.db")).done().orElseThrow();
    }

    private Outcome<Restore.Restored> restore(Path file, Path keyFolder, StorePlace.InFolder to) {
        return new Restore(file, keyFolder, clock, seeded(10)).into(to);
    }
}
