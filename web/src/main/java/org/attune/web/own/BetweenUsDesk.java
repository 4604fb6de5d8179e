package org.attune.web.own;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.attune.core.course.Respondent;
import org.attune.core.tension.Attribution;
import org.attune.core.tension.Ending;
import org.attune.store.Store;
import org.attune.store.access.Asker;
import org.attune.store.access.NotAllowed;
import org.attune.store.access.Outcome;
import org.attune.store.tension.Addition;
import org.attune.store.tension.Tension;
import org.attune.web.forms.Days;
import org.attune.web.forms.FormBook;
import org.attune.web.minute.Voice;
import org.attune.web.own.BetweenUsPage.Draft;
import org.attune.web.own.NoticePage.Action;
import org.attune.web.page.Go;
import org.attune.web.page.Reply;
import org.attune.web.visit.Admits;
import org.attune.web.visit.Guest;
import org.attune.web.words.Written;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Where a client tells that something was off. What they send is never lost on the way: it comes back with what is wrong with
/// it, and what is sent to a page that has closed waits behind the PIN.
@Controller
@Admits(Guest.ANYONE)
public final class BetweenUsDesk {

    private static final int NO_CONTENT = 204;
    private static final int GONE = 410;
    private static final int NOT_FOUND = 404;

    private final Store store;
    private final OwnVisits visits;
    private final OwnMaking making;
    private final BetweenUs between;

    public BetweenUsDesk(Store store, OwnVisits visits, OwnMaking making, Days days, FormBook book) {
        this.store = store;
        this.visits = visits;
        this.making = making;
        this.between = new BetweenUs(store, days, book);
    }

    private Reply inside(HttpServletRequest request, Function<OwnVisit.Inside, Reply> doing) {
        return visits.findInside(request).map(visit -> {
            try {
                return doing.apply(visit);
            } catch (NotAllowed e) {
                return nothing(visit);
            }
        }).orElseGet(() -> Go.to(OwnDesk.PATH));
    }

    private Reply nothing(OwnVisit.Inside visit) {
        Voice voice = making.voice(visit.language());
        return new NoticePage(voice, voice.say("own.off.nothing.title"), List.of(voice.say("own.off.nothing")),
                Action.NONE, NOT_FOUND);
    }

    /// Whether somebody who writes may go on: no page, asked by the page itself. Whoever writes is not silent.
    @GetMapping("/own/here")
    public void here(HttpServletRequest request, HttpServletResponse response) {
        response.setStatus(
                visits.findInside(request).isPresent() || resumable(request).isPresent() ? NO_CONTENT : GONE);
    }

    /// The page for something that was off.
    @GetMapping("/own/tensions/new")
    public Reply begin(HttpServletRequest request) {
        return inside(request, visit -> between.begin(making.voice(visit.language()), visit.client(),
                draft(request, visit, "")));
    }

    /// The page of something that both know of.
    @GetMapping("/own/tensions/{id}")
    public Reply show(HttpServletRequest request, @PathVariable String id) {
        return inside(request, visit -> page(visit, id, draft(request, visit, id)));
    }

    private Reply page(OwnVisit.Inside visit, String id, Draft draft) {
        Voice voice = making.voice(visit.language());
        return id.isEmpty() ? between.begin(voice, visit.client(), draft)
                : between.find(voice, visit.client(), id, draft).<Reply>map(page -> page)
                        .orElseGet(() -> nothing(visit));
    }

    /// What waits to be sent, if anything; whoever comes here begins to write.
    private Draft draft(HttpServletRequest request, OwnVisit.Inside visit, String id) {
        Instant chosenAt = store.pins().chosenAt(visit.client());
        Unsent.begin(request, visit, chosenAt);
        return Unsent.waiting(request, visit.client(), chosenAt)
                .filter(unsent -> unsent.words().containsKey(id))
                .map(unsent -> new Draft(unsent.words().getOrDefault(id, ""), "", true))
                .orElse(Draft.EMPTY);
    }

    /// Where something waits to be sent still.
    private Optional<String> next(HttpServletRequest request, OwnVisit.Inside visit) {
        return Unsent.waiting(request, visit.client(), store.pins().chosenAt(visit.client())).map(Unsent::path);
    }

    /// Takes what was off, in the client's words.
    ///
    /// @param words what they wrote
    /// @param to what the therapist was called whom the page named
    @PostMapping("/own/tensions")
    public Reply open(HttpServletRequest request, HttpServletResponse response,
            @RequestParam(defaultValue = "") String words, @RequestParam(defaultValue = "") String to) {
        return take(request, response, new Sent("", Written.lines(words), to));
    }

    /// Takes another telling of something.
    @PostMapping("/own/tensions/{id}/tellings")
    public Reply tell(HttpServletRequest request, HttpServletResponse response, @PathVariable String id,
            @RequestParam(defaultValue = "") String words, @RequestParam(defaultValue = "") String to) {
        return take(request, response, new Sent(id, Written.lines(words), to));
    }

    /// What a client sent.
    ///
    /// @param id of the tension; empty for a new one
    /// @param words what they wrote
    /// @param to what the therapist was called whom the page named
    private record Sent(String id, String words, String to) {
        /// Says nothing of what was written.
        @Override
        public String toString() {
            return "Sent";
        }
    }

