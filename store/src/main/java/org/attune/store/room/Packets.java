package org.attune.store.room;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.attune.core.transcript.pseudonym.Language;
import org.attune.store.access.Asker;
import org.attune.store.access.NotAllowed;
import org.attune.store.access.Outcome;
import org.attune.store.access.Right;
import org.attune.store.audit.Act;
import org.attune.store.audit.Action;
import org.attune.store.audit.Journal;
import org.attune.store.clips.Clips;
import org.attune.store.consent.Consent.Material;
import org.attune.store.consent.Consent.Purpose;
import org.attune.store.consent.Consents;
import org.attune.store.consent.Contacts;
import org.attune.store.keys.Chance;
import org.attune.store.material.Playing;
import org.attune.store.material.Recording;
import org.attune.store.room.Gathering.Standing;
import org.attune.store.room.Gathering.Subject;
import org.attune.store.room.Packet.Draft;
import org.attune.store.room.PacketRows.Kept;
import org.attune.store.room.Sweep.Fate;
import org.attune.store.room.piece.Held;
import org.attune.store.room.piece.Redaction;
import org.attune.store.room.piece.Shown;
import org.attune.store.room.piece.Snapshots;
import org.attune.store.room.piece.Snapshots.Snapshot;

/// Keeps packets. What one shows is copied from the case when it is drafted, redacted by its presenter, and then the same for
/// everybody. Whether somebody sees it is asked each time: the turn of the meeting, the group, the case, and what the client agrees
/// to for that person at that moment.
public final class Packets {

    private final Journal journal;
    private final Chance chance;
    private final Snapshots snapshots;
    private final Clips clips;
    private final Contacts contacts;
    private final GroupRows groups;
    private final Gatherings gatherings;
    private final PacketRows rows;
    private final Sweep sweep;

    Packets(Journal journal, Chance chance, Snapshots snapshots, Clips clips, Contacts contacts, Gatherings gatherings,
            Sweep sweep) {
        this.journal = journal;
        this.chance = chance;
        this.snapshots = snapshots;
        this.clips = clips;
        this.contacts = contacts;
        this.groups = sweep.groups();
        this.gatherings = gatherings;
        this.rows = sweep.packets();
        this.sweep = sweep;
    }

    /// What came of opening a packet, at one moment.
    public sealed interface Opened {
        /// It can be seen.
        record Here(Shown shown) implements Opened {}

        /// The client does not agree that this person sees it, or it was taken back just now.
        record Withdrawn() implements Opened {}

        /// Its time is over.
        record Expired() implements Opened {}

        /// The meeting has not come to it.
        record NotYet() implements Opened {}

        /// There is none, or none any more, or it is not for the asker.
        record NotThere() implements Opened {}
    }

    /// That somebody saw a packet.
    ///
    /// @param personId who
    /// @param firstAt when first
    /// @param lastAt when last, to the minute
    public record Sight(String personId, Instant firstAt, Instant lastAt) {
        public Sight {
            requireNonNull(personId, "personId");
            requireNonNull(firstAt, "firstAt");
            requireNonNull(lastAt, "lastAt");
        }
    }

    /// Drafts a packet of a case of the asker's own, for a group that they take part in. Nobody else sees it.
    public Outcome<Packet> draft(Asker.Member asker, String caseId, String groupId, Draft draft) {
        Optional<String> wrong = wrong(draft);
        if (wrong.isPresent()) {
            return new Outcome.Refused<>(wrong.get());
        }
        Set<Material> agreed = journal.look(asker, act -> {
            act.require(Right.WORK_ON_CASE, caseId);
            return groups.requireOpen(act, groupId).members().stream()
                    .filter(member -> !member.personId().equals(asker.personId()))
                    .flatMap(member -> Consents.materials(act, caseId, Purpose.PEER_GROUP, member.personId()).stream())
                    .collect(Collectors.toSet());
        });
        return switch (snapshots.of(asker, caseId, draft.piece(), agreed)) {
            case Outcome.Refused<Snapshot> refused -> new Outcome.Refused<>(refused.why());
            case Outcome.Done<Snapshot> done -> journal.record(asker, act -> {
                act.alone();
                act.require(Right.WORK_ON_CASE, caseId);
                groups.requireOpen(act, groupId);
                Packet packet = new Packet(chance.id(), caseId, groupId, asker.personId(), act.at(),
                        act.at().plus(Duration.ofDays(draft.days())), new Packet.State.Drafted());
                rows.insert(act, packet, draft.question().strip(), done.value());
                act.note(Action.PACKET_DRAFTED, packet.id(), caseId);
                boolean isGone = sweep.of(act, rows.find(act, packet.id()).stream().toList()) > 0;
                return isGone ? new Outcome.Refused<>("Something of it was changed just now. Choose the piece anew.")
                        : new Outcome.Done<>(packet);
            });
        };
    }

