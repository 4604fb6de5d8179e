package org.attune.web.visit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import jakarta.servlet.SessionCookieConfig;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.attune.store.Store;
import org.attune.store.access.Asker;
import org.attune.store.people.Person;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/// Begins, follows and ends visits.
public final class Visits {

    private static final String PLACE = Visit.class.getName();
    private static final Asker.Program ASKER = new Asker.Program("sign-in");

    private final Store store;
    private final Clock clock;
    private final List<LeftOpen> ofClients;

    /// @param ofClients what clients may have left open in a browser
    public Visits(Store store, Clock clock, List<LeftOpen> ofClients) {
        this.store = store;
        this.clock = clock;
        this.ofClients = List.copyOf(ofClients);
    }

    /// Begins a visit, in a session of its own: what was in the browser's session before is gone, and what a client left open is
    /// closed.
    public void begin(HttpServletRequest request, Person person, Visit.Stage stage) {
        end(request);
        if (stage == Visit.Stage.COMPLETE) {
            store.people().signedIn(person.asking());
        }
        Instant now = clock.instant();
        request.getSession().setAttribute(PLACE, new Visit(person.id(), now, now, stage));
    }

    /// Ends the visit of this browser, and closes what a client left open in it: whoever sits there next is somebody else.
    public void end(HttpServletRequest request) {
        drop(request);
        closeWhatIsLeftOpen(request);
    }

    private void closeWhatIsLeftOpen(HttpServletRequest request) {
        ofClients.forEach(one -> one.close(request));
    }

    private static void drop(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }

    /// Ends the visit of this browser, and takes back the cookie of its session.
    public void forget(HttpServletRequest request, HttpServletResponse response) {
        end(request);
        SessionCookieConfig cookie = request.getServletContext().getSessionCookieConfig();
        response.addHeader(HttpHeaders.SET_COOKIE, ResponseCookie.from(cookie.getName(), "").path("/")
                .maxAge(Duration.ZERO).httpOnly(true).secure(cookie.isSecure()).sameSite("Lax").build().toString());
    }

    /// Locks the visit of this browser, as if it had been silent for too long.
    public void lock(HttpServletRequest request) {
        find(request).filter(visit -> visit.stage() == Visit.Stage.COMPLETE)
                .ifPresent(visit -> keep(request, new Visit(visit.personId(), visit.since(), visit.lastSeen(),
                        Visit.Stage.LOCKED)));
    }

    /// Opens a locked visit again, and closes what a client left open.
    public void unlock(HttpServletRequest request) {
        closeWhatIsLeftOpen(request);
        find(request).ifPresent(visit -> keep(request, new Visit(visit.personId(), visit.since(), clock.instant(),
                Visit.Stage.COMPLETE)));
    }

    /// Whoever asks, if their visit still counts; a visit that counts no more is ended.
    Optional<Visitor> visitor(HttpServletRequest request) {
        Optional<Visit> visit = find(request);
        if (visit.isEmpty()) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        Optional<Person> person = visit.filter(found -> !found.isOver(now)).flatMap(this::person);
        if (person.isEmpty()) {
            drop(request);
            return Optional.empty();
        }
        Visit current = visit.get().at(now);
        if (!Unattended.is(request)) {
            keep(request, current);
        }
        return Optional.of(visitor(person.get(), current.stage()));
    }

    /// Whether somebody is fully signed in by this browser's session. To ask does not count as a sign of life.
    public boolean isOpen(HttpSession session) {
        try {
            Instant now = clock.instant();
            return Optional.ofNullable((Visit) session.getAttribute(PLACE))
                    .filter(visit -> !visit.isOver(now) && visit.at(now).stage() == Visit.Stage.COMPLETE)
                    .flatMap(this::person).isPresent();
        } catch (IllegalStateException ended) {
            return false;
        }
    }

    /// Whether somebody signed in, or began to, by a browser's session.
    public static boolean isVisit(HttpSession session) {
        return session.getAttribute(PLACE) != null;
    }

    private Optional<Person> person(Visit visit) {
        return store.people().findStartOfSessions(ASKER, visit.personId())
                .filter(start -> !visit.since().isBefore(start))
                .flatMap(start -> store.people().find(ASKER, visit.personId()));
    }

    private static Visitor visitor(Person person, Visit.Stage stage) {
        return switch (stage) {
            case PASSWORD_GIVEN -> new Visitor(person, Set.of(Guest.HALF_SIGNED_IN));
            case COMPLETE -> Visitor.member(person);
            case LOCKED -> new Visitor(person, Set.of(Guest.LOCKED));
        };
    }

    private static Optional<Visit> find(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session == null ? Optional.empty() : Optional.ofNullable((Visit) session.getAttribute(PLACE));
    }

    private static void keep(HttpServletRequest request, Visit visit) {
        request.getSession().setAttribute(PLACE, visit);
    }
}
