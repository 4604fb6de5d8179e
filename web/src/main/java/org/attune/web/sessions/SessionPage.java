package org.attune.web.sessions;

import static java.util.Objects.requireNonNull;

import java.util.List;

import org.attune.web.forms.DangerLine;
import org.attune.web.page.Page;
import org.attune.web.sessions.Session.Asked;

/// A session about which several forms were asked, or none that its reader could ask.
///
/// @param session the session
/// @param forms what was asked, the first one first
/// @param danger what the client answered about danger, which is never sealed
public record SessionPage(Session session, List<Asked> forms, List<DangerLine> danger) implements Page {

    public SessionPage {
        requireNonNull(session, "session");
        forms = List.copyOf(forms);
        danger = List.copyOf(danger);
    }

    @Override
    public String title() {
        return session.title();
    }
}
