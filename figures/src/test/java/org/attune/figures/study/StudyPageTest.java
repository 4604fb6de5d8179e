package org.attune.figures.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.attune.core.agreement.resampling.Bootstrap;
import org.attune.core.course.Course;
import org.attune.core.course.Respondent;
import org.attune.core.course.StrainReports;
import org.attune.core.course.StrainReports.Report;
import org.attune.core.course.StrainReports.Said;
import org.attune.core.instrument.MeasurementError;
import org.attune.core.instrument.Orientation;
import org.attune.core.instrument.Scale;
import org.attune.core.study.Criterion;
import org.attune.core.study.Criterion.Method;
import org.attune.core.study.Sighting;
import org.attune.core.study.StudiedCase;
import org.attune.core.study.StudiedCase.Leaving;
import org.attune.core.study.answers.Study;
import org.attune.core.study.answers.StudyDraws;
import org.attune.core.study.causes.Attributed;
import org.attune.core.study.causes.Attributions;
import org.attune.core.study.causes.BreakFacts;
import org.attune.core.study.causes.Causes;
import org.attune.core.study.causes.Precedent;
import org.attune.core.tension.Attribution;
import org.attune.figures.report.Provenance;
import org.attune.figures.sample.Xml;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class StudyPageTest {

    private static final Scale SCALE = new Scale("invented", 0, 20, 1, Orientation.HIGHER_IS_BETTER,
            new MeasurementError.Unpublished());

    @Test
    void givesEachChartItsSentenceAndItsTable() throws IOException {
        String html = page(24, "PHQ-9");
        Document document = Xml.parsePage(html);
        assertThat(html).contains("Others found 19 to 42 % of sessions", "Not causal", "Nothing here shows a cause",
                "abc123", "doi:10.18637/jss.v067.i01", "the client&#39;s word".replace("&#39;", "'"));
        assertThat(Xml.all(document, "svg")).isNotEmpty()
                .allSatisfy(svg -> assertThat(svg.getAttribute("aria-label")).isNotBlank());
        assertThat(Xml.all(document, "rect", "study-band")).hasSize(2);
        assertThat(Xml.all(document, "circle", "study-dot")).hasSize(13);
        assertThat(html).contains("Small numbers are printed as they are", "early", "3 to 84 %");
        assertThat(Xml.all(document, "path", "study-share")).hasSize(2);
        assertThat(Xml.all(document, "circle", "forest-dot")).hasSize(2);
        assertThat(Xml.all(document, "script")).isEmpty();
    }

    @Test
    void keepsEveryMarkOnItsAxis() throws IOException {
        Document document = Xml.parsePage(page(24, "PHQ-9"));
        for (Element circle : Xml.all(document, "circle", "forest-dot")) {
            assertThat(Double.parseDouble(circle.getAttribute("cx"))).isBetween(8.0, 292.0);
        }
        for (Element line : Xml.all(document, "line", "forest-line")) {
            assertThat(Double.parseDouble(line.getAttribute("x1")))
                    .isLessThanOrEqualTo(Double.parseDouble(line.getAttribute("x2")));
        }
    }

    @Test
    void setsTwoPeopleSideBySideSoThatEachPlaceSaysWhoNamedIt() throws IOException {
        Criterion client = new Criterion("client", Method.CLIENT_REPORT);
        String html = page(24, "PHQ-9", new Causes(
                attributions(List.of(new Attributed("heron", 3, Respondent.CLIENT, Attribution.THERAPIST),
                        new Attributed("heron", 3, Respondent.THERAPIST, Attribution.BETWEEN))),
                List.of(new Precedent(client, "break", 1, 4, 1, 0.5, new Precedent.Chance.None("fewer than 10"))), 7,
                new BreakFacts.FromDates(20, 3, 4)));
        Xml.parsePage(html);
        assertThat(html).contains("client: with the therapist", "therapist: between the two",
                "Nobody is taken to be right",
                "A table knows events of 7 cases.", "The dates of sessions tell 4 breaks in 3 of 20 cases",
                "Precedence is not cause", "session before", "none: fewer than 10");
    }

    @Test
    void saysHowFarTwoPeopleAgreeWithAnIntervalOrWhyThereIsNone() {
        List<Attributed> all = new ArrayList<>();
        for (int i = 1; i <= 24; i++) {
            String client = "case " + i / 2;
            all.add(new Attributed(client, i, Respondent.CLIENT, Attribution.places().get(i % 3)));
            all.add(new Attributed(client, i, Respondent.THERAPIST, Attribution.places().get(i % 5 == 0 ? 3 : i % 3)));
        }
        assertThat(CausesWords.sentence(attributions(all).pairs().getFirst()))
                .matches(
                        ".*Cohen's kappa is 0\\.\\d\\d \\(0\\.\\d\\d to \\d\\.\\d\\d; 95 %, drawing whole cases again\\): .*");
        assertThat(CausesWords.sentence(attributions(all.subList(0, 34)).pairs().getFirst()))
                .contains(" (no interval: an interval takes 10 cases or more): they agree on ");
    }

    private static Attributions attributions(List<Attributed> all) {
        try (Bootstrap bootstrap = new Bootstrap(100, 1, 1)) {
            return Attributions.of(all, bootstrap);
        }
    }

    @Test
    void saysWhyThereIsNothingToDraw() throws IOException {
        String html = page(0, "");
        Document document = Xml.parsePage(html);
        assertThat(html).contains("nothing was said", "No tension was seen of which a later session",
                "Nobody said how cases ended.",
                "No outcome was named.", "Nothing to compare: no case has two");
        assertThat(Xml.all(document, "svg")).isEmpty();
    }

    private static String page(int cases, String outcome) throws IOException {
        return page(cases, outcome, Causes.NONE);
    }

    private static String page(int cases, String outcome, Causes causes) throws IOException {
        Study study = new Study(List.of(new Criterion("client", Method.CLIENT_REPORT)));
        for (int i = 0; i < cases; i++) {
            study.add(invented(i));
        }
        StringBuilder out = new StringBuilder();
        StudyPage.write(new StudyReport(new Provenance("Attune 0.1.0", "attune study scores.csv", "100 draws."),
                "invented", outcome, study.answers(new StudyDraws(100, 99, 1, 1)), causes,
                List.of(new StudyReport.Table("the scores", "abc123")),
                List.of("Read as UTF-8.")), out);
        return out.toString();
    }

    private static StudiedCase invented(int number) {
        List<Report> reports = new ArrayList<>();
        double[] points = new double[10];
        for (int session = 1; session <= 10; session++) {
            boolean isTense = (session * 7 + number * 5) % 11 < 3;
            reports.add(new Report(session, Respondent.CLIENT, isTense ? Said.STRAIN : Said.NO_STRAIN));
            points[session - 1] = (number * 3 + session * session + (isTense ? 0 : 2)) % 13;
        }
        Course course = Course.ofEverySession(SCALE, points);
        return new StudiedCase(course, Course.none(SCALE), course,
                List.of(Sighting.ofReports(new StrainReports(reports), Respondent.CLIENT)),
                number % 3 == 0 ? Leaving.LEFT_EARLY : Leaving.STAYED);
    }
}
