package org.attune.web.room.meetings;

import java.util.Optional;
import java.util.function.BiFunction;

import org.attune.store.Store;
import org.attune.store.room.Gathering;
import org.attune.store.room.Group;
import org.attune.web.page.ErrorPage;
import org.attune.web.page.Go;
import org.attune.web.page.Reply;
import org.attune.web.room.groups.GroupPage;
import org.attune.web.visit.Visitor;

/// Finds a meeting for the members of its group who accepted the terms. Who did not is led to them.
public final class OwnMeetings {

    /// What is answered where there is none.
    public static final ErrorPage NOT_THERE = new ErrorPage(404, "There is no such meeting here",
            "It does not exist, it was called off, or you are not in its group, or not any more.",
            "Your groups are listed under Groups.");

    private final Store store;

    public OwnMeetings(Store store) {
        this.store = store;
    }

    /// A meeting of a group that the visitor takes part in.
    public Optional<Gathering> find(Visitor visitor, String id) {
        return store.gatherings().find(visitor.asker(), id).filter(found -> store.groups()
                .find(visitor.asker(), found.groupId()).filter(group -> group.hasAccepted(visitor.person().id()))
                .isPresent());
    }

    /// The page of a meeting; the terms for who has not accepted them; or the page that says that there is none.
    public Reply show(Visitor visitor, String id, BiFunction<Group, Gathering, Reply> page) {
        return store.gatherings().find(visitor.asker(), id)
                .flatMap(found -> store.groups().find(visitor.asker(), found.groupId())
                        .map(group -> group.hasAccepted(visitor.person().id()) ? page.apply(group, found)
                                : Go.to(GroupPage.path(group)).saying("Accept the terms first.")))
                .orElse(NOT_THERE);
    }
}
