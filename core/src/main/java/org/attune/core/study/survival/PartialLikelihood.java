package org.attune.core.study.survival;

import java.util.Arrays;

import org.attune.core.study.survival.Cox.Ties;
import org.attune.core.study.survival.Cox.Valued;

/// Cox's partial log-likelihood with its slope and its information, for waits of which the latest come first.
///
/// Values are counted from their mean, which changes neither coefficient nor likelihood and keeps the weights small.
final class PartialLikelihood {

    private final double[] times;
    private final double[] values;
    /// Each value that there is, once; most studies have two, so that two weights are enough for all waits.
    private final double[] distinct;
    private final int[] kinds;
    private final boolean[] came;
    private final Ties ties;

    /// @param information minus the second derivative
    record At(double coefficient, double value, double slope, double information) {}

    PartialLikelihood(Valued[] latestFirst, Ties ties) {
        this.ties = ties;
        times = new double[latestFirst.length];
        values = new double[latestFirst.length];
        came = new boolean[latestFirst.length];
        double mean = 0;
        for (Valued one : latestFirst) {
            mean += one.value() / latestFirst.length;
        }
        for (int i = 0; i < times.length; i++) {
            times[i] = latestFirst[i].waited().sessions();
            values[i] = latestFirst[i].value() - mean;
            came[i] = latestFirst[i].waited().hasCome();
        }
        distinct = distinct(values);
        kinds = Arrays.stream(values).mapToInt(value -> Arrays.binarySearch(distinct, value)).toArray();
    }

    private static double[] distinct(double[] values) {
        double[] ascending = values.clone();
        Arrays.sort(ascending);
        int many = 0;
        for (double value : ascending) {
            if (many == 0 || Double.compare(value, ascending[many - 1]) != 0) {
                ascending[many] = value;
                many++;
            }
        }
        return Arrays.copyOf(ascending, many);
    }

    At at(double coefficient) {
        double value = 0;
        double slope = 0;
        double information = 0;
        double[] weights = Arrays.stream(distinct).map(each -> Math.exp(coefficient * each)).toArray();
        double[] risk = new double[3];
        int next = 0;
        while (next < times.length) {
            double[] ending = new double[3];
            int many = 0;
            double time = times[next];
            for (; next < times.length && times[next] == time; next++) {
                double weight = weights[kinds[next]];
                add(risk, weight, values[next]);
                if (came[next]) {
                    add(ending, weight, values[next]);
                    many++;
                    value += coefficient * values[next];
                    slope += values[next];
                }
            }
            for (int tie = 0; tie < many; tie++) {
                double gone = ties == Ties.EFRON ? (double) tie / many : 0;
                double all = risk[0] - gone * ending[0];
                double mean = (risk[1] - gone * ending[1]) / all;
                value -= Math.log(all);
                slope -= mean;
                information += (risk[2] - gone * ending[2]) / all - mean * mean;
            }
        }
        return new At(coefficient, value, slope, information);
    }

    private static void add(double[] sums, double weight, double value) {
        sums[0] += weight;
        sums[1] += weight * value;
        sums[2] += weight * value * value;
    }
}
