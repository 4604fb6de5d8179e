package org.attune.figures.report;

import static java.util.Objects.requireNonNull;

import java.util.List;

/// What was read and what was left out of it.
///
/// @param sources the files read
/// @param rows how many rows they held
/// @param leftOut what was left out and why, one entry for each kind of problem; empty when everything was used
/// @param remarks what else the reader should know, such as a delimiter that was guessed, each a full sentence
public record Reading(List<Source> sources, long rows, List<LeftOut> leftOut, List<String> remarks) {

    /// A file that was read.
    ///
    /// @param name its name as the person gave it
    /// @param fingerprint what tells it from any other file, such as its SHA-256
    public record Source(String name, String fingerprint) {

        public Source {
            requireNonNull(name, "name");
            requireNonNull(fingerprint, "fingerprint");
        }
    }

    /// A kind of problem for which rows were left out.
    ///
    /// @param what what was wrong, such as `the value is outside the scale`
    /// @param count how many rows
    /// @param places the first of them, each as file and line; no answers
    public record LeftOut(String what, long count, List<String> places) {

        public LeftOut {
            requireNonNull(what, "what");
            places = List.copyOf(places);
            if (count < 1) {
                throw new IllegalArgumentException(
                        "what was left out was left out at least once, but count was " + count);
            }
        }
    }

    public Reading {
        sources = List.copyOf(sources);
        leftOut = List.copyOf(leftOut);
        remarks = List.copyOf(remarks);
    }

    /// How many rows were left out, over all kinds of problems.
    public long rowsLeftOut() {
        return leftOut.stream().mapToLong(LeftOut::count).sum();
    }
}
