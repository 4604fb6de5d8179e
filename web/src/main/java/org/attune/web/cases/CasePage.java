package org.attune.web.cases;

import static java.util.Objects.requireNonNull;

import org.attune.store.cases.TherapyCase;
import org.attune.web.page.Page;

/// One case.
///
/// @param therapyCase which
public record CasePage(TherapyCase therapyCase) implements Page {

    public CasePage {
        requireNonNull(therapyCase, "therapyCase");
    }

    /// The pseudonym stays out of the browser's history.
    @Override
    public String title() {
        return "Case";
    }
}
