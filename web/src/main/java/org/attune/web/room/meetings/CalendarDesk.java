package org.attune.web.room.meetings;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

import jakarta.servlet.http.HttpServletResponse;
import org.attune.formats.calendar.Appointment;
import org.attune.formats.calendar.CalendarWriter;
import org.attune.store.Store;
import org.attune.store.room.Gathering;
import org.attune.store.room.Group;
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

    private final Store store;
    private final OwnMeetings meetings;
    private final Clock clock;

    public CalendarDesk(Store store, OwnMeetings meetings, Clock clock) {
        this.store = store;
        this.meetings = meetings;
        this.clock = clock;
    }

    /// The file.
    @GetMapping("/meetings/{gathering}/calendar.ics")
    public void hand(Visitor visitor, @PathVariable String gathering, HttpServletResponse response)
            throws IOException {
        Optional<Gathering> found = meetings.find(visitor, gathering);
        Optional<Group> group = found.flatMap(one -> store.groups().find(visitor.asker(), one.groupId()));
        if (found.isEmpty() || group.isEmpty()) {
            response.sendError(NOT_FOUND);
            return;
        }
        Gathering.Plan plan = found.get().plan();
        byte[] file = CalendarWriter.write(new Appointment(found.get().id() + "@attune", clock.instant(),
                plan.startsAt(), Duration.ofMinutes(plan.minutes()), group.get().name(), plan.place()))
                .getBytes(UTF_8);
        response.setContentType("text/calendar;charset=utf-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"meeting.ics\"");
        response.setContentLength(file.length);
        response.getOutputStream().write(file);
    }
}
