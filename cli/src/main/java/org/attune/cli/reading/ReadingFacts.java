package org.attune.cli.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.attune.figures.report.Reading;
import org.attune.formats.Problem;
import org.attune.formats.ProblemKind;
import org.attune.formats.Problems;
import org.attune.formats.Remark;
import org.attune.formats.scores.ReadOutcome;
import org.attune.formats.scores.ReadPlan;

/// A reading as reports and tables tell of it.
public final class ReadingFacts {

    private ReadingFacts() {}

    /// What was read and what was left out.
    ///
    /// @param fingerprints one for each table; none where nobody asked for them
    public static Reading of(ReadPlan plan, ReadOutcome.Read read, List<String> fingerprints) {
        List<Reading.Source> sources = new ArrayList<>();
        for (int i = 0; i < plan.sources().size(); i++) {
            String fingerprint = fingerprints.isEmpty() ? "" : fingerprints.get(i);
            sources.add(new Reading.Source(plan.sources().get(i).name(), fingerprint));
        }
        return new Reading(sources, read.tally().rows(), leftOut(read.problems()),
                read.remarks().stream().map(sources.size() == 1 ? Remark::text : Remark::message).toList());
    }

    private static List<Reading.LeftOut> leftOut(Problems problems) {
        List<Reading.LeftOut> left = new ArrayList<>();
        for (Map.Entry<ProblemKind, Long> one : problems.counts().entrySet()) {
            List<String> places = problems.listed()
                    .stream()
                    .filter(problem -> problem.kind() == one.getKey())
                    .map(Problem::place)
                    .toList();
            left.add(new Reading.LeftOut(one.getKey().words(), one.getValue(), places));
        }
        return left;
    }
}
