package org.attune.core.tension.guide;

import static java.util.Objects.requireNonNull;

import java.util.List;

import org.attune.core.internal.entries.Entries;

/// Something that a therapist can do to mend a tension.
///
/// @param id what it is called where it is kept
/// @param when whether it is for now or for later
/// @param name what it is called
/// @param what what one does, in a sentence
/// @param example how it might sound
/// @param whenNot when to leave it
/// @param evidence what speaks for it
public record Card(String id, When when, String name, String what, String example, String whenNot, Evidence evidence) {

    /// When it is for. Source: Eubanks, Burckell and Goldfried 2018, https://doi.org/10.1037/int0000097, whose experts held
    /// validating and exploring to be for the session of the rupture, and changing patterns for later.
    public enum When {
        /// While the tension is felt.
        NOW,
        /// In a later session.
        LATER
    }

    /// How much speaks for something, the most first.
    public enum Strength {
        /// Several studies were reviewed.
        REVIEW,
        /// One or two small studies.
        ONE_STUDY,
        /// Experts agree.
        CONSENSUS,
        /// It was described, and not tested by itself.
        DESCRIBED,
        /// It is an idea of ours.
        OURS
    }

    /// What speaks for a card.
    ///
    /// @param strength how much
    /// @param says the same in plain words
    /// @param sources where it was read
    public record Evidence(Strength strength, String says, List<Source> sources) {
        public Evidence {
            requireNonNull(strength, "strength");
            Entries.requireText("a card", "evidence", says);
            sources = Entries.sources("a card", sources);
        }
    }

    public Card {
        Entries.id(id);
        requireNonNull(when, "when");
        requireNonNull(evidence, "evidence");
        Entries.requireText(id, "name", name);
        Entries.requireText(id, "what", what);
        Entries.requireText(id, "example", example);
        Entries.requireText(id, "whenNot", whenNot);
    }
}
