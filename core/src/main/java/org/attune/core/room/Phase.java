package org.attune.core.room;

/// A step of a meeting. Those from the question to the taking belong to one item of the agenda and come again with the next.
public enum Phase {
    /// What happened with what was to be tried since the last meeting.
    OPENING,
    /// The presenter asks.
    QUESTION,
    /// The piece of the case is looked at.
    PIECE,
    /// Everybody codes it blind.
    CODING,
    /// What was coded is shown, by how many.
    REVEAL,
    /// The others speak from their roles; the presenter is silent.
    VOICES,
    /// The others offer; the presenter is silent.
    OFFERS,
    /// The presenter says what they will try, and whether their needs were met.
    TAKING,
    /// How are we?
    CLOSING;

    /// Whether it belongs to an item of the agenda.
    public boolean isOfItem() {
        return this != OPENING && this != CLOSING;
    }

    /// Whether the presenter may write nothing.
    public boolean isPresenterSilent() {
        return this == VOICES || this == OFFERS;
    }

    /// Whether the spread of what was coded can be seen.
    public boolean isRevealed() {
        return isOfItem() && compareTo(REVEAL) >= 0;
    }
}
