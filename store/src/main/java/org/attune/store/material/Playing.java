package org.attune.store.material;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.OutputStream;

import org.attune.store.media.Cut;
import org.attune.store.media.MediaKind;
import org.attune.store.media.SealedFile;

/// What came of asking for a recording, at one moment.
public sealed interface Playing {

    /// It can be played, until the client says otherwise: ask again for each part.
    final class Ready implements Playing, AutoCloseable {

        private final Recording recording;
        private final SealedFile file;
        private final Cut cut;

        Ready(Recording recording, SealedFile file, Cut cut) {
            this.recording = requireNonNull(recording, "recording");
            this.file = requireNonNull(file, "file");
            this.cut = requireNonNull(cut, "cut");
        }

        /// Which one it is.
        public Recording recording() {
            return recording;
        }

        /// How long it is: all of it, or the piece that may be played.
        public long bytes() {
            return cut.bytes();
        }

        /// What it is known by as long as it is the same.
        public String tag() {
            return "\"" + recording.id() + "-" + cut.from() + "-" + cut.length() + "\"";
        }

        /// Copies a part of it, with little memory.
        ///
        /// @param from the first byte, from 0
        /// @param length how many
        /// @throws org.attune.store.media.DamagedRecording when its file was changed
        public void copy(long from, long length, OutputStream to) throws IOException {
            cut.copy(file, from, length, to);
        }

        @Override
        public void close() throws IOException {
            file.close();
        }
    }

    /// The client has not agreed to it, or not any more.
    record Withheld() implements Playing {}

    /// Only a piece of it may be played, and of its kind no piece can be cut.
    ///
    /// @param kind what it is
    record Uncut(MediaKind kind) implements Playing {
        public Uncut {
            requireNonNull(kind, "kind");
        }
    }

    /// Its file is not there, or not as long as it was.
    record Lost() implements Playing {}

    /// There is none, or it is not for the asker.
    record NotThere() implements Playing {}
}