    private static Optional<String> wrong(Draft draft) {
        if (draft.question().isBlank() || draft.question().length() > Draft.LONGEST_QUESTION
                || draft.question().indexOf('\0') >= 0) {
            return Optional.of("A packet begins with a question of " + Draft.LONGEST_QUESTION + " letters at most.");
        }
        return draft.days() < 1 || draft.days() > Draft.MOST_DAYS
                ? Optional.of("A packet can be seen for 1 to " + Draft.MOST_DAYS + " days.")
                : Optional.empty();
    }

    /// The packets of a case of the asker's own, oldest first.
    public List<Packet> list(Asker asker, String caseId) {
        return journal.look(asker, act -> act.may(Right.WORK_ON_CASE, caseId)
                ? rows.list(act, caseId).stream().filter(kept -> isPresenter(act, kept)).map(Kept::packet).toList()
                : List.of());
    }

    /// Exactly what members of the group will see; for its presenter.
    public Optional<Shown> preview(Asker asker, String packetId) {
        return journal.look(asker, act -> own(act, packetId).map(rows::shown));
    }

    /// Words of a draft that might still tell who somebody is, by the rules of a language and by how the client can be reached; for its
    /// presenter.
    public List<Redaction.Proposal> propose(Asker asker, String packetId, Language language) {
        return journal.look(asker, act -> own(act, packetId).map(kept -> Redaction.propose(rows.shown(kept), language,
                contacts.words(act, kept.packet().caseId()))).orElseGet(List::of));
    }

    /// Blackens words of a draft for good. Only drafting it anew brings them back.
    public Outcome<Shown> redact(Asker.Member asker, String packetId, List<Redaction.Span> spans) {
        return journal.record(asker, act -> {
            act.alone();
            Kept kept = requireOwn(act, packetId);
            if (!(kept.packet().state() instanceof Packet.State.Drafted)) {
                return new Outcome.Refused<>("It is on an agenda, and stays as it was previewed. Take it back, or off "
                        + "the agenda, first.");
            }
            Optional<Shown> redacted = Redaction.of(rows.shown(kept), spans);
            redacted.ifPresent(shown -> rows.write(act, shown));
            return redacted.<Outcome<Shown>>map(Outcome.Done::new)
                    .orElseGet(() -> new Outcome.Refused<>("These words are not there. Look at the preview again."));
        });
    }

    /// Which other members of the group the client agrees to now, by their ids; for its presenter.
    public Map<String, Boolean> readers(Asker asker, String packetId) {
        return journal.look(asker, act -> {
            Map<String, Boolean> readers = new LinkedHashMap<>();
            own(act, packetId).ifPresent(kept -> groups.any(act, kept.packet().groupId()).stream()
                    .flatMap(group -> group.members().stream())
                    .filter(member -> !member.personId().equals(kept.packet().presenterId()))
                    .forEach(member -> readers.put(member.personId(), kept.isAgreed(act, member.personId()))));
            return readers;
        });
    }

