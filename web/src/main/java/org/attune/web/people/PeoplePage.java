package org.attune.web.people;

import static java.util.Objects.requireNonNull;

import java.util.List;

import org.attune.store.access.Role;
import org.attune.store.people.Person;
import org.attune.web.account.Roles;
import org.attune.web.page.Page;

/// Everybody in the practice, and a form to add somebody.
///
/// @param people in order of when they came
/// @param link a set-up link that was just made; empty for none
/// @param refusal why the last try did not work; empty at first
public record PeoplePage(List<Person> people, Link link, String refusal) implements Page {

    private static final int UNPROCESSABLE = 422;

    /// A set-up link, shown once.
    ///
    /// @param shownName for whom; empty where there is no link
    /// @param address what to give them
    public record Link(String shownName, String address) {

        static final Link NONE = new Link("", "");

        /// Whether there is one.
        public boolean isThere() {
            return !address.isEmpty();
        }
    }

    public PeoplePage {
        people = List.copyOf(people);
        requireNonNull(link, "link");
        requireNonNull(refusal, "refusal");
    }

    /// All roles there are.
    public List<Role> roles() {
        return List.of(Role.values());
    }

    /// What somebody does, in words.
    public String inWords(Person person) {
        return Roles.inWords(person.roles());
    }

    @Override
    public String title() {
        return "People";
    }

    @Override
    public int status() {
        return refusal.isEmpty() ? 200 : UNPROCESSABLE;
    }

    @Override
    public boolean showsWhatWasMade() {
        return link.isThere();
    }
}
