package org.attune.web.sheets;

import static java.util.Objects.requireNonNull;

import java.util.List;

import org.attune.web.minute.Voice;
import org.attune.web.minute.WelcomePage.Asks;
import org.attune.web.minute.WelcomePage.Notice;
import org.attune.web.page.Page;
import org.attune.web.sessions.Field;
import org.attune.web.sessions.Session.Asked;

/// A sheet of paper with the client's half, in the client's language.
///
/// @param asked the form, by whose session the sheet is found again
/// @param voice what it speaks
/// @param fields the questions
/// @param text what stands around them
/// @param opens the day from which halves are open in any case, in words
/// @param asks what the form asks for
public record SheetPage(Asked asked, Voice voice, List<Field> fields, Text text, String opens, Asks asks)
        implements
            Page {

    /// What stands around the questions.
    ///
    /// @param lead what stands before every question; empty where the form has nothing
    /// @param openLine the invitation to write; empty where the form has none
    /// @param notice what must stand wherever the form is shown
    public record Text(String lead, String openLine, Notice notice) {
        public Text {
            requireNonNull(lead, "lead");
            requireNonNull(openLine, "openLine");
            requireNonNull(notice, "notice");
        }
    }

    public SheetPage {
        requireNonNull(asked, "asked");
        requireNonNull(voice, "voice");
        fields = List.copyOf(fields);
        requireNonNull(text, "text");
        requireNonNull(opens, "opens");
        requireNonNull(asks, "asks");
    }

    /// What it is about.
    public String heading() {
        return voice.say(asks.isAboutSession() ? "welcome.title" : "welcome.title.weeks");
    }

    /// What to do with it.
    public String line() {
        return voice.say(asks.isAboutSession() ? "sheet.line" : "sheet.line.weeks");
    }

    /// The session's date in words.
    public String date() {
        return voice.language().say(asked.session().meeting().heldOn());
    }

    @Override
    public String title() {
        return "Sheet for session " + asked.session().meeting().number() + " of "
                + asked.session().therapyCase().pseudonym();
    }
}