    /// Puts a draft on the agenda of a meeting, if the client agrees that at least one other member sees it.
    public Outcome<Packet> queue(Asker.Member asker, String packetId, String gatheringId, int minutes) {
        return journal.record(asker, act -> {
            act.alone();
            Kept kept = requireOwn(act, packetId);
            groups.requireOpen(act, kept.packet().groupId());
            Optional<Gathering> gathering = gatherings.find(act, gatheringId)
                    .filter(one -> one.groupId().equals(kept.packet().groupId())
                            && !(one.standing() instanceof Standing.Over));
            if (gathering.isEmpty()) {
                return new Outcome.Refused<>("That is no meeting of this group, or it is over. Choose another.");
            }
            if (!(kept.packet().state() instanceof Packet.State.Drafted)) {
                return new Outcome.Refused<>("It is on an agenda already, or has expired.");
            }
            PacketRows.queued(act, packetId, act.at());
            Kept queued = rows.find(act, packetId).orElseThrow();
            if (sweep.fate(act, queued) != Fate.STAYS) {
                PacketRows.unqueued(act, packetId);
                return new Outcome.Refused<>("It cannot be shown: the client does not agree that this group sees "
                        + names(queued.materials()) + ", or something it was made of is gone. Ask the client first, "
                        + "write it down under consent, and draft it anew if need be.");
            }
            Optional<String> wrong = gatherings.addItem(act, gathering.get(), new Subject.OfPacket(packetId), minutes);
            if (wrong.isPresent()) {
                PacketRows.unqueued(act, packetId);
                return new Outcome.Refused<>(wrong.get());
            }
            act.note(Action.PACKET_QUEUED, packetId, kept.packet().caseId());
            return new Outcome.Done<>(rows.find(act, packetId).orElseThrow().packet());
        });
    }

    private static String names(Set<Material> materials) {
        return materials.stream().sorted().map(one -> switch (one) {
            case SCORES -> "scores";
            case ANSWERS -> "answers";
            case WORDS -> "their own words";
            case NOTES -> "what their therapist writes";
            case TRANSCRIPT -> "transcripts";
            case RECORDING -> "recordings";
        }).collect(Collectors.joining(" and "));
    }

    /// Takes a packet back, with all that was said and coded on it. An agenda that had it says only that.
    public void takeBack(Asker.Member asker, String packetId) {
        journal.record(asker, act -> {
            act.alone();
            Kept kept = requireOwn(act, packetId);
            PacketRows.bury(act.work(), packetId);
            act.note(Action.PACKET_TAKEN_BACK, packetId, kept.packet().caseId());
            return packetId;
        });
    }

    /// Opens a packet. The audit says once of each person that they saw it, and the log when.
    public Opened open(Asker asker, String packetId) {
        Look look = journal.look(asker, act -> look(act, packetId));
        settle(asker, packetId, look);
        return look.opened();
    }

    /// What came of looking at a packet, and what follows from that.
    ///
    /// @param opened what came of it
    /// @param isDue whether it is there still and may not be shown any more
    /// @param isToLog whether somebody else than its presenter sees it, who has not seen it for a while
    record Look(Opened opened, boolean isDue, boolean isToLog) {}

    /// Carries out what follows from a look.
    void settle(Asker asker, String packetId, Look look) {
        if (!(asker instanceof Asker.Member member)) {
            return;
        }
        if (look.isDue()) {
            journal.record(asker, act -> {
                act.alone();
                return sweep.of(act, rows.find(act, packetId).stream().toList());
            });
        }
        if (look.isToLog()) {
            log(member, packetId);
        }
    }

    /// Looks at a packet, inside another act.
    Look look(Act act, String packetId) {
        Optional<Kept> found = rows.find(act, packetId);
        if (found.isEmpty() || !(act.asker() instanceof Asker.Member member)) {
            return new Look(new Opened.NotThere(), false, false);
        }
        Kept kept = found.get();
        Group group = groups.get(act, kept.packet().groupId());
        boolean isPresenter = isPresenter(act, kept);
        if (!isPresenter && !group.hasAccepted(member.personId())) {
            return new Look(new Opened.NotThere(), false, false);
        }
        return switch (sweep.fate(act, kept, group)) {
            case GOES -> new Look(new Opened.Withdrawn(), true, false);
            case EXPIRES -> new Look(new Opened.Expired(), true, false);
            case STAYS -> {
                Opened opened = isPresenter && !kept.isExpired() ? new Opened.Here(rows.shown(kept))
                        : others(act, kept, member);
                yield new Look(opened, false,
                        opened instanceof Opened.Here && !isPresenter && isToLog(act, packetId, member));
            }
        };
    }

