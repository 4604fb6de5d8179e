package org.attune.core.study.answers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.attune.core.course.Course;
import org.attune.core.course.Respondent;
import org.attune.core.course.StrainReports;
import org.attune.core.course.StrainReports.Report;
import org.attune.core.course.StrainReports.Said;
import org.attune.core.instrument.MeasurementError;
import org.attune.core.instrument.Orientation;
import org.attune.core.instrument.Scale;
import org.attune.core.reference.Reference;
import org.attune.core.study.Criterion;
import org.attune.core.study.Criterion.Method;
import org.attune.core.study.InventedStudy;
import org.attune.core.study.Sighting;
import org.attune.core.study.StudiedCase;
import org.attune.core.study.StudiedCase.Leaving;
import org.attune.core.study.mixed.MixedFit;
import org.attune.core.study.rates.PublishedRange;
import org.attune.core.study.rates.Rate;
import org.attune.core.study.survival.Cox;
import org.attune.core.study.survival.KaplanMeier;
import org.attune.core.study.survival.LogRank;
import org.attune.core.study.survival.NoComparison;
import org.junit.jupiter.api.Test;

class StudyTest {

    private static final Scale SCALE = new Scale("invented", 1, 5, 1, Orientation.HIGHER_IS_BETTER,
            new MeasurementError.Unpublished());
    private static final Criterion CLIENT = new Criterion("client", Method.CLIENT_REPORT);
    private static final StudyDraws DRAWS = new StudyDraws(100, 99, 1, 1);

    @Test
    void answersEveryQuestionOfAnInventedStudy() {
        Study study = new Study(List.of(CLIENT));
        InventedStudy.cases(Reference.cases("study").get(1)).forEach(study::add);
        StudyAnswers answers = study.answers(DRAWS);

        assertThat(answers.facts().cases()).isEqualTo(60);
        assertThat(answers.facts().withEnding()).isZero();
        assertThat(answers.rates()).hasSizeGreaterThan(20).allSatisfy(
                rate -> assertThat(rate.share()).isBetween(0.0, 1.0));
        assertThat(answers.untilRepair().getFirst().curve().came()).isGreaterThan(30);
        assertThat(answers.effects().getFirst().fit()).isInstanceOf(MixedFit.Fitted.class);
        assertThat(answers.congruence()).isInstanceOf(MixedFit.Fitted.class);
        assertThat(answers.staying().curve().waits()).isZero();
    }

    @Test
    void countsATensionAsOpenOnlyWhereSomebodySawItOpen() {
        Study study = new Study(List.of(CLIENT));
        for (int i = 0; i < 5; i++) {
            study.add(reported(6, said(5, Said.STRAIN), said(6, Said.NO_STRAIN)));
            study.add(reported(6, said(6, Said.STRAIN)));
        }
        KaplanMeier.Curve curve = study.answers(DRAWS).untilRepair().getFirst().curve();
        assertThat(curve.waits()).isEqualTo(5);
        assertThat(curve.shareAfter(1)).isZero();
    }

    @Test
    void findsHowLongTensionsLastedHoweverManyCasesEndedBefore() {
        Study study = new Study(List.of(CLIENT));
        int asked = 6;
        for (int lasts = 1; lasts <= 5; lasts++) {
            for (int i = 0; i < 64 >> lasts; i++) {
                for (int onset = 1; onset <= asked; onset++) {
                    study.add(reported(asked, lasting(onset, lasts, asked)));
                }
            }
        }
        KaplanMeier.Curve curve = study.answers(DRAWS).untilRepair().getFirst().curve();
        assertThat(curve.shareAfter(1)).isCloseTo(30.0 / 62, within(1e-12));
        assertThat(curve.shareAfter(2)).isCloseTo(14.0 / 62, within(1e-12));
        assertThat(curve.shareAfter(3)).isCloseTo(6.0 / 62, within(1e-12));
    }

    @Test
    void comparesOnlyThoseWhoAreStillThereAfterTheLandmark() {
        Study study = new Study(List.of(CLIENT));
        for (int i = 0; i < 8; i++) {
            study.add(ended(Leaving.LEFT_EARLY, 9 + i, 3));
            study.add(ended(Leaving.LEFT_EARLY, 13 + i, said(8, Said.NO_STRAIN), said(12, Said.STRAIN)));
            study.add(ended(Leaving.LEFT_EARLY, 5, 3));
            study.add(ended(Leaving.NOT_SAID, 20, 3));
        }
        Staying staying = study.answers(DRAWS).staying();
        assertThat(staying.curve().waits()).isEqualTo(24);
        LogRank.Found logRank = (LogRank.Found) staying.compared().getFirst().logRank();
        assertThat(logRank.groups()).extracting(LogRank.Group::waits).containsExactly(8, 8);
        assertThat(((Cox.Found) staying.compared().getFirst().cox()).ratio()).isGreaterThan(1.5);
    }

