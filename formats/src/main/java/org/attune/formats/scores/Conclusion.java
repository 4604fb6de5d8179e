package org.attune.formats.scores;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.attune.core.instrument.Scale;
import org.attune.formats.Problem;
import org.attune.formats.ProblemKind;
import org.attune.formats.ProblemLog;
import org.attune.formats.Problems;
import org.attune.formats.Remark;
import org.attune.formats.Remark.Topic;
import org.attune.formats.cases.CaseBatch;
import org.attune.formats.cases.Gaps;
import org.attune.formats.courses.Roles;
import org.attune.formats.courses.RowTotals;
import org.attune.formats.courses.Watched;

/// Adds up what the batches came to, and says how the reading ended.
final class Conclusion {

    private final ReadPlan plan;
    private final ProblemLog log;
    private long ids;
    private long scores;
    private long casesWithoutScores;
    private long rowsLeftOut;
    private final Gaps gaps = new Gaps();

    Conclusion(ReadPlan plan) {
        this.plan = plan;
        this.log = new ProblemLog(plan.handling().listedProblems());
    }

    /// Adds a batch of cases.
    void add(CaseBatch batch) {
        ids += batch.ids();
        scores += batch.scores();
        casesWithoutScores += batch.casesWithoutScores();
        rowsLeftOut += batch.rowsLeftOut();
        gaps.add(batch.gaps());
        log.add(batch.log());
    }

    /// How the reading ended.
    ///
    /// @param roles what was looked at
    /// @param totals what the rows came to
    /// @param said what has been noticed so far
    ReadOutcome outcome(Roles roles, RowTotals totals, List<Remark> said) {
        ProblemLog all = new ProblemLog(plan.handling().listedProblems());
        all.add(totals.log());
        all.add(log);
        if (ids == 0) {
            if (all.isEmpty() || !totals.asideScales().isEmpty()) {
                all.add(0, nothing(totals));
            }
            return new ReadOutcome.Refused(all.problems());
        }
        Problems problems = all.problems();
        if (plan.handling().strictness() == Strictness.REFUSE && !problems.isEmpty()) {
            return new ReadOutcome.Refused(problems);
        }
        List<Scale> scales = roles.looked().stream().map(Roles.Looked::scale).toList();
        Watched watched = new Watched(plan.watch().respondent(), scales, totals.asideScales());
        List<Remark> remarks = new ArrayList<>(said);
        remarks.add(watchRemark(watched));
        if (gaps.sessions() > 0) {
            remarks.add(new Remark(Topic.SESSIONS, "", gaps.sessions()
                    + (gaps.sessions() == 1 ? " session took place without a score; no value was put in its place: "
                            : " sessions took place without a score; no value was put in their place: ")
                    + gaps.words() + "."));
        }
        Tally tally = new Tally(totals.rows(), scores, ids, totals.unscored(), totals.aside(),
                totals.leftOut() + rowsLeftOut,
                casesWithoutScores);
        return new ReadOutcome.Read(tally, watched, remarks, problems);
    }

    private Problem nothing(RowTotals totals) {
        String file = plan.sources().getFirst().name();
        String who = plan.watch().respondent().name().toLowerCase(Locale.ROOT);
        if (totals.rows() == 0) {
            return new Problem(ProblemKind.EMPTY, file, 0, "There are column names and no rows.",
                    "At least one row is needed.",
                    "Check that the right file was exported.");
        }
        if (totals.unscored() > 0) {
            return new Problem(ProblemKind.EMPTY, file, 0,
                    "No row by the " + who + " that could be looked at has a value: it is empty in "
                            + totals.unscored() + " of them.",
                    "At least one score on a scale that is looked at is needed.",
                    "Fill in the values, or name the column that has them with --column value=NAME.");
        }
        boolean hasOthers = !totals.asideScales().isEmpty();
        String others = hasOthers ? " Other rows are on " + String.join(", ", totals.asideScales()) + "." : "";
        return new Problem(hasOthers ? ProblemKind.ASKED : ProblemKind.EMPTY, file, 0,
                "There is no score by the " + who + " to look at.",
                "At least one score on a scale that is looked at is needed." + others,
                "Choose a scale with --only NAME or a person with --rater.");
    }

    private static Remark watchRemark(Watched watched) {
        String scales = watched.scales().stream().map(Scale::name).collect(Collectors.joining(", "));
        String aside = watched.leftAside().isEmpty() ? ""
                : "; left aside: " + String.join(", ", watched.leftAside())
                        + " (--only SCALE looks at another)";
        return new Remark(Topic.WATCH, "",
                "Looked at " + scales + " by the " + watched.respondent().name().toLowerCase(Locale.ROOT) + aside
                        + ".");
    }
}
