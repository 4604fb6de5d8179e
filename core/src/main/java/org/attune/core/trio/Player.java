package org.attune.core.trio;

import java.util.Locale;

/// One of the three who play.
public enum Player {
    /// Watches, knows, takes the other's point of view.
    HEAD,
    /// Is warm, and wishes the other well.
    HEART,
    /// Feels what is there, and is honest about it.
    GUT;

    /// Its name within a sentence.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
