package org.attune.figures.glyph;

import org.attune.core.detection.FallShape;
import org.attune.figures.svg.Markup;

/// Draws the shape of a fall the size of a word: how it went down and how it came up.
public final class ShapeGlyph {

    private ShapeGlyph() {}

    /// Draws each shape once, for the page to refer to, inside an `svg` element.
    public static void definitions(Markup svg) {
        svg.open("defs");
        for (FallShape shape : FallShape.values()) {
            svg.open("path").with("id", id(shape)).with("class", "glyph-line").with("d", path(shape)).close();
        }
        svg.close().line();
    }

    /// Draws a shape among words.
    public static void draw(Markup html, FallShape shape) {
        html.open("svg").with("class", "glyph").with("viewBox", "0 0 36 16").with("aria-hidden", "true");
        html.open("use").with("href", "#" + id(shape)).close().close();
    }

    private static String id(FallShape shape) {
        return "shape-" + shape.ordinal();
    }

    private static String path(FallShape shape) {
        return switch (shape) {
            case V -> "M2 3H13L18 13L23 3H34";
            case SLOW_FALL_SUDDEN_REPAIR -> "M2 3H6L22 13L26 3H34";
            case SUDDEN_FALL_SLOW_REPAIR -> "M2 3H10L14 13L30 3H34";
            case SLOW_AND_SLOW -> "M2 3H4L18 13L32 3H34";
            case UNREPAIRED -> "M2 3H12L18 13H34";
        };
    }
}
