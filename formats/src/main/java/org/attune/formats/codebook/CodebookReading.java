package org.attune.formats.codebook;

import static java.util.Objects.requireNonNull;

import java.util.List;

import org.attune.core.codebook.Codebook;
import org.attune.formats.Problem;

/// What came of reading a codebook.
public sealed interface CodebookReading {

    /// It was read whole.
    ///
    /// @param codebook what was read
    /// @param lines where its parts stand
    record Read(Codebook codebook, CodebookLines lines) implements CodebookReading {
        public Read {
            requireNonNull(codebook, "codebook");
            requireNonNull(lines, "lines");
        }

        /// A codebook that was read from no file of a person's.
        public Read(Codebook codebook) {
            this(codebook, CodebookLines.NONE);
        }
    }

    /// It cannot be used, and nothing of it was taken.
    ///
    /// @param problems everything that was found, in the order of lines
    record Refused(List<Problem> problems) implements CodebookReading {
        public Refused {
            problems = List.copyOf(problems);
        }
    }
}
