package org.attune.benchmarks.speed;

import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.attune.core.course.Case;
import org.attune.core.detection.Rule;
import org.attune.core.detection.Sight;
import org.attune.core.detection.rules.ShippedRules;
import org.attune.core.detection.steady.FallModel;
import org.attune.core.detection.steady.SteadyOrFallen;
import org.attune.core.instrument.MeasurementError;
import org.attune.core.instrument.Orientation;
import org.attune.core.instrument.Scale;
import org.attune.core.simulation.Draws;
import org.attune.core.simulation.RateSetting;
import org.attune.core.simulation.Threshold;
import org.attune.core.simulation.fit.Calibration;
import org.attune.core.simulation.truth.Clinic;
import org.attune.core.simulation.truth.TensionSimulator;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/// Rules on 1,000 simulated cases, and the calibration of a practice's thresholds, in one thread.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 10, time = 1)
public class WarmRules {

    private static final long SEED = 7;
    private static final int CASES = 1000;
    private static final double FALSE_PER_12 = 0.2;
    private static final Scale SCALE = new Scale("WAI-SR", 1, 5, 1.0 / 12, Orientation.HIGHER_IS_BETTER,
            new MeasurementError.Published(0.28, "typical wobble"));

    private final List<Case> cases = new TensionSimulator(Clinic.usual(SCALE), SEED).first(CASES).stream()
            .map(one -> one.scored()).toList();
    private final Rule steadyOrFallen = SteadyOrFallen.shipped();
    private final Rule suddenChange = ShippedRules.catalogue().make("sudden-change",
            Map.of("as", "suddengains-loss", "cut", "0.61"));

    /// Prints how many cases and scores one call below goes through, then leaves the rest to JMH.
    public static void main(String[] arguments) throws Exception {
        int scores = new WarmRules().cases.stream().mapToInt(one -> one.course().scores()).sum();
        System.out.println(CASES + " cases, " + scores + " scores");
        org.openjdk.jmh.Main.main(arguments);
    }

    /// The default rule on all cases, live.
    @Benchmark
    public void steadyOrFallen(Blackhole hole) {
        cases.forEach(one -> hole.consume(steadyOrFallen.judge(one, Sight.LIVE)));
    }

    /// Job (a) of the peers on all cases.
    @Benchmark
    public void suddenLoss(Blackhole hole) {
        cases.forEach(one -> hole.consume(suddenChange.judge(one, Sight.RETROSPECT)));
    }

    /// The threshold for one wished rate, from 10,000 simulated courses.
    @Benchmark
    public Threshold calibration() {
        return new Calibration(FallModel.DEFAULTS, cases, new Draws(Calibration.COURSES, SEED, 1))
                .threshold(new Calibration.Wish(RateSetting.MODEL, FALSE_PER_12))
                .orElseThrow();
    }
}
