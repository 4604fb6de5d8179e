package org.attune.store.own;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.attune.store.access.Asker;
import org.attune.store.audit.Act;
import org.attune.store.audit.Journal;
import org.attune.store.keys.Cell;
import org.attune.store.keys.Chance;
import org.attune.store.keys.OwnKey;
import org.attune.store.own.Leaf.Words;
import org.attune.store.sql.Row;

/// A reflection store that its owner has opened, until it is closed. The audit has no line about what happens in it, for it
/// would tell when somebody wrote, and beside the case that they had just looked at.
public final class Leaves implements AutoCloseable {

    private final Journal journal;
    private final Chance chance;
    private final Asker.Member owner;
    private final OwnKey key;

    Leaves(Journal journal, Chance chance, Asker.Member owner, OwnKey key) {
        this.journal = journal;
        this.chance = chance;
        this.owner = owner;
        this.key = key;
    }

    /// Whose they are.
    public String ownerId() {
        return owner.personId();
    }

    /// Whether they can still be read and written: not once they are closed, or sealed anew by another key.
    public boolean isOpen() {
        return !key.isClosed() && journal.look(owner, this::hasItsKey);
    }

    boolean hasItsKey(Act act) {
        return act.work().isThere("select 1 from private_key where person_id = ? and key_id = ?", ownerId(), key.id());
    }

    /// Adds a leaf.
    public Leaf add(Words words) {
        return journal.record(owner, act -> add(act, words));
    }

    /// Adds a leaf as a part of something else that its owner does.
    ///
    /// @throws IllegalArgumentException when somebody else does it
    public Leaf add(Act act, Words words) {
        requireOwner(act);
        requireItsKey(act);
        Leaf leaf = new Leaf(chance.id(), 1, act.at(), act.at(), words);
        act.work().change("insert into private_leaf (person_id, id, envelope) values (?, ?, ?)", ownerId(), leaf.id(),
                seal(leaf));
        return leaf;
    }

    /// Changes what a leaf says, unless it was changed since.
    ///
    /// @param seen the revision that was read before
    public Change change(String id, int seen, Words words) {
        return journal.record(owner, act -> {
            requireItsKey(act);
            Optional<Leaf> found = find(act, id);
            if (found.isEmpty()) {
                return new Change.Gone();
            }
            Leaf now = found.get();
            if (now.revision() != seen) {
                return new Change.Overtaken(now);
            }
            Leaf changed = new Leaf(id, seen + 1, now.writtenAt(), act.at(), words);
            act.work().change("update private_leaf set envelope = ? where person_id = ? and id = ?", seal(changed),
                    ownerId(), id);
            return new Change.Made(changed);
        });
    }

    /// Removes a leaf for good, out of the database's files as well.
    public void remove(String id) {
        remove(List.of(id));
    }

    private void remove(List<String> ids) {
        if (ids.isEmpty()) {
            return;
        }
        journal.record(owner, act -> {
            remove(act, ids);
            return ids;
        });
        journal.scour();
    }

    /// Removes leaves as a part of something else that their owner does. Whoever does it clears the database's files afterwards.
    ///
    /// @throws IllegalArgumentException when somebody else does it
    public void remove(Act act, List<String> ids) {
        requireOwner(act);
        requireItsKey(act);
        ids.forEach(id -> act.work().change("delete from private_leaf where person_id = ? and id = ?", ownerId(), id));
    }

    private void requireOwner(Act act) {
        if (!act.asker().inAudit().equals(owner.inAudit())) {
            throw new IllegalArgumentException("a reflection store takes only what its owner does");
        }
    }

    /// A leaf, if it is there and can be read.
    public Optional<Leaf> find(String id) {
        return journal.look(owner, act -> find(act, id));
    }

    private Optional<Leaf> find(Act act, String id) {
        requireKeyInUse(act);
        return act.work().find("select id, envelope from private_leaf where person_id = ? and id = ?", Kept::of,
                ownerId(), id).flatMap(this::read);
    }

