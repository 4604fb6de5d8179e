package org.attune.cli.detect;

import java.util.ArrayList;
import java.util.List;

import org.attune.cli.results.ShuffleWords;
import org.attune.core.course.Case;
import org.attune.core.detection.Flag;
import org.attune.core.detection.steady.FallTrace;
import org.attune.core.detection.steady.SteadyOrFallen;
import org.attune.core.rupture.Rupture;
import org.attune.core.rupture.Ruptures;
import org.attune.core.simulation.PermutationTest.Permuted;
import org.attune.figures.report.CaseSheet;
import org.attune.figures.report.CaseSheet.RuleSaid;
import org.attune.figures.report.RuleRun;

/// Everything that is asked of one case: what each rule says, and the tensions that follow.
///
/// A tension is a result when a listed rule saw it; the rules beside them only tell how many agree.
///
/// @param choice the rules
/// @param runs what a report says of each rule, in the order of [RuleChoice#all()]
/// @param steadyOrFallen the default rule, which knows the usual range and when a fall is mended
/// @param shuffling the cases to shuffle
record Examination(RuleChoice choice, List<RuleRun> runs, SteadyOrFallen steadyOrFallen, Shuffling shuffling) {

    Examination {
        runs = List.copyOf(runs);
        if (runs.size() != choice.all().size()) {
            throw new IllegalArgumentException("every rule that runs needs its description");
        }
    }

    /// An examination by these rules.
    static Examination of(RuleChoice choice, ChanceBook chances, SteadyOrFallen steadyOrFallen, Shuffling shuffling) {
        List<RuleRun> runs = new ArrayList<>();
        choice.listed().forEach(look -> runs.add(run(look, chances)));
        choice.beside().forEach(look -> runs.add(run(look, chances).beside()));
        return new Examination(choice, runs, steadyOrFallen, shuffling);
    }

    private static RuleRun run(RuleChoice.Look look, ChanceBook chances) {
        RuleRun.RuleText text = new RuleRun.RuleText(look.entry().title(), look.entry().explanation(),
                look.entry().source());
        return new RuleRun(look.rule().name(), look.rule().parameters(), look.sight(), text, chances.find(look));
    }

    /// What each listed rule says of a case, and nothing more.
    List<RuleSaid> say(Case c) {
        return said(c, choice.listed());
    }

    /// What shuffling the case's scores shows, if anybody asked.
    List<Permuted> shuffled(Case c) {
        return shuffling.of(c, choice.listed());
    }

    /// Everything about a case.
    ///
    /// @param shuffled what [#shuffled(Case)] gave
    CaseSheet sheet(Case c, List<Permuted> shuffled) {
        List<RuleSaid> said = said(c, choice.all());
        FallTrace trace = FallTrace.of(steadyOrFallen.model(), c.course());
        return new CaseSheet(c, trace, said, tensions(trace, said),
                shuffled.stream().map(ShuffleWords::sentence).toList());
    }

    private List<RuleSaid> said(Case c, List<RuleChoice.Look> looks) {
        List<RuleSaid> said = new ArrayList<>();
        for (int i = 0; i < looks.size(); i++) {
            said.add(new RuleSaid(runs.get(i), looks.get(i).rule().judge(c, looks.get(i).sight())));
        }
        return said;
    }

    private List<Rupture> tensions(FallTrace trace, List<RuleSaid> said) {
        List<Flag> flags = said.stream().flatMap(one -> one.verdict().flagsFound().stream()).toList();
        if (flags.isEmpty()) {
            return List.of();
        }
        return Ruptures.assemble(trace, steadyOrFallen, flags).stream().filter(this::isResult).toList();
    }

    private boolean isResult(Rupture tension) {
        return tension.flags().stream()
                .anyMatch(flag -> runs.stream().anyMatch(run -> run.isAsked() && run.raised(flag)));
    }

    /// Those that belong to a listed rule, of things that stand in the order of [RuleChoice#all()].
    <T> List<T> listed(List<T> ofAll) {
        return ofAll.subList(0, choice.listed().size());
    }
}
