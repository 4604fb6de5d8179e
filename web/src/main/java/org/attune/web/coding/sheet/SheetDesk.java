package org.attune.web.coding.sheet;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;

import org.attune.core.codebook.Codebook;
import org.attune.core.coding.Sheet;
import org.attune.core.coding.SheetStep;
import org.attune.core.coding.Step;
import org.attune.core.coding.StepText;
import org.attune.store.Store;
import org.attune.store.access.Outcome;
import org.attune.store.coding.OwnSheet;
import org.attune.store.coding.Round;
import org.attune.store.coding.Sheets;
import org.attune.store.consent.Consent.Purpose;
import org.attune.web.coding.CodebookShelf;
import org.attune.web.coding.OwnRounds;
import org.attune.web.coding.sheet.SheetPage.Standing;
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
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/// The desk itself: a coder's own sheet of a session, step by step. What others give is nowhere near it.
@Controller
@Admits({Guest.THERAPIST, Guest.SUPERVISOR, Guest.CODER})
public final class SheetDesk {

    private static final int BAD_REQUEST = 400;
    private static final int CONFLICT = 409;
    private static final String OWN = "own";

    private final Store store;
    private final OwnRounds rounds;
    private final CodebookShelf shelf;
    private final SessionMaterials materials;

    public SheetDesk(Store store, OwnRounds rounds, CodebookShelf shelf, SessionMaterials materials) {
        this.store = store;
        this.rounds = rounds;
        this.shelf = shelf;
        this.materials = materials;

    }

    /// A sheet of a session, and what it is a sheet of.
    private record Open(Round round, Round.Part session, String whose, Codebook codebook, OwnSheet own) {

        Sheet sheet() {
            return Sheet.of(codebook, session.segments(), own.steps());
        }

        String path() {
            return OwnRounds.path(round, session) + "/" + whose;
        }

        boolean isOpen() {
            return !own.isHandedIn() && !round.isClosed();
        }
    }

    /// The sheet: the visitor's own, or the gold one of a training round that they lead.
    @GetMapping("/coding/{round}/{session}/{whose:own|gold}")
    public Reply show(Visitor visitor, @PathVariable String round, @PathVariable String session,
            @PathVariable String whose, @RequestParam(defaultValue = "1") String at) {
        return work(visitor, round, session, whose, (open, sheets) -> new SheetPage(open.round, open.session,
                board(open, at(open, at)), materials.of(visitor, open.round, open.session,
                        whose.equals(OWN) ? open.round.plan().purpose() : Purpose.THERAPY),
                standing(visitor, open)));
    }

    /// The board of one segment alone.
    @GetMapping("/coding/{round}/{session}/{whose:own|gold}/board")
    public Reply board(Visitor visitor, @PathVariable String round, @PathVariable String session,
            @PathVariable String whose, @RequestParam(defaultValue = "1") String at) {
        return work(visitor, round, session, whose, (open, sheets) -> new BoardPage(board(open, at(open, at))));
    }

    /// Keeps one step. A step sent twice is kept once.
    ///
    /// @param at the segment to show after it
    /// @param script what the script of the desk says, to get the board instead of the page
    @PostMapping("/coding/{round}/{session}/{whose:own|gold}/steps")
    public Reply step(Visitor visitor, @PathVariable String round, @PathVariable String session,
            @PathVariable String whose, @RequestParam(defaultValue = "") String id,
            @RequestParam(defaultValue = "") String line, @RequestParam(defaultValue = "1") String at,
            @RequestHeader(name = "X-Board", defaultValue = "") String script) {
        Optional<SheetStep> step = read(id, line);
        if (step.isEmpty()) {
            return ErrorPage.of(BAD_REQUEST);
        }
        return work(visitor, round, session, whose, (open, sheets) -> {
            int shown = shown(open, step.get().step(), at(open, at));
            Outcome<OwnSheet> kept = sheets.add(visitor.asker(), round, session, List.of(step.get()));
            if (!script.isEmpty()) {
                return kept.done().<Reply>map(own -> new BoardPage(board(with(open, own), shown)))
                        .orElseGet(() -> ErrorPage.of(CONFLICT));
            }
            Go back = Go.to(open.path() + "?at=" + next(open, step.get().step(), shown));
            return kept instanceof Outcome.Refused<OwnSheet> refused ? back.saying(refused.why()) : back;
        });
    }

