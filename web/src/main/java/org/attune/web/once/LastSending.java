package org.attune.web.once;

import org.jspecify.annotations.Nullable;

/// What one browser sent last. It lies in the memory of the browser's session and ends with it.
final class LastSending {

    private @Nullable Sending last;

    /// The sending whose answer is this one's too: the last one, if it asked for the same, and else this one itself, which is
    /// then the last.
    synchronized Sending meet(Sending fresh) {
        if (last == null || !last.servesFor(fresh)) {
            last = fresh;
        }
        return last;
    }
}
