package org.attune.store.library;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.attune.store.access.Asker;
import org.attune.store.access.Condition;
import org.attune.store.access.NotAllowed;
import org.attune.store.access.Outcome;
import org.attune.store.access.Right;
import org.attune.store.audit.Act;
import org.attune.store.audit.Action;
import org.attune.store.audit.Journal;
import org.attune.store.keys.Chance;
import org.attune.store.keys.Envelopes;
import org.attune.store.library.Essay.Standing;

/// Keeps essays, from a draft to what its audience may read. Nobody publishes their own, and nothing that could tell of a client is let
/// through: of words that only look like a name a second person says that they name nobody; nobody says so of a word from the case list.
public final class Essays {

    private static final String LOOKS = "This looks like something of a client, a name, a date, an age, a number or "
            + "an address: ";
    private static final String REWORD = ". No essay tells of a client. Write it in other words; names of authors "
            + "pass when a reading of theirs is in the library.";

    private final Journal journal;
    private final Chance chance;
    private final EssayRows rows;

    /// Keeps essays by a journal, with ids from chance, in envelopes.
    ///
    /// @param circles what people are to groups
    public Essays(Journal journal, Chance chance, Envelopes envelopes, Circles circles) {
        this.journal = journal;
        this.chance = chance;
        this.rows = new EssayRows(envelopes, circles);
    }

    /// Begins one: a draft that its author alone has.
    public Essay write(Asker.Member asker, Audience audience, Essay.Words words) {
        return journal.record(asker, act -> {
            requireWriter(act, audience);
            return keep(act, new Essay(chance.id(), asker.personId(), audience, new Standing.Draft(), words,
                    act.at()));
        });
    }

    private void requireWriter(Act act, Audience audience) {
        if (!rows.mayWrite(act, audience.groupId())) {
            throw new NotAllowed(Right.WRITE_ESSAYS);
        }
    }

    private Essay keep(Act act, Essay essay) {
        rows.write(act, essay);
        act.note(Action.ESSAY_WRITTEN, essay.id());
        return essay;
    }

    /// Writes a draft of one's own anew, unless it was changed since. The same sent twice is kept once.
    ///
    /// @param seen of when what was read before was
    public Outcome<Essay> rewrite(Asker.Member asker, String id, Instant seen, Audience audience, Essay.Words words) {
        return journal.record(asker, act -> {
            act.alone();
            Essay now = rows.own(act, asker, id);
            requireWriter(act, audience);
            if (!(now.standing() instanceof Standing.Draft)) {
                return new Outcome.Refused<>("It was handed in since. Take it back first.");
            }
            if (now.words().equals(words) && now.audience().equals(audience)) {
                return new Outcome.Done<>(now);
            }
            if (!now.changedAt().equals(seen)) {
                return new Outcome.Refused<>("It was changed meanwhile, in another window perhaps.");
            }
            return new Outcome.Done<>(
                    keep(act, new Essay(id, asker.personId(), audience, now.standing(), words, act.at())));
        });
    }

    /// Hands a draft of one's own in, so that somebody else reads it.
    ///
    /// @param published words that stand in readings and are nobody's secret
    public Outcome<Essay> handIn(Asker.Member asker, String id, Set<String> published) {
        return journal.record(asker, act -> {
            act.alone();
            return handIn(act, asker, traces(act, rows.own(act, asker, id), published), id, Set.of());
        });
    }

    /// Hands a draft in although words in it look like a name, and leaves it to its reader to say whether they name anybody.
    public Outcome<Essay> handInAsking(Asker.Member asker, String id, Set<String> published) {
        return journal.record(asker, act -> {
            act.alone();
            Traces traces = traces(act, rows.own(act, asker, id), published);
            return handIn(act, asker, traces, id, Set.copyOf(traces.words()));
        });
    }

    private Outcome<Essay> handIn(Act act, Asker.Member asker, Traces traces, String id, Set<String> asked) {
        Essay essay = rows.own(act, asker, id);
        requireWriter(act, essay.audience());
        if (!(essay.standing() instanceof Standing.Draft)) {
            return new Outcome.Refused<>("It was handed in already.");
        }
        return refusal(act, id, traces, asked).<Outcome<Essay>>map(Outcome.Refused::new).orElseGet(() -> {
            act.work().change("update essay set state = 'HANDED_IN' where id = ?", id);
            act.note(Action.ESSAY_HANDED_IN, id);
            return new Outcome.Done<>(essay);
        });
    }

    /// What in an essay could tell of a client, as far as nobody has said that it does not. The audit keeps every refusal, so that
    /// trying words out does not stay unseen.
    private static Optional<String> refusal(Act act, String id, Traces traces, Set<String> cleared) {
        List<String> places = traces.places(cleared);
        if (places.isEmpty()) {
            return Optional.empty();
        }
        act.note(Action.ESSAY_REFUSED, id);
        return Optional.of(LOOKS + String.join("; ", places) + REWORD);
    }

