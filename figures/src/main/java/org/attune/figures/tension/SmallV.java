package org.attune.figures.tension;

import static java.util.Objects.requireNonNull;

import java.util.Map;

import org.attune.core.course.Course;
import org.attune.core.course.Respondent;
import org.attune.core.instrument.Scale;
import org.attune.core.rupture.Rupture;
import org.attune.core.rupture.Rupture.RepairState;
import org.attune.core.tension.Ending;
import org.attune.core.tension.Mending;
import org.attune.core.tension.guide.TensionWords;
import org.attune.figures.svg.Markup;
import org.attune.figures.svg.Numbers;
import org.attune.figures.svg.Picture;
import org.attune.figures.text.Words;

/// Draws how the scores fell and rose around one tension, no larger than it has to be, and says the same in a sentence: how deep, how
/// long to the lowest point, how long back, and the shape's name.
///
/// @param tension the tension
/// @param course the scores it was found in
public record SmallV(Rupture tension, Course course) {

    private static final double WIDTH = 320;
    private static final double TOP = 10;
    private static final double BOTTOM = 96;
    private static final double LEFT = 12;
    private static final double RIGHT = 308;
    private static final double NUMBERS_Y = 116;
    private static final double HEIGHT = 122;
    private static final double POINT = 2.6;
    private static final double RING = 6.5;
    private static final double HALF_A_STRETCH = 0.5;
    /// So many sessions before and after are shown: our choice.
    private static final int AROUND = 3;

    public SmallV {
        requireNonNull(tension, "tension");
        requireNonNull(course, "course");
    }

    /// What the scores did, in a sentence or two.
    public String sentence() {
        if (tension.depth().points() == 0) {
            return "No score came from session " + tension.onset().session()
                    + " on that was worse than the level before.";
        }
        int lowest = tension.depth().lowestSession();
        int toLowest = lowest - tension.onset().session();
        Scale scale = course.scale();
        String way = switch (scale.orientation()) {
            case HIGHER_IS_BETTER -> "Scores fell by ";
            case LOWER_IS_BETTER -> "Scores rose, which is worse, by ";
        };
        String fall = way + scale.sayApart(tension.depth().points()) + " points, to "
                + scale.say(tension.depth().lowest()) + ", " + scale.worst() + " at session " + lowest
                + (toLowest <= 0 ? ", where it began"
                        : ", " + Numbers.counted(toLowest, "session") + " after it began");
        return fall + back(lowest) + shape();
    }

    private String back(int lowest) {
        return switch (tension.state()) {
            case REPAIRED -> "; they came back at session " + backAt() + ", "
                    + Numbers.counted(backAt() - lowest, "session") + " later.";
            case PARTLY -> "; so far they came back in part.";
            case UNRESOLVED -> "; so far they have not come back.";
            case TOO_FEW_AFTER -> "; too few sessions came after to say more.";
        };
    }

    private String shape() {
        return tension.state() == RepairState.REPAIRED
                ? " Shape: " + tension.shape().words(course.scale()) + "."
                : "";
    }

    private int backAt() {
        return tension.endSession() + 1;
    }

    /// Whether the scores and the people say the same of how it was mended, in a sentence; empty while there is nothing to compare.
    ///
    /// @param said how each side says that it ended
    public String compare(Map<Respondent, Ending> said, TensionWords words) {
        return switch (Mending.compare(tension, said)) {
            case Mending.NobodySaid nobody -> "";
            case Mending.TooFewScores few -> "Too few scores came after to set beside what " + whoSaid(few.said())
                    + " said.";
            case Mending.Alike alike -> scoresSay() + ", and " + sidesSay(alike.said(), words) + ".";
            case Mending.Apart apart -> scoresSay() + "; " + sidesSay(apart.said(), words) + ".";
        };
    }

    private String scoresSay() {
        return switch (tension.state()) {
            case REPAIRED -> "The scores came back at session " + backAt();
            case PARTLY -> "The scores came back in part";
            case UNRESOLVED, TOO_FEW_AFTER -> "The scores have not come back so far";
        };
    }

