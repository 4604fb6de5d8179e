package org.attune.core.study.answers;

/// How chance is asked.
///
/// @param draws how many times cases are drawn again for the intervals of shares
/// @param shifts how many times tensions are moved along their cases
/// @param seed the seed of every random number
/// @param threads how many threads work; no number changes a result
public record StudyDraws(int draws, int shifts, long seed, int threads) {

    /// Fewer draws or shifts tell nothing of ends and p: our choice.
    public static final int LEAST_DRAWS = 100;
    /// Fewer shifts cannot tell a p of .01.
    public static final int LEAST_SHIFTS = 99;
    /// How many draws tell the ends within about a hundredth: a usual number.
    public static final int USUAL_DRAWS = 1000;
    /// With so many shifts the least p is .001: a usual number.
    public static final int USUAL_SHIFTS = 999;

    public StudyDraws {
        if (draws < LEAST_DRAWS || shifts < LEAST_SHIFTS || threads < 1) {
            throw new IllegalArgumentException("a study takes " + LEAST_DRAWS + " draws, " + LEAST_SHIFTS
                    + " shifts and one thread at least, but there were " + draws + ", " + shifts + " and " + threads);
        }
    }
}
