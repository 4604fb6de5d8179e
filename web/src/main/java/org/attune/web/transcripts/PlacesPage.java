package org.attune.web.transcripts;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;

import org.attune.core.transcript.hint.HintCard;
import org.attune.core.transcript.hint.HintName;
import org.attune.core.transcript.hint.OwnPrecision;
import org.attune.core.transcript.hint.PlacesToLook;
import org.attune.core.transcript.hint.Proxy;
import org.attune.web.page.Page;
import org.attune.web.sessions.Session;

/// Places to look in a transcript, for its therapist and only if they asked for them.
///
/// @param session the session
/// @param looking how it is looked, if they asked
/// @param places what was found; nothing is looked for where they did not ask
/// @param own how hints turned out by their own answers
/// @param tensions the open tensions of the case, by what they are called, which a place can be a witness of
public record PlacesPage(Session session, Looking looking, Places places, Map<HintName, OwnPrecision> own,
        List<OpenTension> tensions) implements Page {

    /// How a transcript is looked through.
    ///
    /// @param isOn whether the therapist asked for it
    /// @param spoken what is spoken in it
    /// @param cards the rules
    /// @param comparesMeanings whether one of them compares meanings
    public record Looking(boolean isOn, Spoken spoken, List<HintCard> cards, boolean comparesMeanings) {

        /// Nobody asked.
        static final Looking OFF = new Looking(false, Spoken.OTHER, List.of(), false);

        public Looking {
            cards = List.copyOf(cards);
        }

        static Looking on(HintRules rules, Spoken spoken) {
            return new Looking(true, spoken, rules.cards(), rules.comparesMeanings());
        }
    }

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
        requireNonNull(looking, "looking");
        requireNonNull(places, "places");
        own = Map.copyOf(own);
        tensions = List.copyOf(tensions);
    }

    /// The rules, each with its figures.
    public List<Explained> rules() {
        return looking.cards.stream().map(card -> new Explained(card.title(), card.reason(),
                HintWords.fully(card.worth()), HintWords.own(own.getOrDefault(card.name(), NONE)))).toList();
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

    /// What may be spoken.
    public List<Spoken> languages() {
        return List.of(Spoken.values());
    }

    /// Where a tension is opened that began at a hint.
    public String newTensionPath(Places.Place place, Places.Noticed noticed) {
        return session.casePath() + "/tensions/new?session=" + session.meeting().number() + "&moment="
                + PlacesDesk.source(noticed.card().name(), place.turn()).replace(" ", "+");
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