    @Test
    void comparesNobodyWhomNoSessionUpToTheLandmarkCouldBeJudgedOf() {
        Study study = new Study(List.of(CLIENT));
        for (int i = 0; i < 8; i++) {
            study.add(ended(Leaving.LEFT_EARLY, 9 + i, 3));
            study.add(ended(Leaving.LEFT_EARLY, 13 + i, said(1, Said.NO_STRAIN)));
            study.add(ended(Leaving.LEFT_EARLY, 20, said(15, Said.NO_STRAIN)));
            study.add(ended(Leaving.LEFT_EARLY, 20, said(9, Said.STRAIN)));
        }
        Staying staying = study.answers(DRAWS).staying();
        assertThat(staying.curve().waits()).isEqualTo(32);
        LogRank.Found logRank = (LogRank.Found) staying.compared().getFirst().logRank();
        assertThat(logRank.groups()).extracting(LogRank.Group::waits).containsExactly(8, 8);
        assertThat(((Cox.Found) staying.compared().getFirst().cox()).waits()).isEqualTo(16);
    }

    @Test
    void saysWhyNothingCanBeSaidOfNoCaseOrOne() {
        StudyAnswers none = new Study(List.of(CLIENT)).answers(DRAWS);
        assertThat(none.facts()).isEqualTo(new StudyFacts(0, 0, 0, 0, 0));
        assertThat(none.rates()).isEmpty();
        assertThat(none.staying().compared().getFirst().cox()).isEqualTo(new Cox.None(NoComparison.NOTHING));

        Study study = new Study(List.of(CLIENT));
        study.add(ended(Leaving.STAYED, 12, 3));
        study.add(ended(Leaving.STAYED, 0, 3));
        StudyAnswers one = study.answers(DRAWS);
        assertThat(one.facts().cases()).isEqualTo(1);
        assertThat(one.facts().withoutForm()).isEqualTo(12);
        assertThat(one.rates()).extracting(Rate::interval).containsOnly(new Rate.TooFewCases(10));
        assertThat(one.staying().compared().getFirst().logRank())
                .isEqualTo(new LogRank.None(NoComparison.ONE_GROUP));
    }

    @Test
    void asksChanceOftenEnoughOrNotAtAll() {
        assertThatThrownBy(() -> new StudyDraws(99, 99, 1, 1)).hasMessageContaining("100 draws");
        assertThatThrownBy(() -> new StudyDraws(100, 98, 1, 1)).hasMessageContaining("99 shifts");
        assertThatThrownBy(() -> new StudyDraws(100, 99, 1, 0)).hasMessageContaining("one thread");
    }

    @Test
    void namesTheSourceOfWhatOthersFound() {
        assertThat(PublishedRange.of(Method.CLIENT_REPORT).orElseThrow().words())
                .startsWith("Others found 19 to 42 % of sessions").contains("doi:10.1037/pst0000185", "second hand");
        assertThat(PublishedRange.of(Method.OBSERVER_REPORT).orElseThrow().words()).contains("41 to 100 %",
                "second hand");
        assertThat(PublishedRange.of(Method.THERAPIST_REPORT).orElseThrow().words())
                .contains("43 to 56 %", "from memory, no source checked");
        assertThat(PublishedRange.of(Method.RULE)).isEmpty();
    }

    @Test
    void doesNotCareInWhichOrderCasesCome() {
        List<StudiedCase> cases = InventedStudy.cases(Reference.cases("study").getFirst());
        Study forwards = new Study(List.of(CLIENT));
        Study backwards = new Study(List.of(CLIENT));
        cases.forEach(forwards::add);
        cases.reversed().forEach(backwards::add);
        MixedFit.Fitted one = (MixedFit.Fitted) forwards.answers(DRAWS).effects().getFirst().fit();
        MixedFit.Fitted other = (MixedFit.Fitted) backwards.answers(DRAWS).effects().getFirst().fit();
        for (Map.Entry<MixedFit.Effect, MixedFit.Effect> pair : pairs(one, other)) {
            assertThat(pair.getKey().points()).isCloseTo(pair.getValue().points(), within(1e-7));
            assertThat(pair.getKey().error()).isCloseTo(pair.getValue().error(), within(1e-7));
        }
    }

    private static List<Map.Entry<MixedFit.Effect, MixedFit.Effect>> pairs(MixedFit.Fitted one, MixedFit.Fitted other) {
        return one.effects().stream().map(effect -> Map.entry(effect, other.effect(effect.name()))).toList();
    }

    private static StudiedCase ended(Leaving leaving, int sessions, int tense) {
        return ended(leaving, sessions, said(tense, Said.STRAIN));
    }

    private static StudiedCase reported(int sessions, Report... reports) {
        return ended(Leaving.NOT_SAID, sessions, reports);
    }

    private static StudiedCase ended(Leaving leaving, int sessions, Report... reports) {
        Course unscored = Course.of(SCALE, new int[0], new double[0], sessions);
        Sighting sighting = Sighting.ofReports(new StrainReports(List.of(reports)), Respondent.CLIENT);
        return new StudiedCase(unscored, Course.none(SCALE), Course.none(SCALE), List.of(sighting), leaving);
    }

    private static Report said(int session, Said said) {
        return new Report(session, Respondent.CLIENT, said);
    }

    /// What a client says from an onset on, of a tension that lasts so many sessions, as far as they were asked.
    private static Report[] lasting(int onset, int lasts, int asked) {
        return IntStream.rangeClosed(onset, asked)
                .mapToObj(session -> said(session, session < onset + lasts ? Said.STRAIN : Said.NO_STRAIN))
                .toArray(Report[]::new);
    }
}
