package org.attune.web.sessions;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.attune.store.Store;
import org.attune.store.access.Outcome;
import org.attune.store.cases.Meeting;
import org.attune.store.cases.Meetings;
import org.attune.store.cases.TherapyCase;
import org.attune.store.forms.Content;
import org.attune.store.forms.FormRecord;
import org.attune.store.tension.CheckBacks.Added;
import org.attune.web.forms.CheckBack;
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
import org.attune.web.words.Written;
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
    /// Our choice: a link that is made works until the day before the next session where sessions are weekly.
    private static final int DAYS_OF_LINK = 6;

    private final Store store;
    private final Sessions sessions;
    private final FormBook forms;
    private final Days days;
    private final Settings settings;
    private final RevealSheet reveals;
    private final CheckBack checkBack;

    public SessionDesk(Store store, Sessions sessions, FormBook forms, Days days, Settings settings) {
        this.store = store;
        this.sessions = sessions;
        this.forms = forms;
        this.days = days;
        this.settings = settings;
        this.reveals = new RevealSheet(store, days);
        this.checkBack = new CheckBack(store, forms, days);
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
        Optional<LocalDate> day = held(date);
        if (day.isEmpty()) {
            return list(visitor, own.get(), "", wrongDay("the session"));
        }
        int number = store.meetings().list(visitor.asker(), own.get().id()).stream().mapToInt(Meeting::number).max()
                .orElse(0) + 1;
        return switch (checkBack.add(visitor.asker(), own.get().id(), number, day.get())) {
            case Outcome.Done<Added> done -> added(own.get(), done.value());
            case Outcome.Refused<Added> refused -> list(visitor, own.get(), date, refused.why());
        };
    }

    /// The day of a session: it was held, or will be tomorrow. So much is left to whoever prepares it the evening before, and to
    /// a browser in another time zone. Our choice.
    private Optional<LocalDate> held(String date) {
        return Written.day(date).filter(day -> !day.isAfter(days.today().plusDays(1)));
    }

    private static String wrongDay(String session) {
        return "choose the day of " + session + ": a day in the years " + Meetings.YEARS + ", tomorrow at the latest.";
    }

    private static Go added(TherapyCase own, Added added) {
        Go there = Go.to(Session.pathOf(own) + "/sessions/" + added.meeting().number());
        return added.isAsked()
                ? there.saying("A tension was raised, so the two check-back questions are asked of both of you.")
                : there;
    }

    /// Corrects the day of a session, between those of its neighbours.
    @PostMapping("/cases/{id}/sessions/{number}/day")
    @Admits(Guest.THERAPIST)
    public Reply move(Visitor visitor, @PathVariable String id, @PathVariable int number,
            @RequestParam(defaultValue = "") String date) {
        return sessions.work(visitor, id, number, session -> {
            TherapyCase own = session.therapyCase();
            Optional<LocalDate> day = held(date);
            if (day.isEmpty()) {
                return list(visitor, own, "", wrongDay("session " + number));
            }
            return switch (store.meetings().move(visitor.asker(), own.id(), number, day.get())) {
                case Outcome.Done<Meeting> done -> Go.to(Session.pathOf(own) + "/sessions")
                        .saying("Session " + number + " was on " + Language.ENGLISH.say(day.get()) + ".");
                case Outcome.Refused<Meeting> refused -> list(visitor, own, "", refused.why());
            };
        });
    }

    /// One session: the one form that was asked about it, or a list of them. Where nothing was asked, its therapist may ask.
    @GetMapping("/cases/{id}/sessions/{number}")
    public Reply show(Visitor visitor, @PathVariable String id, @PathVariable int number) {
        return sessions.read(visitor, id, number, (session, asked) -> {
            if (asked.isEmpty() && session.isOwn()) {
                return Go.to(session.askPath());
            }
            return asked.size() == 1 ? show(visitor, asked.getFirst())
                    : new SessionPage(session, asked, listDanger(visitor, session));
        });
    }

    /// One form about a session. Before the therapist's own half is in nothing of the client's is fetched, let alone shown.
    @GetMapping("/cases/{id}/sessions/{number}/forms/{form}")
    public Reply showForm(Visitor visitor, @PathVariable String id, @PathVariable int number,
            @PathVariable String form) {
        return sessions.readForm(visitor, id, number, form, asked -> show(visitor, asked));
    }

    private Reply show(Visitor visitor, Asked asked) {
        List<DangerLine> danger = listDanger(visitor, asked.session());
        return mayAnswerFirst(asked) ? waiting(asked, danger) : opened(visitor, asked, danger);
    }

    /// What the client answered about danger is shown at once; it is never sealed.
    private List<DangerLine> listDanger(Visitor visitor, Session session) {
        return DangerLine.of(forms, store.forms().listRisk(visitor.asker(), session.therapyCase().id(),
                session.meeting().number()));
    }

    /// Opens what the client shares to a therapist who would rather look than answer, once the agreed day has come. Their
    /// own half takes nothing more after that.
    @PostMapping("/cases/{id}/sessions/{number}/forms/{form}/look")
    @Admits(Guest.THERAPIST)
    public Reply look(Visitor visitor, @PathVariable String id, @PathVariable int number, @PathVariable String form) {
        return sessions.workOnForm(visitor, id, number, form, asked -> {
            store.forms().find(visitor.asker(), asked.formId());
            return Go.to(asked.path());
        });
    }

    private static boolean mayAnswerFirst(Asked asked) {
        return asked.session().isOwn() && !asked.isTherapistIn() && !asked.standing().isRevealed();
    }

    private WaitingPage waiting(Asked asked, List<DangerLine> danger) {
        return new WaitingPage(asked, Language.ENGLISH.say(days.of(asked.standing().form().revealAt())),
                !days.now().isBefore(asked.standing().form().revealAt()), settings.reach().isBeyondThisMachine(),
                days.today().plusDays(DAYS_OF_LINK).toString(), danger);
    }

    private Reply opened(Visitor visitor, Asked asked, List<DangerLine> danger) {
        Optional<FormRecord> record = store.forms().find(visitor.asker(), asked.formId());
        return record.<Reply>map(found -> switch (found.client().content()) {
            case Content.Sealed sealed -> waiting(asked, danger);
            case Content.OnlyTheLine line -> reveals.ofScore(asked, danger);
            case Content.Shown shown -> reveals.of(visitor, asked, found, danger);
        }).orElseGet(() -> ErrorPage.of(NOT_FOUND));
    }
}
