package org.attune.store.media;

import java.io.IOException;

/// The file of a recording was changed after it was written, or lies under another one's name.
public final class DamagedRecording extends IOException {

    private static final long serialVersionUID = 1L;

    DamagedRecording() {
        super("the file of a recording was changed after it was written");
    }
}
