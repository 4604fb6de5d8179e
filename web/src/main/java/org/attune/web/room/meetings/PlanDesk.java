package org.attune.web.room.meetings;

import java.time.ZoneId;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

import org.attune.core.room.Duty;
import org.attune.core.room.Roles;
import org.attune.core.room.Voice;
import org.attune.store.Store;
import org.attune.store.access.Outcome;
import org.attune.store.cases.Meetings;
import org.attune.store.room.Gathering;
import org.attune.store.room.Gathering.Plan;
import org.attune.store.room.Group;
import org.attune.web.forms.Days;
import org.attune.web.page.Go;
import org.attune.web.page.Reply;
import org.attune.web.room.groups.GroupPage;
import org.attune.web.room.groups.OwnGroups;
import org.attune.web.room.live.LiveRooms;
import org.attune.web.room.words.RoomWords;
import org.attune.web.visit.Admits;
import org.attune.web.visit.Guest;
import org.attune.web.visit.Visitor;
import org.attune.web.words.Written;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Plans meetings: when, where, about what, and who does what.
@Controller
@Admits({Guest.THERAPIST, Guest.SUPERVISOR, Guest.CODER})
public final class PlanDesk {

    /// Our choice of what stands in the form to begin with.
    private static final int DAYS_AHEAD = 14;
    private static final String EVENING = "18:00";
    private static final String MINUTES = "90";

    private final Store store;
    private final OwnGroups groups;
    private final OwnMeetings meetings;
    private final LiveRooms rooms;
    private final Days days;

    public PlanDesk(Store store, OwnGroups groups, OwnMeetings meetings, LiveRooms rooms, Days days) {
        this.store = store;
        this.groups = groups;
        this.meetings = meetings;
        this.rooms = rooms;
        this.days = days;
    }

    /// When and where the next meeting is to be.
    @GetMapping("/groups/{group}/meetings/new")
    public Reply ask(Visitor visitor, @PathVariable String group) {
        return groups.show(visitor, group, found -> page(found, newPath(found),
                new TypedPlan(days.today().plusDays(DAYS_AHEAD).toString(), EVENING, MINUTES, ""), ""));
    }

    private static String newPath(Group group) {
        return GroupPage.path(group) + "/meetings";
    }

    private static PlanPage page(Group group, String path, TypedPlan typed, String refusal) {
        return new PlanPage(group, path, typed, ZoneId.systemDefault().getId(), refusal);
    }

    /// Plans a meeting.
    @PostMapping("/groups/{group}/meetings")
    public Reply plan(Visitor visitor, @PathVariable String group, @RequestParam(defaultValue = "") String day,
            @RequestParam(defaultValue = "") String time, @RequestParam(defaultValue = "") String minutes,
            @RequestParam(defaultValue = "") String place) {
        TypedPlan typed = new TypedPlan(day, time, minutes, place);
        return groups.show(visitor, group, found -> keep(found, newPath(found), typed,
                plan -> store.gatherings().plan(visitor.asker(), group, plan)));
    }

    /// When and where a meeting is, to be changed.
    @GetMapping("/meetings/{gathering}/plan")
    public Reply askAgain(Visitor visitor, @PathVariable String gathering) {
        return meetings.show(visitor, gathering, (group, found) -> page(group, RoomWords.path(found) + "/plan",
                TypedPlan.of(found.plan()), ""));
    }

    /// Moves a meeting to another time or place.
    @PostMapping("/meetings/{gathering}/plan")
    public Reply replan(Visitor visitor, @PathVariable String gathering, @RequestParam(defaultValue = "") String day,
            @RequestParam(defaultValue = "") String time, @RequestParam(defaultValue = "") String minutes,
            @RequestParam(defaultValue = "") String place) {
        TypedPlan typed = new TypedPlan(day, time, minutes, place);
        return meetings.show(visitor, gathering, (group, found) -> keep(group, RoomWords.path(found) + "/plan", typed,
                plan -> store.gatherings().replan(visitor.asker(), gathering, plan)));
    }

    private interface Keeping {
        Outcome<Gathering> keep(Plan plan);
    }

    private Reply keep(Group group, String path, TypedPlan typed, Keeping keeping) {
        Optional<Plan> plan = typed.read(ZoneId.systemDefault());
        if (plan.isEmpty()) {
            return page(group, path, typed,
                    "a meeting needs a day in the years " + Meetings.YEARS
                            + ", a time such as 18:00, and how many minutes it takes.");
        }
        return switch (keeping.keep(plan.get())) {
            case Outcome.Refused<Gathering> refused -> page(group, path, typed, refused.why());
            case Outcome.Done<Gathering> done -> {
                rooms.look(done.value().id());
                yield Go.to(RoomWords.path(done.value())).saying("It is planned. Take the calendar file along.");
            }
        };
    }

    /// Puts words on the agenda.
    @PostMapping("/meetings/{gathering}/agenda")
    public Reply addItem(Visitor visitor, @PathVariable String gathering, @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "") String minutes) {
        return meetings.change(visitor, gathering, asker -> store.gatherings().addItem(asker, gathering,
                Written.clean(words), Written.number(minutes)));
    }

    /// Takes an item off the agenda.
    @PostMapping("/meetings/{gathering}/agenda/remove")
    public Reply removeItem(Visitor visitor, @PathVariable String gathering,
            @RequestParam(defaultValue = "") String number, @RequestParam(defaultValue = "") String of) {
        return meetings.change(visitor, gathering, asker -> store.gatherings().removeItem(asker, gathering,
                Written.number(number), Written.number(of)));
    }

    /// Gives duties and voices.
    @PostMapping("/meetings/{gathering}/roles")
    public Reply giveRoles(Visitor visitor, @PathVariable String gathering, @RequestParam Map<String, String> form) {
        return meetings.change(visitor, gathering, asker -> store.gatherings().giveRoles(asker, gathering,
                new Roles(chosen(form, Duty.class), chosen(form, Voice.class))));
    }

    /// Nobody is an answer, and sent as an empty word.
    private static <E extends Enum<E>> Map<E, String> chosen(Map<String, String> form, Class<E> kind) {
        Map<E, String> chosen = new EnumMap<>(kind);
        for (E one : kind.getEnumConstants()) {
            String person = form.getOrDefault(kind.getSimpleName() + "." + one.name(), "");
            if (!person.isEmpty()) {
                chosen.put(one, person);
            }
        }
        return chosen;
    }

    /// Calls a meeting off.
    @PostMapping("/meetings/{gathering}/call-off")
    public Reply callOff(Visitor visitor, @PathVariable String gathering) {
        return meetings.show(visitor, gathering, (group, found) -> {
            Outcome<String> outcome = store.gatherings().callOff(visitor.asker(), gathering);
            rooms.look(gathering);
            return outcome instanceof Outcome.Refused<String> refused
                    ? Go.to(RoomWords.path(found)).saying(refused.why())
                    : Go.to(GroupPage.path(group)).saying("The meeting is called off.");
        });
    }
}
