package org.attune.figures.chart;

import static java.util.Objects.requireNonNull;

import java.util.List;

import org.attune.core.detection.Flag;

/// The flags that one rule raised on one case: one row beneath the chart.
///
/// @param mark how they are marked
/// @param flags the flags in order of session
public record FlagRow(RuleMark mark, List<Flag> flags) {

    public FlagRow {
        requireNonNull(mark, "mark");
        flags = List.copyOf(flags);
        if (flags.isEmpty()) {
            throw new IllegalArgumentException("a row of flags holds at least one");
        }
    }

    /// Whether the reader asked for this rule.
    public boolean isStrong() {
        return mark.weight() == RuleMark.Weight.STRONG;
    }

}
