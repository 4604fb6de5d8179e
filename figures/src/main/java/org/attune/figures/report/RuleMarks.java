package org.attune.figures.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.attune.core.detection.Flag;
import org.attune.figures.chart.FlagRow;
import org.attune.figures.chart.RuleMark;

/// The rules of a report, each with its letter and mark.
public final class RuleMarks {

    private final List<RuleRun> runs;
    private final List<RuleMark> marks;

    /// Gives each rule a letter, in this order.
    public RuleMarks(List<RuleRun> runs) {
        this.runs = runs;
        List<RuleMark> all = new ArrayList<>();
        for (RuleRun run : runs) {
            all.add(RuleMark.at(all.size(), run.name(), run.sight(),
                    run.isAsked() ? RuleMark.Weight.STRONG : RuleMark.Weight.FAINT));
        }
        marks = List.copyOf(all);
    }

    /// The rules.
    public List<RuleRun> runs() {
        return runs;
    }

    /// Their marks, in the same order.
    public List<RuleMark> marks() {
        return marks;
    }

    /// The mark of a rule that ran.
    ///
    /// @throws IllegalArgumentException when the report's head does not name the rule
    public RuleMark mark(RuleRun run) {
        int at = runs.indexOf(run);
        if (at < 0) {
            throw new IllegalArgumentException(
                    "rule " + run.name() + " raised flags, but the report's head does not name it");
        }
        return marks.get(at);
    }

    /// The run that raised a flag.
    public Optional<RuleRun> findRun(Flag flag) {
        return runs.stream().filter(run -> run.raised(flag)).findFirst();
    }

    /// A case's flags, one row for each rule that raised any, in the order of the letters.
    public List<FlagRow> rows(CaseSheet sheet) {
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
