package org.attune.web.cases;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.attune.store.Store;
import org.attune.store.cases.Meeting;
import org.attune.store.cases.TherapyCase;
import org.attune.store.cases.TherapyEnd;
import org.attune.web.cases.CasesPage.CaseLine;
import org.attune.web.page.Go;
import org.attune.web.page.Page;
import org.attune.web.page.Reply;
import org.attune.web.sessions.OwnCases;
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

/// Cases: the list, a new one, and the end of one.
@Controller
@Admits({Guest.THERAPIST, Guest.SUPERVISOR})
public final class CasesDesk {

    private final Store store;
    private final OwnCases cases;

    public CasesDesk(Store store, OwnCases cases) {
        this.store = store;
        this.cases = cases;
    }

    /// Those that the visitor may see.
    @GetMapping("/cases")
    public Page list(Visitor visitor) {
        Map<String, String> latest = store.meetings().listLatest(visitor.asker()).stream()
                .collect(Collectors.toMap(Meeting::caseId, CasesDesk::inWords));
        Map<Boolean, List<CaseLine>> byEnd = store.cases().list(visitor.asker()).stream()
                .map(one -> new CaseLine(one, latest.getOrDefault(one.id(), "no session yet")))
                .collect(Collectors.partitioningBy(line -> line.about().isClosed()));
        return new CasesPage(byEnd.getOrDefault(false, List.of()), byEnd.getOrDefault(true, List.of()),
                visitor.isOneOf(Guest.THERAPIST));
    }

    private static String inWords(Meeting latest) {
        return "session " + latest.number() + ", " + Language.ENGLISH.say(latest.heldOn());
    }

    /// Ends a case, which asks for nothing any more; what it holds stays. Of one that has ended it changes how.
    ///
    /// @param how the word of a [TherapyEnd]; anything else says nothing
    @PostMapping("/cases/{id}/end")
    @Admits(Guest.THERAPIST)
    public Reply end(Visitor visitor, @PathVariable String id, @RequestParam(defaultValue = "") String how) {
        TherapyEnd end = Written.word(how, TherapyEnd.class).filter(one -> one != TherapyEnd.GOES_ON)
                .orElse(TherapyEnd.NOT_KNOWN);
        return cases.work(visitor, id, found -> {
            store.cases().close(visitor.asker(), found.id(), end);
            return Go.to(OwnCases.agreements(found) + "#end").saying(
                    found.isClosed() ? "How it ended is kept." : "The case has ended. What it holds stays.");
        });
    }

    /// Takes an ended case up again.
    @PostMapping("/cases/{id}/take-up")
    @Admits(Guest.THERAPIST)
    public Reply takeUp(Visitor visitor, @PathVariable String id) {
        return cases.work(visitor, id, found -> {
            store.cases().reopen(visitor.asker(), found.id());
            return Go.to(OwnCases.agreements(found)).saying("The case goes on.");
        });
    }

    /// What happens when a case is opened.
    @GetMapping("/cases/new")
    @Admits(Guest.THERAPIST)
    public Page showNew() {
        return new NewCasePage();
    }

    /// Opens a case of the visitor's own.
    @PostMapping("/cases")
    @Admits(Guest.THERAPIST)
    public Reply open(Visitor visitor) {
        TherapyCase opened = store.cases().open(visitor.asker());
        return Go.to("/cases/" + opened.id()).saying("The case is open.");
    }
}