    private Opened others(Act act, Kept kept, Asker.Member member) {
        return switch (kept.packet().state()) {
            case Packet.State.Expired expired -> new Opened.Expired();
            case Packet.State.Drafted drafted -> new Opened.NotThere();
            case Packet.State.Queued queued when !kept.isAgreed(act, member.personId()) -> new Opened.Withdrawn();
            case Packet.State.Queued queued -> PacketRows.isReached(act, kept.packet().id())
                    ? new Opened.Here(rows.shown(kept))
                    : new Opened.NotYet();
        };
    }

    /// Whether a member may see what lies on the table now.
    boolean isHere(Act act, String packetId) {
        return look(act, packetId).opened() instanceof Opened.Here;
    }

    /// Whether a member may know what its presenter meant to try: it was shown and still may be, or only its time is over.
    boolean isOfPast(Act act, Kept kept, Asker.Member member) {
        return sweep.fate(act, kept) == Fate.STAYS && (isPresenter(act, kept)
                || (kept.isAgreed(act, member.personId())
                        && (kept.isExpired() || PacketRows.isReached(act, kept.packet().id()))));
    }

    boolean isPresenter(Act act, Kept kept) {
        return act.asker() instanceof Asker.Member member && member.personId().equals(kept.packet().presenterId())
                && act.may(Right.WORK_ON_CASE, kept.packet().caseId());
    }

    private static boolean isToLog(Act act, String packetId, Asker.Member member) {
        return !act.work().isThere("select 1 from packet_seen where packet_id = ? and person_id = ? and last_at > ?",
                packetId, member.personId(), act.at().minus(Duration.ofMinutes(1)));
    }

    private void log(Asker.Member asker, String packetId) {
        journal.record(asker, act -> {
            act.alone();
            Optional<Kept> kept = rows.find(act, packetId);
            kept.ifPresent(there -> {
                boolean isFirst = act.work().change("update packet_seen set last_at = ? where packet_id = ? "
                        + "and person_id = ?", act.at(), packetId, asker.personId()) == 0;
                if (isFirst) {
                    act.work().change("insert into packet_seen (packet_id, person_id, first_at, last_at) "
                            + "values (?, ?, ?, ?) on conflict do nothing", packetId, asker.personId(), act.at(),
                            act.at());
                    act.note(Action.PACKET_SEEN, packetId, there.packet().caseId());
                }
            });
            return kept.isPresent();
        });
    }

    /// Who saw a packet, and when; for its presenter.
    public List<Sight> log(Asker asker, String packetId) {
        return journal.look(asker, act -> own(act, packetId).isPresent()
                ? act.work().list("select * from packet_seen where packet_id = ? order by first_at, person_id",
                        row -> new Sight(row.text("person_id"), row.moment("first_at"), row.moment("last_at")),
                        packetId)
                : List.of());
    }

    /// The recordings of a packet's clip that the asker may play at this moment.
    public List<Recording> recordings(Asker asker, String packetId) {
        return clipOf(asker, packetId).map(clip -> clips.recordingsFor(asker, clip, act -> isHere(act, packetId)))
                .orElseGet(List::of);
    }

    /// Plays a recording of a packet's clip, if that may be at this moment, and only the clip where it can be cut.
    public Playing play(Asker asker, String packetId, String recordingId) {
        return clipOf(asker, packetId)
                .map(clip -> clips.playFor(asker, clip, recordingId, act -> isHere(act, packetId)))
                .orElseGet(Playing.NotThere::new);
    }

    private Optional<String> clipOf(Asker asker, String packetId) {
        return open(asker, packetId) instanceof Opened.Here here && here.shown().held() instanceof Held.OfClip clip
                ? Optional.of(clip.clipId())
                : Optional.empty();
    }

    /// Takes away whatever may not be shown any more. Anybody may have it done.
    ///
    /// @return how many packets went or expired
    public int sweep() {
        return journal.record(new Asker.Program("sweep packets"), act -> {
            act.alone();
            return sweep.of(act, rows.listAll(act));
        });
    }

    private Optional<Kept> own(Act act, String packetId) {
        return rows.find(act, packetId).filter(kept -> isPresenter(act, kept));
    }

    private Kept requireOwn(Act act, String packetId) {
        return own(act, packetId).orElseThrow(() -> new NotAllowed(Right.WORK_ON_CASE));
    }
}
