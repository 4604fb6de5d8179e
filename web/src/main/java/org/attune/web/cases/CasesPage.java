package org.attune.web.cases;

import java.util.List;

import org.attune.store.cases.TherapyCase;
import org.attune.web.page.Page;

/// The cases that whoever asks may see.
///
/// @param open those still under way, in order of pseudonym
/// @param closed those that ended
/// @param mayOpen whether they may open one of their own
public record CasesPage(List<CaseLine> open, List<CaseLine> closed, boolean mayOpen) implements Page {

    public CasesPage {
        open = List.copyOf(open);
        closed = List.copyOf(closed);
    }

    /// A case in the list.
    ///
    /// @param about the case
    /// @param latest its latest session, in words; empty before the first
    public record CaseLine(TherapyCase about, String latest) {}

    @Override
    public String title() {
        return "Cases";
    }
}
