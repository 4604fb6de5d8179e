package org.attune.store.people;

import static java.util.Objects.requireNonNull;

import java.util.Set;

import org.attune.store.access.Access;
import org.attune.store.access.Asker;
import org.attune.store.access.Role;
import org.attune.store.sql.Row;

/// Somebody who signs in.
///
/// @param id what everything else calls them by
/// @param names what they sign in with and are shown as
/// @param roles what they do in the practice
/// @param hasLeft whether they may no longer sign in; their past stays
public record Person(String id, Names names, Set<Role> roles, boolean hasLeft) {

    public Person {
        requireNonNull(id, "id");
        requireNonNull(names, "names");
        roles = Set.copyOf(roles);
    }

    static Person of(Row row) {
        return new Person(row.text("id"), new Names(row.text("sign_in_name"), row.text("shown_name")),
                Access.roles(row.text("roles")), !row.isEmpty("left_at"));
    }

    /// The person as one who asks, in all of their roles.
    public Asker.Member asking() {
        return new Asker.Member(id, roles);
    }

    /// Says who by id, never by name.
    @Override
    public String toString() {
        return "Person[" + id + "]";
    }
}
