package org.attune.figures.chart;

import java.util.List;
import java.util.stream.Collectors;

import org.attune.core.course.Course;
import org.attune.core.course.Respondent;
import org.attune.core.course.StrainReports.Report;
import org.attune.core.course.StrainReports.Said;
import org.attune.core.course.StrainVoice;
import org.attune.core.detection.rules.ShippedRules;
import org.attune.core.detection.steady.FallTrace;
import org.attune.core.instrument.Orientation;
import org.attune.core.instrument.Scale;
import org.attune.core.rupture.Rupture;
import org.attune.figures.svg.Numbers;

/// Says what a chart shows, for people who read it aloud, hear it read, or want it in one line.
public final class CourseSentence {

    /// A sentence tells of this many tensions, the latest ones, and counts the rest.
    private static final int MOST_TOLD = 3;

    private CourseSentence() {}

    /// How much was scored, and what became of the scores.
    public static String of(ChartedCourse charted) {
        return basis(charted) + " " + finding(charted);
    }

    /// How much was scored, as `The client scored 15 of 16 sessions on WAI-SR.`
    public static String basis(ChartedCourse charted) {
        Course course = charted.course();
        String all = course.scores() == course.lastSession() ? "all " : Numbers.grouped(course.scores()) + " of ";
        String scored = course.lastSession() == 1 && course.scores() == 1 ? "the only session"
                : all + Numbers.counted(course.lastSession(), "session");
        return "The " + charted.voices().watched() + " scored " + scored + " on " + charted.scale().name() + ".";
    }

    /// What became of the scores, in the order of the tensions.
    public static String finding(ChartedCourse charted) {
        List<Rupture> tensions = charted.tensions();
        if (tensions.isEmpty()) {
            return withoutTension(charted);
        }
        int untold = Math.max(0, tensions.size() - MOST_TOLD);
        String told = tensions.stream().skip(untold).map(tension -> fall(tension, charted.scale()))
                .collect(Collectors.joining(" "));
        return untold > 0
                ? told + " " + Numbers.counted(untold, "earlier fall") + (untold == 1 ? " is" : " are")
                        + " not told here."
                : told;
    }

    /// What became of the scores, without any number but those of sessions.
    public static String inWords(ChartedCourse charted) {
        List<Rupture> tensions = charted.tensions();
        if (tensions.isEmpty()) {
            return withoutTension(charted);
        }
        int untold = Math.max(0, tensions.size() - MOST_TOLD);
        String told = tensions.stream().skip(untold).map(CourseSentence::inWords).collect(Collectors.joining(" "));
        return untold > 0 ? told + " Earlier falls stand below." : told;
    }

    private static String inWords(Rupture tension) {
        int onset = tension.onset().session();
        return "A fall is likely, "
                + (onset == tension.depth().lowestSession() ? "at session " : "probably since session ") + onset
                + after(tension).replaceFirst("they", "the scores");
    }

    private static String withoutTension(ChartedCourse charted) {
        if (charted.isFlagged()) {
            return "Rules marked single sessions." + said(charted);
        }
        String asked = charted.rows().isEmpty() ? "No rule marks" : "No rule in use marks";
        String none = asked + " a fall in the scores, which does not mean that there was no tension.";
        boolean doOthers = charted.rows().stream()
                .anyMatch(row -> !row.mark().rule().equals(ShippedRules.DIRECT_REPORT));
        return none + said(charted)
                + (doOthers ? " Other rules mark single sessions, as each does by chance." : "");
    }

    /// Who said outright that there was strain, the last time that somebody did; empty when nobody did.
    private static String said(ChartedCourse charted) {
        List<Report> strain = charted.watched().reports().reports().stream()
                .filter(report -> report.said() == Said.STRAIN && report.by() != Respondent.OBSERVER)
                .toList();
        if (strain.isEmpty()) {
            return "";
        }
        int last = strain.getLast().session();
        StrainVoice who = StrainVoice.of(strain.stream().filter(report -> report.session() == last).toList())
                .orElseThrow();
        boolean isFirst = strain.getFirst().session() == last;
        return " " + who.words(last) + (isFirst ? "." : ", as in an earlier one.");
    }

    private static String fall(Rupture tension, Scale scale) {
        Rupture.Depth depth = tension.depth();
        String since = tension.onset().session() == depth.lowestSession() ? ""
                : ", beginning at session " + tension.onset().session();
        String way = switch (scale.orientation()) {
            case HIGHER_IS_BETTER -> "Scores fell from about ";
            case LOWER_IS_BETTER -> "Scores rose, which is worse, from about ";
        };
        return way + scale.say(depth.before()) + " to " + scale.say(depth.lowest()) + " at session "
                + depth.lowestSession() + since + after(tension);
    }

    private static String after(Rupture tension) {
        return switch (tension.state()) {
            case REPAIRED -> "; after session " + tension.endSession() + " they came back.";
            case PARTLY -> "; by session " + tension.endSession() + " they had come part of the way back.";
            case UNRESOLVED -> "; they had not come back by session " + tension.endSession() + ".";
            case TOO_FEW_AFTER -> "; too few sessions followed to say what became of it.";
        };
    }

    /// The usual range at a session as the form prints it, such as `3.76 to 4.53`, the smaller number first.
    public static String usualRange(Scale scale, FallTrace trace, int session) {
        String low = scale.say(trace.usualLow(session));
        String high = scale.say(trace.usualHigh(session));
        return scale.orientation() == Orientation.HIGHER_IS_BETTER ? low + " to " + high : high + " to " + low;
    }
}
