package org.attune.store.durability;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.attune.store.Store;
import org.attune.store.StoreContract;
import org.attune.store.StorePlace;
import org.attune.store.access.Asker;
import org.attune.store.access.Role;
import org.attune.store.audit.Verification;
import org.attune.store.cases.Meetings;
import org.attune.store.consent.Consent.Material;
import org.attune.store.consent.Consent.Matter;
import org.attune.store.consent.Consent.Purpose;
import org.attune.store.forms.AskedForm;
import org.attune.store.keys.KeyFile;
import org.attune.store.people.Names;
import org.attune.store.sql.Row;
import org.attune.store.sql.Tables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The program is killed as by a power switch, in the middle of answers, again and again.
class KillTest {

    private static final int QUESTIONS = 100;
    private static final int ROUNDS = 3;
    private static final int WORDS = 400;
    private static final Asker.Program PROGRAM = new Asker.Program("test");

    @TempDir
    Path folder;

    @Test
    void noAnswerThatWasAcknowledgedIsLostAndTheAuditHolds() throws IOException, InterruptedException {
        Asker.Client client = openForm();
        RandomGenerator random = new Random(7);
        long version = 1;
        for (int round = 1; round <= ROUNDS; round++) {
            int acknowledged = 50 + random.nextInt(100);
            long last = answerUntilKilled(client, version, acknowledged);

            assertThat(last).as("round %d", round).isGreaterThanOrEqualTo(version + acknowledged - 1);
            assertKept(client, last);
            version = last + 2;
        }
    }

    @Test
    void aRecordingThatWasComingLeavesNothingHalf() throws IOException, InterruptedException {
        Asker.Member therapist;
        String session;
        try (Store store = open()) {
            therapist = addTess(store);
            String caseId = store.cases().open(therapist).id();
            store.consents().give(therapist, caseId, new Matter(Purpose.THERAPY, Material.RECORDING, ""), "3 en");
            session = store.meetings().add(therapist, caseId, 1, LocalDate.of(2026, 3, 2)).done().orElseThrow().id();
        }
        long megabyte = 1 << 20;
        run(8 * megabyte, RecordingChild.class, "-Xmx32m", folder.toString(), therapist.personId(), session);
        Path media = folder.resolve("media");
        assertThat(media).isNotEmptyDirectory();

        try (Store store = open()) {
            assertThat(store.recordings().list(therapist, session, Purpose.THERAPY)).isEmpty();
            assertThat(media).isEmptyDirectory();
        }
    }

    @Test
    void wordsThatWereBeingSealedAreAllThere() throws IOException, InterruptedException {
        StorePlace place = new StorePlace.InFolder(folder);
        Asker.Member therapist;
        String caseId;
        try (Store store = open()) {
            therapist = addTess(store);
            caseId = store.cases().open(therapist).id();
        }
        keepOpen(caseId);

        for (int until : new int[] {1, WORDS / 2, WORDS - 1}) {
            assertThat(run(until, SealingChild.class, "-Xmx64m", folder.toString(), "" + until)).isEqualTo(until);
            assertThat(Tables.column(place, "select count(*) as found from event where word like 'word %'", Row::text))
                    .as("open after a kill at %d", until).isEqualTo("" + WORDS);
        }
        try (Store store = open()) {
            assertThat(store.meetings().listEvents(therapist, caseId)).extracting(Meetings.Event::word)
                    .containsExactlyInAnyOrderElementsOf(IntStream.range(0, WORDS).mapToObj(i -> "word " + i).toList());
        }
        assertThat(Tables.column(place, "select count(*) as found from event where word like 'word %'", Row::text))
                .isEqualTo("0");
    }

