package org.attune.formats.forms;

import static java.util.Objects.requireNonNull;

import java.util.List;

import org.attune.core.instrument.Instrument;
import org.attune.formats.Problems;
import org.attune.formats.Remark;

/// How the reading of forms ended.
public sealed interface FormOutcome {

    /// Everything was read. Answers that an item does not take were left out, as if they were missing.
    ///
    /// @param instrument what was filled in
    /// @param forms how many forms there were
    /// @param remarks what the reader noticed and acted on
    /// @param problems the answers left out, and why
    record Read(Instrument instrument, long forms, List<Remark> remarks, Problems problems) implements FormOutcome {
        public Read {
            requireNonNull(instrument, "instrument");
            requireNonNull(problems, "problems");
            remarks = List.copyOf(remarks);
        }
    }

    /// Nothing can be made of it. Forms handed on before are void.
    ///
    /// @param problems why, at least one
    record Refused(Problems problems) implements FormOutcome {
        public Refused {
            if (problems.isEmpty()) {
                throw new IllegalArgumentException("a refusal says why");
            }
        }
    }
}
