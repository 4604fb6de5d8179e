package org.attune.formats.codings;

import java.util.List;

import org.attune.formats.Problems;
import org.attune.formats.Remark;

/// How the reading of codings ended.
public sealed interface CodingOutcome {

    /// Ratings were read. Rows that could not be used are left out.
    ///
    /// @param codes each code with its ratings, in order of names
    /// @param remarks what the reader noticed and acted on
    /// @param problems rows left out, and why
    record Rated(List<CodeTable> codes, List<Remark> remarks, Problems problems) implements CodingOutcome {
        public Rated {
            codes = List.copyOf(codes);
            remarks = List.copyOf(remarks);
        }
    }

    /// Boundaries were read, and no ratings.
    ///
    /// @param boundaries of each coder in each session
    /// @param remarks what the reader noticed and acted on
    /// @param problems rows left out, and why
    record Parted(BoundaryTable boundaries, List<Remark> remarks, Problems problems) implements CodingOutcome {
        public Parted {
            remarks = List.copyOf(remarks);
        }
    }

    /// Nothing can be made of it.
    ///
    /// @param problems why, at least one
    record Refused(Problems problems) implements CodingOutcome {
        public Refused {
            if (problems.isEmpty()) {
                throw new IllegalArgumentException("a refusal says why");
            }
        }
    }
}
