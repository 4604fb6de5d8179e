package org.attune.web.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.attune.web.visit.Guest;
import org.attune.web.visit.Visitor;
import org.springframework.security.web.csrf.CsrfToken;

/// Puts the frame around a page: who is here, where they may go, and what is to be said once.
public final class Frames {

    private static final String SAYING = Frames.class.getName() + ".saying";

    private final Frame.House house;

    public Frames(Frame.House house) {
        this.house = house;
    }

    Frame around(Page page, HttpServletRequest request) {
        Optional<Visitor> visitor = Visitor.in(request).filter(known -> known.isOneOf(Guest.MEMBER));
        return new Frame(page.title(), visitor.map(Visitor::shownName).orElse(""),
                visitor.map(known -> places(known, request.getRequestURI())).orElse(List.of()),
                () -> token(request), takeSaying(request), house);
    }

    private static List<Frame.Place> places(Visitor visitor, String path) {
        List<Frame.Place> places = new ArrayList<>();
        places.add(new Frame.Place("/", "Today", path.equals("/")));
        if (visitor.isOneOf(Guest.THERAPIST, Guest.SUPERVISOR)) {
            places.add(new Frame.Place("/cases", "Cases",
                    Stream.of("/cases", "/tensions", "/own-study", "/numbers").anyMatch(path::startsWith)));
        }
        if (visitor.isOneOf(Guest.THERAPIST)) {
            places.add(new Frame.Place("/reflection", "Reflection",
                    path.startsWith("/reflection") || path.startsWith("/guesses")));
        }
        if (visitor.isOneOf(Guest.THERAPIST, Guest.SUPERVISOR, Guest.CODER)) {
            places.add(new Frame.Place("/coding", "Coding",
                    path.startsWith("/coding") || path.startsWith("/codebooks")
                            || (path.startsWith("/clips") && !visitor.isOneOf(Guest.CODER, Guest.SUPERVISOR))));
        }
        if (visitor.isOneOf(Guest.THERAPIST, Guest.SUPERVISOR, Guest.CODER)) {
            places.add(new Frame.Place("/groups", "Groups",
                    path.startsWith("/groups") || path.startsWith("/meetings")));
        }
        if (visitor.isOneOf(Guest.THERAPIST, Guest.SUPERVISOR, Guest.ADMINISTRATOR)) {
            places.add(new Frame.Place("/forms", "Forms", path.startsWith("/forms")));
        }
        if (visitor.isOneOf(Guest.CODER, Guest.SUPERVISOR)) {
            places.add(new Frame.Place("/clips", "Clips", path.startsWith("/clips")));
        }
        if (visitor.isOneOf(Guest.CLINIC_LEAD)) {
            places.add(new Frame.Place("/service", "Practice", path.startsWith("/service")));
        }
        places.add(new Frame.Place("/library", "Library", path.startsWith("/library")));
        if (visitor.isOneOf(Guest.ADMINISTRATOR)) {
            places.add(new Frame.Place("/people", "People",
                    Stream.of("/people", "/keeping", "/erased").anyMatch(path::startsWith)));
        }
        return places;
    }

    private static String token(HttpServletRequest request) {
        return request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token ? token.getToken() : "";
    }

    /// Keeps a sentence for the next page of this browser.
    void remember(String saying, HttpServletRequest request) {
        if (!saying.isEmpty()) {
            request.getSession().setAttribute(SAYING, saying);
        }
    }

    private static String takeSaying(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null || !(session.getAttribute(SAYING) instanceof String saying)) {
            return "";
        }
        session.removeAttribute(SAYING);
        return saying;
    }
}
