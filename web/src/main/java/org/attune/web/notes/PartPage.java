package org.attune.web.notes;

import static java.util.Objects.requireNonNull;

import org.attune.web.page.Page;
import org.attune.web.tension.said.Sentences;

/// The therapist's own part in a tension, to be written or changed.
///
/// @param paper what is written
/// @param caseId whose case
/// @param name the case's pseudonym
/// @param tensionId which tension
/// @param isOwn whether the tension is of a case that is theirs still
public record PartPage(Paper paper, String caseId, String name, String tensionId, boolean isOwn) implements Page {

    public PartPage {
        requireNonNull(paper, "paper");
        requireNonNull(caseId, "caseId");
        requireNonNull(name, "name");
        requireNonNull(tensionId, "tensionId");
    }

    /// Where the tension is.
    public String tensionPath() {
        return Sentences.path(tensionId);
    }

    @Override
    public String title() {
        return "My part";
    }

    @Override
    public int status() {
        return paper.status();
    }

    /// Says nothing of the text.
    @Override
    public String toString() {
        return "PartPage";
    }
}
