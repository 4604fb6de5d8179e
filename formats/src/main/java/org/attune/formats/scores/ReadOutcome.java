package org.attune.formats.scores;

import static java.util.Objects.requireNonNull;

import java.util.List;

import org.attune.formats.Problems;
import org.attune.formats.Remark;
import org.attune.formats.courses.Watched;

/// How a reading ended.
public sealed interface ReadOutcome {

    /// Everything was read. Rows that could not be used were left out.
    ///
    /// @param tally how much was read
    /// @param watched what was looked at
    /// @param remarks what the reader noticed and acted on
    /// @param problems the rows left out, and why
    record Read(Tally tally, Watched watched, List<Remark> remarks, Problems problems) implements ReadOutcome {
        public Read {
            requireNonNull(tally, "tally");
            requireNonNull(watched, "watched");
            requireNonNull(problems, "problems");
            remarks = List.copyOf(remarks);
        }
    }

    /// Nothing can be made of it. Results handed on before are void.
    ///
    /// @param problems why, at least one
    record Refused(Problems problems) implements ReadOutcome {
        public Refused {
            if (problems.isEmpty()) {
                throw new IllegalArgumentException("a refusal says why");
            }
        }
    }
}
