package org.attune.formats.transcript.tier;

import java.util.List;

/// A tier of Praat with its numbers as they are written.
///
/// @param kind intervals or points
/// @param name what it is called
/// @param start where it begins, in seconds
/// @param end where it ends, in seconds
/// @param marks what is on it, in the order of the file
record GridTier(Kind kind, String name, String start, String end, List<Mark> marks) {

    enum Kind {
        INTERVALS("IntervalTier"), POINTS("TextTier");

        private final String praat;

        Kind(String praat) {
            this.praat = praat;
        }

        /// What Praat calls it.
        String praat() {
            return praat;
        }
    }

    /// An interval or a point.
    ///
    /// @param start where it begins, or is, in seconds
    /// @param end where it ends; empty for a point
    /// @param text what is written on it
    record Mark(String start, String end, String text) {
        /// Shows no words.
        @Override
        public String toString() {
            return "Mark[" + start + "]";
        }
    }

    GridTier {
        marks = List.copyOf(marks);
    }

    /// Shows neither name nor words.
    @Override
    public String toString() {
        return "GridTier[" + kind + ", " + marks.size() + " marks]";
    }
}
