package org.attune.web.before;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.attune.core.tension.guide.Card;
import org.attune.core.tension.guide.Guide;
import org.attune.store.Store;
import org.attune.store.cases.Meeting;
import org.attune.store.cases.TherapyCase;
import org.attune.store.forms.Forms.CaseView;
import org.attune.store.tension.Addition;
import org.attune.store.tension.Nature;
import org.attune.store.tension.Tension;
import org.attune.web.before.BeforePage.Open;
import org.attune.web.before.BeforePage.Try;
import org.attune.web.before.BeforePage.Words;
import org.attune.web.forms.Days;
import org.attune.web.forms.FormBook;
import org.attune.web.line.CaseReading;
import org.attune.web.line.Examiner;
import org.attune.web.page.Reply;
import org.attune.web.sessions.OwnCases;
import org.attune.web.tension.said.Sentences;
import org.attune.web.tension.said.Signatures;
import org.attune.web.visit.Admits;
import org.attune.web.visit.Guest;
import org.attune.web.visit.Visitor;
import org.attune.web.words.Language;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// Shows a therapist what to have in mind before a session.
@Controller
@Admits(Guest.THERAPIST)
public final class BeforeDesk {

    /// What was meant to be tried, of each tension: more would be a list to work off. Our choice.
    private static final int LATEST_TRIES = 2;

    private final Store store;
    private final OwnCases cases;
    private final Examiner examiner;
    private final FormBook book;
    private final Guide guide;
    private final Days days;

    /// @param store where cases are kept
    /// @param cases the visitor's own cases
    /// @param examiner the rules
    /// @param book the forms that can be read
    /// @param guide the words for tensions
    /// @param days what day it is
    public BeforeDesk(Store store, OwnCases cases, Examiner examiner, FormBook book, Guide guide, Days days) {
        this.store = store;
        this.cases = cases;
        this.examiner = examiner;
        this.book = book;
        this.guide = guide;
        this.days = days;
    }

    /// The page.
    @GetMapping("/cases/{id}/before")
    public Reply show(Visitor visitor, @PathVariable String id) {
        return cases.work(visitor, id, found -> page(visitor, found));
    }

    private BeforePage page(Visitor visitor, TherapyCase found) {
        List<Meeting> meetings = store.meetings().list(visitor.asker(), found.id());
        int last = meetings.isEmpty() ? 0 : meetings.getLast().number();
        CaseView view = store.forms().view(visitor.asker(), found.id());
        List<Tension> all = store.tensions().list(visitor.asker(), found.id());
        List<Tension> open = all.stream().filter(Tension::isOpen).toList();
        Sentences sentences = new Sentences(guide, days, Signatures.of(store, visitor));
        return new BeforePage(found.id(), found.pseudonym(), last + 1, where(found, meetings, view),
                words(meetings, view, all),
                open.stream().map(tension -> open(sentences, tension)).toList(),
                open.stream().flatMap(tension -> tries(visitor, tension)).toList());
    }

    private List<String> where(TherapyCase found, List<Meeting> meetings, CaseView view) {
        List<String> where = new ArrayList<>();
        if (meetings.isEmpty()) {
            return List.of("No session has taken place yet.");
        }
        Meeting latest = meetings.getLast();
        where.add("Session " + latest.number() + " was on " + Language.ENGLISH.say(latest.heldOn()) + ".");
        CaseReading read = CaseReading.of(examiner, book, found.pseudonym(), view.forms(), latest.number());
        where.add(read.inWords());
        if (!read.tooFew().isEmpty()) {
            where.add(read.tooFew());
        }
        return where;
    }

    private static Open open(Sentences sentences, Tension tension) {
        List<String> state = new ArrayList<>(sentences.nature(
                tension.description().map(described -> described.said().nature()).orElse(Nature.UNSAID)));
        tension.putOff().ifPresent(found -> state
                .add("Put off until " + Language.ENGLISH.say(found.said().lookAgainOn()) + "."));
        return new Open(Sentences.path(tension.id()), sentences.title(tension), String.join(" ", state));
    }

    private Stream<Try> tries(Visitor visitor, Tension tension) {
        return tension.plans().stream()
                .filter(plan -> plan.entry().byId().equals(visitor.person().id()))
                .limit(LATEST_TRIES)
                .map(Tension.Signed::said)
                .map(plan -> new Try(guide.words(plan.stage()).name(),
                        guide.card(plan.card()).map(Card::name).orElse(""), plan.words()));
    }

    /// The client's line in a form or their latest telling, whichever is the newer.
    private Words words(List<Meeting> meetings, CaseView view, List<Tension> tensions) {
        Optional<LocalDate> ofForm = meetings.stream().filter(one -> one.number() == view.wordsSession())
                .map(Meeting::heldOn).findFirst();
        return tensions.stream().flatMap(tension -> tension.all(Addition.Told.class).stream())
                .filter(told -> told.entry().isByClient())
                .max(Comparator.comparing(told -> told.entry().at()))
                .filter(told -> ofForm.filter(day -> day.isAfter(days.of(told.entry().at()))).isEmpty())
                .map(told -> new Words(told.said().words(),
                        "told on " + Language.ENGLISH.say(days.of(told.entry().at()))))
                .orElseGet(() -> new Words(view.words(),
                        view.wordsSession() == 0 ? "" : "in a form, after session " + view.wordsSession()));
    }
}
