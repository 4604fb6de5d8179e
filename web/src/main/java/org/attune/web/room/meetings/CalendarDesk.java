package org.attune.web.room.meetings;

import java.time.Clock;
import java.time.Duration;

import org.attune.formats.calendar.Appointment;
import org.attune.formats.calendar.CalendarWriter;
import org.attune.store.room.Gathering;
import org.attune.store.room.Group;
import org.attune.web.page.ErrorPage;
import org.attune.web.page.HandedFile;
import org.attune.web.page.Reply;
import org.attune.web.visit.Admits;
import org.attune.web.visit.Guest;
import org.attune.web.visit.Visitor;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// Hands out a meeting as a calendar file: the group's name, when and where, and nothing of what it is about.
@Controller
@Admits({Guest.THERAPIST, Guest.SUPERVISOR, Guest.CODER})
public final class CalendarDesk {

    private static final int NOT_FOUND = 404;

    private final OwnMeetings meetings;
    private final Clock clock;

    public CalendarDesk(OwnMeetings meetings, Clock clock) {
        this.meetings = meetings;
        this.clock = clock;
    }

    /// The file.
    @GetMapping("/meetings/{gathering}/calendar.ics")
    public Reply hand(Visitor visitor, @PathVariable String gathering) {
        return meetings.find(visitor, gathering).<Reply>map(there -> file(there.now(), there.group()))
                .orElseGet(() -> ErrorPage.of(NOT_FOUND));
    }

    private HandedFile file(Gathering gathering, Group group) {
        Gathering.Plan plan = gathering.plan();
        return HandedFile.ofText("meeting.ics", "text/calendar",
                CalendarWriter.write(new Appointment(gathering.id() + "@attune", clock.instant(), plan.startsAt(),
                        Duration.ofMinutes(plan.minutes()), group.name(), plan.place())));
    }
}
