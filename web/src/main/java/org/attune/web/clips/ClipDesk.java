package org.attune.web.clips;

import java.io.IOException;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.attune.store.Store;
import org.attune.store.access.Outcome;
import org.attune.store.clips.Clip;
import org.attune.store.clips.Clip.Span;
import org.attune.store.clips.ClipView;
import org.attune.store.consent.Consent.Purpose;
import org.attune.store.material.Place;
import org.attune.web.material.MaterialDesk;
import org.attune.web.material.MaterialPage;
import org.attune.web.material.Player;
import org.attune.web.material.Purposes;
import org.attune.web.material.Times;
import org.attune.web.page.ErrorPage;
import org.attune.web.page.Go;
import org.attune.web.page.HandedFile;
import org.attune.web.page.Reply;
import org.attune.web.sessions.Session;
import org.attune.web.sessions.Sessions;
import org.attune.web.visit.Admits;
import org.attune.web.visit.Guest;
import org.attune.web.visit.Visitor;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Clips of sessions. Whether the client agrees is asked whenever one is listed, opened, played or taken along.
@Controller
@Admits({Guest.THERAPIST, Guest.SUPERVISOR, Guest.CODER})
public final class ClipDesk {

    private static final int NOT_FOUND = 404;
    private static final int FORBIDDEN = 403;
    private static final ErrorPage STAYS = new ErrorPage(FORBIDDEN, "What is said in this clip stays here",
            "It does not leave the practice: that is what the client agreed to.", "Read it on its page.");
    private static final ErrorPage WITHHELD = new ErrorPage(FORBIDDEN, "The client does not agree to this",
            "The client does not agree to this, or not any more.", "There is nothing else to do here.");
    private final Store store;
    private final Sessions sessions;
    private final MaterialDesk material;

    public ClipDesk(Store store, Sessions sessions, MaterialDesk material) {
        this.store = store;
        this.sessions = sessions;
        this.material = material;
    }

    /// The clips that the visitor may open now.
    @GetMapping("/clips")
    public Reply list(Visitor visitor) {
        return new ClipsPage(store.clips().list(visitor.asker()));
    }

    /// Makes a clip of a session.
    @PostMapping("/cases/{id}/sessions/{number}/clips")
    @Admits(Guest.THERAPIST)
    public Reply make(Visitor visitor, @PathVariable String id, @PathVariable int number,
            @RequestParam(defaultValue = "") String from, @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String purpose) {
        return sessions.work(visitor, id, number, session -> {
            OptionalLong first = Times.read(from);
            OptionalLong last = Times.read(to);
            Optional<Purpose> meant = Purposes.find(purpose);
            if (first.isEmpty() || last.isEmpty() || meant.isEmpty()) {
                return again(visitor, session, "a clip needs two times, such as 12:05 and 14:30, and a purpose.");
            }
            if (last.getAsLong() <= first.getAsLong()
                    || last.getAsLong() - first.getAsLong() > Span.MOST_MILLIS) {
                return again(visitor, session, "a clip ends after it begins, and has half an hour at most.");
            }
            return switch (store.clips().make(visitor.asker(), place(session), meant.get(),
                    new Span(first.getAsLong(), last.getAsLong()))) {
                case Outcome.Done<Clip> done -> Go.to(MaterialPage.pathOf(session)).saying("The clip is made.");
                case Outcome.Refused<Clip> refused -> again(visitor, session, refused.why());
            };
        });
    }

    private Reply again(Visitor visitor, Session session, String why) {
        return material.page(visitor, session, why);
    }

    private static Place place(Session session) {
        return new Place(session.therapyCase().id(), session.meeting().id());
    }

    /// A clip, as far as the client agrees.
    @GetMapping("/clips/{clip}")
    public Reply show(Visitor visitor, @PathVariable String clip) {
        return switch (store.clips().open(visitor.asker(), clip)) {
            case ClipView.Here here -> new ClipPage(here);
            case ClipView.Withheld withheld -> WITHHELD;
            case ClipView.NotThere none -> ErrorPage.of(NOT_FOUND);
        };
    }

    /// A recording of a clip, or the part of it that is asked for.
    @GetMapping("/clips/{clip}/recordings/{recording}")
    public void play(Visitor visitor, @PathVariable String clip, @PathVariable String recording,
            HttpServletRequest request, HttpServletResponse response) throws IOException {
        Player.play(request, response, () -> store.clips().play(visitor.asker(), clip, recording));
    }

    /// What is said in a clip, as a file to take along.
    @GetMapping("/clips/{clip}/words")
    public Reply words(Visitor visitor, @PathVariable String clip) {
        return switch (store.clips().open(visitor.asker(), clip)) {
            case ClipView.NotThere none -> ErrorPage.of(NOT_FOUND);
            case ClipView.Withheld withheld -> WITHHELD;
            case ClipView.Here here when !here.clip().mayLeave() -> STAYS;
            case ClipView.Here here when here.turns().isEmpty() -> WITHHELD;
            case ClipView.Here here -> {
                ClipPage page = new ClipPage(here);
                yield HandedFile.ofText("clip.txt", "text/plain", here.turns().stream()
                        .map(turn -> "[" + page.time(turn) + "] " + turn.speaker() + ": " + turn.text() + "\n")
                        .collect(Collectors.joining()));
            }
        };
    }

    /// Takes a clip away.
    @PostMapping("/cases/{id}/sessions/{number}/clips/{clip}/end")
    @Admits(Guest.THERAPIST)
    public Reply end(Visitor visitor, @PathVariable String id, @PathVariable int number, @PathVariable String clip) {
        return sessions.work(visitor, id, number, session -> {
            if (store.clips().list(visitor.asker(), place(session)).stream().noneMatch(one -> one.id().equals(clip))) {
                return ErrorPage.of(NOT_FOUND);
            }
            store.clips().end(visitor.asker(), clip);
            return Go.to(MaterialPage.pathOf(session)).saying("Nobody opens that clip any more.");
        });
    }
}
