package org.attune.core.study.effects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

import org.attune.core.course.Course;
import org.attune.core.course.Respondent;
import org.attune.core.course.StrainReports;
import org.attune.core.course.StrainReports.Report;
import org.attune.core.course.StrainReports.Said;
import org.attune.core.instrument.Orientation;
import org.attune.core.instrument.Scale;
import org.attune.core.reference.Differences;
import org.attune.core.reference.Reference;
import org.attune.core.reference.ReferenceTable;
import org.attune.core.study.Criterion;
import org.attune.core.study.Criterion.Method;
import org.attune.core.study.InventedStudy;
import org.attune.core.study.Sighting;
import org.attune.core.study.StudiedCase;
import org.attune.core.study.mixed.MixedFit.Effect;
import org.attune.core.study.mixed.MixedFit.Fitted;
import org.attune.core.study.mixed.MixedFit.None;
import org.attune.core.study.mixed.MixedFit.Reason;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class EffectsTest {

    private static final Criterion CLIENT = new Criterion("client", Method.CLIENT_REPORT);

    @Test
    void agreesWithLme4OnTheNextSessionsOutcomeAroundEachCasesOwnLine() {
        Differences differences = new Differences();
        for (JsonNode c : Reference.cases("study_lines")) {
            NextOutcome.Found found = found(InventedStudy.cases(c));
            Fitted fit = (Fitted) found.fit();
            compare(differences, fit, c, "effects", "model_errors", "logLik");
            differences.addAll("variances", new double[] {fit.spread().levels(), fit.spread().within()},
                    Reference.numbers(c.get("variances")));
            differences.addAll("errors", all(fit.effects(), Effect::error), Reference.numbers(c.get("errors")));
            differences.addAll("low", all(fit.effects(), Effect::low), Reference.numbers(c.get("low")));
            differences.addAll("high", all(fit.effects(), Effect::high), Reference.numbers(c.get("high")));
            differences.addAll("p", all(fit.effects(), Effect::p), Reference.numbers(c.get("p")));
            differences.addAll("by columns", all(Stream.of(NextOutcome.TENSION_WITHIN, NextOutcome.REPAIR_WITHIN)
                    .map(fit::effect).toList(), Effect::points), Reference.numbers(c.get("within_by_columns")));
            differences.add("points of shifts", ((ShiftTest.Found) found.byChance()).points(),
                    Reference.numbers(c.get("points"))[0]);
        }
        ReferenceTable.record("effects on the next session's outcome, around each case's own line", "study_lines.json",
                "R 4.2.2, lme4 1.1.31, dense matrices", differences, 1e-6);
    }

    @Test
    void agreesWithLme4OnTruthAndBias() {
        Differences differences = new Differences();
        for (JsonNode c : Reference.cases("study")) {
            Congruence congruence = new Congruence();
            InventedStudy.cases(c).forEach(each -> congruence.add(each.scores(), each.counterpart()));
            Fitted fit = (Fitted) congruence.fit();
            compare(differences, fit, c, "congruence", "congruence_errors", "congruence_logLik");
            differences.addAll("variances", new double[] {fit.spread().levels(), fit.spread().slopes(),
                    fit.spread().together(), fit.spread().within()}, Reference.numbers(c.get("congruence_variances")));
        }
        ReferenceTable.record("truth and bias: discrepancy, congruence, variances", "study.json",
                "R 4.2.2, lme4 1.1.31", differences, 1e-5);
    }

    @Test
    void tellsTheLevelOfTwoPeopleInPointsOfTheForm() {
        Congruence up = new Congruence();
        Congruence down = new Congruence();
        for (StudiedCase each : InventedStudy.cases(Reference.cases("study").getFirst())) {
            up.add(each.scores(), each.counterpart());
            down.add(worseUpwards(each.scores()), worseUpwards(each.counterpart()));
        }
        List<Effect> one = ((Fitted) up.fit()).effects();
        List<Effect> other = ((Fitted) down.fit()).effects();

        assertThat(one.getFirst().points()).as("a level that can be told from 0").isNotCloseTo(0, within(0.01));
        for (int effect = 0; effect < 2; effect++) {
            assertThat(other.get(effect).points()).isCloseTo(one.get(effect).points(), within(1e-6));
            assertThat(other.get(effect).low()).isCloseTo(one.get(effect).low(), within(1e-6));
            assertThat(other.get(effect).high()).isCloseTo(one.get(effect).high(), within(1e-6));
        }
    }

    /// The same points on a form on which more is worse.
    private static Course worseUpwards(Course course) {
        Scale up = course.scale();
        Scale down = new Scale(up.name(), up.lowest(), up.highest(), up.step(), Orientation.LOWER_IS_BETTER,
                up.error());
        return Course.of(down, course.sessions(), Arrays.stream(course.points()).map(down::turn).toArray(),
                course.lastSession());
    }

    private static void compare(Differences differences, Fitted fit, JsonNode c, String effects, String errors,
            String likelihood) {
        differences.addAll(effects, fit.effects().stream().mapToDouble(Effect::points).toArray(),
                Reference.numbers(c.get(effects)));
        differences.addAll(errors, fit.effects().stream().mapToDouble(Effect::modelError).toArray(),
                Reference.numbers(c.get(errors)));
        differences.add(likelihood, fit.logLikelihood(), Reference.numbers(c.get(likelihood))[0]);
    }

    @Test
    void agreesWithAProgramOverDenseMatricesOnResponseSurfaces() {
        Differences differences = new Differences();
        List<JsonNode> expected = Reference.cases("study_surface");
        for (int i = 0; i < expected.size(); i++) {
            ResponseSurface surface = new ResponseSurface();
            InventedStudy.cases(Reference.cases("study").get(i)).forEach(surface::add);
            Fitted terms = (Fitted) surface.fit().terms();
            Fitted lines = (Fitted) surface.fit().lines();
            JsonNode c = expected.get(i);
            differences.same("rows", terms.scores(), c.get("rows").asInt());
            differences.addAll("terms", all(terms.effects(), Effect::points), Reference.numbers(c.get("terms")));
            differences.addAll("errors", all(terms.effects(), Effect::modelError),
                    Reference.numbers(c.get("term_errors")));
            differences.addAll("robust", all(terms.effects(), Effect::error), Reference.numbers(c.get("term_robust")));
            differences.add("log-likelihood", terms.logLikelihood(), c.get("logLik"));
            differences.add("levels", terms.spread().levels(), c.get("levels"));
            List<Effect> alike = Stream.of(ResponseSurface.ALIKE_SLOPE, ResponseSurface.ALIKE_CURVE,
                    ResponseSurface.APART_SLOPE, ResponseSurface.APART_CURVE).map(lines::effect).toList();
            differences.addAll("a", all(alike, Effect::points), Reference.numbers(c.get("lines")));
            differences.addAll("errors of a", all(alike, Effect::modelError), Reference.numbers(c.get("line_errors")));
            differences.addAll("robust of a", all(alike, Effect::error), Reference.numbers(c.get("line_robust")));
            differences.addAll("p of a", all(alike, Effect::p), Reference.numbers(c.get("line_p")));
        }
        ReferenceTable.record("response surfaces: b0 to b5, a1 to a4, their errors and p", "study_surface.json",
                "Python, numpy 2.4.6, scipy 1.17.1", differences, 1e-5);
    }

    private static double[] all(List<Effect> effects, ToDoubleFunction<Effect> of) {
        return effects.stream().mapToDouble(of).toArray();
    }

    @Test
    void shiftsTensionsAsAnotherProgramDoes() {
        Differences differences = new Differences();
        for (JsonNode c : Reference.cases("study")) {
            ShiftTest.Found found = (ShiftTest.Found) found(InventedStudy.cases(c)).byChance();
            differences.same("cases", found.cases(), Reference.counts(c.get("shift_cases"))[0]);
            differences.add("p", found.p(), Reference.numbers(c.get("shift_p"))[0]);
        }
        ReferenceTable.record("p of shifted tensions, other draws", "study.json", "R 4.2.2, 9,999 shifts", differences,
                1e-2);
    }

    @Test
    void leavesRepairOutAndSaysSoWhereNothingWasMended() {
        NextOutcome.Found found = found(InventedStudy.cases(Reference.cases("study").getFirst())
                .stream()
                .map(EffectsTest::firstStrainOnly)
                .toList());
        assertThat(found.withoutRepair()).contains("after a repair, within a case: it never varies");
        assertThat(((Fitted) found.fit()).effects()).hasSize(4);
    }

    private static StudiedCase firstStrainOnly(StudiedCase each) {
        int first = each.sightings().getFirst().firstTense();
        List<Report> reports = new java.util.ArrayList<>();
        for (int session = 1; session <= each.scores().lastSession(); session++) {
            boolean isTense = first > 0 && session >= Math.max(first, 3);
            reports.add(new Report(session, Respondent.CLIENT, isTense ? Said.STRAIN : Said.NO_STRAIN));
        }
        return new StudiedCase(each.scores(), each.counterpart(), each.outcome(),
                List.of(Sighting.ofReports(new StrainReports(reports), Respondent.CLIENT)), each.leaving());
    }

    @Test
    void saysWhyThereIsNoEffect() {
        List<StudiedCase> cases = InventedStudy.cases(Reference.cases("study").getFirst());
        assertThat(found(List.of()).fit()).isEqualTo(new None(Reason.NOTHING, ""));
        assertThat(found(List.of()).byChance()).isEqualTo(new ShiftTest.None());
        assertThat(found(cases.subList(0, 1)).fit()).isEqualTo(new None(Reason.ONE_CASE, ""));
        assertThat(found(cases.stream().map(EffectsTest::neverTense).toList()).fit())
                .isEqualTo(new None(Reason.FOLLOWS, NextOutcome.TENSION_WITHIN));
        assertThat(new Congruence().fit()).isEqualTo(new None(Reason.NOTHING, ""));
    }

    private static StudiedCase neverTense(StudiedCase each) {
        return new StudiedCase(each.scores(), Course.none(each.scores().scale()), each.outcome(),
                List.of(Sighting.ofScores(each.scores(), List.of())), each.leaving());
    }

    private static NextOutcome.Found found(List<StudiedCase> cases) {
        NextOutcome next = new NextOutcome(CLIENT);
        cases.forEach(each -> next.add(each, each.sightings().getFirst()));
        return next.find(9999, 3);
    }
}
