package org.attune.formats.scores;

import static java.util.Objects.requireNonNull;

/// How a reading goes about its work. None of it changes a result.
///
/// @param strictness what happens when a row cannot be used
/// @param listedProblems how many problems are listed with their lines, at least 1; all are counted
/// @param threads how many threads work on cases, at least 1
public record Handling(Strictness strictness, int listedProblems, int threads) {

    /// Bad rows are left out, twenty are listed, one thread. Twenty fill a screen: our choice.
    public static final Handling USUAL = new Handling(Strictness.LEAVE_OUT, 20, 1);

    public Handling {
        requireNonNull(strictness, "strictness");
        if (listedProblems < 1 || threads < 1) {
            throw new IllegalArgumentException("at least one problem is listed and at least one thread works");
        }
    }
}
