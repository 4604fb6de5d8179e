package org.attune.web.room.packet;

import static java.util.Objects.requireNonNull;

import java.util.List;

import org.attune.store.cases.TherapyCase;
import org.attune.store.room.Packet;
import org.attune.store.room.Packet.State;
import org.attune.web.page.Page;

/// A packet as its presenter has it before them: exactly what others will see, what may still be blackened, where it is brought,
/// and who saw it.
///
/// @param about of which case
/// @param packet which one
/// @param piece what others see
/// @param proposals what might still tell who somebody is; none unless it is a draft
/// @param readers who of the group would see it now, and who would not
/// @param road where it is brought, and who saw it
/// @param refusal why something was not done; empty where nothing was sent
public record PacketPage(TherapyCase about, Packet packet, PieceView piece, Proposals proposals, Readers readers,
        Road road, String refusal) implements Page {

    private static final int NOT_TAKEN = 422;

    /// Names of members.
    ///
    /// @param see who would see it now
    /// @param doNot for whom the client did not agree
    public record Readers(List<String> see, List<String> doNot) {
        public Readers {
            see = List.copyOf(see);
            doNot = List.copyOf(doNot);
        }

        /// Says how many, never who.
        @Override
        public String toString() {
            return "Readers[" + see.size() + " of " + (see.size() + doNot.size()) + "]";
        }
    }

    /// A meeting that it can be brought to, or is.
    ///
    /// @param id which
    /// @param path where it is
    /// @param when day and time
    public record MeetingChoice(String id, String path, String when) {}

    /// Where a packet is brought, and who saw it.
    ///
    /// @param group the group's name
    /// @param meetings which it could be brought to; the one that it is on where it is on one
    /// @param seen who saw it, and when, a sentence each
    /// @param until until when it can be seen
    public record Road(String group, List<MeetingChoice> meetings, List<String> seen, String until) {
        public Road {
            requireNonNull(group, "group");
            meetings = List.copyOf(meetings);
            seen = List.copyOf(seen);
            requireNonNull(until, "until");
        }

        /// Says how many saw it, never who.
        @Override
        public String toString() {
            return "Road[" + seen.size() + "]";
        }
    }

    public PacketPage {
        requireNonNull(about, "about");
        requireNonNull(packet, "packet");
        requireNonNull(piece, "piece");
        requireNonNull(proposals, "proposals");
        requireNonNull(readers, "readers");
        requireNonNull(road, "road");
        requireNonNull(refusal, "refusal");
    }

    /// Where it is.
    public String path() {
        return PacketsPage.path(about) + "/" + packet.id();
    }

    /// Whether it is on no agenda, so that its words can still be blackened.
    public boolean isDraft() {
        return packet.state() instanceof State.Drafted;
    }

    /// Whether its time is over.
    public boolean isExpired() {
        return packet.state() instanceof State.Expired;
    }

    @Override
    public String title() {
        return "A piece for a group";
    }

    @Override
    public int status() {
        return refusal.isEmpty() ? 200 : NOT_TAKEN;
    }

    /// Says which, and nothing that it shows.
    @Override
    public String toString() {
        return "PacketPage[" + packet.id() + "]";
    }
}
