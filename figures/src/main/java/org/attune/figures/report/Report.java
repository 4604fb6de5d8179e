package org.attune.figures.report;

import static java.util.Objects.requireNonNull;

import java.util.List;

/// Everything a report says: what was read and how, and the cases to show.
///
/// @param head what holds for the whole report
/// @param cases the cases to show, in the order of the page; [CaseChoice] picks them when there are many
public record Report(ReportHead head, List<CaseSheet> cases) {

    public Report {
        requireNonNull(head, "head");
        cases = List.copyOf(cases);
    }
}
