package org.attune.web.room.groups;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Set;

import org.attune.store.people.Person;
import org.attune.web.page.Page;

/// What a group is to be.
///
/// @param people who may be in it besides the visitor
/// @param name as typed
/// @param terms as typed, or ours to begin with
/// @param chosen who was ticked
/// @param refusal why it was not made; empty where nothing was sent
public record NewGroupPage(List<Person> people, String name, String terms, Set<String> chosen, String refusal)
        implements
            Page {

    /// Words of ours to begin with; every group writes its own.
    static final String TERMS = """
            What is said here stays here. Nobody outside this group hears who brought what.
            We speak of a client by what we want to learn, and never by what could tell who they are.
            Whoever presents says what they need. We offer; we do not judge and do not compare.
            Playing a role is a choice, each time anew.
            Whoever cannot come says so. Whoever leaves says goodbye.""";

    private static final int NOT_TAKEN = 422;

    public NewGroupPage {
        people = List.copyOf(people);
        requireNonNull(name, "name");
        requireNonNull(terms, "terms");
        chosen = Set.copyOf(chosen);
        requireNonNull(refusal, "refusal");
    }

    @Override
    public String title() {
        return "A new group";
    }

    @Override
    public int status() {
        return refusal.isEmpty() ? 200 : NOT_TAKEN;
    }

    /// Says how many people there are, and nothing of what was typed.
    @Override
    public String toString() {
        return "NewGroupPage[" + people.size() + "]";
    }
}
