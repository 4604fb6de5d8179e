package org.attune.web.sessions;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.attune.core.instrument.Instrument;
import org.attune.store.Store;
import org.attune.store.access.Outcome;
import org.attune.store.cases.Meeting;
import org.attune.store.cases.TherapyCase;
import org.attune.store.forms.Content;
import org.attune.store.forms.Form;
import org.attune.store.forms.FormRecord;
import org.attune.web.forms.DangerLine;
import org.attune.web.forms.Days;
import org.attune.web.forms.FormBook;
import org.attune.web.page.ErrorPage;
import org.attune.web.page.Go;
import org.attune.web.page.Reply;
import org.attune.web.sessions.Session.Asked;
import org.attune.web.settings.Settings;
import org.attune.web.visit.Admits;
import org.attune.web.visit.Guest;
import org.attune.web.visit.Visitor;
import org.attune.web.words.Language;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The sessions of a case, one by one: what was asked about each, how far it has come, and the reveal.
@Controller
@Admits({Guest.THERAPIST, Guest.SUPERVISOR})
public final class SessionDesk {

    private static final int NOT_FOUND = 404;
    /// Our choice: halves open the day before the next session where sessions are weekly.
    private static final int DAYS_TO_OPEN = 6;

    private final Store store;
    private final Sessions sessions;
    private final FormBook forms;
    private final Days days;
    private final Settings settings;
    private final RevealSheet reveals = new RevealSheet();

    public SessionDesk(Store store, Sessions sessions, FormBook forms, Days days, Settings settings) {
        this.store = store;
        this.sessions = sessions;
        this.forms = forms;
        this.days = days;
        this.settings = settings;
    }

    /// All sessions of a case, and the next one to add.
    @GetMapping("/cases/{id}/sessions")
    public Reply list(Visitor visitor, @PathVariable String id) {
        return sessions.findCase(visitor, id).<Reply>map(found -> list(visitor, found, "", ""))
                .orElseGet(() -> ErrorPage.of(NOT_FOUND));
    }

    private SessionsPage list(Visitor visitor, TherapyCase found, String date, String refusal) {
        List<Meeting> meetings = store.meetings().list(visitor.asker(), found.id());
        int next = meetings.isEmpty() ? 1 : meetings.getLast().number() + 1;
        String shownDate = date.isEmpty() ? days.today().toString() : date;
        return new SessionsPage(found, meetings.reversed(),
                Sessions.isOwn(visitor, found) ? new SessionsPage.Next(next, shownDate) : SessionsPage.Next.NONE,
                refusal);
    }

    /// Adds the next session. Its number follows from those that are there.
    @PostMapping("/cases/{id}/sessions")
    @Admits(Guest.THERAPIST)
    public Reply add(Visitor visitor, @PathVariable String id, @RequestParam(defaultValue = "") String date) {
        Optional<TherapyCase> own = sessions.findCase(visitor, id).filter(one -> Sessions.isOwn(visitor, one));
        if (own.isEmpty()) {
            return ErrorPage.of(NOT_FOUND);
        }
        Optional<LocalDate> day = day(date);
        if (day.isEmpty()) {
            return list(visitor, own.get(), "", "the date could not be read. Choose the day of the session.");
        }
        int number = store.meetings().list(visitor.asker(), own.get().id()).stream().mapToInt(Meeting::number).max()
                .orElse(0) + 1;
        return switch (store.meetings().add(visitor.asker(), own.get().id(), number, day.get())) {
            case Outcome.Done<Meeting> done -> Go.to(Session.pathOf(own.get()) + "/sessions/" + number);
            case Outcome.Refused<Meeting> refused -> list(visitor, own.get(), date, refused.why());
        };
    }

    /// Corrects the day of a session, between those of its neighbours.
    @PostMapping("/cases/{id}/sessions/{number}/day")
    @Admits(Guest.THERAPIST)
    public Reply move(Visitor visitor, @PathVariable String id, @PathVariable int number,
            @RequestParam(defaultValue = "") String date) {
        return sessions.work(visitor, id, number, session -> {
            TherapyCase own = session.therapyCase();
            Optional<LocalDate> day = day(date);
            if (day.isEmpty()) {
                return list(visitor, own, "", "the date could not be read. Choose the day of session " + number + ".");
            }
            return switch (store.meetings().move(visitor.asker(), own.id(), number, day.get())) {
                case Outcome.Done<Meeting> done -> Go.to(Session.pathOf(own) + "/sessions")
                        .saying("Session " + number + " was on " + Language.ENGLISH.say(day.get()) + ".");
                case Outcome.Refused<Meeting> refused -> list(visitor, own, "", refused.why());
            };
        });
    }

