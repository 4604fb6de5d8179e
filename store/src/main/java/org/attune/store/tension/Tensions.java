package org.attune.store.tension;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import org.attune.store.access.Asker;
import org.attune.store.access.Condition;
import org.attune.store.access.NotAllowed;
import org.attune.store.access.Outcome;
import org.attune.store.access.Right;
import org.attune.store.audit.Act;
import org.attune.store.audit.Action;
import org.attune.store.audit.Journal;
import org.attune.store.cases.Meetings;
import org.attune.store.consent.Consent.Material;
import org.attune.store.consent.Consent.Purpose;
import org.attune.store.consent.Consents;
import org.attune.store.forms.Forms;
import org.attune.store.keys.Chance;
import org.attune.store.keys.Envelopes;

/// Keeps tensions. Everything is added and nothing is written over; who sees what of it is up to [Readers].
///
/// The case's therapist adds anything. The client, on their own page, may open a tension by telling it, and tell, close and take
/// back their words wherever they see one. Both say where it lay, and so does a supervisor who reads it; nobody else adds anything.
public final class Tensions {

    /// Our choice: what is sent twice within it, as over a connection that dropped, was meant once.
    private static final Duration MOMENT = Duration.ofMinutes(10);
    /// Our choice.
    private static final Duration DOUBLE_TAP = Duration.ofSeconds(10);

    private final Journal journal;
    private final Chance chance;
    private final Entries entries;
    private final CheckBacks checkBacks;

    /// Keeps tensions by a journal, with ids from chance, and with all that is said of them in envelopes.
    ///
    /// @param meetings the sessions at which it is asked how it went
    /// @param forms the forms that ask it
    public Tensions(Journal journal, Chance chance, Envelopes envelopes, Meetings meetings, Forms forms) {
        this.journal = journal;
        this.chance = chance;
        this.entries = new Entries(envelopes);
        this.checkBacks = new CheckBacks(journal, meetings, forms, this);
    }

    /// What came of describing a tension that somebody else may have described meanwhile.
    public sealed interface Describing {
        /// It was kept.
        record Kept(Tension now) implements Describing {}

        /// Somebody described it meanwhile, in another window perhaps. Nothing was kept, so that nothing is lost.
        record Meanwhile(Tension now) implements Describing {}

        /// It cannot be kept as it is.
        ///
        /// @param why what is wrong, what is allowed and what to do next
        record Refused(String why) implements Describing {}
    }

    /// Something that a client told, or said of an ending, and that the therapist has not looked at.
    ///
    /// @param tensionId of which tension
    /// @param caseId of which case
    /// @param isTold whether it was told, and not only said how it ended
    public record Unheard(String tensionId, String caseId, boolean isTold) {}

    /// Opens a tension. The same telling sent twice within a moment opens one.
    ///
    /// @param first what is known of it: a description from the therapist, a telling from the client
    public Outcome<Tension> open(Asker asker, String caseId, Addition first) {
        return checked(first, () -> journal.record(asker, act -> {
            act.alone();
            requireAdding(act, caseId, first);
            Optional<Tension> same = readAll(act, caseId).stream()
                    .filter(known -> isFreshCopy(act, known.entries().getFirst(), first))
                    .findFirst();
            if (same.isPresent()) {
                return new Outcome.Done<>(seen(act, same.get()));
            }
            Tension tension = new Tension(chance.id(), caseId, Entries.byId(act), act.at(), List.of());
            act.work().change("insert into tension (id, case_id, by_id, opened_at) values (?, ?, ?, ?)", tension.id(),
                    caseId, tension.byId(), act.at());
            act.note(Action.TENSION_OPENED, tension.id(), caseId);
            entries.add(act, tension.id(), first);
            return new Outcome.Done<>(read(act, tension.id()));
        }));
    }

    /// What the asker may see of a tension that they may work on.
    private static Tension seen(Act act, Tension tension) {
        return Readers.of(act, tension.caseId()).see(List.of(tension)).getFirst();
    }

    private static boolean isFreshCopy(Act act, Entry entry, Addition addition) {
        return entry.byId().equals(Entries.byId(act)) && entry.at().plus(moment(addition)).isAfter(act.at())
                && entry.what() instanceof Entry.What.Whole whole && whole.addition().equals(addition);
    }

    /// Words may come again after a while, when a browser thinks that they did not arrive; anything else, by a double tap.
    private static Duration moment(Addition addition) {
        return addition instanceof Addition.Told || addition instanceof Addition.Closed ? MOMENT : DOUBLE_TAP;
    }

    /// Adds something to a tension, a closed one too. The same twice within a moment is added once. Descriptions go by [#describe], and joining by [#join] and [#part].
    public Outcome<Tension> add(Asker asker, String tensionId, Addition addition) {
        return switch (addition) {
            case Addition.Described described -> throw new IllegalArgumentException("a description needs describe");
            case Addition.Joined joined -> throw new IllegalArgumentException("joining needs join");
            case Addition.Parted parted -> throw new IllegalArgumentException("parting needs part");
            default -> checked(addition, () -> journal.record(asker, act -> {
                act.alone();
                return add(act, required(act, tensionId, addition), addition);
            }));
        };
    }