    private Traces traces(Act act, Essay essay, Set<String> published) {
        List<String> pseudonyms = act.work().list("select pseudonym from therapy_case", row -> row.text("pseudonym"));
        return new ClientTraces(pseudonyms, rows.contacts(act), published).find(essay.words());
    }

    /// The words of an essay that look like a name, for whoever may publish it to say of each whether it names anybody.
    public List<String> doubts(Asker.Member asker, String id, Set<String> published) {
        return journal.look(asker, act -> rows.find(act, id)
                .filter(essay -> essay.standing() instanceof Standing.HandedIn && !EssayRows.isOwn(act, essay.cover())
                        && rows.mayWrite(act, essay.audience().groupId()))
                .map(essay -> traces(act, essay, published).words()).orElse(List.of()));
    }

    /// What somebody says who read an essay.
    ///
    /// @param changedAt of when what they read was
    /// @param cleared of which doubtful words they say that they name nobody
    public record Review(Instant changedAt, Set<String> cleared) {
        public Review {
            requireNonNull(changedAt, "changedAt");
            cleared = Set.copyOf(cleared);
        }

        /// Shows no word.
        @Override
        public String toString() {
            return "Review[" + changedAt + "]";
        }
    }

    /// Publishes what somebody else handed in, as the asker read it. The case list is looked at again, for it may have grown.
    public Outcome<Essay> publish(Asker.Member asker, String id, Set<String> published, Review review) {
        return journal.record(asker, act -> {
            act.alone();
            Essay essay = rows.find(act, id).filter(one -> one.standing() instanceof Standing.HandedIn
                    && rows.mayWrite(act, one.audience().groupId()))
                    .orElseThrow(() -> new NotAllowed(Right.WRITE_ESSAYS));
            if (EssayRows.isOwn(act, essay.cover())) {
                return new Outcome.Refused<>("Nobody publishes their own. Ask somebody else to read it first.");
            }
            if (!essay.changedAt().equals(review.changedAt())) {
                return new Outcome.Refused<>("It was taken back and changed since you read it. Read it as it is now.");
            }
            Traces traces = traces(act, essay, published);
            return refusal(act, id, traces, review.cleared()).<Outcome<Essay>>map(Outcome.Refused::new)
                    .orElseGet(() -> {
                        act.work().change("update essay set state = 'PUBLISHED', published_at = ?, changed_at = ?, "
                                + "reviewer_id = ? where id = ?", act.at(), act.at(), asker.personId(), id);
                        rows.rule(act, asker, id, traces.words());
                        act.note(Action.ESSAY_PUBLISHED, id);
                        return new Outcome.Done<>(essay);
                    });
        });
    }

    /// Makes a draft of an essay again, so that nobody else has it: by its author; when handed in, by whoever could publish it; when
    /// published, by who runs the place, or looks after the group that it is for.
    public Essay takeBack(Asker.Member asker, String id) {
        return journal.record(asker, act -> {
            Essay essay = rows.find(act, id).filter(one -> rows.mayTakeBack(act, one.cover()))
                    .orElseThrow(() -> new NotAllowed(Right.WRITE_ESSAYS));
            act.work()
                    .change("update essay set state = 'DRAFT', published_at = null, reviewer_id = null, changed_at = ? "
                            + "where id = ?", act.at(), id);
            rows.forget(act, id);
            act.note(Action.ESSAY_TAKEN_BACK, id);
            return essay;
        });
    }

    /// Whether the asker may make a draft of it again.
    public boolean mayTakeBack(Asker.Member asker, String id) {
        return journal.look(asker,
                act -> rows.find(act, id).filter(one -> rows.mayTakeBack(act, one.cover())).isPresent());
    }

    /// Throws a draft of one's own away.
    public void remove(Asker.Member asker, String id) {
        journal.record(asker, act -> {
            Essay essay = rows.own(act, asker, id);
            rows.requireDraft(essay);
            act.work().change("delete from essay where id = ?", id);
            act.note(Action.ESSAY_REMOVED, id);
            return essay;
        });
    }

    /// Every essay that the asker may read, the latest first.
    public List<Essay> list(Asker asker) {
        return journal.look(asker, act -> rows.list(act, Condition.ALL, rows.readable(act)));
    }

    /// The essay of an id, if the asker may read it.
    public Optional<Essay> find(Asker asker, String id) {
        return journal.look(asker, act -> rows.find(act, id).filter(essay -> rows.mayRead(act, essay.cover())));
    }

    /// Of which words whoever published an essay said that they name nobody, for those who may read it.
    public List<Ruling> rulings(Asker.Member asker, String id) {
        return journal.look(asker, act -> rows.find(act, id).filter(essay -> rows.mayRead(act, essay.cover()))
                .map(essay -> rows.rulings(act, essay.id())).orElse(List.of()));
    }
}
