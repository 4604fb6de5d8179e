package org.attune.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.attune.store.access.Outcome;
import org.attune.store.cases.Meetings.Event;
import org.attune.store.room.Gathering;
import org.attune.store.sql.Care;
import org.attune.store.sql.Database;
import org.attune.store.sql.Work;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a program before step 028 kept open is sealed when the practice is opened, and nothing of it is lost.
public abstract class OlderWordsContract extends StoreContract {

    private static final int EVENTS = 40;
    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

    @TempDir
    Path elsewhere;

    private String caseId;
    private String groupId;
    private List<Event> events;

    @BeforeEach
    void fill() {
        caseId = store.cases().open(therapist).id();
        events = IntStream.range(0, EVENTS).mapToObj(i -> store.meetings()
                .addEvent(therapist, caseId, MONDAY.plusDays(i), "kanarienvogel " + i).done().orElseThrow()).toList();
        groupId = store.groups().make(therapist, "Tuesday", "Terms", List.of(colleague.personId())).done()
                .orElseThrow().id();
        for (String place : List.of("", "the small room of kanarienvogel")) {
            store.gatherings().plan(therapist, groupId, new Gathering.Plan(
                    LocalDateTime.of(2026, 3, 3, 18, place.length()), ZoneOffset.UTC, 15, place)).done().orElseThrow();
        }
    }

    @Test
    void theyAreSealedOnceAndReadAsBefore() throws IOException {
        List<String> places = places();
        assertThat(store.database().read(OlderWordsContract::open)).noneMatch(word -> word.contains("kanarienvogel"));
        assertThat(places).contains("", "the small room of kanarienvogel");
        age(store.database());
        assertThat(store.database().read(OlderWordsContract::open)).hasSize(EVENTS + 2)
                .contains("kanarienvogel 7", "", "the small room of kanarienvogel");

        for (int i = 0; i < 2; i++) {
            reopen();
            assertThat(store.database().read(OlderWordsContract::open)).hasSize(EVENTS + 2)
                    .noneMatch(word -> word.isEmpty() || word.contains("kanarienvogel"));
            assertThat(store.meetings().listEvents(therapist, caseId)).isEqualTo(events);
            assertThat(places()).isEqualTo(places);
            assertThat(Sealed.isAnyWaiting(store.database())).isFalse();
        }
        store.close();
        try (Stream<Path> files = Files.walk(place.folder())) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(Files.readString(file, StandardCharsets.ISO_8859_1)).as("%s", file.getFileName())
                        .doesNotContain("kanarienvogel");
            }
        }
        store = Store.open(place, clock, seeded(3));
    }

    @Test
    void sealingThatIsBrokenOffLeavesThemAsTheyWere() {
        age(store.database());
        store.close();
        assertThatThrownBy(() -> Store.open(place, clock, new Breaking(EVENTS / 2))).hasMessage("broken off");
        assertThatThrownBy(() -> Store.open(place, clock, new Breaking(EVENTS + 1))).hasMessage("broken off");

        store = Store.open(place, clock, seeded(3));

        assertThat(store.meetings().listEvents(therapist, caseId)).isEqualTo(events);
        assertThat(places()).contains("", "the small room of kanarienvogel");
    }

    @Test
    void nothingIsTakenOutBetweenTheStepAndTheSealing() {
        age(store.database());
        store.close();
        assertThatThrownBy(() -> Store.open(place, clock, new Breaking(EVENTS / 2))).hasMessage("broken off");

        try (Keeper keeper = Keeper.open(place, clock, seeded(5))) {
            assertThatThrownBy(keeper::practice).isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("Start attune serve");
        }
        store = Store.open(place, clock, seeded(3));
        try (Keeper keeper = Keeper.open(place, clock, seeded(5))) {
            assertThat(keeper.practice().meetings().listEvents(therapist, caseId)).isEqualTo(events);
        }
    }

    @Test
    void aCopyThatAnOlderProgramMadeIsProvedAndRestored() {
        Path copy = Backup.of(store, PROGRAM, elsewhere.resolve("copy.db")).done().orElseThrow().file();
        List<String> places = places();
        try (Database older = Database.inFile(copy, Care.LASTING)) {
            copyWords(store, older);
        }
        assertThat(new Restore(copy, place.folder(), clock, seeded(10)).drill().done().orElseThrow().opened())
                .containsEntry("words for events", EVENTS).containsEntry("places of meetings", 2);

        for (StorePlace to : new StorePlace[] {new StorePlace.InFolder(elsewhere.resolve("file")),
                backend().newPlace(elsewhere.resolve("own"))}) {
            assertThat(new Restore(copy, place.folder(), clock, seeded(10)).into(to)).isInstanceOf(Outcome.Done.class);
            try (Store restored = Store.open(to, clock, seeded(8))) {
                assertThat(restored.meetings().listEvents(therapist, caseId)).isEqualTo(events);
                assertThat(restored.gatherings().list(therapist, groupId)).extracting(one -> one.plan().place())
                        .isEqualTo(places);
                assertThat(restored.database().read(OlderWordsContract::open)).hasSize(EVENTS + 2)
                        .noneMatch(word -> word.contains("kanarienvogel"));
            }
        }
    }

    /// Bytes of chance that give out in the middle.
    private static final class Breaking extends SecureRandom {
        private static final long serialVersionUID = 1L;
        private int left;

        Breaking(int left) {
            this.left = left;
        }

        @Override
        public void nextBytes(byte[] bytes) {
            if (left-- == 0) {
                throw new IllegalStateException("broken off");
            }
            super.nextBytes(bytes);
        }
    }

    private List<String> places() {
        return store.gatherings().list(therapist, groupId).stream().map(one -> one.plan().place()).toList();
    }

    /// The words as they lie in the tables.
    private static List<String> open(Work work) {
        return Stream.concat(work.list("select word from event order by id", row -> row.text("word")).stream(),
                work.list("select place from gathering order by id", row -> row.text("place")).stream()).toList();
    }

    /// Makes the practice what a program before step 028 left.
    private void age(Database database) {
        copyWords(store, database);
    }

    private void copyWords(Store words, Database into) {
        List<Event> said = words.meetings().listEvents(therapist, caseId);
        List<Gathering.Appointment> planned = words.gatherings().list(therapist, groupId);
        into.write(work -> {
            said.forEach(
                    event -> work.change("update event set word = ? where id = ?", event.word(), event.id()));
            planned.forEach(one -> work.change("update gathering set place = ? where id = ?", one.plan().place(),
                    one.id()));
            return work.change("delete from migration where step = '028-sealed-words'");
        });
    }
}
