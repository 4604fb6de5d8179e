package org.attune.web.keep;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Stream;

import org.attune.core.transcript.Part;
import org.attune.core.transcript.Speaker;
import org.attune.core.transcript.Timing;
import org.attune.core.transcript.Transcript;
import org.attune.core.transcript.Turn;
import org.attune.store.Store;
import org.attune.store.StorePlace;
import org.attune.store.access.Asker;
import org.attune.store.access.Role;
import org.attune.store.cases.TherapyCase;
import org.attune.store.consent.Consent.Matter;
import org.attune.store.consent.Consent.Purpose;
import org.attune.store.keys.Chance;
import org.attune.store.material.KeptTranscript;
import org.attune.store.material.Place;
import org.attune.store.own.Leaves;
import org.attune.store.people.Names;
import org.attune.testkit.SetClock;
import org.attune.web.AttuneWeb;
import org.attune.web.keep.files.Aside;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A practice is taken out a session at a time, so that what was said in all of it need not fit into memory.
class LargePracticeTest {

    private static final int SESSIONS = 40;
    private static final String TURN = said(200_000);
    private static final int TURNS = 5;
    private static final long SIGNS = (long) SESSIONS * TURNS * TURN.length();

    @TempDir
    Path folder;

    /// Words that a zip makes little of.
    private static String said(int signs) {
        return new SplittableRandom(3).ints(signs, 'a', 'z' + 2).map(sign -> sign > 'z' ? ' ' : sign)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }

    /// Forty million signs in 48 megabytes of memory, the program and all.
    @Test
    void whatWasSaidInAllSessionsNeedNotFitIntoMemory() throws IOException, InterruptedException {
        fill();
        Path out = folder.resolve("out");

        int code = runInLittleMemory(AttuneWeb.class, "export", out.toString(), "--data",
                folder.resolve("data").toString());

        assertThat(folder.resolve("said")).content().contains("Written: ");
        assertThat(code).isZero();
        assertThat(Files.size(out.resolve("turns.csv"))).isGreaterThan(SIGNS);
        assertThat(Files.size(out.resolve("attune-export.json"))).isGreaterThan(SIGNS);
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left.map(file -> file.getFileName().toString())).containsExactlyInAnyOrder("data", "out",
                    "said");
        }
    }

    /// The same for the one case that its therapist takes out in a browser. The zip is longer than the memory is large.
    @Test
    void norNeedItInTheZipOfOneCase() throws IOException, InterruptedException {
        fill();
        List<String> before = inDataFolder();

        int code = runInLittleMemory(OneCase.class, folder.resolve("data").toString());

        assertThat(code).as(Files.readString(folder.resolve("said"))).isZero();
        assertThat(Long.parseLong(Files.readAllLines(folder.resolve("said")).getLast())).isGreaterThan(60_000_000);
        assertThat(inDataFolder()).isEqualTo(before);
    }

    private List<String> inDataFolder() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("data"))) {
            return files.map(file -> file.getFileName().toString()).filter(name -> !name.startsWith("attune.")).sorted()
                    .toList();
        }
    }

    private int runInLittleMemory(Class<?> program, String... words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(ProcessHandle.current().info().command().orElse("java"),
                "-XX:+UseSerialGC", "-Xmx48m", "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                program.getName()));
        command.addAll(List.of(words));
        return new ProcessBuilder(command).redirectErrorStream(true)
                .redirectOutput(folder.resolve("said").toFile()).start().waitFor();
    }

    /// Takes the only case of a practice out, as its therapist does, and says how long the zip is.
    static final class OneCase {

        private OneCase() {}

        public static void main(String... words) throws IOException {
            Path data = Path.of(words[0]);
            SetClock clock = new SetClock();
            ByteCount sent = new ByteCount();
            try (Store store = Store.open(new StorePlace.InFolder(data), clock, new SecureRandom())) {
                TherapyCase about = store.cases().list(Asker.Program.EXPORT).getFirst();
                Asker.Member therapist = new Asker.Member(about.therapistId(), Set.of(Role.THERAPIST));
                try (Aside zip = ExportDesk.zipped(new Export(store, therapist, clock.instant()), about, data,
                        new Chance(new SecureRandom()))) {
                    zip.writeTo(sent);
                }
            }
            System.out.println(sent.bytes);
        }
    }

    private static final class ByteCount extends OutputStream {
        private long bytes;

        @Override
        public void write(int one) {
            bytes++;
        }

        @Override
        public void write(byte[] from, int begin, int count) {
            bytes += count;
        }
    }

    private void fill() {
        try (Store store = Store.open(new StorePlace.InFolder(folder.resolve("data")), new SetClock(),
                new SecureRandom())) {
            Asker.Member therapist = store.people().add(new Asker.Program("test"), new Names("tess", "tess"),
                    Set.of(Role.THERAPIST)).done().orElseThrow().asking();
            TherapyCase about = store.cases().open(therapist);
            store.consents().give(therapist, about.id(), new Matter(Purpose.THERAPY,
                    org.attune.store.consent.Consent.Material.TRANSCRIPT, ""), "3 en");
            Leaves own = store.privateStore().make(therapist, "five words are long enough").done().orElseThrow()
                    .leaves();
            for (int number = 1; number <= SESSIONS; number++) {
                String session = store.meetings().add(therapist, about.id(), number,
                        LocalDate.of(2020, 1, 1).plusWeeks(number)).done().orElseThrow().id();
                store.transcripts().add(therapist, session, words(), List.of()).done().orElseThrow();
                KeptTranscript kept = store.transcripts().saySpeakers(therapist, session, Map.of("C", Part.CLIENT))
                        .done().orElseThrow();
                store.standIns().give(therapist, new Place(about.id(), session), kept.id(), List.of(), own).done()
                        .orElseThrow();
            }
        }
    }

    private static Transcript words() {
        return new Transcript(List.of(new Speaker("C", Part.NOT_SAID)), Stream.iterate(1, turn -> turn + 1).limit(TURNS)
                .map(turn -> new Turn(turn, "C", new Timing.Between(turn * 1_000L, turn * 1_000L + 900), TURN))
                .toList());
    }
}
