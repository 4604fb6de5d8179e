package org.attune.web.room;

import static java.util.Objects.requireNonNull;

import org.attune.web.page.Page;

/// The whole page of a meeting.
///
/// @param room the meeting as the visitor has it before them
public record RoomPage(Room room) implements Page {

    public RoomPage {
        requireNonNull(room, "room");
    }

    @Override
    public String title() {
        return "A meeting";
    }
}
