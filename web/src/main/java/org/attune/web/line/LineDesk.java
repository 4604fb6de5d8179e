package org.attune.web.line;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.attune.core.tension.guide.Guide;
import org.attune.store.Store;
import org.attune.store.access.Asker;
import org.attune.store.access.Outcome;
import org.attune.store.cases.Meeting;
import org.attune.store.cases.TherapyCase;
import org.attune.store.flags.FlagDecision;
import org.attune.store.flags.FlagDecision.FlagState;
import org.attune.store.flags.FlagKey;
import org.attune.store.tension.Tension;
import org.attune.web.forms.DangerLine;
import org.attune.web.forms.Days;
import org.attune.web.forms.FormBook;
import org.attune.web.line.LineMaking.Diary;
import org.attune.web.line.LineMaking.Given;
import org.attune.web.line.LinePage.TensionLine;
import org.attune.web.page.ErrorPage;
import org.attune.web.page.Go;
import org.attune.web.page.Reply;
import org.attune.web.tension.said.Sentences;
import org.attune.web.tension.said.Signatures;
import org.attune.web.visit.Admits;
import org.attune.web.visit.Guest;
import org.attune.web.visit.Visitor;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Shows a case, and takes what is decided about its flags.
@Controller
@Admits({Guest.THERAPIST, Guest.SUPERVISOR})
public final class LineDesk {

    private static final int BAD_REQUEST = 400;
    private static final ErrorPage NOT_THERE = new ErrorPage(404, "There is no such case here",
            "It does not exist, or it is not one of yours.", "Your cases are listed under Cases.");

    private final Store store;
    private final Examiner examiner;
    private final FormBook book;
    private final Guide guide;
    private final Days days;

    /// @param store where cases are kept
    /// @param examiner the rules
    /// @param book the forms that may be asked
    /// @param guide the words for tensions
    /// @param days what day it is
    public LineDesk(Store store, Examiner examiner, FormBook book, Guide guide, Days days) {
        this.store = store;
        this.examiner = examiner;
        this.book = book;
        this.guide = guide;
        this.days = days;
    }

    /// The page of a case.
    ///
    /// @param session the session whose answers are looked at; the latest without one
    @GetMapping("/cases/{id}")
    public Reply show(Visitor visitor, @PathVariable String id, @RequestParam(defaultValue = "") String session) {
        return store.cases().find(visitor.asker(), id)
                .<Reply>map(found -> page(visitor, found, session))
                .orElse(NOT_THERE);
    }

    private List<TensionLine> tensions(Visitor visitor, TherapyCase found) {
        List<Tension> tensions = store.tensions().list(visitor.asker(), found.id());
        if (tensions.isEmpty()) {
            return List.of();
        }
        Sentences sentences = new Sentences(guide, days, Signatures.of(store, visitor));
        return tensions.reversed().stream()
                .filter(tension -> tension.joinedInto().isEmpty())
                .map(tension -> new TensionLine(Sentences.path(tension.id()), sentences.title(tension),
                        sentences.state(tension)))
                .toList();
    }

    private LinePage page(Visitor visitor, TherapyCase found, String session) {
        Asker.Member asker = visitor.asker();
        List<Meeting> meetings = store.meetings().list(asker, found.id());
        int chosen = meetings.stream().mapToInt(Meeting::number)
                .filter(number -> String.valueOf(number).equals(session)).findFirst().orElse(0);
        return new LineMaking(examiner, new Given(found,
                new Diary(meetings, store.meetings().listEvents(asker, found.id()), tensions(visitor, found),
                        meetings.isEmpty() && store.cases().findRhythm(asker, found.id()).isPresent()),
                store.forms().view(asker, found.id()), new Decided(store.flags().latest(asker, found.id())), chosen,
                found.therapistId().equals(asker.personId()),
                DangerLine.of(book, store.forms().listPressingRisk(asker, found.id())))).make(book);
    }

    /// Takes what is decided about a flag.
    @Admits(Guest.THERAPIST)
    @PostMapping("/cases/{id}/flags")
    public Reply decide(Visitor visitor, @PathVariable String id, @RequestParam Map<String, String> typed) {
        Optional<TherapyCase> found = store.cases().find(visitor.asker(), id);
        if (found.isEmpty()) {
            return NOT_THERE;
        }
        return Decision.read(typed).<Reply>map(decision -> decide(visitor.asker(), found.get(), decision))
                .orElse(ErrorPage.of(BAD_REQUEST));
    }

    private Reply decide(Asker.Member asker, TherapyCase about, Decision decision) {
        Go back = Go.to("/cases/" + about.id());
        if (!isRaised(asker, about, decision.flag())) {
            return back.saying("Nothing was kept: the rules raise that flag no more. What they raise now stands here.");
        }
        Outcome<FlagDecision> outcome = store.flags().decide(asker, about.id(), decision.flag(), decision.state(),
                decision.reason());
        return switch (outcome) {
            case Outcome.Done<FlagDecision> done -> done.value().state() == FlagState.LOOK_INTO_IT
                    ? Go.to(opening(about, decision.flag()))
                            .saying("Kept: looking into it. Describe what you know so far.")
                    : back.saying("Kept: " + LineMaking.words(done.value().state()) + ".");
            case Outcome.Refused<FlagDecision> refused -> back.saying(refused.why());
        };
    }

    /// Whether the rules raise a flag of this case now, as its page shows them; of any other nothing is kept.
    private boolean isRaised(Asker.Member asker, TherapyCase about, FlagKey flag) {
        int last = store.meetings().list(asker, about.id()).stream().mapToInt(Meeting::number).max().orElse(0);
        return CaseReading.of(examiner, book, about.pseudonym(), store.forms().view(asker, about.id()).forms(), last)
                .flags().stream().map(Decided::key).anyMatch(flag::equals);
    }

    private static String opening(TherapyCase about, FlagKey flag) {
        return "/cases/" + about.id() + "/tensions/new?session=" + flag.session() + "&rule="
                + URLEncoder.encode(flag.rule() + " " + flag.ruleVersion(), StandardCharsets.UTF_8);
    }
}
