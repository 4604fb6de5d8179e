package org.attune.web.coding.sheet;

import static java.util.Objects.requireNonNull;

import org.attune.web.page.Page;

/// The board alone, for the script of the desk to put where the last one was.
///
/// @param board what the coder has in hand
public record BoardPage(Board board) implements Page {

    public BoardPage {
        requireNonNull(board, "board");
    }

    @Override
    public String title() {
        return "Coding";
    }
}
