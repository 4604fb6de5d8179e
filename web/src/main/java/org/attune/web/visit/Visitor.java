package org.attune.web.visit;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import jakarta.servlet.ServletRequest;

/// Whoever is signed in and asks for a page.
///
/// @param personId who it is
/// @param shownName how they want to be called
/// @param kinds as what the pages may admit them
public record Visitor(String personId, String shownName, Set<Guest> kinds) {

    private static final String PLACE = Visitor.class.getName();

    public Visitor {
        requireNonNull(personId, "personId");
        requireNonNull(shownName, "shownName");
        kinds = Set.copyOf(kinds);
    }

    /// Whether any of these is said of them.
    public boolean isOneOf(Guest... wanted) {
        return Stream.of(wanted).anyMatch(kinds::contains);
    }

    /// Whoever asks, if they are known.
    public static Optional<Visitor> in(ServletRequest request) {
        return Optional.ofNullable((Visitor) request.getAttribute(PLACE));
    }

    /// Says who asks, for the rest of this request.
    public void enter(ServletRequest request) {
        request.setAttribute(PLACE, this);
    }
}
