package org.attune.web.sessions;

import static java.util.Objects.requireNonNull;

import java.util.List;

import org.attune.web.forms.DangerLine;
import org.attune.web.page.Page;
import org.attune.web.sessions.Session.Asked;
import org.attune.web.words.Language;

/// A session whose halves are sealed, or not both in.
///
/// @param session the session
/// @param asked how far its form has come
/// @param opens the day on which halves that are in open in any case, in words
/// @param isDue whether that day has come
/// @param hasLinks whether a link would reach the client's own device
/// @param linkLasts the day until which a link usually works
/// @param danger what the client answered about danger, which is never sealed
public record WaitingPage(Session session, Asked asked, String opens, boolean isDue, boolean hasLinks,
        String linkLasts, List<DangerLine> danger) implements Page {

    public WaitingPage {
        requireNonNull(session, "session");
        requireNonNull(asked, "asked");
        requireNonNull(opens, "opens");
        requireNonNull(linkLasts, "linkLasts");
        danger = List.copyOf(danger);
    }

    /// The session's date in words.
    public String date() {
        return Language.ENGLISH.say(session.meeting().heldOn());
    }

    /// Whether the therapist may still answer.
    public boolean mayAnswer() {
        return session.isOwn() && !asked.isTherapistIn() && !asked.standing().isRevealed();
    }

    /// Whether the client can still be asked.
    public boolean mayHandOut() {
        return session.isOwn() && !asked.isClientIn();
    }

    /// Whether the therapist may look without having answered.
    public boolean mayLookFirst() {
        return mayAnswer() && isDue && asked.isClientIn();
    }

    @Override
    public String title() {
        return session.title();
    }
}
