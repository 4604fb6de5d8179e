package org.attune.store.clips;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.attune.core.transcript.Part;
import org.attune.core.transcript.Speaker;
import org.attune.core.transcript.Timing;
import org.attune.core.transcript.Transcript;
import org.attune.core.transcript.Turn;
import org.attune.store.access.Asker;
import org.attune.store.access.NotAllowed;
import org.attune.store.access.Outcome;
import org.attune.store.access.Role;
import org.attune.store.clips.Clip.Span;
import org.attune.store.consent.Consent;
import org.attune.store.consent.Consent.Material;
import org.attune.store.consent.Consent.Matter;
import org.attune.store.consent.Consent.Purpose;
import org.attune.store.material.MaterialContract;
import org.attune.store.material.Place;
import org.attune.store.material.Playing;
import org.attune.store.material.Recording;
import org.attune.store.media.MediaKind;
import org.attune.store.own.Leaves;
import org.attune.store.room.Group;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A clip gives what the client agrees to at that moment, to those whom it is for, and nothing around it.
public abstract class ClipsContract extends MaterialContract {

    private static final int RATE = 1_000;
    private static final Transcript WORDS = new Transcript(
            List.of(new Speaker("Kim", Part.CLIENT), new Speaker("T", Part.THERAPIST)),
            List.of(new Turn(1, "Kim", new Timing.Between(0, 1_000), "before"),
                    new Turn(2, "T", new Timing.Between(1_500, 2_500), "in it"),
                    new Turn(3, "Kim", new Timing.Between(2_500, 3_500), "in it too"),
                    new Turn(4, "Kim", new Timing.Between(3_000, 4_000), "after"),
                    new Turn(5, "T", Timing.Untimed.UNTIMED, "some time")));

    private Place at;
    private Recording recording;
    private Asker.Member coder;

    @BeforeEach
    void leaveBehind() {
        at = new Place(ours.id(), session);
        coder = add("Cody", Role.CODER).asking();
        agree(Purpose.THERAPY, Material.TRANSCRIPT);
        agree(Purpose.THERAPY, Material.RECORDING);
        recording = store.recordings().add(therapist, session, new ByteArrayInputStream(wave()), 0).done()
                .orElseThrow();
        String id = store.transcripts().add(therapist, session, WORDS, List.of()).done().orElseThrow().id();
        Leaves own = store.privateStore().make(therapist, "five words are long enough").done().orElseThrow().leaves();
        store.standIns().give(therapist, at, id, List.of(), own);
    }

