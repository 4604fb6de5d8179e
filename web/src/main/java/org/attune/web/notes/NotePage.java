package org.attune.web.notes;

import static java.util.Objects.requireNonNull;

import java.util.List;

import org.attune.web.page.Page;

/// One note, to be written or changed.
///
/// @param paper what is written
/// @param caseId the case it is about; empty for none
/// @param session the session as it was typed; empty for none
/// @param cases the cases that it may be about
public record NotePage(Paper paper, String caseId, String session, List<Choice> cases) implements Page {

    public NotePage {
        requireNonNull(paper, "paper");
        requireNonNull(caseId, "caseId");
        requireNonNull(session, "session");
        cases = List.copyOf(cases);
    }

    /// A case that may be chosen.
    public record Choice(String id, String name) {}

    /// Where it is sent.
    public String action() {
        return paper.isNew() ? "/reflection/notes" : "/reflection/notes/" + paper.id();
    }

    @Override
    public String title() {
        return paper.isNew() ? "A new note" : "Your note";
    }

    @Override
    public int status() {
        return paper.status();
    }

    /// Says nothing of the note.
    @Override
    public String toString() {
        return "NotePage";
    }
}