    /// Sessions with the question that comes back to a tension.
    public CheckBacks checkBacks() {
        return checkBacks;
    }

    Outcome<Tension> add(Act act, Tension tension, Addition addition) {
        if (addition instanceof Addition.TakenBack taken) {
            return takeBack(act, tension, taken);
        }
        boolean isThere = tension.entries().reversed().stream()
                .filter(entry -> entry.byId().equals(Entries.byId(act))).limit(1)
                .anyMatch(entry -> isFreshCopy(act, entry, addition));
        return new Outcome.Done<>(isThere ? seen(act, tension) : added(act, tension, addition));
    }

    private Outcome<Tension> takeBack(Act act, Tension tension, Addition.TakenBack taken) {
        boolean isOwn = tension.entries().stream().anyMatch(entry -> entry.number() == taken.number()
                && entry.byId().equals(Entries.byId(act)) && entry.what() instanceof Entry.What.Whole whole
                && whole.addition() instanceof Addition.Told);
        if (!isOwn) {
            return new Outcome.Refused<>("Only who told it can take a telling back, and only once.");
        }
        entries.forget(act, tension.id(), taken.number());
        return new Outcome.Done<>(added(act, tension, taken));
    }

    private Tension added(Act act, Tension tension, Addition addition) {
        entries.add(act, tension.id(), addition);
        act.note(Action.TENSION_ADDED_TO, tension.id(), tension.caseId());
        return read(act, tension.id());
    }

    /// Describes a tension, unless somebody did so since the description that the asker saw.
    ///
    /// @param seen the number of the description that the asker saw ([Tension#described])
    public Describing describe(Asker asker, String tensionId, int seen, Addition.Described described) {
        Optional<String> wrong = Limits.wrong(described);
        if (wrong.isPresent()) {
            return new Describing.Refused(wrong.get());
        }
        return journal.record(asker, act -> {
            act.alone();
            Tension tension = required(act, tensionId, described);
            if (tension.description().filter(now -> now.said().equals(described)).isPresent()) {
                return new Describing.Kept(tension);
            }
            return tension.described() == seen ? new Describing.Kept(added(act, tension, described))
                    : new Describing.Meanwhile(tension);
        });
    }

    /// Makes a tension a part of another one of the same case. Both keep all they hold.
    public Outcome<Tension> join(Asker asker, String tensionId, String intoId) {
        return journal.record(asker, act -> {
            act.alone();
            Addition.Joined joined = new Addition.Joined(intoId);
            Tension tension = required(act, tensionId, joined);
            Tension into = required(act, intoId, joined);
            if (tensionId.equals(intoId) || !tension.caseId().equals(into.caseId())) {
                return new Outcome.Refused<>("A tension joins another one of the same case. Choose another one.");
            }
            if (tension.joinedInto().isPresent() || into.joinedInto().isPresent() || hasParts(act, tension)) {
                return new Outcome.Refused<>("One of the two is joined to another one already. Part them first.");
            }
            return new Outcome.Done<>(added(act, tension, joined));
        });
    }

    private boolean hasParts(Act act, Tension whole) {
        return readAll(act, whole.caseId()).stream()
                .anyMatch(other -> other.joinedInto().filter(whole.id()::equals).isPresent());
    }

    /// Makes a joined tension one of its own again.
    public Outcome<Tension> part(Asker asker, String tensionId) {
        return journal.record(asker, act -> {
            act.alone();
            Tension tension = required(act, tensionId, new Addition.Parted(""));
            return tension.joinedInto()
                    .<Outcome<Tension>>map(
                            other -> new Outcome.Done<>(added(act, tension, new Addition.Parted(other))))
                    .orElseGet(() -> new Outcome.Refused<>("This tension is one of its own already."));
        });
    }

    /// Says that the therapist wrote about their own part; what they wrote is elsewhere.
    public void partWritten(Asker asker, String tensionId) {
        add(asker, tensionId, new Addition.PartWritten());
    }

    /// The tensions of a case that the asker may see, oldest first.
    public List<Tension> list(Asker asker, String caseId) {
        return journal.look(asker, act -> list(act, caseId));
    }

    List<Tension> list(Act act, String caseId) {
        return Readers.of(act, caseId).see(readAll(act, caseId));
    }

    /// One tension, for a change and not to be shown.
    public Optional<Tension> find(Asker asker, String tensionId) {
        return journal.look(asker, act -> findSeen(act, tensionId));
    }

    /// One tension, shown with all but the words of its tellings.
    public Optional<Tension> show(Asker asker, String tensionId) {
        return shown(asker, tensionId, Action.TENSION_VIEWED);
    }

