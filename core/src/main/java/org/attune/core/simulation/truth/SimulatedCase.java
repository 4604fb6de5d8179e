package org.attune.core.simulation.truth;

import static java.util.Objects.requireNonNull;

import java.util.List;

import org.attune.core.course.Case;
import org.attune.core.course.Course;

/// An invented case and everything that is true of it.
///
/// @param scored the case as it would be handed in: client and, in some cases, therapist
/// @param symptoms the client's symptom scores, oriented
/// @param truth its tensions, in order
/// @param therapist the therapist's number, from 0
/// @param stay how it ended
/// @param wobblePoints the client's own wobble (SD), in points
public record SimulatedCase(Case scored, Course symptoms, List<KnownRupture> truth, long therapist, Stay stay,
        double wobblePoints) {

    /// How a case ended.
    public enum Stay {
        /// After the sessions that were planned.
        AS_PLANNED,
        /// The client left earlier.
        LEFT_EARLY
    }

    public SimulatedCase {
        requireNonNull(scored, "scored");
        requireNonNull(symptoms, "symptoms");
        requireNonNull(stay, "stay");
        truth = List.copyOf(truth);
    }
}