    @Test
    void aClipIsMadeForAPurposeThatTheClientAgreesTo() {
        assertThat(store.clips().make(therapist, at, Purpose.PEER_GROUP, new Span(1_500, 3_000)))
                .isInstanceOf(Outcome.Refused.class);
        assertThat(store.clips().make(therapist, at, Purpose.THERAPY, new Span(1_500, 3_000)))
                .isInstanceOf(Outcome.Refused.class);
        agree(Purpose.PEER_GROUP, Material.RECORDING);
        Clip made = make(Purpose.PEER_GROUP);
        assertThat(store.clips().list(therapist, at)).containsExactly(made);
        for (Asker.Member other : List.of(colleague, supervisor, administrator, coder)) {
            assertThat(store.clips().list(other, at)).isEmpty();
            assertThatThrownBy(() -> store.clips().make(other, at, Purpose.PEER_GROUP, new Span(0, 1)))
                    .isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> store.clips().end(other, made.id())).isInstanceOf(NotAllowed.class);
        }
        store.clips().end(therapist, made.id());
        assertThat(store.clips().open(colleague, made.id())).isEqualTo(new ClipView.NotThere());
    }

    @Test
    void aClipForAPeerGroupIsNotOpenedBesideThePacketThatBringsIt() {
        agree(Purpose.PEER_GROUP, Material.RECORDING);
        Clip clip = make(Purpose.PEER_GROUP);
        Group group = store.groups().make(therapist, "Tuesdays", "Between us.", List.of(colleague.personId())).done()
                .orElseThrow();
        store.groups().accept(colleague, group.id(), group.edition());
        assertThat(store.clips().open(colleague, clip.id())).isEqualTo(new ClipView.NotThere());
    }

    @Test
    void itIsForThoseWhoDoThatHere() {
        allot(ours.id());
        Map<Purpose, List<Asker.Member>> meant = Map.of(
                Purpose.SUPERVISION, List.of(therapist, supervisor),
                Purpose.PEER_GROUP, List.of(therapist),
                Purpose.RESEARCH, List.of(therapist, coder),
                Purpose.TEACHING, List.of(therapist, colleague, supervisor, coder));
        meant.forEach((purpose, those) -> {
            agree(purpose, Material.RECORDING);
            Clip clip = make(purpose);
            for (Asker.Member one : List.of(therapist, supervisor, colleague, coder, administrator)) {
                assertThat(store.clips().open(one, clip.id()) instanceof ClipView.Here).as(purpose + " " + one)
                        .isEqualTo(those.contains(one));
                assertThat(store.clips().list(one).contains(clip)).isEqualTo(those.contains(one));
                assertThat(store.clips().play(one, clip.id(), recording.id()) instanceof Playing.Ready)
                        .isEqualTo(those.contains(one));
            }
        });
    }

    @Test
    void onlyWhatLiesInItIsReadAndHeard() throws IOException {
        agree(Purpose.RESEARCH, Material.TRANSCRIPT);
        agree(Purpose.RESEARCH, Material.RECORDING);
        Clip clip = make(Purpose.RESEARCH);

        ClipView.Here here = (ClipView.Here) store.clips().open(coder, clip.id());
        assertThat(here.turns()).extracting(Turn::text).containsExactly("in it", "in it too");
        assertThat(here.words().speakers()).extracting(Speaker::label).containsExactly("Client", "Therapist");
        try (Playing.Ready ready = (Playing.Ready) store.clips().play(coder, clip.id(), recording.id())) {
            byte[] heard = heard(ready);
            assertThat(new String(heard, 0, 4, StandardCharsets.US_ASCII)).isEqualTo("RIFF");
            assertThat(heard).hasSize(44 + 1_500);
            assertThat(Arrays.copyOfRange(heard, 44, heard.length))
                    .isEqualTo(Arrays.copyOfRange(wave(), 44 + 10 + 1_500, 44 + 10 + 3_000));
            ByteArrayOutputStream part = new ByteArrayOutputStream();
            ready.copy(40, 8, part);
            assertThat(part.toByteArray()).isEqualTo(Arrays.copyOfRange(heard, 40, 48));
        }
    }

    @Test
    void ofAKindThatCannotBeCutNobodyButTheTherapistHearsAnything() throws IOException {
        byte[] sound = Arrays.copyOf(bytes("ID3"), 5_000);
        Recording whole = store.recordings().add(therapist, session, new ByteArrayInputStream(sound), 0).done()
                .orElseThrow();
        Consent sounds = agree(Purpose.RESEARCH, Material.RECORDING);
        Clip clip = make(Purpose.RESEARCH);

        assertThat(store.clips().open(coder, clip.id())).isInstanceOfSatisfying(ClipView.Here.class, here -> {
            assertThat(here.recordings()).containsExactly(recording);
            assertThat(here.uncut()).containsExactly(whole);
        });
        assertThat(store.clips().play(coder, clip.id(), whole.id())).isEqualTo(new Playing.Uncut(MediaKind.MP3));
        try (Playing.Ready ready = (Playing.Ready) store.clips().play(therapist, clip.id(), whole.id())) {
            assertThat(heard(ready)).isEqualTo(sound);
        }
        store.consents().withdraw(new Asker.Client(ours.id(), ""), ours.id(), sounds.id());
        assertThat(store.clips().play(coder, clip.id(), whole.id())).isEqualTo(new Playing.Withheld());
        assertThat(store.clips().play(therapist, clip.id(), whole.id())).isEqualTo(new Playing.Withheld());
    }

    @Test
    void eachMaterialIsGivenAsFarAsItIsAgreedToAndNoLonger() {
        Consent words = agree(Purpose.RESEARCH, Material.TRANSCRIPT);
        Clip clip = make(Purpose.RESEARCH);
        assertThat(store.clips().open(coder, clip.id())).isInstanceOfSatisfying(ClipView.Here.class, here -> {
            assertThat(here.turns()).hasSize(2);
            assertThat(here.recordings()).isEmpty();
        });
        assertThat(store.clips().play(coder, clip.id(), recording.id())).isEqualTo(new Playing.Withheld());

        store.consents().withdraw(new Asker.Client(ours.id(), ""), ours.id(), words.id());
        assertThat(store.clips().open(coder, clip.id())).isEqualTo(new ClipView.Withheld());
        assertThat(store.clips().open(therapist, clip.id())).isEqualTo(new ClipView.Withheld());
        assertThat(store.clips().list(coder)).isEmpty();

        store.consents().give(therapist, ours.id(),
                new Matter(Purpose.RESEARCH, Material.RECORDING, colleague.personId()), "3 en");
        assertThat(store.clips().open(coder, clip.id())).isEqualTo(new ClipView.Withheld());
    }

    @Test
    void noRecordingOfAnotherSessionIsPlayedThroughIt() {
        agree(Purpose.RESEARCH, Material.RECORDING);
        Clip clip = make(Purpose.RESEARCH);
        String next = store.meetings().add(therapist, ours.id(), 2, LocalDate.of(2026, 3, 9)).done()
                .orElseThrow().id();
        Recording other = store.recordings().add(therapist, next, new ByteArrayInputStream(wave()), 0).done()
                .orElseThrow();

        assertThat(store.clips().play(coder, clip.id(), other.id())).isEqualTo(new Playing.NotThere());
    }

    @Test
    void aClipGoesWithItsCase() {
        agree(Purpose.RESEARCH, Material.RECORDING);
        Clip clip = make(Purpose.RESEARCH);
        store.erasure().eraseCase(therapist, ours.id(), ours.pseudonym());

        assertThat(store.clips().open(coder, clip.id())).isEqualTo(new ClipView.NotThere());
    }

    private Clip make(Purpose purpose) {
        return store.clips().make(therapist, at, purpose, new Span(1_500, 3_000)).done().orElseThrow();
    }

    private static byte[] heard(Playing.Ready ready) throws IOException {
        ByteArrayOutputStream heard = new ByteArrayOutputStream();
        ready.copy(0, ready.bytes(), heard);
        return heard.toByteArray();
    }

    /// Five seconds of a byte a moment, with a chunk of another program between format and sound.
    private static byte[] wave() {
        int seconds = 5;
        ByteBuffer wave = ByteBuffer.allocate(44 + 10 + seconds * RATE).order(ByteOrder.LITTLE_ENDIAN);
        wave.put(bytes("RIFF")).putInt(wave.capacity() - 8).put(bytes("WAVEfmt ")).putInt(16).putShort((short) 1)
                .putShort((short) 1).putInt(RATE).putInt(RATE).putShort((short) 1).putShort((short) 8)
                .put(bytes("note")).putInt(1).put((byte) 'x').put((byte) 0)
                .put(bytes("data")).putInt(seconds * RATE);
        for (int i = 0; wave.hasRemaining(); i++) {
            wave.put((byte) (i * 31 + i / 256));
        }
        return wave.array();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
