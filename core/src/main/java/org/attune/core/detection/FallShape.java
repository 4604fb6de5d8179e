package org.attune.core.detection;

import org.attune.core.instrument.Scale;

/// How scores fell and rose again. A pace is sudden when it takes one scored session.
///
/// Source: the shapes counted by Gumz et al. 2012, doi:10.1186/1471-2288-12-10, in our own reading of them.
public enum FallShape {
    V("V: sudden fall, sudden repair"),
    SLOW_FALL_SUDDEN_REPAIR("slow fall, sudden repair"),
    SUDDEN_FALL_SLOW_REPAIR("sudden fall, slow repair"),
    SLOW_AND_SLOW("slow fall, slow repair"),
    UNREPAIRED("unrepaired");

    /// How fast scores moved.
    public enum Pace {
        SUDDEN, SLOW
    }

    private final String words;

    FallShape(String words) {
        this.words = words;
    }

    /// The shape of a fall that was repaired.
    public static FallShape of(Pace fall, Pace repair) {
        return switch (fall) {
            case SUDDEN -> repair == Pace.SUDDEN ? V : SUDDEN_FALL_SLOW_REPAIR;
            case SLOW -> repair == Pace.SUDDEN ? SLOW_FALL_SUDDEN_REPAIR : SLOW_AND_SLOW;
        };
    }

    /// The shape's name, whatever the scale.
    public String words() {
        return words;
    }

    /// The shape as a person reads it: on a scale where more points are worse, a fall is a rise.
    public String words(Scale scale) {
        return words.replace("fall", scale.worsening());
    }
}
