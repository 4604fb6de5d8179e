package org.attune.store.room;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.attune.core.room.BlindMarks;
import org.attune.core.room.Phase;
import org.attune.core.room.Spread;
import org.attune.core.transcript.Part;
import org.attune.core.transcript.Speaker;
import org.attune.core.transcript.Timing;
import org.attune.core.transcript.Transcript;
import org.attune.core.transcript.Turn;
import org.attune.store.access.Asker;
import org.attune.store.cases.TherapyCase;
import org.attune.store.consent.Consent;
import org.attune.store.consent.Consent.Material;
import org.attune.store.consent.Consent.Matter;
import org.attune.store.consent.Consent.Purpose;
import org.attune.store.material.Place;
import org.attune.store.own.Leaves;
import org.attune.store.room.Contributions.Coded;
import org.attune.store.room.Gathering.Standing;
import org.attune.store.room.Packet.Draft;
import org.attune.store.room.piece.Course;
import org.attune.store.room.piece.Course.Point;
import org.attune.store.room.piece.Piece;
import org.junit.jupiter.api.BeforeEach;

/// What contracts of packets begin with: a case of the therapist's with a session that was written down, and a meeting.
abstract class TableContract extends RoomContract {

    static final String CANARY = "kanarienvogel";
    static final Piece LINE = new Piece.Line(
            List.of(new Course("bond", "Bond\tof both", List.of(new Point(1, 4.5), new Point(2, 3)))));

    TherapyCase ours;
    String session;
    Gathering gathering;

    @BeforeEach
    void prepare() {
        ours = store.cases().open(therapist);
        session = store.meetings().add(therapist, ours.id(), 1, LocalDate.of(2026, 3, 2)).done().orElseThrow().id();
        gathering = plan(EVENING);
    }

    Consent agree(Purpose purpose, Material material, String personId) {
        return store.consents().give(therapist, ours.id(), new Matter(purpose, material, personId), "4 en");
    }

    Consent agree(Material material) {
        return agree(Purpose.PEER_GROUP, material, "");
    }

    /// Keeps what was said in the session, with stand-ins.
    ///
    /// @return where it is kept what they stand for
    Leaves writeDown() {
        agree(Purpose.THERAPY, Material.TRANSCRIPT, "");
        Transcript words = new Transcript(List.of(new Speaker("Kim", Part.CLIENT), new Speaker("T", Part.THERAPIST)),
                List.of(new Turn(1, "Kim", new Timing.Between(0, 900), "Before."),
                        new Turn(2, "T", new Timing.Between(1_000, 2_000), "How was " + CANARY + "?"),
                        new Turn(3, "Kim", new Timing.Between(2_000, 3_000), "Fine,\tI think.\nOr \\n not.")));
        String id = store.transcripts().add(therapist, session, words, List.of()).done().orElseThrow().id();
        Leaves own = store.privateStore().make(therapist, "five words are long enough").done().orElseThrow().leaves();
        store.standIns().give(therapist, new Place(ours.id(), session), id, List.of(), own);
        return own;
    }

    Packet draft(Piece piece) {
        return store.packets().draft(therapist, ours.id(), group.id(), new Draft("What do I miss?", piece, 30)).done()
                .orElseThrow();
    }

    Packet queue(Piece piece) {
        Packet packet = draft(piece);
        return store.packets().queue(therapist, packet.id(), gathering.id(), 20).done().orElseThrow();
    }

    /// All three who accepted the terms are there.
    void begin() {
        store.gatherings().begin(therapist, gathering.id());
        store.gatherings().arrive(supervisor, gathering.id());
        store.gatherings().arrive(colleague, gathering.id());
    }

    /// The supervisor moderates.
    void go(Phase phase) {
        store.gatherings().move(supervisor, gathering.id(), new Standing.Under(phase, phase.isOfItem() ? 1 : 0)).done()
                .orElseThrow();
    }

    /// What was said on a packet, as somebody reads it.
    List<Said> said(Asker.Member member, String packetId) {
        return store.contributions().lay(member, packetId).said();
    }

    /// What somebody coded themselves.
    Optional<BlindMarks> own(Asker.Member member, String packetId) {
        Coded coded = store.contributions().lay(member, packetId).coded();
        return coded.hasHandedIn() ? Optional.of(coded.own()) : Optional.empty();
    }

    /// How what was coded spreads, as somebody reads it.
    Optional<Spread> spread(Asker.Member member, String packetId) {
        Coded coded = store.contributions().lay(member, packetId).coded();
        return coded.isRevealed() ? Optional.of(coded.spread()) : Optional.empty();
    }

    Packets.Opened open(Asker asker, Packet packet) {
        return store.packets().open(asker, packet.id());
    }
}
