package org.attune.web.telling;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import org.attune.core.tension.guide.Guide;
import org.attune.core.tension.guide.Tag;
import org.attune.store.Store;
import org.attune.store.access.NotAllowed;
import org.attune.store.access.Outcome;
import org.attune.store.cases.TherapyCase;
import org.attune.store.tension.Addition;
import org.attune.store.tension.Tension;
import org.attune.web.forms.Days;
import org.attune.web.page.ErrorPage;
import org.attune.web.page.Go;
import org.attune.web.page.NotKeptPage;
import org.attune.web.page.Page;
import org.attune.web.page.Reply;
import org.attune.web.telling.TellingsPage.Draft;
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

/// The tellings of a tension: shows them, takes another one, lets its teller take one back, and lays two side by side.
@Controller
@Admits({Guest.THERAPIST, Guest.SUPERVISOR})
public final class TellingDesk {

    private static final int NOT_FOUND = 404;
    private static final Page NOT_THERE = ErrorPage.of(NOT_FOUND);
    private static final String GONE = "There is no such tension in one of your cases. The case may have gone to a colleague "
            + "while you wrote.";

    private final Store store;
    private final Guide guide;
    private final Days days;

    public TellingDesk(Store store, Guide guide, Days days) {
        this.store = store;
        this.guide = guide;
        this.days = days;
    }

    /// A tension that somebody has open.
    private record Open(TherapyCase therapyCase, Tension tension) {}

    private Optional<Open> find(Visitor visitor, String id) {
        return store.tensions().showTellings(visitor.asker(), id).flatMap(tension -> store.cases()
                .find(visitor.asker(), tension.caseId()).map(found -> new Open(found, tension)));
    }

    /// All tellings.
    @GetMapping("/tensions/{id}/tellings")
    public Reply show(Visitor visitor, @PathVariable String id) {
        return find(visitor, id).<Reply>map(open -> page(visitor, open, Draft.EMPTY)).orElse(NOT_THERE);
    }

    private TellingsPage page(Visitor visitor, Open open, Draft draft) {
        return new TellingsPage(open.tension.id(), open.therapyCase.pseudonym(), accounts(visitor, open), guide.tags(),
                isOwn(visitor, open), draft);
    }

    private static boolean isOwn(Visitor visitor, Open open) {
        return open.therapyCase.therapistId().equals(visitor.person().id());
    }

    private List<Account> accounts(Visitor visitor, Open open) {
        return new Accounts(Signatures.of(store, visitor), isOwn(visitor, open), days, guide).of(open.tension);
    }

    /// Takes another telling. What cannot be kept comes back with what is wrong.
    ///
    /// @param tags ids of tags
    @PostMapping("/tensions/{id}/tellings")
    @Admits(Guest.THERAPIST)
    public Reply tell(Visitor visitor, @PathVariable String id, @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "") List<String> tags) {
        String typed = Written.lines(words);
        List<String> known = guide.tags().stream().map(Tag::id).filter(tags::contains).toList();
        try {
            return switch (store.tensions().add(visitor.asker(), id, new Addition.Told(typed, known))) {
                case Outcome.Done<Tension> done -> Go.to(TellingsPage.path(id)).saying("Your telling is kept.");
                case Outcome.Refused<Tension> refused -> again(visitor, id,
                        open -> page(visitor, open, new Draft(typed, Set.copyOf(known), refused.why())));
            };
        } catch (NotAllowed e) {
            return notKept(typed);
        }
    }

    private Reply again(Visitor visitor, String id, Function<Open, Reply> page) {
        return find(visitor, id).filter(open -> isOwn(visitor, open)).map(page).orElse(NOT_THERE);
    }

    private static Page notKept(String typed) {
        return typed.isBlank() ? NOT_THERE : new NotKeptPage(GONE, typed, false);
    }

    /// Takes the words of a telling of one's own back.
    @PostMapping("/tensions/{id}/tellings/{number}/back")
    @Admits(Guest.THERAPIST)
    public Reply takeBack(Visitor visitor, @PathVariable String id, @PathVariable int number) {
        return switch (store.tensions().add(visitor.asker(), id, new Addition.TakenBack(number))) {
            case Outcome.Done<Tension> done -> Go.to(TellingsPage.path(id))
                    .saying("The words are taken back. That there was a telling stays.");
            case Outcome.Refused<Tension> refused -> Go.to(TellingsPage.path(id)).saying(refused.why());
        };
    }

    /// Two tellings side by side, the older one first whichever was named first.
    ///
    /// @param first number of one
    /// @param second number of the other
    @GetMapping("/tensions/{id}/tellings/two")
    public Reply compare(Visitor visitor, @PathVariable String id, @RequestParam(defaultValue = "0") int first,
            @RequestParam(defaultValue = "0") int second) {
        return find(visitor, id).<Reply>map(open -> {
            List<Account> two = accounts(visitor, open).stream()
                    .filter(account -> account.isThere()
                            && (account.number() == first || account.number() == second))
                    .toList();
            return two.size() == 2 ? SideBySidePage.of(id, open.therapyCase.pseudonym(), two.get(0), two.get(1))
                    : Go.to(TellingsPage.path(id))
                            .saying("Choose two different tellings that can be read. One that was "
                                    + "taken back, or that the client does not share with you, cannot be compared.");
        }).orElse(NOT_THERE);
    }
}
