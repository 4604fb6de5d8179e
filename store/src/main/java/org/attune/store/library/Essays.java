package org.attune.store.library;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.attune.store.access.Asker;
import org.attune.store.access.NotAllowed;
import org.attune.store.access.Outcome;
import org.attune.store.access.Right;
import org.attune.store.audit.Act;
import org.attune.store.audit.Action;
import org.attune.store.audit.Journal;
import org.attune.store.keys.Cell;
import org.attune.store.keys.Chance;
import org.attune.store.keys.Envelopes;
import org.attune.store.library.Essay.Standing;

/// Keeps essays, from a draft to what everybody may read. Nobody publishes their own, and nothing that could tell of a client is let through.
public final class Essays {

    private final Journal journal;
    private final Chance chance;
    private final Envelopes envelopes;

    /// Keeps essays by a journal, with ids from chance, in envelopes.
    public Essays(Journal journal, Chance chance, Envelopes envelopes) {
        this.journal = journal;
        this.chance = chance;
        this.envelopes = envelopes;
    }

    /// Begins one: a draft that its author alone has.
    public Essay write(Asker.Member asker, Essay.Words words) {
        return journal.record(asker, act -> {
            act.require(Right.WRITE_ESSAYS);
            String id = chance.id();
            act.work().change("insert into essay (id, person_id, state, language, changed_at, envelope) "
                    + "values (?, ?, 'DRAFT', ?, ?, ?)", id, asker.personId(), words.language(), act.at(),
                    envelopes.seal(cell(id), words.sealed()));
            act.note(Action.ESSAY_WRITTEN, id);
            return new Essay(id, asker.personId(), new Standing.Draft(), words, act.at());
        });
    }

    /// Writes a draft of one's own anew.
    public Outcome<Essay> rewrite(Asker.Member asker, String id, Essay.Words words) {
        return journal.record(asker, act -> {
            Essay essay = own(act, asker, id);
            if (!(essay.standing() instanceof Standing.Draft)) {
                return new Outcome.Refused<>("It was handed in since. Take it back first.");
            }
            act.work().change("update essay set language = ?, changed_at = ?, envelope = ? where id = ?",
                    words.language(), act.at(), envelopes.seal(cell(id), words.sealed()), id);
            act.note(Action.ESSAY_WRITTEN, id);
            return new Outcome.Done<>(new Essay(id, asker.personId(), essay.standing(), words, act.at()));
        });
    }

    /// Hands a draft of one's own in, so that somebody else reads it.
    ///
    /// @param published words that stand in readings and are nobody's secret
    public Outcome<Essay> handIn(Asker.Member asker, String id, Set<String> published) {
        return journal.record(asker, act -> {
            act.require(Right.WRITE_ESSAYS);
            Essay essay = own(act, asker, id);
            if (!(essay.standing() instanceof Standing.Draft)) {
                return new Outcome.Refused<>("It was handed in already.");
            }
            return refusal(act, essay, published).<Outcome<Essay>>map(Outcome.Refused::new).orElseGet(() -> {
                act.work().change("update essay set state = 'HANDED_IN' where id = ?", id);
                act.note(Action.ESSAY_HANDED_IN, id);
                return new Outcome.Done<>(essay);
            });
        });
    }

    /// Publishes what somebody else handed in. The case list is looked at again, for it may have grown.
    public Outcome<Essay> publish(Asker.Member asker, String id, Set<String> published) {
        return journal.record(asker, act -> {
            act.require(Right.WRITE_ESSAYS);
            act.alone();
            Essay essay = find(act, id).filter(one -> one.standing() instanceof Standing.HandedIn)
                    .orElseThrow(() -> new NotAllowed(Right.WRITE_ESSAYS));
            if (essay.authorId().equals(asker.personId())) {
                return new Outcome.Refused<>("Nobody publishes their own. Ask somebody else to read it first.");
            }
            return refusal(act, essay, published).<Outcome<Essay>>map(Outcome.Refused::new).orElseGet(() -> {
                act.work().change(
                        "update essay set state = 'PUBLISHED', published_at = ?, changed_at = ?, reviewer_id = ? "
                                + "where id = ?",
                        act.at(), act.at(), asker.personId(), id);
                act.note(Action.ESSAY_PUBLISHED, id);
                return new Outcome.Done<>(essay);
            });
        });
    }

