package org.attune.store;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.attune.store.keys.Cell;
import org.attune.store.keys.Envelopes;
import org.attune.store.sql.Database;
import org.attune.store.sql.Row;
import org.attune.store.sql.Work;

/// A column whose texts lie in envelopes under the key file. All of them stand here, so that a drill opens them all.
///
/// @param table its table
/// @param column its name
/// @param row the columns that say which row it is
/// @param between what stands between them in the cell's name
/// @param meaning what is in it, for a person
record Sealed(String table, String column, List<String> row, String between, String meaning) {

    /// Reflection stores are not among them: those are sealed by their owners' secrets, which nobody else has.
    static final List<Sealed> ALL = List.of(
            new Sealed("contact", "envelope", List.of("case_id"), "", "contact details"),
            new Sealed("words", "envelope", List.of("form_id", "whose"), " ", "open lines of forms"),
            new Sealed("correction", "words", List.of("form_id", "turn"), " ", "open lines before a correction"),
            new Sealed("event", "word", List.of("id"), "", "words for events"),
            new Sealed("flag_state", "reason",
                    List.of("case_id", "rule", "rule_version", "parameters", "session", "turn"), "\n",
                    "reasons of decisions"),
            new Sealed("tension_entry", "envelope", List.of("tension_id", "number"), "\n", "entries of tensions"),
            new Sealed("transcript", "envelope", List.of("id"), "", "transcripts"),
            new Sealed("transcript_step", "envelope", List.of("transcript_id", "number"), "\n", "steps of transcripts"),
            new Sealed("hint_answer", "envelope",
                    List.of("transcript_id", "rule", "rule_version", "turn", "number"), "\n", "answers to hints"),
            new Sealed("recording", "envelope", List.of("id"), "", "keys of recordings"),
            new Sealed("coding_round", "title", List.of("id"), "", "titles of coding rounds"),
            new Sealed("coding_sheet", "envelope", List.of("session_id", "person_id"), "\n", "coding sheets"),
            new Sealed("coding_settlement", "envelope", List.of("session_id", "number"), "\n", "what coders settled"),
            new Sealed("peer_group", "envelope", List.of("id"), "", "names and terms of groups"),
            new Sealed("gathering", "place", List.of("id"), "", "places of meetings"),
            new Sealed("agenda_item", "words", List.of("gathering_id", "number"), "\n", "agendas of groups"),
            new Sealed("gathering_check", "envelope", List.of("gathering_id", "person_id"), "\n",
                    "how members find their group"),
            new Sealed("packet", "envelope", List.of("id"), "", "packets"),
            new Sealed("packet_sheet", "envelope", List.of("packet_id", "person_id"), "\n", "what members coded"),
            new Sealed("packet_word", "envelope", List.of("packet_id", "number"), "\n", "what members said"),
            new Sealed("essay", "envelope", List.of("id"), "", "essays"),
            new Sealed("essay_word", "envelope", List.of("essay_id", "number"), "\n", "words that name nobody"),
            new Sealed("feed", "envelope", List.of("group_id"), "", "addresses of feeds"),
            new Sealed("hand_over", "reason", List.of("id"), "", "reasons of hand-overs"),
            new Sealed("totp", "secret", List.of("person_id"), "", "secrets of authenticators"),
            new Sealed("totp", "next_secret", List.of("person_id"), "", "secrets of new authenticators"));

    /// What a step that finds words of an older program in a column writes into the settings, before the column's name.
    private static final String WAITING = "store.unsealed.";

    Sealed {
        row = List.copyOf(row);
    }

    /// Whether a database holds words that an older program kept open, and that nobody sealed yet.
    static boolean isAnyWaiting(Database database) {
        return database.read(work -> work.isThere("select 1 from setting where name like ?", WAITING + "%"));
    }

    /// Seals what an older program kept open, a column after the other: all of one or nothing, and each once. Then clears the files of
    /// what stood there, as far as the database can.
    static void sealWaiting(Database database, Envelopes envelopes) {
        if (isAnyWaiting(database)) {
            ALL.forEach(one -> database.write(work -> one.sealWaiting(work, envelopes)));
            database.scour();
        }
    }

    /// Whoever takes the line away seals; a second program waits for that, and finds none.
    private int sealWaiting(Work work, Envelopes envelopes) {
        if (work.change("delete from setting where name = ?", waiting()) == 0) {
            return 0;
        }
        String update = "update " + table + " set " + column + " = ? where "
                + row.stream().map(name -> name + " = ?").collect(Collectors.joining(" and "));
        List<Object[]> sealed = work.list("select * from " + table + " where " + column + " is not null",
                found -> Stream.concat(Stream.of(envelopes.seal(cell(found), found.text(column))),
                        row.stream().map(found::text)).toArray());
        sealed.forEach(values -> work.change(update, values));
        return sealed.size();
    }

    private String waiting() {
        return WAITING + table + "." + column;
    }

    /// Opens every envelope, and forgets what it said.
    ///
    /// @return how many there are
    /// @throws IllegalStateException when one does not open
    int openAll(Work work, Envelopes envelopes) {
        return work.list("select * from " + table + " where " + column + " is not null",
                found -> envelopes.open(cell(found), found.text(column)).length()).size();
    }

    private Cell cell(Row found) {
        return new Cell(table, row.stream().map(found::text).collect(Collectors.joining(between)), column);
    }
}
