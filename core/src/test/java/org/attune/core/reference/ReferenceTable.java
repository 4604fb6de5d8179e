package org.attune.core.reference;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// docs/references.md: every statistic beside the program it was compared with.
///
/// Each reference test records its own line. A line that differs from the document fails the test; with
/// `-Dattune.renew=true` it is written instead. Differences are rounded up to a power of ten, so that the last bits of
/// one machine's arithmetic do not change the document.
public final class ReferenceTable {

    static final Path DOCUMENT = Path.of("..", "docs", "references.md");

    /// Smaller differences all print as this one, since they are rounding alone.
    private static final int FINEST_POWER = -13;

    private static final String HEAD = """
            # Every statistic against its reference

            Written by the tests: `./check --renew` rewrites it, `./check` fails when it differs. The reference files, with
            their sources, are in `core/src/test/resources/reference`. *Difference* is the worst one over all values, relative
            to the reference (absolute below 1), rounded up to a power of ten; *exact* means no difference at all.

            | Statistic | Reference file | Computed by | Values | Difference | Allowed |
            |---|---|---|---:|---:|---:|
            """;

    private ReferenceTable() {}

    /// Records what [Differences] gathered.
    public static void record(String statistic, String referenceFile, String referenceSource, Differences found,
            double tolerance) {
        if (!(found.worst() <= tolerance)) {
            throw new AssertionError(statistic + " differs from " + referenceFile + " by " + found.worst()
                    + ", allowed is " + tolerance + ", at " + found.worstAt());
        }
        record(statistic, referenceFile, referenceSource, found.values(), found.worst(), tolerance);
    }

    /// Records one line of the table.
    ///
    /// @param statistic what was computed; one line each
    /// @param referenceFile its name without folder, such as `qcc.json`
    /// @param referenceSource the program and version that computed the reference
    /// @param values how many values were compared
    /// @param worstRelativeDifference the worst difference found
    /// @param tolerance the difference allowed
    public static synchronized void record(String statistic, String referenceFile, String referenceSource, int values,
            double worstRelativeDifference, double tolerance) {
        if (values == 0 || !(worstRelativeDifference <= tolerance)) {
            throw new AssertionError(statistic + ": " + values + " values differ from " + referenceFile + " by up to "
                    + worstRelativeDifference + ", allowed is " + tolerance);
        }
        String line = "| " + statistic + " | " + referenceFile + " | " + referenceSource + " | " + values + " | "
                + printed(worstRelativeDifference) + " | " + (tolerance == 0 ? "exact" : printed(tolerance)) + " |";
        Map<String, String> lines = lines();
        if (line.equals(lines.get(statistic))) {
            return;
        }
        if (!Boolean.getBoolean("attune.renew")) {
            throw new AssertionError("docs/references.md does not say\n  " + line + "\nbut\n  "
                    + lines.getOrDefault(statistic, "nothing of it") + "\nIf the new line is right: ./check --renew");
        }
        lines.put(statistic, line);
        write(lines);
    }

    /// The lines of the document by statistic.
    static Map<String, String> lines() {
        Map<String, String> lines = new TreeMap<>();
        for (String line : read()) {
            String[] cells = line.split("\\s*\\|\\s*");
            if (cells.length == 7 && !HEAD.contains(line)) {
                lines.put(cells[1], line);
            }
        }
        return lines;
    }

    static String printed(double difference) {
        if (difference == 0) {
            return "exact";
        }
        double power = Math.ceil(Math.log10(difference) - 1e-9);
        return "1e" + (int) Math.max(FINEST_POWER, power);
    }

    private static List<String> read() {
        try {
            return Files.exists(DOCUMENT) ? Files.readAllLines(DOCUMENT, UTF_8) : List.of();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void write(Map<String, String> lines) {
        try {
            Files.writeString(DOCUMENT, HEAD + String.join("\n", lines.values()) + "\n", UTF_8);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
