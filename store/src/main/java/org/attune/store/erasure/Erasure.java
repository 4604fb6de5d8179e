package org.attune.store.erasure;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.attune.store.access.Asker;
import org.attune.store.access.NotAllowed;
import org.attune.store.access.Outcome;
import org.attune.store.access.Right;
import org.attune.store.audit.Act;
import org.attune.store.audit.Action;
import org.attune.store.audit.Journal;
import org.attune.store.erasure.Tombstone.Kind;
import org.attune.store.material.Recordings;
import org.attune.store.room.Room;
import org.attune.store.sql.Database;
import org.attune.store.sql.Work;

/// Erases cases, and names of people who left: from every table and out of the database's files, with a tombstone that says
/// that there was something. The audit stays whole, for it holds ids and no content.
///
/// What was copied elsewhere before is not reached; but whenever a practice is opened, what the list beside the database names
/// is erased again.
public final class Erasure {

    /// All tables that hold something of a case or of its forms, each before those that it refers to.
    static final List<String> OF_FORMS = List.of("answer", "words", "half", "correction");
    static final List<String> OF_CASE = List.of("link", "flag_state", "consent", "contact", "client_pin", "event",
            "allotment", "hand_over", "form", "packet", "clip", "recording", "transcript", "coding_session",
            "meeting", "tension");
    static final List<String> OF_TENSIONS = List.of("tension_entry");
    static final List<String> OF_CODINGS = List.of("coding_settlement", "coding_sheet");
    static final List<String> OF_TRANSCRIPTS = List.of("transcript_step", "hint_answer");

    private static final List<String> OF_PERSON = List.of("password", "totp", "recovery_code", "setup_link",
            "private_item", "private_leaf", "private_key", "hint_reader", "essay");

    private final Journal journal;
    private final Database database;
    private final ErasedList beside;
    private final Recordings recordings;

    /// Erases by a journal from a database, with a list and the files of recordings beside it.
    public Erasure(Journal journal, Database database, ErasedList beside, Recordings recordings) {
        this.journal = journal;
        this.database = database;
        this.beside = beside;
        this.recordings = recordings;
    }

    /// Erases a case of the asker's own, with all that it holds.
    ///
    /// @param pseudonym as the asker typed it, so that no case is erased in place of another
    public Outcome<Tombstone> eraseCase(Asker.Member asker, String caseId, String pseudonym) {
        return scoured(journal.record(asker, act -> {
            act.require(Right.WORK_ON_CASE, caseId);
            act.alone();
            if (!act.work().isThere("select 1 from therapy_case where id = ? and lower(pseudonym) = lower(?)", caseId,
                    pseudonym.strip().replace("\0", ""))) {
                return new Outcome.Refused<>("This is not the case's pseudonym. Nothing was erased. "
                        + "Type it as it stands above to erase the case.");
            }
            return new Outcome.Done<>(bury(act, new Tombstone(Kind.CASE, caseId, asker.personId(), act.at())));
        }));
    }

    private Tombstone bury(Act act, Tombstone tombstone) {
        beside.add(tombstone);
        erase(act, tombstone);
        return tombstone;
    }

    /// Where something was erased, clears the files of it too.
    private Outcome<Tombstone> scoured(Outcome<Tombstone> outcome) {
        if (outcome instanceof Outcome.Done<Tombstone>) {
            database.scour();
            recordings.clear();
        }
        return outcome;
    }

    /// Erases the name of somebody who left and whose cases were all handed over, with their passwords and reflection store.
    public Outcome<Tombstone> erasePerson(Asker.Member asker, String personId) {
        return scoured(journal.record(asker, act -> {
            act.require(Right.CHANGE_PEOPLE);
            act.alone();
            if (!act.work().isThere("select 1 from person where id = ?", personId)) {
                throw new NotAllowed(Right.CHANGE_PEOPLE);
            }
            if (!act.work().isThere("select 1 from person where id = ? and left_at is not null", personId)) {
                return new Outcome.Refused<>("They are in the practice still. Let them go first.");
            }
            if (act.work().isThere("select 1 from therapy_case where therapist_id = ?", personId)) {
                return new Outcome.Refused<>("They have cases still, ended ones perhaps. Hand them over first.");
            }
            return new Outcome.Done<>(bury(act, new Tombstone(Kind.PERSON, personId, asker.personId(), act.at())));
        }));
    }

