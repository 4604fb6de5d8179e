package org.attune.core.study.effects;

import java.util.Arrays;

/// The straight line through a case's own values, and what it leaves of them.
///
/// Formula: value less level and slope by least squares over the case's session numbers; what is left has mean 0 and no slope. Units: those
/// of the values. Missing: a session without a value is not given. Smallest n: three values; a line goes through two whatever they
/// are, so nothing is left of fewer.
///
/// Source: S. W. Polachek and M.-K. Kim, Panel estimates of the gender earnings gap, Journal of Econometrics 61 (1994) 23-42,
/// doi:10.1016/0304-4076(94)90075-2. Check: of 1, 2, 6 in sessions 1, 2, 3 it leaves 0.5, -1, 0.5.
final class OwnLine {

    /// Of fewer values a line leaves nothing.
    static final int LEAST_VALUES = 3;

    private OwnLine() {}

    /// What the line leaves of each value.
    ///
    /// @param sessions the session of each, no two the same
    static double[] leaves(int[] sessions, double[] values) {
        double[] rest = new double[values.length];
        if (values.length < LEAST_VALUES) {
            return rest;
        }
        double meanX = Arrays.stream(sessions).average().orElse(0);
        double meanY = Arrays.stream(values).average().orElse(0);
        double xx = 0;
        double xy = 0;
        for (int i = 0; i < sessions.length; i++) {
            xx += (sessions[i] - meanX) * (sessions[i] - meanX);
            xy += (sessions[i] - meanX) * (values[i] - meanY);
        }
        for (int i = 0; i < rest.length; i++) {
            rest[i] = values[i] - meanY - xy / xx * (sessions[i] - meanX);
        }
        return rest;
    }
}
