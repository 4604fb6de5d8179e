package org.attune.core.internal.segments;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;

import org.attune.core.internal.segments.RegressionTree.Leaf;
import org.attune.core.internal.segments.RegressionTree.Node;
import org.attune.core.internal.segments.RegressionTree.Rules;
import org.attune.core.internal.segments.RegressionTree.Split;
import org.attune.core.reference.Differences;
import org.attune.core.reference.Reference;
import org.attune.core.reference.ReferenceTable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// Trees against rpart's: splits in its order, what each gains, leaves, and the table of cost and complexity.
class RegressionTreeReferenceTest {

    private static final String SOURCE = "R rpart 4.1.19";

    @Test
    void agreesOnSplitsAndLeaves() {
        Differences found = new Differences();
        int inAnotherOrder = 0;
        for (JsonNode c : Reference.cases("rpart")) {
            double[] points = Reference.numbers(c.get("x"));
            Node tree = RegressionTree.of(points, rules(c));
            found.add(at(c) + " root", tree.squares(), c.get("root_deviance"));
            if (!isCutFromEitherSide(c)) {
                compareLeaves(found, points, RegressionTree.starts(tree), c);
                inAnotherOrder += compareSplits(found, points, tree, c) ? 0 : 1;
            }
        }
        found.same("cases whose splits tie and come in another order", inAnotherOrder, 2);
        ReferenceTable.record("regression tree, splits and leaves", "rpart.json", SOURCE, found, 1e-9);
    }

    @Test
    void takesTheEarlierOfTwoSplitsThatGainTheSame() {
        JsonNode tied = Reference.cases("rpart").stream().filter(RegressionTreeReferenceTest::isCutFromEitherSide)
                .findFirst().orElseThrow();
        Node tree = RegressionTree.of(Reference.numbers(tied.get("x")), rules(tied));
        assertThat(Reference.numbers(tied.get("x"))).containsExactly(2, 2, 2, 2, 2, 2, 2, 2, 2, 9, 2, 2, 2, 2, 2,
                2, 2, 2, 2);
        assertThat(RegressionTree.starts(tree)).containsExactly(0, 9, 11);
    }

    @Test
    void agreesOnTheTableOfCostAndComplexity() {
        Differences found = new Differences();
        for (JsonNode c : Reference.cases("rpart")) {
            Node tree = RegressionTree.of(Reference.numbers(c.get("x")), rules(c));
            switch (tree) {
                case Leaf whole -> found.same(at(c) + " rows", 1, c.get("cp_table").size());
                case Split split -> compareTable(found, split, c);
            }
        }
        ReferenceTable.record("regression tree, cost and complexity", "rpart.json", SOURCE, found, 1e-9);
    }

    /// One outlier inside a flat series can be cut off from either side; rounding decides which side rpart takes.
    private static boolean isCutFromEitherSide(JsonNode c) {
        return c.get("kind").asString().equals("edge_single_outlier");
    }

    private static String at(JsonNode c) {
        return "case " + c.get("id").asInt() + " " + c.get("kind").asString();
    }

    /// Compares thresholds, and what each split gains where both trees were split in the same order; says whether they were.
    private static boolean compareSplits(Differences found, double[] points, Node tree, JsonNode c) {
        List<Split> splits = new ArrayList<>();
        lowerPartFirst(points, tree, splits);
        double[] ours = splits.stream().mapToDouble(s -> threshold(c, s.at())).toArray();
        double[] theirs = Reference.numbers(c.get("thresholds"));
        boolean sameOrder = Arrays.equals(ours, theirs);
        if (sameOrder) {
            found.addAll(at(c) + " improve", splits.stream().mapToDouble(Split::share).toArray(),
                    Reference.numbers(c.get("improve")));
        }
        Arrays.sort(ours);
        Arrays.sort(theirs);
        found.same(at(c) + " thresholds", Arrays.toString(ours), Arrays.toString(theirs));
        return sameOrder;
    }

    private static void compareTable(Differences found, Split tree, JsonNode c) {
        double whole = tree.squares();
        JsonNode theirs = c.get("cp_table");
        double[] complexities = complexities(tree, whole, c.get("cp").asDouble());
        found.same(at(c) + " rows", complexities.length, theirs.size());
        for (int row = 0; row < complexities.length; row++) {
            List<Double> left = new ArrayList<>();
            cutAt(tree, complexities[row] * whole * (1 + 1e-12), left);
            found.add(at(c) + " cp", complexities[row], theirs.get(row).get(0));
            found.same(at(c) + " splits", left.size() - 1, theirs.get(row).get(1).asInt());
            found.add(at(c) + " error", left.stream().mapToDouble(Double::doubleValue).sum() / whole,
                    theirs.get(row).get(2));
        }
    }

    private static Rules rules(JsonNode c) {
        return new Rules(c.get("minsplit").asInt(), c.get("minbucket").asInt(), c.get("cp").asDouble());
    }

    private static void lowerPartFirst(double[] points, Node node, List<Split> into) {
        if (node instanceof Split split) {
            into.add(split);
            boolean falls = mean(points, split.later()) < mean(points, split.earlier());
            lowerPartFirst(points, falls ? split.later() : split.earlier(), into);
            lowerPartFirst(points, falls ? split.earlier() : split.later(), into);
        }
    }

    private static double mean(double[] points, Node node) {
        return Arrays.stream(points, node.from(), node.to()).average().orElseThrow();
    }

    private static double threshold(JsonNode c, int at) {
        int[] sessions = Reference.counts(c.get("session"));
        return (sessions[at - 1] + sessions[at]) / 2.0;
    }

    private static void compareLeaves(Differences found, double[] points, int[] starts, JsonNode c) {
        int[] sizes = new int[starts.length];
        double[] means = new double[starts.length];
        for (int i = 0; i < starts.length; i++) {
            int end = i + 1 < starts.length ? starts[i + 1] : points.length;
            sizes[i] = end - starts[i];
            means[i] = Arrays.stream(points, starts[i], end).average().orElseThrow();
        }
        found.same(at(c) + " leaf sizes", Arrays.toString(sizes), Arrays.toString(Reference.counts(c.get("leaf_n"))));
        found.addAll(at(c) + " leaf means", means, Reference.numbers(c.get("leaf_mean")));
    }

    /// The different complexities along the branches, each at most that of the split above it, and the one the tree was cut at.
    private static double[] complexities(Node tree, double whole, double cp) {
        TreeSet<Double> found = new TreeSet<>((a, b) -> Math.abs(a - b) < 1e-12 ? 0 : Double.compare(b, a));
        gather(tree, Double.POSITIVE_INFINITY, whole, found);
        found.add(cp);
        return found.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static void gather(Node node, double above, double whole, TreeSet<Double> into) {
        if (node instanceof Split split) {
            double here = Math.min(above, split.link().perSplit() / whole);
            into.add(here);
            gather(split.earlier(), here, whole, into);
            gather(split.later(), here, whole, into);
        }
    }

    /// The squares of the leaves when every split that pays no more than this is cut.
    private static void cutAt(Node node, double perSplit, List<Double> into) {
        switch (node) {
            case Leaf leaf -> into.add(leaf.squares());
            case Split split when split.link().perSplit() <= perSplit -> into.add(split.squares());
            case Split split -> {
                cutAt(split.earlier(), perSplit, into);
                cutAt(split.later(), perSplit, into);
            }
        }
    }
}