    private static String whoSaid(Map<Respondent, Ending> said) {
        return String.join(" and ", said.keySet().stream().map(side -> "the " + Words.of(side)).toList());
    }

    private static String sidesSay(Map<Respondent, Ending> said, TensionWords words) {
        if (said.size() > 1 && said.values().stream().distinct().count() == 1) {
            return whoSaid(said) + " both say it " + ended(said.values().iterator().next(), words);
        }
        return String.join("; ", said.entrySet().stream()
                .map(one -> "the " + Words.of(one.getKey()) + " says it " + ended(one.getValue(), words)).toList());
    }

    private static String ended(Ending ending, TensionWords words) {
        return switch (ending) {
            case REPAIRED, PARTLY, SET_ASIDE, UNKNOWN -> "was " + words.of(ending).name();
            case ENDED_WELL, ENDED_BADLY -> words.of(ending).name();
        };
    }

    /// The drawing, for a page.
    ///
    /// @param anchor what begins the ids of its title and words; unique on the page
    public String svg(String anchor) {
        return picture().onPage(anchor, this::draw);
    }

    /// The drawing as a file of its own, with its style.
    public String svgAlone() {
        return picture().alone(TensionStyle.sheets(), this::draw);
    }

    private Picture picture() {
        return new Picture("small-v", WIDTH, HEIGHT, "How the scores fell and rose", sentence());
    }

    private int from() {
        return Math.max(1, tension.onset().session() - AROUND);
    }

    private int to() {
        return Math.max(from(), Math.min(course.lastSession(), tension.endSession() + 1 + AROUND));
    }

    private double x(double session) {
        double sessions = Math.max(1, to() - from());
        return LEFT + (session - from()) / sessions * (RIGHT - LEFT);
    }

    private double y(double points) {
        return BOTTOM - (points - course.scale().lowest()) / course.scale().span() * (BOTTOM - TOP);
    }

    private void draw(Markup svg) {
        double begins = Math.max(LEFT / 2, x(tension.onset().session() - HALF_A_STRETCH));
        double ends = Math.min(WIDTH - LEFT / 2, x(tension.endSession() + HALF_A_STRETCH));
        svg.open("rect").with("class", "stretch").with("x", begins).with("y", TOP - 4)
                .with("width", Math.max(1, ends - begins)).with("height", BOTTOM - TOP + 8).close();
        double before = y(tension.depth().before());
        svg.open("path").with("class", "before")
                .with("d", "M" + Picture.place(LEFT, before) + "H" + Numbers.coordinate(RIGHT)).close();
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < course.scores(); i++) {
            int session = course.sessionAt(i);
            if (session >= from() && session <= to()) {
                boolean follows = i > 0 && course.sessionAt(i - 1) == session - 1 && session > from();
                line.append(follows ? "L" : "M").append(Picture.place(x(session), y(course.pointsAt(i))));
                svg.line().open("circle").with("class", "point").with("cx", x(session))
                        .with("cy", y(course.pointsAt(i))).with("r", POINT).close();
            }
        }
        svg.line().open("path").with("class", "line").with("d", line.toString()).close();
        if (tension.depth().points() > 0) {
            double lowestX = x(tension.depth().lowestSession());
            double lowestY = y(tension.depth().lowest());
            if (lowestY - RING > before) {
                svg.open("path").with("class", "depth").with("d",
                        "M" + Picture.place(lowestX, before) + "V" + Numbers.coordinate(lowestY - RING)).close();
            }
            svg.open("circle").with("class", "lowest").with("cx", lowestX).with("cy", lowestY).with("r", RING).close();
        }
        Picture.text(svg.line(), "", LEFT / 2, NUMBERS_Y, "session " + from());
        if (to() > from()) {
            Picture.text(svg, "end", WIDTH - LEFT / 2, NUMBERS_Y, "session " + to());
        }
    }
}
