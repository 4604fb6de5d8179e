package org.attune.store.forms;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;

import org.attune.core.instrument.Instrument;
import org.attune.core.pairing.Sharing;
import org.attune.store.access.Asker;
import org.attune.store.access.Condition;
import org.attune.store.access.Outcome;
import org.attune.store.access.Right;
import org.attune.store.audit.Act;
import org.attune.store.audit.Action;
import org.attune.store.audit.Journal;
import org.attune.store.cases.Meeting;
import org.attune.store.consent.Consent.Material;
import org.attune.store.consent.Consent.Purpose;
import org.attune.store.consent.Consents;
import org.attune.store.forms.Kept.Question;
import org.attune.store.keys.Chance;
import org.attune.store.keys.Envelopes;

/// Opens forms about sessions, and shows them to whoever may see them, as far as they may.
public final class Forms {

    private static final String OF_OPEN_CASES = "f.case_id in (select c.id from therapy_case c where %s "
            + "and c.closed_at is null)";
    private static final String OF_CASES = "f.case_id in (select c.id from therapy_case c where %s)";
    private static final String ASKS_ABOUT_DANGER = "f.items like '%RISK%'";

    private final Journal journal;
    private final Chance chance;
    private final Shelf shelf;

    /// Keeps forms by a journal, with ids from chance and words in envelopes.
    public Forms(Journal journal, Chance chance, Envelopes envelopes) {
        this.journal = journal;
        this.chance = chance;
        this.shelf = new Shelf(envelopes);
    }

    /// Asks an instrument about a session of a case. Asked again, it is the form that is there.
    ///
    /// @param session the session's number
    /// @param language the language that the client reads it in
    /// @param revealAt from when a half that is in is open, even if the other is not in
    public Outcome<Form> open(Asker asker, String caseId, int session, Instrument instrument, String language,
            Instant revealAt) {
        return journal.record(asker, act -> {
            act.require(Right.WORK_ON_CASE, caseId);
            Optional<Meeting> meeting = act.work().find("select * from meeting where case_id = ? and number = ?",
                    row -> new Meeting(row.text("id"), caseId, session, row.day("held_on")), caseId, session);
            return meeting.<Outcome<Form>>map(
                    found -> new Outcome.Done<>(open(act, found, instrument, language, revealAt)))
                    .orElseGet(() -> new Outcome.Refused<>(
                            "There is no session " + session + " yet. Add it with its date first."));
        });
    }

    /// Asks about a session inside another act, whose asker may work on the case.
    public Form open(Act act, Meeting meeting, Instrument instrument, String language, Instant revealAt) {
        int opened = act.work().change("insert into form (id, case_id, meeting_id, instrument, instrument_version, "
                + "language, items, opened_at, reveal_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?) "
                + "on conflict (meeting_id, instrument) do nothing", chance.id(), meeting.caseId(), meeting.id(),
                instrument.id(), instrument.version(), language, Question.text(Question.of(instrument)), act.at(),
                revealAt);
        Form form = act.work().find("select " + Form.COLUMNS + " from form f join meeting m on m.id = f.meeting_id "
                + "where f.meeting_id = ? and f.instrument = ?", Form::of, meeting.id(), instrument.id())
                .orElseThrow();
        if (opened > 0) {
            act.note(Action.FORM_OPENED, form.id(), meeting.caseId());
        }
        return form;
    }

    /// The language of the latest form of a case, if there is one, inside another act.
    public Optional<String> findLatestLanguage(Act act, String caseId) {
        return act.work().find("select f.language from form f join meeting m on m.id = f.meeting_id "
                + "where f.case_id = ? order by m.number desc, f.opened_at desc, f.id desc limit 1",
                row -> row.text("language"), caseId);
    }

    /// A form, for whoever may read its case, and for its client by a link to it or on their own page.
    ///
    /// The audit keeps it when somebody sees what another person answered. When that is the therapist, the form is
    /// revealed, and their own half and guess stay as they are.
    public Optional<FormRecord> find(Asker asker, String formId) {
        return journal.record(asker, act -> shelf.find(act.work(), formId)
                .filter(kept -> Eyes.mayLook(act, kept.form()))
                .map(kept -> Eyes.look(act, kept)));
    }

