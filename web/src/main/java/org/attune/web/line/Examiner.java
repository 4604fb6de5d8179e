package org.attune.web.line;

import java.util.List;
import java.util.stream.Stream;

import org.attune.core.course.Case;
import org.attune.core.detection.Look;
import org.attune.core.detection.Look.Ask;
import org.attune.core.detection.RuleEntry;
import org.attune.core.detection.rules.ShippedRules;
import org.attune.core.detection.steady.SteadyOrFallen;
import org.attune.figures.report.CaseSheet;
import org.attune.figures.report.Examination;
import org.attune.figures.report.RuleRun;
import org.attune.formats.practice.ChanceBook;

/// The rules as this practice runs them: the default one raises flags that want an answer, all others stand beside it.
public final class Examiner {

    private final Examination examination;

    /// The rules with the numbers that come with the program.
    public Examiner() {
        SteadyOrFallen steadyOrFallen = SteadyOrFallen.shipped();
        List<RuleEntry> entries = ShippedRules.catalogue().all();
        List<Look> listed = Look.ofAll(entries.subList(0, 1), steadyOrFallen, Ask.AS_EACH_CAN);
        List<Look> beside = Look.ofAll(entries.subList(1, entries.size()), steadyOrFallen, Ask.AS_EACH_CAN);
        List<Look> all = Stream.concat(listed.stream(), beside.stream()).toList();
        examination = Examination.of(listed, beside, ChanceBook.shipped(all)::find, steadyOrFallen);
    }

    /// How many scores the default rule needs before it can say anything.
    public int leastScores() {
        return examination.listed().getFirst().rule().leastScores();
    }

    /// Which numbers the default rule rests on, as a sentence.
    public String basis() {
        return "The usual range and the flags rest on the shipped numbers, which were simulated; no data of this "
                + "practice has touched them.";
    }

    /// Everything about a case.
    public CaseSheet sheet(Case c) {
        return examination.sheet(c, List.of());
    }

    /// What each listed rule says of a case, and nothing more.
    public List<CaseSheet.RuleSaid> say(Case c) {
        return examination.say(c);
    }

    /// What is said of each rule.
    public List<RuleRun> runs() {
        return examination.runs();
    }
}
