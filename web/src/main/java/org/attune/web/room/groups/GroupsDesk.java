package org.attune.web.room.groups;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import org.attune.store.Store;
import org.attune.store.access.Outcome;
import org.attune.store.room.Gathering.Appointment;
import org.attune.store.room.Gathering.Standing;
import org.attune.store.room.Group;
import org.attune.web.page.Go;
import org.attune.web.page.Reply;
import org.attune.web.room.groups.GroupPage.MeetingLine;
import org.attune.web.room.words.RoomWords;
import org.attune.web.visit.Admits;
import org.attune.web.visit.Guest;
import org.attune.web.visit.Visitor;
import org.attune.web.words.Written;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Peer groups: making one, its members, its terms, leaving it.
@Controller
@Admits({Guest.THERAPIST, Guest.SUPERVISOR, Guest.CODER})
public final class GroupsDesk {

    private final Store store;
    private final OwnGroups groups;
    private final Clock clock;

    public GroupsDesk(Store store, OwnGroups groups, Clock clock) {
        this.store = store;
        this.groups = groups;
        this.clock = clock;
    }

    /// The visitor's groups.
    @GetMapping("/groups")
    public GroupsPage list(Visitor visitor) {
        return new GroupsPage(store.groups().list(visitor.asker()).stream().map(group -> {
            Optional<Appointment> next = store.gatherings().list(visitor.asker(), group.id()).stream()
                    .filter(one -> !one.isPast(clock.instant())).findFirst();
            return new GroupsPage.Line(group, next.map(one -> RoomWords.when(one.plan())).orElse(""),
                    next.map(RoomWords::path).orElse(""), group.hasAccepted(visitor.person().id()));
        }).toList());
    }

    /// What a group is to be.
    @GetMapping("/groups/new")
    public NewGroupPage ask(Visitor visitor) {
        return new NewGroupPage(groups.others(visitor, List.of()), "", NewGroupPage.TERMS, Set.of(), "");
    }

    /// Makes a group.
    @PostMapping("/groups")
    public Reply make(Visitor visitor, @RequestParam MultiValueMap<String, String> form) {
        String name = Written.clean(Optional.ofNullable(form.getFirst("name")).orElse(""));
        String terms = Written.clean(Optional.ofNullable(form.getFirst("terms")).orElse(""));
        List<String> members = Optional.ofNullable(form.get("member")).orElse(List.of());
        return switch (store.groups().make(visitor.asker(), name, terms, members)) {
            case Outcome.Done<Group> done -> Go.to(GroupPage.path(done.value()))
                    .saying("The group is made. Each member accepts its terms before taking part.");
            case Outcome.Refused<Group> refused -> new NewGroupPage(groups.others(visitor, List.of()), name, terms,
                    Set.copyOf(members), refused.why());
        };
    }

    /// A group.
    @GetMapping("/groups/{group}")
    public Reply show(Visitor visitor, @PathVariable String group) {
        return groups.show(visitor, group, found -> page(visitor, found, found.terms(), ""));
    }

    private GroupPage page(Visitor visitor, Group group, String terms, String refusal) {
        List<MeetingLine> meetings = store.gatherings().list(visitor.asker(), group.id()).stream()
                .map(one -> new MeetingLine(RoomWords.path(one), RoomWords.when(one.plan()), switch (one.standing()) {
                    case Standing.Ahead ahead -> "";
                    case Standing.Under under -> "goes on now";
                    case Standing.Over over -> "over";
                }, one.standing() instanceof Standing.Under)).toList();
        return new GroupPage(group, visitor.person().id(), meetings, groups.others(visitor, group.members()), terms,
                refusal);
    }

    /// Accepts the terms as they were read.
    @PostMapping("/groups/{group}/terms/accept")
    public Reply accept(Visitor visitor, @PathVariable String group, @RequestParam(defaultValue = "0") String edition) {
        return change(visitor, group, "You take part.", found -> store.groups().accept(visitor.asker(), group,
                Written.number(edition)));
    }

    /// Writes other terms, in the place of those that were read.
    @PostMapping("/groups/{group}/terms")
    public Reply changeTerms(Visitor visitor, @PathVariable String group,
            @RequestParam(defaultValue = "0") String edition, @RequestParam(defaultValue = "") String terms) {
        String typed = Written.clean(terms);
        return groups.show(visitor, group,
                found -> switch (store.groups().changeTerms(visitor.asker(), group,
                        Written.number(edition), typed)) {
                    case Outcome.Done<Group> done -> Go.to(GroupPage.path(found))
                            .saying("The terms are changed. Everybody else accepts them anew before the next meeting.");
                    case Outcome.Refused<Group> refused -> page(visitor, found, typed, refused.why());
                });
    }

    /// Says whether the visitor plays roles.
    @PostMapping("/groups/{group}/playing")
    public Reply choosePlaying(Visitor visitor, @PathVariable String group,
            @RequestParam(defaultValue = "") String plays) {
        boolean playsRoles = plays.equals("yes");
        return change(visitor, group,
                playsRoles ? "You may be given the client's or the therapist's voice." : "You play no roles.",
                found -> store.groups().choosePlaying(visitor.asker(), group, playsRoles));
    }

    /// Takes somebody in.
    @PostMapping("/groups/{group}/members")
    public Reply add(Visitor visitor, @PathVariable String group, @RequestParam(defaultValue = "") String person) {
        return change(visitor, group, "They find the group under Groups, and accept its terms there.",
                found -> store.groups().add(visitor.asker(), group, person));
    }

    /// Lets somebody go.
    @PostMapping("/groups/{group}/members/let-go")
    public Reply letGo(Visitor visitor, @PathVariable String group, @RequestParam(defaultValue = "") String person) {
        return change(visitor, group, "They are no more in the group. What they brought was taken back.",
                found -> found.membership(person).isEmpty() || person.equals(visitor.person().id())
                        ? new Outcome.Refused<>("choose somebody else who is in the group.")
                        : store.groups().letGo(visitor.asker(), group, person));
    }

    /// Leaves a group.
    @PostMapping("/groups/{group}/leave")
    public Reply leave(Visitor visitor, @PathVariable String group) {
        return groups.show(visitor, group, found -> {
            store.groups().leave(visitor.asker(), group);
            return Go.to("/groups").saying("You have left the group. What you brought was taken back.");
        });
    }

    /// Ends a group.
    @PostMapping("/groups/{group}/end")
    public Reply end(Visitor visitor, @PathVariable String group) {
        return change(visitor, group, "The group has ended.", found -> store.groups().end(visitor.asker(), group));
    }

    private Reply change(Visitor visitor, String groupId, String saying, Function<Group, Outcome<Group>> doing) {
        return groups.show(visitor, groupId, found -> switch (doing.apply(found)) {
            case Outcome.Done<Group> done -> Go.to(GroupPage.path(found)).saying(saying);
            case Outcome.Refused<Group> refused -> page(visitor, found, found.terms(), refused.why());
        });
    }
}
