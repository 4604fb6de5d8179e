package org.attune.core.simulation.truth;

import static java.util.Objects.requireNonNull;

/// A tension that is known to be there, because a simulator put it there.
///
/// @param onset the first session that it lowers
/// @param end the last session before it begins to mend, or the last session of the course
/// @param depthPoints how far it lowers the scores at its deepest, in points, above 0
/// @param depthWobbles the same in the client's own wobbles (SD)
/// @param kind how it falls
/// @param repairSession the first session at which nothing of it is left; 0 while it is not repaired
public record KnownRupture(int onset, int end, double depthPoints, double depthWobbles, Kind kind, int repairSession) {

    /// How a tension falls.
    public enum Kind {
        /// Down at once, and back the next session if it is repaired.
        V("V"),
        /// Down at once, and back after two sessions or more.
        STEP("step"),
        /// Down little by little.
        GRADUAL("gradual");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        /// The kind as files write it.
        public String word() {
            return word;
        }
    }

    public KnownRupture {
        requireNonNull(kind, "kind");
        if (onset < 1 || end < onset) {
            throw new IllegalArgumentException(
                    "a tension ends at or after its onset, from session 1 on: " + onset + " to " + end);
        }
        if (repairSession != 0 && repairSession <= end) {
            throw new IllegalArgumentException(
                    "a tension that lasts to session " + end + " is repaired later, not at " + repairSession);
        }
        if (!(depthPoints > 0) || !(depthWobbles > 0)) {
            throw new IllegalArgumentException(
                    "a tension lowers scores by more than 0 points, but it was by " + depthPoints);
        }
    }

    /// Whether nothing of it was left before the course ended.
    public boolean isRepaired() {
        return repairSession > 0;
    }

    /// The last session that it lowers: the one before its repair, or the last one of the course.
    ///
    /// @param lastSession the last session of the course
    public int lastLowered(int lastSession) {
        return isRepaired() ? repairSession - 1 : Math.max(end, lastSession);
    }

    /// How many sessions it lasted at its depth, the way down included.
    public int durationSessions() {
        return end - onset + 1;
    }
}
