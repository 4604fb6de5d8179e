package org.attune.core.rupture;

/// What is known about the end of a fall before its scores are looked at.
sealed interface Repair {

    /// The default rule held it mended by this session.
    record At(int session) implements Repair {}

    /// The default rule holds it open.
    record NotYet() implements Repair {}

    /// The default rule raised no flag here: the scores alone decide, after every session at which a rule still saw the fall.
    ///
    /// @param flaggedAt the last of these sessions
    record FromScores(int flaggedAt) implements Repair {}
}
