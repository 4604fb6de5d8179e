package org.attune.store.erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.attune.core.pairing.Sharing;
import org.attune.store.Backup;
import org.attune.store.Restore;
import org.attune.store.Store;
import org.attune.store.StoreContract;
import org.attune.store.StorePlace;
import org.attune.store.access.Asker;
import org.attune.store.access.NotAllowed;
import org.attune.store.access.Outcome;
import org.attune.store.access.Role;
import org.attune.store.audit.Verification;
import org.attune.store.cases.TherapyCase;
import org.attune.store.flags.FlagDecision.FlagState;
import org.attune.store.flags.FlagKey;
import org.attune.store.forms.AskedForm;
import org.attune.store.forms.Whose;
import org.attune.store.people.Person;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is erased is gone: from every table, from the files, and from copies that come back; and the audit still holds.
public abstract class ErasureContract extends StoreContract {

    private static final String CANARY = "kanarienvogel";

    @TempDir
    Path elsewhere;

    @Test
    void nothingOfAnErasedCaseIsLeftInAnyTable() throws SQLException {
        TherapyCase ours = fill();
        TherapyCase other = fill();
        List<String> ids = idsOf(ours);
        int before = rowsWith(idsOf(other)).size();

        assertThat(store.erasure().eraseCase(therapist, ours.id(), " " + ours.pseudonym().toUpperCase() + " "))
                .isInstanceOf(Outcome.Done.class);

        assertThat(rowsWith(ids)).allMatch(row -> row.startsWith("audit ") || row.startsWith("tombstone "));
        assertThat(rowsWith(List.of(ours.pseudonym()))).isEmpty();
        assertThat(rowsWith(idsOf(other))).hasSize(before);
        assertThat(store.cases().list(therapist)).containsExactly(other);
        assertThat(store.cases().find(therapist, ours.id())).isEmpty();
        assertThat(store.audit().verify(PROGRAM)).isInstanceOf(Verification.Sound.class);
        assertThat(store.erasure().list(administrator)).singleElement().satisfies(stone -> {
            assertThat(stone.id()).isEqualTo(ours.id());
            assertThat(stone.byId()).isEqualTo(therapist.personId());
            assertThat(stone.at()).isEqualTo(clock.instant());
        });
    }

    @Test
    void everyTableThatHoldsSomethingOfACaseIsAmongThoseThatAreEmptied() throws SQLException {
        Set<String> found = new TreeSet<>();
        for (String table : tables()) {
            if (columns(table).stream().anyMatch(column -> column.equals("case_id") || column.equals("form_id"))) {
                found.add(table);
            }
        }
        found.remove("audit");

        assertThat(Erasure.tablesOfCases()).as("a new table goes into the lists of Erasure").containsAll(found);
    }

