package org.attune.store.room;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import org.attune.core.room.SharedClock;
import org.attune.core.room.SharedClock.Hand;
import org.attune.store.access.Asker;
import org.attune.store.audit.Act;
import org.attune.store.audit.Journal;

/// Tells cheaply whether anything changed that a member of a meeting may see. It says nothing of what.
///
/// @param journal what it looks with
/// @param sweep what takes away what expired meanwhile
record Pulse(Journal journal, Sweep sweep) {

    /// So often the clock of a meeting that somebody watches is kept, so that no jump of the machine's clock turns it back by more.
    private static final Duration BEAT = Duration.ofSeconds(5);
    private static final Asker.Program ASKER = new Asker.Program("room pulse");

    private record Seen(String text, SharedClock clock, boolean hasExpired) {

        boolean isDue(Instant now) {
            if (hasExpired || !(clock.hand() instanceof Hand.Going going)) {
                return hasExpired;
            }
            return now.isBefore(going.seen()) || Duration.between(going.seen(), now).compareTo(BEAT) > 0;
        }
    }

    String of(String gatheringId) {
        Optional<Seen> seen = journal.look(ASKER, act -> look(act, gatheringId));
        if (seen.isEmpty()) {
            return "";
        }
        if (seen.get().isDue(journal.now())) {
            return journal.record(ASKER, act -> {
                act.alone();
                beat(act, gatheringId);
                sweep.ofMeeting(act, gatheringId);
                return look(act, gatheringId);
            }).map(Seen::text).orElse("");
        }
        return seen.get().text();
    }

    private static void beat(Act act, String gatheringId) {
        act.work().find("select * from gathering where id = ?", GatheringRows::clock, gatheringId).ifPresent(clock -> {
            SharedClock now = clock.beat(act.at());
            GatheringRows.writeClock(act, gatheringId, now);
            if (now.isGoing() != clock.isGoing() || !now.before().equals(clock.before())) {
                GatheringRows.touch(act, gatheringId);
            }
        });
    }

    private static Optional<Seen> look(Act act, String gatheringId) {
        return act.work().find("select g.*, (select count(*) from group_member m join person p on p.id = m.person_id "
                + "where m.group_id = g.group_id and m.left_at is null and p.left_at is null) as members"
                + ", (select count(*) from agenda_item a join packet k on k.id = a.packet_id "
                + "where a.gathering_id = g.id and k.expires_at <= ?) as expired from gathering g where g.id = ?",
                row -> new Seen(row.number("changes") + "." + row.number("members"), GatheringRows.clock(row),
                        row.number("expired") > 0),
                act.at(), gatheringId);
    }
}
