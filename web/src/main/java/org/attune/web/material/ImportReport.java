package org.attune.web.material;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.attune.formats.Problem;
import org.attune.formats.Problems;
import org.attune.formats.transcript.TranscriptReading;
import org.attune.formats.transcript.intake.ChangeKind;
import org.attune.formats.transcript.intake.Changes;

/// What reading a transcript changed, a line each; it repeats no word of it.
final class ImportReport {

    /// How many places a line names. Our choice; the count is of all.
    private static final int NAMED = 12;

    private ImportReport() {}

    static List<String> of(TranscriptReading.Read read) {
        List<String> lines = new ArrayList<>();
        lines.add("Read as " + read.format().words() + ".");
        read.changes().byKind().forEach((kind, where) -> lines.add(change(kind, where)));
        lines.addAll(problems(read.problems()));
        return lines;
    }

    private static String change(ChangeKind kind, Changes.Where where) {
        List<Integer> known = where.lines().stream().filter(line -> line > 0).toList();
        String places = known.stream().limit(NAMED).map(String::valueOf).collect(Collectors.joining(", "));
        return String.format(Locale.ROOT, "%,d × %s%s", where.count(), kind.words(), known.isEmpty() ? "."
                : ", at line " + places + (where.count() > Math.min(NAMED, known.size()) ? " and more." : "."));
    }

    static List<String> problems(Problems problems) {
        List<String> lines = new ArrayList<>(problems.listed().stream().map(Problem::message).toList());
        if (problems.unlisted() > 0) {
            lines.add(String.format(Locale.ROOT, "And %,d more of this kind.", problems.unlisted()));
        }
        return lines;
    }
}
