package org.attune.figures.chart;

import java.util.ArrayList;
import java.util.List;

import org.attune.core.detection.Flag;
import org.attune.figures.svg.Markup;
import org.attune.figures.svg.Numbers;

/// Draws the flags: one row a rule beneath the plot, each flag the mark of its rule, and a ring around each flagged
/// score.
final class FlagRows {

    static final double HEIGHT = 25;

    private static final double LETTER_X = 40;
    private static final double TEXT_MIDDLE = 4.5;
    private static final double RING = 7.5;
    /// Marks closer than this are drawn as one, and the chart's notes say so.
    private static final double CLOSEST = 12;
    private static final double SMALLER_THAN_STEP = 0.4;

    /// One or more flags of a rule that share a mark.
    private record Spot(double x, List<Flag> flags) {}

    private final Plot plot;
    private final List<FlagRow> rows;

    FlagRows(Plot plot, List<FlagRow> rows) {
        this.plot = plot;
        this.rows = rows;
    }

    double height() {
        return rows.size() * HEIGHT;
    }

    /// Whether every flag has a mark of its own.
    boolean eachHasItsMark() {
        return rows.stream().allMatch(row -> spots(row).size() == row.flags().size());
    }

    void drawRings(Markup svg, ChartedCourse charted) {
        if (plot.stepWidth() < RING * SMALLER_THAN_STEP) {
            return;
        }
        StringBuilder rings = new StringBuilder();
        List<Integer> sessions = rows.stream()
                .filter(FlagRow::isStrong)
                .flatMap(row -> row.flags().stream())
                .map(Flag::session)
                .distinct()
                .sorted()
                .toList();
        for (int session : sessions) {
            int index = charted.course().indexOf(session);
            if (index >= 0) {
                ring(rings, plot.x(session), plot.y(charted.course().pointsAt(index)));
            }
        }
        if (!rings.isEmpty()) {
            svg.open("path").with("class", "ring").with("d", rings.toString()).close();
        }
    }

    private static void ring(StringBuilder path, double x, double y) {
        String r = Numbers.coordinate(RING);
        String d = Numbers.coordinate(2 * RING);
        path.append('M').append(Numbers.coordinate(x - RING)).append(' ').append(Numbers.coordinate(y));
        path.append('a').append(r).append(' ').append(r).append(" 0 1 0 ").append(d).append(" 0");
        path.append('a').append(r).append(' ').append(r).append(" 0 1 0-").append(d).append(" 0");
    }

    void draw(Markup svg, double top) {
        for (int i = 0; i < rows.size(); i++) {
            draw(svg, rows.get(i), top + i * HEIGHT + HEIGHT / 2);
        }
    }

    private void draw(Markup svg, FlagRow row, double y) {
        svg.open("path")
                .with("class", "rule")
                .with("d", "M" + Numbers.coordinate(Plot.LEFT) + " " + Numbers.coordinate(y) + "H"
                        + Numbers.coordinate(Plot.RIGHT))
                .close();
        svg.open("text")
                .with("class", "letter end")
                .with("x", LETTER_X)
                .with("y", y + TEXT_MIDDLE)
                .text(row.mark().letter())
                .close();
        svg.open("text")
                .with("class", "name wide")
                .with("x", Plot.LABELS)
                .with("y", y + TEXT_MIDDLE)
                .text(row.mark().rule().id())
                .close();
        for (Spot spot : spots(row)) {
            svg.open("use").with("href", "#" + row.mark().id()).with("x", spot.x).with("y", y).close();
        }
    }

    private List<Spot> spots(FlagRow row) {
        List<Spot> spots = new ArrayList<>();
        for (Flag flag : row.flags()) {
            double x = plot.x(flag.session());
            if (!spots.isEmpty() && x - spots.getLast().x < CLOSEST) {
                spots.getLast().flags.add(flag);
            } else {
                spots.add(new Spot(x, new ArrayList<>(List.of(flag))));
            }
        }
        return spots;
    }
}
