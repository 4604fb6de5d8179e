package org.attune.cli.practice;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.attune.cli.detect.RuleChoice;
import org.attune.core.course.Course;
import org.attune.core.detection.Look;
import org.attune.core.detection.Look.Ask;
import org.attune.core.detection.Sight;
import org.attune.core.detection.rules.ShippedRules;
import org.attune.core.detection.steady.FallModel;
import org.attune.core.detection.steady.SteadyOrFallen;
import org.attune.core.instrument.MeasurementError;
import org.attune.core.instrument.Orientation;
import org.attune.core.instrument.Scale;
import org.attune.core.simulation.ChanceAnswer;
import org.attune.core.simulation.ChanceRate;
import org.attune.core.simulation.ChanceRates;
import org.attune.core.simulation.Draws;
import org.attune.core.simulation.truth.Clinic;
import org.attune.core.simulation.truth.TensionSimulator;
import org.attune.formats.practice.ShippedRates;
import org.attune.testkit.Golden;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The chance rates that ship with the program are the ones that its rules, as they are now, have on simulated courses.
class ShippedRatesTest {

    private static final FallModel MODEL = FallModel.DEFAULTS;
    private static final int LIKE_CASES = 400;
    private static final Draws DRAWS = new Draws(ChanceRates.COURSES, 1, 2);
    private static final Golden SHIPPED = new Golden(
            Path.of("..", "formats", "src", "main", "resources", "org", "attune", "formats", "shipped-rates.json"));

    private static List<ChanceRate> rates = List.of();

    @BeforeAll
    static void simulate() {
        ChanceRates chances = new ChanceRates(MODEL, lengthsAndGaps(),
                "courses of attune simulate, on a form from 1 to 5 whose published error is the typical wobble",
                DRAWS);
        List<ChanceRate> all = new ArrayList<>();
        for (Look look : RuleChoice
                .allRules(ShippedRules.catalogue(), SteadyOrFallen.shipped(), Ask.BOTH)
                .listed()) {
            if (chances.of(look.rule(), look.sight()) instanceof ChanceAnswer.Rated rated) {
                all.add(rated.rate());
            }
        }
        rates = all;
    }

    @Test
    void shipsWhatTheRulesHaveNow() {
        SHIPPED.check(ShippedRates.json(rates));
    }

    @Test
    void leavesOutOnlyRulesThatRestOnMoreThanScores() {
        List<String> rated = rates.stream().map(rate -> rate.rule().id()).distinct().toList();
        List<String> left = ShippedRules.catalogue()
                .all()
                .stream()
                .map(entry -> entry.name().id())
                .filter(id -> !rated.contains(id))
                .toList();
        assertThat(left).containsExactlyInAnyOrder("direct-report", "item-sentinel", "disagreement");
    }

    @Test
    void keepsTheDefaultRuleUnderTheRateItPromises() {
        ChanceRate rate = rates.stream()
                .filter(r -> r.rule().equals(SteadyOrFallen.NAME) && r.sight() == Sight.LIVE)
                .findFirst()
                .orElseThrow();
        assertThat(rate.falsePer12().high()).isLessThan(0.2);
    }

    private static List<Course> lengthsAndGaps() {
        Scale bare = new Scale("form", 1, 5, 1.0 / 12, Orientation.HIGHER_IS_BETTER,
                new MeasurementError.Unpublished());
        Scale scale = bare.withError(new MeasurementError.Published(MODEL.noise().typical() * bare.span(),
                "the typical wobble of the shipped numbers"));
        return new TensionSimulator(Clinic.usual(scale), 1).first(LIKE_CASES)
                .stream()
                .map(one -> one.scored().course())
                .toList();
    }
}
