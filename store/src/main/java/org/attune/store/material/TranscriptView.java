package org.attune.store.material;

import static java.util.Objects.requireNonNull;

/// What came of asking for the transcript of a session, at one moment.
public sealed interface TranscriptView {

    /// It can be read.
    ///
    /// @param transcript as it stands: for the therapist who has not given pseudonyms yet as it was said, for anybody else never
    record Here(KeptTranscript transcript) implements TranscriptView {
        public Here {
            requireNonNull(transcript, "transcript");
        }
    }

    /// The client has not agreed to it, or not any more.
    record Withheld() implements TranscriptView {}

    /// It was not decided yet what stands in place of names.
    record Undecided() implements TranscriptView {}

    /// There is none, or it is not for the asker.
    record NotThere() implements TranscriptView {}
}
