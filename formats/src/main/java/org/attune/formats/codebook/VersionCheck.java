package org.attune.formats.codebook;

import java.util.Comparator;
import java.util.List;

import org.attune.core.codebook.Codebook;
import org.attune.core.codebook.Mismatch;
import org.attune.core.codebook.VersionStep;
import org.attune.formats.Problem;
import org.attune.formats.ProblemKind;

/// Holds a codebook that was read against an older version of it: what it says that it changed must be what differs.
public final class VersionCheck {

    private VersionCheck() {}

    /// What does not match, in the order of lines; empty if all does.
    ///
    /// @param file the file's name as the user gave it
    /// @throws IllegalArgumentException when they are not an older and a newer version of one codebook
    public static List<Problem> problems(String file, Codebook older, CodebookReading.Read newer) {
        return VersionStep.between(older, newer.codebook()).mismatches().stream()
                .map(mismatch -> new Problem(ProblemKind.NOT_A_CODEBOOK, file, line(mismatch, older, newer),
                        mismatch.says() + ".", "A version lists what it changed, all of it and nothing else.",
                        "Correct its revisions; old codings are judged by them."))
                .sorted(Comparator.comparingLong(Problem::line)).toList();
    }

    private static int line(Mismatch mismatch, Codebook older, CodebookReading.Read newer) {
        int version = newer.codebook().name().version();
        CodebookLines lines = newer.lines();
        return switch (mismatch.way()) {
            case NOT_TOLD -> lines.entry(mismatch.of()) > 0 ? lines.entry(mismatch.of()) : lines.revision(version);
            case NOT_SO -> lines.change(version, mismatch.of());
            case TOLD_OTHERWISE -> lines.revision(older.name().version());
        };
    }
}
