package org.attune.store.room;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.attune.store.access.Access;
import org.attune.store.access.Asker;
import org.attune.store.access.NotAllowed;
import org.attune.store.access.Right;
import org.attune.store.access.Role;
import org.attune.store.audit.Act;
import org.attune.store.keys.Cell;
import org.attune.store.keys.Envelopes;
import org.attune.store.library.Circles;
import org.attune.store.room.Group.Membership;
import org.attune.store.sql.Row;

/// The rows of groups, and the one place that says who is in a group now: whoever joined, did not leave, is in the practice still,
/// and has a role there that groups are for.
record GroupRows(Envelopes envelopes) implements Circles {

    static final Set<Role> ROLES = Set.of(Role.THERAPIST, Role.SUPERVISOR, Role.CODER);

    private static final char BETWEEN = '\n';

    private record Seat(Membership membership, Set<Role> roles) {}

    /// A group that the asker is in.
    Optional<Group> find(Act act, String groupId) {
        return any(act, groupId).filter(group -> isIn(act, group));
    }

    /// Whether the asker is in a group.
    static boolean isIn(Act act, Group group) {
        return act.asker() instanceof Asker.Member member && group.membership(member.personId()).isPresent();
    }

    /// Whether the asker accepted the terms of a group: they read what it kept, also after it ended.
    static boolean isAccepted(Act act, Group group) {
        return act.asker() instanceof Asker.Member member && group.hasAccepted(member.personId());
    }

    /// Whether the asker takes part in a group: they accepted its terms and it meets still.
    static boolean isOpen(Act act, Group group) {
        return isAccepted(act, group) && !group.isEnded();
    }

    /// A group that the asker takes part in: the terms are accepted and it meets still.
    Optional<Group> findOpen(Act act, String groupId) {
        return any(act, groupId).filter(group -> isOpen(act, group));
    }

    Group require(Act act, String groupId) {
        return find(act, groupId).orElseThrow(() -> new NotAllowed(Right.KNOW_PEOPLE));
    }

    Group requireOpen(Act act, String groupId) {
        return findOpen(act, groupId).orElseThrow(() -> new NotAllowed(Right.KNOW_PEOPLE));
    }

    /// The group that a meeting or a packet is of.
    Group get(Act act, String groupId) {
        return any(act, groupId).orElseThrow();
    }

    Optional<Group> any(Act act, String groupId) {
        return act.work().find("select * from peer_group where id = ?", row -> of(act, row), groupId);
    }

    List<Group> list(Act act, String personId) {
        return act.work().list("select * from peer_group where id in (select group_id from group_member "
                + "where person_id = ? and left_at is null) order by at, id", row -> of(act, row), personId).stream()
                .filter(group -> group.membership(personId).isPresent()).toList();
    }

    /// Everybody who is in a group or ever was, by their ids.
    static List<String> listEver(Act act, String groupId) {
        return act.work().list("select person_id from group_member where group_id = ?", row -> row.text("person_id"),
                groupId);
    }

    @Override
    public Part part(Act act, String groupId, String personId) {
        return any(act, groupId).filter(group -> group.membership(personId).isPresent()).map(group -> {
            if (!group.hasAccepted(personId)) {
                return Part.INVITED;
            }
            if (group.isEnded()) {
                return Part.READER;
            }
            return group.isKeptBy(personId) ? Part.KEEPER : Part.MEMBER;
        }).orElse(Part.STRANGER);
    }

    @Override
    public boolean meets(Act act, String groupId) {
        return any(act, groupId).filter(group -> !group.isEnded()).isPresent();
    }

    private Group of(Act act, Row row) {
        String id = row.text("id");
        String written = envelopes.open(cell(id), row.text("envelope"));
        int end = written.indexOf(BETWEEN);
        return new Group(id, written.substring(0, end), written.substring(end + 1), row.smallNumber("edition"),
                members(act, id), !row.isEmpty("ended_at"));
    }

    private static List<Membership> members(Act act, String groupId) {
        return act.work().list("select m.*, p.shown_name, p.roles from group_member m "
                + "join person p on p.id = m.person_id where m.group_id = ? and m.left_at is null "
                + "and p.left_at is null order by m.number",
                row -> new Seat(new Membership(row.text("person_id"), row.text("shown_name"),
                        row.smallNumber("edition"), row.number("role_plays") != 0), Access.roles(row.text("roles"))),
                groupId).stream()
                .filter(seat -> seat.roles().stream().anyMatch(ROLES::contains)).map(Seat::membership).toList();
    }

    String seal(String groupId, String name, String terms) {
        return envelopes.seal(cell(groupId), name + BETWEEN + terms);
    }

    private static Cell cell(String groupId) {
        return new Cell("peer_group", groupId, "envelope");
    }
}
