package org.attune.store.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.attune.core.room.Phase;
import org.attune.core.transcript.pseudonym.Language;
import org.attune.store.access.Asker;
import org.attune.store.access.NotAllowed;
import org.attune.store.access.Outcome;
import org.attune.store.audit.Action;
import org.attune.store.audit.AuditEntry;
import org.attune.store.cases.TherapyCase;
import org.attune.store.clips.Clip;
import org.attune.store.consent.Consent;
import org.attune.store.consent.Consent.Material;
import org.attune.store.consent.Consent.Purpose;
import org.attune.store.material.Place;
import org.attune.store.material.Playing;
import org.attune.store.material.Recording;
import org.attune.store.room.Packet.Draft;
import org.attune.store.room.Packets.Opened;
import org.attune.store.room.piece.Course;
import org.attune.store.room.piece.Held;
import org.attune.store.room.piece.Held.Words;
import org.attune.store.room.piece.Piece;
import org.attune.store.room.piece.Redaction;
import org.attune.store.room.piece.Redaction.Span;
import org.attune.store.room.piece.Shown;
import org.attune.store.tension.Addition;
import org.attune.store.tension.Columns;
import org.attune.store.tension.Nature;
import org.attune.store.tension.Onset;
import org.junit.jupiter.api.Test;

/// A packet shows what its presenter previewed, to those whom it is for, from its turn on.
public abstract class PacketsContract extends TableContract {

