package org.attune.figures.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.attune.core.course.Case;
import org.attune.core.course.Course;
import org.attune.core.course.ItemAnswers;
import org.attune.core.course.StrainReports;
import org.attune.core.detection.Flag;
import org.attune.core.instrument.Scale;
import org.attune.figures.chart.ChartedCourse;
import org.attune.figures.chart.ChartedCourse.Voices;
import org.attune.figures.chart.FlagRow;
import org.attune.figures.chart.RuleMark;
import org.attune.figures.report.CaseSheet;
import org.attune.figures.report.RuleRun;

/// Courses by name, and how they would be charted.
public final class Courses {

    private Courses() {}

    /// A client who is steady, falls at session 6 and is back at session 9; session 11 was not scored.
    public static Case fallAtSixMendedAtNine() {
        int[] sessions = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 13, 14};
        double[] points = {4, 4.25, 4.5, 4.0833, 4.1667, 3, 3.3333, 3.5833, 4.1667, 4.25, 4.3333, 4.1667, 4.25};
        Course therapist = Course.of(InventedPractice.ALLIANCE, new int[] {1, 2, 4, 5, 6},
                new double[] {4, 4.0833, 4, 4, 4.0833}, 14);
        return new Case("heron", Course.of(InventedPractice.ALLIANCE, sessions, points, 14), therapist,
                ItemAnswers.NONE, StrainReports.NONE);
    }

    /// Symptoms that ease and then rise for good at session 9.
    public static Case symptomsThatRiseAtNine() {
        Scale scale = InventedPractice.SYMPTOMS;
        double[] raw = {18, 17, 15, 15, 13, 12, 11, 10, 20, 21, 20, 22};
        double[] turned = new double[raw.length];
        for (int i = 0; i < raw.length; i++) {
            turned[i] = scale.turn(raw[i]);
        }
        return Case.of("otter", Course.ofEverySession(scale, turned));
    }

    /// As many sessions as wished, wobbling around one level, each tenth not scored.
    public static Case wobbling(String id, int sessions, long seed) {
        Random random = new Random(seed);
        List<Integer> scored = new ArrayList<>();
        for (int session = 1; session <= sessions; session++) {
            if (session % 10 != 0) {
                scored.add(session);
            }
        }
        double[] points = scored.stream()
                .mapToDouble(s -> Math.clamp(Math.round((4 + 0.5 * random.nextGaussian()) * 12) / 12.0, 1, 5))
                .toArray();
        return Case.of(id, Course.of(InventedPractice.ALLIANCE, scored.stream().mapToInt(Integer::intValue).toArray(),
                points, sessions));
    }

    /// A case as the page of its report would chart it.
    public static ChartedCourse charted(Case c) {
        return charted(InventedPractice.sheet(c));
    }

    /// A sheet as the page of its report would chart it.
    public static ChartedCourse charted(CaseSheet sheet) {
        List<FlagRow> rows = new ArrayList<>();
        for (int i = 0; i < sheet.said().size(); i++) {
            List<Flag> flags = sheet.said().get(i).verdict().flagsFound();
            RuleRun run = sheet.said().get(i).run();
            if (!flags.isEmpty()) {
                rows.add(new FlagRow(
                        RuleMark.at(i, run.name(), run.sight(),
                                run.isAsked() ? RuleMark.Weight.STRONG : RuleMark.Weight.FAINT),
                        flags));
            }
        }
        return new ChartedCourse(sheet.watched(), sheet.trace(), sheet.tensions(), rows,
                new Voices("client", "therapist"));
    }
}
