package org.attune.core.internal.segments;

import java.util.Arrays;

/// A regression tree on the order of a series: splits where the squares fall most, then takes back splits that do not pay.
///
/// Grown from the top: each stretch is split where the sum of squares falls most. Then from the bottom the weakest link is
/// cut: a split stays when it, with the splits below it, takes away on average more than `cp` times the squares of the
/// whole series. A weak split is therefore kept when those below it pay for both.
///
/// Smallest n: 1. Source: L. Breiman et al., Classification and Regression Trees, 1984, chapters 3 and 8; the order of
/// decisions (the lower part first) and the early stops as in R's rpart 4.1 with method `anova`. Where two splits gain the
/// same, the earlier one is taken; in rpart rounding decides.
/// Check: reference file rpart.json, splits, improvements, leaves and cost-complexity tables.
public final class RegressionTree {

    /// No branch is longer than this, as in rpart.
    private static final int MOST_DEPTH = 30;
    /// Gains closer than this share of the whole are a tie, and the earlier split is taken.
    private static final double TIE_SHARE = 1e-12;

    private static final int NOWHERE = -1;

    /// When a stretch may be split.
    ///
    /// @param minSplit how many values a stretch must have to be split
    /// @param minBucket how many values each part must have, at least 1
    /// @param cp the share of the whole series' squares that a split must take away
    public record Rules(int minSplit, int minBucket, double cp) {
        public Rules {
            if (minBucket < 1 || minSplit < 2 || !(cp > 0 && cp < 1)) {
                throw new IllegalArgumentException(
                        "a tree needs minSplit of at least 2, minBucket of at least 1 and cp "
                                + "between 0 and 1, but was given " + minSplit + ", " + minBucket + " and " + cp);
            }
        }
    }

    /// A stretch of the series from index `from` to before index `to`, and its sum of squared distances from its mean.
    public record Stretch(int from, int to, double squares) {

        int length() {
            return to - from;
        }
    }

    /// A stretch that stays whole, or one that is split.
    public sealed interface Node {

        /// The stretch as a whole.
        Stretch stretch();
    }

    /// A stretch that stays whole.
    public record Leaf(Stretch stretch) implements Node {}

    /// A stretch that is split before index `at`.
    ///
    /// @param share the share of the stretch's squares that the split takes away
    /// @param link what cutting here would cost
    public record Split(Stretch stretch, int at, double share, Link link, Node earlier, Node later) implements Node {}

    /// What a split and those below it pay, at the moment when it becomes the weakest one.
    ///
    /// @param perSplit squares taken away for each split
    /// @param squaresBelow squares left in the parts
    /// @param splits how many splits would go
    public record Link(double perSplit, double squaresBelow, int splits) {

        static Link of(double whole, Link one, Link other) {
            double below = one.squaresBelow + other.squaresBelow;
            int splits = one.splits + other.splits + 1;
            return new Link((whole - below) / splits, below, splits);
        }
    }

    private final double[] sums;
    private final double[] squares;
    private final double[] perLength;
    private final Rules rules;
    private final double worth;
    private final double slack;

    private RegressionTree(double[] points, Rules rules) {
        int n = points.length;
        this.rules = rules;
        sums = new double[n + 1];
        squares = new double[n + 1];
        perLength = Reciprocals.upTo(n);
        for (int i = 0; i < n; i++) {
            double rise = points[i] - points[0];
            sums[i + 1] = sums[i] + rise;
            squares[i + 1] = squares[i] + rise * rise;
        }
        double whole = stretch(0, n).squares;
        worth = rules.cp * whole;
        slack = TIE_SHARE * whole;
    }

    /// Grows and prunes the tree of a series.
    ///
    /// @param points the series, at least one value, all finite
    public static Node of(double[] points, Rules rules) {
        RegressionTree tree = new RegressionTree(points, rules);
        Stretch whole = tree.stretch(0, points.length);
        return tree.grow(whole, whole.squares, 0);
    }

