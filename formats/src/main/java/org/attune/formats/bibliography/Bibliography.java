package org.attune.formats.bibliography;

import java.util.List;

import org.attune.core.reading.Reading;
import org.attune.formats.Problem;

/// What came of reading a bibliography: all of it, or nothing.
public sealed interface Bibliography {

    /// It was read whole.
    ///
    /// @param readings its readings, in the order of the file
    /// @param remarks what was noticed and acted on, each with its place
    record Read(List<Reading> readings, List<String> remarks) implements Bibliography {
        public Read {
            readings = List.copyOf(readings);
            remarks = List.copyOf(remarks);
        }
    }

    /// It cannot be used, and nothing of it was taken.
    ///
    /// @param problems everything that was found, in the order of lines
    record Refused(List<Problem> problems) implements Bibliography {
        public Refused {
            problems = List.copyOf(problems);
        }
    }
}
