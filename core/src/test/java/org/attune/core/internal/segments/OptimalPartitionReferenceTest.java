package org.attune.core.internal.segments;

import java.util.Arrays;

import org.attune.core.reference.Differences;
import org.attune.core.reference.Reference;
import org.attune.core.reference.ReferenceTable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// The cost of the best partition against an exhaustive program's, and its places where they are the only best ones.
class OptimalPartitionReferenceTest {

    private static final double TWO_OVER_ROOT_PI = 2 / Math.sqrt(Math.PI);

    @Test
    void agreesOnTheLeastCostForEveryPenaltyAndShortestStretch() {
        Differences found = new Differences();
        for (JsonNode c : Reference.cases("pelt_mean")) {
            double[] points = Reference.numbers(c.get("x"));
            for (JsonNode result : c.get("results")) {
                double[] series = result.has("scaled_by_mr_sigma") ? scaled(points) : points;
                int[] starts = starts(series, result);
                found.add("cost, " + at(c, result), cost(series, starts, result), result.get("dp_min_cost"));
            }
        }
        ReferenceTable.record("optimal partition, least cost", "pelt_mean.json",
                "an exhaustive program, R changepoint 2.3",
                found, 1e-9);
    }

    @Test
    void agreesOnThePlacesWhereOnlyOnePartitionIsBest() {
        Differences found = new Differences();
        for (JsonNode c : Reference.cases("pelt_mean")) {
            double[] points = Reference.numbers(c.get("x"));
            for (JsonNode result : c.get("results")) {
                if (result.get("optimal_segmentations").asInt() == 1 && result.get("attains_minimum").asBoolean()) {
                    double[] series = result.has("scaled_by_mr_sigma") ? scaled(points) : points;
                    int[] ours = starts(series, result);
                    found.same("places, " + at(c, result), Arrays.toString(Arrays.copyOfRange(ours, 1, ours.length)),
                            Arrays.toString(Reference.counts(result.get("changepoints"))));
                    double[] means = means(series, ours);
                    found.addAll("means, " + at(c, result), means, Reference.numbers(result.get("segment_means")));
                }
            }
        }
        ReferenceTable.record("optimal partition, places and levels", "pelt_mean.json",
                "R changepoint 2.3, fpop 2019.8.26",
                found, 1e-9);
    }

    private static int[] starts(double[] series, JsonNode result) {
        double penalty = result.get("pen_value").asDouble();
        int shortest = result.get("minseglen").asInt();
        double[] charge = isModified(result)
                ? OptimalPartition.withLengths(series.length, penalty, 1, shortest)
                : OptimalPartition.sameForAll(series.length, penalty, shortest);
        return OptimalPartition.starts(series, charge, penalty);
    }

    private static boolean isModified(JsonNode result) {
        return result.get("penalty").asString().equals("MBIC");
    }

    private static double cost(double[] series, int[] starts, JsonNode result) {
        double cost = (starts.length - 1) * result.get("pen_value").asDouble();
        for (int i = 0; i < starts.length; i++) {
            int end = i + 1 < starts.length ? starts[i + 1] : series.length;
            double mean = Arrays.stream(series, starts[i], end).average().orElseThrow();
            cost += Arrays.stream(series, starts[i], end).map(x -> (x - mean) * (x - mean)).sum();
            cost += isModified(result) ? Math.log(end - starts[i]) : 0;
        }
        return cost;
    }

    private static double[] means(double[] series, int[] starts) {
        double[] means = new double[starts.length];
        for (int i = 0; i < starts.length; i++) {
            int end = i + 1 < starts.length ? starts[i + 1] : series.length;
            means[i] = Arrays.stream(series, starts[i], end).average().orElseThrow();
        }
        return means;
    }

    private static double[] scaled(double[] points) {
        double sum = 0;
        for (int i = 1; i < points.length; i++) {
            sum += Math.abs(points[i] - points[i - 1]);
        }
        double sigma = sum / (points.length - 1) / TWO_OVER_ROOT_PI;
        return Arrays.stream(points).map(x -> x / sigma).toArray();
    }

    private static String at(JsonNode c, JsonNode result) {
        return "case " + c.get("id").asInt() + " " + c.get("kind").asString() + ", " + result.get("penalty").asString()
                + " " + result.get("minseglen").asInt();
    }
}