    /// What was erased, latest first, for whoever may know who is in the practice.
    public List<Tombstone> list(Asker asker) {
        return journal.look(asker, act -> act.may(Right.KNOW_PEOPLE)
                ? act.work().list("select * from tombstone order by at desc, id", Tombstone::of)
                : List.of());
    }

    /// Erases again what the list beside the database names and an older copy of the database brought back; and puts on the
    /// list what only the database knows of.
    ///
    /// @return how much was erased again
    public int again() {
        Asker.Program asker = new Asker.Program("erase again");
        List<Tombstone> listed = beside.read();
        List<Tombstone> known = journal.look(asker, act -> act.work().list("select * from tombstone", Tombstone::of));
        without(known, listed).forEach(beside::add);
        List<Tombstone> back = without(listed, known);
        if (back.isEmpty()) {
            return 0;
        }
        journal.record(asker, act -> {
            back.forEach(tombstone -> erase(act, tombstone));
            return back;
        });
        database.scour();
        recordings.clear();
        return back.size();
    }

    private static List<Tombstone> without(List<Tombstone> these, List<Tombstone> those) {
        Set<String> names = those.stream().map(Erasure::name).collect(Collectors.toSet());
        return these.stream().filter(tombstone -> !names.contains(name(tombstone))).toList();
    }

    private static String name(Tombstone tombstone) {
        return tombstone.kind() + " " + tombstone.id();
    }

    private static void erase(Act act, Tombstone tombstone) {
        String id = tombstone.id();
        switch (tombstone.kind()) {
            case CASE -> {
                eraseCase(act.work(), id);
                act.note(Action.CASE_ERASED, id, id);
            }
            case PERSON -> {
                erasePerson(act.work(), tombstone);
                act.note(Action.PERSON_ERASED, id);
            }
        }
        act.work().change("insert into tombstone (kind, id, by_id, at) values (?, ?, ?, ?) on conflict do nothing",
                tombstone.kind(), id, tombstone.byId(), tombstone.at());
    }

    private static void eraseCase(Work work, String caseId) {
        String forms = "in (select id from form where case_id = ?)";
        work.change("delete from private_item where id " + forms, caseId);
        OF_FORMS.forEach(table -> work.change("delete from " + table + " where form_id " + forms, caseId));
        OF_TENSIONS.forEach(table -> work.change(
                "delete from " + table + " where tension_id in (select id from tension where case_id = ?)", caseId));
        OF_TRANSCRIPTS.forEach(table -> work.change(
                "delete from " + table + " where transcript_id in (select id from transcript where case_id = ?)",
                caseId));
        OF_CODINGS.forEach(table -> work.change(
                "delete from " + table + " where session_id in (select id from coding_session where case_id = ?)",
                caseId));
        Room.eraseCase(work, caseId);
        OF_CASE.forEach(table -> work.change("delete from " + table + " where case_id = ?", caseId));
        String emptied = "not in (select round_id from coding_session)";
        work.change("delete from coding_coder where round_id " + emptied);
        work.change("delete from coding_round where id " + emptied);
        work.change("delete from therapy_case where id = ?", caseId);
    }

    /// The row itself stays under its id, for hand-overs and decisions refer to it. An older copy that came back may have it
    /// from before they left: they have left all the same.
    private static void erasePerson(Work work, Tombstone tombstone) {
        String personId = tombstone.id();
        String name = "in (select sign_in_name from person where id = ?)";
        work.change("delete from user_credentials where user_entity_user_id in (select id from user_entities "
                + "where name " + name + ")", personId);
        work.change("delete from user_entities where name " + name, personId);
        work.change("delete from essay_word where essay_id in (select id from essay where person_id = ?)", personId);
        OF_PERSON.forEach(table -> work.change("delete from " + table + " where person_id = ?", personId));
        work.change("update person set sign_in_name = ?, shown_name = ?, roles = '', "
                + "left_at = coalesce(left_at, ?) where id = ?", "erased-" + personId, "somebody who left",
                tombstone.at(), personId);
    }

    /// The tables whose rows go with a case, for a test that looks for others.
    static Set<String> tablesOfCases() {
        return Stream.of(OF_FORMS, OF_TENSIONS, OF_TRANSCRIPTS, OF_CODINGS, Room.tablesOfPackets(), OF_CASE)
                .flatMap(List::stream)
                .collect(Collectors.toSet());
    }
}
