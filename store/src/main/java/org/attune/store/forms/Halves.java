package org.attune.store.forms;

import static java.util.Objects.requireNonNull;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.attune.core.pairing.Sharing;
import org.attune.store.access.Asker;
import org.attune.store.access.NotAllowed;
import org.attune.store.access.Outcome;
import org.attune.store.access.Right;
import org.attune.store.audit.Act;
import org.attune.store.audit.Action;
import org.attune.store.audit.Journal;
import org.attune.store.cases.Cases;
import org.attune.store.cases.Trust;
import org.attune.store.forms.Kept.KeptHalf;
import org.attune.store.forms.Kept.Question;
import org.attune.store.keys.Envelopes;
import org.attune.store.sql.Work;

/// Fills halves. What is answered is on the disk before a method returns; answering again changes it until it is handed in.
///
/// The audit says when a half was begun and handed in, not each answer: until then it belongs to whoever fills it.
public final class Halves implements Trust.BegunHalves {

    /// Our choice: a line of one's own, not a letter.
    static final int LONGEST_WORDS = 2_000;

    private final Journal journal;
    private final Envelopes envelopes;
    private final Shelf shelf;

    /// Keeps halves by a journal, with words in envelopes.
    public Halves(Journal journal, Envelopes envelopes) {
        this.journal = journal;
        this.envelopes = envelopes;
        this.shelf = new Shelf(envelopes);
    }

    /// Answers a question, or answers it anew.
    ///
    /// @param points the answer, in points of the item
    /// @param version grows with every tap on the form; an earlier tap that comes late changes nothing
    public Outcome<Form> answer(Asker asker, String formId, Whose whose, String item, int points, long version) {
        return journal.record(asker, act -> {
            Kept kept = required(act, formId, whose);
            return wrong(kept, item, points).orElseGet(() -> put(act, kept, whose, item, points, version));
        });
    }

    private static Optional<Outcome<Form>> wrong(Kept kept, String item, int points) {
        Optional<Question> question = kept.question(item);
        if (question.isEmpty()) {
            return Optional.of(notAsked());
        }
        return question.get().allows(points) ? Optional.empty()
                : Optional.of(new Outcome.Refused<>("This question takes answers from " + question.get().lowest()
                        + " to " + question.get().highest() + "."));
    }

    /// Leaves a question out, and takes away what was answered.
    ///
    /// @param version as [#answer] has it
    public Outcome<Form> skip(Asker asker, String formId, Whose whose, String item, long version) {
        return journal.record(asker, act -> {
            Kept kept = required(act, formId, whose);
            return kept.question(item).isEmpty() ? notAsked()
                    : put(act, kept, whose, item, Work.NOTHING, version);
        });
    }

    private static Outcome<Form> notAsked() {
        return new Outcome.Refused<>("This form does not ask that question. Go back to the form and answer there.");
    }

    private static Outcome<Form> put(Act act, Kept kept, Whose whose, String item, Object points, long version) {
        Optional<Outcome<Form>> closed = closed(kept, whose);
        if (closed.isPresent()) {
            return closed.get();
        }
        if (isUnread(act, kept)) {
            return unread();
        }
        if (!begin(act, kept, whose)) {
            return handedIn();
        }
        write(act, kept.form().id(), whose, item, points, version);
        return new Outcome.Done<>(kept.form());
    }

    private static void write(Act act, String formId, Whose whose, String item, Object points, long version) {
        act.work().change("insert into answer (form_id, whose, item, value, given_at, version) "
                + "values (?, ?, ?, ?, ?, ?) on conflict (form_id, whose, item) do update set value = excluded.value, "
                + "given_at = excluded.given_at, version = excluded.version where excluded.version >= answer.version",
                formId, whose, item, points, act.at(), version);
    }

    private static Outcome<Form> unread() {
        return new Outcome.Refused<>("Nobody in the practice would read this form at once now. It takes answers again "
                + "as soon as another therapist has the case.");
    }

