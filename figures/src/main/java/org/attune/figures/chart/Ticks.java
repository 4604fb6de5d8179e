package org.attune.figures.chart;

import java.util.ArrayList;
import java.util.List;

import org.attune.core.instrument.Scale;

/// Round numbers for the two axes.
public final class Ticks {

    private static final int MOST_INTERVALS = 5;
    private static final int[] ROUND = {1, 2, 5};
    private static final int TEN = 10;
    /// A round number this close to an end of the scale, in intervals, gives way to the end.
    private static final double CROWDED = 0.6;
    /// Two session numbers keep this distance when text is largest.
    private static final double APART = 12;

    private Ticks() {}

    /// The two ends of a scale and the round numbers between them, as raw points in ascending order.
    public static List<Double> points(Scale scale) {
        double interval = interval(scale.span());
        List<Double> ticks = new ArrayList<>();
        ticks.add(scale.lowest());
        for (double k = Math.ceil(scale.lowest() / interval); k * interval < scale.highest(); k++) {
            double tick = k * interval;
            if (tick - scale.lowest() > CROWDED * interval && scale.highest() - tick > CROWDED * interval) {
                ticks.add(tick);
            }
        }
        ticks.add(scale.highest());
        return ticks;
    }

    private static double interval(double span) {
        double power = Math.pow(TEN, Math.floor(Math.log10(span)) - 1);
        while (true) {
            for (int round : ROUND) {
                if (span / (round * power) <= MOST_INTERVALS) {
                    return round * power;
                }
            }
            power *= TEN;
        }
    }

    /// Session 1 and then every 2nd, or every round number of sessions, so that the numbers do not touch.
    public static List<Integer> sessions(Plot plot) {
        double needed = Integer.toString(plot.sessions()).length() * Plot.NARROW_LETTER_WIDTH + APART;
        int every = 1;
        for (int i = 0; every * plot.stepWidth() < needed; i++) {
            every = ROUND[(i + 1) % ROUND.length] * (int) Math.pow(TEN, (i + 1) / ROUND.length);
        }
        List<Integer> ticks = new ArrayList<>();
        ticks.add(1);
        int first = every <= ROUND[1] ? 1 + every : every;
        for (int session = first; session <= plot.sessions(); session += every) {
            if ((session - 1) * plot.stepWidth() >= needed) {
                ticks.add(session);
            }
        }
        return ticks;
    }
}
