package org.attune.store.clips;

import static java.util.Objects.requireNonNull;

import java.util.List;

import org.attune.core.transcript.Transcript;
import org.attune.core.transcript.Turn;
import org.attune.store.material.Recording;

/// What came of asking for a clip, at one moment.
public sealed interface ClipView {

    /// It can be heard, read, or both.
    ///
    /// @param clip which one
    /// @param words everything that was said in the session, with stand-ins; empty where the client does not agree to that or it is
    /// not ready
    /// @param recordings what can be played; none where the client does not agree to that
    /// @param uncut recordings of which no piece can be given, and which are not given whole
    record Here(Clip clip, Transcript words, List<Recording> recordings, List<Recording> uncut) implements ClipView {
        public Here {
            requireNonNull(clip, "clip");
            requireNonNull(words, "words");
            recordings = List.copyOf(recordings);
            uncut = List.copyOf(uncut);
        }

        /// The turns of the clip.
        public List<Turn> turns() {
            return words.turns();
        }
    }

    /// The client does not agree to it, or not any more.
    record Withheld() implements ClipView {}

    /// There is none, or it is not for the asker.
    record NotThere() implements ClipView {}
}
