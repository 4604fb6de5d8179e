package org.attune.store.library;

import java.util.Optional;
import java.util.UUID;

import org.attune.store.access.Asker;
import org.attune.store.access.NotAllowed;
import org.attune.store.access.Right;
import org.attune.store.audit.Act;
import org.attune.store.audit.Action;
import org.attune.store.audit.Journal;
import org.attune.store.keys.Cell;
import org.attune.store.keys.Chance;
import org.attune.store.keys.Envelopes;
import org.attune.store.keys.Fingerprint;
import org.attune.store.sql.Row;

/// Opens and closes the feeds of what is published: the practice's, and one for each group. They are closed until somebody opens them: the
/// practice's by who runs it; a group's by whoever looks after the group, and anybody who takes part in it may close it.
///
/// Who reads a feed is not signed in. The practice's has an address that everybody may know; a group's has a secret in it, and only its
/// fingerprint is compared. Closing throws the secret away.
public final class Feeds {

    private static final int UUID_BYTES = 16;

    private final Journal journal;
    private final Chance chance;
    private final EssayRows rows;

    /// Keeps feeds by a journal, with secrets from chance.
    ///
    /// @param circles what people are to groups
    public Feeds(Journal journal, Chance chance, Envelopes envelopes, Circles circles) {
        this.journal = journal;
        this.chance = chance;
        this.rows = new EssayRows(envelopes, circles);
    }

    /// A feed while it is open, for those who have what is published there anyway.
    ///
    /// @param groupId whose; empty for the practice's
    public Optional<OpenFeed> find(Asker.Member asker, String groupId) {
        return journal.look(asker, act -> rows.mayRead(act, groupId)
                ? act.work().find("select * from feed where envelope is not null and group_id = ?", this::of, groupId)
                        .filter(feed -> rows.isLive(act, feed.groupId()))
                : Optional.empty());
    }

    /// Opens a feed; one that is open stays as it is.
    public OpenFeed open(Asker.Member asker, String groupId) {
        return journal.record(asker, act -> {
            require(mayOpen(act, asker, groupId));
            act.alone();
            act.work().change(
                    "insert into feed (group_id, id, since) values (?, ?, ?) on conflict (group_id) do nothing",
                    groupId, UUID.nameUUIDFromBytes(chance.bytes(UUID_BYTES)).toString(), act.at());
            if (!act.work().isThere("select 1 from feed where group_id = ? and envelope is not null", groupId)) {
                String address = groupId.isEmpty() ? OpenFeed.OF_PRACTICE : chance.token();
                act.work().change("update feed set fingerprint = ?, envelope = ? where group_id = ?",
                        Fingerprint.of(address), rows.envelopes().seal(cell(groupId), address), groupId);
                act.note(Action.FEED_OPENED, groupId);
            }
            return act.work().find("select * from feed where group_id = ?", this::of, groupId).orElseThrow();
        });
    }

    /// Closes a feed. What readers fetched before, they have; its address leads nowhere any more.
    public void close(Asker.Member asker, String groupId) {
        journal.record(asker, act -> {
            require(mayClose(act, asker, groupId));
            act.work().change("update feed set fingerprint = null, envelope = null where group_id = ?", groupId);
            act.note(Action.FEED_CLOSED, groupId);
            return groupId;
        });
    }

    private boolean mayOpen(Act act, Asker.Member asker, String groupId) {
        return groupId.isEmpty() ? act.may(Right.CHANGE_SETTINGS)
                : rows.part(act, groupId, asker.personId()) == Circles.Part.KEEPER;
    }

    private boolean mayClose(Act act, Asker.Member asker, String groupId) {
        return groupId.isEmpty() ? act.may(Right.CHANGE_SETTINGS)
                : rows.part(act, groupId, asker.personId()).takesPart();
    }

    private static void require(boolean may) {
        if (!may) {
            throw new NotAllowed(Right.CHANGE_SETTINGS);
        }
    }

    /// What stands in the feed of an address now, for somebody who is not signed in; nothing while it is closed.
    public Optional<Issue> read(Asker.Program asker, String address) {
        return journal.look(asker, act -> live(act, address).map(feed -> new Issue(feed,
                rows.list(act, EssayRows.goingOut(feed.groupId()), cover -> true))));
    }

    /// The same with one essay alone; nothing where that does not stand in it.
    public Optional<Issue> read(Asker.Program asker, String address, String essayId) {
        return journal.look(asker, act -> live(act, address)
                .map(feed -> new Issue(feed, rows.list(act, EssayRows.goingOut(feed.groupId()),
                        cover -> cover.id().equals(essayId))))
                .filter(issue -> !issue.essays().isEmpty()));
    }

    /// The mark of what stands in it, as [Issue#mark] has it, without opening any essay.
    public Optional<String> mark(Asker.Program asker, String address) {
        return journal.look(asker, act -> live(act, address)
                .map(feed -> Issue.mark(feed, rows.listCovers(act, EssayRows.goingOut(feed.groupId())))));
    }

    private Optional<OpenFeed> live(Act act, String address) {
        return act.work().find("select * from feed where fingerprint = ?", this::of, Fingerprint.of(address))
                .filter(feed -> rows.isLive(act, feed.groupId()));
    }

    private OpenFeed of(Row row) {
        String groupId = row.text("group_id");
        return new OpenFeed(row.text("id"), groupId, rows.envelopes().open(cell(groupId), row.text("envelope")),
                row.moment("since"));
    }

    private static Cell cell(String groupId) {
        return new Cell("feed", groupId, "envelope");
    }
}
