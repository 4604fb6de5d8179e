package org.attune.cli.keep;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Stream;

import org.attune.cli.Run;
import org.attune.cli.terminal.Exit;
import org.attune.store.Store;
import org.attune.store.StorePlace;
import org.attune.store.access.Asker;
import org.attune.store.access.Role;
import org.attune.store.consent.Consent.Material;
import org.attune.store.consent.Consent.Matter;
import org.attune.store.consent.Consent.Purpose;
import org.attune.store.people.Names;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Audit, copies and drills as somebody types them, beside a practice that is open.
class KeepTest {

    @TempDir
    Path folder;

    private Path data;
    private Store store;
    private Asker.Member therapist;

    @BeforeEach
    void openPractice() {
        data = folder.resolve("data");
        store = Store.open(new StorePlace.InFolder(data), Clock.systemUTC(), new SecureRandom());
        therapist = store.people().add(new Asker.Program("test"), new Names("Tess", "Tess Ter"), Set.of(Role.THERAPIST))
                .done().orElseThrow().asking();
        String caseId = store.cases().open(therapist).id();
        store.contacts().write(therapist, caseId, "Call after six");
    }

    @AfterEach
    void closePractice() {
        store.close();
    }

    @Test
    void anAuditThatHoldsIsSaidToHoldAndItsEndCanBeWrittenDown() {
        Run first = Run.attune("audit", "verify", "--data", data.toString());
        assertThat(first.exit()).isEqualTo(Exit.DONE);
        assertThat(first.err()).isEmpty();
        assertThat(first.out()).contains("The audit holds: 3 entries");

        String seal = first.lines().stream().filter(line -> line.startsWith("Seal")).findFirst().orElseThrow()
                .replaceAll(".* ", "");
        Run second = Run.attune("audit", "verify", "--data", data.toString(), "--written-down", seal);
        assertThat(second.out()).contains("4 entries", "that of entry 3");
        Run other = Run.attune("audit", "verify", "--data", data.toString(), "--written-down", "0".repeat(64));
        assertThat(other.exit()).isEqualTo(Exit.UNREADABLE);
        assertThat(other.err()).contains("is not in it");
    }

