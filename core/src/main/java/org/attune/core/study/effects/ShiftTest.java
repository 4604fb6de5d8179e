package org.attune.core.study.effects;

/// How often tensions that were moved along their own case go with outcomes as much as the true ones.
public sealed interface ShiftTest {

    /// @param p the share, the true one counted among them
    /// @param reached how many shifts went with outcomes at least as much
    /// @param draws how many shifts were drawn
    /// @param cases how many cases had tense and calm sessions
    record Found(double p, int reached, int draws, int cases) implements ShiftTest {}

    /// No case had tense and calm sessions with outcomes that differ.
    record None() implements ShiftTest {}
}
