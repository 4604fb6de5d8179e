package org.attune.core.study;

import static java.util.Objects.requireNonNull;

import java.util.List;

import org.attune.core.course.Course;

/// One case as a study sees it.
///
/// @param scores the course under watch
/// @param counterpart the other person's course on the same scale; without scores when that person was not asked
/// @param outcome what effects are looked for in, oriented so that higher is better; without scores where there is none
/// @param sightings what each criterion made of it, in the study's order
/// @param leaving how it ended
public record StudiedCase(Course scores, Course counterpart, Course outcome, List<Sighting> sightings,
        Leaving leaving) {

    /// How a case ended.
    public enum Leaving {
        /// The client left before the end that was agreed on.
        LEFT_EARLY,
        /// It went on, or ended as agreed.
        STAYED,
        /// Nobody said.
        NOT_SAID
    }

    public StudiedCase {
        requireNonNull(scores, "scores");
        requireNonNull(counterpart, "counterpart");
        requireNonNull(outcome, "outcome");
        sightings = List.copyOf(sightings);
        requireNonNull(leaving, "leaving");
    }
}
