package org.attune.web.room.groups;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.attune.store.Store;
import org.attune.store.access.Role;
import org.attune.store.people.Person;
import org.attune.store.room.Group;
import org.attune.store.room.Group.Membership;
import org.attune.web.page.ErrorPage;
import org.attune.web.page.Reply;
import org.attune.web.visit.Visitor;

/// Finds a group for its members. For everybody else it is not there, whoever they are in the practice.
public final class OwnGroups {

    private static final Set<Role> ABLE = Set.of(Role.THERAPIST, Role.SUPERVISOR, Role.CODER);
    /// What is answered where there is none.
    public static final ErrorPage NOT_THERE = new ErrorPage(404, "There is no such group here",
            "It does not exist, or you are not in it, or not any more.", "Your groups are listed under Groups.");

    private final Store store;

    public OwnGroups(Store store) {
        this.store = store;
    }

    /// A group that the visitor is in.
    public Optional<Group> find(Visitor visitor, String groupId) {
        return store.groups().find(visitor.asker(), groupId);
    }

    /// The page of a group that the visitor is in, or the one that says that there is none.
    public Reply show(Visitor visitor, String groupId, Function<Group, Reply> page) {
        return find(visitor, groupId).map(page).orElse(NOT_THERE);
    }

    /// Who in the practice could be in a group and is not.
    List<Person> others(Visitor visitor, List<Membership> members) {
        Set<String> there = members.stream().map(Membership::personId).collect(Collectors.toSet());
        return store.people().list(visitor.asker()).stream()
                .filter(person -> person.roles().stream().anyMatch(ABLE::contains)
                        && !there.contains(person.id()) && !person.id().equals(visitor.person().id()))
                .toList();
    }
}