    /// One tension, shown with its tellings.
    public Optional<Tension> showTellings(Asker asker, String tensionId) {
        return shown(asker, tensionId, Action.TELLINGS_VIEWED);
    }

    private Optional<Tension> shown(Asker asker, String tensionId, Action action) {
        return journal.record(asker, act -> {
            Optional<Tension> found = findSeen(act, tensionId);
            found.ifPresent(seen -> act.note(action, seen.id(), seen.caseId()));
            return found;
        });
    }

    private Optional<Tension> findSeen(Act act, String tensionId) {
        return findWhole(act, tensionId)
                .flatMap(whole -> Readers.of(act, whole.caseId()).see(List.of(whole)).stream().findFirst());
    }

    /// What clients told in the asker's own cases, or how they said that it ended, and the asker has not looked at since, the
    /// latest first. Words that were taken back are none.
    public List<Unheard> listUnheard(Asker.Member asker) {
        return journal.look(asker, act -> {
            Condition within = act.casesWithin(Right.WORK_ON_CASE);
            return act.work().list("select t.id, t.case_id, e.kind, max(e.at) as said_at from tension t "
                    + "join therapy_case c on c.id = t.case_id join tension_entry e on e.tension_id = t.id where "
                    + within.sql() + " and e.by_id = '' and e.kind in (?, ?) and e.envelope is not null and e.at > "
                    + "coalesce((select max(a.at) from audit a where a.case_id = t.case_id and a.subject = t.id "
                    + "and a.action = case e.kind when 'TOLD' then 'TELLINGS_VIEWED' else 'TENSION_VIEWED' end "
                    + "and a.actor = ?), '') group by t.id, t.case_id, e.kind order by said_at desc, t.id, e.kind",
                    row -> new Unheard(row.text("id"), row.text("case_id"),
                            row.word("kind", Kind.class) == Kind.TOLD),
                    within.and(Kind.TOLD, Kind.CLOSED, asker.inAudit()));
        });
    }

    /// All tensions in the asker's own cases, oldest first, to be counted and not to be shown.
    public List<Tension> listOwn(Asker.Member asker) {
        return journal.look(asker, act -> entries.list(act, act.casesWithin(Right.WORK_ON_CASE)));
    }

    /// The tensions that are no part of another, oldest first, of clients who agree to be counted with what is noted of them: to be
    /// counted and not to be shown.
    public List<Tension> listCountable(Act act) {
        return entries.list(act, Consents.agreeing(Purpose.SERVICE, Material.NOTES)).stream()
                .filter(tension -> tension.joinedInto().isEmpty()).toList();
    }

    /// The tensions in the asker's own cases that were put off, with nothing done about them since, the first to be looked at
    /// again first.
    public List<Tension> listPutOff(Asker.Member asker) {
        return journal.look(asker, act -> {
            Condition within = act.casesWithin(Right.WORK_ON_CASE);
            return entries.list(act, new Condition(within.sql() + " and exists (select 1 from tension_entry p "
                    + "where p.tension_id = t.id and p.kind = ?)", List.of(within.and(Kind.PUT_OFF)))).stream()
                    .filter(tension -> tension.putOff().isPresent())
                    .sorted(Comparator.comparing(tension -> tension.putOff().orElseThrow().said().lookAgainOn()))
                    .toList();
        });
    }

    private static <T> Outcome<T> checked(Addition addition, Supplier<Outcome<T>> doing) {
        return Limits.wrong(addition).<Outcome<T>>map(Outcome.Refused::new).orElseGet(doing);
    }

    private Tension required(Act act, String tensionId, Addition addition) {
        Tension tension = findWhole(act, tensionId).orElseThrow(() -> new NotAllowed(Right.WORK_ON_CASE));
        requireAdding(act, tension.caseId(), addition);
        if (act.asker() instanceof Asker.Client && !tension.isShared()) {
            throw new NotAllowed(Right.WORK_ON_CASE);
        }
        return tension;
    }

    private static void requireAdding(Act act, String caseId, Addition addition) {
        if (addition instanceof Addition.Attributed attributed) {
            if (Readers.of(act, caseId).voice().filter(attributed.by()::equals).isEmpty()) {
                throw new NotAllowed(Right.WORK_ON_CASE);
            }
            return;
        }
        boolean isForClients = addition instanceof Addition.Told || addition instanceof Addition.Closed
                || addition instanceof Addition.TakenBack;
        if (!(isForClients && act.asker().isOnOwnPageOf(caseId))) {
            act.require(Right.WORK_ON_CASE, caseId);
        }
    }

    private Tension read(Act act, String tensionId) {
        return seen(act, findWhole(act, tensionId).orElseThrow());
    }

    private Optional<Tension> findWhole(Act act, String tensionId) {
        return entries.list(act, new Condition("t.id = ?", List.of(tensionId))).stream().findFirst();
    }

    private List<Tension> readAll(Act act, String caseId) {
        return entries.list(act, new Condition("t.case_id = ?", List.of(caseId)));
    }
}
