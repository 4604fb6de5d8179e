package org.attune.figures.tension;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.attune.core.tension.RepairPath;
import org.attune.core.tension.RepairPath.Step;
import org.attune.core.tension.Stage;
import org.attune.core.tension.guide.TensionWords;
import org.attune.figures.chart.Plot;
import org.attune.figures.svg.Markup;
import org.attune.figures.svg.Numbers;
import org.attune.figures.svg.Picture;

/// Draws the way that a repair took: the stages where they always stand, and the steps between them as they were taken, numbered at
/// their stages. Ways back are dashed; a stage that was taken again at once has a loop. Nothing is ticked off, for no stage is owed.
///
/// Beside the picture comes the same as a list. It leans on [TensionStyle#sheet()].
public final class RepairDrawing {

    private static final double WIDTH = 640;
    private static final double HEIGHT = 560;
    private static final double CENTRE_X = WIDTH / 2;
    private static final double CENTRE_Y = 246;
    private static final double RADIUS_X = 140;
    private static final double RADIUS_Y = 214;
    private static final double SPOT = 9;
    private static final double LABEL_APART = 18;
    private static final double LINE_HEIGHT = 21;
    private static final double TEXT_MIDDLE = 5;
    private static final double KEY_Y = 536;
    private static final double KEY_APART = 12;
    /// How far a way bends to the middle, as a share of its length: ways back further, so that there and back are two lines.
    private static final double BEND = 0.14;
    private static final double BEND_BACK = 0.32;
    private static final double TIP = 9;
    private static final double TIP_HALF = 4.5;
    /// More numbers do not fit beside a stage; the list has them all.
    private static final int MOST_NUMBERS = 3;

    /// Longer lines do not fit beside a stage.
    private static final int MOST_LETTERS = 13;

    private final RepairPath path;
    private final TensionWords words;

    /// A drawing, ready to be made.
    public RepairDrawing(RepairPath path, TensionWords words) {
        this.path = requireNonNull(path, "path");
        this.words = requireNonNull(words, "words");
    }

    /// What it shows, in a sentence or two.
    public String sentence() {
        return RepairWords.sentence(path, words);
    }

    /// The same as an ordered list.
    public String list() {
        return RepairWords.list(path, words);
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
        return new Picture("course repair-path", WIDTH, HEIGHT, "The way of the repair",
                sentence() + " " + RepairWords.steps(path, words));
    }

    private void draw(Markup svg) {
        StringBuilder ring = new StringBuilder();
        for (Stage stage : Stage.values()) {
            ring.append(stage.ordinal() == 0 ? "M" : "L").append(Picture.place(x(stage), y(stage)));
        }
        svg.open("path").with("class", "way").with("d", ring.toString()).close();
        for (Move move : moves()) {
            draw(svg.line(), move);
        }
        Map<Stage, List<Integer>> numbers = numbers();
        for (Stage stage : Stage.values()) {
            drawStage(svg.line(), stage, numbers.getOrDefault(stage, List.of()));
        }
        drawKey(svg.line());
    }

    /// Down on the left and up on the right, as scores fall and rise.
    private static double angle(Stage stage) {
        int half = Stage.values().length / 2;
        int at = stage.ordinal() < half ? stage.ordinal() : 2 * half - 1 - stage.ordinal();
        return Math.toRadians(-72 + at * 36.0);
    }

    private static boolean isLeft(Stage stage) {
        return stage.ordinal() < Stage.values().length / 2;
    }

    private static double x(Stage stage) {
        double out = RADIUS_X * Math.cos(angle(stage));
        return CENTRE_X + (isLeft(stage) ? -out : out);
    }

    private static double y(Stage stage) {
        return CENTRE_Y + RADIUS_Y * Math.sin(angle(stage));
    }

    /// From one stage to another or to the same again, however often.
    private record Move(Stage from, Stage to) {
        boolean isBack() {
            return to.ordinal() < from.ordinal();
        }
    }

    private List<Move> moves() {
        List<Step> steps = path.steps();
        List<Move> moves = new ArrayList<>();
        for (int i = 1; i < steps.size(); i++) {
            Move move = new Move(steps.get(i - 1).stage(), steps.get(i).stage());
            if (!moves.contains(move)) {
                moves.add(move);
            }
        }
        return moves;
    }

    private static void draw(Markup svg, Move move) {
        String kind = move.isBack() ? "back" : "onward";
        double fromX = x(move.from());
        double fromY = y(move.from());
        if (move.from() == move.to()) {
            double inward = isLeft(move.from()) ? 1 : -1;
            svg.open("path").with("class", kind).with("d", "M" + Picture.place(fromX + inward * SPOT, fromY - 4)
                    + "c" + Picture.place(inward * 30, -22) + " " + Picture.place(inward * 30, 30) + " "
                    + Picture.place(inward * 4, 12)).close();
            tip(svg, kind, fromX + inward * (SPOT + 4), fromY + 8, -inward, -0.4);
            return;
        }
        double acrossX = x(move.to()) - fromX;
        double acrossY = y(move.to()) - fromY;
        double halfX = fromX + acrossX / 2;
        double halfY = fromY + acrossY / 2;
        double inward = (CENTRE_X - halfX) * acrossY - (CENTRE_Y - halfY) * acrossX >= 0 ? 1 : -1;
        double bend = inward * (move.isBack() ? BEND_BACK : BEND);
        double viaX = halfX + bend * acrossY;
        double viaY = halfY - bend * acrossX;
        double length = Math.hypot(x(move.to()) - viaX, y(move.to()) - viaY);
        double aheadX = (x(move.to()) - viaX) / length;
        double aheadY = (y(move.to()) - viaY) / length;
        double endX = x(move.to()) - aheadX * (SPOT + 2);
        double endY = y(move.to()) - aheadY * (SPOT + 2);
        svg.open("path").with("class", kind).with("d", "M" + Picture.place(fromX, fromY) + "Q"
                + Picture.place(viaX, viaY) + " "
                + Picture.place(endX - aheadX * TIP, endY - aheadY * TIP)).close();
        tip(svg, kind, endX, endY, aheadX, aheadY);
    }

