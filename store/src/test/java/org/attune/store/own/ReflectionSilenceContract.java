package org.attune.store.own;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.attune.store.Backup;
import org.attune.store.Restore;
import org.attune.store.Store;
import org.attune.store.StoreContract;
import org.attune.store.StorePlace;
import org.attune.store.access.Outcome;
import org.attune.store.cases.TherapyCase;
import org.attune.store.own.Leaf.Kind;
import org.attune.store.own.Leaf.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whoever takes the tables, the files or a copy away has not a word of a reflection, and does not learn what it is about.
public abstract class ReflectionSilenceContract extends StoreContract {

    private static final String CANARY = "kanarienvogel";
    private static final String PASSPHRASE = CANARY + " in seven hills";
    private static final String TENSION = "tension9of9kanarienvogel9x";

    @TempDir
    Path elsewhere;

    private String code = "";
    private TherapyCase about;

    private Leaves write() {
        about = store.cases().open(therapist);
        PrivateStore.Fresh fresh = store.privateStore().make(therapist, PASSPHRASE).done().orElseThrow();
        code = fresh.recoveryCode();
        clock.pass(Duration.ofDays(3));
        Leaf note = fresh.leaves().add(new Words(Kind.NOTE, new About.OfSession(about.id(), about.pseudonym(), 3),
                CANARY + " of a note"));
        fresh.leaves().add(new Words(Kind.MY_PART, new About.OfTension(about.id(), about.pseudonym(), TENSION),
                CANARY + " of my part"));
        fresh.leaves().add(new Words(Kind.TRIO, new About.OfCase(about.id(), about.pseudonym()),
                "HEAD GUT=MISSING\n" + CANARY));
        fresh.leaves().change(note.id(), 1, new Words(Kind.NOTE, new About.OfCase(about.id(), about.pseudonym()),
                CANARY + " anew"));
        return fresh.leaves();
    }

    @Test
    void aDumpOfAllTablesHasNoWordOfItAndDoesNotTellWhatItIsAbout() throws SQLException {
        Leaves own = write();
        List<String> dump = dump();

        assertThat(dump).hasSizeGreaterThan(10).noneMatch(row -> row.contains(CANARY) || row.contains(code));
        assertThat(dump).filteredOn(row -> row.startsWith("private_leaf ")).hasSize(3)
                .noneMatch(row -> Stream.of(about.id(), about.pseudonym(), "NOTE", "TRIO", "MISSING", "2026-")
                        .anyMatch(row::contains));
        assertThat(dump).filteredOn(row -> row.startsWith("audit ") && row.contains("PRIVATE")).hasSize(1)
                .noneMatch(row -> row.contains(about.id()));
        assertThat(own.list().toString() + own).doesNotContain(CANARY);
        assertThat(store.privateStore().renew(therapist, PASSPHRASE, PASSPHRASE).toString()).doesNotContain(CANARY)
                .doesNotContainPattern("([0-9a-z]{4}-){6}");
    }

    @Test
    void noFileAndNoCopyHasAWordOfItAndItsOwnerOpensItInARestoredOne() throws IOException {
        write();
        Path copy = elsewhere.resolve("copy.db");
        assertThat(Backup.of(store, PROGRAM, copy)).isInstanceOf(Outcome.Done.class);

        for (Path root : List.of(place.folder(), elsewhere)) {
            try (Stream<Path> files = Files.walk(root)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                            .as(file.getFileName().toString()).doesNotContain(CANARY, code);
                }
            }
        }
        StorePlace to = backend().newPlace(elsewhere.resolve("restored"));
        assertThat(new Restore(copy, place.folder(), clock, seeded(10)).into(to)).isInstanceOf(Outcome.Done.class);
        try (Store restored = Store.open(to, clock, seeded(11))) {
            assertThat(restored.privateStore().open(administrator, PASSPHRASE)).isInstanceOf(Outcome.Refused.class);
            assertThat(restored.privateStore().open(therapist, PASSPHRASE).done().orElseThrow().list())
                    .extracting(leaf -> leaf.words().text()).contains(CANARY + " anew");
        }
    }

    @Test
    void whoeverLeftForGoodTakesItWithThem() throws SQLException {
        write();
        store.people().leave(administrator, therapist.personId());
        store.trust().handOver(administrator, about.id(), colleague.personId(), "");
        store.erasure().erasePerson(administrator, therapist.personId());

        assertThat(dump()).noneMatch(row -> row.startsWith("private_"));
    }

    /// Every row of every table, as a dump has it.
    private List<String> dump() throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Connection connection = store.passkeyTables().getConnection()) {
            DatabaseMetaData known = connection.getMetaData();
            List<String> tables = new ArrayList<>();
            try (ResultSet all = known.getTables(null, connection.getSchema(), "%", new String[] {"TABLE"})) {
                while (all.next()) {
                    tables.add(all.getString("TABLE_NAME"));
                }
            }
            for (String table : tables) {
                try (Statement statement = connection.createStatement();
                        ResultSet all = statement.executeQuery("select * from \"" + table + "\"")) {
                    while (all.next()) {
                        StringBuilder row = new StringBuilder(table).append(' ');
                        for (int i = 1; i <= all.getMetaData().getColumnCount(); i++) {
                            row.append(all.getString(i)).append('|');
                        }
                        rows.add(row.toString());
                    }
                }
            }
        }
        return rows;
    }
}
