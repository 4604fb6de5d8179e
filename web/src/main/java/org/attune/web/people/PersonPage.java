package org.attune.web.people;

import static java.util.Objects.requireNonNull;

import java.util.List;

import org.attune.store.access.Role;
import org.attune.store.people.Person;
import org.attune.web.account.Roles;
import org.attune.web.page.Page;

/// One person: roles, a new set-up link, letting go.
///
/// @param person who
/// @param isSelf whether it is whoever looks
/// @param refusal why the last try did not work; empty at first
public record PersonPage(Person person, boolean isSelf, String refusal) implements Page {

    private static final int UNPROCESSABLE = 422;

    public PersonPage {
        requireNonNull(person, "person");
        requireNonNull(refusal, "refusal");
    }

    /// All roles there are.
    public List<Role> roles() {
        return List.of(Role.values());
    }

    /// A role in words.
    public String inWords(Role role) {
        return Roles.inWords(role);
    }

    /// What somebody in that role does.
    public String meaning(Role role) {
        return Roles.meaning(role);
    }

    @Override
    public String title() {
        return "A person of the practice";
    }

    @Override
    public int status() {
        return refusal.isEmpty() ? 200 : UNPROCESSABLE;
    }
}
