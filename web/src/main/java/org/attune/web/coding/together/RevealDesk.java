package org.attune.web.coding.together;

import java.util.Optional;

import org.attune.core.coding.Settlement;
import org.attune.figures.coding.SegmentTimeline;
import org.attune.store.Store;
import org.attune.store.access.Outcome;
import org.attune.store.coding.Plan.Kind;
import org.attune.store.coding.Reveal;
import org.attune.store.coding.Round;
import org.attune.web.coding.CodebookShelf;
import org.attune.web.coding.OwnRounds;
import org.attune.web.coding.together.RevealPage.Standing;
import org.attune.web.forms.Days;
import org.attune.web.page.ErrorPage;
import org.attune.web.page.Go;
import org.attune.web.page.Reply;
import org.attune.web.visit.Admits;
import org.attune.web.visit.Guest;
import org.attune.web.visit.Visitor;
import org.attune.web.words.Written;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// What came out when all had handed in, and what the coders settle where they differ. *We differ* is a result, too.
@Controller
@Admits({Guest.THERAPIST, Guest.SUPERVISOR, Guest.CODER})
public final class RevealDesk {

    private static final int BAD_REQUEST = 400;

    private final Store store;
    private final OwnRounds rounds;
    private final CodebookShelf shelf;
    private final Days days;

    public RevealDesk(Store store, OwnRounds rounds, CodebookShelf shelf, Days days) {
        this.store = store;
        this.rounds = rounds;
        this.shelf = shelf;
        this.days = days;
    }

    /// The sheets of a session side by side.
    @GetMapping("/coding/{round}/{session}/together")
    public Reply show(Visitor visitor, @PathVariable String round, @PathVariable String session) {
        return rounds.show(visitor, round,
                found -> store.coding().reveals().find(visitor.asker(), round, session)
                        .<Reply>map(reveal -> page(visitor, found, reveal)).orElse(OwnRounds.NOT_THERE));
    }

    private RevealPage page(Visitor visitor, Round round, Reveal reveal) {
        SideBySide sheets = new SideBySide(shelf.of(visitor, round.plan()), reveal, days);
        SegmentTimeline timeline = sheets.timeline();
        int differ = sheets.differing().size();
        boolean isOwn = reveal.columns().stream().anyMatch(Reveal.Column::isOwn);
        String says = differ == 0 ? "Nobody says otherwise than the others."
                : "They differ in " + differ + (differ == 1 ? " place." : " places.");
        return new RevealPage(round, reveal, out -> out.writeContent(timeline.svg("timeline")), timeline.sentence(),
                sheets.differing(), sheets.alike(),
                new Standing(round.plan().kind() == Kind.ORDINARY && !round.isClosed(), says,
                        isOwn ? "/coding/" + round.id() + "/" + reveal.sessionId() + "/own" : ""));
    }

    /// Settles one thing.
    @PostMapping("/coding/{round}/{session}/settle")
    public Reply settle(Visitor visitor, @PathVariable String round, @PathVariable String session,
            @RequestParam(defaultValue = "") String choice, @RequestParam(defaultValue = "") String note,
            @RequestParam(defaultValue = "") String anchor) {
        Optional<Settlement> what = SideBySide.parse(choice);
        if (what.isEmpty()) {
            return ErrorPage.of(BAD_REQUEST);
        }
        return rounds.show(visitor, round, found -> {
            Go back = Go.to("/coding/" + round + "/" + session + "/together"
                    + (anchor.matches("[a-z0-9-]{1,80}") ? "#" + anchor : ""));
            return switch (store.coding().settlements().settle(visitor.asker(), round, session, what.get(),
                    Written.clean(note))) {
                case Outcome.Done<Reveal> done ->
                    back.saying("It is settled so; what each of you said stays beside it.");
                case Outcome.Refused<Reveal> refused -> back.saying(refused.why());
            };
        });
    }
}
