package org.attune.web.service;

import static java.util.Objects.requireNonNull;

import java.util.List;

import org.attune.core.disclosure.SmallCells;
import org.attune.web.page.Page;

/// Counts over a whole practice, for whoever leads it.
///
/// @param tables what is counted
/// @param withheld how much of it is not shown, in a sentence
public record ServicePage(List<ServiceTable> tables, String withheld) implements Page {

    public ServicePage {
        tables = List.copyOf(tables);
        requireNonNull(withheld, "withheld");
    }

    /// The smallest count that is shown.
    public int least() {
        return SmallCells.LEAST;
    }

    @Override
    public String title() {
        return "The practice in counts";
    }
}
