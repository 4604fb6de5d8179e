package org.attune.figures.chart;

import java.util.List;

import org.attune.core.detection.Sight;
import org.attune.figures.svg.Markup;
import org.attune.figures.svg.Trusted;

/// What the charts of a page share: colours as custom properties for light and dark, hatchings, and the marks of the
/// rules.
public final class ChartStyle {

    private static final Trusted SHEET = Trusted.beside(ChartStyle.class, "palette.css")
            .then(Trusted.beside(ChartStyle.class, "chart.css"));
    private static final double LETTER_BASELINE = 4;
    private static final double HATCH = 5;
    private static final double LARGE_DOT = 10;
    private static final double SMALL_DOT = 5;
    private static final String DOT = "M-3.6 0a3.6 3.6 0 1 0 7.2 0a3.6 3.6 0 1 0-7.2 0Z";
    private static final String SQUARE = "M-3.3-3.3H3.3V3.3H-3.3Z";

    private ChartStyle() {}

    /// The style sheet: the palette and how charts use it.
    public static Trusted sheet() {
        return SHEET;
    }

    /// Draws hatchings and marks for charts to refer to, once a page and before the first chart, inside an `svg`
    /// element.
    public static void definitions(Markup svg, List<RuleMark> marks) {
        svg.open("defs");
        hatch(svg, "hatch-stretch", "45");
        hatch(svg, "hatch-top", "-45");
        for (String size : List.of("", "small-")) {
            dot(svg, size + "dot-a", DOT);
            dot(svg, size + "dot-o", SQUARE);
        }
        for (RuleMark mark : marks) {
            draw(svg.open("g").with("id", mark.id()), mark).close();
        }
        svg.close().line();
    }

    private static void hatch(Markup svg, String id, String degrees) {
        svg.open("pattern")
                .with("id", id)
                .with("width", HATCH)
                .with("height", HATCH)
                .with("patternUnits", "userSpaceOnUse")
                .with("patternTransform", "rotate(" + degrees + ")");
        svg.open("path").with("class", id).with("d", "M0 0V" + (int) HATCH).close();
        svg.close();
    }

    /// What stands on each score of a line. The browser repeats it, so that a chart need not.
    private static void dot(Markup svg, String id, String outline) {
        boolean small = id.startsWith("small");
        svg.open("marker").with("id", id).with("viewBox", "-5 -5 10 10").with("markerUnits", "userSpaceOnUse")
                .with("markerWidth", small ? SMALL_DOT : LARGE_DOT).with("markerHeight", small ? SMALL_DOT : LARGE_DOT);
        svg.open("path").with("d", outline).close();
        svg.close();
    }

    /// Draws a mark on its own around the origin, for a key beside words.
    public static void key(Markup html, RuleMark mark) {
        html.open("svg").with("class", "key").with("viewBox", "-10 -10 20 20").with("aria-hidden", "true");
        html.open("use").with("href", "#" + mark.id()).close();
        html.close();
    }

    private static Markup draw(Markup group, RuleMark mark) {
        group.with("class", "mark" + (mark.sight() == Sight.LIVE ? "" : " outlined")
                + (mark.weight() == RuleMark.Weight.STRONG ? "" : " faint"));
        group.open("path").with("d", mark.shape().outline()).close();
        return group.open("text").with("y", LETTER_BASELINE + mark.shape().lift()).text(mark.letter()).close();
    }
}
