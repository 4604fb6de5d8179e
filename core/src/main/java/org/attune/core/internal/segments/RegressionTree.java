package org.attune.core.internal.segments;

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

    /// A stretch of the series from index `from` to before index `to`, whole or split.
    public sealed interface Node {

        /// Index of its first value.
        int from();

        /// Index after its last value.
        int to();

        /// The sum of squared distances of its values from their mean.
        double squares();

        /// What cutting here would cost.
        Link link();
    }

    /// A stretch that stays whole.
    public record Leaf(int from, int to, double squares, Link link) implements Node {}

    /// A stretch that is split, its parts in order.
    public record Split(int from, int to, double squares, Link link, Node earlier, Node later) implements Node {

        /// Index of the later part's first value.
        public int at() {
            return later.from();
        }

        /// The share of the stretch's squares that the split takes away.
        public double share() {
            return (squares - earlier.squares() - later.squares()) / squares;
        }
    }

    /// What a split and those below it pay, at the moment when it becomes the weakest one; a leaf pays what is asked.
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
        double whole = squares(0, n);
        worth = rules.cp * whole;
        slack = TIE_SHARE * whole;
    }

    /// Grows and prunes the tree of a series.
    ///
    /// @param points the series, at least one value, all finite
    public static Node of(double[] points, Rules rules) {
        RegressionTree tree = new RegressionTree(points, rules);
        double whole = tree.squares(0, points.length);
        return tree.grow(0, points.length, whole, whole, 0);
    }

    /// The starts of the leaves in order, the first of them 0.
    public static int[] starts(Node tree) {
        int[] starts = new int[leaves(tree)];
        collect(tree, starts, 0);
        return starts;
    }

    private static int leaves(Node node) {
        return node instanceof Split split ? leaves(split.earlier) + leaves(split.later) : 1;
    }

    private static int collect(Node node, int[] starts, int count) {
        if (node instanceof Split split) {
            return collect(split.later, starts, collect(split.earlier, starts, count));
        }
        starts[count] = node.from();
        return count + 1;
    }

    private double squares(int from, int to) {
        double sum = sums[to] - sums[from];
        return Math.max(0, squares[to] - squares[from] - sum * sum * perLength[to - from]);
    }

    /// @param whole the squares of the stretch
    /// @param bound the most that any split here can pay, as far as known from above
    private Node grow(int from, int to, double whole, double bound, int depth) {
        double most = Math.min(whole, bound);
        int at = to - from < rules.minSplit || most <= worth || depth >= MOST_DEPTH ? NOWHERE : bestSplit(from, to);
        if (at == NOWHERE) {
            return leaf(from, to, whole);
        }
        double before = squares(from, at);
        double after = squares(at, to);
        boolean falls = mean(at, to) < mean(from, at);
        Node lower = falls ? grow(at, to, after, most - worth, depth + 1)
                : grow(from, at, before, most - worth, depth + 1);
        Link lowerLink = lower.link();
        double onAverage = (whole - lowerLink.squaresBelow) / (lowerLink.splits + 1);
        double boundHigher = Math.min(bound, Math.max(onAverage, whole - lower.squares())) - worth;
        Node higher = falls ? grow(from, at, before, boundHigher, depth + 1)
                : grow(at, to, after, boundHigher, depth + 1);
        Link link = weakest(whole, lower, higher);
        return link.perSplit <= worth ? leaf(from, to, whole)
                : new Split(from, to, whole, link, falls ? higher : lower, falls ? lower : higher);
    }

    private double mean(int from, int to) {
        return (sums[to] - sums[from]) * perLength[to - from];
    }

    /// The start of the second part where the squares fall most, the earliest one of a tie; [#NOWHERE] where none makes them fall.
    private int bestSplit(int from, int to) {
        double mean = mean(from, to);
        double toBeat = slack;
        int best = NOWHERE;
        double rise = sums[from];
        for (int at = from + rules.minBucket; at <= to - rules.minBucket; at++) {
            double off = sums[at] - rise - (at - from) * mean;
            double gain = off * off * (perLength[at - from] + perLength[to - at]);
            if (gain > toBeat) {
                toBeat = gain + slack;
                best = at;
            }
        }
        return best;
    }

    /// Cuts the weaker child, and then the other, while a child pays less than the split above it.
    private Link weakest(double whole, Node one, Node other) {
        Link oneLink = one.link();
        Link otherLink = other.link();
        boolean oneIsWeaker = oneLink.perSplit < otherLink.perSplit;
        Link link = Link.of(whole, oneLink, otherLink);
        if (link.splits == 1) {
            return link;
        }
        if (link.perSplit > Math.min(oneLink.perSplit, otherLink.perSplit)) {
            link = Link.of(whole, oneIsWeaker ? cut(one) : oneLink, oneIsWeaker ? otherLink : cut(other));
        }
        if (link.perSplit > Math.max(oneLink.perSplit, otherLink.perSplit)) {
            link = Link.of(whole, cut(one), cut(other));
        }
        return link;
    }

    private Link cut(Node node) {
        return new Link(worth, node.squares(), 0);
    }

    private Leaf leaf(int from, int to, double whole) {
        return new Leaf(from, to, whole, new Link(worth, whole, 0));
    }
}