    /// A client was told that an answer about danger goes to the therapist at once; so none is taken while there is nobody.
    private static boolean isUnread(Act act, Kept kept) {
        return kept.questions().stream().anyMatch(question -> question.kind() == Question.Kind.RISK)
                && !Cases.isInHands(act, kept.form().caseId());
    }

    /// Writes the open line; nothing in it takes it away.
    public Outcome<Form> writeWords(Asker asker, String formId, Whose whose, String text) {
        String words = text.strip();
        Optional<Outcome<Form>> tooLong = tooLong(words);
        return tooLong.isPresent() ? tooLong.get() : journal.record(asker, act -> {
            Kept kept = required(act, formId, whose);
            Optional<Outcome<Form>> closed = closed(kept, whose);
            if (closed.isPresent()) {
                return closed.get();
            }
            if (!begin(act, kept, whose)) {
                return handedIn();
            }
            Shelf.write(act.work(), envelopes, formId, whose, words);
            return new Outcome.Done<>(kept.form());
        });
    }

    private static Optional<Outcome<Form>> tooLong(String words) {
        return words.length() <= LONGEST_WORDS ? Optional.empty()
                : Optional.of(new Outcome.Refused<>("The open line takes " + LONGEST_WORDS + " letters at most."));
    }

    /// Hands a half in: it becomes a response and takes no more answers. One that is in already stays as it was, and that is said.
    ///
    /// The therapist's half takes the guess in with it.
    ///
    /// @param sharing what the other person may see of it; a therapist's half is always shared
    /// @param device where it was filled, such as `link` or `kiosk`
    /// @return the form, if this handed the half in
    public Outcome<Form> handIn(Asker asker, String formId, Whose whose, Sharing sharing, String device) {
        return journal.record(asker, act -> {
            Kept kept = required(act, formId, whose);
            if (!begin(act, kept, whose)) {
                return handedIn();
            }
            handIn(act, kept, whose, whose == Whose.CLIENT ? sharing : Sharing.NOW, device);
            if (whose == Whose.THERAPIST && kept.halves().containsKey(Whose.GUESS)
                    && !kept.half(Whose.GUESS).isHandedIn()) {
                handIn(act, kept, Whose.GUESS, Sharing.KEPT, device);
            }
            return new Outcome.Done<>(kept.form());
        });
    }

    /// A half with all that it is to hold, as a page with all questions sends it.
    ///
    /// @param points the answers by item
    /// @param skipped the items that were asked and left out
    /// @param words the open line; empty without one
    public record Filled(Map<String, Integer> points, Set<String> skipped, String words) {
        public Filled {
            points = Map.copyOf(points);
            skipped = Set.copyOf(skipped);
            requireNonNull(words, "words");
        }

        /// Says how much there is, never what was written.
        @Override
        public String toString() {
            return "Filled[" + points.size() + " answers]";
        }
    }

    /// Fills halves and hands them in, all or nothing. What was answered in them before is replaced: nothing of it is handed in.
    ///
    /// @param filled the halves, each whole
    /// @param sharing what the therapist may see of a client's half; a therapist's is always shared, a guess never
    /// @param device where they were filled, such as `paper`
    /// @return the form, if this handed them in
    public Outcome<Form> handInWhole(Asker asker, String formId, Map<Whose, Filled> filled, Sharing sharing,
            String device) {
        return journal.record(asker, act -> {
            for (Map.Entry<Whose, Filled> half : filled.entrySet()) {
                Kept kept = required(act, formId, half.getKey());
                Optional<Outcome<Form>> refused = closed(kept, half.getKey())
                        .or(() -> wrong(act, kept, half.getValue()));
                if (refused.isPresent()) {
                    return refused.get();
                }
            }
            Kept kept = shelf.findCover(act.work(), formId).orElseThrow();
            // Whose a half is holds still only once it is held: a client may have begun theirs a moment ago.
            for (Map.Entry<Whose, Filled> half : filled.entrySet()) {
                if (!begin(act, kept, half.getKey())) {
                    return handedIn();
                }
                required(act, formId, half.getKey());
            }
            filled.forEach((whose, half) -> {
                replace(act, kept, whose, half);
                handIn(act, kept, whose, switch (whose) {
                    case CLIENT -> sharing;
                    case THERAPIST -> Sharing.NOW;
                    case GUESS -> Sharing.KEPT;
                }, device);
            });
            return new Outcome.Done<>(kept.form());
        });
    }

