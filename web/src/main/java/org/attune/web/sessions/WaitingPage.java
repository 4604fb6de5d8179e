package org.attune.web.sessions;

import static java.util.Objects.requireNonNull;

import java.util.List;

import org.attune.web.forms.DangerLine;
import org.attune.web.page.Page;
import org.attune.web.sessions.Session.Asked;

/// A session whose halves are sealed, or not both in.
///
/// @param asked how far it has come
/// @param opens the day on which halves that are in open in any case, in words
/// @param isDue whether that day has come
/// @param hasLinks whether a link would reach the client's own device
/// @param linkLasts the day until which a link usually works
/// @param danger what the client answered about danger, which is never sealed
public record WaitingPage(Asked asked, String opens, boolean isDue, boolean hasLinks,
        String linkLasts, List<DangerLine> danger) implements Page {

    public WaitingPage {
        requireNonNull(asked, "asked");
        requireNonNull(opens, "opens");
        requireNonNull(linkLasts, "linkLasts");
        danger = List.copyOf(danger);
    }

    /// Whether the therapist may still answer.
    public boolean mayAnswer() {
        return asked.session().isOwn() && !asked.isTherapistIn() && !asked.standing().isRevealed();
    }

    /// Whether the client can still be asked.
    public boolean mayHandOut() {
        return asked.session().isOwn() && !asked.isClientIn();
    }

    /// Whether the therapist may look without having answered.
    public boolean mayLookFirst() {
        return mayAnswer() && isDue && asked.isClientIn();
    }

    @Override
    public String title() {
        return asked.title();
    }
}
