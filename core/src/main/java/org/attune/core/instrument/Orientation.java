package org.attune.core.instrument;

/// Which end of a scale is the good one.
public enum Orientation {
    /// More points say that things are better, as on an alliance form.
    HIGHER_IS_BETTER,
    /// More points say that things are worse, as on a symptom form.
    LOWER_IS_BETTER
}