    /// All forms of a case in order of sessions, for whoever may read it, and for its client on their own page.
    public List<FormRecord> listForCase(Asker asker, String caseId) {
        return journal.record(asker, act -> {
            boolean isOwnPage = asker.isOnOwnPageOf(caseId);
            if (!isOwnPage && !act.may(Right.READ_CASE, caseId)) {
                return List.of();
            }
            if (!isOwnPage) {
                act.note(Action.CASE_VIEWED, caseId, caseId);
            }
            List<FormRecord> seen = new ArrayList<>();
            Eyes eyes = Eyes.of(act, caseId);
            for (Kept kept : shelf.ofCase(act.work(), caseId)) {
                seen.add(eyes.see(kept));
                eyes.reveal(act, kept, seen.getLast());
            }
            return seen;
        });
    }

    /// All forms of a case with their lines, to be taken out by whoever may read it. Nothing is revealed by it: a form that
    /// its therapist has not opened stays sealed here.
    public List<FormRecord> listToTakeOut(Asker asker, String caseId) {
        return journal.record(asker, act -> {
            if (!act.may(Right.READ_CASE, caseId)) {
                return List.of();
            }
            act.note(Action.CASE_VIEWED, caseId, caseId);
            Eyes eyes = Eyes.of(act, caseId);
            return shelf.ofCase(act.work(), caseId).stream().map(eyes::seeFromAfar).toList();
        });
    }

    /// What the page of a case rests on.
    ///
    /// @param forms the forms of the case in order of sessions, without their lines
    /// @param words the client's latest line that the asker may read; empty for none
    /// @param wordsSession the session that it is about; 0 for none
    public record CaseView(List<FormRecord> forms, String words, int wordsSession) {
        public CaseView {
            forms = List.copyOf(forms);
            requireNonNull(words, "words");
        }

        /// Says how much there is, never what was written.
        @Override
        public String toString() {
            return "CaseView[" + forms.size() + " forms]";
        }
    }

    /// All forms of a case for whoever may read it, as its page shows them. Nothing is revealed by it: a form that its
    /// therapist has not opened stays sealed for them here.
    public CaseView view(Asker.Member asker, String caseId) {
        return journal.record(asker, act -> {
            if (!act.may(Right.READ_CASE, caseId)) {
                return new CaseView(List.of(), "", 0);
            }
            act.note(Action.CASE_VIEWED, caseId, caseId);
            Eyes eyes = Eyes.of(act, caseId);
            List<FormRecord> seen = shelf.listWithoutWords(act.work(), "f.case_id = ?", caseId).stream()
                    .map(kept -> eyes.isTherapist() ? eyes.seeFromAfar(kept) : eyes.see(kept))
                    .toList();
            Set<String> written = Set.copyOf(act.work().list("select w.form_id from words w "
                    + "join form f on f.id = w.form_id where f.case_id = ? and w.whose = ?",
                    row -> row.text("form_id"), caseId, Whose.CLIENT));
            Optional<FormRecord> latest = seen.reversed().stream()
                    .filter(one -> eyes.readsWords() && written.contains(one.form().id())
                            && one.client().content() instanceof Content.Shown)
                    .findFirst();
            return new CaseView(seen,
                    latest.map(one -> shelf.words(act.work(), one.form().id(), Whose.CLIENT)).orElse(""),
                    latest.map(one -> one.form().meeting().number()).orElse(0));
        });
    }

    /// A form and how far it has come, without anything that was answered.
    ///
    /// @param form which form
    /// @param client how far the client's half has come, as far as the asker may know
    /// @param therapist how far the therapist's half has come
    /// @param isRevealed whether a client's answers were shown to the therapist
    public record Standing(Form form, HalfState client, HalfState therapist, boolean isRevealed) {}

    /// The forms about a session, for whoever may read its case, in the order in which they were opened. Nothing that
    /// was answered is looked at, so nothing is revealed by it.
    public List<Standing> listStanding(Asker asker, String caseId, int session) {
        return journal.look(asker, act -> act.may(Right.READ_CASE, caseId)
                ? act.work().list("select f.id as form_id from form f join meeting m on m.id = f.meeting_id "
                        + "where f.case_id = ? and m.number = ? order by f.opened_at, f.id",
                        row -> row.text("form_id"), caseId, session).stream()
                        .flatMap(formId -> shelf.find(act.work(), formId).stream())
                        .map(Eyes.of(act, caseId)::see)
                        .map(seen -> new Standing(seen.form(), seen.client().state(), seen.therapist().state(),
                                seen.isRevealed()))
                        .toList()
                : List.of());
    }

