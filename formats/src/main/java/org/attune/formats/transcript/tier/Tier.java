package org.attune.formats.transcript.tier;

import static java.util.Objects.requireNonNull;

import java.util.Comparator;
import java.util.List;

/// Labels along the time of a recording: somebody's turns, or a coding.
///
/// @param name what it is called
/// @param labels in the order of their times; none begins before the one before it has ended
public record Tier(String name, List<Label> labels) {

    /// A stretch of time and what is written on it.
    ///
    /// @param startMillis in milliseconds, from 0
    /// @param endMillis after the start
    /// @param text what is written; may be somebody's words
    public record Label(long startMillis, long endMillis, String text) {
        public Label {
            requireNonNull(text, "text");
            if (startMillis < 0 || endMillis <= startMillis) {
                throw new IllegalArgumentException(
                        "a label lasts from 0 or later for some time, but was from " + startMillis + " to " + endMillis
                                + " ms");
            }
        }

        /// Shows no words.
        @Override
        public String toString() {
            return "Label[" + startMillis + "-" + endMillis + "]";
        }
    }

    public Tier {
        requireNonNull(name, "name");
        labels = labels.stream().sorted(Comparator.comparingLong(Label::startMillis)).toList();
        for (int i = 1; i < labels.size(); i++) {
            if (labels.get(i).startMillis() < labels.get(i - 1).endMillis()) {
                throw new IllegalArgumentException("two labels of a tier overlap at " + labels.get(i).startMillis()
                        + " ms; each of them needs a tier of its own");
            }
        }
    }

    /// When the last label ends, in milliseconds; 0 where there is none.
    long endMillis() {
        return labels.isEmpty() ? 0 : labels.getLast().endMillis();
    }

    /// Shows neither name nor words.
    @Override
    public String toString() {
        return "Tier[" + labels.size() + " labels]";
    }
}
