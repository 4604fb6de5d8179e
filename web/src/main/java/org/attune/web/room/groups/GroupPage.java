package org.attune.web.room.groups;

import static java.util.Objects.requireNonNull;

import java.util.List;

import org.attune.store.people.Person;
import org.attune.store.room.Group;
import org.attune.store.room.Group.Membership;
import org.attune.web.page.Page;

/// A group, as one of its members has it before them.
///
/// @param group which one
/// @param personId who looks
/// @param meetings its meetings, the next one first
/// @param people who could be taken in
/// @param terms the terms as they stand in the form: as they are, or as they were typed
/// @param refusal why something was not done; empty where nothing was sent
public record GroupPage(Group group, String personId, List<MeetingLine> meetings, List<Person> people, String terms,
        String refusal) implements Page {

    private static final int NOT_TAKEN = 422;

    /// A meeting in a line.
    ///
    /// @param path where it is
    /// @param when day and time
    /// @param state whether it goes on or is over; empty where it is still to come
    /// @param isUnderWay whether it goes on
    public record MeetingLine(String path, String when, String state, boolean isUnderWay) {}

    public GroupPage {
        requireNonNull(group, "group");
        requireNonNull(personId, "personId");
        meetings = List.copyOf(meetings);
        people = List.copyOf(people);
        requireNonNull(terms, "terms");
        requireNonNull(refusal, "refusal");
    }

    /// Whether a meeting goes on, so that the terms stay as they are.
    public boolean isMeeting() {
        return meetings.stream().anyMatch(MeetingLine::isUnderWay);
    }

    /// Whether other terms were typed and are not kept yet.
    public boolean hasTypedTerms() {
        return !terms.equals(group.terms());
    }

    /// Where a group is.
    public static String path(Group group) {
        return "/groups/" + group.id();
    }

    /// Where it is.
    public String path() {
        return path(group);
    }

    /// Whether the visitor takes part: they accepted the terms, and it has not ended.
    public boolean mayTakePart() {
        return group.hasAccepted(personId) && !group.isEnded();
    }

    /// Whether the visitor accepted the terms as they are now.
    public boolean hasAccepted() {
        return group.hasAccepted(personId);
    }

    /// Whether the visitor looks after the group.
    public boolean isKeeper() {
        return group.isKeptBy(personId);
    }

    /// Whether a member is the visitor.
    public boolean isMe(Membership member) {
        return member.personId().equals(personId);
    }

    /// Whether the visitor plays roles.
    public boolean playsRoles() {
        return group.membership(personId).filter(Membership::playsRoles).isPresent();
    }

    /// What is said of a member besides the name.
    public String of(Membership member) {
        String plays = member.playsRoles() ? "plays roles" : "";
        return group.hasAccepted(member.personId()) ? plays : "has not accepted the terms yet";
    }

    @Override
    public String title() {
        return "A group";
    }

    @Override
    public int status() {
        return refusal.isEmpty() ? 200 : NOT_TAKEN;
    }
}