    /// The forms of the asker's own open cases that the asker has seen already, in order of session and without their lines. Nothing more is revealed by it.
    public List<FormRecord> listRevealed(Asker asker) {
        return journal.look(asker, act -> revealed(act, OF_OPEN_CASES));
    }

    /// The same of all cases of the asker's own, ended ones too.
    public List<FormRecord> listEverRevealed(Asker asker) {
        return journal.look(asker, act -> revealed(act, OF_CASES));
    }

    private List<FormRecord> revealed(Act act, String which) {
        Condition within = act.casesWithin(Right.WORK_ON_CASE);
        return shelf.listWithoutWords(act.work(), which.formatted(within.sql()) + " and f.revealed_at is not null",
                within.and()).stream().map(Eyes.ofTherapist(act)::see).toList();
    }

    /// The revealed forms, without their lines, of clients who agree to be counted with their scores: to be counted and not to be shown.
    public List<FormRecord> listCountable(Act act) {
        Eyes eyes = new Eyes(act.asker(), act.at(), EnumSet.of(Material.SCORES, Material.ANSWERS), false);
        Condition agreeing = Consents.agreeing(Purpose.SERVICE, Material.SCORES);
        return shelf.listWithoutWords(act.work(), OF_CASES.formatted(agreeing.sql()) + " and f.revealed_at is not null",
                agreeing.and()).stream().map(eyes::see).toList();
    }

    /// What one client answered about one session, without whose it is.
    ///
    /// @param course which course it belongs to, from 1, in no order that says anything
    /// @param session the session
    /// @param points the answers by item
    /// @param sharing what the client lets be seen of it; never [Sharing#KEPT]
    public record Nameless(int course, int session, Map<String, Integer> points, Sharing sharing) {
        public Nameless {
            points = Map.copyOf(points);
        }

        /// Says nothing of what was answered.
        @Override
        public String toString() {
            return "Nameless[" + course + ", " + session + "]";
        }
    }

    /// What clients of all cases handed in of an instrument and do not keep to themselves, for the program to learn from.
    public List<Nameless> listNameless(Asker.Program asker, String instrument) {
        return journal.record(asker, act -> {
            act.require(Right.LEARN_NUMBERS);
            act.note(Action.NUMBERS_LEARNED, instrument);
            Map<String, Integer> courses = new HashMap<>();
            List<Nameless> learned = new ArrayList<>();
            for (Kept kept : shelf.listWithoutWords(act.work(), "f.instrument = ?", instrument)) {
                if (kept.half(Whose.CLIENT).isHandedIn() && kept.sharing() != Sharing.KEPT) {
                    int course = courses.computeIfAbsent(kept.form().caseId(), first -> courses.size() + 1);
                    Map<String, Integer> points = new HashMap<>();
                    for (Answer answer : kept.half(Whose.CLIENT).answers()) {
                        if (answer instanceof Answer.Given given && !kept.isRisk(given)) {
                            points.put(given.item(), given.points());
                        }
                    }
                    learned.add(new Nameless(course, kept.form().meeting().number(), points, kept.sharing()));
                }
            }
            return learned;
        });
    }

    /// A form that waits for something, without anything that was answered.
    ///
    /// @param form which form
    /// @param client how far the client's half has come, as far as the therapist may know
    /// @param therapist how far the therapist's half has come
    /// @param isOpen whether what the client shares of it may be looked at now
    public record Waiting(Form form, HalfState client, HalfState therapist, boolean isOpen) {}

    /// The forms of the asker's own open cases that are not revealed yet, oldest session first.
    public List<Waiting> listWaiting(Asker asker) {
        return journal.look(asker, act -> {
            Condition within = act.casesWithin(Right.WORK_ON_CASE);
            return shelf.listCovers(act.work(), OF_OPEN_CASES.formatted(within.sql())
                    + " and f.revealed_at is null", within.and()).stream()
                    .map(Eyes.ofTherapist(act)::see)
                    .map(seen -> new Waiting(seen.form(), seen.client().state(), seen.therapist().state(),
                            !(seen.client().content() instanceof Content.Sealed)))
                    .sorted(Comparator.comparing(waiting -> waiting.form().meeting().heldOn()))
                    .toList();
        });
    }

