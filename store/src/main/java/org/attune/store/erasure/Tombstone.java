package org.attune.store.erasure;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;

import org.attune.store.sql.Row;

/// There was something, and it was erased.
///
/// @param kind what it was
/// @param id by which id, which is chance and says nothing
/// @param byId the person who erased it
/// @param at when
public record Tombstone(Kind kind, String id, String byId, Instant at) {

    private static final String FORM = "(CASE|PERSON) [0-9a-z]+ [0-9a-z]* \\S+";

    /// What can be erased.
    public enum Kind {
        /// A client's case, with all that it held.
        CASE,
        /// The name of a person who left, with what let them sign in and their reflection store.
        PERSON
    }

    public Tombstone {
        requireNonNull(kind, "kind");
        requireNonNull(id, "id");
        requireNonNull(byId, "byId");
        requireNonNull(at, "at");
    }

    static Tombstone of(Row row) {
        return new Tombstone(row.word("kind", Kind.class), row.text("id"), row.text("by_id"), row.moment("at"));
    }

    /// As a line of the list beside the database.
    String inLine() {
        return kind + " " + id + " " + byId + " " + at;
    }

    /// A line read back; empty for one that is none, as after a power cut in the middle of it.
    static Optional<Tombstone> parse(String line) {
        if (!line.matches(FORM)) {
            return Optional.empty();
        }
        String[] parts = line.split(" ");
        try {
            return Optional.of(new Tombstone(Kind.valueOf(parts[0]), parts[1], parts[2], Instant.parse(parts[3])));
        } catch (DateTimeParseException torn) {
            return Optional.empty();
        }
    }
}
