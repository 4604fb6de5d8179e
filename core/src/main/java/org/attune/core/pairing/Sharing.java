package org.attune.core.pairing;

/// What a client lets the therapist see of a half, chosen on its last screen. An answer about danger is never covered by it.
public enum Sharing {
    /// Everything, as soon as both halves are in.
    NOW,
    /// Everything, at the time agreed before the next session.
    BEFORE_NEXT,
    /// Only the score, on the line.
    ONLY_THE_LINE,
    /// Nothing.
    KEPT;

    /// Whether the single answers and words are shared at all, sooner or later.
    public boolean sharesAnswers() {
        return switch (this) {
            case NOW, BEFORE_NEXT -> true;
            case ONLY_THE_LINE, KEPT -> false;
        };
    }

    /// Whether the score is shared at all, sooner or later.
    public boolean sharesScore() {
        return this != KEPT;
    }
}
