package org.attune.web.erasing;

import java.util.List;

import org.attune.web.page.Page;

/// What was erased here, by whom and when. What it was called is not known any more.
///
/// @param stones latest first
public record ErasedPage(List<Stone> stones) implements Page {

    public ErasedPage {
        stones = List.copyOf(stones);
    }

    /// One tombstone.
    ///
    /// @param day when, in words
    /// @param what what it was
    /// @param by the name of whoever erased it
    public record Stone(String day, String what, String by) {}

    @Override
    public String title() {
        return "What was erased";
    }
}
