package org.attune.web.minute;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.attune.web.settings.Settings;
import org.attune.web.visit.Cloakroom;
import org.attune.web.visit.Visitor;

/// Who is at a form just now, by the cookie of their browser. It is kept in memory only and forgotten after an hour of
/// silence or with the program: the link leads back, and what was answered is in the store.
public final class Minutes {

    /// Our choice: long enough to be called away, short enough for a device that others use.
    private static final Duration LASTS = Duration.ofHours(1);

    private final Cloakroom<Minute> held;

    public Minutes(Clock clock, Settings settings) {
        held = new Cloakroom<>(clock, new Cloakroom.Ticket("attune-minute", "/minute", LASTS,
                settings.reach().isBeyondThisMachine()));
    }

    /// Begins a minute in this browser. Another one that was open in it ends.
    public void begin(HttpServletRequest request, HttpServletResponse response, Minute minute) {
        held.take(request, response, minute);
    }

    /// The minute of this browser. A form on a device that was handed over is over once somebody has signed in there, for
    /// the therapist was signed out when it began.
    Optional<Minute> find(HttpServletRequest request) {
        if (Visitor.in(request).isPresent()) {
            held.endIf(request, minute -> minute instanceof Minute.Open open && open.way() == Way.KIOSK);
        }
        return held.find(request);
    }

    /// Whether this browser had a minute, be it over or not.
    boolean isKnown(HttpServletRequest request) {
        return held.isKnown(request);
    }

    /// Puts another minute in the place of this browser's.
    void change(HttpServletRequest request, Minute minute) {
        held.change(request, minute);
    }

    /// Forgets this browser's minute.
    void end(HttpServletRequest request, HttpServletResponse response) {
        held.end(request, response);
    }

    /// Ends all minutes at a form that began by a link, as when its links are revoked.
    public void endLinked(String formId) {
        held.endAll(minute -> minute instanceof Minute.Open open && open.way() == Way.LINK
                && open.client().formId().equals(formId));
    }
}
