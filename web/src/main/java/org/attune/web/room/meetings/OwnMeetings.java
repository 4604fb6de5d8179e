package org.attune.web.room.meetings;

import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

import org.attune.store.Store;
import org.attune.store.access.Asker;
import org.attune.store.access.Outcome;
import org.attune.store.room.Gathering;
import org.attune.store.room.Gatherings.There;
import org.attune.store.room.Group;
import org.attune.web.page.ErrorPage;
import org.attune.web.page.Go;
import org.attune.web.page.Reply;
import org.attune.web.room.groups.GroupPage;
import org.attune.web.room.live.LiveRooms;
import org.attune.web.room.words.RoomWords;
import org.attune.web.visit.Visitor;

/// Finds a meeting for the members of its group who accepted the terms. Who did not is led to them.
public final class OwnMeetings {

    /// What is answered where there is none.
    public static final ErrorPage NOT_THERE = new ErrorPage(404, "There is no such meeting here",
            "It does not exist, it was called off, or you are not in its group, or not any more.",
            "Your groups are listed under Groups.");

    private final Store store;
    private final LiveRooms rooms;

    public OwnMeetings(Store store, LiveRooms rooms) {
        this.store = store;
        this.rooms = rooms;
    }

    /// A meeting of a group that the visitor takes part in, with the group.
    public Optional<There> find(Visitor visitor, String id) {
        return store.gatherings().findThere(visitor.asker(), id)
                .filter(there -> there.group().hasAccepted(visitor.person().id()));
    }

    /// The page of a meeting; the terms for who has not accepted them; or the page that says that there is none.
    public Reply show(Visitor visitor, String id, BiFunction<Group, Gathering, Reply> page) {
        return store.gatherings().findThere(visitor.asker(), id)
                .map(there -> there.group().hasAccepted(visitor.person().id()) ? page.apply(there.group(), there.now())
                        : Go.to(GroupPage.path(there.group())).saying("Accept the terms first."))
                .orElse(NOT_THERE);
    }

    /// Changes a meeting, lets every window of it know, and goes back to it; with what was wrong, if anything.
    public Reply change(Visitor visitor, String id, Function<Asker.Member, Outcome<Gathering>> doing) {
        return show(visitor, id, (group, found) -> {
            Outcome<Gathering> outcome = doing.apply(visitor.asker());
            rooms.look(id);
            Go back = Go.to(RoomWords.path(found));
            return outcome instanceof Outcome.Refused<Gathering> refused ? back.saying(refused.why()) : back;
        });
    }
}
