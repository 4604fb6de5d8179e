package org.attune.web.erasing;

import java.util.List;

import org.attune.web.page.Page;

/// How long cases are kept after their end, and which of the visitor's own are past it.
///
/// @param years how many years; 0 where nobody chose
/// @param past the visitor's own cases that are past it, those that ended first before others
/// @param mayChoose whether the visitor chooses the time
/// @param seesCounts whether the visitor sees how many there are in the practice
public record KeepingPage(int years, List<Past> past, boolean mayChoose, boolean seesCounts) implements Page {

    public KeepingPage {
        past = List.copyOf(past);
    }

    /// A case that is past it.
    ///
    /// @param id the case
    /// @param pseudonym what it is called
    /// @param ended when it ended, in words
    public record Past(String id, String pseudonym, String ended) {}

    /// What was chosen, in a sentence.
    public String sentence() {
        return years == 0 ? "Nobody has chosen how long cases are kept after their end."
                : "Cases are kept for " + (years == 1 ? "1 year" : years + " years") + " after their end.";
    }

    @Override
    public String title() {
        return "How long cases are kept";
    }
}
