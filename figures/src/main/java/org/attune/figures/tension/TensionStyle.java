package org.attune.figures.tension;

import java.util.List;

import org.attune.figures.chart.ChartStyle;
import org.attune.figures.svg.Trusted;

/// The style of the pictures of a tension.
public final class TensionStyle {

    private static final Trusted SHEET = Trusted.beside(TensionStyle.class, "tension.css");

    private TensionStyle() {}

    /// The style sheet. A page that has it has that of [ChartStyle] before it, with fonts and colours.
    public static Trusted sheet() {
        return SHEET;
    }

    /// What a picture of a tension needs to stand in a file of its own.
    static List<Trusted> sheets() {
        return List.of(ChartStyle.sheet(), SHEET);
    }
}
