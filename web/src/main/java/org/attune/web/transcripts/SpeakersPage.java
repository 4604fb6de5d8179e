package org.attune.web.transcripts;

import static java.util.Objects.requireNonNull;

import java.util.List;

import org.attune.web.page.Page;
import org.attune.web.sessions.Session;

/// What reading a transcript changed, and who of those who speak in it is whom.
///
/// @param session the session
/// @param changes what reading the file changed, a line each
/// @param voices everybody who speaks
/// @param isLater whether it was said before and can be undone
/// @param refusal why the last try did not work; empty at first
public record SpeakersPage(Session session, List<String> changes, List<Voice> voices, boolean isLater, String refusal)
        implements
            Page {

    private static final int UNPROCESSABLE = 422;

    public SpeakersPage {
        requireNonNull(session, "session");
        changes = List.copyOf(changes);
        voices = List.copyOf(voices);
        requireNonNull(refusal, "refusal");
    }

    /// Somebody who speaks.
    ///
    /// @param label what the file calls them; empty for nothing
    /// @param turns how many turns are theirs
    /// @param words how many words are
    /// @param first how the first of their turns begins
    /// @param proposed what they may be; empty where nothing tells
    public record Voice(String label, long turns, long words, String first, String proposed) {

        /// What to call them on this page.
        public String name() {
            return label.isBlank() ? "Nobody is named" : label;
        }

        /// Says nothing of who it is.
        @Override
        public String toString() {
            return "Voice";
        }
    }

    /// What somebody may be.
    ///
    /// @param value as it is sent
    /// @param name as it is read
    public record Choice(String value, String name) {}

    /// What somebody may be.
    public List<Choice> choices() {
        return List.of(new Choice("CLIENT", "Client"), new Choice("THERAPIST", "Therapist"),
                new Choice("OTHER", "Somebody else"));
    }

    /// Where it is.
    public String path() {
        return session.path() + "/transcript/speakers";
    }

    @Override
    public String title() {
        return "Who speaks, session " + session.meeting().number() + " of " + session.therapyCase().pseudonym();
    }

    @Override
    public int status() {
        return refusal.isEmpty() ? 200 : UNPROCESSABLE;
    }
}
