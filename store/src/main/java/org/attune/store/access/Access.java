package org.attune.store.access;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.attune.store.sql.Work;

/// The one table of who may do what. Everything else asks here.
///
/// A client has no right of this table: what a client may have is decided where their own forms are.
public final class Access {

    /// A condition on an allotment: that it holds at a time. The one value in it is that time.
    public static final String ALLOTMENT_HOLDS = "(until_at is null or until_at > ?)";

    /// How far a right reaches. What is allotted is reached as long as the client agrees to supervision by that person, which
    /// is looked up each time.
    private enum Reach {
        OWN_CASES, ALLOTTED_CASES, EVERYTHING
    }

    private static final Map<Role, Map<Right, Reach>> TABLE = Map.of(
            Role.THERAPIST, Map.of(
                    Right.READ_CASE, Reach.OWN_CASES,
                    Right.WORK_ON_CASE, Reach.OWN_CASES,
                    Right.HAND_OVER_CASE, Reach.OWN_CASES,
                    Right.ALLOT_CASE, Reach.OWN_CASES,
                    Right.OPEN_CASE, Reach.EVERYTHING,
                    Right.CODE_SESSIONS, Reach.EVERYTHING,
                    Right.WRITE_ESSAYS, Reach.EVERYTHING,
                    Right.ADD_READINGS, Reach.EVERYTHING,
                    Right.KNOW_PEOPLE, Reach.EVERYTHING),
            Role.SUPERVISOR, Map.of(
                    Right.READ_CASE, Reach.ALLOTTED_CASES,
                    Right.CODE_SESSIONS, Reach.EVERYTHING,
                    Right.WRITE_ESSAYS, Reach.EVERYTHING,
                    Right.ADD_READINGS, Reach.EVERYTHING,
                    Right.KNOW_PEOPLE, Reach.EVERYTHING),
            Role.CODER, Map.of(
                    Right.CODE_SESSIONS, Reach.EVERYTHING,
                    Right.ADD_READINGS, Reach.EVERYTHING,
                    Right.KNOW_PEOPLE, Reach.EVERYTHING),
            Role.CLINIC_LEAD, Map.of(
                    Right.READ_COUNTS, Reach.EVERYTHING,
                    Right.HAND_OVER_CASE, Reach.EVERYTHING,
                    Right.ADD_READINGS, Reach.EVERYTHING,
                    Right.KNOW_PEOPLE, Reach.EVERYTHING),
            Role.ADMINISTRATOR, Map.of(
                    Right.HAND_OVER_CASE, Reach.EVERYTHING,
                    Right.ADD_READINGS, Reach.EVERYTHING,
                    Right.KNOW_PEOPLE, Reach.EVERYTHING,
                    Right.CHANGE_PEOPLE, Reach.EVERYTHING,
                    Right.CHANGE_SETTINGS, Reach.EVERYTHING,
                    Right.VERIFY_AUDIT, Reach.EVERYTHING));

    /// The program runs the place and sees no case, unless somebody who runs the machine has it take all of them out; it may
    /// learn from scores that carry no name.
    private static final Set<Right> OF_PROGRAM = EnumSet.of(Right.KNOW_PEOPLE, Right.CHANGE_PEOPLE,
            Right.CHANGE_SETTINGS, Right.VERIFY_AUDIT, Right.LEARN_NUMBERS);

    private Access() {}

    /// Whether the asker has a right over the practice.
    public static boolean has(Work work, Asker asker, Right right) {
        return switch (asker) {
            case Asker.Member member -> reach(work, member, right).contains(Reach.EVERYTHING);
            case Asker.Client client -> false;
            case Asker.Program program -> OF_PROGRAM.contains(right);
        };
    }

    /// Whether the asker has a right over a case at a time.
    public static boolean has(Work work, Asker asker, Right right, String caseId, Instant at) {
        return switch (asker) {
            case Asker.Member member -> {
                Condition within = casesWithin(work, asker, right, at);
                yield work.isThere("select 1 from therapy_case c where " + within.sql() + " and c.id = ?",
                        within.and(caseId));
            }
            case Asker.Client client -> false;
            case Asker.Program program -> program.isExport() && right == Right.READ_CASE
                    && work.isThere("select 1 from therapy_case where id = ?", caseId);
        };
    }

