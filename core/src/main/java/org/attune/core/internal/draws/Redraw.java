package org.attune.core.internal.draws;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/// Draws of clusters with replacement, and the quantiles of what they gave.
///
/// Source: A. C. Davison and D. V. Hinkley, Bootstrap Methods and their Application, Cambridge University Press 1997,
/// doi:10.1017/CBO9780511802843, sections 2.2 and 5.3.
public final class Redraw {

    private Redraw() {}

    /// Draws as many clusters as there are, and writes how often each was drawn.
    public static void draw(RandomGenerator random, int[] times) {
        Arrays.fill(times, 0);
        for (int i = 0; i < times.length; i++) {
            times[random.nextInt(times.length)]++;
        }
    }

    /// The quantile of the first so many of values in ascending order: at `(many + 1) p`, between neighbours by a straight line.
    public static double quantile(double[] ascending, int many, double p) {
        double place = Math.clamp((many + 1) * p, 1, many);
        int below = (int) place;
        double low = ascending[below - 1];
        return below == many ? low : low + (place - below) * (ascending[below] - low);
    }
}