    private Optional<String> refusal(Act act, Essay essay, Set<String> published) {
        List<String> pseudonyms = act.work().list("select pseudonym from therapy_case", row -> row.text("pseudonym"));
        List<String> contacts = act.work().list("select case_id, envelope from contact", row -> envelopes
                .open(contact(row.text("case_id")), row.text("envelope")));
        List<String> places = new ClientTraces(pseudonyms, contacts, published).places(essay.words());
        return places.isEmpty() ? Optional.empty()
                : Optional.of("This looks like something of a client, a name, a date, an age, a number or an address: "
                        + String.join("; ", places)
                        + ". No essay tells of a client. Write it in other words; names of authors "
                        + "pass when a reading of theirs is in the library.");
    }

    /// Makes a draft of an essay again, so that nobody else has it: by its author; when handed in, by whoever could publish it; when
    /// published, by who runs the place.
    public Essay takeBack(Asker.Member asker, String id) {
        return journal.record(asker, act -> {
            Essay essay = find(act, id).filter(one -> mayTakeBack(act, asker, one))
                    .orElseThrow(() -> new NotAllowed(Right.WRITE_ESSAYS));
            act.work()
                    .change("update essay set state = 'DRAFT', published_at = null, reviewer_id = null, changed_at = ? "
                            + "where id = ?", act.at(), id);
            act.note(Action.ESSAY_TAKEN_BACK, id);
            return essay;
        });
    }

    private static boolean mayTakeBack(Act act, Asker.Member asker, Essay essay) {
        return switch (essay.standing()) {
            case Standing.Draft draft -> false;
            case Standing.HandedIn handedIn -> act.may(Right.WRITE_ESSAYS);
            case Standing.Published published -> essay.authorId().equals(asker.personId())
                    || act.may(Right.CHANGE_SETTINGS);
        };
    }

    /// Throws a draft of one's own away.
    public void remove(Asker.Member asker, String id) {
        journal.record(asker, act -> {
            Essay essay = own(act, asker, id);
            if (!(essay.standing() instanceof Standing.Draft)) {
                throw new NotAllowed(Right.WRITE_ESSAYS);
            }
            act.work().change("delete from essay where id = ?", id);
            act.note(Action.ESSAY_REMOVED, id);
            return essay;
        });
    }

    /// Every essay that the asker may read, the latest first.
    public List<Essay> list(Asker asker) {
        return journal.look(asker, act -> all(act).stream().filter(essay -> mayRead(act, essay)).toList());
    }

    /// The essay of an id, if the asker may read it.
    public Optional<Essay> find(Asker asker, String id) {
        return journal.look(asker, act -> find(act, id).filter(essay -> mayRead(act, essay)));
    }

    /// What is published, for whoever may read the feed; the latest first.
    public List<Essay> listPublished(Asker asker) {
        return journal.look(asker, act -> all(act).stream().filter(Essay::isPublished).toList());
    }

    private static boolean mayRead(Act act, Essay essay) {
        boolean isOwn = act.asker() instanceof Asker.Member member && member.personId().equals(essay.authorId());
        return switch (essay.standing()) {
            case Standing.Draft draft -> isOwn;
            case Standing.HandedIn handedIn -> isOwn || act.may(Right.WRITE_ESSAYS);
            case Standing.Published published -> act.may(Right.KNOW_PEOPLE);
        };
    }

    private Essay own(Act act, Asker.Member asker, String id) {
        return find(act, id).filter(essay -> essay.authorId().equals(asker.personId()))
                .orElseThrow(() -> new NotAllowed(Right.WRITE_ESSAYS));
    }

    private Optional<Essay> find(Act act, String id) {
        return act.work().find("select * from essay where id = ?",
                row -> Essay.of(row, envelopes.open(cell(id), row.text("envelope"))), id);
    }

    private List<Essay> all(Act act) {
        return act.work().list("select * from essay order by changed_at desc, id",
                row -> Essay.of(row, envelopes.open(cell(row.text("id")), row.text("envelope"))));
    }

    private static Cell contact(String caseId) {
        return new Cell("contact", caseId, "envelope");
    }

    private static Cell cell(String id) {
        return new Cell("essay", id, "envelope");
    }
}
