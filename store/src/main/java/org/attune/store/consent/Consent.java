package org.attune.store.consent;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Optional;

import org.attune.store.sql.Row;

/// One square of the matrix of consent: for a purpose, with a material, by a person, since a date.
///
/// @param id what it is withdrawn by
/// @param matter what was agreed to
/// @param textVersion which text the client read
/// @param givenAt since when
/// @param standing whether it still holds
public record Consent(String id, Matter matter, String textVersion, Instant givenAt, Standing standing) {

    /// What for.
    public enum Purpose {
        THERAPY,
        SUPERVISION,
        PEER_GROUP,
        /// Counts over the whole practice, for whoever leads it.
        SERVICE,
        RESEARCH,
        TEACHING
    }

    /// With what.
    public enum Material {
        SCORES, ANSWERS, WORDS, NOTES, TRANSCRIPT, RECORDING
    }

    /// What is agreed to.
    ///
    /// @param purpose what for
    /// @param material with what
    /// @param personId by whom; empty for whoever has that purpose in the practice
    public record Matter(Purpose purpose, Material material, String personId) {
        public Matter {
            requireNonNull(purpose, "purpose");
            requireNonNull(material, "material");
            requireNonNull(personId, "personId");
        }
    }

    /// Whether a consent holds.
    public sealed interface Standing {
        /// It does.
        record Holds() implements Standing {}

        /// It does not any more.
        ///
        /// @param at since when
        record Withdrawn(Instant at) implements Standing {}
    }

    public Consent {
        requireNonNull(id, "id");
        requireNonNull(matter, "matter");
        requireNonNull(textVersion, "textVersion");
        requireNonNull(givenAt, "givenAt");
        requireNonNull(standing, "standing");
    }

    /// Whether it still holds.
    public boolean holds() {
        return standing instanceof Standing.Holds;
    }

    static Consent of(Row row) {
        Optional<Instant> withdrawn = row.findMoment("withdrawn_at");
        return new Consent(row.text("id"),
                new Matter(row.word("purpose", Purpose.class), row.word("material", Material.class),
                        row.text("person_id")),
                row.text("text_version"), row.moment("given_at"),
                withdrawn.<Standing>map(Standing.Withdrawn::new).orElseGet(Standing.Holds::new));
    }
}
