package org.attune.benchmarks.quality;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

import org.attune.core.course.Case;
import org.attune.core.detection.Rule;
import org.attune.core.detection.Sight;
import org.attune.core.detection.rules.ShippedRules;
import org.attune.core.detection.steady.FallModel;
import org.attune.core.detection.steady.SteadyOrFallen;
import org.attune.core.instrument.MeasurementError;
import org.attune.core.instrument.Orientation;
import org.attune.core.instrument.Scale;
import org.attune.core.simulation.fit.CaseChoice;
import org.attune.core.simulation.fit.FitOutcome;
import org.attune.core.simulation.fit.PracticeFit;
import org.attune.core.simulation.truth.Clinic;
import org.attune.core.simulation.truth.FlagQuality;
import org.attune.core.simulation.truth.FlagScoring;
import org.attune.core.simulation.truth.KnownRupture;
import org.attune.core.simulation.truth.TensionSimulator;

/// Measures how well the rules find known tensions, all at the same rate of false flags, and prints a table in Markdown.
///
/// With three files (sessions to fit on, sessions to test on, truth of the latter) it measures on those; without any, on cases of our own
/// simulator: the first 400 to fit, 4,000 to 7,999 to test. A fourth argument is a folder for the flags, as CSV.
public final class DetectionQuality {

    private static final double FALSE_PER_12 = 0.2;
    private static final int HALVINGS = 30;
    static final long SEED = 7;
    private static final int TEST_FROM = 4000;
    private static final int TEST_CASES = 4000;
    private static final double Z = 1.96;
    /// The WAI-SR as the open regime scores it. The error is the typical client's wobble there, since rules that need one are turned anyway.
    private static final Scale WAI_SR = new Scale("WAI-SR", 1, 5, 1.0 / 12, Orientation.HIGHER_IS_BETTER,
            new MeasurementError.Published(0.28, "typical wobble of the regime"));

    private final List<KnownCase> known;
    private final List<Case> cases;
    private final Path flagsFolder;
    private final List<String> rows = new ArrayList<>();

    private DetectionQuality(List<KnownCase> known, Path flagsFolder) {
        this.known = known;
        this.cases = known.stream().map(KnownCase::scored).toList();
        this.flagsFolder = flagsFolder;
    }

    /// Runs the measurement.
    public static void main(String[] arguments) throws IOException {
        Path folder = arguments.length == 4 ? Files.createDirectories(Path.of(arguments[3])) : Path.of("");
        List<Case> toFit;
        List<KnownCase> toTest;
        if (arguments.length >= 3) {
            Map<String, List<KnownRupture>> truth = KnownFiles.truth(Path.of(arguments[2]));
            toFit = KnownFiles.cases(Path.of(arguments[0]), WAI_SR);
            toTest = KnownFiles.cases(Path.of(arguments[1]), WAI_SR).stream()
                    .map(c -> new KnownCase(c, truth.getOrDefault(c.id(), List.of()))).toList();
        } else {
            TensionSimulator simulator = new TensionSimulator(Clinic.usual(WAI_SR), SEED);
            toFit = simulator.first(CaseChoice.MOST_CASES).stream().map(c -> c.scored()).toList();
            toTest = IntStream.range(TEST_FROM, TEST_FROM + TEST_CASES).mapToObj(i -> KnownCase.of(simulator.at(i)))
                    .toList();
        }
        new DetectionQuality(toTest, folder).measure(toFit).forEach(System.out::println);
    }

