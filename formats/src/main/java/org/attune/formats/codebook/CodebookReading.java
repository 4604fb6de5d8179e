package org.attune.formats.codebook;

import static java.util.Objects.requireNonNull;

import java.util.List;

import org.attune.core.codebook.Codebook;
import org.attune.formats.Problem;

/// What came of reading a codebook.
public sealed interface CodebookReading {

    /// It was read whole.
    record Read(Codebook codebook) implements CodebookReading {
        public Read {
            requireNonNull(codebook, "codebook");
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
