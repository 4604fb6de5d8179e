package org.attune.store.material;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

import org.attune.store.Backup;
import org.attune.store.Restore;
import org.attune.store.Store;
import org.attune.store.StorePlace;
import org.attune.store.access.Asker;
import org.attune.store.access.NotAllowed;
import org.attune.store.access.Outcome;
import org.attune.store.audit.Action;
import org.attune.store.audit.AuditEntry;
import org.attune.store.consent.Consent;
import org.attune.store.consent.Consent.Material;
import org.attune.store.consent.Consent.Purpose;
import org.attune.store.media.DamagedRecording;
import org.attune.store.media.MediaFolder;
import org.attune.store.media.MediaKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A recording is kept sealed, comes back from any place of it, and is played only while the client agrees.
public abstract class RecordingsContract extends MaterialContract {

    private static final int CHUNK = MediaFolder.CHUNK_BYTES;

    @TempDir
    Path elsewhere;

    @Test
    void everyPartComesBackAsItWas() throws IOException {
        byte[] bytes = wave(3 * CHUNK + 17);
        Recording added = add(bytes);
        reopen();

        assertThat(added.bytes()).isEqualTo(bytes.length);
        assertThat(added.kind()).isEqualTo(MediaKind.WAV);
        assertThat(store.recordings().list(therapist, session, Purpose.THERAPY)).containsExactly(added);
        for (long[] part : new long[][] {{0, bytes.length}, {0, 1}, {CHUNK - 1, 2}, {CHUNK, CHUNK},
                {CHUNK - 1, CHUNK + 2},
                {bytes.length - 1, 1}, {3L * CHUNK, 17}, {5, 0}, {bytes.length - 4, 100}}) {
            assertThat(part(added, part[0], part[1])).as("from %d, %d bytes", part[0], part[1])
                    .isEqualTo(Arrays.copyOfRange(bytes, (int) part[0],
                            (int) Math.min(bytes.length, part[0] + part[1])));
        }
    }

    @Test
    void aRecordingOfWholeChunksEndsWhereItEnds() throws IOException {
        byte[] bytes = wave(2 * CHUNK);
        Recording added = add(bytes);

        assertThat(part(added, 0, bytes.length)).isEqualTo(bytes);
        assertThat(Files.size(file(added))).isEqualTo(2L * (CHUNK + 16));
    }

    @Test
    void aFileThatWasChangedCutOrMovedIsNotPlayed() throws IOException {
        Recording first = add(wave(2 * CHUNK));
        Recording second = add(wave(2 * CHUNK));
        byte[] sealed = Files.readAllBytes(file(first));
        byte[] swapped = sealed.clone();
        System.arraycopy(sealed, CHUNK + 16, swapped, 0, CHUNK + 16);
        System.arraycopy(sealed, 0, swapped, CHUNK + 16, CHUNK + 16);
        byte[] changed = sealed.clone();
        changed[CHUNK + 20] ^= 1;

        Files.write(file(first), changed);
        assertThat(part(first, 0, CHUNK)).hasSize(CHUNK);
        assertThatThrownBy(() -> part(first, CHUNK, 1)).isInstanceOf(DamagedRecording.class);
        Files.write(file(first), swapped);
        assertThatThrownBy(() -> part(first, 0, 1)).isInstanceOf(DamagedRecording.class);
        Files.write(file(first), Files.readAllBytes(file(second)));
        assertThatThrownBy(() -> part(first, 0, 1)).isInstanceOf(DamagedRecording.class);
        Files.write(file(first), Arrays.copyOf(sealed, CHUNK + 16));
        assertThat(play(therapist, first, Purpose.THERAPY)).isEqualTo(new Playing.Lost());
        Files.delete(file(first));
        assertThat(play(therapist, first, Purpose.THERAPY)).isEqualTo(new Playing.Lost());
    }

    @Test
    void theFileSaysNothingOfWhatIsInIt() throws IOException {
        byte[] bytes = wave(CHUNK);
        Arrays.fill(bytes, 12, bytes.length, (byte) 'a');
        Recording added = add(bytes);

        assertThat(file(added).getFileName().toString()).isEqualTo(added.id());
        assertThat(new String(Files.readAllBytes(file(added)), StandardCharsets.ISO_8859_1))
                .doesNotContain("RIFF", "aaaaaaaa");
    }

