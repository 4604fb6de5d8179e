package org.attune.figures.report;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import org.attune.core.course.Case;
import org.attune.core.detection.Flag;
import org.attune.core.detection.Look;
import org.attune.core.detection.steady.FallTrace;
import org.attune.core.detection.steady.SteadyOrFallen;
import org.attune.core.rupture.Rupture;
import org.attune.core.rupture.Ruptures;
import org.attune.core.simulation.RuleChance;
import org.attune.figures.report.CaseSheet.RuleSaid;

/// Everything that is asked of one case: what each rule says, and the tensions that follow.
///
/// A tension is a result when a listed rule saw it; the rules beside them only tell how many agree.
public final class Examination {

    private final List<Look> listed;
    private final List<Look> all;
    private final List<RuleRun> runs;
    private final SteadyOrFallen steadyOrFallen;

    private Examination(List<Look> listed, List<Look> all, List<RuleRun> runs, SteadyOrFallen steadyOrFallen) {
        this.listed = List.copyOf(listed);
        this.all = List.copyOf(all);
        this.runs = List.copyOf(runs);
        this.steadyOrFallen = requireNonNull(steadyOrFallen, "steadyOrFallen");
    }

    /// An examination by these rules.
    ///
    /// @param listed the rules whose flags are results
    /// @param beside further rules, which only tell how many agree
    /// @param chances how often each fires by chance
    /// @param steadyOrFallen the default rule, which knows the usual range and when a fall is mended
    public static Examination of(List<Look> listed, List<Look> beside, Function<Look, RuleChance> chances,
            SteadyOrFallen steadyOrFallen) {
        List<Look> all = new ArrayList<>(listed);
        all.addAll(beside);
        List<RuleRun> runs = new ArrayList<>();
        listed.forEach(look -> runs.add(run(look, chances)));
        beside.forEach(look -> runs.add(run(look, chances).beside()));
        return new Examination(listed, all, runs, steadyOrFallen);
    }

    private static RuleRun run(Look look, Function<Look, RuleChance> chances) {
        RuleRun.RuleText text = new RuleRun.RuleText(look.entry().title(), look.entry().explanation(),
                look.entry().source());
        return new RuleRun(look.rule().name(), look.rule().parameters(), look.sight(), text, chances.apply(look));
    }

    /// The rules whose flags are results.
    public List<Look> listed() {
        return listed;
    }

    /// What is said of each rule, the listed ones first.
    public List<RuleRun> runs() {
        return runs;
    }

    /// What is said of the rules whose flags are results.
    public List<RuleRun> listedRuns() {
        return runs.subList(0, listed.size());
    }

    /// What each listed rule says of a case, and nothing more.
    public List<RuleSaid> say(Case c) {
        return said(c, listed);
    }

    /// Everything about a case.
    ///
    /// @param remarks what else is to be said of it, each a full sentence
    public CaseSheet sheet(Case c, List<String> remarks) {
        List<RuleSaid> said = said(c, all);
        FallTrace trace = FallTrace.of(steadyOrFallen.model(), c.course());
        return new CaseSheet(c, trace, said, tensions(trace, said), remarks);
    }

    /// The tensions that one rule alone makes of a case; none where it raised no flag.
    public List<Rupture> tensions(FallTrace trace, RuleSaid said) {
        return Ruptures.assemble(trace, steadyOrFallen, said.verdict().flagsFound());
    }

    private List<RuleSaid> said(Case c, List<Look> looks) {
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
}
