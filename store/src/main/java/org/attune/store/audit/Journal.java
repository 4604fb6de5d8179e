package org.attune.store.audit;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

import org.attune.store.access.Asker;
import org.attune.store.sql.Database;
import org.attune.store.sql.Moments;
import org.attune.store.sql.Work;

/// The only way into the tables: every act has an asker, a time, and its lines of the audit in the same transaction.
public final class Journal {

    private final Database database;
    private final Clock clock;
    private final List<Follower> followers = new CopyOnWriteArrayList<>();

    /// Acts on a database, by a clock.
    public Journal(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /// Does something that the audit keeps: a change, or a view of clinical content.
    public <R> R record(Asker asker, Function<Act, R> doing) {
        return database.write(work -> {
            Act act = new Act(work, asker, now());
            R done = doing.apply(act);
            List<Act.Note> said = List.copyOf(act.notes());
            said.forEach(note -> append(work, act, note));
            said.forEach(note -> followers.forEach(one -> one.after(act, note.action(), note.caseId())));
            act.notes().stream().skip(said.size()).forEach(note -> append(work, act, note));
            return done;
        });
    }

    /// Looks at something that is no clinical content.
    public <R> R look(Asker asker, Function<Act, R> looking) {
        return database.read(work -> {
            Act act = new Act(work, asker, now());
            R seen = looking.apply(act);
            if (!act.notes().isEmpty()) {
                throw new IllegalStateException("what the audit keeps must be recorded, not only looked at");
            }
            return seen;
        });
    }

    /// Tells somebody of every act from now on, before it is done for good. What they note has no followers.
    public void follow(Follower follower) {
        followers.add(follower);
    }

    /// Clears the files of the database of what an act took out of its tables, as far as the database can ([Database#scour]).
    public void scour() {
        database.scour();
    }

    /// The time, as it will be kept.
    public Instant now() {
        return Moments.kept(clock.instant());
    }

    /// The head is moved first, which makes any other writer wait until this one is done.
    private static void append(Work work, Act act, Act.Note note) {
        AuditEntry unchained = work.find("update audit_head set seq = seq + 1 where id = 1 returning seq, hash",
                row -> new AuditEntry(row.number("seq"), act.at(), act.asker().inAudit(), note.action(), note.subject(),
                        note.caseId(), new AuditEntry.Chain(row.text("hash"), "")))
                .orElseThrow(() -> new IllegalStateException("the audit has lost its head"));
        AuditEntry entry = unchained.after(unchained.chain().previous());
        work.change("insert into audit (seq, at, actor, action, subject, case_id, previous, hash) "
                + "values (?, ?, ?, ?, ?, ?, ?, ?)", entry.number(), entry.at(), entry.actor(), entry.action(),
                entry.subject(), entry.caseId(), entry.chain().previous(), entry.chain().hash());
        work.change("update audit_head set hash = ? where id = 1", entry.chain().hash());
    }
}
