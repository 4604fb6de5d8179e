package org.attune.store.room;

import java.util.List;

import org.attune.store.access.Access;
import org.attune.store.access.Asker;
import org.attune.store.access.Right;
import org.attune.store.audit.Act;
import org.attune.store.audit.Action;
import org.attune.store.audit.Follower;
import org.attune.store.material.Step;
import org.attune.store.room.PacketRows.Kept;
import org.attune.store.room.piece.Snapshots;

/// Takes away what may not be shown any more, in the same act as what made it so: a consent that was withdrawn, a case that was
/// handed over, a presenter who left or works on cases no more, scores that were put right, a source that was erased, taken back, or whose
/// stand-ins were.
///
/// @param packets the rows of packets
/// @param groups the rows of groups
/// @param seals what is shown once all who are left have given theirs
record Sweep(PacketRows packets, GroupRows groups, Seals seals) implements Follower {

    /// What becomes of a packet.
    enum Fate {
        STAYS, EXPIRES, GOES
    }

    @Override
    public void after(Act act, Action action, String caseId) {
        switch (action) {
            case SHARING_CHANGED, HALF_CORRECTED -> {
                act.alone();
                packets.list(act, caseId).stream().filter(kept -> !kept.isExpired() && kept.isOfScores())
                        .forEach(kept -> takeBack(act, kept));
            }
            case CONSENT_GIVEN, CONSENT_WITHDRAWN, CASE_HANDED_OVER, TENSION_ADDED_TO,
                    TRANSCRIPT_CHANGED, TRANSCRIPT_ERASED, CLIP_ENDED -> {
                act.alone();
                List<Kept> ofCase = packets.list(act, caseId);
                ofCase.forEach(kept -> PacketRows.touch(act.work(), kept.packet().id()));
                of(act, ofCase);
                seals.openAll(act);
            }
            case PERSON_LEFT, PERSON_CHANGED, GROUP_LEFT -> {
                act.alone();
                of(act, packets.listAll(act));
                GatheringRows.touchAll(act);
                seals.openAll(act);
            }
            default -> {
                // nothing else ends what may be shown
            }
        }
    }

    /// Carries out the fate of packets.
    ///
    /// @return how many did not stay
    int of(Act act, List<Kept> all) {
        int gone = 0;
        for (Kept kept : all) {
            Fate fate = fate(act, kept);
            switch (fate) {
                case STAYS -> gone--;
                case EXPIRES -> packets.expire(act, kept);
                case GOES -> takeBack(act, kept);
            }
            gone++;
        }
        return gone;
    }

    private static void takeBack(Act act, Kept kept) {
        PacketRows.bury(act.work(), kept.packet().id());
        act.note(Action.PACKET_TAKEN_BACK, kept.packet().id(), kept.packet().caseId());
    }

    /// Whether the time of a packet is over that nobody took away yet.
    boolean isDue(Act act) {
        return !due(act).isEmpty();
    }

    /// Carries out the fate of packets whose time is over.
    ///
    /// @return how many did not stay
    int ofDue(Act act) {
        return of(act, due(act).stream().flatMap(id -> packets.find(act, id).stream()).toList());
    }

    private static List<String> due(Act act) {
        return act.work().list("select id from packet where expired_at is null and expires_at <= ?",
                row -> row.text("id"), act.at());
    }

    /// What becomes of a packet now.
    Fate fate(Act act, Kept kept) {
        return fate(act, kept, groups.get(act, kept.packet().groupId()));
    }

    /// What becomes of a packet of a group now.
    Fate fate(Act act, Kept kept, Group group) {
        Packet packet = kept.packet();
        boolean isPresenters = Access.has(act.work(),
                new Asker.Member(packet.presenterId(), Access.roles(act.work(), packet.presenterId())),
                Right.WORK_ON_CASE, packet.caseId(), act.at());
        boolean isInGroup = group.membership(packet.presenterId()).isPresent();
        if (!isPresenters || !isInGroup || (kept.wasQueued() && !isAgreedForAnybody(act, kept, group))) {
            return Fate.GOES;
        }
        if (kept.isExpired()) {
            return Fate.STAYS;
        }
        if (!kept.sources().stream().allMatch(source -> isThere(act, source))) {
            return Fate.GOES;
        }
        return isOver(act, packet) ? Fate.EXPIRES : Fate.STAYS;
    }

    /// Whether the client agrees that at least one other member sees it. Once its time is over nobody does, and what is left of it is its
    /// presenter's: then it counts what the client says, and not who is in the group still.
    private static boolean isAgreedForAnybody(Act act, Kept kept, Group group) {
        List<String> readers = kept.isExpired() || isOver(act, kept.packet()) ? GroupRows.listEver(act, group.id())
                : group.members().stream().map(Group.Membership::personId).toList();
        return readers.stream()
                .anyMatch(reader -> !reader.equals(kept.packet().presenterId()) && kept.isAgreed(act, reader));
    }

    private static boolean isOver(Act act, Packet packet) {
        return !packet.expiresAt().isAfter(act.at());
    }

    private static boolean isThere(Act act, String source) {
        String[] words = source.split(" ");
        return switch (words[0]) {
            case Snapshots.SCORES -> true;
            case "tension" -> act.work().isThere("select 1 from tension where id = ?", words[1]);
            case "entry" -> act.work().isThere("select 1 from tension_entry where tension_id = ? and number = ? "
                    + "and envelope is not null", words[1], Integer.parseInt(words[2]));
            case "clip" -> act.work().isThere("select 1 from clip where id = ?", words[1]);
            case "transcript" ->
                act.work().isThere("select 1 from transcript_step where transcript_id = ? and kind = ?",
                        words[1], Step.Kind.PSEUDONYMS);
            default -> throw new IllegalStateException("a packet is made of what this program does not know");
        };
    }
}
