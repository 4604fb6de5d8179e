package org.attune.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

import org.attune.testkit.SetClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {

    @TempDir
    Path temporary;

    @Test
    void makesAFolderForItsOwnerOnly() throws IOException {
        Path folder = temporary.resolve("some/practice");
        open(folder).close();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder))).isEqualTo("rwx------");
        assertThat(folder.resolve(StorePlace.InFolder.DATABASE)).exists();
    }

    @Test
    void keepsTheDatabaseToItsOwnerInAFolderThatWasThereBefore() throws IOException {
        Files.setPosixFilePermissions(temporary, PosixFilePermissions.fromString("rwxr-xr-x"));
        Path database = temporary.resolve(StorePlace.InFolder.DATABASE);
        try (Store store = open(temporary)) {
            assertThat(store.people().isEmpty(StoreContract.PROGRAM)).isTrue();
            for (Path file : List.of(database, database.resolveSibling(StorePlace.InFolder.DATABASE + "-wal"))) {
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).as("%s", file)
                        .isEqualTo("rw-------");
            }
        }

        Files.setPosixFilePermissions(database, PosixFilePermissions.fromString("rw-r--r--"));
        open(temporary).close();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(database))).isEqualTo("rw-------");
    }

    @Test
    void isOpenInOneProgramAtATime() {
        try (Store first = open(temporary)) {
            assertThatThrownBy(() -> open(temporary)).isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("open already");
            assertThat(first.people().isEmpty(StoreContract.PROGRAM)).isTrue();
        }
        open(temporary).close();
    }

    @Test
    void doesNotOpenWithoutItsKeys() throws IOException {
        open(temporary).close();
        Path keys = temporary.resolve("attune.key");
        String own = Files.readString(keys);
        Files.delete(keys);
        assertThatThrownBy(() -> open(temporary)).isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("not there");

        Path other = temporary.resolve("other");
        Store.open(new StorePlace.InFolder(other), new SetClock(), StoreContract.seeded(4)).close();
        Files.copy(other.resolve("attune.key"), keys);
        assertThatThrownBy(() -> open(temporary)).isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("another database");

        Files.writeString(keys, own);
        open(temporary).close();
    }

    @Test
    void doesNotOpenWhatANewerProgramWrote() throws SQLException {
        open(temporary).close();
        change("insert into migration values ('999-later', 'x', 'x')");

        assertThatThrownBy(() -> open(temporary)).hasMessageContaining("newer Attune");
    }

    @Test
    void doesNotOpenWhereAStepIsNotWhatItWas() throws SQLException {
        open(temporary).close();
        change("update migration set fingerprint = 'x' where step = '001-people'");

        assertThatThrownBy(() -> open(temporary)).hasMessageContaining("001-people");
    }

    @Test
    void takesNoOtherUrlThanPostgreSqls() {
        assertThatThrownBy(() -> new StorePlace.AtUrl("jdbc:h2:mem:x", temporary))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("jdbc:postgresql:");
        assertThat(new StorePlace.AtUrl("jdbc:postgresql://x/y?password=secret", temporary).toString())
                .doesNotContain("secret");
    }

    @Test
    void saysWhatToLookAtWhereNoServerAnswers() {
        assertThatThrownBy(() -> Store.open(
                new StorePlace.AtUrl("jdbc:postgresql://127.0.0.1:1/none?password=secret&connectTimeout=1", temporary),
                new SetClock(), StoreContract.seeded(3)))
                .hasMessageContaining("does not answer").hasMessageNotContaining("secret");
        open(temporary).close();
    }

    private static Store open(Path folder) {
        return Store.open(new StorePlace.InFolder(folder), new SetClock(), StoreContract.seeded(3));
    }

    private void change(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + temporary.resolve("attune.db"));
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