    @Test
    void itIsKeptOnlyIfTheClientAgreedAndIsARecording() throws IOException {
        assertThat(refused(wave(100))).contains("agreed");
        agree(Purpose.THERAPY, Material.RECORDING);

        assertThat(refused(new byte[0])).contains("empty");
        assertThat(refused("<html><script>".getBytes(StandardCharsets.UTF_8))).contains("WAV");
        assertThat(refused(new byte[] {1, 2})).contains("WAV");
        assertThat(store.recordings().add(therapist, session, new ByteArrayInputStream(wave(100)), Long.MAX_VALUE))
                .isInstanceOfSatisfying(Outcome.Refused.class,
                        refused -> assertThat(refused.why()).contains("room on the disk"));
        for (int i = 0; i < Recordings.MOST_OF_SESSION; i++) {
            add(wave(100 + i));
        }
        assertThat(refused(wave(100))).contains("at most");
        assertThat(files()).hasSize(Recordings.MOST_OF_SESSION);
    }

    @Test
    void anUploadThatIsBrokenOffLeavesNothing() throws IOException {
        agree(Purpose.THERAPY, Material.RECORDING);
        InputStream brokenOff = new SequenceInputStream(new ByteArrayInputStream(wave(CHUNK + 5)), new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("gone");
            }
        });

        assertThat(store.recordings().add(therapist, session, brokenOff, 0)).isInstanceOfSatisfying(
                Outcome.Refused.class, refused -> assertThat(refused.why()).contains("broken off"));
        assertThat(files()).isEmpty();
        assertThat(store.recordings().list(therapist, session, Purpose.THERAPY)).isEmpty();
    }

    @Test
    void whatIsWithdrawnIsNotPlayedFromThatMomentOnAndCanStillBeErased() throws IOException {
        Consent consent = agree(Purpose.THERAPY, Material.RECORDING);
        Recording added = add(wave(CHUNK));
        assertThat(part(added, 0, 1)).hasSize(1);

        store.consents().withdraw(therapist, ours.id(), consent.id());

        assertThat(play(therapist, added, Purpose.THERAPY)).isEqualTo(new Playing.Withheld());
        assertThat(store.recordings().list(therapist, session, Purpose.THERAPY)).containsExactly(added);
        store.recordings().erase(therapist, added.id());
        assertThat(store.recordings().list(therapist, session, Purpose.THERAPY)).isEmpty();
        assertThat(play(therapist, added, Purpose.THERAPY)).isEqualTo(new Playing.NotThere());
        assertThat(files()).isEmpty();
    }

    @Test
    void othersPlayItUnderConsentForWhatTheyDoOnly() throws IOException {
        Recording added = add(wave(CHUNK));
        allot(ours.id());

        for (Purpose purpose : Purpose.values()) {
            for (Asker other : List.of(colleague, administrator, PROGRAM, new Asker.Client(ours.id(), ""))) {
                assertThat(play(other, added, purpose)).isEqualTo(new Playing.NotThere());
                assertThat(store.recordings().list(other, session, purpose)).isEmpty();
                assertThatThrownBy(() -> store.recordings().erase(other, added.id())).isInstanceOf(NotAllowed.class);
            }
        }
        assertThat(play(supervisor, added, Purpose.THERAPY)).isEqualTo(new Playing.NotThere());
        assertThat(play(supervisor, added, Purpose.SUPERVISION)).isEqualTo(new Playing.Withheld());
        assertThat(store.recordings().list(supervisor, session, Purpose.SUPERVISION)).isEmpty();
        agree(Purpose.SUPERVISION, Material.RECORDING);
        assertThat(store.recordings().list(supervisor, session, Purpose.SUPERVISION)).containsExactly(added);
        try (Playing.Ready ready = (Playing.Ready) play(supervisor, added, Purpose.SUPERVISION)) {
            assertThat(ready.recording()).isEqualTo(added);
        }
        assertThatThrownBy(() -> store.recordings().erase(supervisor, added.id())).isInstanceOf(NotAllowed.class);
    }

    @Test
    void theAuditSaysOnceASittingThatItWasPlayed() throws IOException {
        Recording added = add(wave(CHUNK));
        part(added, 0, 1);
        part(added, 1, 1);
        clock.pass(Duration.ofHours(2));
        part(added, 2, 1);

        assertThat(store.audit().listForCase(therapist, ours.id(), 100)).extracting(AuditEntry::action)
                .containsSubsequence(Action.RECORDING_PLAYED, Action.RECORDING_PLAYED, Action.RECORDING_ADDED)
                .filteredOn(Action.RECORDING_PLAYED::equals).hasSize(2);
    }

    @Test
    void whatAPowerCutLeftIsFinishedOrRemoved() throws IOException {
        Recording added = add(wave(CHUNK));
        Files.move(file(added), aside(added.id()));
        Files.write(aside("halfway"), new byte[100]);
        Files.write(file(added).resolveSibling("anothers"), new byte[100]);
        reopen();

        assertThat(part(added, 0, CHUNK)).hasSize(CHUNK);
        assertThat(files()).extracting(file -> file.getFileName().toString()).containsExactlyInAnyOrder(added.id(),
                "anothers");
    }

    @Test
    void anErasedCaseTakesItsRecordingsAlongAndACopyThatComesBackDoesNotBringThem() throws IOException {
        Recording added = add(wave(CHUNK));
        Path copy = Backup.of(store, PROGRAM, elsewhere.resolve("copy.db")).done().orElseThrow().file();
        byte[] sealed = Files.readAllBytes(file(added));
        store.erasure().eraseCase(therapist, ours.id(), ours.pseudonym());
        assertThat(files()).isEmpty();

        StorePlace to = backend().newPlace(elsewhere.resolve("restored"));
        assertThat(new Restore(copy, place.folder(), clock, seeded(10)).into(to)).isInstanceOf(Outcome.Done.class);
        Files.createDirectories(to.folder().resolve("media"));
        Files.write(to.folder().resolve("media").resolve(added.id()), sealed);
        store.close();
        store = Store.open(to, clock, seeded(11));
        place = to;

        assertThat(files()).isEmpty();
        assertThat(play(therapist, added, Purpose.THERAPY)).isEqualTo(new Playing.NotThere());
    }

    @Test
    void aCopyHasNoRecordingsAndTheirFilesCanBePutBesideIt() throws IOException {
        Recording added = add(wave(CHUNK + 1));
        Path copy = Backup.of(store, PROGRAM, elsewhere.resolve("copy.db")).done().orElseThrow().file();
        Restore restore = new Restore(copy, place.folder(), clock, seeded(10));
        assertThat(restore.drill().done().orElseThrow().opened()).containsEntry("keys of recordings", 1);
        StorePlace to = backend().newPlace(elsewhere.resolve("restored"));
        assertThat(restore.into(to).done().orElseThrow().lostRecordings()).isEqualTo(1);
        byte[] sealed = Files.readAllBytes(file(added));
        store.close();
        store = Store.open(to, clock, seeded(11));
        place = to;

        assertThat(play(therapist, added, Purpose.THERAPY)).isEqualTo(new Playing.Lost());
        Files.createDirectories(file(added).getParent());
        Files.write(file(added), sealed);
        assertThat(store.recordings().countLost()).isZero();
        assertThat(part(added, 0, CHUNK + 1)).hasSize(CHUNK + 1);
    }

    private Path file(Recording recording) {
        return place.folder().resolve("media").resolve(recording.id());
    }

    private Path aside(String id) {
        return place.folder().resolve("media").resolve(id + ".new");
    }

    private List<Path> files() throws IOException {
        Path folder = place.folder().resolve("media");
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }

    private Playing play(Asker asker, Recording recording, Purpose purpose) {
        return store.recordings().play(asker, recording.id(), purpose);
    }

    private byte[] part(Recording recording, long from, long length) throws IOException {
        try (Playing.Ready ready = (Playing.Ready) play(therapist, recording, Purpose.THERAPY)) {
            ByteArrayOutputStream part = new ByteArrayOutputStream();
            ready.copy(from, length, part);
            return part.toByteArray();
        }
    }

    private Recording add(byte[] bytes) {
        agree(Purpose.THERAPY, Material.RECORDING);
        return store.recordings().add(therapist, session, new ByteArrayInputStream(bytes), bytes.length).done()
                .orElseThrow();
    }

    private String refused(byte[] bytes) {
        return ((Outcome.Refused<Recording>) store.recordings().add(therapist, session,
                new ByteArrayInputStream(bytes), bytes.length)).why();
    }

    /// Bytes that begin as a WAV file does.
    private static byte[] wave(int length) {
        byte[] bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        byte[] head = "RIFF????WAVE".getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(head, 0, bytes, 0, head.length);
        return bytes;
    }
}
