package org.attune.web.transcripts;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;

import org.attune.core.transcript.hint.HintName;
import org.attune.core.transcript.hint.OwnPrecision;
import org.attune.core.transcript.hint.PlacesToLook;
import org.attune.core.transcript.hint.Proxy;
import org.attune.web.page.Page;
import org.attune.web.sessions.Session;

/// Places to look in a transcript, for its therapist and only if they asked for them.
///
/// @param session the session
/// @param isOn whether they asked
/// @param places what was found; nothing is looked for where they did not ask
/// @param own how hints turned out by their own answers
/// @param tensions the open tensions of the case, by what they are called, which a place can be a witness of
public record PlacesPage(Session session, boolean isOn, Places places, Map<HintName, OwnPrecision> own,
        List<OpenTension> tensions) implements Page {

    /// A tension that is open.
    ///
    /// @param id what the store calls it
    /// @param words what it is called on screens
    public record OpenTension(String id, String words) {}

    /// A rule as the page explains it.
    ///
    /// @param title what it is called
    /// @param reason why its hints may matter
    /// @param measured how well it pointed where it was measured
    /// @param own how well by one's own answers
    public record Explained(String title, String reason, String measured, String own) {}

    private static final OwnPrecision NONE = new OwnPrecision(0, 0, 0);

    public PlacesPage {
        requireNonNull(session, "session");
        requireNonNull(places, "places");
        own = Map.copyOf(own);
        tensions = List.copyOf(tensions);
    }

    /// The rules, each with its figures.
    public List<Explained> rules() {
        return Places.RULES.stream().map(rule -> new Explained(rule.card().title(), rule.card().reason(),
                HintWords.fully(rule.card().worth()), HintWords.own(own.getOrDefault(rule.card().name(), NONE))))
                .toList();
    }

    /// The places, in the order of the session.
    public List<Places.Place> list() {
        return places.list();
    }

    /// Why the transcript could not be read, a sentence each.
    public List<String> unread() {
        return places.unread();
    }

    /// What must be said wherever hints are shown.
    public String remember() {
        return PlacesToLook.NO_HINT + " " + Proxy.CAUTION;
    }

    /// Where the transcript is.
    public String transcriptPath() {
        return session.path() + "/transcript";
    }

    /// Where it is.
    public String path() {
        return transcriptPath() + "/places";
    }

    @Override
    public String title() {
        return "Places to look, session " + session.meeting().number() + " of " + session.therapyCase().pseudonym();
    }
}
