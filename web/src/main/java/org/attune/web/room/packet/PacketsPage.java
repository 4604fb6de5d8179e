package org.attune.web.room.packet;

import static java.util.Objects.requireNonNull;

import java.util.List;

import org.attune.store.cases.TherapyCase;
import org.attune.web.page.Page;

/// The pieces of a case that its therapist made ready for groups.
///
/// @param about the case
/// @param lines one for each, in order of their making
public record PacketsPage(TherapyCase about, List<Line> lines) implements Page {

    /// A packet in a line.
    ///
    /// @param path where it is
    /// @param label when it was made, and for whom
    /// @param state how far it is
    public record Line(String path, String label, String state) {}

    public PacketsPage {
        requireNonNull(about, "about");
        lines = List.copyOf(lines);
    }

    /// Where the packets of a case are.
    public static String path(TherapyCase about) {
        return "/cases/" + about.id() + "/packets";
    }

    /// Where they are.
    public String path() {
        return path(about);
    }

    @Override
    public String title() {
        return "Pieces for a group";
    }
}
