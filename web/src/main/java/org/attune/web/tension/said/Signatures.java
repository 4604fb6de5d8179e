package org.attune.web.tension.said;

import static java.util.Objects.requireNonNull;

import java.util.Map;
import java.util.stream.Collectors;

import org.attune.store.Store;
import org.attune.store.people.Person;
import org.attune.web.visit.Visitor;

/// Who signed what, as the one who looks would call them.
///
/// @param viewerId who looks
/// @param names what people of the practice are called, by their ids
public record Signatures(String viewerId, Map<String, String> names) {

    public Signatures {
        requireNonNull(viewerId, "viewerId");
        names = Map.copyOf(names);
    }

    /// For a visitor.
    public static Signatures of(Store store, Visitor visitor) {
        return new Signatures(visitor.person().id(), store.people().list(visitor.asker()).stream()
                .collect(Collectors.toMap(Person::id, person -> person.names().shown())));
    }

    /// Who that is.
    ///
    /// @param byId an id; empty for the client
    public String of(String byId) {
        if (byId.isEmpty()) {
            return "the client";
        }
        return byId.equals(viewerId) ? "you" : names.getOrDefault(byId, "somebody who left");
    }
}