    private static Optional<LocalDate> day(String typed) {
        try {
            return Optional.of(LocalDate.parse(typed.strip()));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /// One session. Before the therapist's own half is in nothing of the client's is fetched, let alone shown.
    @GetMapping("/cases/{id}/sessions/{number}")
    public Reply show(Visitor visitor, @PathVariable String id, @PathVariable int number) {
        return sessions.read(visitor, id, number, session -> session.asked()
                .map(asked -> show(visitor, session, asked))
                .orElseGet(() -> ask(visitor, session, "", "")));
    }

    /// What the client answered about danger is shown at once; it is never sealed.
    private Reply show(Visitor visitor, Session session, Asked asked) {
        List<DangerLine> danger = session.forms().stream().anyMatch(one -> one.shown().instrument().hasRisk())
                ? DangerLine.of(forms, store.forms().listRisk(visitor.asker(), session.therapyCase().id(),
                        session.meeting().number()))
                : List.of();
        return mayAnswerFirst(session, asked) ? waiting(session, asked, danger)
                : opened(visitor, session, asked, danger);
    }

    /// Opens what the client shares to a therapist who would rather look than answer, once the agreed day has come. Their
    /// own half takes nothing more after that.
    @PostMapping("/cases/{id}/sessions/{number}/look")
    @Admits(Guest.THERAPIST)
    public Reply look(Visitor visitor, @PathVariable String id, @PathVariable int number) {
        return sessions.workOnForm(visitor, id, number, (session, asked) -> {
            store.forms().find(visitor.asker(), asked.formId());
            return Go.to(session.path());
        });
    }

    private static boolean mayAnswerFirst(Session session, Asked asked) {
        return session.isOwn() && !asked.isTherapistIn() && !asked.standing().isRevealed();
    }

    private WaitingPage waiting(Session session, Asked asked, List<DangerLine> danger) {
        return new WaitingPage(session, asked, Language.ENGLISH.say(days.of(asked.standing().form().revealAt())),
                !days.now().isBefore(asked.standing().form().revealAt()), settings.reach().isBeyondThisMachine(),
                days.today().plusDays(DAYS_TO_OPEN).toString(), danger);
    }

    private Reply opened(Visitor visitor, Session session, Asked asked, List<DangerLine> danger) {
        Optional<FormRecord> record = store.forms().find(visitor.asker(), asked.formId());
        return record.<Reply>map(found -> switch (found.client().content()) {
            case Content.Sealed sealed -> waiting(session, asked, danger);
            case Content.OnlyTheLine line -> reveals.ofScore(session).with(danger);
            case Content.Shown shown -> reveals.of(session, asked, found).with(danger);
        }).orElseGet(() -> ErrorPage.of(NOT_FOUND));
    }

    private AskPage ask(Visitor visitor, Session session, String opens, String refusal) {
        LocalDate usual = session.meeting().heldOn().plusDays(DAYS_TO_OPEN);
        LocalDate earliest = days.today().plusDays(1);
        return new AskPage(session, forms.listInstruments(), List.of(Language.values()),
                opens.isEmpty() ? (usual.isBefore(earliest) ? earliest : usual).toString() : opens, refusal,
                agreed(visitor, session));
    }

    private AskPage.Agreed agreed(Visitor visitor, Session session) {
        return store.cases().findRhythm(visitor.asker(), session.therapyCase().id())
                .flatMap(rhythm -> forms.findInstrument(rhythm.instrument())
                        .map(form -> new AskPage.Agreed(form.id(),
                                "Agreed with your client: " + RhythmWords.say(rhythm, form.name()) + ".")))
                .orElse(AskPage.Agreed.NOTHING);
    }

    /// What can be asked, each with its languages, as in `PHQ-9 in English or Español`.
    private String languages() {
        return forms.listInstruments().stream()
                .map(one -> one.name() + " in " + String.join(" or ",
                        forms.listLanguages(one.id()).stream().map(Language::ownName).toList()))
                .collect(Collectors.joining("; "));
    }

    private boolean isUnready(String instrument) {
        return forms.listShown().stream().anyMatch(one -> one.id().equals(instrument) && !forms.mayOpen(one));
    }

    /// Asks a form about the session.
    ///
    /// @param opens the day from which both halves are open in any case
    @PostMapping("/cases/{id}/sessions/{number}/form")
    @Admits(Guest.THERAPIST)
    public Reply open(Visitor visitor, @PathVariable String id, @PathVariable int number,
            @RequestParam(defaultValue = "") String instrument, @RequestParam(defaultValue = "") String language,
            @RequestParam(defaultValue = "") String opens) {
        return sessions.work(visitor, id, number, session -> {
            Optional<Instrument> chosen = forms.findInstrument(instrument);
            Optional<LocalDate> day = day(opens).filter(one -> one.isAfter(days.today()));
            if (chosen.isEmpty() && isUnready(instrument)) {
                return ask(visitor, session, opens,
                        "this form asks about danger to life, and your practice has not entered whom a "
                                + "client calls in danger. Whoever runs it does so under Forms, Whom to call.");
            }
            if (chosen.isEmpty()
                    || Language.find(language).filter(forms.listLanguages(instrument)::contains).isEmpty()) {
                return ask(visitor, session, opens,
                        "choose one of the forms and one of its languages: " + languages() + ".");
            }
            if (day.isEmpty()) {
                return ask(visitor, session, "",
                        "the day on which both halves open must be tomorrow or later.");
            }
            return switch (store.forms().open(visitor.asker(), session.therapyCase().id(), number, chosen.get(),
                    language,
                    days.start(day.get()))) {
                case Outcome.Done<Form> done -> Go.to(session.path());
                case Outcome.Refused<Form> refused -> ask(visitor, session, opens, refused.why());
            };
        });
    }
}
