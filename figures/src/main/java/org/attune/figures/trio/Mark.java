package org.attune.figures.trio;

import org.attune.core.trio.Loudness;
import org.attune.figures.svg.Markup;
import org.attune.figures.svg.Numbers;

/// How a player was heard, as a shape: an empty circle where it was missing, a full one where it was about right, a full
/// square where it was too loud. Shapes tell them apart without colour.
final class Mark {

    private static final double CIRCLE = 5.5;
    private static final double SQUARE = 13;

    private Mark() {}

    static void draw(Markup svg, Loudness loudness, double x, double y) {
        switch (loudness) {
            case MISSING -> circle(svg, "missing", x, y);
            case ABOUT_RIGHT -> circle(svg, "right", x, y);
            case TOO_LOUD -> svg.open("rect").with("class", "loud").with("x", x - SQUARE / 2).with("y", y - SQUARE / 2)
                    .with("width", SQUARE).with("height", SQUARE).close();
        }
    }

    private static void circle(Markup svg, String cssClass, double x, double y) {
        svg.open("circle").with("class", cssClass).with("cx", Numbers.coordinate(x)).with("cy", y).with("r", CIRCLE)
                .close();
    }
}
