package org.attune.store.wordings;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;

import org.attune.store.forms.Edition;
import org.attune.store.sql.Row;

/// A wording that the practice brought itself, with the permission that somebody attests.
///
/// @param id what it is called by
/// @param edition the instrument and the language that it is for
/// @param text the wording as it was brought
/// @param permission on what ground it may be shown
/// @param broughtAt when it was brought
/// @param standing whether it is in force
public record BroughtWording(String id, Edition edition, String text, Permission permission, Instant broughtAt,
        Standing standing) {

    /// On what ground a wording may be shown.
    ///
    /// @param attestedBy the person who says so
    /// @param holder who gave the permission
    /// @param givenOn when it was given
    /// @param reference where it can be found, such as its number or the date of a letter
    public record Permission(String attestedBy, String holder, LocalDate givenOn, String reference) {
        public Permission {
            requireNonNull(attestedBy, "attestedBy");
            requireNonNull(givenOn, "givenOn");
            if (holder.isBlank() || reference.isBlank()) {
                throw new IllegalArgumentException("a permission says who gave it and where it can be found");
            }
        }
    }

    /// Whether a wording is in force.
    public enum Standing {
        /// It is shown.
        LIVE,
        /// It was taken back, or another took its place.
        ENDED
    }

    public BroughtWording {
        requireNonNull(id, "id");
        requireNonNull(edition, "edition");
        requireNonNull(text, "text");
        requireNonNull(permission, "permission");
        requireNonNull(broughtAt, "broughtAt");
        requireNonNull(standing, "standing");
    }

    static BroughtWording of(Row row) {
        return new BroughtWording(row.text("id"),
                new Edition(row.text("instrument"), row.text("instrument_version"), row.text("language")),
                row.text("wording"),
                new Permission(row.text("by_id"), row.text("holder"), row.day("given_on"), row.text("reference")),
                row.moment("brought_at"), row.isEmpty("ended_at") ? Standing.LIVE : Standing.ENDED);
    }
}
