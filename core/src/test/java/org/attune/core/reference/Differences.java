package org.attune.core.reference;

import tools.jackson.databind.JsonNode;

/// Gathers how far computed values lie from their reference: how many there were, and the worst relative difference.
///
/// Below a reference value of 1 the difference is taken as it is, so that a true 0 can be compared with. A tail area
/// far below 1 is compared by its own size through [#addRelative(double, double)].
public final class Differences {

    private int values;
    private double worst;
    private String worstAt = "";

    /// Compares a value that may well be 0.
    public void add(String what, double ours, JsonNode theirs) {
        add(what, ours, theirs.asDouble());
    }

    /// Compares a value that may well be 0.
    public void add(String what, double ours, double theirs) {
        keep(what, Math.abs(ours - theirs) / Math.max(1, Math.abs(theirs)), ours, theirs);
    }

    /// Compares a value by its own size, however small.
    public void addRelative(String what, double ours, double theirs) {
        keep(what, ours == theirs ? 0 : Math.abs(ours - theirs) / Math.abs(theirs), ours, theirs);
    }

    /// Compares lists that should be as long.
    public void addAll(String what, double[] ours, double[] theirs) {
        if (ours.length != theirs.length) {
            throw new AssertionError(what + ": " + ours.length + " values, but the reference has " + theirs.length);
        }
        for (int i = 0; i < ours.length; i++) {
            add(what + "[" + i + "]", ours[i], theirs[i]);
        }
    }

    /// Counts something that has to be the same, such as a list of sessions.
    public void same(String what, Object ours, Object theirs) {
        if (!ours.equals(theirs)) {
            throw new AssertionError(what + ": " + ours + ", but the reference has " + theirs);
        }
        values++;
    }

    private void keep(String what, double difference, double ours, double theirs) {
        values++;
        if (!(difference <= worst)) {
            worst = difference;
            worstAt = what + ": " + ours + ", reference " + theirs;
        }
    }

    /// How many values were compared.
    public int values() {
        return values;
    }

    /// The worst difference.
    public double worst() {
        return worst;
    }

    /// Where the worst difference was, with both values.
    public String worstAt() {
        return worstAt;
    }
}
