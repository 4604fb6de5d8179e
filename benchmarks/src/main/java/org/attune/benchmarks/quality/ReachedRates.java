package org.attune.benchmarks.quality;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.attune.core.course.Case;
import org.attune.core.detection.steady.FallModel;
import org.attune.core.simulation.Draws;
import org.attune.core.simulation.RateSetting;
import org.attune.core.simulation.Threshold;
import org.attune.core.simulation.fit.Calibration;
import org.attune.core.simulation.truth.FlagQuality;

/// Whether the thresholds that a practice finds without knowing the truth keep the rates that were asked for.
///
/// @param fitted the model as fitted
/// @param practice the cases it was fitted on
/// @param known the cases to test on
record ReachedRates(FallModel fitted, List<Case> practice, List<KnownCase> known) {

    private static final double ASKED_FALSE = 0.2;
    private static final double ASKED_ALL = 0.5;

    List<String> rows() {
        Calibration calibration = new Calibration(fitted, practice,
                new Draws(Calibration.COURSES, DetectionQuality.SEED, 2));
        List<Case> cases = known.stream().map(KnownCase::scored).toList();
        Sweep sweep = Sweep.ofChances("reached", fitted.widened(), cases);
        int scores = cases.stream().mapToInt(c -> c.course().scores()).sum();
        List<String> rows = new ArrayList<>();
        rows.add("| setting, per 12 | threshold | false per 12 reached | all flags per 12 scores | within 1 |");
        rows.add("|---|---:|---:|---:|---:|");
        for (RateSetting setting : RateSetting.values()) {
            double asked = setting == RateSetting.BUDGET ? ASKED_ALL : ASKED_FALSE;
            calibration.threshold(new Calibration.Wish(setting, asked))
                    .ifPresent(threshold -> rows.add(row(threshold, sweep, scores)));
        }
        return rows;
    }

    private String row(Threshold threshold, Sweep sweep, int scores) {
        List<List<Integer>> flags = sweep.flags().apply(threshold.logit());
        FlagQuality quality = DetectionQuality.judge(known, flags);
        return String.format(Locale.ROOT, "| %s %.1f | %.3f | %.3f | %.3f | %.3f |", threshold.setting().words(),
                threshold.per12(), threshold.logit(), quality.falsePer12(), 12.0 * quality.strict().flags() / scores,
                quality.foundWithin().get(1));
    }
}