    @Test
    void aCaseIsErasedByItsTherapistOnlyAndOnlyByItsName() {
        TherapyCase ours = fill();

        assertThatThrownBy(() -> store.erasure().eraseCase(colleague, ours.id(), ours.pseudonym()))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> store.erasure().eraseCase(administrator, ours.id(), ours.pseudonym()))
                .isInstanceOf(NotAllowed.class);
        assertThat(store.erasure().eraseCase(therapist, ours.id(), "Somebody")).isInstanceOf(Outcome.Refused.class);
        assertThat(store.cases().find(therapist, ours.id())).contains(ours);
        assertThat(place.folder().resolve(ErasedList.NAME)).doesNotExist();
    }

    @Test
    void theFilesHoldNothingOfItAnyMore() throws IOException {
        TherapyCase ours = fill();
        store.erasure().eraseCase(therapist, ours.id(), ours.pseudonym());

        try (Stream<Path> files = Files.walk(place.folder())) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String text = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                assertThat(text.contains(CANARY)).as("the event, in " + file.getFileName()).isFalse();
                assertThat(text.contains(ours.pseudonym())).as("the pseudonym, in " + file.getFileName()).isFalse();
            }
        }
    }

    @Test
    void aLineThatWasTornWhenThePowerFailedKeepsNobodyOut() throws IOException {
        TherapyCase ours = fill();
        store.erasure().eraseCase(therapist, ours.id(), ours.pseudonym());
        Path list = place.folder().resolve(ErasedList.NAME);
        Files.writeString(list, Files.readString(list) + "CASE a1 b2 2026-11");
        store.close();
        store = Store.open(place, clock, seeded(12));
        TherapyCase next = fill();
        store.erasure().eraseCase(therapist, next.id(), next.pseudonym());

        assertThat(new ErasedList(place.folder()).read()).extracting(Tombstone::id).containsExactly(ours.id(),
                next.id());
    }

    @Test
    void anOlderCopyThatIsRestoredIsErasedAgain() throws SQLException {
        TherapyCase ours = fill();
        TherapyCase other = fill();
        List<String> ids = idsOf(ours);
        Path copy = Backup.of(store, PROGRAM, elsewhere.resolve("copy.db")).done().orElseThrow().file();
        clock.pass(Duration.ofDays(1));
        store.erasure().eraseCase(therapist, ours.id(), ours.pseudonym());
        StorePlace to = backend().newPlace(elsewhere.resolve("restored"));

        assertThat(new Restore(copy, place.folder(), clock, seeded(10)).into(to)).isInstanceOf(Outcome.Done.class);

        store.close();
        store = Store.open(to, clock, seeded(11));
        place = to;
        assertThat(rowsWith(ids)).allMatch(row -> row.startsWith("audit ") || row.startsWith("tombstone "));
        assertThat(store.cases().list(therapist)).containsExactly(other);
        assertThat(store.erasure().list(therapist)).extracting(Tombstone::byId).containsExactly(therapist.personId());
        assertThat(store.audit().verify(PROGRAM)).isInstanceOf(Verification.Sound.class);
    }

    @Test
    void theNameOfSomebodyWhoLeftIsErasedOnceTheirCasesAreWithOthers() throws SQLException {
        TherapyCase ours = fill();
        store.secondSteps().begin(therapist);
        store.passwords().set(PROGRAM, therapist.personId(), CANARY + CANARY);
        assertThat(store.erasure().erasePerson(administrator, therapist.personId()))
                .isInstanceOf(Outcome.Refused.class);
        store.people().leave(administrator, therapist.personId());
        assertThat(store.erasure().erasePerson(administrator, therapist.personId()))
                .isInstanceOfSatisfying(Outcome.Refused.class,
                        refused -> assertThat(refused.why()).contains("Hand them"));
        store.trust().handOver(administrator, ours.id(), colleague.personId(), "");
        assertThatThrownBy(() -> store.erasure().erasePerson(colleague, therapist.personId()))
                .isInstanceOf(NotAllowed.class);

        assertThat(store.erasure().erasePerson(administrator, therapist.personId())).isInstanceOf(Outcome.Done.class);

        assertThat(rowsWith(List.of("Tess of the practice", "tess"))).isEmpty();
        assertThat(store.people().list(administrator)).filteredOn(person -> person.id().equals(therapist.personId()))
                .singleElement().satisfies(person -> assertThat(person.names().shown()).isEqualTo("somebody who left"));
        assertThat(store.cases().list(colleague)).extracting(TherapyCase::id).containsExactly(ours.id());
        Person again = add("Tess", Role.THERAPIST);
        assertThat(again.id()).isNotEqualTo(therapist.personId());
    }

    @Test
    void whoeverWasErasedHasLeftInAnOlderCopyAsWell() {
        TherapyCase ours = store.cases().open(therapist);
        Path copy = Backup.of(store, PROGRAM, elsewhere.resolve("copy.db")).done().orElseThrow().file();
        clock.pass(Duration.ofDays(1));
        store.people().leave(administrator, therapist.personId());
        store.trust().handOver(administrator, ours.id(), colleague.personId(), "");
        store.erasure().erasePerson(administrator, therapist.personId());
        StorePlace to = backend().newPlace(elsewhere.resolve("restored"));

        assertThat(new Restore(copy, place.folder(), clock, seeded(10)).into(to)).isInstanceOf(Outcome.Done.class);

        store.close();
        store = Store.open(to, clock, seeded(11));
        place = to;
        assertThat(store.people().find(administrator, therapist.personId())).map(Person::hasLeft).contains(true);
        assertThat(store.cases().listToHandOver(administrator)).extracting(TherapyCase::id).containsExactly(ours.id());
    }

    private TherapyCase fill() {
        TherapyCase ours = store.cases().open(therapist);
        String caseId = ours.id();
        store.meetings().add(therapist, caseId, 1, LocalDate.of(2026, 3, 2));
        store.meetings().addEvent(therapist, caseId, LocalDate.of(2026, 3, 3), CANARY);
        String formId = store.forms().open(therapist, caseId, 1, AskedForm.FORM, "en", clock.instant()).done()
                .orElseThrow().id();
        store.links().issue(therapist, formId, clock.instant().plus(Duration.ofDays(1)));
        Asker.Client client = new Asker.Client(caseId, formId);
        store.halves().answer(client, formId, Whose.CLIENT, AskedForm.FORM.items().getFirst().id(), 1, 1);
        store.halves().writeWords(client, formId, Whose.CLIENT, CANARY);
        store.halves().handIn(client, formId, Whose.CLIENT, Sharing.NOW, "link");
        store.contacts().write(therapist, caseId, CANARY);
        store.flags().decide(therapist, caseId, new FlagKey("rule", "1", "", 1), FlagState.NOT_NOW, CANARY);
        return ours;
    }

    private List<String> idsOf(TherapyCase ours) throws SQLException {
        List<String> ids = new ArrayList<>(List.of(ours.id()));
        for (String table : List.of("form", "meeting", "event")) {
            ids.addAll(rows("select id from " + table + " where case_id = '" + ours.id() + "'"));
        }
        return ids;
    }

    /// Every row of every table in which one of these texts stands, with its table before it.
    private List<String> rowsWith(List<String> texts) throws SQLException {
        List<String> found = new ArrayList<>();
        for (String table : tables()) {
            rows("select * from \"" + table + "\"").stream()
                    .filter(row -> texts.stream().anyMatch(row::contains))
                    .forEach(row -> found.add(table + " " + row));
        }
        return found;
    }

    private Set<String> tables() throws SQLException {
        Set<String> tables = new TreeSet<>();
        try (Connection connection = store.passkeyTables().getConnection()) {
            DatabaseMetaData about = connection.getMetaData();
            try (ResultSet all = about.getTables(null, connection.getSchema(), "%", new String[] {"TABLE"})) {
                while (all.next()) {
                    tables.add(all.getString("TABLE_NAME"));
                }
            }
        }
        tables.removeIf(table -> table.startsWith("sqlite_"));
        return tables;
    }

    private List<String> columns(String table) throws SQLException {
        List<String> columns = new ArrayList<>();
        try (Connection connection = store.passkeyTables().getConnection();
                ResultSet all = connection.getMetaData().getColumns(null, connection.getSchema(), table, "%")) {
            while (all.next()) {
                columns.add(all.getString("COLUMN_NAME"));
            }
        }
        return columns;
    }

    private List<String> rows(String sql) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Connection connection = store.passkeyTables().getConnection();
                Statement statement = connection.createStatement();
                ResultSet all = statement.executeQuery(sql)) {
            while (all.next()) {
                StringBuilder row = new StringBuilder();
                for (int i = 1; i <= all.getMetaData().getColumnCount(); i++) {
                    row.append(i == 1 ? "" : "|").append(all.getString(i));
                }
                found.add(row.toString());
            }
        }
        return found;
    }
}
