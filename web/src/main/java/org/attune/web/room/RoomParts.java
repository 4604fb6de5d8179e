package org.attune.web.room;

import org.attune.store.Store;
import org.attune.web.room.groups.GroupsDesk;
import org.attune.web.room.groups.OwnGroups;
import org.attune.web.room.live.LiveRooms;
import org.attune.web.room.meetings.CalendarDesk;
import org.attune.web.room.meetings.OwnMeetings;
import org.attune.web.room.meetings.PlanDesk;
import org.attune.web.room.packet.PacketDesk;
import org.attune.web.room.packet.PacketMaking;
import org.attune.web.room.packet.PieceViews;
import org.attune.web.room.packet.Pieces;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/// The desks of peer groups and of the room where they meet.
@Configuration(proxyBeanMethods = false)
@Import({OwnGroups.class, OwnMeetings.class, GroupsDesk.class, PlanDesk.class, CalendarDesk.class, LiveDesk.class,
        TableMaking.class, RoomMaking.class, RoomDesk.class, TableDesk.class, PieceViews.class, Pieces.class,
        PacketMaking.class, PacketDesk.class})
public class RoomParts {

    @Bean
    LiveRooms liveRooms(Store store) {
        return new LiveRooms(store.gatherings()::pulse, store.gatherings()::keep);
    }
}
