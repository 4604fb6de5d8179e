package org.attune.web.own;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.attune.store.Store;
import org.attune.store.access.Asker;
import org.attune.store.links.Doorstep;
import org.attune.store.links.Pins;
import org.attune.web.forms.Days;
import org.attune.web.minute.Voice;
import org.attune.web.own.NoticePage.Action;
import org.attune.web.page.Go;
import org.attune.web.page.Page;
import org.attune.web.page.Reply;
import org.attune.web.visit.Admits;
import org.attune.web.visit.Guest;
import org.attune.web.visit.Visits;
import org.attune.web.words.Language;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The way to a client's own page, the page, and the way out of it.
@Controller
@Admits(Guest.ANYONE)
public final class OwnDesk {

    static final String PATH = "/own";
    private static final String LOST = PATH + "?lost=true";
    private static final Asker.Program ASKER = new Asker.Program("own-page");
    private static final int GONE = 410;
    private static final int FORBIDDEN = 403;

    private final Store store;
    private final OwnVisits visits;
    private final OwnMaking making;
    private final Visits signIns;
    private final Days days;

    public OwnDesk(Store store, OwnVisits visits, OwnMaking making, Visits signIns, Days days) {
        this.store = store;
        this.visits = visits;
        this.making = making;
        this.signIns = signIns;
        this.days = days;
    }

    /// Follows a link: the token is exchanged for a cookie at once, so that it stands in no address any more.
    @GetMapping("/o/{token}")
    public Reply follow(HttpServletRequest request, HttpServletResponse response, @PathVariable String token) {
        return Go.to(visits.follow(request, response, token, spoken(request)) ? PATH : LOST);
    }

    private static Language spoken(HttpServletRequest request) {
        return Language.firstOf(Collections.list(request.getLocales()));
    }

    /// The page, or what there is to say instead. Whoever has no ticket finds it empty, as after leaving.
    ///
    /// @param in a language to go on in; empty for the one so far
    /// @param lost whether a link led here that opens nothing
    @GetMapping(PATH)
    public Reply show(HttpServletRequest request, @RequestParam(defaultValue = "") String in,
            @RequestParam(defaultValue = "") String lost) {
        Optional<OwnVisit> found = visits.find(request);
        Optional<Language> wanted = Language.find(in);
        if (found.isPresent() && wanted.isPresent()) {
            visits.change(request, found.get().in(wanted.get()));
            return Go.to(PATH);
        }
        return found.map(this::show).orElseGet(() -> stranger(request, !lost.isEmpty()));
    }

    private Page show(OwnVisit visit) {
        Voice voice = making.voice(visit.language());
        return switch (visit) {
            case OwnVisit.Inside inside -> making.make(inside);
            case OwnVisit.AtDoor door -> door(door, "");
            case OwnVisit.RunOut runOut -> gone(voice, "link.expired.title", Action.ASK,
                    voice.say("link.expired", voice.language().say(runOut.until())));
            case OwnVisit.AskedAgain asked -> gone(voice, "link.asked.title", Action.NONE, voice.say("link.asked"));
            case OwnVisit.Nowhere nowhere -> gone(voice, "link.unknown.title", Action.NONE, voice.say("link.unknown"));
        };
    }

    private Page stranger(HttpServletRequest request, boolean isLost) {
        Voice voice = making.voice(spoken(request));
        if (isLost) {
            return gone(voice, "link.unknown.title", Action.NONE, voice.say("link.unknown"));
        }
        return visits.isKnown(request) ? gone(voice, "link.silent.title", Action.NONE, voice.say("own.silent"))
                : empty(voice);
    }

    private static Page empty(Voice voice) {
        return new NoticePage(voice, voice.say("away.title"), List.of(voice.say("away")), Action.LEFT, 200);
    }

    private static Page gone(Voice voice, String title, Action action, String sentence) {
        return new NoticePage(voice, voice.say(title), List.of(sentence), action, GONE);
    }

    private Page door(OwnVisit.AtDoor door, String refusal) {
        Voice voice = making.voice(door.language());
        return visits.doorstep(door)
                .<Page>map(doorstep -> new PinPage(voice, !store.pins().isChosen(ASKER, doorstep), refusal))
                .orElseGet(() -> gone(voice, "link.unknown.title", Action.NONE, voice.say("link.unknown")));
    }

