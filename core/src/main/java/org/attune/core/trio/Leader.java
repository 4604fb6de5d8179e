package org.attune.core.trio;

/// Who led at a moment.
public enum Leader {
    HEAD("head led"),
    HEART("heart led"),
    GUT("gut led"),
    /// They took turns.
    IN_TURNS("they took turns"),
    /// Nobody said.
    UNSAID("");

    private final String words;

    Leader(String words) {
        this.words = words;
    }

    /// In words; empty where nobody said.
    public String words() {
        return words;
    }
}
