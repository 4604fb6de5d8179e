package org.attune.figures.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.attune.core.course.Case;
import org.attune.core.course.Course;
import org.attune.core.course.ItemAnswers;
import org.attune.core.course.Respondent;
import org.attune.core.course.StrainReports;
import org.attune.core.detection.Flag;
import org.attune.core.detection.Rule;
import org.attune.core.detection.Sight;
import org.attune.core.detection.Verdict;
import org.attune.core.detection.steady.FallTrace;
import org.attune.core.detection.steady.SteadyOrFallen;
import org.attune.core.instrument.MeasurementError;
import org.attune.core.instrument.Orientation;
import org.attune.core.instrument.Scale;
import org.attune.core.rupture.Rupture;
import org.attune.core.rupture.Ruptures;
import org.attune.core.simulation.ChanceRate;
import org.attune.core.simulation.Estimate;
import org.attune.core.simulation.FoundShare;
import org.attune.core.simulation.RuleChance;
import org.attune.figures.report.CaseChoice;
import org.attune.figures.report.CaseSheet;
import org.attune.figures.report.Counts;
import org.attune.figures.report.Provenance;
import org.attune.figures.report.Reading;
import org.attune.figures.report.Report;
import org.attune.figures.report.ReportHead;
import org.attune.figures.report.RuleRun;
import org.attune.figures.report.RuleRun.RuleText;
import org.attune.figures.report.Watched;

/// Reads the invented practice of the samples folder and makes a report of it, with figures about chance that are made
/// up.
public final class InventedPractice {

    public static final Scale ALLIANCE = new Scale("WAI-SR", 1, 5, 1.0 / 12, Orientation.HIGHER_IS_BETTER,
            new MeasurementError.Unpublished());
    public static final Scale SYMPTOMS = new Scale("PHQ-9", 0, 27, 1, Orientation.LOWER_IS_BETTER,
            new MeasurementError.Unpublished());

    private InventedPractice() {}

