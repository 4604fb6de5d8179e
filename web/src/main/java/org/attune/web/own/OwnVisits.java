package org.attune.web.own;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.attune.store.Store;
import org.attune.store.access.Asker;
import org.attune.store.links.Doorstep;
import org.attune.store.links.Links.Arrival;
import org.attune.web.forms.Days;
import org.attune.web.own.OwnVisit.Came;
import org.attune.web.settings.Settings;
import org.attune.web.visit.Cloakroom;
import org.attune.web.visit.LeftOpen;
import org.attune.web.words.Language;

/// Who is on their own page just now. A link that was revoked ends a visit at the next page, and so does silence.
public final class OwnVisits implements LeftOpen {

    /// Our choice: everything that a client ever wrote is behind this, so a page left open closes soon.
    private static final Duration LASTS = Duration.ofMinutes(15);
    /// Our choice: a device that was handed over goes back to somebody else.
    private static final Duration BY_HAND_LASTS = Duration.ofMinutes(5);
    private static final Asker.Program ASKER = new Asker.Program("link");
    /// Longer than any token that was given out.
    private static final int LONGEST_TOKEN = 64;

    private final Store store;
    private final Days days;
    private final Cloakroom<OwnVisit> held;

    /// The ticket goes everywhere, so that a visit is closed wherever somebody signs in or a device is handed over.
    public OwnVisits(Store store, Clock clock, Days days, Settings settings) {
        this.store = store;
        this.days = days;
        held = new Cloakroom<>(clock, new Cloakroom.Ticket("attune-own", "/", LASTS,
                settings.reach().isBeyondThisMachine()),
                visit -> visit.isByHand() ? BY_HAND_LASTS : LASTS);
    }

    /// Begins a visit by a link, if it leads anywhere; nothing is kept for whoever comes by one that does not.
    boolean follow(HttpServletRequest request, HttpServletResponse response, String token, Language language) {
        OwnVisit visit = arrive(token, language);
        if (visit instanceof OwnVisit.Nowhere) {
            held.end(request, response);
            return false;
        }
        held.take(request, response, visit);
        return true;
    }

    private OwnVisit arrive(String token, Language language) {
        Arrival arrival = token.length() > LONGEST_TOKEN ? new Arrival.Unknown()
                : store.links().exchange(ASKER, token);
        return switch (arrival) {
            case Arrival.BeforeOwnPage before -> new OwnVisit.AtDoor(new Came.ByLink(token), language);
            case Arrival.Expired expired -> new OwnVisit.RunOut(token, days.of(expired.at()), language);
            case Arrival.Opened opened -> new OwnVisit.Nowhere(language);
            case Arrival.Unknown unknown -> new OwnVisit.Nowhere(language);
        };
    }

    /// Begins a visit on a device that the therapist hands over.
    ///
    /// @param doorstep what stands for the page there
    /// @param caseId whose page it is
    public void handOver(HttpServletRequest request, HttpServletResponse response, Doorstep doorstep, String caseId,
            Language language) {
        held.take(request, response, new OwnVisit.AtDoor(new Came.ByHand(doorstep, caseId), language));
    }

    /// The visit of this browser, if its link still works.
    Optional<OwnVisit> find(HttpServletRequest request) {
        Optional<OwnVisit> visit = held.find(request).map(this::current);
        visit.ifPresent(one -> held.change(request, one));
        return visit;
    }

    private OwnVisit current(OwnVisit visit) {
        return switch (visit) {
            case OwnVisit.AtDoor door when door.came() instanceof Came.ByLink link ->
                arrive(link.token(), door.language());
            case OwnVisit.Inside inside when inside.came() instanceof Came.ByLink link -> {
                OwnVisit arrived = arrive(link.token(), inside.language());
                yield arrived instanceof OwnVisit.AtDoor ? inside : arrived;
            }
            case OwnVisit.AtDoor door -> door;
            case OwnVisit.Inside inside -> inside;
            case OwnVisit.RunOut runOut -> runOut;
            case OwnVisit.AskedAgain asked -> asked;
            case OwnVisit.Nowhere nowhere -> nowhere;
        };
    }

    /// Whoever is behind the PIN in this browser.
    Optional<OwnVisit.Inside> findInside(HttpServletRequest request) {
        return find(request).filter(OwnVisit.Inside.class::isInstance).map(OwnVisit.Inside.class::cast);
    }

    /// Where the PIN of a visit is asked for; empty where its link works no more.
    Optional<Doorstep> doorstep(OwnVisit.AtDoor door) {
        return switch (door.came()) {
            case Came.ByHand hand -> Optional.of(hand.doorstep());
            case Came.ByLink link -> store.links().exchange(ASKER, link.token()) instanceof Arrival.BeforeOwnPage before
                    ? Optional.of(before.doorstep())
                    : Optional.empty();
        };
    }

    /// Asks for the PIN once more in a browser whose visit is over, as when somebody wrote for longer than a page stays open.
    void askAgain(HttpServletRequest request, HttpServletResponse response, OwnVisit.Inside over) {
        if (find(request).isEmpty()) {
            held.take(request, response, new OwnVisit.AtDoor(over.came(), over.language()));
        }
    }

    boolean isKnown(HttpServletRequest request) {
        return held.isKnown(request);
    }

    void change(HttpServletRequest request, OwnVisit visit) {
        held.change(request, visit);
    }

    void end(HttpServletRequest request, HttpServletResponse response) {
        held.end(request, response);
    }

    @Override
    public void close(HttpServletRequest request) {
        held.close(request);
    }

    /// Ends every visit to the page of a case, as when its PIN is taken away.
    public void endAll(String caseId) {
        held.endAll(visit -> switch (visit) {
            case OwnVisit.Inside inside -> inside.client().caseId().equals(caseId);
            case OwnVisit.AtDoor door -> door.came() instanceof Came.ByHand hand && hand.caseId().equals(caseId);
            case OwnVisit.RunOut runOut -> false;
            case OwnVisit.AskedAgain asked -> false;
            case OwnVisit.Nowhere nowhere -> false;
        });
    }
}
