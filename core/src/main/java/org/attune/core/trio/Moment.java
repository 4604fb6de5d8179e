package org.attune.core.trio;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One marked moment: how each player was heard, and who led.
///
/// @param occasion where it belongs
/// @param heard the players of whom something was said; of the others nothing is known
/// @param leader who led
public record Moment(Occasion occasion, Map<Player, Loudness> heard, Leader leader) {

    public Moment {
        requireNonNull(occasion, "occasion");
        requireNonNull(leader, "leader");
        if (heard.isEmpty()) {
            throw new IllegalArgumentException("a moment says something of one player at least");
        }
        heard = Map.copyOf(new EnumMap<>(heard));
    }

    /// Where a moment belongs.
    public sealed interface Occasion {
        /// In a session; moments of one session belong together.
        ///
        /// @param number from 1
        record InSession(int number) implements Occasion {
            public InSession {
                if (number < 1) {
                    throw new IllegalArgumentException("sessions count from 1");
                }
            }
        }

        /// In no session that was named; each stands alone.
        record Elsewhere() implements Occasion {}
    }

    /// How a player was heard, if anything was said of it.
    public Optional<Loudness> of(Player player) {
        return Optional.ofNullable(heard.get(player));
    }

    /// Whether all three were heard in the same way.
    boolean areAll(Loudness loudness) {
        return Arrays.stream(Player.values()).allMatch(player -> heard.get(player) == loudness);
    }

    /// In words, such as `head too loud, heart about right, gut missing; head led`.
    public String inWords() {
        List<String> parts = new ArrayList<>();
        for (Player player : Player.values()) {
            parts.add(player.word() + " " + of(player).map(Loudness::word).orElse("not said"));
        }
        return String.join(", ", parts) + (leader == Leader.UNSAID ? "" : "; " + leader.words());
    }
}