    /// The key of a practice that lies in the folder for temporary files could be read there until somebody clears it.
    @Test
    void aDrillThatWasKilledLeavesNoKeyAndTheNextOneClearsWhatItLeft() throws IOException, InterruptedException {
        try (Store store = open()) {
            keepOpen(store.cases().open(addTess(store)).id());
        }
        Path copy = Files.copy(folder.resolve(StorePlace.InFolder.DATABASE), folder.resolve("copy.db"));
        Path temporary = Files.createDirectory(folder.resolve("temporary"));
        String key = Files.readAllLines(folder.resolve(KeyFile.NAME)).getLast().split(" ")[1];
        String[] arguments = {copy.toString(), folder.toString(), "5"};
        assertThat(run(0, DrillingChild.class, "-Djava.io.tmpdir=" + temporary, arguments)).isEqualTo(5);

        List<Path> left = drills(temporary);
        assertThat(left).isNotEmpty();
        for (Path each : left) {
            assertThat(each.getFileName()).isNotEqualTo(Path.of(KeyFile.NAME));
            assertThat(Files.isDirectory(each) ? "" : Files.readString(each, StandardCharsets.ISO_8859_1))
                    .as("%s", each).doesNotContain(key);
        }
        arguments[2] = "-1";
        assertThat(run(Long.MAX_VALUE, DrillingChild.class, "-Djava.io.tmpdir=" + temporary, arguments))
                .isEqualTo(WORDS);
        assertThat(drills(temporary)).isEmpty();
    }

    private static List<Path> drills(Path temporary) throws IOException {
        try (Stream<Path> all = Files.walk(temporary)) {
            return all.filter(one -> one.toString().contains("attune-drill")).toList();
        }
    }

    private static Asker.Member addTess(Store store) {
        return store.people().add(PROGRAM, new Names("tess", "Tess"), Set.of(Role.THERAPIST)).done().orElseThrow()
                .asking();
    }

    /// Lays events into a case as a program before step 028 did.
    private void keepOpen(String caseId) {
        StorePlace place = new StorePlace.InFolder(folder);
        Tables.change(place, "with recursive n(i) as (select 0 union all select i + 1 from n where i < ? - 1) "
                + "insert into event select 'event ' || i, ?, ?, 'word ' || i from n", WORDS, caseId,
                LocalDate.of(2026, 3, 2));
        Tables.change(place, "delete from migration where step = '028-sealed-words'");
    }

    private Asker.Client openForm() {
        try (Store store = open()) {
            Asker.Member therapist = addTess(store);
            String caseId = store.cases().open(therapist).id();
            store.meetings().add(therapist, caseId, 1, LocalDate.of(2026, 3, 2));
            String formId = store.forms()
                    .open(therapist, caseId, 1, AskedForm.ofQuestions(QUESTIONS), "en", Instant.EPOCH).done()
                    .orElseThrow().id();
            return new Asker.Client(caseId, formId);
        }
    }

    /// The last version that the child said it had kept, after at least so many.
    private long answerUntilKilled(Asker.Client client, long version, int acknowledged)
            throws IOException, InterruptedException {
        return Math.max(version - 1,
                run(version + acknowledged - 1, AnsweringChild.class, "-Xmx256m", folder.toString(),
                        client.caseId(), client.formId(), String.valueOf(QUESTIONS), String.valueOf(version)));
    }

    /// Runs a program until it says a number, kills it, and gives the last that it said.
    private static long run(long until, Class<?> program, String option, String... arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElse("java"), "-XX:+UseSerialGC", option, "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                program.getName()));
        command.addAll(List.of(arguments));
        Process child = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        long last = -1;
        try (BufferedReader said = new BufferedReader(
                new InputStreamReader(child.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = said.readLine(); line != null; line = said.readLine()) {
                last = Long.parseLong(line);
                if (last >= until) {
                    child.toHandle().destroyForcibly();
                }
            }
        }
        child.waitFor();
        return last;
    }

    /// Everything up to the last acknowledged answer is there; one more may be, kept and not said any more.
    private void assertKept(Asker.Client client, long last) {
        try (Store store = open()) {
            Map<String, Integer> kept = store.forms().find(client, client.formId()).orElseThrow().client().content()
                    .points();
            for (long version = Math.max(1, last - QUESTIONS + 2); version <= last; version++) {
                assertThat(kept.get("q" + version % QUESTIONS)).as("answer of version %d", version)
                        .isEqualTo(points(version));
            }
            assertThat(store.audit().verify(PROGRAM)).isInstanceOf(Verification.Sound.class);
        }
    }

    /// What is answered in a version; differs from what the same question had a round before.
    static int points(long version) {
        return (int) (version % 97 % 7) + 1;
    }

    private Store open() {
        return Store.open(new StorePlace.InFolder(folder), Clock.systemUTC(), StoreContract.seeded(9));
    }
}