    /// A leaf as its row has it.
    private record Kept(String id, String envelope) {
        static Kept of(Row row) {
            return new Kept(row.text("id"), row.text("envelope"));
        }
    }

    private List<Kept> listKept(Act act) {
        requireKeyInUse(act);
        return act.work().list("select id, envelope from private_leaf where person_id = ? order by id", Kept::of,
                ownerId());
    }

    private Optional<Leaf> read(Kept kept) {
        return key.openIfOwn(cell(kept.id), kept.envelope).flatMap(text -> LeafText.read(kept.id, text));
    }

    /// Leaves that cannot be read, by id: whose envelope was changed, or which a newer program than this one wrote. They stay
    /// until their owner removes them.
    public List<String> listUnreadable() {
        return journal.look(owner, act -> listKept(act).stream().filter(kept -> read(kept).isEmpty()).map(Kept::id)
                .toList());
    }

    /// All leaves that can be read, in the order in which they were written. Those that outlived what they are about are removed: whose
    /// case was erased, and keys of stand-ins that no transcript has any more. Until their owner opens the store, nobody knows which
    /// they are.
    public List<Leaf> list() {
        Map<Boolean, List<Leaf>> byStanding = journal.look(owner,
                act -> list(act).stream().collect(Collectors.partitioningBy(Outlived.of(act)::has)));
        remove(byStanding.getOrDefault(true, List.of()).stream().map(Leaf::id).toList());
        return byStanding.getOrDefault(false, List.of());
    }

    /// Removes leaves that outlived what they are about.
    public void forgetOutlived() {
        list();
    }

    /// What is not there any more that leaves may be about.
    ///
    /// @param erased cases that were erased
    /// @param replaced transcripts that have stand-ins
    private record Outlived(Set<String> erased, Set<String> replaced) {

        static Outlived of(Act act) {
            return new Outlived(new HashSet<>(act.work().list("select id from tombstone where kind = 'CASE'",
                    row -> row.text("id"))),
                    new HashSet<>(act.work().list(
                            "select transcript_id from transcript_step where kind = 'PSEUDONYMS'",
                            row -> row.text("transcript_id"))));
        }

        boolean has(Leaf leaf) {
            return erased.contains(leaf.words().about().caseId()) || (leaf.words().kind() == Leaf.Kind.PSEUDONYMS
                    && !replaced.contains(leaf.words().transcriptId()));
        }
    }

    private List<Leaf> list(Act act) {
        return listKept(act).stream().flatMap(kept -> read(kept).stream())
                .sorted(Comparator.comparing(Leaf::writtenAt).thenComparing(Leaf::id)).toList();
    }

    /// Seals all of them by another key, as a part of the act in which that key comes into use. What a newer program wrote goes
    /// with them as it is; an envelope that does not open stays as it is.
    void sealAnew(Act act, Leaves under) {
        listKept(act).forEach(kept -> key.openIfOwn(cell(kept.id), kept.envelope)
                .ifPresent(text -> act.work().change(
                        "update private_leaf set envelope = ? where person_id = ? and id = ?",
                        under.key.seal(cell(kept.id), text), ownerId(), kept.id)));
    }

    /// Nothing else is recorded until this is done, and the key is the one in use: what an old key sealed, nobody would open.
    private void requireItsKey(Act act) {
        act.alone();
        requireKeyInUse(act);
    }

    private void requireKeyInUse(Act act) {
        if (!hasItsKey(act)) {
            throw new IllegalStateException("the reflection store was sealed anew and has to be opened again");
        }
    }

    private String seal(Leaf leaf) {
        return key.seal(cell(leaf.id()), LeafText.write(leaf));
    }

    private Cell cell(String id) {
        return new Cell("private_leaf", ownerId() + "\n" + id, "envelope");
    }

    /// Overwrites the key.
    @Override
    public void close() {
        key.close();
    }
}
