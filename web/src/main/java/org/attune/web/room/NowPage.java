package org.attune.web.room;

import static java.util.Objects.requireNonNull;

import org.attune.web.page.Page;

/// What changes on the page of a meeting, for its script to put in the place of what was there.
///
/// @param room the meeting as the visitor has it before them
public record NowPage(Room room) implements Page {

    public NowPage {
        requireNonNull(room, "room");
    }

    @Override
    public String title() {
        return "A meeting";
    }
}
