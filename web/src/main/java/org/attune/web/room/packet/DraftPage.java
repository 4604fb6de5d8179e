package org.attune.web.room.packet;

import static java.util.Objects.requireNonNull;

import java.util.List;

import org.attune.store.cases.TherapyCase;
import org.attune.store.room.Group;
import org.attune.web.page.Page;

/// What a packet is to be.
///
/// @param about of which case
/// @param groups for whom it can be
/// @param options which pieces there are
/// @param typed what stands in the form
/// @param refusal why it was not drafted; empty where nothing was sent
public record DraftPage(TherapyCase about, List<Group> groups, List<Option> options, TypedDraft typed, String refusal)
        implements
            Page {

    private static final int NOT_TAKEN = 422;

    /// A piece of the case that can be brought.
    ///
    /// @param value as a form sends it
    /// @param label what it is
    public record Option(String value, String label) {}

    public DraftPage {
        requireNonNull(about, "about");
        groups = List.copyOf(groups);
        options = List.copyOf(options);
        requireNonNull(typed, "typed");
        requireNonNull(refusal, "refusal");
    }

    /// Where the packets of the case are.
    public String path() {
        return PacketsPage.path(about);
    }

    @Override
    public String title() {
        return "A question, and a piece of the case";
    }

    @Override
    public int status() {
        return refusal.isEmpty() ? 200 : NOT_TAKEN;
    }
}
