package org.attune.web.room;

import java.time.Clock;

import org.attune.store.room.Gathering;
import org.attune.store.room.Group;
import org.attune.web.visit.Visitor;

/// Puts together what a member sees of a meeting at this moment.
public final class RoomMaking {

    private final Clock clock;

    public RoomMaking(Clock clock) {
        this.clock = clock;
    }

    Room room(Visitor visitor, Group group, Gathering gathering) {
        return new Room(group, gathering, visitor.person().id(), gathering.clock().left(clock.instant()));
    }
}