    private static Optional<Outcome<Form>> wrong(Act act, Kept kept, Filled half) {
        if (isUnread(act, kept)) {
            return Optional.of(unread());
        }
        if (!half.skipped.stream().allMatch(item -> kept.question(item).isPresent())) {
            return Optional.of(notAsked());
        }
        for (Map.Entry<String, Integer> given : half.points.entrySet()) {
            Optional<Outcome<Form>> refused = wrong(kept, given.getKey(), given.getValue());
            if (refused.isPresent()) {
                return refused;
            }
        }
        return tooLong(half.words.strip());
    }

    private void replace(Act act, Kept kept, Whose whose, Filled half) {
        String formId = kept.form().id();
        act.work().change("delete from answer where form_id = ? and whose = ?", formId, whose);
        half.skipped.forEach(item -> write(act, formId, whose, item, Work.NOTHING, 0));
        half.points.forEach((item, points) -> write(act, formId, whose, item, points, 0));
        Shelf.write(act.work(), envelopes, formId, whose, half.words.strip());
    }

    private static void handIn(Act act, Kept kept, Whose whose, Sharing sharing, String device) {
        act.work().change("update half set handed_in_at = ?, sharing = ?, device = ? where form_id = ? and whose = ? "
                + "and handed_in_at is null", act.at(), sharing, device, kept.form().id(), whose);
        act.note(Action.HALF_HANDED_IN, kept.form().id(), kept.form().caseId());
    }

    /// Lets a client choose anew what of a half that is in is shared. It counts from now on, and for whoever typed the half from
    /// paper as well: by their own choice it is the client's own.
    public Outcome<Form> changeSharing(Asker.Client asker, String formId, Sharing sharing) {
        return journal.record(asker, act -> {
            act.alone();
            Kept kept = required(act, formId, Whose.CLIENT);
            if (act.work().change("update half set sharing = ?, by_id = '' where form_id = ? and whose = ? "
                    + "and handed_in_at is not null", sharing, formId, Whose.CLIENT) == 0) {
                return new Outcome.Refused<>(
                        "This form is not handed in yet; what is shared is chosen on its last page.");
            }
            act.note(Action.SHARING_CHANGED, formId, kept.form().caseId());
            return new Outcome.Done<>(kept.form());
        });
    }

    /// Lets a client take away what they wrote on the open line, also after it was handed in, and from what was corrected. The
    /// answers stay.
    public void takeWordsAway(Asker.Client asker, String formId) {
        journal.record(asker, act -> {
            act.alone();
            Kept kept = required(act, formId, Whose.CLIENT);
            if (act.work().change("delete from words where form_id = ? and whose = ?", formId, Whose.CLIENT)
                    + act.work().change("update correction set words = null where form_id = ? and words is not null",
                            formId) > 0) {
                act.note(Action.WORDS_TAKEN_AWAY, formId, kept.form().caseId());
            }
            return formId;
        });
    }

