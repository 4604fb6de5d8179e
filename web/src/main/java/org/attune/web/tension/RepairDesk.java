package org.attune.web.tension;

import java.util.List;

import org.attune.core.tension.RepairPath;
import org.attune.core.tension.Stage;
import org.attune.core.tension.guide.Guide;
import org.attune.store.Store;
import org.attune.store.access.Outcome;
import org.attune.store.cases.TherapyCase;
import org.attune.store.tension.Addition;
import org.attune.store.tension.Tension;
import org.attune.web.forms.Days;
import org.attune.web.page.Go;
import org.attune.web.page.Reply;
import org.attune.web.tension.RepairPage.Belongs;
import org.attune.web.tension.RepairPage.Typed;
import org.attune.web.tension.said.Sentences;
import org.attune.web.visit.Admits;
import org.attune.web.visit.Guest;
import org.attune.web.visit.Visitor;
import org.attune.web.words.Written;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Works on the repair of a tension: any stage, in any order, as often as it takes.
@Controller
@Admits(Guest.THERAPIST)
public final class RepairDesk {

    private final Store store;
    private final OwnTensions tensions;
    private final Guide guide;
    private final Days days;

    /// @param store where tensions are kept
    /// @param tensions the visitor's own tensions
    /// @param guide words and cards
    /// @param days what day it is
    public RepairDesk(Store store, OwnTensions tensions, Guide guide, Days days) {
        this.store = store;
        this.tensions = tensions;
        this.guide = guide;
        this.days = days;
    }

    /// A stage.
    @GetMapping("/tensions/{id}/repair")
    public Reply show(Visitor visitor, @PathVariable String id, @RequestParam(defaultValue = "") String stage) {
        return tensions.work(visitor, id, (found, tension) -> {
            Stage wanted = Written.word(stage, Stage.class).orElse(tension.path().oftenNext().getFirst());
            if (wanted == Stage.CLOSE) {
                return Go.to(Sentences.path(id) + "#end");
            }
            Belongs belongs = belongs(visitor, found, tension);
            int latest = belongs.sessions().stream().findFirst().orElse(0);
            return new RepairPage(belongs, guide, wanted, latest,
                    Typed.NOTHING, "");
        });
    }

    /// Keeps what was written to a stage.
    @PostMapping("/tensions/{id}/repair")
    public Reply keep(Visitor visitor, @PathVariable String id, @RequestParam(defaultValue = "") String stage,
            @RequestParam(defaultValue = "") String session, @RequestParam(defaultValue = "") String card,
            @RequestParam(defaultValue = "") String words) {
        return tensions.work(visitor, id, OwnTensions.gone(words), (found, tension) -> {
            Belongs belongs = belongs(visitor, found, tension);
            Stage worked = Written.word(stage, Stage.class).filter(one -> one != Stage.CLOSE).orElse(Stage.NOTICE);
            int at = session(belongs, session);
            String chosen = guide.card(card).isPresent() ? card : "";
            RepairPage typed = new RepairPage(belongs, guide, worked, at, new Typed(chosen, words, ""), "");
            Addition addition = typed.hasCards() && session.equals(RepairPage.PLAN)
                    ? new Addition.Planned(worked, chosen, Written.clean(words))
                    : new Addition.Worked(new RepairPath.Step(worked, at, false), chosen, Written.clean(words));
            return add(visitor, tension, addition, typed);
        });
    }

    /// Puts the tension off: with a reason, and a day to look again.
    @PostMapping("/tensions/{id}/repair/later")
    public Reply putOff(Visitor visitor, @PathVariable String id, @RequestParam(defaultValue = "") String session,
            @RequestParam(defaultValue = "") String words, @RequestParam(defaultValue = "") String lookAgain) {
        return tensions.work(visitor, id, OwnTensions.gone(words), (found, tension) -> {
            Belongs belongs = belongs(visitor, found, tension);
            int at = session(belongs, session);
            RepairPage page = new RepairPage(belongs, guide, Stage.DECIDE, at, new Typed("", words, lookAgain), "");
            return Written.day(lookAgain).filter(day -> day.isAfter(days.today()))
                    .map(day -> add(visitor, tension, new Addition.PutOff(at, Written.clean(words), day), page))
                    .orElseGet(() -> refused(page, "choose a day to look again that is still to come."));
        });
    }

    private Reply add(Visitor visitor, Tension tension, Addition addition, RepairPage typed) {
        return switch (store.tensions().add(visitor.asker(), tension.id(), addition)) {
            case Outcome.Done<Tension> done -> Go.to(Sentences.path(tension.id()) + "#repair").saying("Kept.");
            case Outcome.Refused<Tension> refused -> refused(typed, refused.why());
        };
    }

    private static RepairPage refused(RepairPage typed, String why) {
        return new RepairPage(typed.belongs(), typed.guide(), typed.stage(), typed.session(), typed.typed(), why);
    }

    private Belongs belongs(Visitor visitor, TherapyCase found, Tension tension) {
        List<Integer> sessions = tensions.listSessions(visitor, found.id());
        return new Belongs(found.pseudonym(), Sentences.path(tension.id()), sessions);
    }

    private static int session(Belongs belongs, String typed) {
        int session = Written.number(typed);
        return belongs.sessions().contains(session) ? session : 0;
    }
}
