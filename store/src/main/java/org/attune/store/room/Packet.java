package org.attune.store.room;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

import org.attune.store.room.piece.Piece;

/// A question with a piece of a case, brought to a group, as its presenter keeps it.
///
/// @param id what it is called by
/// @param caseId of which case
/// @param groupId for which group
/// @param presenterId who brings it
/// @param at when it was drafted
/// @param expiresAt when nobody sees it any more
/// @param state how far it is
public record Packet(String id, String caseId, String groupId, String presenterId, Instant at, Instant expiresAt,
        State state) {

    /// How far a packet is.
    public sealed interface State {
        /// It is on no agenda. Only its presenter sees it, and redacts it.
        record Drafted() implements State {}

        /// It is on an agenda.
        ///
        /// @param gatheringId of which meeting
        record Queued(String gatheringId) implements State {}

        /// Its time is over. What the presenter wrote stays theirs; the piece and what others said are gone.
        record Expired() implements State {}
    }

    /// What its presenter drafts.
    ///
    /// @param question what they ask
    /// @param piece which piece of the case
    /// @param days for how many days it can be seen
    public record Draft(String question, Piece piece, int days) {

        static final int LONGEST_QUESTION = 2_000;
        /// Our choice.
        public static final int MOST_DAYS = 90;

        public Draft {
            requireNonNull(question, "question");
            requireNonNull(piece, "piece");
        }

        @Override
        public String toString() {
            return "Draft[" + days + " days]";
        }
    }

    public Packet {
        requireNonNull(id, "id");
        requireNonNull(caseId, "caseId");
        requireNonNull(groupId, "groupId");
        requireNonNull(presenterId, "presenterId");
        requireNonNull(at, "at");
        requireNonNull(expiresAt, "expiresAt");
        requireNonNull(state, "state");
    }
}
