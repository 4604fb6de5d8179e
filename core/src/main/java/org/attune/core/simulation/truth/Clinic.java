package org.attune.core.simulation.truth;

import static java.util.Objects.requireNonNull;

import org.attune.core.instrument.Scale;

/// An invented clinic to draw cases from: who comes, how long, how scores move, and how often and how deep tensions are.
///
/// Lengths are shares of the scale's span, so that any scale will do. The numbers are our own choices, made so that courses look like
/// published ones of short alliance forms, and without regard to how any rule does on them.
/// Source: docs/methods/chance-rates.md, which gives the reason for each.
///
/// @param scale the alliance scale of client and therapist
/// @param clients their levels and how these rise
/// @param wobble how scores move from session to session
/// @param attendance how many sessions, and how many of them without a score
/// @param tensions how often, which kinds, how they end
/// @param therapists how therapists score
public record Clinic(Scale scale, Clients clients, Wobble wobble, Attendance attendance, Tensions tensions,
        Therapists therapists) {

    /// Levels of clients.
    ///
    /// @param level mean level above the lowest score, a share of the span
    /// @param spreadOfTherapists SD between therapists, a share of the span
    /// @param spread SD between clients of one therapist, a share of the span
    /// @param rise mean rise over therapy, a share of the span
    /// @param riseSpread SD of the rise between clients, a share of the span
    /// @param neverVary the share of clients who always give the same answer
    public record Clients(double level, double spreadOfTherapists, double spread, double rise, double riseSpread,
            double neverVary) {}

    /// The wobble from session to session.
    ///
    /// @param typical SD of a typical client, a share of the span
    /// @param variety SD between clients of its logarithm
    /// @param carryOver mean autocorrelation from one session to the next
    /// @param carryOverSpread SD of it between clients
    public record Wobble(double typical, double variety, double carryOver, double carryOverSpread) {}

    /// Sessions and scores.
    ///
    /// @param least the fewest sessions planned
    /// @param meanFurther how many more are planned on average
    /// @param most the most sessions planned
    /// @param unscored the share of attended sessions without a score
    /// @param leave the chance of leaving for good after a session
    /// @param leaveInTension the same while a tension is not repaired
    public record Attendance(int least, double meanFurther, int most, double unscored, double leave,
            double leaveInTension) {}

    /// Tensions.
    ///
    /// @param first the chance that a client has one
    /// @param further the chance of another after one was repaired
    /// @param sudden the share that falls at once and is mended by the next session
    /// @param gradual the share that falls little by little
    /// @param leastDepth the least depth, in wobbles
    /// @param meanFurtherDepth how much deeper they are on average, in wobbles
    /// @param repaired the share that is repaired if the client stays
    public record Tensions(double first, double further, double sudden, double gradual, double leastDepth,
            double meanFurtherDepth,
            double repaired) {}

    /// Therapists' forms.
    ///
    /// @param asked the share of cases in which the therapist fills the form, too
    /// @param unscored the share of their sessions without a score
    /// @param likeTheClient correlation of their level with the client's
    /// @param notice the share of cases in which the therapist notices tensions
    /// @param leastEcho the least share of a tension's depth that a noticing therapist scores
    public record Therapists(double asked, double unscored, double likeTheClient, double notice, double leastEcho) {}

    public Clinic {
        requireNonNull(scale, "scale");
        requireNonNull(clients, "clients");
        requireNonNull(wobble, "wobble");
        requireNonNull(attendance, "attendance");
        requireNonNull(tensions, "tensions");
        requireNonNull(therapists, "therapists");
    }

    /// The usual clinic for a scale.
    public static Clinic usual(Scale scale) {
        return new Clinic(scale, new Clients(0.72, 0.04, 0.13, 0.05, 0.06, 0.01), new Wobble(0.07, 0.35, 0.2, 0.12),
                new Attendance(5, 12, 60, 0.08, 0.008, 0.15), new Tensions(0.40, 0.30, 0.40, 0.25, 1.5, 1.5, 0.70),
                new Therapists(0.30, 0.12, 0.35, 0.55, 0.4));
    }
}
