package org.attune.figures.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.attune.core.detection.Flag;
import org.attune.figures.chart.FlagRow;
import org.attune.figures.chart.RuleMark;
import org.attune.figures.report.CaseSheet;
import org.attune.figures.report.RuleRun;

/// The rules of a report, each with its letter and mark.
final class PageRules {

    private final List<RuleRun> runs;
    private final List<RuleMark> marks;

    PageRules(List<RuleRun> runs) {
        this.runs = runs;
        List<RuleMark> all = new ArrayList<>();
        for (RuleRun run : runs) {
            all.add(RuleMark.at(all.size(), run.name(), run.sight(),
                    run.isAsked() ? RuleMark.Weight.STRONG : RuleMark.Weight.FAINT));
        }
        marks = List.copyOf(all);
    }

    List<RuleRun> runs() {
        return runs;
    }

    List<RuleMark> marks() {
        return marks;
    }

    /// The mark of a rule that ran.
    ///
    /// @throws IllegalArgumentException when the report's head does not name the rule
    RuleMark mark(RuleRun run) {
        int at = runs.indexOf(run);
        if (at < 0) {
            throw new IllegalArgumentException(
                    "rule " + run.name() + " raised flags, but the report's head does not name it");
        }
        return marks.get(at);
    }

    /// The run that raised a flag.
    Optional<RuleRun> findRun(Flag flag) {
        return runs.stream().filter(run -> run.raised(flag)).findFirst();
    }

    /// A case's flags, one row for each rule that raised any, in the order of the letters.
    List<FlagRow> rows(CaseSheet sheet) {
        List<FlagRow> rows = new ArrayList<>();
        for (CaseSheet.RuleSaid said : sheet.said()) {
            List<Flag> flags = said.verdict().flagsFound();
            if (!flags.isEmpty()) {
                rows.add(new FlagRow(mark(said.run()), flags));
            }
        }
        return rows;
    }
}
