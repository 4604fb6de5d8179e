package org.attune.core.study.mixed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

import org.attune.core.reference.Differences;
import org.attune.core.reference.Reference;
import org.attune.core.reference.ReferenceTable;
import org.attune.core.study.mixed.MixedFit.Effect;
import org.attune.core.study.mixed.MixedFit.Fitted;
import org.attune.core.study.mixed.MixedFit.None;
import org.attune.core.study.mixed.MixedFit.Reason;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class MixedModelTest {

    private static final double SMALL = 1e-8;

    @Test
    void agreesWithLme4() {
        Differences likelihoods = new Differences();
        Differences effects = new Differences();
        Differences variances = new Differences();
        for (JsonNode c : Reference.cases("lme")) {
            compare(c, c.get("intercept_only"), false, RandomParts.LEVEL, Likelihood.RESTRICTED, likelihoods, effects,
                    variances);
            compare(c, c.get("random_intercept"), true, RandomParts.LEVEL, Likelihood.RESTRICTED, likelihoods, effects,
                    variances);
            compare(c, c.get("random_slope"), true, RandomParts.LEVEL_AND_FIRST_SLOPE, Likelihood.RESTRICTED,
                    likelihoods, effects, variances);
            compare(c, c.get("random_slope_ml"), true, RandomParts.LEVEL_AND_FIRST_SLOPE, Likelihood.FULL, likelihoods,
                    effects, variances);
        }
        ReferenceTable.record("mixed models: log-likelihood", "lme.json", "R 4.2.2, lme4 1.1.31", likelihoods, 1e-7);
        ReferenceTable.record("mixed models: effects and their errors", "lme.json", "R 4.2.2, lme4 1.1.31", effects,
                1e-6);
        ReferenceTable.record("mixed models: variances", "lme.json", "R 4.2.2, lme4 1.1.31", variances, 1e-5);
    }

    private static void compare(JsonNode c, JsonNode expected, boolean isAlongSessions, RandomParts parts,
            Likelihood likelihood, Differences likelihoods, Differences effects, Differences variances) {
        Observations rows = new Observations(isAlongSessions ? List.of("session") : List.of());
        for (int i = 0; i < c.get("y").size(); i++) {
            int client = c.get("client").get(i).asInt() - 1;
            double y = c.get("y").get(i).asDouble();
            if (isAlongSessions) {
                rows.add(client, y, c.get("session").get(i).asDouble());
            } else {
                rows.add(client, y);
            }
        }
        Fitted fit = fitted(MixedModel.fit(rows, parts, likelihood));
        likelihoods.add("log-likelihood", fit.logLikelihood(), expected.get("logLik"));
        if (expected.get("singular").asBoolean()) {
            return;
        }
        effects.addAll("effects", fit.effects().stream().mapToDouble(Effect::points).toArray(),
                Reference.numbers(expected.get("fixed")));
        effects.addAll("errors", fit.effects().stream().mapToDouble(Effect::modelError).toArray(),
                Reference.numbers(expected.get("se")));
        variances.addAll("variances", variances(fit, parts), expected.get("varcomp")
                .valueStream()
                .mapToDouble(part -> part.get("vcov").asDouble())
                .toArray());
    }

    private static double[] variances(Fitted fit, RandomParts parts) {
        return parts == RandomParts.LEVEL ? new double[] {fit.spread().levels(), fit.spread().within()}
                : new double[] {fit.spread().levels(), fit.spread().slopes(), fit.spread().together(),
                        fit.spread().within()};
    }

    @Test
    void agreesWithAProgramThatLeavesCasesOutOneByOne() {
        Differences differences = new Differences();
        for (JsonNode c : Reference.cases("study_mixed")) {
            Fitted fit = fitted(MixedModel.fit(withinAndBetween(c), RandomParts.LEVEL, Likelihood.RESTRICTED));
            for (int i = 0; i < 4; i++) {
                Effect effect = fit.effects().get(i);
                differences.add("effect", effect.points(), c.get("fixed").get(i));
                differences.add("model error", effect.modelError(), c.get("model_error").get(i));
                differences.add("error", effect.error(), c.get("error").get(i));
                differences.add("low", effect.low(), c.get("low").get(i));
                differences.add("high", effect.high(), c.get("high").get(i));
                differences.add("p", effect.p(), c.get("p").get(i));
            }
        }
        ReferenceTable.record("mixed models: effects, errors by leaving out one case, intervals, p", "study_mixed.json",
                "R 4.2.2, lme4 1.1.31, dense matrices", differences, 1e-6);
    }

    private static Observations withinAndBetween(JsonNode c) {
        int[] clients = Reference.counts(c.get("client"));
        double[] tension = Reference.numbers(c.get("tension"));
        double[] sum = new double[200];
        double[] many = new double[200];
        for (int i = 0; i < clients.length; i++) {
            sum[clients[i]] += tension[i];
            many[clients[i]]++;
        }
        Observations rows = new Observations(List.of("session", "within", "between"));
        for (int i = 0; i < clients.length; i++) {
            double mean = sum[clients[i]] / many[clients[i]];
            rows.add(clients[i] - 1, c.get("y").get(i).asDouble(), c.get("session").get(i).asDouble(),
                    tension[i] - mean, mean);
        }
        return rows;
    }

    @Test
    void doesNotCareInWhichOrderRowsComeOrWhereOutcomesBegin() {
        List<double[]> rows = rows(30, 6);
        Fitted forwards = fitted(fit(rows, 0));
        Fitted shifted = fitted(fit(rows.reversed(), 1000));
        assertThat(shifted.logLikelihood()).isCloseTo(forwards.logLikelihood(), within(SMALL));
        assertThat(shifted.effects().getFirst().points() - 1000)
                .isCloseTo(forwards.effects().getFirst().points(), within(SMALL));
        assertThat(shifted.effect("session").error())
                .isCloseTo(forwards.effect("session").error(), within(SMALL));
    }

    @Test
    void givesARandomSlopeAtLeastTheLikelihoodOfALevelAlone() {
        Observations rows = observations(rows(25, 8), 0);
        Fitted level = fitted(MixedModel.fit(rows, RandomParts.LEVEL, Likelihood.RESTRICTED));
        Fitted slope = fitted(MixedModel.fit(rows, RandomParts.LEVEL_AND_FIRST_SLOPE, Likelihood.RESTRICTED));
        assertThat(slope.logLikelihood()).isGreaterThanOrEqualTo(level.logLikelihood() - SMALL);
        assertThat(level.spread().slopes()).isZero();
    }

    @Test
    void findsNoOwnLevelsWhereCasesDifferLessThanScores() {
        Observations rows = new Observations(List.of());
        for (int client = 0; client < 12; client++) {
            rows.add(client, 1);
            rows.add(client, 3);
        }
        Fitted fit = fitted(MixedModel.fit(rows, RandomParts.LEVEL, Likelihood.RESTRICTED));
        assertThat(fit.spread().levels()).isCloseTo(0, within(SMALL));
        assertThat(fit.effects().getFirst().points()).isCloseTo(2, within(SMALL));
    }

    @Test
    void saysWhyThereIsNone() {
        assertThat(fit(List.of(), 0)).isEqualTo(new None(Reason.NOTHING, ""));
        assertThat(fit(rows(1, 9), 0)).isEqualTo(new None(Reason.ONE_CASE, ""));
        assertThat(fit(rows(3, 9), 0)).isEqualTo(new None(Reason.FEWER_THAN_TEN, ""));
        assertThat(fit(rows(20, 1), 0)).isEqualTo(new None(Reason.ONE_OUTCOME_EACH, ""));
        assertThat(fit(changed(rows(20, 4), row -> new double[] {row[0], 3, row[2]}), 0))
                .isEqualTo(new None(Reason.SAME_OUTCOME, ""));
        assertThat(fit(changed(rows(20, 4), row -> new double[] {row[0], row[0], row[2]}), 0))
                .isEqualTo(new None(Reason.SAME_WITHIN, ""));
        assertThat(fit(changed(rows(20, 4), row -> new double[] {row[0], 2 * row[2] + 1, row[2]}), 0))
                .isEqualTo(new None(Reason.NOTHING_LEFT, ""));
    }

    @Test
    void asksForMoreCasesThanNumbersToFind() {
        List<String> predictors = IntStream.rangeClosed(1, 10).mapToObj(i -> "predictor " + i).toList();
        Observations rows = new Observations(predictors);
        Random random = new Random(6);
        for (int row = 0; row < 22; row++) {
            rows.add(row / 2, random.nextGaussian(), random.doubles(10).toArray());
        }
        assertThat(MixedModel.fit(rows, RandomParts.LEVEL, Likelihood.RESTRICTED))
                .isEqualTo(new None(Reason.TOO_FEW_CASES, ""));
    }

    @Test
    void namesThePredictorThatNeverVariesOrFollowsFromOthers() {
        assertThat(fit(changed(rows(20, 4), row -> new double[] {row[0], row[1], 7}), 0))
                .isEqualTo(new None(Reason.FOLLOWS, "session"));
        Observations twice = new Observations(List.of("session", "again"));
        rows(20, 4).forEach(row -> twice.add((int) row[0], row[1], row[2], 3 - 2 * row[2]));
        MixedFit fit = MixedModel.fit(twice, RandomParts.LEVEL, Likelihood.RESTRICTED);
        assertThat(fit).isEqualTo(new None(Reason.FOLLOWS, "again"));
        assertThat(((None) fit).words())
                .isEqualTo("again: it never varies, or follows from the predictors before it");
    }

    @Test
    void refusesAnEffectThatRestsOnOneCase() {
        Observations rows = new Observations(List.of("session", "tension"));
        rows(20, 4).forEach(row -> rows.add((int) row[0], row[1], row[2], row[0] == 7 && row[2] == 2 ? 1 : 0));
        assertThat(MixedModel.fit(rows, RandomParts.LEVEL, Likelihood.RESTRICTED))
                .isEqualTo(new None(Reason.RESTS_ON_ONE_CASE, "tension"));
    }

    @Test
    void leavesPredictorsOutAsIfTheyHadNotBeenGiven() {
        Observations both = new Observations(List.of("session", "squared"));
        rows(1100, 4).forEach(row -> both.add((int) row[0], row[1], row[2], row[2] * row[2]));
        Observations first = both.withFirst(1);
        assertThat(MixedModel.fit(first, RandomParts.LEVEL_AND_FIRST_SLOPE, Likelihood.RESTRICTED))
                .isEqualTo(MixedModel.fit(observations(rows(1100, 4), 0), RandomParts.LEVEL_AND_FIRST_SLOPE,
                        Likelihood.RESTRICTED));
        assertThat(first.predictors()).containsExactly("session");
    }

    @Test
    void takesNoRowWithoutNumbers() {
        Observations rows = new Observations(List.of("session"));
        assertThatThrownBy(() -> rows.add(0, Double.NaN, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> rows.add(0, 1)).hasMessageContaining("1 predictors");
        assertThat(rows.toString()).isEqualTo("Observations[0 outcomes, 0 cases, [session]]");
    }

    private static MixedFit fit(List<double[]> rows, double shift) {
        return MixedModel.fit(observations(rows, shift), RandomParts.LEVEL, Likelihood.RESTRICTED);
    }

    private static Observations observations(List<double[]> rows, double shift) {
        Observations observations = new Observations(List.of("session"));
        rows.forEach(row -> observations.add((int) row[0], row[1] + shift, row[2]));
        return observations;
    }

    private static List<double[]> changed(List<double[]> rows, java.util.function.UnaryOperator<double[]> change) {
        return rows.stream().map(change).toList();
    }

    /// Invented rows of case, outcome, session.
    private static List<double[]> rows(int cases, int each) {
        Random random = new Random(5);
        List<double[]> rows = new ArrayList<>();
        for (int client = 0; client < cases; client++) {
            double level = random.nextGaussian();
            for (int session = 1; session <= each; session++) {
                rows.add(new double[] {client, level + 0.1 * session + 0.5 * random.nextGaussian(), session});
            }
        }
        return rows;
    }

    private static Fitted fitted(MixedFit fit) {
        assertThat(fit).isInstanceOf(Fitted.class);
        return (Fitted) fit;
    }
}