    /// The forms of the asker's own cases with an answer about danger above its lowest that was not shown to them yet.
    public List<Form> listWithRisk(Asker asker) {
        return journal.look(asker, act -> {
            Condition within = act.casesWithin(Right.WORK_ON_CASE);
            Eyes eyes = Eyes.ofTherapist(act);
            return shelf.listWithoutWords(act.work(), OF_CASES.formatted(within.sql()) + " and "
                    + ASKS_ABOUT_DANGER + " and exists (select 1 from answer a where "
                    + "a.form_id = f.id and a.whose = ? and (f.risk_seen_at is null or a.given_at > f.risk_seen_at))",
                    within.and(Whose.CLIENT)).stream()
                    .filter(kept -> risks(kept, eyes.see(kept).client())
                            .anyMatch(risk -> risk.isAboveLowest() && isUnseen(act, risk)))
                    .map(Kept::form)
                    .sorted(Comparator.comparing(form -> form.meeting().heldOn()))
                    .toList();
        });
    }

    /// What a client answered to a question about danger to life, which neither a seal nor a choice covers.
    ///
    /// @param form in which form
    /// @param item which question
    /// @param points the answer
    /// @param isAboveLowest whether it says that there is something to talk about
    /// @param at when it was given
    public record Risk(Form form, String item, int points, boolean isAboveLowest, Instant at) {

        /// Says which question, never what was answered.
        @Override
        public String toString() {
            return "Risk[" + item + "]";
        }
    }

    /// What a client answered about danger to life in the forms about one session, abandoned ones included: for its
    /// therapist, at once and whatever is chosen. What they get here counts as shown to them, and nothing else does; nothing
    /// is revealed by it. Whoever else may read the case gets here what they may read of the form's other answers too.
    public List<Risk> listRisk(Asker asker, String caseId, int session) {
        return show(asker, caseId, (act, risks) -> risks.stream()
                .filter(risk -> risk.form().meeting().number() == session).toList());
    }

    /// The answers of a case, latest session first, that say that there is something to talk about: those since the last one
    /// that said that there was nothing, and every other one that was not shown to the therapist yet, since a client may answer
    /// an earlier session's form later. Who gets them and what counts as shown is as in [#listRisk].
    public List<Risk> listPressingRisk(Asker asker, String caseId) {
        return show(asker, caseId, (act, risks) -> {
            int sinceCalm = (int) risks.stream().takeWhile(Risk::isAboveLowest).count();
            return Stream.concat(risks.stream().limit(sinceCalm), risks.stream().skip(sinceCalm)
                    .filter(risk -> risk.isAboveLowest() && isUnseen(act, risk))).toList();
        });
    }

    private List<Risk> show(Asker asker, String caseId, BiFunction<Act, List<Risk>, List<Risk>> choose) {
        return journal.record(asker, act -> {
            if (!(asker instanceof Asker.Member) || !act.may(Right.READ_CASE, caseId)) {
                return List.of();
            }
            Eyes eyes = Eyes.of(act, caseId);
            List<Risk> shown = choose.apply(act, shelf.listWithoutWords(act.work(), "f.case_id = ? and "
                    + ASKS_ABOUT_DANGER, caseId).reversed().stream()
                    .flatMap(kept -> risks(kept, eyes.see(kept).client())).toList());
            shown.stream().map(risk -> risk.form().id()).distinct()
                    .forEach(formId -> act.note(Action.FORM_VIEWED, formId, caseId));
            if (eyes.isTherapist()) {
                shown.forEach(risk -> markShown(act, risk));
            }
            return shown;
        });
    }

    private static Stream<Risk> risks(Kept kept, HalfView seen) {
        return seen.content().answers().stream()
                .filter(Answer.Given.class::isInstance).map(Answer.Given.class::cast).filter(kept::isRisk)
                .map(given -> new Risk(kept.form(), given.item(), given.points(),
                        given.points() > kept.question(given.item()).orElseThrow().lowest(), given.at()));
    }

    private static boolean isUnseen(Act act, Risk risk) {
        return act.work().isThere("select 1 from form where id = ? and (risk_seen_at is null or risk_seen_at < ?)",
                risk.form().id(), risk.at());
    }

    /// Up to when the answer was given that is shown, not up to now: one that comes in at this moment was not.
    private static void markShown(Act act, Risk risk) {
        act.work().change(
                "update form set risk_seen_at = ? where id = ? and (risk_seen_at is null or risk_seen_at < ?)",
                risk.at(), risk.form().id(), risk.at());
    }
}
