package org.attune.web.library;

import java.util.List;

import org.attune.core.reading.Citation;
import org.attune.core.reading.Foundation;
import org.attune.formats.bibliography.BibtexWriter;
import org.attune.web.page.Page;

/// One reading: its citation to copy, how far its details were checked, and what rests on it.
///
/// @param shelved the reading
/// @param rests what rests on it
/// @param group the name of the group that has it alone; empty where everybody has it
/// @param mayRemove whether the visitor may take it out
public record ReadingPage(Shelf.Shelved shelved, List<Foundation> rests, String group,
        boolean mayRemove) implements Page {

    public ReadingPage {
        rests = List.copyOf(rests);
    }

    /// The style of the citation.
    public String style() {
        return Citation.STYLE;
    }

    /// It as BibTeX.
    public String bibtex() {
        return BibtexWriter.write(List.of(shelved.reading()));
    }

    @Override
    public String title() {
        return "Reading";
    }
}