    @Test
    void aLaterHandInTheAuditShows() throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + data.resolve("attune.db"));
                Statement hand = connection.createStatement()) {
            hand.execute("drop trigger audit_keeps");
            hand.execute("update audit set actor = 'nobody' where seq = 2");
        }
        Run run = Run.attune("audit", "verify", "--data", data.toString());

        assertThat(run.exit()).isEqualTo(Exit.UNREADABLE);
        assertThat(run.err()).contains("does not hold from entry 2 on", "changed after it was written");
        assertThat(run.out()).isEmpty();
    }

    @Test
    void aCopyGoesThroughADrillAndBecomesAPracticeAgain() throws IOException {
        Path copy = folder.resolve("monday.db");
        Run backup = Run.attune("backup", copy.toString(), "--data", data.toString());
        assertThat(backup.exit()).isEqualTo(Exit.DONE);
        assertThat(backup.out()).contains("found whole", data.resolve("attune.key").toString());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(copy))).isEqualTo("rw-------");

        Run drill = Run.attune("restore", copy.toString(), "--drill", "--data", data.toString());
        assertThat(drill.exit()).isEqualTo(Exit.DONE);
        assertThat(drill.out()).contains("brings the practice back", "It holds 1 person, 1 case, ",
                "contact details (1)");

        Path back = folder.resolve("back");
        Run restore = Run.attune("restore", copy.toString(), "--key", data.resolve("attune.key").toString(), "--data",
                back.toString());
        assertThat(restore.err()).isEmpty();
        assertThat(restore.out()).contains("The practice is back", "attune serve --data " + back);
        try (Store restored = Store.open(new StorePlace.InFolder(back), Clock.systemUTC(), new SecureRandom())) {
            assertThat(restored.contacts().show(therapist, restored.cases().list(therapist).getFirst().id()))
                    .contains("Call after six");
        }
        Run again = Run.attune("restore", copy.toString(), "--key", data.toString(), "--data", back.toString());
        assertThat(again.exit()).isEqualTo(Exit.UNWRITABLE);
        assertThat(again.err()).contains("holds a practice");
    }

    @Test
    void recordingsAreInNoCopyAndItIsSaidHowManyAreMissing() throws IOException {
        String caseId = store.cases().list(therapist).getFirst().id();
        store.consents().give(therapist, caseId, new Matter(Purpose.THERAPY, Material.RECORDING, ""), "3 en");
        String session = store.meetings().add(therapist, caseId, 1, LocalDate.of(2026, 3, 1)).done().orElseThrow()
                .id();
        store.recordings().add(therapist, session,
                new ByteArrayInputStream("RIFF....WAVE".getBytes(StandardCharsets.US_ASCII)), 0).done().orElseThrow();
        Path copy = folder.resolve("monday.db");
        assertThat(Run.attune("backup", copy.toString(), "--data", data.toString()).out())
                .contains("Recordings of sessions are not in it: copy the folder " + data.resolve("media"));
        assertThat(Run.attune("restore", copy.toString(), "--drill", "--data", data.toString()).out())
                .contains(", 1 recording.", "No copy holds the files of recordings");

        assertThat(Run.attune("restore", copy.toString(), "--key", data.toString(), "--data",
                folder.resolve("back").toString()).out())
                .contains("The files of 1 recording are not here", "Put the folder media");
    }

    @Test
    void aFolderGetsACopyWithItsDate() throws IOException {
        Path stick = Files.createDirectory(folder.resolve("stick"));

        Run run = Run.attune("backup", stick.toString(), "--data", data.toString());

        assertThat(run.exit()).isEqualTo(Exit.DONE);
        try (Stream<Path> files = Files.list(stick)) {
            assertThat(files).containsExactly(stick.resolve("attune-2026-03-01-0930.db"));
        }
    }

    @Test
    void nothingIsEverWrittenOver() throws IOException {
        Path file = Files.writeString(folder.resolve("monday.db"), "something else");

        Run run = Run.attune("backup", file.toString(), "--data", data.toString());

        assertThat(run.exit()).isEqualTo(Exit.UNWRITABLE);
        assertThat(run.err()).contains("is there already");
        assertThat(file).hasContent("something else");
    }

    @ParameterizedTest
    @ValueSource(strings = {"audit verify", "backup FOLDER/copy.db"})
    void aFolderThatIsNotThereOrHoldsNothingIsNotMade(String line) throws IOException {
        Path empty = Files.createDirectory(folder.resolve("empty"));
        Run nowhere = Run.attune(typed(line + " --data FOLDER/nowhere"));
        Run inEmpty = Run.attune(typed(line + " --data FOLDER/empty"));

        assertThat(nowhere.exit()).isEqualTo(Exit.UNREADABLE);
        assertThat(nowhere.err()).contains("There is no folder", "--data FOLDER");
        assertThat(folder.resolve("nowhere")).doesNotExist();
        assertThat(inEmpty.exit()).isEqualTo(Exit.UNREADABLE);
        assertThat(inEmpty.err()).contains("holds no practice");
        assertThat(empty).isEmptyDirectory();
    }

    @Test
    void aCopyForAFolderThatIsNotThereSaysSo() {
        Run run = Run.attune(typed("backup FOLDER/nowhere/copy.db --data FOLDER/data"));

        assertThat(run.exit()).isEqualTo(Exit.UNWRITABLE);
        assertThat(run.err()).contains("The folder does not exist");
    }

    @Test
    void aCopyThatIsDamagedOrOfSomethingElseIsRefusedAndNothingIsMade() throws IOException {
        Run.attune(typed("backup FOLDER/copy.db --data FOLDER/data"));
        byte[] whole = Files.readAllBytes(folder.resolve("copy.db"));
        Files.write(folder.resolve("cut.db"), Arrays.copyOf(whole, whole.length / 2));
        Files.writeString(folder.resolve("letter.db"), "Dear all, ".repeat(1_000));

        for (String line : new String[] {"cut.db", "letter.db", "nowhere.db", "data"}) {
            Run drill = Run.attune(typed("restore FOLDER/" + line + " --drill --data FOLDER/data"));
            Run run = Run.attune(typed("restore FOLDER/" + line + " --key FOLDER/data --data FOLDER/back"));
            assertThat(drill.exit()).isEqualTo(Exit.UNREADABLE);
            assertThat(run.exit()).isEqualTo(Exit.UNREADABLE);
            assertThat(run.err()).contains(line).doesNotContain("Exception");
            assertThat(folder.resolve("back")).doesNotExist();
        }
    }

    @Test
    void theKeysOfAnotherPracticeAreRefused() throws IOException {
        Store.open(new StorePlace.InFolder(folder.resolve("other")), Clock.systemUTC(), new SecureRandom()).close();
        Run.attune(typed("backup FOLDER/copy.db --data FOLDER/data"));

        Run other = Run.attune(typed("restore FOLDER/copy.db --key FOLDER/other/attune.key --data FOLDER/back"));
        Run none = Run.attune(typed("restore FOLDER/copy.db --key FOLDER/none.key --data FOLDER/back"));
        Run drill = Run.attune(typed("restore FOLDER/copy.db --drill --data FOLDER/other"));

        assertThat(Stream.of(other, none, drill)).extracting(Run::exit).containsOnly(Exit.UNREADABLE);
        assertThat(other.err()).contains("does not belong to");
        assertThat(none.err()).contains("no key file");
        assertThat(folder.resolve("back")).doesNotExist();
    }

    @Test
    void aLostKeyFileIsSaidWithTheCopy() throws IOException {
        Files.delete(data.resolve("attune.key"));

        Run run = Run.attune(typed("backup FOLDER/copy.db --data FOLDER/data"));

        assertThat(run.exit()).isEqualTo(Exit.DONE);
        assertThat(run.out()).contains("Look for it now");
    }

    @ParameterizedTest
    @ValueSource(strings = {"audit", "audit forget", "audit verify --written-down abc", "backup", "backup a b",
            "restore", "restore copy.db", "backup a --database-url mysql://localhost"})
    void saysWhatIsAllowed(String line) {
        Run run = Run.attune(typed(line));

        assertThat(run.exit()).isEqualTo(Exit.WRONG_USAGE);
        assertThat(run.err()).contains("--help");
    }

    private String[] typed(String line) {
        return Stream.of(line.split(" ")).map(word -> word.replace("FOLDER", folder.toString())).toArray(String[]::new);
    }
}
