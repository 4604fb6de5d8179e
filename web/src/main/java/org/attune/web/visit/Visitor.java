package org.attune.web.visit;

import static java.util.Objects.requireNonNull;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import jakarta.servlet.ServletRequest;
import org.attune.store.access.Asker;
import org.attune.store.access.Role;
import org.attune.store.people.Person;

/// Whoever is signed in and asks for a page.
///
/// @param person who it is, as the store has them at this moment
/// @param kinds as what pages may admit them
public record Visitor(Person person, Set<Guest> kinds) {

    private static final String PLACE = Visitor.class.getName();

    public Visitor {
        requireNonNull(person, "person");
        kinds = Set.copyOf(kinds);
    }

    /// Somebody who is fully signed in, in all of their roles.
    public static Visitor member(Person person) {
        Set<Guest> kinds = EnumSet.of(Guest.MEMBER);
        person.roles().forEach(role -> kinds.add(kind(role)));
        return new Visitor(person, kinds);
    }

    private static Guest kind(Role role) {
        return switch (role) {
            case THERAPIST -> Guest.THERAPIST;
            case SUPERVISOR -> Guest.SUPERVISOR;
            case CODER -> Guest.CODER;
            case CLINIC_LEAD -> Guest.CLINIC_LEAD;
            case ADMINISTRATOR -> Guest.ADMINISTRATOR;
        };
    }

    /// Whether any of these is said of them.
    public boolean isOneOf(Guest... wanted) {
        return Stream.of(wanted).anyMatch(kinds::contains);
    }

    /// As whom the store is asked.
    public Asker.Member asker() {
        return person.asking();
    }

    /// How they want to be called.
    public String shownName() {
        return person.names().shown();
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
