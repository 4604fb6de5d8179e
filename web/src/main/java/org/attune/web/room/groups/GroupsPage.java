package org.attune.web.room.groups;

import java.util.List;

import org.attune.store.room.Group;
import org.attune.web.page.Page;

/// The groups that somebody is in.
///
/// @param lines one for each, oldest first
public record GroupsPage(List<Line> lines) implements Page {

    /// A group, and what is to be done there.
    ///
    /// @param group which one
    /// @param next the meeting that goes on or comes next, in words; empty for none
    /// @param nextPath where that meeting is; empty for none
    /// @param hasAccepted whether the visitor takes part
    public record Line(Group group, String next, String nextPath, boolean hasAccepted) {

        /// Where the group is.
        public String path() {
            return GroupPage.path(group);
        }
    }

    public GroupsPage {
        lines = List.copyOf(lines);
    }

    @Override
    public String title() {
        return "Groups";
    }
}
