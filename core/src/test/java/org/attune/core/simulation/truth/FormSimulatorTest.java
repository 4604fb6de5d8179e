package org.attune.core.simulation.truth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

import org.attune.core.course.Course;
import org.attune.core.instrument.Instrument;
import org.attune.core.instrument.Item;
import org.attune.core.instrument.Item.Answers;
import org.attune.core.instrument.Item.Asked;
import org.attune.core.instrument.Item.Feature;
import org.attune.core.instrument.Licence;
import org.attune.core.instrument.LicenceClass;
import org.attune.core.instrument.MeasurementError;
import org.attune.core.instrument.Measures;
import org.attune.core.instrument.Orientation;
import org.attune.core.instrument.Scale;
import org.attune.core.instrument.ScaleKey;
import org.attune.core.instrument.ScaleKey.Formula;
import org.attune.core.instrument.Scoring;
import org.attune.core.instrument.Scoring.Score;
import org.attune.core.simulation.truth.FormSimulator.Filled;
import org.junit.jupiter.api.Test;

class FormSimulatorTest {

    private static final Scale SCALE = new Scale("Check", 1, 7, 1.0 / 3, Orientation.HIGHER_IS_BETTER,
            new MeasurementError.Unpublished());
    private static final Instrument FORM = form(Formula.MEAN);

    private final TensionSimulator simulator = new TensionSimulator(Clinic.usual(SCALE), 7);

    private static Instrument form(Formula formula) {
        Answers seven = new Answers(1, 7);
        List<Item> items = List.of(item("a", seven, Feature.PLAIN, Asked.ALWAYS),
                item("b", seven, Feature.PLAIN, Asked.ALWAYS), item("c", seven, Feature.PLAIN, Asked.ALWAYS),
                item("strain", new Answers(0, 5), Feature.REPORT, Asked.ALWAYS),
                item("settled", new Answers(1, 5), Feature.PLAIN, new Asked.After("strain", 1)));
        return new Instrument("check", "1", "Check", Measures.SESSION, new Licence(LicenceClass.OURS, "", ""), items,
                List.of(new ScaleKey(SCALE, List.of("a", "b", "c"), formula, 0, List.of(), "")));
    }

    private static Item item(String id, Answers answers, Feature feature, Asked asked) {
        return new Item(id, false, answers, feature, "", asked);
    }

    private List<Filled> fill(SimulatedCase simulated) {
        return new FormSimulator(FORM).fill(simulated, new SplittableRandom(3));
    }

    @Test
    void givesAnswersThatMakeTheScoresOfTheCase() {
        for (SimulatedCase simulated : simulator.first(40)) {
            Course course = simulated.scored().course();
            for (Filled filled : fill(simulated)) {
                int index = course.indexOf(filled.session());
                assertThat(filled.client().isEmpty()).isEqualTo(index < 0);
                if (index >= 0) {
                    assertThat(score(filled.client())).isEqualTo(course.pointsAt(index), within());
                }
            }
        }
    }

    private static org.assertj.core.data.Offset<Double> within() {
        return org.assertj.core.data.Offset.offset(1e-9);
    }

    private static double score(Map<String, Integer> answers) {
        Map<String, Double> given = new HashMap<>();
        answers.forEach((item, answer) -> given.put(item, answer.doubleValue()));
        return ((Score.Scored) Scoring.score(FORM, FORM.scales().getFirst(), given)).points();
    }

    @Test
    void asksFurtherOnlyAfterStrainAndStaysInRange() {
        for (SimulatedCase simulated : simulator.first(40)) {
            for (Filled filled : fill(simulated)) {
                for (Map<String, Integer> answers : List.of(filled.client(), filled.therapist())) {
                    assertThat(answers.containsKey("settled")).isEqualTo(answers.getOrDefault("strain", 0) > 0);
                    answers.forEach((item, answer) -> assertThat(
                            FORM.findItem(item).orElseThrow().answers().allow(answer)).isTrue());
                }
            }
        }
    }

    @Test
    void letsGuessesLeanToTheGoodSide() {
        List<Integer> off = new ArrayList<>();
        for (SimulatedCase simulated : simulator.first(200)) {
            for (Filled filled : fill(simulated)) {
                filled.guess().forEach((item, guess) -> off.add(guess - filled.client().getOrDefault(item, 0)));
            }
        }
        assertThat(off).hasSizeGreaterThan(500);
        assertThat(off.stream().mapToInt(Integer::intValue).average().orElseThrow()).isBetween(0.02, 0.6);
    }

    @Test
    void fillsTheSameFormsEachTime() {
        SimulatedCase simulated = simulator.at(5);
        assertThat(fill(simulated)).isEqualTo(fill(simulated));
    }

    @Test
    void refusesAFormWhoseFirstScaleIsNoMean() {
        assertThatThrownBy(() -> new FormSimulator(form(Formula.SUM))).hasMessageContaining("is a mean");
    }
}