    /// The starts of the leaves in order, the first of them 0.
    public static int[] starts(Node tree) {
        int[] starts = new int[tree.stretch().length()];
        return Arrays.copyOf(starts, collect(tree, starts, 0));
    }

    private static int collect(Node node, int[] starts, int count) {
        return switch (node) {
            case Leaf leaf -> {
                starts[count] = leaf.stretch().from();
                yield count + 1;
            }
            case Split split -> collect(split.later(), starts, collect(split.earlier(), starts, count));
        };
    }

    private Stretch stretch(int from, int to) {
        double sum = sums[to] - sums[from];
        double squared = squares[to] - squares[from] - sum * sum * perLength[to - from];
        return new Stretch(from, to, Math.max(0, squared));
    }

    /// @param bound the most that any split here can pay, as far as known from above
    private Node grow(Stretch stretch, double bound, int depth) {
        double most = Math.min(stretch.squares, bound);
        int at = stretch.length() < rules.minSplit || most <= worth || depth >= MOST_DEPTH ? NOWHERE
                : bestSplit(stretch);
        if (at == NOWHERE) {
            return new Leaf(stretch);
        }
        Stretch before = stretch(stretch.from, at);
        Stretch after = stretch(at, stretch.to);
        boolean falls = mean(after) < mean(before);
        Stretch lower = falls ? after : before;
        Stretch higher = falls ? before : after;
        Node first = grow(lower, most - worth, depth + 1);
        Link firstLink = link(first);
        double onAverage = (stretch.squares - firstLink.squaresBelow) / (firstLink.splits + 1);
        double boundHigher = Math.min(bound, Math.max(onAverage, stretch.squares - lower.squares));
        Node second = grow(higher, boundHigher - worth, depth + 1);
        Link link = weakest(stretch.squares, first, second);
        double share = (stretch.squares - before.squares - after.squares) / stretch.squares;
        return link.perSplit <= worth ? new Leaf(stretch)
                : new Split(stretch, at, share, link, falls ? second : first, falls ? first : second);
    }

    private double mean(Stretch stretch) {
        return (sums[stretch.to] - sums[stretch.from]) * perLength[stretch.length()];
    }

    /// The start of the second part where the squares fall most, the earliest one of a tie; [#NOWHERE] where none makes them fall.
    private int bestSplit(Stretch stretch) {
        double mean = mean(stretch);
        double toBeat = slack;
        int best = NOWHERE;
        double rise = sums[stretch.from];
        for (int at = stretch.from + rules.minBucket; at <= stretch.to - rules.minBucket; at++) {
            int length = at - stretch.from;
            double off = sums[at] - rise - length * mean;
            double gain = off * off * (perLength[length] + perLength[stretch.to - at]);
            if (gain > toBeat) {
                toBeat = gain + slack;
                best = at;
            }
        }
        return best;
    }

    /// Cuts the weaker child, and then the other, while a child pays less than the split above it.
    private Link weakest(double whole, Node one, Node other) {
        Link oneLink = link(one);
        Link otherLink = link(other);
        boolean oneIsWeaker = oneLink.perSplit < otherLink.perSplit;
        Link link = Link.of(whole, oneLink, otherLink);
        if (link.perSplit > Math.min(oneLink.perSplit, otherLink.perSplit)) {
            link = Link.of(whole, oneIsWeaker ? cut(one) : oneLink, oneIsWeaker ? otherLink : cut(other));
        }
        if (link.perSplit > Math.max(oneLink.perSplit, otherLink.perSplit)) {
            link = Link.of(whole, cut(one), cut(other));
        }
        return link;
    }

    private Link link(Node node) {
        return switch (node) {
            case Leaf leaf -> cut(leaf);
            case Split split -> split.link();
        };
    }

    private Link cut(Node node) {
        return new Link(worth, node.stretch().squares(), 0);
    }
}
