package org.attune.web.asking;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.attune.core.instrument.Instrument;
import org.attune.store.Store;
import org.attune.store.access.Outcome;
import org.attune.store.forms.Form;
import org.attune.web.forms.Days;
import org.attune.web.forms.FormBook;
import org.attune.web.page.Go;
import org.attune.web.page.Reply;
import org.attune.web.sessions.RhythmWords;
import org.attune.web.sessions.Session;
import org.attune.web.sessions.Sessions;
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

/// Asks a form about a session. Several may be asked, each of them once.
@Controller
@Admits(Guest.THERAPIST)
public final class AskDesk {

    private final Store store;
    private final Sessions sessions;
    private final FormBook forms;
    private final Days days;

    public AskDesk(Store store, Sessions sessions, FormBook forms, Days days) {
        this.store = store;
        this.sessions = sessions;
        this.forms = forms;
        this.days = days;
    }

    /// What may be asked about a session.
    @GetMapping("/cases/{id}/sessions/{number}/form")
    public Reply show(Visitor visitor, @PathVariable String id, @PathVariable int number) {
        return sessions.work(visitor, id, number, session -> ask(visitor, session, "", ""));
    }

    private AskPage ask(Visitor visitor, Session session, String opens, String refusal) {
        return new AskPage(session, listUnasked(visitor, session), List.of(Language.values()),
                opens.isEmpty() ? days.usualOpening(session.meeting().heldOn()).toString() : opens, refusal,
                agreed(visitor, session));
    }

    /// What may still be asked; of a form that was asked already its page is where one goes on.
    private List<Instrument> listUnasked(Visitor visitor, Session session) {
        Set<String> asked = store.forms()
                .listStanding(visitor.asker(), session.therapyCase().id(), session.meeting().number()).stream()
                .map(standing -> standing.form().edition().instrument()).collect(Collectors.toSet());
        return forms.listInstruments().stream().filter(one -> !asked.contains(one.id())).toList();
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

    /// Halves open at most a year ahead: whoever types a later day mistook the year. Our choice.
    private boolean mayOpen(LocalDate day) {
        return day.isAfter(days.today()) && !day.isAfter(days.today().plusYears(1));
    }

    /// Asks a form about the session.
    ///
    /// @param opens the day from which both halves are open in any case
    @PostMapping("/cases/{id}/sessions/{number}/form")
    public Reply open(Visitor visitor, @PathVariable String id, @PathVariable int number,
            @RequestParam(defaultValue = "") String instrument, @RequestParam(defaultValue = "") String language,
            @RequestParam(defaultValue = "") String opens) {
        return sessions.work(visitor, id, number, session -> {
            Optional<Instrument> chosen = forms.findInstrument(instrument);
            Optional<LocalDate> day = Written.day(opens).filter(this::mayOpen);
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
                        "the day on which both halves open must be tomorrow or later, and at most a year ahead.");
            }
            return switch (store.forms().open(visitor.asker(), session.therapyCase().id(), number, chosen.get(),
                    language,
                    days.start(day.get()))) {
                case Outcome.Done<Form> done -> Go.to(session.path() + "/forms/" + done.value().id());
                case Outcome.Refused<Form> refused -> ask(visitor, session, opens, refused.why());
            };
        });
    }
}
