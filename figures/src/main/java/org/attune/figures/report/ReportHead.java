package org.attune.figures.report;

import static java.util.Objects.requireNonNull;

import java.util.List;

/// What holds for the whole report.
///
/// @param title the report's name, as the reader will know it
/// @param provenance what made it, and how it can be made again
/// @param watched whose scores on which scale the rules looked at
/// @param rules every rule that ran, in the order in which they get their letters: A, B, C
/// @param counts the counts over all cases, shown or not
/// @param reading what was read and what was left out
/// @param elsewhere where the cases and flags are that the page has no room for, as the end of a sentence, such as
/// `in flags.csv beside this page`
public record ReportHead(String title, Provenance provenance, Watched watched, List<RuleRun> rules, Counts counts,
        Reading reading, String elsewhere) {

    public ReportHead {
        requireNonNull(title, "title");
        requireNonNull(provenance, "provenance");
        requireNonNull(watched, "watched");
        requireNonNull(counts, "counts");
        requireNonNull(reading, "reading");
        requireNonNull(elsewhere, "elsewhere");
        rules = List.copyOf(rules);
        if (rules.isEmpty()) {
            throw new IllegalArgumentException("a report needs at least one rule that ran");
        }
    }
}
