package org.attune.web.keep;

import static java.util.Objects.requireNonNull;

import org.attune.store.cases.TherapyCase;
import org.attune.web.page.Page;

/// What taking a case out means, before it is done.
///
/// @param about which case
public record ExportPage(TherapyCase about) implements Page {

    public ExportPage {
        requireNonNull(about, "about");
    }

    @Override
    public String title() {
        return "Take this case out";
    }
}
