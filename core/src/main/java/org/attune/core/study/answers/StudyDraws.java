package org.attune.core.study.answers;

/// How chance is asked.
///
/// @param draws how many times cases are drawn again for the intervals of shares
/// @param shifts how many times tensions are moved along their cases
/// @param seed the seed of every random number
/// @param threads how many threads work; no number changes a result
public record StudyDraws(int draws, int shifts, long seed, int threads) {

    /// How many draws tell the ends within about a hundredth: a usual number.
    public static final int USUAL_DRAWS = 1000;
    /// With so many shifts the least p is .001: a usual number.
    public static final int USUAL_SHIFTS = 999;
}
