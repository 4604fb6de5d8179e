package org.attune.store.room;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;

/// A peer group, as its members see it.
///
/// @param id what it is called by
/// @param name what its members call it
/// @param terms what they agreed on
/// @param edition which edition of the terms, from 1
/// @param members who is in it now, in the order in which they came
/// @param isEnded whether it meets no more
public record Group(String id, String name, String terms, int edition, List<Membership> members, boolean isEnded) {

    /// Our choice: below two nobody is a group, and above twelve hardly everybody speaks. About six is meant.
    public static final int FEWEST = 2;
    public static final int MOST = 12;
    static final int LONGEST_NAME = 80;
    static final int LONGEST_TERMS = 10_000;

    /// Somebody in a group.
    ///
    /// @param personId who
    /// @param shownName what they are called
    /// @param acceptedEdition which edition of the terms they accepted last; 0 for none
    /// @param playsRoles whether they opted in to role play
    public record Membership(String personId, String shownName, int acceptedEdition, boolean playsRoles) {
        public Membership {
            requireNonNull(personId, "personId");
            requireNonNull(shownName, "shownName");
        }

        /// Says who by id, never by name.
        @Override
        public String toString() {
            return "Membership[" + personId + "]";
        }
    }

    public Group {
        requireNonNull(id, "id");
        requireNonNull(name, "name");
        requireNonNull(terms, "terms");
        members = List.copyOf(members);
    }

    /// Somebody's membership, while they are in it.
    public Optional<Membership> membership(String personId) {
        return members.stream().filter(member -> member.personId().equals(personId)).findFirst();
    }

    /// Whether somebody accepted the terms as they are now, so that they may take part.
    public boolean hasAccepted(String personId) {
        return membership(personId).filter(member -> member.acceptedEdition() == edition).isPresent();
    }

    /// Who looks after it: whoever has been in it longest. Only they let others go and end it.
    public boolean isKeptBy(String personId) {
        return !members.isEmpty() && members.getFirst().personId().equals(personId);
    }

    /// Says which, and nothing that anybody wrote.
    @Override
    public String toString() {
        return "Group[" + id + ", " + members.size() + " members]";
    }
}
