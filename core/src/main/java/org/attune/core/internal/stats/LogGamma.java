package org.attune.core.internal.stats;

/// The logarithm of the gamma function for positive arguments, and how far Stirling's formula misses it.
///
/// Source: NIST Digital Library of Mathematical Functions, https://dlmf.nist.gov: 5.11.1 (Stirling's series, from 10 on),
/// 5.7.3 (power series at 2), 5.5.1 (the recurrence that leads from one to the other).
/// Check: `of(0.5) = 0.5723649429247001` (half the logarithm of pi), `of(101) = 363.73937555556347` (mpmath, 30 digits).
public final class LogGamma {

    static final double HALF_LOG_2_PI = 0.5 * Math.log(2 * Math.PI);

    /// From here on nine terms of Stirling's series leave less than 1e-17.
    private static final double STIRLING_FROM = 10;
    /// Bernoulli numbers `B(2k) / (2k (2k - 1))` for k = 1, 2, ...: the coefficients of `x^(1 - 2k)`.
    private static final double[] STIRLING = {1.0 / 12, -1.0 / 360, 1.0 / 1260, -1.0 / 1680, 1.0 / 1188,
            -691.0 / 360360,
            1.0 / 156, -3617.0 / 122400, 43867.0 / 244188};

    /// Euler's constant.
    private static final double EULER = 0.57721566490153286060651209;
    /// `zeta(k) - 1` for k = 2, 3, ...; each further one is about half of the one before.
    private static final double[] ZETA_MINUS_1 = zetaMinusOne();

    private LogGamma() {}

    /// The natural logarithm of gamma of `x`, within about 1e-14 of it, relative.
    ///
    /// @param x above 0 and finite
    public static double of(double x) {
        if (!(x > 0) || Double.isInfinite(x)) {
            throw new IllegalArgumentException("log-gamma takes a finite number above 0, but was given " + x);
        }
        if (x >= STIRLING_FROM) {
            return (x - 0.5) * Math.log(x) - x + HALF_LOG_2_PI + stirlingSeries(x);
        }
        if (x < 0.5) {
            return nearTwo(x) - Math.log(x) - Math.log1p(x);
        }
        if (x < 1.5) {
            return nearTwo(x - 1) - Math.log1p(x - 1);
        }
        double product = 1;
        double y = x;
        while (y > 2.5) {
            y -= 1;
            product *= y;
        }
        return nearTwo(y - 2) + Math.log(product);
    }

    /// What Stirling's formula `(x - 1/2) ln x - x + ln(2 pi) / 2` leaves out of the logarithm of gamma of `x`.
    static double stirlingError(double x) {
        return x >= STIRLING_FROM ? stirlingSeries(x) : of(x) - ((x - 0.5) * Math.log(x) - x + HALF_LOG_2_PI);
    }

    private static double stirlingSeries(double x) {
        double perSquare = 1 / (x * x);
        double sum = 0;
        for (int k = STIRLING.length - 1; k >= 0; k--) {
            sum = sum * perSquare + STIRLING[k];
        }
        return sum / x;
    }

    /// The logarithm of gamma of `2 + z` for `z` from -1/2 to 1/2.
    private static double nearTwo(double z) {
        double sum = 0;
        for (int k = ZETA_MINUS_1.length - 1; k >= 0; k--) {
            sum = -z * sum + ZETA_MINUS_1[k] / (k + 2);
        }
        return z * (1 - EULER + z * sum);
    }

    /// Sums `n^-k` from its small end on, with the rest beyond the last term as an integral (Euler and Maclaurin).
    private static double[] zetaMinusOne() {
        double[] zeta = new double[32];
        int last = 40;
        for (int i = 0; i < zeta.length; i++) {
            int k = i + 2;
            double power = Math.pow(last, -k);
            double rest = last * power / (k - 1) - power / 2 + k * power / (12.0 * last)
                    - k * (k + 1.0) * (k + 2.0) * power / (720.0 * last * last * last)
                    + k * (k + 1.0) * (k + 2.0) * (k + 3.0) * (k + 4.0) * power / (30240.0 * Math.pow(last, 5));
            for (int n = last; n >= 2; n--) {
                rest += Math.pow(n, -k);
            }
            zeta[i] = rest;
        }
        return zeta;
    }
}