    @Test
    void onlyTheTherapistOfACaseBringsAPieceOfItToAGroupOfTheirs() {
        Draft draft = new Draft("Why?", LINE, 30);
        for (Asker.Member other : List.of(colleague, supervisor, administrator)) {
            assertThatThrownBy(() -> store.packets().draft(other, ours.id(), group.id(), draft))
                    .isInstanceOf(NotAllowed.class);
        }
        Group foreign = store.groups().make(colleague, "Others", "Terms.", List.of(supervisor.personId())).done()
                .orElseThrow();
        assertThatThrownBy(() -> store.packets().draft(therapist, ours.id(), foreign.id(), draft))
                .isInstanceOf(NotAllowed.class);
        Packet packet = draft(LINE);
        assertThat(store.packets().list(therapist, ours.id())).containsExactly(packet);
        for (Asker.Member other : List.of(colleague, administrator)) {
            assertThat(store.packets().list(other, ours.id())).isEmpty();
            assertThat(store.packets().preview(other, packet.id())).isEmpty();
            assertThat(store.packets().readers(other, packet.id())).isEmpty();
            assertThat(store.packets().propose(other, packet.id(), Language.ENGLISH)).isEmpty();
            assertThat(open(other, packet)).isEqualTo(new Opened.NotThere());
            assertThatThrownBy(() -> store.packets().redact(other, packet.id(), List.of()))
                    .isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> store.packets().queue(other, packet.id(), gathering.id(), 5))
                    .isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> store.packets().takeBack(other, packet.id())).isInstanceOf(NotAllowed.class);
        }
    }

    @Test
    void aDraftThatCannotBeOneIsRefusedWithAReason() {
        assertThat(refused(draft(" ", LINE, 30))).contains("question");
        assertThat(refused(draft("x".repeat(2_001), LINE, 30))).contains("2000");
        assertThat(refused(draft("Why?", LINE, 0))).contains("1 to 90 days");
        assertThat(refused(draft("Why?", LINE, 91))).contains("1 to 90 days");
        assertThat(refused(draft("Why?", new Piece.Line(List.of()), 9))).contains("a score at least");
        assertThat(refused(draft("Why?", new Piece.Line(List.of(new Course("s", "S", List.of()))), 9)))
                .contains("a score at least");
        assertThat(refused(draft("Why?", new Piece.OfTension("none"), 9))).contains("not there");
        assertThat(refused(draft("Why?", new Piece.OfClip("none"), 9))).contains("not there");
        assertThat(refused(draft("Why?", new Piece.Segment(session, 1, 2), 9))).contains("stand-ins");
        writeDown();
        for (int[] turns : List.of(new int[] {0, 1}, new int[] {2, 1}, new int[] {1, 4})) {
            assertThat(refused(draft("Why?", new Piece.Segment(session, turns[0], turns[1]), 9)))
                    .contains("turn 1 to 3");
        }
    }

    private Outcome<Packet> draft(String question, Piece piece, int days) {
        return store.packets().draft(therapist, ours.id(), group.id(), new Draft(question, piece, days));
    }

    @Test
    void membersSeeWhatWasPreviewedAndNothingElseFromItsTurnOn() {
        writeDown();
        agree(Material.TRANSCRIPT);
        Packet packet = draft(new Piece.Segment(session, 2, 3));
        int start = "How was ".length();
        assertThat(store.packets().redact(therapist, packet.id(),
                List.of(new Span(1, start, start + CANARY.length()), new Span(1, start + 2, start + 4),
                        new Span(0, 0, 4))))
                .isInstanceOf(Outcome.Done.class);
        Shown preview = store.packets().preview(therapist, packet.id()).orElseThrow();
        assertThat(preview.question()).isEqualTo("▇▇▇ do I miss?");
        assertThat(preview.held()).isEqualTo(new Held.Segment(List.of(new Words("Therapist", "How was ▇▇▇?"),
                new Words("Client", "Fine,\tI think.\nOr \\n not."))));
        assertThat(preview.toString() + preview.held()).doesNotContain("Fine", "miss");

        store.packets().queue(therapist, packet.id(), gathering.id(), 20);
        assertThat(open(colleague, packet)).isEqualTo(new Opened.NotYet());
        begin();
        assertThat(open(colleague, packet)).isEqualTo(new Opened.NotYet());
        go(Phase.QUESTION);

        assertThat(open(colleague, packet)).isEqualTo(new Opened.Here(preview));
        assertThat(open(therapist, packet)).isEqualTo(new Opened.Here(preview));
        assertThat(open(newcomer, packet)).as("has not accepted the terms").isEqualTo(new Opened.NotThere());
        assertThat(open(administrator, packet)).isEqualTo(new Opened.NotThere());
        assertThat(open(new Asker.Client(ours.id(), ""), packet)).isEqualTo(new Opened.NotThere());
        assertThat(refused(store.packets().redact(therapist, packet.id(), List.of()))).contains("previewed");
        go(Phase.CLOSING);
        store.gatherings().end(supervisor, gathering.id());
        reopen();
        assertThat(open(colleague, packet)).isEqualTo(new Opened.Here(preview));
    }

    @Test
    void nobodySeesAPieceInAMeetingToWhichItsPresenterDidNotCome() {
        agree(Material.SCORES);
        Packet packet = draft(LINE);
        store.packets().queue(therapist, packet.id(), gathering.id(), 20).done().orElseThrow();
        store.gatherings().begin(supervisor, gathering.id());
        store.gatherings().arrive(colleague, gathering.id());
        go(Phase.QUESTION);
        go(Phase.PIECE);
        assertThat(open(colleague, packet)).isEqualTo(new Opened.NotYet());
        assertThat(open(supervisor, packet)).isEqualTo(new Opened.NotYet());

        store.gatherings().arrive(therapist, gathering.id());
        assertThat(open(colleague, packet)).isInstanceOf(Opened.Here.class);
        store.gatherings().goAway(therapist, gathering.id());
        assertThat(open(colleague, packet)).isInstanceOf(Opened.Here.class);
    }

    @Test
    void aRedactionOfWordsThatAreNotThereOrOfHalfALetterIsRefused() {
        Packet packet = store.packets().draft(therapist, ours.id(), group.id(), new Draft("Why 🌊 so?", LINE, 9)).done()
                .orElseThrow();
        for (Span wrong : List.of(new Span(0, 5, 7), new Span(0, 4, 5), new Span(1, 0, 1), new Span(-1, 0, 1),
                new Span(0, 3, 3), new Span(0, 3, 99), new Span(0, -1, 2))) {
            assertThat(refused(store.packets().redact(therapist, packet.id(), List.of(wrong)))).contains("not there");
        }
        assertThat(store.packets().redact(therapist, packet.id(), List.of(new Span(0, 4, 6))).done().orElseThrow()
                .question()).isEqualTo("Why ▇▇▇ so?");
    }

    @Test
    void namesThatAreLeftAreProposed() {
        Packet packet = store.packets().draft(therapist, ours.id(), group.id(),
                new Draft("My client Mr Miller wrote to kim@example.org.", LINE, 9)).done().orElseThrow();

        assertThat(store.packets().propose(therapist, packet.id(), Language.ENGLISH))
                .anySatisfy(one -> assertThat(one.span()).isEqualTo(new Span(0, 29, 44)))
                .allSatisfy(one -> assertThat(one.reason()).doesNotContain("Miller", "kim"));
    }

    @Test
    void whatStandsInTheContactDetailsOfItsCaseIsProposedAndNobodyIsSaidToHaveLookedAtThem() {
        TherapyCase another = store.cases().open(therapist);
        store.contacts().write(therapist, another.id(), "Vossler");
        store.contacts().write(therapist, ours.id(), "Quist, evenings only. quist.k@example.org, No 4");
        String question = "Quist said no. In the evenings all is well, 4 times. Quist wrote QUIST.K@example.org. Vossler, Quistians.";
        Packet packet = store.packets().draft(therapist, ours.id(), group.id(), new Draft(question, LINE, 9)).done()
                .orElseThrow();

        List<Redaction.Proposal> proposed = store.packets().propose(therapist, packet.id(), Language.ENGLISH);
        assertThat(proposed).filteredOn(one -> one.span().start() == 0).singleElement()
                .satisfies(one -> assertThat(one.reason()).isEqualTo("what stands in your client's contact details"));
        List<String> words = proposed.stream()
                .map(one -> question.substring(one.span().start(), one.span().end())).toList();
        assertThat(words).containsOnlyOnce("QUIST.K@example.org").doesNotContain("evenings", "4", "Vossler");
        assertThat(words.stream().filter("Quist"::equals)).hasSize(2);
        assertThat(store.audit().listForCase(therapist, ours.id(), 100)).extracting(AuditEntry::action)
                .doesNotContain(Action.CONTACT_VIEWED);
    }

    @Test
    void itIsQueuedOnlyWhereTheClientAgreesThatSomebodySeesIt() {
        Packet packet = draft(LINE);
        assertThat(store.packets().readers(therapist, packet.id())).containsOnly(
                Map.entry(supervisor.personId(), false), Map.entry(colleague.personId(), false),
                Map.entry(newcomer.personId(), false));
        assertThat(refused(queue(packet))).contains("does not agree that this group sees scores");
        agree(Material.NOTES);
        agree(Purpose.SUPERVISION, Material.SCORES, "");
        agree(Purpose.PEER_GROUP, Material.SCORES, therapist.personId());
        assertThat(refused(queue(packet))).contains("does not agree");
        agree(Purpose.PEER_GROUP, Material.SCORES, colleague.personId());
        assertThat(store.packets().readers(therapist, packet.id())).containsEntry(colleague.personId(), true)
                .containsEntry(supervisor.personId(), false);
        assertThat(refused(store.packets().queue(therapist, packet.id(), "none", 20))).contains("no meeting");
        assertThat(refused(store.packets().queue(therapist, packet.id(), gathering.id(), 0))).contains("1 to 240");
        assertThat(queue(packet).done().orElseThrow().state()).isEqualTo(new Packet.State.Queued(gathering.id()));
        assertThat(refused(queue(packet))).contains("already");

        begin();
        go(Phase.QUESTION);
        assertThat(open(colleague, packet)).isInstanceOf(Opened.Here.class);
        assertThat(open(supervisor, packet)).isEqualTo(new Opened.Withdrawn());
        String before = store.gatherings().pulse(gathering.id());
        agree(Purpose.PEER_GROUP, Material.SCORES, supervisor.personId());
        assertThat(store.gatherings().pulse(gathering.id())).isNotEqualTo(before);
        assertThat(open(supervisor, packet)).isInstanceOf(Opened.Here.class);
    }

    private Outcome<Packet> queue(Packet packet) {
        return store.packets().queue(therapist, packet.id(), gathering.id(), 20);
    }

    @Test
    void whatIsOffTheAgendaAgainIsADraftAgain() {
        agree(Material.SCORES);
        Packet packet = queue(LINE);
        store.gatherings().removeItem(therapist, gathering.id(), 1, 1);
        assertThat(store.packets().list(therapist, ours.id())).extracting(Packet::state)
                .containsExactly(new Packet.State.Drafted());
        queue(packet);
        store.gatherings().callOff(therapist, gathering.id());
        assertThat(store.packets().list(therapist, ours.id())).extracting(Packet::state)
                .containsExactly(new Packet.State.Drafted());
        assertThat(open(colleague, packet)).isEqualTo(new Opened.NotThere());
    }

    @Test
    void theLogSaysWhoSawItWhenAndTheAuditSaysItOnce() {
        agree(Material.SCORES);
        Packet packet = queue(LINE);
        begin();
        go(Phase.PIECE);
        open(colleague, packet);
        clock.pass(Duration.ofSeconds(90));
        open(colleague, packet);
        open(therapist, packet);

        assertThat(store.packets().log(therapist, packet.id())).containsExactly(new Packets.Sight(colleague.personId(),
                clock.instant().minusSeconds(90), clock.instant()));
        assertThat(store.packets().log(colleague, packet.id())).isEmpty();
        assertThat(store.audit().listForCase(therapist, ours.id(), 100))
                .filteredOn(entry -> entry.action() == Action.PACKET_SEEN).extracting(AuditEntry::actor)
                .containsExactly("member:" + colleague.personId());
    }

    @Test
    void aTensionIsShownAsItsTherapistToldItAndInTheClientsWordsOnlyIfTheyAgree() {
        Nature nature = Nature.UNSAID;
        String id = store.tensions().open(therapist, ours.id(), new Addition.Described(new Onset.AtSessions(1, 2),
                nature, new Columns("Silence.", "Anger?", ""))).done().orElseThrow().id();
        store.tensions().add(therapist, id, new Addition.Told("I rushed.", List.of()));
        store.tensions().add(therapist, id, new Addition.Shared());
        store.tensions().add(new Asker.Client(ours.id(), ""), id, new Addition.Told("It hurt.", List.of()));
        agree(Material.NOTES);
        assertThat(shown(draft(new Piece.OfTension(id)))).isEqualTo(new Held.OfTension(new Onset.AtSessions(1, 2),
                nature, List.of(new Words("Observed", "Silence."), new Words("Inferred", "Anger?"),
                        new Words("The therapist's telling", "I rushed."))));
        agree(Material.WORDS);
        Packet packet = draft(new Piece.OfTension(id));
        assertThat(shown(packet).words()).contains(new Words("The client's telling", "It hurt."));

        queue(packet);
        store.tensions().add(new Asker.Client(ours.id(), ""), id, new Addition.TakenBack(4));

        assertThat(store.packets().list(therapist, ours.id())).hasSize(1).doesNotContain(packet);
        assertThat(now(gathering).agenda().getFirst().subject()).isEqualTo(new Gathering.Subject.TakenBack());
    }

    private Held shown(Packet packet) {
        return store.packets().preview(therapist, packet.id()).orElseThrow().held();
    }

    @Test
    void aClipIsReadAndHeardAsFarAsTheClientAgreesAndEndsWithTheClip() {
        writeDown();
        agree(Purpose.THERAPY, Material.RECORDING, "");
        agree(Material.TRANSCRIPT);
        Clip clip = store.clips().make(therapist, new Place(ours.id(), session), Purpose.PEER_GROUP,
                new Clip.Span(1_000, 1_500)).done().orElseThrow();
        Packet packet = queue(new Piece.OfClip(clip.id()));
        assertThat(shown(packet).words()).containsExactly(new Words("Therapist", "How was " + CANARY + "?"));
        begin();
        go(Phase.PIECE);
        assertThat(open(supervisor, packet)).isInstanceOf(Opened.Here.class);
        assertThat(store.packets().recordings(supervisor, packet.id())).isEmpty();

        store.clips().end(therapist, clip.id());

        assertThat(open(supervisor, packet)).isEqualTo(new Opened.NotThere());
    }

    @Test
    void aRecordingIsHeardByMembersOfAnyRoleAsLongAsTheClientAgrees() throws IOException {
        agree(Purpose.THERAPY, Material.RECORDING, "");
        Consent consent = agree(Material.RECORDING);
        String recording = store.recordings().add(therapist, session, new ByteArrayInputStream(wave()), 0).done()
                .orElseThrow().id();
        Clip clip = store.clips().make(therapist, new Place(ours.id(), session), Purpose.PEER_GROUP,
                new Clip.Span(0, 500)).done().orElseThrow();
        Packet packet = queue(new Piece.OfClip(clip.id()));
        begin();
        assertThat(store.packets().play(supervisor, packet.id(), recording)).isEqualTo(new Playing.NotThere());
        go(Phase.QUESTION);

        assertThat(store.packets().recordings(supervisor, packet.id())).extracting(Recording::id)
                .containsExactly(recording);
        for (Asker.Member member : List.of(supervisor, colleague, therapist)) {
            try (Playing.Ready ready = (Playing.Ready) store.packets().play(member, packet.id(), recording)) {
                assertThat(ready.bytes()).isEqualTo(44 + 500);
            }
        }
        assertThat(store.packets().play(administrator, packet.id(), recording)).isEqualTo(new Playing.NotThere());
        assertThat(store.packets().play(newcomer, packet.id(), recording)).isEqualTo(new Playing.NotThere());

        store.consents().withdraw(new Asker.Client(ours.id(), ""), ours.id(), consent.id());

        assertThat(store.packets().play(supervisor, packet.id(), recording)).isEqualTo(new Playing.NotThere());
        assertThat(store.packets().recordings(supervisor, packet.id())).isEmpty();
    }

    /// A second of silence, a byte a millisecond.
    private static byte[] wave() {
        ByteBuffer wave = ByteBuffer.allocate(44 + 1_000).order(ByteOrder.LITTLE_ENDIAN);
        wave.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(wave.capacity() - 8)
                .put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII)).putInt(16).putShort((short) 1)
                .putShort((short) 1).putInt(1_000).putInt(1_000).putShort((short) 1).putShort((short) 8)
                .put("data".getBytes(StandardCharsets.US_ASCII)).putInt(1_000);
        return wave.array();
    }

    @Test
    void theFilesHoldItOnlySealed() throws IOException {
        store.packets().draft(therapist, ours.id(), group.id(), new Draft(CANARY + " why?", LINE, 9));
        store.groups().changeTerms(therapist, group.id(), 1, CANARY + " terms");
        try (Stream<Path> files = Files.walk(place.folder())) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(Files.readString(file, StandardCharsets.ISO_8859_1)).doesNotContain(CANARY);
            }
        }
    }
}
