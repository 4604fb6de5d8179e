package org.attune.core.study.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.attune.core.reference.Differences;
import org.attune.core.reference.Reference;
import org.attune.core.reference.ReferenceTable;
import org.attune.core.study.survival.Cox.Ties;
import org.attune.core.study.survival.Cox.Valued;
import org.attune.core.study.survival.KaplanMeier.Curve;
import org.attune.core.study.survival.KaplanMeier.Step;
import org.attune.core.study.survival.Wait.Ending;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class SurvivalTest {

    private static final String SOURCE = "R 4.2.2, survival 3.5.3";

    @Test
    void drawsTheCurvesOfKaplanAndMeierAsRDoes() {
        Differences differences = new Differences();
        for (JsonNode c : Reference.cases("survival")) {
            JsonNode expected = c.get("km");
            Curve curve = KaplanMeier.of(waits(c));
            double[] times = curve.steps().stream().mapToDouble(Step::sessions).toArray();
            differences.addAll("times", times, Reference.numbers(expected.get("time")));
            for (int i = 0; i < times.length; i++) {
                Step step = curve.steps().get(i);
                differences.same("at risk", step.atRisk(), expected.get("risk").get(i).asInt());
                differences.same("came", step.came(), expected.get("event").get(i).asInt());
                differences.same("cut off", step.cutOff(), expected.get("censor").get(i).asInt());
                differences.add("share", step.share(), expected.get("surv").get(i));
                if (step.share() > 0 && step.share() < 1) {
                    differences.add("low", step.low(), expected.get("lower").get(i));
                    differences.add("high", step.high(), expected.get("upper").get(i));
                }
            }
            differences.add("median", curve.median().orElse(-1), expected.get("median"));
        }
        ReferenceTable.record("Kaplan-Meier: curve, log-log interval, median", "survival.json", SOURCE, differences,
                1e-9);
    }

    @Test
    void comparesGroupsByTheLogRankTestAsRDoes() {
        Differences differences = new Differences();
        for (JsonNode c : Reference.cases("survival")) {
            LogRank.Found found = (LogRank.Found) LogRank.compare(groups(c));
            JsonNode expected = c.get("logrank");
            differences.add("chi-squared", found.chiSquared(), expected.get("chisq"));
            differences.add("p", found.p(), expected.get("p"));
            for (int i = 0; i < found.groups().size(); i++) {
                differences.add("came", found.groups().get(i).came(), expected.get("obs").get(i));
                differences.add("expected", found.groups().get(i).expected(), expected.get("exp").get(i));
            }
        }
        ReferenceTable.record("log-rank test: chi-squared, p, expected", "survival.json", SOURCE, differences, 1e-9);
    }

    @Test
    void fitsCoxsModelAsRDoesWithBothWaysOfTies() {
        Differences differences = new Differences();
        for (JsonNode c : Reference.cases("survival")) {
            for (Ties ties : Ties.values()) {
                Cox.Found found = (Cox.Found) Cox.fit(valued(waits(c), Reference.numbers(c.get("x"))), ties);
                JsonNode expected = c.get("cox").get(ties == Ties.EFRON ? "efron" : "breslow");
                differences.add("coefficient", found.coefficient(), expected.get("coef"));
                differences.add("error", found.error(), expected.get("se"));
                differences.add("without", found.logLikelihoodWithout(), expected.get("loglik0"));
                differences.add("log-likelihood", found.logLikelihood(), expected.get("loglik"));
                differences.add("score", found.score(), expected.get("score"));
                differences.add("p", found.p(), expected.get("p"));
                differences.add("low", found.low(), expected.get("low"));
                differences.add("high", found.high(), expected.get("high"));
            }
        }
        ReferenceTable.record("Cox's model, Efron and Breslow: coefficient, error, likelihoods, tests, interval",
                "survival.json", SOURCE, differences, 1e-9);
    }

    @Test
    void countsAWaitThatWasCutOffUntilItsEnd() {
        Curve curve = KaplanMeier.of(List.of(came(1), cutOff(2), came(3)));
        assertThat(curve.shareAfter(0.5)).isEqualTo(1);
        assertThat(curve.shareAfter(2)).isCloseTo(2.0 / 3, within(1e-12));
        assertThat(curve.shareAfter(3)).isZero();
        assertThat(curve.median()).hasValue(3);
        assertThat(curve.waits()).isEqualTo(3);
        assertThat(curve.came()).isEqualTo(2);
    }

    @Test
    void hasNoMedianWhereMoreThanHalfStillWait() {
        assertThat(KaplanMeier.of(List.of(came(1), cutOff(2), cutOff(3))).median()).isEmpty();
        assertThat(KaplanMeier.of(List.of()).median()).isEmpty();
        assertThat(KaplanMeier.of(List.of()).waits()).isZero();
        assertThat(KaplanMeier.of(List.of(came(2), came(4))).median()).hasValue(3);
    }

    @Test
    void findsNoDifferenceBetweenTheSameWaits() {
        List<Wait> waits = List.of(came(1), came(2), came(4), cutOff(5));
        LogRank.Found found = (LogRank.Found) LogRank.compare(List.of(waits, waits));
        assertThat(found.chiSquared()).isCloseTo(0, within(1e-12));
        assertThat(found.p()).isCloseTo(1, within(1e-6));
    }

    @Test
    void givesTheScoreTestOfTwoGroupsWithoutTiesTheLogRankTest() {
        List<Wait> waits = List.of(came(1), came(2), cutOff(3), came(4), came(5), cutOff(6), came(7));
        double[] group = {0, 1, 1, 0, 1, 0, 1};
        Cox.Found cox = (Cox.Found) Cox.fit(valued(waits, group), Ties.EFRON);
        LogRank.Found logRank = (LogRank.Found) LogRank.compare(List.of(
                IntStream.range(0, 7).filter(i -> group[i] == 0).mapToObj(waits::get).toList(),
                IntStream.range(0, 7).filter(i -> group[i] == 1).mapToObj(waits::get).toList()));
        assertThat(cox.score()).isCloseTo(logRank.chiSquared(), within(1e-12));
    }

    @Test
    void saysWhyGroupsCannotBeCompared() {
        List<Wait> some = List.of(came(1), cutOff(2));
        List<Wait> later = List.of(came(5), came(6));
        assertThat(LogRank.compare(List.of())).isEqualTo(new LogRank.None(NoComparison.ONE_GROUP));
        assertThat(LogRank.compare(List.of(some, List.of()))).isEqualTo(new LogRank.None(NoComparison.ONE_GROUP));
        assertThat(LogRank.compare(List.of(List.of(cutOff(1)), List.of(cutOff(2)))))
                .isEqualTo(new LogRank.None(NoComparison.NOTHING_CAME));
        assertThat(LogRank.compare(List.of(List.of(cutOff(2), cutOff(3)), later)))
                .isEqualTo(new LogRank.None(NoComparison.NEVER_TOGETHER));
    }

    @Test
    void givesNoChanceWhereChiSquaredWouldSayFarTooSmallOne() {
        List<Wait> sixty = IntStream.rangeClosed(2, 60).mapToObj(at -> came(at)).toList();
        assertThat(LogRank.compare(List.of(sixty, List.of(came(1)))))
                .isEqualTo(new LogRank.None(NoComparison.TOO_SMALL_A_GROUP));
        List<Wait> four = List.of(came(1), came(2), cutOff(5));
        assertThat(LogRank.compare(List.of(four, four))).isEqualTo(new LogRank.None(NoComparison.TOO_FEW));
        assertThat(LogRank.compare(List.of(sixty, List.of(came(1), came(30), cutOff(60)))))
                .isInstanceOf(LogRank.Found.class);
    }

    @Test
    void saysWhyThereIsNoRatio() {
        List<Wait> waits = List.of(came(1), came(2), came(3), cutOff(4));
        refuses(NoComparison.NOTHING, List.of(), new double[0]);
        refuses(NoComparison.NOTHING_CAME, List.of(cutOff(1), cutOff(2)), new double[] {0, 1});
        refuses(NoComparison.SAME_VALUE, waits, new double[] {3, 3, 3, 3});
        refuses(NoComparison.SEPARATED, waits, new double[] {4, 3, 2, 1});
        refuses(NoComparison.SEPARATED, waits, new double[] {0, 1, 2, 3});
        refuses(NoComparison.TOO_FEW, waits, new double[] {1, 0, 1, 0});
        List<Wait> enough = List.of(came(1), came(2), came(3), came(4), came(5), cutOff(6));
        refuses(NoComparison.NOT_FOUND, enough, new double[] {1e200, -1e200, 1e200, -1e200, 1, 0});
        assertThat(Cox.fit(valued(enough, new double[] {1, 0, 1, 0, 1, 0}), Ties.EFRON)).isInstanceOf(Cox.Found.class);
    }

    private static void refuses(NoComparison reason, List<Wait> waits, double[] values) {
        assertThat(Cox.fit(valued(waits, values), Ties.EFRON)).isEqualTo(new Cox.None(reason));
    }

    @Test
    void takesNoWaitOfNoLength() {
        assertThatThrownBy(() -> came(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Valued(came(1), Double.NaN)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Wait came(double sessions) {
        return new Wait(sessions, Ending.CAME);
    }

    private static Wait cutOff(double sessions) {
        return new Wait(sessions, Ending.CUT_OFF);
    }

    private static List<Wait> waits(JsonNode c) {
        double[] times = Reference.numbers(c.get("time"));
        int[] status = Reference.counts(c.get("status"));
        return IntStream.range(0, times.length)
                .mapToObj(i -> status[i] == 1 ? came(times[i]) : cutOff(times[i]))
                .toList();
    }

    private static List<List<Wait>> groups(JsonNode c) {
        List<Wait> waits = waits(c);
        int[] group = Reference.counts(c.get("group"));
        List<List<Wait>> groups = new ArrayList<>();
        for (int i = 0; i < group.length; i++) {
            while (groups.size() < group[i]) {
                groups.add(new ArrayList<>());
            }
            groups.get(group[i] - 1).add(waits.get(i));
        }
        return groups;
    }

    private static List<Valued> valued(List<Wait> waits, double[] values) {
        return IntStream.range(0, values.length).mapToObj(i -> new Valued(waits.get(i), values[i])).toList();
    }
}
