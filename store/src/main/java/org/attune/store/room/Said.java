package org.attune.store.room;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

import org.attune.core.room.NeedsMet;
import org.attune.core.room.Voice;

/// Something that a member said on a packet.
///
/// @param number its place on the packet, from 1
/// @param byId who said it; who left the group since is a former member on the screen
/// @param at when
/// @param what what
public record Said(int number, String byId, Instant at, What what) {

    /// How long what is said may be. Our choice.
    public static final int LONGEST = 2_000;

    /// What is said. None says its words when it is printed.
    public sealed interface What {

        /// The words.
        String words();

        /// Spoken from a role, by anybody but the presenter.
        ///
        /// @param voice from which
        /// @param words what
        record Voiced(Voice voice, String words) implements What {
            @Override
            public String toString() {
                return "Voiced[...]";
            }
        }

        /// Offered, by anybody but the presenter.
        ///
        /// @param words what
        record Offered(String words) implements What {
            @Override
            public String toString() {
                return "Offered[...]";
            }
        }

        /// What the presenter will try.
        ///
        /// @param words what
        record Tried(String words) implements What {
            @Override
            public String toString() {
                return "Tried[...]";
            }
        }

        /// Whether the presenter's needs were met. The last time counts.
        ///
        /// @param needs whether
        /// @param words what else they say; may be empty
        record Met(NeedsMet needs, String words) implements What {
            @Override
            public String toString() {
                return "Met[...]";
            }
        }

        /// What happened with what was to be tried.
        ///
        /// @param tried the number of what was to be tried
        /// @param words what
        record Happened(int tried, String words) implements What {
            @Override
            public String toString() {
                return "Happened[...]";
            }
        }
    }

    public Said {
        requireNonNull(byId, "byId");
        requireNonNull(at, "at");
        requireNonNull(what, "what");
    }

    /// Says which, and no word.
    @Override
    public String toString() {
        return "Said[" + number + "]";
    }
}
