package org.attune.core.study.rates;

import static java.util.Objects.requireNonNull;

import org.attune.core.study.Criterion;

/// How often a tension was seen in one stratum by one way of seeing.
///
/// @param criterion the way of seeing
/// @param of of what the share is taken
/// @param tense how many sessions, or cases, were tense
/// @param judged how many could be judged
/// @param cases how many cases they belong to
/// @param interval how sure the share is
public record Rate(Criterion criterion, Stratum of, int tense, int judged, int cases, Interval interval) {

    /// How sure a share is.
    public sealed interface Interval {}

    /// The 95% interval when whole cases are drawn again.
    public record Between(double low, double high) implements Interval {}

    /// None was tense, or all were, so drawing cases again changes nothing.
    public record Unvaried() implements Interval {}

    /// Too few cases to draw from.
    public record TooFewCases(int least) implements Interval {}

    public Rate {
        requireNonNull(criterion, "criterion");
        requireNonNull(of, "of");
        requireNonNull(interval, "interval");
        if (judged < 1) {
            throw new IllegalArgumentException("a share of nothing is no share");
        }
    }

    /// The share.
    public double share() {
        return (double) tense / judged;
    }
}
