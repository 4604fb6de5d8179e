package org.attune.core.study.causes;

import static java.util.Objects.requireNonNull;

import org.attune.core.study.Criterion;

/// How often one kind of event came before tensions began, for one way of seeing.
///
/// @param criterion the way of seeing
/// @param event the kind of event
/// @param lag how many sessions before the beginning; 0 is the very session
/// @param beginnings how many tensions began late enough in their case for an event so long before
/// @param preceded how many of them had the event there
/// @param expected how many would have had it if the events of each case lay anywhere along its sessions
/// @param chance how seldom chance does as much
public record Precedent(Criterion criterion, String event, int lag, int beginnings, int preceded, double expected,
        Chance chance) {

    /// How seldom chance does as much.
    public sealed interface Chance {

        /// @param p the share of moves that lie as far from what is expected, the true place counted among them
        /// @param draws how many moves were drawn
        /// @param cases in how many cases moving changes anything
        record Seldom(double p, int draws, int cases) implements Chance {}

        /// It is not said.
        record None(String why) implements Chance {
            public None {
                requireNonNull(why, "why");
            }
        }
    }

    public Precedent {
        requireNonNull(criterion, "criterion");
        requireNonNull(event, "event");
        requireNonNull(chance, "chance");
    }
}
