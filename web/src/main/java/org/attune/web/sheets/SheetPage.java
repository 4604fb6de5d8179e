package org.attune.web.sheets;

import static java.util.Objects.requireNonNull;

import java.util.List;

import org.attune.web.minute.Voice;
import org.attune.web.page.Page;
import org.attune.web.sessions.Field;
import org.attune.web.sessions.Session;

/// A sheet of paper with the client's half, in the client's language.
///
/// @param session the session, by which the sheet is found again
/// @param voice what it speaks
/// @param fields the questions
/// @param openLine the invitation to write; empty where the form has none
/// @param notice what must stand wherever the form is shown
/// @param opens the day from which halves are open in any case, in words
public record SheetPage(Session session, Voice voice, List<Field> fields, String openLine, String notice,
        String opens) implements Page {

    public SheetPage {
        requireNonNull(session, "session");
        requireNonNull(voice, "voice");
        fields = List.copyOf(fields);
        requireNonNull(openLine, "openLine");
        requireNonNull(notice, "notice");
        requireNonNull(opens, "opens");
    }

    /// The session's date in words.
    public String date() {
        return voice.language().say(session.meeting().heldOn());
    }

    @Override
    public String title() {
        return "Sheet for session " + session.meeting().number() + " of " + session.therapyCase().pseudonym();
    }
}
