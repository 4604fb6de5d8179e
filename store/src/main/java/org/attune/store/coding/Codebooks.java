package org.attune.store.coding;

import java.util.List;
import java.util.Optional;

import org.attune.core.codebook.Codebook;
import org.attune.core.codebook.CodebookName;
import org.attune.core.coding.Outline;
import org.attune.store.access.Asker;
import org.attune.store.access.Outcome;
import org.attune.store.access.Right;
import org.attune.store.audit.Act;
import org.attune.store.audit.Action;
import org.attune.store.audit.Journal;
import org.attune.store.sql.Row;

/// The codebooks that a practice took up, each version for good: every coding is pinned to one.
public final class Codebooks {

    private final Journal journal;

    Codebooks(Journal journal) {
        this.journal = journal;
    }

    /// A version of a codebook.
    ///
    /// @param name which
    /// @param written its text, as whoever took it up wrote it
    public record Kept(CodebookName name, String written) {
        static Kept of(Row row) {
            return new Kept(new CodebookName(row.text("id"), row.smallNumber("version")), row.text("written"));
        }
    }

    /// Takes a version up. The same again is the one that is there; another one under its name is refused.
    ///
    /// @param written the text that whoever reads it makes the codebook of again
    public Outcome<Kept> keep(Asker.Member asker, Codebook codebook, String written) {
        CodebookName name = codebook.name();
        return journal.record(asker, act -> {
            act.require(Right.CODE_SESSIONS);
            act.alone();
            Optional<Kept> there = find(act, name);
            if (there.isPresent()) {
                return there.get().written().equals(written) ? new Outcome.Done<>(there.get())
                        : new Outcome.Refused<>("The practice has another codebook by the name of " + name
                                + ". A version never changes: give yours the next number, or another id.");
            }
            act.work().change("insert into codebook (id, version, outline, written, by_id, at) "
                    + "values (?, ?, ?, ?, ?, ?)", name.id(), name.version(), Outline.of(codebook).text(), written,
                    asker.personId(), act.at());
            act.note(Action.CODEBOOK_KEPT, name.toString());
            return new Outcome.Done<>(new Kept(name, written));
        });
    }

    /// One version, for anybody in the practice who may code.
    public Optional<Kept> find(Asker asker, CodebookName name) {
        return journal.look(asker, act -> mayRead(act) ? find(act, name) : Optional.empty());
    }

    /// Every version that the practice took up, in order of id and version.
    public List<Kept> list(Asker asker) {
        return journal.look(asker, act -> mayRead(act)
                ? act.work().list("select * from codebook order by id, version", Kept::of)
                : List.of());
    }

    /// Whether any round is coded by a version. It says nothing of what is coded.
    public boolean isUsed(Asker asker, CodebookName name) {
        return journal.look(asker, act -> mayRead(act) && act.work().isThere(
                "select 1 from coding_round where codebook_id = ? and codebook_version = ?", name.id(),
                name.version()));
    }

    private static boolean mayRead(Act act) {
        return act.may(Right.CODE_SESSIONS) || act.asker().equals(Asker.Program.EXPORT);
    }

    private static Optional<Kept> find(Act act, CodebookName name) {
        return act.work().find("select * from codebook where id = ? and version = ?", Kept::of, name.id(),
                name.version());
    }

    static Optional<Outline> outline(Act act, CodebookName name) {
        return act.work().find("select outline from codebook where id = ? and version = ?",
                row -> Outline.parse(row.text("outline")), name.id(), name.version());
    }
}