    /// The cases of a sample file in order of appearance.
    public static List<Case> cases(String file, Scale scale) {
        Map<String, Map<String, TreeMap<Integer, Double>>> points = new LinkedHashMap<>();
        Map<String, Integer> last = new LinkedHashMap<>();
        try {
            for (String line : Files.readAllLines(Path.of("..", "samples", file))) {
                String[] cells = line.split(",", -1);
                if (cells[5].equals(scale.name())) {
                    int session = Integer.parseInt(cells[2]);
                    last.merge(cells[0] + cells[4], session, Math::max);
                    TreeMap<Integer, Double> scores = points.computeIfAbsent(cells[0], id -> new LinkedHashMap<>())
                            .computeIfAbsent(cells[4], rater -> new TreeMap<>());
                    if (!cells[6].isEmpty()) {
                        scores.put(session, scale.turn(Double.parseDouble(cells[6])));
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        List<Case> cases = new ArrayList<>();
        points.forEach((id,
                raters) -> cases.add(new Case(id, course(scale, raters, id, "client", last),
                        course(scale, raters, id, "therapist", last),
                        ItemAnswers.NONE, StrainReports.NONE)));
        return cases;
    }

    private static Course course(Scale scale, Map<String, TreeMap<Integer, Double>> raters, String id, String rater,
            Map<String, Integer> last) {
        TreeMap<Integer, Double> scores = raters.getOrDefault(rater, new TreeMap<>());
        return Course.of(scale, scores.keySet().stream().mapToInt(Integer::intValue).toArray(),
                scores.values().stream().mapToDouble(Double::doubleValue).toArray(), last.getOrDefault(id + rater, 0));
    }

    /// The rules of the tests: the default one both ways, and two simple ones.
    public static List<RuleRun> runs() {
        return List.of(run(SteadyOrFallen.shipped(), Sight.LIVE, 0.11),
                run(SteadyOrFallen.shipped(), Sight.RETROSPECT, 0.08),
                run(new BelowOwnMean("below-own-mean", 0.15, 2), Sight.LIVE, 0.31),
                run(new BelowOwnMean("far-below", 0.25, 6), Sight.LIVE, 0.05));
    }

    private static RuleRun run(Rule rule, Sight sight, double falsePer12) {
        String title = rule instanceof SteadyOrFallen ? "Steady or in a fall" : "Below the own mean";
        String explanation = rule instanceof SteadyOrFallen
                ? "A client is steady or in a fall, nobody sees which, and the scores say how probable each is."
                : "The score lies well below the mean of this client's earlier scores.";
        ChanceRate rate = new ChanceRate(rule.name(), rule.parameters(), sight,
                new Estimate(falsePer12, falsePer12 - 0.02, falsePer12 + 0.02),
                new Estimate(falsePer12, falsePer12 - 0.03, falsePer12 + 0.03),
                List.of(found(2, 0.38), found(3, 0.66), found(4, 0.86)),
                new ChanceRate.Drawn("the shipped defaults", 10_000, 172_000, 1));
        return new RuleRun(rule.name(), rule.parameters(), sight,
                new RuleText(title, explanation, "Made up for the tests."),
                new RuleChance.Counted(rate, RuleChance.Origin.SHIPPED));
    }

    private static FoundShare found(double depth, double share) {
        return new FoundShare(depth, 1, new Estimate(share, share - 0.02, share + 0.02));
    }

    /// What the rules of the tests say of a case.
    public static CaseSheet sheet(Case c) {
        SteadyOrFallen shipped = SteadyOrFallen.shipped();
        FallTrace trace = FallTrace.of(shipped.model(), c.course());
        List<Rule> rules = List.of(shipped, shipped, new BelowOwnMean("below-own-mean", 0.15, 2),
                new BelowOwnMean("far-below", 0.25, 6));
        List<CaseSheet.RuleSaid> said = new ArrayList<>();
        List<Flag> flags = new ArrayList<>();
        for (int i = 0; i < rules.size(); i++) {
            RuleRun run = runs().get(i);
            Verdict verdict = rules.get(i).judge(c, run.sight());
            said.add(new CaseSheet.RuleSaid(run, verdict));
            flags.addAll(verdict.flagsFound());
        }
        List<Rupture> tensions = Ruptures.assemble(trace, shipped, flags);
        return new CaseSheet(c, trace, said, tensions, List.of());
    }

    /// A report on cases, as the command line would make it.
    public static Report report(String title, Scale scale, List<Case> cases) {
        CaseChoice choice = new CaseChoice();
        List<CaseSheet> sheets = cases.stream().map(InventedPractice::sheet).toList();
        sheets.forEach(choice::add);
        Counts counts = new Counts(cases.size(), cases.stream().mapToLong(c -> c.course().lastSession()).sum(),
                cases.stream().mapToLong(c -> c.course().scores()).sum(),
                sheets.stream().filter(CaseSheet::isFlagged).count(),
                sheets.stream().mapToLong(s -> s.tensions().size()).sum(),
                sheets.stream()
                        .flatMap(s -> s.tensions().stream())
                        .filter(t -> t.state() == Rupture.RepairState.UNRESOLVED
                                || t.state() == Rupture.RepairState.TOO_FEW_AFTER)
                        .count(),
                sheets.stream().filter(CaseSheet::isSilent).count());
        Reading reading = new Reading(
                List.of(new Reading.Source("practice.csv",
                        "0a1b2c3d4e5f60718293a4b5c6d7e8f90a1b2c3d4e5f60718293a4b5c6d7e8f9")),
                365,
                List.of(new Reading.LeftOut("the value is outside the scale", 2,
                        List.of("practice.csv line 17", "practice.csv line 203")),
                        new Reading.LeftOut("the same session was given twice with different values", 1,
                                List.of("practice.csv line 88"))),
                List.of("Cells are set apart by commas; numbers have decimal points."));
        ReportHead head = new ReportHead(title,
                new Provenance("Attune 0.1.0", "attune detect samples/practice.csv --report out",
                        "Model and thresholds are the shipped defaults; no practice file was given."),
                new Watched(scale, Respondent.CLIENT, Respondent.THERAPIST), runs(), counts, reading,
                "in flags.csv beside this page");
        return new Report(head, choice.chosen());
    }

    /// The same report, had only the default rule been asked for: the simple rules stand beside it.
    public static Report withSimpleRulesBeside(Report report) {
        ReportHead head = report.head();
        List<RuleRun> runs = head.rules().stream().map(InventedPractice::besideIfSimple).toList();
        List<CaseSheet> sheets = report.cases().stream().map(sheet -> new CaseSheet(sheet.watched(), sheet.trace(),
                sheet.said().stream().map(said -> new CaseSheet.RuleSaid(besideIfSimple(said.run()), said.verdict()))
                        .toList(),
                sheet.tensions(), sheet.remarks())).toList();
        return new Report(
                new ReportHead(head.title(), head.provenance(), head.watched(), runs, head.counts(), head.reading(),
                        head.elsewhere()),
                sheets);
    }

    private static RuleRun besideIfSimple(RuleRun run) {
        return run.name().equals(SteadyOrFallen.NAME) ? run : run.beside();
    }
}
