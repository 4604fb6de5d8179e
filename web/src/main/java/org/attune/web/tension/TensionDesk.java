package org.attune.web.tension;

import java.util.List;
import java.util.Optional;

import org.attune.core.tension.Ending;
import org.attune.core.tension.guide.Guide;
import org.attune.store.Store;
import org.attune.store.cases.TherapyCase;
import org.attune.store.forms.FormRecord;
import org.attune.store.tension.Addition;
import org.attune.store.tension.Tension;
import org.attune.web.forms.Days;
import org.attune.web.forms.FormBook;
import org.attune.web.line.CaseReading;
import org.attune.web.line.Examiner;
import org.attune.web.page.ErrorPage;
import org.attune.web.page.Go;
import org.attune.web.page.Reply;
import org.attune.web.tension.said.Sentences;
import org.attune.web.tension.said.Signatures;
import org.attune.web.visit.Admits;
import org.attune.web.visit.Guest;
import org.attune.web.visit.Visitor;
import org.attune.web.words.Written;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Shows a tension, and takes what is decided about it as a whole.
@Controller
@Admits({Guest.THERAPIST, Guest.SUPERVISOR})
public final class TensionDesk {

    private static final int BAD_REQUEST = 400;

    private final Store store;
    private final OwnTensions tensions;
    private final Guide guide;
    private final FormBook book;
    private final Examiner examiner;
    private final Days days;

    /// @param store where tensions are kept
    /// @param tensions the tensions that a visitor may see
    /// @param guide the words
    /// @param book the forms that can be read
    /// @param examiner the rules
    /// @param days what day it is
    public TensionDesk(Store store, OwnTensions tensions, Guide guide, FormBook book, Examiner examiner, Days days) {
        this.store = store;
        this.tensions = tensions;
        this.guide = guide;
        this.book = book;
        this.examiner = examiner;
        this.days = days;
    }

    /// The page.
    @GetMapping("/tensions/{id}")
    public Reply show(Visitor visitor, @PathVariable String id) {
        return tensions.show(visitor, id, (found, tension) -> page(visitor, found, tension));
    }

    private TensionPage page(Visitor visitor, TherapyCase found, Tension tension) {
        List<Integer> sessions = tensions.listSessions(visitor, found.id());
        boolean mayWork = OwnTensions.isOwn(visitor, found);
        int last = sessions.isEmpty() ? 0 : sessions.getFirst();
        List<FormRecord> forms = store.forms().view(visitor.asker(), found.id()).forms();
        List<Hints.Hint> hints = mayWork ? new Hints(book, forms).of(tension, last) : List.of();
        CaseReading scores = CaseReading.of(examiner, book, found.pseudonym(), forms, last);
        return new TensionMaking(
                new TensionMaking.Given(found, tension, store.tensions().list(visitor.asker(), found.id()), hints,
                        sessions, scores, mayWork),
                guide, new Sentences(guide, days, Signatures.of(store, visitor))).make();
    }

    /// Lets the client see on their own page that it is there.
    @Admits(Guest.THERAPIST)
    @PostMapping("/tensions/{id}/share")
    public Reply share(Visitor visitor, @PathVariable String id) {
        return tensions.add(visitor, id, new Addition.Shared(),
                "Your client sees on their own page that it is there, and may tell it.", "#tellings");
    }

    /// Closes it for the therapist.
    @Admits(Guest.THERAPIST)
    @PostMapping("/tensions/{id}/close")
    public Reply close(Visitor visitor, @PathVariable String id, @RequestParam(defaultValue = "") String ending,
            @RequestParam(defaultValue = "") String words) {
        Optional<Ending> chosen = Written.word(ending, Ending.class);
        return tensions.work(visitor, id, OwnTensions.gone(words),
                (found, tension) -> chosen.isEmpty() ? ErrorPage.of(BAD_REQUEST)
                        : tensions.add(visitor, id, new Addition.Closed(chosen.get(), Written.clean(words)),
                                "Closed for you. It can still be added to, and worked on again.", "#end"));
    }

    /// Makes it a part of another one.
    @Admits(Guest.THERAPIST)
    @PostMapping("/tensions/{id}/join")
    public Reply join(Visitor visitor, @PathVariable String id, @RequestParam(defaultValue = "") String into) {
        return tensions.work(visitor, id, (found, tension) -> tensions.work(visitor, into,
                (same, other) -> OwnTensions.told(store.tensions().join(visitor.asker(), id, into),
                        "Joined. Both keep all they hold, and can be parted again.",
                        Go.to(Sentences.path(id)))));
    }

    /// Makes it one of its own again.
    @Admits(Guest.THERAPIST)
    @PostMapping("/tensions/{id}/part")
    public Reply part(Visitor visitor, @PathVariable String id) {
        return tensions.work(visitor, id,
                (found, tension) -> OwnTensions.told(store.tensions().part(visitor.asker(), id),
                        "It is a tension of its own again.", Go.to(Sentences.path(id))));
    }
}
