package org.attune.formats.transcript;

import static java.util.Objects.requireNonNull;

import org.attune.core.transcript.Transcript;
import org.attune.formats.Problems;
import org.attune.formats.transcript.intake.Changes;
import org.attune.formats.transcript.intake.TextForm;

/// How the reading of a transcript ended.
public sealed interface TranscriptReading {

    /// It was read. Words with a problem are in the transcript all the same, without what was wrong about them.
    ///
    /// @param format what the file is
    /// @param form how its text was put into bytes
    /// @param transcript what was said; nobody's part is said yet
    /// @param changes what was changed or left aside
    /// @param problems what could not be used, and why
    record Read(TranscriptFormat format, TextForm form, Transcript transcript, Changes changes, Problems problems)
            implements
                TranscriptReading {
        public Read {
            requireNonNull(format, "format");
            requireNonNull(form, "form");
            requireNonNull(transcript, "transcript");
            requireNonNull(changes, "changes");
            requireNonNull(problems, "problems");
        }
    }

    /// Nothing can be made of it.
    ///
    /// @param problems why, at least one
    record Refused(Problems problems) implements TranscriptReading {
        public Refused {
            if (problems.isEmpty()) {
                throw new IllegalArgumentException("a refusal says why");
            }
        }
    }
}
