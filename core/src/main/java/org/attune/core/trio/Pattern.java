package org.attune.core.trio;

import java.util.List;

/// What can be said of the latest moments. It describes; none of them is better than another.
public sealed interface Pattern {

    /// Players who were missing whenever something was said of them, up to now.
    ///
    /// @param players one or more
    /// @param run how long
    record Silent(List<Player> players, Run run) implements Pattern {
        public Silent {
            players = List.copyOf(players);
        }
    }

    /// Players who were too loud whenever something was said of them, up to now.
    ///
    /// @param players one or more
    /// @param run how long
    record Loud(List<Player> players, Run run) implements Pattern {
        public Loud {
            players = List.copyOf(players);
        }
    }

    /// A player who is heard again.
    ///
    /// @param player who
    /// @param run how long it had been silent, two occasions or more
    record Back(Player player, Run run) implements Pattern {}

    /// One player was too loud, and the two others were missing.
    record Alone(Player player) implements Pattern {}

    /// The same player led at each of the latest moments.
    ///
    /// @param times how many, three or more
    record Leading(Player player, int times) implements Pattern {}

    /// All three were about right.
    ///
    /// @param run how long
    record AllHeard(Run run) implements Pattern {}

    /// So many occasions, one after the other.
    ///
    /// @param occasions how many, from 1
    /// @param areSessions whether each of them is a session
    record Run(int occasions, boolean areSessions) {
        public Run {
            if (occasions < 1) {
                throw new IllegalArgumentException("a run has one occasion at least");
            }
        }
    }
}
