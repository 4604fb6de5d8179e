package org.attune.core.transcript;

import static java.util.Objects.requireNonNull;

/// Somebody who speaks in a session.
///
/// @param label what the transcript calls them; empty where it calls them nothing. It may be a name, and is therefore in no `toString`
/// @param part what they are in the session
public record Speaker(String label, Part part) {

    public Speaker {
        requireNonNull(label, "label");
        requireNonNull(part, "part");
    }

    @Override
    public String toString() {
        return "Speaker[" + part + "]";
    }
}
