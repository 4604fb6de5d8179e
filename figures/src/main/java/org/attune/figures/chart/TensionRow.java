package org.attune.figures.chart;

import java.util.List;

import org.attune.core.rupture.Rupture;
import org.attune.core.rupture.Rupture.RepairState;
import org.attune.figures.svg.Markup;
import org.attune.figures.svg.Numbers;

/// Draws the tensions of a case: a hatched stretch behind the lines, the lowest score, and a bar beneath the plot.
///
/// The bar runs from onset to end, with a whisker over the likely onsets and a notch at the lowest score. Its form says
/// how the tension stands: closed and filled when repaired, hatched when partly, with an arrow onwards when unresolved,
/// dashed when it is too soon to say.
final class TensionRow {

    static final double HEIGHT = 30;

    private static final double BAR_HALF = 6;
    private static final double WHISKER = 10;
    private static final double NOTCH = 5;
    private static final double ARROW = 9;
    private static final double LABEL_GAP = 8;
    private static final double TEXT_MIDDLE = 4.5;
    private static final double WIDE_LETTER = 8;
    private static final double RING = 7;
    /// More lowest scores than this would be a thicket of numbers.
    private static final int MOST_VALUES = 4;
    /// More bars than this leave no room between them for anything else.
    private static final int MOST_BARS = 12;
    private static final double VALUE_BELOW = 27;
    private static final double VALUE_ABOVE = 14;

    private final Plot plot;
    private final List<Rupture> tensions;

    TensionRow(Plot plot, List<Rupture> tensions) {
        this.plot = plot;
        this.tensions = tensions;
    }

    /// The stretches behind the lines.
    void drawStretches(Markup svg) {
        StringBuilder stretches = new StringBuilder();
        for (Rupture tension : tensions) {
            stretches.append('M').append(Numbers.coordinate(left(tension))).append(' ')
                    .append(Numbers.coordinate(Plot.TOP)).append('H').append(Numbers.coordinate(right(tension)))
                    .append('V').append(Numbers.coordinate(Plot.BOTTOM)).append('H')
                    .append(Numbers.coordinate(left(tension))).append('Z');
        }
        if (!tensions.isEmpty()) {
            svg.open("path").with("class", "stretch").with("d", stretches.toString()).close();
        }
    }

    /// The lowest scores, in front of the lines.
    void drawLowest(Markup svg) {
        if (tensions.size() > MOST_VALUES) {
            return;
        }
        for (Rupture tension : tensions) {
            double y = plot.y(tension.depth().lowest());
            double below = y + VALUE_BELOW;
            svg.open("text")
                    .with("class", "low mid")
                    .with("x", plot.x(tension.depth().lowestSession()))
                    .with("y", below < Plot.BOTTOM ? below : y - VALUE_ABOVE)
                    .text(plot.scale().say(tension.depth().lowest()))
                    .close();
        }
    }

    /// The row of bars.
    void drawBars(Markup svg, double top) {
        double y = top + HEIGHT / 2;
        if (tensions.size() > MOST_BARS) {
            drawManyBars(svg, y);
            return;
        }
        double free = 0;
        for (int i = 0; i < tensions.size(); i++) {
            Rupture tension = tensions.get(i);
            drawBar(svg, tension, y);
            boolean last = i + 1 == tensions.size();
            double next = last ? Plot.WIDTH : start(tensions.get(i + 1)) - LABEL_GAP;
            double nextBar = last ? Plot.WIDTH : left(tensions.get(i + 1));
            free = drawLabel(svg, new Label(i + 1, tension, y, free, next, nextBar));
        }
    }

    /// Too many for whiskers, notches and numbers: only the bars, by how they stand.
    private void drawManyBars(Markup svg, double y) {
        for (RepairState state : RepairState.values()) {
            StringBuilder bars = new StringBuilder();
            tensions.stream().filter(tension -> tension.state() == state)
                    .forEach(tension -> bars.append(outline(state, left(tension), right(tension), y)));
            if (!bars.isEmpty()) {
                svg.open("path").with("class", "bar " + word(state)).with("d", bars.toString()).close();
            }
        }
        svg.open("text").with("class", "name tension").with("x", Plot.LABELS).with("y", y + TEXT_MIDDLE)
                .text(Numbers.counted(tensions.size(), "tension")).close();
    }

