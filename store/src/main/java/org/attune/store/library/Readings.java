package org.attune.store.library;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.attune.store.access.Asker;
import org.attune.store.access.NotAllowed;
import org.attune.store.access.Outcome;
import org.attune.store.access.Right;
import org.attune.store.audit.Act;
import org.attune.store.audit.Action;
import org.attune.store.audit.Journal;
import org.attune.store.keys.Chance;

/// Keeps the readings of a practice and of its groups. What a group reads its members alone may know, for nobody else learns that it is there.
public final class Readings {

    /// More would not be looked through. Our choice.
    private static final int MOST = 20_000;

    private final Journal journal;
    private final Chance chance;
    private final Circles circles;

    /// Keeps readings by a journal, with ids from chance.
    ///
    /// @param circles what people are to groups
    public Readings(Journal journal, Chance chance, Circles circles) {
        this.journal = journal;
        this.chance = chance;
        this.circles = circles;
    }

    /// Keeps readings, all of them or none.
    ///
    /// @param groupId the group that has them alone; empty for everybody of the practice
    /// @param detailsByKey what is known of each, by what it is cited by
    /// @return how many are kept now
    public Outcome<Integer> keep(Asker.Member asker, String groupId, Map<String, String> detailsByKey) {
        return journal.record(asker, act -> {
            act.require(Right.ADD_READINGS);
            requireMember(act, asker, groupId);
            act.alone();
            Predicate<String> isKnown = known(act, asker);
            Set<String> known = act.work().list("select group_id, key from reading",
                    row -> Map.entry(row.text("group_id"), row.text("key"))).stream()
                    .filter(one -> isKnown.test(one.getKey())).map(Map.Entry::getValue).collect(Collectors.toSet());
            List<String> taken = detailsByKey.keySet().stream().filter(key -> known.contains(low(key))).sorted()
                    .toList();
            if (!taken.isEmpty()) {
                return new Outcome.Refused<>("These keys are in the library already: " + String.join(", ", taken)
                        + ". Nothing was added. Take them out of the file, or give them other keys.");
            }
            int there = act.work().find("select count(*) as there from reading", row -> row.smallNumber("there"))
                    .orElseThrow();
            if (there + detailsByKey.size() > MOST) {
                return new Outcome.Refused<>("A library has up to " + MOST + " readings, and these would be more. "
                        + "Nothing was added.");
            }
            String id = "";
            for (Map.Entry<String, String> one : detailsByKey.entrySet()) {
                id = chance.id();
                act.work().change(
                        "insert into reading (id, group_id, key, details, by_id, at) values (?, ?, ?, ?, ?, ?)", id,
                        groupId, low(one.getKey()), one.getValue(), asker.personId(), act.at());
            }
            act.note(Action.READINGS_ADDED, id);
            return new Outcome.Done<>(detailsByKey.size());
        });
    }

    private void requireMember(Act act, Asker.Member asker, String groupId) {
        if (!groupId.isEmpty() && !circles.part(act, groupId, asker.personId()).takesPart()) {
            throw new NotAllowed(Right.ADD_READINGS);
        }
    }

    /// Of which groups the asker may know what they read; what is of no group everybody knows.
    private Predicate<String> known(Act act, Asker.Member asker) {
        Set<String> groups = act.work().list("select distinct group_id from reading", row -> row.text("group_id"))
                .stream().filter(id -> id.isEmpty() || circles.part(act, id, asker.personId()).reads())
                .collect(Collectors.toSet());
        return groups::contains;
    }

    private static String low(String key) {
        return key.toLowerCase(Locale.ROOT);
    }

    /// Those that the asker may know: the practice's, then their groups', in the order of keys.
    public List<KeptReading> list(Asker.Member asker) {
        return journal.look(asker, act -> {
            Predicate<String> isKnown = known(act, asker);
            return act.may(Right.KNOW_PEOPLE)
                    ? act.work().list("select * from reading order by group_id, key", KeptReading::of).stream()
                            .filter(one -> isKnown.test(one.groupId())).toList()
                    : List.of();
        });
    }

    /// Takes a reading out: by who brought it; what everybody has also by who runs the place.
    public void remove(Asker.Member asker, String id) {
        journal.record(asker, act -> {
            KeptReading reading = act.work().find("select * from reading where id = ?", KeptReading::of, id)
                    .filter(one -> one.byId().equals(asker.personId())
                            || (one.groupId().isEmpty() && act.may(Right.CHANGE_SETTINGS)))
                    .orElseThrow(() -> new NotAllowed(Right.ADD_READINGS));
            act.work().change("delete from reading where id = ?", id);
            act.note(Action.READING_REMOVED, id);
            return reading;
        });
    }
}
