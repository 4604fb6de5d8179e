package org.attune.core.simulation.truth;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.attune.core.detection.Flag;
import org.attune.core.detection.Rule;
import org.attune.core.detection.Sight;
import org.attune.core.detection.rules.ShippedRules;
import org.attune.core.detection.steady.FallModel;
import org.attune.core.detection.steady.SteadyOrFallen;
import org.attune.core.instrument.MeasurementError;
import org.attune.core.instrument.Orientation;
import org.attune.core.instrument.Scale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// The default rule on simulated cases whose tensions are known: a small, seeded share of what `benchmarks/quality.md` measures.
class RulesOnKnownTensionsTest {

    private static final Scale SCALE = new Scale("WAI-SR", 1, 5, 1.0 / 12, Orientation.HIGHER_IS_BETTER,
            new MeasurementError.Published(0.28, "this test"));
    private static final TensionSimulator SIMULATOR = new TensionSimulator(Clinic.usual(SCALE), 7);
    private static final List<SimulatedCase> CASES = IntStream.range(4000, 4800).mapToObj(SIMULATOR::at).toList();
    /// The threshold at which the shipped rule raises about 0.2 false flags per 12 sessions on these cases.
    private static final SteadyOrFallen AT_TWO_TENTHS = new SteadyOrFallen(FallModel.DEFAULTS, -1.33, "this test");

    @Test
    void theDefaultRuleFindsHalfOfTheTensionsAtAFewFalseFlags() {
        FlagQuality quality = quality(AT_TWO_TENTHS, Sight.LIVE);
        assertThat(quality.falsePer12()).isBetween(0.14, 0.26);
        assertThat(quality.foundWithin().get(1)).isBetween(0.48, 0.62);
        assertThat(quality.strict().f1()).isGreaterThan(0.44);
    }

    @Test
    @Tag("slow")
    void theDefaultRuleBeatsTheReliableFallAtNoMoreFalseFlags() {
        FlagQuality ours = quality(AT_TWO_TENTHS, Sight.LIVE);
        FlagQuality theirs = quality(ShippedRules.catalogue().make("reliable-fall", Map.of("z", "2.15")), Sight.LIVE);
        assertThat(theirs.falsePer12()).isBetween(0.14, 0.26);
        assertThat(ours.foundWithin().get(1)).isGreaterThan(theirs.foundWithin().get(1));
        assertThat(ours.strict().f1()).isGreaterThan(theirs.strict().f1());
    }

    @Test
    void lookingBackHitsMoreOnsetsThanTheNaiveRule() {
        FlagQuality back = quality(SteadyOrFallen.shipped(), Sight.RETROSPECT);
        FlagQuality naive = quality(ShippedRules.catalogue().make("own-spread", Map.of()), Sight.RETROSPECT);
        assertThat(back.strict().f1()).isGreaterThan(0.48).isGreaterThan(naive.strict().f1() + 0.15);
    }

    private static FlagQuality quality(Rule rule, Sight sight) {
        FlagScoring scoring = new FlagScoring();
        for (SimulatedCase c : CASES) {
            List<Integer> flags = rule.judge(c.scored(), sight).flagsFound().stream().map(Flag::session).toList();
            scoring.add(c.scored().course(), flags, c.truth());
        }
        return scoring.quality();
    }
}