    private static void tip(Markup svg, String kind, double x, double y, double aheadX, double aheadY) {
        double tailX = x - aheadX * TIP;
        double tailY = y - aheadY * TIP;
        svg.open("path").with("class", "tip-" + kind)
                .with("d", "M" + Picture.place(x, y) + "L"
                        + Picture.place(tailX - aheadY * TIP_HALF, tailY + aheadX * TIP_HALF) + "L"
                        + Picture.place(tailX + aheadY * TIP_HALF, tailY - aheadX * TIP_HALF) + "Z")
                .close();
    }

    private Map<Stage, List<Integer>> numbers() {
        Map<Stage, List<Integer>> numbers = new EnumMap<>(Stage.class);
        for (int i = 0; i < path.steps().size(); i++) {
            numbers.computeIfAbsent(path.steps().get(i).stage(), stage -> new ArrayList<>()).add(i + 1);
        }
        return numbers;
    }

    /// A line of text beside a stage.
    private record Line(String cssClass, String words) {}

    private void drawStage(Markup svg, Stage stage, List<Integer> numbers) {
        String taken = numbers.isEmpty() ? "" : " taken";
        svg.open("circle").with("class", "stage" + taken).with("cx", x(stage)).with("cy", y(stage)).with("r", SPOT)
                .close();
        if (!path.steps().isEmpty() && path.steps().getLast().stage() == stage) {
            svg.open("circle").with("class", "here").with("cx", x(stage)).with("cy", y(stage)).with("r", SPOT + 4)
                    .close();
        }
        List<Line> lines = new ArrayList<>(List.of(new Line("stage-name" + taken, words.of(stage).name())));
        if (!numbers.isEmpty()) {
            lines.add(new Line("order", someOf(numbers)));
            lines.add(new Line("ax", sessions(stage)));
        }
        double labelX = x(stage) + (isLeft(stage) ? -LABEL_APART : LABEL_APART);
        double labelY = y(stage) + TEXT_MIDDLE - (lines.size() - 1) * LINE_HEIGHT / 2;
        for (Line line : lines) {
            Picture.text(svg, line.cssClass() + (isLeft(stage) ? " end" : ""), labelX, labelY, line.words());
            labelY += LINE_HEIGHT;
        }
        if (path.steps().stream().anyMatch(step -> step.isNotNow() && step.stage() == stage)) {
            drawPause(svg, x(stage) + (isLeft(stage) ? 1 : -1) * 3 * SPOT, y(stage));
        }
    }

    private String sessions(Stage stage) {
        String words = RepairWords.sessions(path.steps().stream().filter(step -> step.stage() == stage).toList());
        return words.length() <= MOST_LETTERS ? words : words.substring(words.indexOf(' ') + 1);
    }

    private static String someOf(List<Integer> numbers) {
        return numbers.stream().limit(MOST_NUMBERS).map(String::valueOf).collect(Collectors.joining(", "))
                + (numbers.size() > MOST_NUMBERS ? " …" : "");
    }

    private static void drawPause(Markup svg, double x, double y) {
        svg.open("rect").with("class", "pause").with("x", x - SPOT).with("y", y - SPOT).with("width", 2 * SPOT)
                .with("height", 2 * SPOT).with("rx", 3).close();
        svg.open("path").with("class", "pause-bars")
                .with("d", "M" + Picture.place(x - 3, y - 4) + "v8m6-8v8").close();
    }

    private void drawKey(Markup svg) {
        double x = 20;
        x = keyLine(svg, "onward", x, "onwards");
        x = keyLine(svg, "back", x, "back");
        svg.open("circle").with("class", "here").with("cx", x + SPOT).with("cy", KEY_Y).with("r", SPOT + 1).close();
        Picture.text(svg, "ax", x + 3 * SPOT, KEY_Y + TEXT_MIDDLE, "here now");
        x += KEY_APART + 4 * SPOT + "here now".length() * Plot.NARROW_LETTER_WIDTH;
        if (path.steps().stream().anyMatch(Step::isNotNow)) {
            drawPause(svg, x + SPOT, KEY_Y);
            Picture.text(svg, "ax", x + 3 * SPOT, KEY_Y + TEXT_MIDDLE, "not now");
        }
    }

    private static double keyLine(Markup svg, String kind, double x, String words) {
        svg.open("path").with("class", kind).with("d", "M" + Picture.place(x, KEY_Y) + "h"
                + Numbers.coordinate(30)).close();
        tip(svg, kind, x + 34, KEY_Y, 1, 0);
        Picture.text(svg, "ax", x + 42, KEY_Y + TEXT_MIDDLE, words);
        return x + KEY_APART + 56 + words.length() * Plot.NARROW_LETTER_WIDTH;
    }
}
