package org.attune.web.sheets;

import static java.util.Objects.requireNonNull;

import java.util.List;

import org.attune.web.page.Page;
import org.attune.web.sessions.Field;
import org.attune.web.sessions.Session.Asked;

/// Where the therapist enters what a client answered on paper.
///
/// @param asked the form
/// @param fields the client's questions
/// @param words what was written on the open line
/// @param sharing what was ticked; empty for nothing yet
/// @param refusal why the last try did not work; empty at first
/// @param isCorrection whether it takes the place of an entry that was mistyped
public record EntryPage(Asked asked, List<Field> fields, String words, String sharing,
        String refusal, boolean isCorrection) implements Page {

    private static final int UNPROCESSABLE = 422;

    public EntryPage {
        requireNonNull(asked, "asked");
        fields = List.copyOf(fields);
        requireNonNull(words, "words");
        requireNonNull(sharing, "sharing");
        requireNonNull(refusal, "refusal");
    }

    /// What it is called.
    public String heading() {
        return isCorrection ? "Correct an entry" : "Enter a sheet";
    }

    /// Where it is sent.
    public String action() {
        return asked.path() + (isCorrection ? "/sheet/correction" : "/sheet/entry");
    }

    @Override
    public String title() {
        return (isCorrection ? "A correction" : "A sheet") + " for session " + asked.session().meeting().number()
                + " of "
                + asked.session().therapyCase().pseudonym();
    }

    @Override
    public int status() {
        return refusal.isEmpty() ? 200 : UNPROCESSABLE;
    }

    /// Says nothing of what was written.
    @Override
    public String toString() {
        return "EntryPage";
    }
}
