package org.attune.store.room;

import java.util.Set;
import java.util.stream.Collectors;

import org.attune.core.room.GroupCheck;
import org.attune.core.room.Phase;
import org.attune.store.audit.Act;
import org.attune.store.room.Gathering.Standing;
import org.attune.store.room.Gatherings.There;
import org.attune.store.room.PacketRows.Kept;

/// What members give each on their own, and what is shown together once all who are there gave theirs: what they code blind, and how
/// they find the group. It is looked at whenever somebody gave something, went, or lost what let them give it.
///
/// @param gatherings the rows of meetings
/// @param packets the rows of packets
/// @param said the rows of what was given
record Seals(GatheringRows gatherings, PacketRows packets, SaidRows said) {

    /// Shows what everybody who is there gave theirs of, in every meeting that goes on.
    void openAll(Act act) {
        GatheringRows.underWay(act).forEach(id -> open(act, id));
    }

    /// Shows what everybody who is there gave theirs of.
    void open(Act act, String gatheringId) {
        gatherings.find(act, gatheringId).map(There::now).ifPresent(gathering -> {
            if (gathering.standing() instanceof Standing.Under under) {
                if (under.phase() == Phase.CODING) {
                    gathering.onTable().flatMap(id -> packets.find(act, id))
                            .filter(kept -> isCoded(act, kept, gathering))
                            .ifPresent(kept -> reveal(act, gathering, under));
                } else if (under.phase() == Phase.CLOSING && isAnswered(act, gathering)) {
                    SaidRows.showCheck(act, gatheringId);
                }
            }
        });
    }

    private boolean isCoded(Act act, Kept kept, Gathering gathering) {
        Set<String> coders = gathering.seats().present().stream().filter(
                one -> one.equals(kept.packet().presenterId()) || kept.isAgreed(act, one)).collect(Collectors.toSet());
        return !coders.isEmpty() && said.coders(act, kept.packet().id()).containsAll(coders)
                && !PacketRows.isRevealed(act, kept.packet().id());
    }

    private static void reveal(Act act, Gathering gathering, Standing.Under under) {
        GatheringRows.moveTo(act, gathering.id(), new Standing.Under(Phase.REVEAL, under.item()));
        GatheringRows.touch(act, gathering.id());
    }

    /// Too few answers are no reason to take no more: nothing was shown of them.
    private static boolean isAnswered(Act act, Gathering gathering) {
        Set<String> checkers = SaidRows.checkers(act, gathering.id());
        return checkers.size() >= GroupCheck.FEWEST && checkers.containsAll(gathering.seats().present())
                && !SaidRows.isCheckShown(act, gathering.id());
    }
}
