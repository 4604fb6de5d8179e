package org.attune.core.agreement.segments;

import java.util.List;

/// One session as two coders parted it.
///
/// @param session its name
/// @param endSeconds how long it took
/// @param first the boundaries of the first coder, in seconds from the beginning, ascending, inside the session
/// @param second those of the second coder
public record PartedSession(String session, double endSeconds, List<Double> first, List<Double> second) {

    public PartedSession {
        first = List.copyOf(first);
        second = List.copyOf(second);
        if (!(endSeconds > 0) || !Double.isFinite(endSeconds)) {
            throw new IllegalArgumentException("a session takes more than 0 seconds, but its end was " + endSeconds);
        }
        mustAscend(first, endSeconds);
        mustAscend(second, endSeconds);
    }

    private static void mustAscend(List<Double> boundaries, double end) {
        double last = 0;
        for (double boundary : boundaries) {
            if (!(boundary > last && boundary < end)) {
                throw new IllegalArgumentException("boundaries ascend between 0 and the end, " + end
                        + " seconds, but " + boundary + " came after " + last);
            }
            last = boundary;
        }
    }
}
