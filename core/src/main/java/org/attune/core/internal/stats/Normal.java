package org.attune.core.internal.stats;

/// The standard normal distribution: density, both tails, quantiles, and the hazard of its upper tail.
///
/// Source: W. J. Cody, Rational Chebyshev approximations for the error function, Math. Comp. 23 (1969) 631-637,
/// doi:10.1090/S0025-5718-1969-0247736-4, for the three rational functions behind [#erfc(double)].
/// Check: `erfc(1) = 0.15729920705028513`, `upperTail(3) = 0.0013498980316300946` (mpmath, 30 digits).
public final class Normal {

    private static final double SQRT_2 = Math.sqrt(2.0);
    private static final double SQRT_2_PI = Math.sqrt(2.0 * Math.PI);
    private static final double ONE_OVER_SQRT_PI = 1.0 / Math.sqrt(Math.PI);

    /// Below this the error function itself is approximated; above it, its complement. From Cody's paper.
    private static final double CENTRE = 0.46875;
    /// Above this the expansion in `1 / x^2` takes over. From Cody's paper.
    private static final double FAR = 4.0;
    /// erfc underflows to 0 beyond this argument.
    private static final double UNDERFLOW = 27.3;
    /// Beyond this the hazard is taken from its asymptotic series, as the reference program does.
    private static final double HAZARD_FAR = 6.0;

    private Normal() {}

    /// The density at `z`.
    public static double density(double z) {
        return Math.exp(-0.5 * z * z) / SQRT_2_PI;
    }

    /// The probability of a value at or below `z`.
    public static double lowerTail(double z) {
        return 0.5 * erfc(-z / SQRT_2);
    }

    /// The probability of a value above `z`, exact far into the tail.
    public static double upperTail(double z) {
        return 0.5 * erfc(z / SQRT_2);
    }

    /// Density over upper tail at `z`: the mean of a standard normal value known to be above `z`.
    ///
    /// Beyond 6 it is `z + 1/z - 2/z^3`, good to 3e-4 relative of the distance to `z`; the reference program does the same.
    public static double hazard(double z) {
        if (z > HAZARD_FAR) {
            return z + 1.0 / z - 2.0 / (z * z * z);
        }
        return density(z) / upperTail(z);
    }

    /// The value that a standard normal variable falls below with probability `p`, for 0 < p < 1.
    ///
    /// Bisection on the tail followed by Newton steps; good to about 1e-14 relative away from 0.
    public static double quantile(double p) {
        if (!(p > 0 && p < 1)) {
            throw new IllegalArgumentException("a probability must lie between 0 and 1, but was " + p);
        }
        if (p > 0.5) {
            return -lowerQuantile(1 - p);
        }
        return lowerQuantile(p);
    }

    private static double lowerQuantile(double p) {
        double low = -39;
        double high = 0;
        while (high - low > 1e-3) {
            double middle = 0.5 * (low + high);
            if (lowerTail(middle) < p) {
                low = middle;
            } else {
                high = middle;
            }
        }
        double z = 0.5 * (low + high);
        for (int i = 0; i < 4; i++) {
            double step = (lowerTail(z) - p) / density(z);
            z -= step / (1 + 0.5 * z * step);
        }
        return z;
    }

    /// The complementary error function, within about 2e-15 relative of the true value.
    public static double erfc(double x) {
        double y = Math.abs(x);
        if (y <= CENTRE) {
            return 1 - erfCentre(x);
        }
        double tail = y > UNDERFLOW ? 0 : scaledTail(y) * exactExpOfMinusSquare(y);
        return x < 0 ? 2 - tail : tail;
    }

    private static double scaledTail(double y) {
        return y <= FAR ? erfcxMiddle(y) : erfcxFar(y);
    }

    /// `exp(-y * y)` where the rounding of the square is put back, so that the far tail keeps its digits.
    private static double exactExpOfMinusSquare(double y) {
        double square = y * y;
        double rounding = Math.fma(y, y, -square);
        return Math.exp(-square) * (1 - rounding);
    }

    private static double erfCentre(double x) {
        double s = x * x;
        double top = 1.85777706184603153e-1 * s;
        double bottom = s;
        top = (top + 3.16112374387056560e0) * s;
        bottom = (bottom + 2.36012909523441209e1) * s;
        top = (top + 1.13864154151050156e2) * s;
        bottom = (bottom + 2.44024637934444173e2) * s;
        top = (top + 3.77485237685302021e2) * s;
        bottom = (bottom + 1.28261652607737228e3) * s;
        return x * (top + 3.20937758913846947e3) / (bottom + 2.84423683343917062e3);
    }

    private static double erfcxMiddle(double y) {
        double top = 2.15311535474403846e-8 * y;
        double bottom = y;
        top = (top + 5.64188496988670089e-1) * y;
        bottom = (bottom + 1.57449261107098347e1) * y;
        top = (top + 8.88314979438837594e0) * y;
        bottom = (bottom + 1.17693950891312499e2) * y;
        top = (top + 6.61191906371416295e1) * y;
        bottom = (bottom + 5.37181101862009858e2) * y;
        top = (top + 2.98635138197400131e2) * y;
        bottom = (bottom + 1.62138957456669019e3) * y;
        top = (top + 8.81952221241769090e2) * y;
        bottom = (bottom + 3.29079923573345963e3) * y;
        top = (top + 1.71204761263407058e3) * y;
        bottom = (bottom + 4.36261909014324716e3) * y;
        top = (top + 2.05107837782607147e3) * y;
        bottom = (bottom + 3.43936767414372164e3) * y;
        return (top + 1.23033935479799725e3) / (bottom + 1.23033935480374942e3);
    }

    private static double erfcxFar(double y) {
        double s = 1 / (y * y);
        double top = 1.63153871373020978e-2 * s;
        double bottom = s;
        top = (top + 3.05326634961232344e-1) * s;
        bottom = (bottom + 2.56852019228982242e0) * s;
        top = (top + 3.60344899949804439e-1) * s;
        bottom = (bottom + 1.87295284992346725e0) * s;
        top = (top + 1.25781726111229246e-1) * s;
        bottom = (bottom + 5.27905102951428412e-1) * s;
        top = (top + 1.60837851487422766e-2) * s;
        bottom = (bottom + 6.05183413124413191e-2) * s;
        double expansion = s * (top + 6.58749161529837803e-4) / (bottom + 2.33520497626869185e-3);
        return (ONE_OVER_SQRT_PI - expansion) / y;
    }
}
