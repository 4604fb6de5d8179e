package org.attune.figures.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.attune.core.course.Course;
import org.attune.figures.svg.Markup;

/// Names lines and band at their right ends, moved apart so that no two names touch.
final class LineLabels {

    private static final double GAP = 14;
    private static final double TEXT_MIDDLE = 4.5;

    /// A name, of which `more` is left out where text is largest.
    private record Label(String cssClass, String text, String more, double y) {}

    private final Plot plot;

    LineLabels(Plot plot) {
        this.plot = plot;
    }

    void draw(Markup svg, ChartedCourse charted) {
        List<Label> labels = new ArrayList<>();
        if (charted.trace().sessions() > 0) {
            int last = charted.trace().sessions();
            double middle = (charted.trace().usualLow(last) + charted.trace().usualHigh(last)) / 2;
            labels.add(new Label("name band-name", "usual", " range", plot.y(middle)));
        }
        addEnd(labels, charted.course(), "name name-a", charted.voices().watched());
        addEnd(labels, charted.counterpart(), "name name-o", charted.voices().counterpart());
        double x = plot.x(charted.sessions()) + GAP;
        for (Label label : apart(labels)) {
            svg.open("text")
                    .with("class", label.cssClass)
                    .with("x", x)
                    .with("y", label.y + TEXT_MIDDLE)
                    .text(label.text);
            if (!label.more.isEmpty()) {
                svg.element("tspan", "wide", label.more);
            }
            svg.close();
        }
    }

    private void addEnd(List<Label> labels, Course course, String cssClass, String name) {
        if (course.scores() > 0) {
            labels.add(new Label(cssClass, name, "", plot.y(course.pointsAt(course.scores() - 1))));
        }
    }

    /// Pushes labels down until each has its line, then up again where that ran over the plot's foot.
    private static List<Label> apart(List<Label> labels) {
        List<Label> sorted = new ArrayList<>(labels);
        sorted.sort(Comparator.comparingDouble(Label::y));
        double free = Plot.TOP;
        for (int i = 0; i < sorted.size(); i++) {
            sorted.set(i, moved(sorted.get(i), Math.max(free, sorted.get(i).y)));
            free = sorted.get(i).y + Plot.NARROW_LINE_HEIGHT;
        }
        double foot = Plot.BOTTOM - TEXT_MIDDLE;
        for (int i = sorted.size() - 1; i >= 0; i--) {
            sorted.set(i, moved(sorted.get(i), Math.min(foot, sorted.get(i).y)));
            foot = sorted.get(i).y - Plot.NARROW_LINE_HEIGHT;
        }
        return sorted;
    }

    private static Label moved(Label label, double y) {
        return new Label(label.cssClass, label.text, label.more, y);
    }
}
