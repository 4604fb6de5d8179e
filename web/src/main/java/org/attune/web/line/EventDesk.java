package org.attune.web.line;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;

import org.attune.store.Store;
import org.attune.store.access.Outcome;
import org.attune.store.cases.Meetings;
import org.attune.store.cases.Meetings.Event;
import org.attune.web.page.ErrorPage;
import org.attune.web.page.Go;
import org.attune.web.page.Reply;
import org.attune.web.visit.Admits;
import org.attune.web.visit.Guest;
import org.attune.web.visit.Visitor;
import org.attune.web.words.Written;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Takes what else happened in a case: a holiday, a move, an exam.
@Controller
@Admits(Guest.THERAPIST)
public final class EventDesk {

    private static final int NOT_FOUND = 404;

    private final Store store;

    /// @param store where cases are kept
    public EventDesk(Store store) {
        this.store = store;
    }

    /// Writes an event down.
    @PostMapping("/cases/{id}/events")
    public Reply add(Visitor visitor, @PathVariable String id, @RequestParam(defaultValue = "") String on,
            @RequestParam(defaultValue = "") String word) {
        return work(visitor, id, on, day -> store.meetings().addEvent(visitor.asker(), id, day, word));
    }

    /// Changes one.
    @PostMapping("/cases/{id}/events/{event}")
    public Reply change(Visitor visitor, @PathVariable String id, @PathVariable String event,
            @RequestParam(defaultValue = "") String on, @RequestParam(defaultValue = "") String word) {
        return work(visitor, id, on,
                day -> store.meetings().changeEvent(visitor.asker(), id, new Event(event, day, word)));
    }

    /// Takes one away.
    @PostMapping("/cases/{id}/events/{event}/remove")
    public Reply remove(Visitor visitor, @PathVariable String id, @PathVariable String event) {
        if (!isOwn(visitor, id)) {
            return ErrorPage.of(NOT_FOUND);
        }
        store.meetings().removeEvent(visitor.asker(), id, event);
        return back(id).saying("The event is removed.");
    }

    private Reply work(Visitor visitor, String id, String on, Function<LocalDate, Outcome<Event>> doing) {
        if (!isOwn(visitor, id)) {
            return ErrorPage.of(NOT_FOUND);
        }
        Optional<LocalDate> day = Written.day(on);
        if (day.isEmpty()) {
            return back(id).saying("The day could not be read as one in the years " + Meetings.YEARS
                    + ". Choose the day of the event.");
        }
        return switch (doing.apply(day.get())) {
            case Outcome.Done<Event> done -> back(id).saying("The event is kept.");
            case Outcome.Refused<Event> refused -> back(id).saying(refused.why());
        };
    }

    private boolean isOwn(Visitor visitor, String id) {
        return store.cases().find(visitor.asker(), id)
                .filter(found -> found.therapistId().equals(visitor.person().id())).isPresent();
    }

    private static Go back(String id) {
        return Go.to("/cases/" + id + "#events");
    }
}