    private List<String> measure(List<Case> toFit) throws IOException {
        if (!(PracticeFit.fit(CaseChoice.among(toFit, SEED), 2) instanceof FitOutcome.Fitted fit)) {
            throw new IllegalArgumentException("too few cases to fit");
        }
        rows.add("| rule | setting | false per 12 | found at once | within 1 (95%) | within 2 | F1 |");
        rows.add("|---|---:|---:|---:|---:|---:|---:|");
        matched(Sweep.ofChances("steady-or-fallen, fitted on " + toFit.size() + " cases", fit.model().widened(),
                cases));
        matched(Sweep.ofChances("steady-or-fallen, shipped numbers", FallModel.DEFAULTS, cases));
        catalogue("reliable-fall from the 2nd score", Sight.LIVE,
                new Sweep.Spec("reliable-fall", Map.of(), "z", 0.5, 10));
        catalogue("reliable-fall from the 5th score", Sight.LIVE,
                new Sweep.Spec("reliable-fall", Map.of("from", "5"), "z", 0.5, 10));
        catalogue("reliable-change", Sight.LIVE, new Sweep.Spec("reliable-change", Map.of(), "z", 0.5, 10));
        catalogue("xmr, live", Sight.LIVE, new Sweep.Spec("xmr", Map.of(), "sigmas", 1, 6));
        catalogue("ewma, live", Sight.LIVE, new Sweep.Spec("ewma", Map.of("lambda", "0.3"), "sigmas", 1, 6));
        catalogue("cusum, live", Sight.LIVE, new Sweep.Spec("cusum", Map.of(), "h", 0.5, 50));
        catalogue("crisis-repair, live, k 1, turned by the SD between clients", Sight.LIVE,
                new Sweep.Spec("crisis-repair", Map.of(), "between", 0, 4));
        catalogue("sudden-change (sees the next three), turned by its cut", Sight.RETROSPECT,
                new Sweep.Spec("sudden-change", Map.of(), "cut", 0.01, 4));
        catalogue("the same without criterion 2, as suddengains asks of losses", Sight.RETROSPECT,
                new Sweep.Spec("sudden-change", Map.of("as", "suddengains-loss"), "cut", 0.01, 4));
        catalogue("partition (sees the whole course), turned by cp", Sight.RETROSPECT,
                new Sweep.Spec("partition", Map.of(), "cp", 0.0001, 0.99));
        matched(Sweep.ofOwnSpread("own-spread (sees the whole course)", cases));
        rows.add("");
        rows.add("| in retrospect, as it stands | flags | precision | recall | F1 |");
        rows.add("|---|---:|---:|---:|---:|");
        SteadyOrFallen fitted = new SteadyOrFallen(fit.model().widened(), 0, "fitted");
        standing("steady-or-fallen, fitted", "back-fitted", flags(fitted, Sight.RETROSPECT));
        standing("steady-or-fallen, shipped numbers", "back-shipped",
                flags(SteadyOrFallen.shipped(), Sight.RETROSPECT));
        for (String id : List.of("own-spread", "xmr", "ewma", "cusum", "sudden-change", "crisis-repair", "change-point",
                "partition")) {
            if (ShippedRules.catalogue().find(id).isPresent()) {
                standing(id, "back-" + id, flags(ShippedRules.catalogue().make(id, Map.of()), Sight.RETROSPECT));
            }
        }
        rows.add("");
        rows.addAll(new ReachedRates(fit.model(), CaseChoice.among(toFit, SEED), known).rows());
        return rows;
    }

    private List<List<Integer>> flags(Rule rule, Sight sight) {
        return cases.parallelStream().map(c -> Sweep.sessions(rule.judge(c, sight).flagsFound())).toList();
    }

    private void catalogue(String name, Sight sight, Sweep.Spec spec) throws IOException {
        if (ShippedRules.catalogue().find(spec.id()).isPresent()) {
            matched(Sweep.of(name, sight, spec, cases));
        }
    }

    /// The least setting that keeps the rate of false flags; where scores come in steps, the figures between it and the next lower setting.
    private void matched(Sweep sweep) throws IOException {
        double low = sweep.least();
        double high = sweep.most();
        for (int i = 0; i < HALVINGS; i++) {
            double middle = 0.5 * (low + high);
            if (judge(sweep.flags().apply(middle)).falsePer12() > FALSE_PER_12) {
                low = middle;
            } else {
                high = middle;
            }
        }
        List<List<Integer>> flags = sweep.flags().apply(high);
        FlagQuality kept = judge(flags);
        FlagQuality over = judge(sweep.flags().apply(low));
        double share = (FALSE_PER_12 - kept.falsePer12()) / Math.max(1e-12, over.falsePer12() - kept.falsePer12());
        double within1 = between(share, kept.foundWithin().get(1), over.foundWithin().get(1));
        double half = Z * Math.sqrt(within1 * (1 - within1) / kept.eligible());
        rows.add(String.format(Locale.ROOT, "| %s | %.3f | %.3f | %.3f | %.3f (%.2f to %.2f) | %.3f | %.3f |",
                sweep.name(), high,
                between(share, kept.falsePer12(), over.falsePer12()),
                between(share, kept.foundWithin().get(0), over.foundWithin().get(0)),
                within1, within1 - half, within1 + half,
                between(share, kept.foundWithin().get(2), over.foundWithin().get(2)),
                between(share, kept.strict().f1(), over.strict().f1())));
        write(sweep.name(), flags);
    }

    private static double between(double share, double kept, double over) {
        return kept + Math.clamp(share, 0, 1) * (over - kept);
    }

    private void standing(String name, String file, List<List<Integer>> flags) throws IOException {
        FlagQuality.Strict strict = judge(flags).strict();
        rows.add(String.format(Locale.ROOT, "| %s | %d | %.3f | %.3f | %.3f |", name, strict.flags(),
                strict.precision(), strict.recall(),
                strict.f1()));
        write(file, flags);
    }

    private FlagQuality judge(List<List<Integer>> flags) {
        return judge(known, flags);
    }

    static FlagQuality judge(List<KnownCase> known, List<List<Integer>> flags) {
        FlagScoring scoring = new FlagScoring();
        for (int i = 0; i < known.size(); i++) {
            scoring.add(known.get(i).scored().course(), flags.get(i), known.get(i).truth());
        }
        return scoring.quality();
    }

    private void write(String name, List<List<Integer>> flags) throws IOException {
        if (flagsFolder.toString().isEmpty()) {
            return;
        }
        List<String> lines = new ArrayList<>(List.of("client,session"));
        for (int i = 0; i < flags.size(); i++) {
            String client = cases.get(i).id();
            flags.get(i).forEach(session -> lines.add(client + "," + session));
        }
        Files.write(flagsFolder.resolve(name.replaceAll("[^a-z0-9]+", "-") + ".csv"), lines);
    }
}