    private Reply take(HttpServletRequest request, HttpServletResponse response, Sent sent) {
        return visits.findInside(request).isPresent() ? inside(request, visit -> take(request, visit, sent))
                : tooLate(request, response, sent);
    }

    private Reply take(HttpServletRequest request, OwnVisit.Inside visit, Sent sent) {
        Voice voice = making.voice(visit.language());
        Optional<String> wrong = wrong(voice, visit.client(), sent);
        if (wrong.isPresent()) {
            return page(visit, sent.id(), new Draft(sent.words(), wrong.get(), false));
        }
        Addition.Told told = new Addition.Told(sent.words(), List.of());
        Supplier<Outcome<Tension>> keeping = () -> sent.id().isEmpty()
                ? store.tensions().open(visit.client(), visit.client().caseId(), told)
                : store.tensions().add(visit.client(), sent.id(), told);
        return switch (keeping.get()) {
            case Outcome.Done<Tension> done -> {
                Unsent.forget(request, sent.id());
                yield next(request, visit).map(path -> Go.to(path).saying(voice.say("own.off.sent.another")))
                        .orElseGet(() -> Go.to(BetweenUsPage.path(done.value().id()))
                                .saying(voice.say("own.off.sent")));
            }
            case Outcome.Refused<Tension> refused ->
                page(visit, sent.id(), new Draft(sent.words(), refused.why(), false));
        };
    }

    private Optional<String> wrong(Voice voice, Asker.Client client, Sent sent) {
        int more = sent.words().codePointCount(0, sent.words().length()) - Addition.Told.LONGEST;
        if (sent.words().isBlank()) {
            return Optional.of(voice.say("own.off.empty"));
        }
        if (more > 0) {
            return Optional.of(voice.say("own.off.long", more));
        }
        String therapist = between.therapist(client);
        return Optional.of(voice.say("own.off.handed", therapist)).filter(handed -> !therapist.equals(sent.to()));
    }

    /// The page had closed, by silence or because the PIN was asked for elsewhere. The words wait, and the PIN is asked for
    /// again, unless another one was chosen meanwhile.
    private Reply tooLate(HttpServletRequest request, HttpServletResponse response, Sent sent) {
        Optional<Unsent> begun = resumable(request).filter(unsent -> !sent.words().isBlank());
        begun.ifPresent(unsent -> {
            unsent.keep(request, sent.id(), sent.words());
            visits.askAgain(request, response, unsent.by());
        });
        return begun.map(unsent -> Go.to(OwnDesk.PATH)
                .saying(making.voice(unsent.by().language()).say("own.off.kept")))
                .orElseGet(() -> Go.to(OwnDesk.PATH));
    }

    /// Who began to write in this browser and could go on by the same PIN.
    private Optional<Unsent> resumable(HttpServletRequest request) {
        return Unsent.begun(request)
                .filter(unsent -> store.pins().chosenAt(unsent.by().client()).equals(unsent.chosenAt()));
    }

    /// Throws away what waits to be sent.
    ///
    /// @param id of which tension; empty for a new one
    @PostMapping("/own/tensions/drop")
    public Reply drop(HttpServletRequest request, @RequestParam(defaultValue = "") String id) {
        return inside(request, visit -> {
            Unsent.forget(request, id);
            return Go.to(next(request, visit).orElse(OwnDesk.PATH))
                    .saying(making.voice(visit.language()).say("own.off.dropped"));
        });
    }

    /// Takes the words of a telling back.
    @PostMapping("/own/tensions/{id}/tellings/{number}/back")
    public Reply takeBack(HttpServletRequest request, @PathVariable String id, @PathVariable int number) {
        return inside(request, visit -> after(visit, id, "own.off.back.done",
                store.tensions().add(visit.client(), id, new Addition.TakenBack(number))));
    }

    /// Takes how it ended for the client.
    @PostMapping("/own/tensions/{id}/ending")
    public Reply end(HttpServletRequest request, @PathVariable String id,
            @RequestParam(defaultValue = "") String ending) {
        return inside(request, visit -> Written.word(ending, Ending.class)
                .map(known -> after(visit, id, "own.off.end.done",
                        store.tensions().add(visit.client(), id, new Addition.Closed(known, ""))))
                .orElseGet(() -> Go.to(BetweenUsPage.path(id))));
    }

    /// Takes where it lay for the client.
    @PostMapping("/own/tensions/{id}/attribution")
    public Reply attribute(HttpServletRequest request, @PathVariable String id,
            @RequestParam(defaultValue = "") String lay) {
        return inside(request, visit -> Written.word(lay, Attribution.class)
                .map(known -> after(visit, id, "own.off.lay.done", store.tensions().add(visit.client(), id,
                        new Addition.Attributed(Respondent.CLIENT, known))))
                .orElseGet(() -> Go.to(BetweenUsPage.path(id))));
    }

    private Reply after(OwnVisit.Inside visit, String id, String key, Outcome<Tension> outcome) {
        Go back = Go.to(BetweenUsPage.path(id));
        return outcome.done().map(done -> back.saying(making.voice(visit.language()).say(key))).orElse(back);
    }
}
