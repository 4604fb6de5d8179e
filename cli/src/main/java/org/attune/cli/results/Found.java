package org.attune.cli.results;

import java.util.ArrayList;
import java.util.List;

import org.attune.core.course.Case;
import org.attune.core.detection.Flag;
import org.attune.core.detection.Verdict;
import org.attune.core.rupture.Rupture;
import org.attune.core.simulation.PermutationTest.Permuted;
import org.attune.figures.report.CaseSheet;
import org.attune.figures.report.CaseSheet.RuleSaid;

/// What was found in one case, as results print it.
///
/// @param looked the case
/// @param said what each listed rule said
/// @param tensions the tensions seen by a listed rule, in order of onset; empty where nobody asked for them
/// @param rulesThatSpoke how many rules could say something of this case, those beside the listed ones included
/// @param shuffled what shuffling its scores showed; empty where nobody asked
public record Found(Case looked, List<RuleSaid> said, List<Rupture> tensions, int rulesThatSpoke,
        List<Permuted> shuffled) {

    private static final int NONE = -1;

    public Found {
        said = List.copyOf(said);
        tensions = List.copyOf(tensions);
        shuffled = List.copyOf(shuffled);
    }

    /// What a case sheet says, as far as its first rules go.
    ///
    /// @param listed how many of its rules are results
    /// @param shuffled what shuffling its scores showed
    public static Found of(CaseSheet sheet, int listed, List<Permuted> shuffled) {
        int spoke = (int) sheet.said()
                .stream()
                .filter(one -> one.verdict() instanceof Verdict.Judged)
                .map(one -> one.run().name())
                .distinct()
                .count();
        return new Found(sheet.watched(), sheet.said().subList(0, listed), sheet.tensions(), spoke, shuffled);
    }

    /// The flags alone, where nobody asked for tensions.
    public static Found flagsOnly(Case looked, List<RuleSaid> said) {
        return new Found(looked, said, List.of(), said.size(), List.of());
    }

    /// Every flag with what there is to say about it, in order of session, then of rule.
    public List<FlagRow> rows() {
        List<FlagRow> rows = new ArrayList<>();
        int[] taken = new int[said.size()];
        for (int rule = next(taken); rule != NONE; rule = next(taken)) {
            RuleSaid one = said.get(rule);
            Flag flag = one.verdict().flagsFound().get(taken[rule]);
            rows.add(new FlagRow(looked.id(), looked.course().scale(), one.run(), flag, tensions));
            taken[rule]++;
        }
        return rows;
    }

    /// The rule whose next flag comes first; the earlier rule where sessions are the same.
    ///
    /// @param taken how many flags of each rule have had their turn
    private int next(int[] taken) {
        int first = NONE;
        int earliest = Integer.MAX_VALUE;
        for (int rule = 0; rule < taken.length; rule++) {
            List<Flag> flags = said.get(rule).verdict().flagsFound();
            if (taken[rule] < flags.size() && flags.get(taken[rule]).session() < earliest) {
                first = rule;
                earliest = flags.get(taken[rule]).session();
            }
        }
        return first;
    }
}
