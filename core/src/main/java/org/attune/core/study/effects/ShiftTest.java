package org.attune.core.study.effects;

/// How often tensions that were moved along their own case go with outcomes as much as the true ones.
public sealed interface ShiftTest {

    /// @param points how much higher outcomes are after tense sessions than after all others of the case, around the case's own line
    /// @param p the share, the true one counted among them
    /// @param reached how many shifts went with outcomes at least as much
    /// @param draws how many shifts were drawn
    /// @param cases how many cases had tense and calm sessions
    record Found(double points, double p, int reached, int draws, int cases) implements ShiftTest {}

    /// No case had tense and calm sessions with outcomes that differ.
    record None() implements ShiftTest {}
}
