package org.attune.web.library;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.attune.store.library.Audience;
import org.attune.store.room.Group;
import org.attune.web.visit.Guest;
import org.attune.web.visit.Visitor;

/// For whom somebody may write an essay, as choices on a page.
///
/// @param choices what there is to choose
public record Readers(List<Choice> choices) {

    private static final String PRACTICE = "practice";
    private static final String BEYOND = " and beyond";

    /// One choice.
    ///
    /// @param value as it is sent
    /// @param label as it is read
    /// @param audience what it means
    public record Choice(String value, String label, Audience audience) {}

    public Readers {
        choices = List.copyOf(choices);
    }

    /// Those of a visitor who is in some groups.
    static Readers of(Visitor visitor, List<Group> groups) {
        List<Choice> choices = new ArrayList<>();
        if (visitor.isOneOf(Guest.THERAPIST, Guest.SUPERVISOR)) {
            add(choices, PRACTICE, "Everybody in the practice", Audience.practice());
        }
        groups.stream().filter(group -> !group.isEnded() && group.hasAccepted(visitor.person().id()))
                .forEach(group -> add(choices, group.id(), "The group " + group.name(), Audience.group(group.id())));
        return new Readers(choices);
    }

    private static void add(List<Choice> choices, String value, String label, Audience audience) {
        choices.add(new Choice(value, label + ", and nobody beyond", audience));
        choices.add(new Choice(value + BEYOND, label + ", and whoever reads its feed while that is open",
                audience.andBeyond()));
    }

    Optional<Audience> find(String value) {
        return choices.stream().filter(choice -> choice.value().equals(value)).map(Choice::audience).findFirst();
    }

    static String value(Audience audience) {
        return (audience.isPractice() ? PRACTICE : audience.groupId()) + (audience.goesOut() ? BEYOND : "");
    }

    /// For whom, in words, for somebody who is in some groups.
    static String words(Audience audience, List<Group> groups) {
        String who = audience.isPractice() ? "everybody in the practice"
                : groups.stream().filter(group -> group.id().equals(audience.groupId())).map(Group::name).findFirst()
                        .map(name -> "the group " + name).orElse("a group that its author has left");
        return who + (audience.goesOut() ? ", and whoever reads its feed while that is open" : ", and nobody beyond");
    }
}
