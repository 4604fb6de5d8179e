package org.attune.core.tension;

import static java.util.Objects.requireNonNull;

import java.util.List;

/// The way that a repair has taken so far, in order.
///
/// @param steps its steps; none before it began
public record RepairPath(List<Step> steps) {

    /// A stage, as it was worked on.
    ///
    /// @param stage which
    /// @param session at which session, from 1; 0 where between sessions
    /// @param isNotNow whether it was decided to leave the tension for later
    public record Step(Stage stage, int session, boolean isNotNow) {
        public Step {
            requireNonNull(stage, "stage");
            if (session < 0) {
                throw new IllegalArgumentException("sessions count from 1, but a step was at " + session);
            }
            if (isNotNow && stage != Stage.DECIDE) {
                throw new IllegalArgumentException("only a decision can be not now, but the stage is " + stage);
            }
        }
    }

    public RepairPath {
        steps = List.copyOf(steps);
    }

    /// Where repairs often go from where this one is.
    public List<Stage> oftenNext() {
        return steps.isEmpty() ? List.of(Stage.NOTICE) : steps.getLast().stage().oftenNext();
    }
}
