package org.attune.web.room;

import java.util.Optional;

import org.attune.core.room.Phase;
import org.attune.store.Store;
import org.attune.store.access.Outcome;
import org.attune.store.room.Gathering.Standing;
import org.attune.store.room.Gatherings;
import org.attune.web.page.Reply;
import org.attune.web.room.meetings.OwnMeetings;
import org.attune.web.visit.Admits;
import org.attune.web.visit.Guest;
import org.attune.web.visit.Visitor;
import org.attune.web.words.Written;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// A meeting: begun, led through its steps, ended. What is shown is what the store shows this member at this moment.
@Controller
@Admits({Guest.THERAPIST, Guest.SUPERVISOR, Guest.CODER})
public final class RoomDesk {

    private final OwnMeetings meetings;
    private final RoomMaking making;
    private final Gatherings gatherings;

    public RoomDesk(Store store, OwnMeetings meetings, RoomMaking making) {
        this.meetings = meetings;
        this.making = making;
        this.gatherings = store.gatherings();
    }

    /// The whole page.
    @GetMapping("/meetings/{gathering}")
    public Reply show(Visitor visitor, @PathVariable String gathering) {
        return meetings.show(visitor, gathering, (group, found) -> new RoomPage(making.room(visitor, group, found)));
    }

    /// What changes on it.
    @GetMapping("/meetings/{gathering}/now")
    public Reply now(Visitor visitor, @PathVariable String gathering) {
        return meetings.find(visitor, gathering)
                .<Reply>map(there -> new NowPage(making.room(visitor, there.group(), there.now())))
                .orElse(OwnMeetings.NOT_THERE);
    }

    /// Begins the meeting.
    @PostMapping("/meetings/{gathering}/begin")
    public Reply begin(Visitor visitor, @PathVariable String gathering) {
        return meetings.change(visitor, gathering, asker -> gatherings.begin(asker, gathering));
    }

    /// Comes in.
    @PostMapping("/meetings/{gathering}/arrive")
    public Reply arrive(Visitor visitor, @PathVariable String gathering) {
        return meetings.change(visitor, gathering, asker -> gatherings.arrive(asker, gathering));
    }

    /// Goes before it is over.
    @PostMapping("/meetings/{gathering}/go")
    public Reply goAway(Visitor visitor, @PathVariable String gathering) {
        return meetings.change(visitor, gathering, asker -> gatherings.goAway(asker, gathering));
    }

    /// Moves to a step. The step is named, so that a double press moves once.
    @PostMapping("/meetings/{gathering}/step")
    public Reply move(Visitor visitor, @PathVariable String gathering, @RequestParam(defaultValue = "") String to) {
        Optional<Standing.Under> step = step(to);
        return meetings.change(visitor, gathering, asker -> step
                .map(there -> gatherings.move(asker, gathering, there))
                .orElseGet(() -> new Outcome.Refused<>("The agenda has no such step.")));
    }

    private static Optional<Standing.Under> step(String typed) {
        String[] parts = typed.split(" ");
        return parts.length == 2 && parts[1].matches("\\d{1,2}")
                ? Written.word(parts[0], Phase.class)
                        .map(phase -> new Standing.Under(phase, Integer.parseInt(parts[1])))
                : Optional.empty();
    }

    /// Lets the clock run or stand.
    @PostMapping("/meetings/{gathering}/clock")
    public Reply setClock(Visitor visitor, @PathVariable String gathering,
            @RequestParam(defaultValue = "") String hand) {
        return meetings.change(visitor, gathering,
                asker -> hand.equals("start") ? gatherings.startClock(asker, gathering)
                        : gatherings.pauseClock(asker, gathering));
    }

    /// Ends the meeting.
    @PostMapping("/meetings/{gathering}/end")
    public Reply end(Visitor visitor, @PathVariable String gathering) {
        return meetings.change(visitor, gathering, asker -> gatherings.end(asker, gathering));
    }
}