    /// Chooses the PIN the first time, and opens the page by it from then on.
    ///
    /// @param again the same once more, where it is chosen
    @PostMapping("/own/pin")
    public Reply open(HttpServletRequest request, @RequestParam(defaultValue = "") String pin,
            @RequestParam(defaultValue = "") String again) {
        if (!(visits.find(request).orElse(null) instanceof OwnVisit.AtDoor door)) {
            return Go.to(PATH);
        }
        Optional<Doorstep> doorstep = visits.doorstep(door);
        if (doorstep.isEmpty()) {
            return Go.to(PATH);
        }
        return store.pins().isChosen(ASKER, doorstep.get())
                ? enter(request, door, doorstep.get(), pin.strip())
                : choose(request, door, doorstep.get(), pin.strip(), again.strip());
    }

    private Reply choose(HttpServletRequest request, OwnVisit.AtDoor door, Doorstep doorstep, String pin,
            String again) {
        Voice voice = making.voice(door.language());
        if (!Pins.isWellFormed(pin)) {
            return door(door, voice.say("own.pin.form"));
        }
        if (!pin.equals(again)) {
            return door(door, voice.say("own.pin.differ"));
        }
        store.pins().choose(ASKER, doorstep, pin).done().ifPresent(client -> letIn(request, door, client));
        return Go.to(PATH);
    }

    private Reply enter(HttpServletRequest request, OwnVisit.AtDoor door, Doorstep doorstep, String pin) {
        Voice voice = making.voice(door.language());
        return switch (store.pins().attempt(ASKER, doorstep, pin)) {
            case Pins.Trial.Right right -> {
                letIn(request, door, right.client());
                yield Go.to(Unsent.waiting(request, right.client(), store.pins().chosenAt(right.client()))
                        .map(Unsent::path).orElse(PATH));
            }
            case Pins.Trial.Wrong wrong when wrong.attemptsLeft() > 0 ->
                door(door, voice.say("own.pin.wrong", wrong.attemptsLeft()));
            case Pins.Trial.TooEarly early -> door(door, voice.say("own.pin.early",
                    Math.max(1, Duration.between(days.now(), early.until()).toSeconds())));
            case Pins.Trial.Wrong wrong -> closed(voice);
            case Pins.Trial.Closed closed -> closed(voice);
        };
    }

    private static Page closed(Voice voice) {
        return new NoticePage(voice, voice.say("own.pin.closed.title"), List.of(voice.say("own.pin.closed")),
                Action.NONE, FORBIDDEN);
    }

    private void letIn(HttpServletRequest request, OwnVisit.AtDoor door, Asker.Client client) {
        visits.change(request, new OwnVisit.Inside(door.came(), client, door.language()));
    }

    /// Lets the therapist know that a new link is wanted. Whoever asks gets nothing.
    @PostMapping("/own/ask")
    public Reply ask(HttpServletRequest request) {
        if (visits.find(request).orElse(null) instanceof OwnVisit.RunOut runOut) {
            store.links().askAgain(ASKER, runOut.token());
            visits.change(request, new OwnVisit.AskedAgain(runOut.language()));
        }
        return Go.to(PATH);
    }

    /// Away from it all at once, to a page that says nothing. Cookies go, and what the browser kept of our pages. A browser
    /// that was on no client's page is left as it is, for any page elsewhere can send it here.
    @GetMapping("/own/away")
    public Page leave(HttpServletRequest request, HttpServletResponse response) {
        Optional<OwnVisit> visit = visits.find(request);
        Voice voice = making.voice(visit.map(OwnVisit::language).orElseGet(() -> spoken(request)));
        boolean isHanded = visit.filter(OwnVisit::isByHand).isPresent();
        if (visit.isPresent()) {
            signIns.forget(request, response);
        }
        Unsent.forget(request);
        if (visits.isKnown(request)) {
            visits.end(request, response);
            response.setHeader("Clear-Site-Data", "\"cache\", \"storage\"");
        }
        return isHanded
                ? new NoticePage(voice, voice.say("away.title"), List.of(voice.say("thanks.hand")), Action.LEFT, 200)
                : empty(voice);
    }
}
