package org.attune.figures.chart;

import org.attune.core.instrument.Scale;

/// Where things stand in a chart: sessions to the right, oriented points upwards, so that up is always better.
///
/// All lengths are units of the drawing, which scales with the page. Text is set larger on narrow screens, so every
/// distance below leaves room for letters of [#NARROW_LETTER_WIDTH].
///
/// @param scale whose two ends the plot spans, and never less: a cut axis makes small falls look large
/// @param sessions how many sessions it has to hold, at least 1
public record Plot(Scale scale, int sessions) {

    public static final double WIDTH = 640;
    public static final double LEFT = 52;
    public static final double RIGHT = 520;
    public static final double TOP = 36;
    public static final double BOTTOM = 226;
    /// Text to the right of the plot begins here.
    public static final double LABELS = 528;
    /// The average width of a letter when text is largest.
    public static final double NARROW_LETTER_WIDTH = 11.5;
    /// The distance of two lines of text when text is largest.
    public static final double NARROW_LINE_HEIGHT = 22;

    /// The first and last session keep this distance from the frame.
    private static final double INSET = 10;
    /// Short courses leave room to the right instead of being drawn out.
    private static final int FEWEST_PLACES = 8;

    /// The place of a session.
    ///
    /// @param session its number; a fraction lies between two sessions
    public double x(double session) {
        return LEFT + INSET + (session - 1) * stepWidth();
    }

    /// The distance between two sessions.
    public double stepWidth() {
        return (RIGHT - LEFT - 2 * INSET) / (Math.max(sessions, FEWEST_PLACES) - 1);
    }

    /// The place of oriented points.
    public double y(double points) {
        return BOTTOM - (points - scale.lowest()) / scale.span() * (BOTTOM - TOP);
    }

    /// Half the width that a session takes up, at least half a unit.
    public double halfStep() {
        return Math.max(0.5, stepWidth() / 2);
    }
}
