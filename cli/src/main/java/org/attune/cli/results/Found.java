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
        for (RuleSaid one : said) {
            for (Flag flag : one.verdict().flagsFound()) {
                rows.add(new FlagRow(looked.id(), looked.course().scale(), one.run(), flag, tensions));
            }
        }
        if (said.size() > 1) {
            rows.sort((a, b) -> Integer.compare(a.flag().session(), b.flag().session()));
        }
        return rows;
    }
}