    /// Takes back what the therapist before began and did not hand in: their own half, their guess, and a client's half from
    /// paper, of which an answer about danger alone stays, for whoever has the case now.
    @Override
    public void takeBack(Act act, String caseId, String toPersonId) {
        String begun = " where whose in ('THERAPIST', 'GUESS') and form_id in (select id from form where case_id = ?)";
        String stillOpen = begun + " and exists (select 1 from half h where h.form_id = %1$s.form_id "
                + "and h.whose = %1$s.whose and h.handed_in_at is null)";
        act.work().change("delete from answer" + stillOpen.formatted("answer"), caseId);
        act.work().change("delete from words" + stillOpen.formatted("words"), caseId);
        act.work().change("delete from half" + begun + " and handed_in_at is null", caseId);
        for (Kept kept : shelf.listWithoutWords(act.work(), "f.case_id = ?", caseId)) {
            KeptHalf half = kept.half(Whose.CLIENT);
            if (!half.byId().isEmpty() && half.state() instanceof HalfState.Begun) {
                takePaperBack(act.work(), kept, half, toPersonId);
            }
        }
    }

    private static void takePaperBack(Work work, Kept kept, KeptHalf half, String toPersonId) {
        String formId = kept.form().id();
        work.change("delete from words where form_id = ? and whose = ?", formId, Whose.CLIENT);
        half.answers().stream().filter(answer -> !kept.isRisk(answer)).forEach(answer -> work.change(
                "delete from answer where form_id = ? and whose = ? and item = ?", formId, Whose.CLIENT,
                answer.item()));
        if (half.answers().stream().anyMatch(kept::isRisk)) {
            work.change("update half set by_id = ? where form_id = ? and whose = ?", toPersonId, formId, Whose.CLIENT);
        } else {
            work.change("delete from half where form_id = ? and whose = ?", formId, Whose.CLIENT);
        }
    }

    private static Optional<Outcome<Form>> closed(Kept kept, Whose whose) {
        if (kept.half(whose).isHandedIn()) {
            return Optional.of(handedIn());
        }
        if (whose != Whose.CLIENT && kept.isRevealed()) {
            return Optional.of(new Outcome.Refused<>("The client's answers were seen, so this part stays as it is."));
        }
        return Optional.empty();
    }

    private static Outcome<Form> handedIn() {
        return new Outcome.Refused<>("This form is handed in and stays as it is.");
    }

    /// Begins a half that nobody has begun, and holds it until the act is done, so that no answer comes in after a hand-in.
    ///
    /// @return whether it takes answers still
    private static boolean begin(Act act, Kept kept, Whose whose) {
        String byId = act.asker() instanceof Asker.Member member ? member.personId() : "";
        if (act.work().change("insert into half (form_id, whose, by_id, begun_at, device) values (?, ?, ?, ?, '') "
                + "on conflict (form_id, whose) do nothing", kept.form().id(), whose, byId, act.at()) > 0) {
            act.note(Action.HALF_BEGUN, kept.form().id(), kept.form().caseId());
        }
        return act.work().change("update half set device = device where form_id = ? and whose = ? "
                + "and handed_in_at is null", kept.form().id(), whose) > 0;
    }

    /// The form, for somebody who may fill this half of it: a client their own; the therapist theirs, and a client's that
    /// came on paper, as long as the client has not begun it themselves.
    private Kept required(Act act, String formId, Whose whose) {
        return shelf.findCover(act.work(), formId).filter(kept -> mayFill(act, kept, whose))
                .orElseThrow(() -> new NotAllowed(Right.WORK_ON_CASE));
    }

    private static boolean mayFill(Act act, Kept kept, Whose whose) {
        KeptHalf half = kept.half(whose);
        return switch (act.asker()) {
            case Asker.Client client -> whose == Whose.CLIENT && client.caseId().equals(kept.form().caseId())
                    && (client.isOnOwnPage() || client.formId().equals(kept.form().id()));
            case Asker.Member member -> act.may(Right.WORK_ON_CASE, kept.form().caseId())
                    && (half.byId().equals(member.personId()) || half.state() instanceof HalfState.NotBegun);
            case Asker.Program program -> false;
        };
    }
}
