package org.attune.core.tension.guide;

import static java.util.Objects.requireNonNull;

import java.util.List;

import org.attune.core.course.Respondent;
import org.attune.core.internal.entries.Entries;
import org.attune.core.tension.Strand;

/// Something that one of the two people does when a tension shows.
///
/// Both people have markers: a list of the client's alone would say where the cause lies.
///
/// @param id what it is called where it is kept
/// @param strand whether it moves away or against
/// @param whose who does it: client or therapist
/// @param name a short name
/// @param meaning what it is, in a sentence
/// @param boundary what counts and what does not
/// @param sources where something like it was described
public record Marker(String id, Strand strand, Respondent whose, String name, String meaning, Boundary boundary,
        List<Source> sources) {

    /// Where a marker ends.
    ///
    /// @param counts an example that counts
    /// @param countsNot something that looks like it and does not count
    public record Boundary(String counts, String countsNot) {
        public Boundary {
            Entries.requireText("a marker", "example that counts", counts);
            Entries.requireText("a marker", "example that does not count", countsNot);
        }
    }

    public Marker {
        Entries.id(id);
        requireNonNull(strand, "strand");
        requireNonNull(whose, "whose");
        requireNonNull(boundary, "boundary");
        if (strand == Strand.MIXED) {
            throw new IllegalArgumentException("the marker " + id
                    + " must be one of withdrawal or of confrontation; a tension is mixed that has both");
        }
        if (whose == Respondent.OBSERVER) {
            throw new IllegalArgumentException("the marker " + id + " must be the client's or the therapist's");
        }
        Entries.requireText(id, "name", name);
        Entries.requireText(id, "meaning", meaning);
        sources = Entries.sources("the marker " + id, sources);
    }
}
