package org.attune.web.trio;

import java.util.List;

import org.attune.web.notes.NotePage;
import org.attune.web.page.Page;

/// Whose inner chart to open.
///
/// @param marked the cases that have one
/// @param others the visitor's other cases
public record TrioCasesPage(List<NotePage.Choice> marked, List<NotePage.Choice> others) implements Page {

    public TrioCasesPage {
        marked = List.copyOf(marked);
        others = List.copyOf(others);
    }

    @Override
    public String title() {
        return "Inner chart";
    }
}
