package org.attune.core.coding;

import static java.util.Objects.requireNonNull;

import org.attune.core.agreement.ratings.Rating;
import org.attune.core.agreement.ratings.Rating.Amount;
import org.attune.core.agreement.ratings.Rating.Other;

/// One thing that a coder did at the desk. A sheet is the list of its steps; nothing in it is written over.
public sealed interface Step {

    /// Says something of a code in a segment. The last word counts; [Mark#NOT_RATED] takes back what was said.
    record Marked(int segment, String code, Mark mark) implements Step {
        public Marked {
            requireNonNull(code, "code");
            requireNonNull(mark, "mark");
        }
    }

    /// Marks as absent whatever is not rated in a segment at this step.
    record RestAbsent(int segment) implements Step {}

    /// Answers a session item, in whole points, or with *cannot tell*; *not rated* takes the answer back.
    record Answered(String item, Rating rating) implements Step {
        public Answered {
            requireNonNull(item, "item");
            requireNonNull(rating, "rating");
            boolean isPoints = rating instanceof Amount(double points) && points == Math.rint(points) && points >= 1;
            if (!isPoints && rating != Other.CANNOT_TELL && rating != Other.NOT_RATED) {
                throw new IllegalArgumentException(
                        "a session item is answered in whole points from 1 up, with cannot tell, or is not rated");
            }
        }

        /// Whether it says anything.
        public boolean isRated() {
            return rating != Other.NOT_RATED;
        }
    }

    /// Takes a step back as if it had not been. Taking back an undoing brings the step back.
    ///
    /// @param stepId which step
    record Undone(String stepId) implements Step {
        public Undone {
            requireNonNull(stepId, "stepId");
        }
    }
}