    /// Stops whoever has no such right over the practice.
    public static void require(Work work, Asker asker, Right right) {
        if (!has(work, asker, right)) {
            throw new NotAllowed(right);
        }
    }

    /// Stops whoever has no such right over the case.
    public static void require(Work work, Asker asker, Right right, String caseId, Instant at) {
        if (!has(work, asker, right, caseId, at)) {
            throw new NotAllowed(right);
        }
    }

    /// Roles as they are kept with a person.
    public static String text(Set<Role> roles) {
        return roles.stream().sorted().map(Role::name).collect(Collectors.joining(","));
    }

    /// Roles as they were kept.
    public static Set<Role> roles(String text) {
        return Arrays.stream(text.split(",")).filter(role -> !role.isEmpty()).map(Role::valueOf)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Set<Reach> reach(Work work, Asker.Member member, Right right) {
        Set<Reach> found = EnumSet.noneOf(Reach.class);
        rolesNow(work, member).forEach(role -> {
            Reach reach = TABLE.getOrDefault(role, Map.of()).get(right);
            if (reach != null) {
                found.add(reach);
            }
        });
        return found;
    }

    /// The roles that the member signed in with and still has; none for somebody who left.
    private static Set<Role> rolesNow(Work work, Asker.Member member) {
        return roles(work, member.personId()).stream().filter(member.roles()::contains)
                .collect(Collectors.toUnmodifiableSet());
    }

    /// The roles that somebody has in the practice now; none for somebody who left.
    public static Set<Role> roles(Work work, String personId) {
        return work.find("select roles from person where id = ? and left_at is null", row -> roles(row.text("roles")),
                personId).orElse(Set.of());
    }

    /// Whether somebody, who need not be the one who asks, has a right over the practice now.
    public static boolean has(Work work, String personId, Right right) {
        return roles(work, personId).stream().anyMatch(rolesWith(right)::contains);
    }

    /// The roles that have a right over the practice.
    public static Set<Role> rolesWith(Right right) {
        return TABLE.entrySet().stream().filter(role -> role.getValue().get(right) == Reach.EVERYTHING)
                .map(Map.Entry::getKey).collect(Collectors.toUnmodifiableSet());
    }

    /// Which cases a right reaches at a time, as a condition on `therapy_case c`, so that lists hold no case too many.
    public static Condition casesWithin(Work work, Asker asker, Right right, Instant at) {
        return switch (asker) {
            case Asker.Member member -> condition(member, reach(work, member, right), at);
            case Asker.Client client -> Condition.NONE;
            case Asker.Program program -> program.isExport() && right == Right.READ_CASE
                    ? new Condition("(1 = 1)", List.of())
                    : Condition.NONE;
        };
    }

    private static Condition condition(Asker.Member member, Set<Reach> reaches, Instant at) {
        List<String> ways = new ArrayList<>();
        List<Object> values = new ArrayList<>();
        for (Reach reach : reaches) {
            switch (reach) {
                case OWN_CASES -> {
                    ways.add("c.therapist_id = ?");
                    values.add(member.personId());
                }
                case ALLOTTED_CASES -> {
                    ways.add("(exists (select 1 from allotment a where a.case_id = c.id and a.person_id = ? "
                            + "and " + ALLOTMENT_HOLDS + ") and exists (select 1 from consent k "
                            + "where k.case_id = c.id and k.purpose = 'SUPERVISION' and k.person_id in ('', ?) "
                            + "and k.withdrawn_at is null))");
                    values.addAll(List.of(member.personId(), at, member.personId()));
                }
                case EVERYTHING -> ways.add("1 = 1");
            }
        }
        return ways.isEmpty() ? Condition.NONE : new Condition("(" + String.join(" or ", ways) + ")", values);
    }
}