    private void drawBar(Markup svg, Rupture tension, double y) {
        double from = left(tension);
        double to = right(tension);
        svg.open("path").with("class", "likely").with("d", whisker(tension, y)).close();
        svg.open("path")
                .with("class", "bar " + word(tension.state()))
                .with("d", outline(tension.state(), from, to, y))
                .close();
        double low = plot.x(tension.depth().lowestSession());
        svg.open("path")
                .with("class", "notch")
                .with("d", "M" + Numbers.coordinate(low - NOTCH) + " " + Numbers.coordinate(y - NOTCH / 2) + "h"
                        + Numbers.coordinate(2 * NOTCH) + "l" + Numbers.coordinate(-NOTCH) + " "
                        + Numbers.coordinate(1.4 * NOTCH) + "Z")
                .close();
    }

    private String whisker(Rupture tension, double y) {
        String from = Numbers.coordinate(plot.x(tension.onset().firstLikely()));
        String to = Numbers.coordinate(plot.x(tension.onset().lastLikely()));
        String up = Numbers.coordinate(y - WHISKER);
        String down = Numbers.coordinate(y + WHISKER);
        String line = Numbers.coordinate(y - WHISKER + 2);
        if (from.equals(to)) {
            return "M" + from + " " + up + "V" + down;
        }
        return "M" + from + " " + up + "V" + down + "M" + to + " " + up + "V" + down + "M" + from + " " + line + "H"
                + to;
    }

    private static String outline(RepairState state, double from, double to, double y) {
        String start = "M" + Numbers.coordinate(from) + " " + Numbers.coordinate(y - BAR_HALF) + "H"
                + Numbers.coordinate(to);
        String end = switch (state) {
            case REPAIRED, PARTLY, TOO_FEW_AFTER -> "v" + Numbers.coordinate(2 * BAR_HALF);
            case UNRESOLVED -> "l" + Numbers.coordinate(ARROW) + " " + Numbers.coordinate(BAR_HALF) + "l"
                    + Numbers.coordinate(-ARROW) + " "
                    + Numbers.coordinate(BAR_HALF);
        };
        return start + end + "H" + Numbers.coordinate(from) + "Z";
    }

    private record Label(int number, Rupture tension, double y, double free, double next, double nextBar) {}

    /// Puts the label with its sessions right of its bar, else left of it; else a shorter one; else only a number; else nothing.
    ///
    /// @return where the next label may begin
    private double drawLabel(Markup svg, Label label) {
        String state = label.number + " " + word(label.tension.state()).replace('-', ' ');
        double after = end(label.tension) + LABEL_GAP;
        double before = start(label.tension) - LABEL_GAP;
        for (List<String> words : List.of(List.of("tension ", state + sessions(label.tension)),
                List.of("tension ", state),
                List.of("", state))) {
            double width = width(words.getFirst(), words.getLast());
            if (after + width <= label.next) {
                write(svg, label.y, "name tension", after, words.getFirst(), words.getLast());
                return after + width;
            }
            if (before - width >= label.free) {
                write(svg, label.y, "name tension end", before, words.getFirst(), words.getLast());
                return after;
            }
        }
        String number = Integer.toString(label.number);
        if (after + width("", number) <= label.nextBar) {
            write(svg, label.y, "name tension", after, "", number);
            return after + width("", number);
        }
        return after;
    }

    private static String sessions(Rupture tension) {
        int from = tension.onset().session();
        return from >= tension.endSession() ? ", session " + from
                : ", sessions " + from + "\u2013" + tension.endSession();
    }

    /// The room that a label needs at either size of text; its prefix is left out at the larger one.
    private static double width(String prefix, String text) {
        return Math.max(text.length() * Plot.NARROW_LETTER_WIDTH, (prefix + text).length() * WIDE_LETTER);
    }

    private static void write(Markup svg, double y, String cssClass, double x, String prefix, String text) {
        svg.open("text").with("class", cssClass).with("x", x).with("y", y + TEXT_MIDDLE);
        if (!prefix.isEmpty()) {
            svg.element("tspan", "wide", prefix);
        }
        svg.text(text).close();
    }

    private static String word(RepairState state) {
        return switch (state) {
            case REPAIRED -> "repaired";
            case PARTLY -> "partly-repaired";
            case UNRESOLVED -> "unresolved";
            case TOO_FEW_AFTER -> "too-soon-to-say";
        };
    }

    private double left(Rupture tension) {
        return plot.x(tension.onset().session()) - Math.min(plot.halfStep(), RING);
    }

    private double right(Rupture tension) {
        return plot.x(Math.max(tension.onset().session(), tension.endSession())) + Math.min(plot.halfStep(), RING);
    }

    /// Where bar or whisker begins.
    private double start(Rupture tension) {
        return Math.min(left(tension), plot.x(tension.onset().firstLikely()));
    }

    /// Where bar, arrow or whisker ends.
    private double end(Rupture tension) {
        return Math.max(right(tension) + ARROW, plot.x(tension.onset().lastLikely()));
    }
}
