package org.attune.figures.study;

import org.attune.figures.svg.Markup;
import org.attune.figures.text.Tables;

/// A number as a dot on its interval, on an axis that all rows of a table share.
///
/// @param lowest the left end of the axis
/// @param highest its right end
record DotRow(double lowest, double highest) {

    private static final double WIDTH = 300;
    private static final double HEIGHT = 24;
    private static final double MARGIN = 8;

    DotRow {
        if (!(lowest < highest)) {
            throw new IllegalArgumentException("an axis goes from left to right");
        }
    }

    /// Opens a row of a table with its name, and the drawing in its second cell.
    void beginRow(Markup page, String name, String says, double nothing) {
        Tables.row(page);
        Tables.head(page).text(name).close();
        Tables.cell(page).with("class", "dots");
        begin(page, name + ": " + says, nothing);
    }

    /// Opens the drawing, with a line where nothing is different; close it with [#end(Markup)].
    private void begin(Markup page, String sentence, double nothing) {
        page.open("svg").with("viewBox", "0 0 300 24").with("class", "forest-row").with("role", "img")
                .with("aria-label", sentence);
        line(page, "forest-zero", nothing, nothing, 2, HEIGHT - 2);
    }

    /// A band that others found.
    void band(Markup page, double low, double high) {
        page.open("rect").with("class", "study-band").with("x", x(low)).with("y", 2.0).with("width", x(high) - x(low))
                .with("height", HEIGHT - 4).close();
    }

    void interval(Markup page, double low, double high) {
        line(page, "forest-line", low, high, HEIGHT / 2, HEIGHT / 2);
    }

    void dot(Markup page, double value) {
        page.open("circle").with("class", "forest-dot").with("cx", x(value)).with("cy", HEIGHT / 2).with("r", 5)
                .close();
    }

    void end(Markup page) {
        page.close();
    }

    private void line(Markup page, String cssClass, double from, double to, double top, double bottom) {
        page.open("line").with("class", cssClass).with("x1", x(from)).with("y1", top).with("x2", x(to))
                .with("y2", bottom).close();
    }

    private double x(double value) {
        return MARGIN + (Math.clamp(value, lowest, highest) - lowest) / (highest - lowest) * (WIDTH - 2 * MARGIN);
    }
}