    /// Hands the sheet in.
    @PostMapping("/coding/{round}/{session}/{whose:own|gold}/hand-in")
    public Reply handIn(Visitor visitor, @PathVariable String round, @PathVariable String session,
            @PathVariable String whose) {
        return work(visitor, round, session, whose,
                (open, sheets) -> told(sheets.handIn(visitor.asker(), round, session),
                        SheetPage.seal(open.round, "It is handed in."), open));
    }

    /// Opens the sheet again, for a reason that the others read after the reveal.
    @PostMapping("/coding/{round}/{session}/{whose:own|gold}/reopen")
    public Reply reopen(Visitor visitor, @PathVariable String round, @PathVariable String session,
            @PathVariable String whose, @RequestParam(defaultValue = "") String reason) {
        return work(visitor, round, session, whose,
                (open, sheets) -> told(sheets.reopen(visitor.asker(), round, session, Written.clean(reason)),
                        "It is open again. Hand it in when you are done.", open));
    }

    private static Reply told(Outcome<OwnSheet> outcome, String saying, Open open) {
        return switch (outcome) {
            case Outcome.Done<OwnSheet> done -> Go.to(open.path()).saying(saying);
            case Outcome.Refused<OwnSheet> refused -> Go.to(open.path()).saying(refused.why());
        };
    }

    private Reply work(Visitor visitor, String roundId, String sessionId, String whose,
            BiFunction<Open, Sheets, Reply> page) {
        Sheets sheets = whose.equals(OWN) ? store.coding().sheets() : store.coding().goldSheets();
        return rounds.show(visitor, roundId, sessionId, (round, session) -> sheets
                .find(visitor.asker(), roundId, sessionId)
                .map(own -> page.apply(new Open(round, session, whose, shelf.of(visitor, round.plan()), own), sheets))
                .orElse(OwnRounds.NOT_THERE));
    }

    private static Open with(Open open, OwnSheet own) {
        return new Open(open.round, open.session, open.whose, open.codebook, own);
    }

    private Board board(Open open, int at) {
        return new Board(open.path(), open.sheet(), at, UUID.randomUUID().toString(), open.isOpen());
    }

    private Standing standing(Visitor visitor, Open open) {
        if (!open.own.isHandedIn()) {
            return Standing.OPEN;
        }
        return store.coding().reveals().isRevealed(visitor.asker(), open.round.id(), open.session.id())
                ? Standing.REVEALED
                : Standing.HANDED_IN;
    }

    private static Optional<SheetStep> read(String id, String line) {
        return id.matches("[A-Za-z0-9-]{1,64}") ? StepText.parse(line).map(step -> new SheetStep(id, step))
                : Optional.empty();
    }

    private static int at(Open open, String typed) {
        int at = typed.matches("\\d{1,3}") ? Integer.parseInt(typed) : 1;
        return open.session.segments().has(at) ? at : 1;
    }

    /// Taking something back shows where it was.
    private static int shown(Open open, Step step, int at) {
        return switch (step) {
            case Step.Undone(String id) -> open.own.steps().stream().filter(each -> each.id().equals(id)).findFirst()
                    .map(each -> segment(each.step(), at)).orElse(at);
            case Step.Marked marked -> at;
            case Step.RestAbsent rest -> at;
            case Step.Answered answered -> at;
        };
    }

    private static int segment(Step step, int otherwise) {
        return switch (step) {
            case Step.Marked marked -> marked.segment();
            case Step.RestAbsent rest -> rest.segment();
            case Step.Answered answered -> otherwise;
            case Step.Undone undone -> otherwise;
        };
    }

    /// Without script, marking the rest as absent goes on to the next segment here, as the script does by itself.
    private static int next(Open open, Step step, int shown) {
        return step instanceof Step.RestAbsent(int segment) && open.session.segments().has(segment + 1)
                ? segment + 1
                : shown;
    }
}
