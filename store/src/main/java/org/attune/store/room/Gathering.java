package org.attune.store.room;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.attune.core.room.Duty;
import org.attune.core.room.Phase;
import org.attune.core.room.Roles;
import org.attune.core.room.SharedClock;

/// One meeting of a group. Screens say *meeting*; in here that word is a session's.
///
/// @param id what it is called by
/// @param groupId whose
/// @param plan when and where
/// @param standing how far it is
/// @param clock its clock
/// @param agenda what it is about, in order
/// @param seats who has which duty and voice, and who is there
public record Gathering(String id, String groupId, Plan plan, Standing standing, SharedClock clock, List<Item> agenda,
        Seats seats) {

    /// When a meeting is, and where.
    ///
    /// @param start its first minute, by the clock on the wall
    /// @param zone of that wall
    /// @param minutes how long it is meant to be
    /// @param place where, in the words of whoever planned it; may be empty
    public record Plan(LocalDateTime start, ZoneId zone, int minutes, String place) {

        /// Our choice.
        public static final int SHORTEST_MINUTES = 15;
        public static final int LONGEST_MINUTES = 480;
        static final int LONGEST_PLACE = 200;

        public Plan {
            requireNonNull(start, "start");
            requireNonNull(zone, "zone");
            requireNonNull(place, "place");
        }

        /// When it starts.
        public Instant startsAt() {
            return start.atZone(zone).toInstant();
        }

        /// When it is meant to end.
        public Instant endsAt() {
            return startsAt().plusSeconds(minutes * 60L);
        }

        /// The same without where it is.
        Plan untold() {
            return new Plan(start, zone, minutes, "");
        }

        @Override
        public String toString() {
            return "Plan[" + start + ", " + minutes + " minutes]";
        }
    }

    /// A meeting as a calendar has it, without what it is about and who is there.
    ///
    /// @param id what the meeting is called by
    /// @param groupId whose
    /// @param plan when and where
    /// @param standing how far it is
    public record Appointment(String id, String groupId, Plan plan, Standing standing) {
        public Appointment {
            requireNonNull(id, "id");
            requireNonNull(groupId, "groupId");
            requireNonNull(plan, "plan");
            requireNonNull(standing, "standing");
        }

        /// The same without where it is, and at which step.
        Appointment untold() {
            return new Appointment(id, groupId, plan.untold(), standing.untold());
        }

        /// Whether it is over, or its time went by and nobody began it.
        public boolean isPast(Instant now) {
            return switch (standing) {
                case Standing.Ahead ahead -> !plan.endsAt().isAfter(now);
                case Standing.Under under -> false;
                case Standing.Over over -> true;
            };
        }
    }

    /// How far a meeting is.
    public sealed interface Standing {
        /// It was not begun.
        record Ahead() implements Standing {}

        /// It goes on.
        ///
        /// @param phase at which step
        /// @param item on which item of the agenda, from 1; 0 at the opening and the closing
        record Under(Phase phase, int item) implements Standing {}

        /// It is over.
        ///
        /// @param at since when
        record Over(Instant at) implements Standing {}

        /// The same without at which step it is.
        default Standing untold() {
            return this instanceof Under ? new Under(Phase.OPENING, 0) : this;
        }
    }

    /// Something that a meeting is about.
    ///
    /// @param number from 1
    /// @param minutes how long it is meant to take
    /// @param subject what
    public record Item(int number, int minutes, Subject subject) {}

    /// What an item is about.
    public sealed interface Subject {
        /// A packet. Whether somebody sees it, and what of it, is asked each time.
        record OfPacket(String packetId) implements Subject {}

        /// Something that a member wrote.
        record OfWords(String words) implements Subject {
            @Override
            public String toString() {
                return "OfWords[...]";
            }
        }

        /// There was a packet. Why it is there no more is not told.
        record TakenBack() implements Subject {}

        /// There was a packet, for a time that is over.
        record Expired() implements Subject {}
    }

    /// Who has which duty and voice, and who is there.
    ///
    /// @param roles by member; of those who are in the group still
    /// @param present who came and did not go; of those who take part in the group still
    public record Seats(Roles roles, Set<String> present) {
        public Seats {
            requireNonNull(roles, "roles");
            present = Set.copyOf(present);
        }
    }

    public Gathering {
        requireNonNull(id, "id");
        requireNonNull(groupId, "groupId");
        requireNonNull(plan, "plan");
        requireNonNull(standing, "standing");
        requireNonNull(clock, "clock");
        requireNonNull(seats, "seats");
        agenda = List.copyOf(agenda);
    }

    /// The same without what it is about and where it is: as a member has it who did not accept the terms.
    Gathering untold() {
        return new Gathering(id, groupId, plan.untold(), standing.untold(), clock, List.of(), seats);
    }

    /// The meeting as a calendar has it.
    public Appointment appointment() {
        return new Appointment(id, groupId, plan, standing);
    }

    /// Whether it goes on now.
    public boolean isUnderWay() {
        return standing instanceof Standing.Under;
    }

    /// The packet that lies on the table now; empty where none does.
    public Optional<String> onTable() {
        return standing instanceof Standing.Under under && under.item() > 0
                && agenda.get(under.item() - 1).subject() instanceof Subject.OfPacket packet
                        ? Optional.of(packet.packetId())
                        : Optional.empty();
    }

    /// Whether somebody leads it now: the moderator, or, while the moderator is not there, anybody who is.
    public boolean isLedBy(String personId) {
        return seats.roles().has(personId, Duty.MODERATOR) || (seats.present().contains(personId)
                && seats.present().stream().noneMatch(one -> seats.roles().has(one, Duty.MODERATOR)));
    }

    /// The step after the one it is at; empty at the closing, or when it does not go on.
    public Optional<Standing.Under> next() {
        if (!(standing instanceof Standing.Under under) || under.phase() == Phase.CLOSING) {
            return Optional.empty();
        }
        boolean goesOnWithItem = under.phase().isOfItem() && under.phase() != Phase.TAKING && hasSteps(under.item());
        if (goesOnWithItem) {
            return Optional.of(new Standing.Under(Phase.values()[under.phase().ordinal() + 1], under.item()));
        }
        return Optional.of(under.item() < agenda.size() ? new Standing.Under(Phase.QUESTION, under.item() + 1)
                : new Standing.Under(Phase.CLOSING, 0));
    }

    /// The step before the one it is at; empty at the opening, or when it does not go on.
    public Optional<Standing.Under> before() {
        if (!(standing instanceof Standing.Under under) || under.phase() == Phase.OPENING) {
            return Optional.empty();
        }
        if (under.phase().isOfItem() && under.phase() != Phase.QUESTION && hasSteps(under.item())) {
            return Optional.of(new Standing.Under(Phase.values()[under.phase().ordinal() - 1], under.item()));
        }
        int item = under.phase() == Phase.CLOSING ? agenda.size() : under.item() - 1;
        return Optional.of(item == 0 ? new Standing.Under(Phase.OPENING, 0)
                : new Standing.Under(hasSteps(item) ? Phase.TAKING : Phase.QUESTION, item));
    }

    /// Whether it can be at a step: only a packet has more steps than its question.
    boolean has(Standing.Under under) {
        return under.phase().isOfItem()
                ? under.item() >= 1 && under.item() <= agenda.size()
                        && (under.phase() == Phase.QUESTION || hasSteps(under.item()))
                : under.item() == 0;
    }

    private boolean hasSteps(int item) {
        return agenda.get(item - 1).subject() instanceof Subject.OfPacket;
    }

    @Override
    public String toString() {
        return "Gathering[" + id + ", " + standing + "]";
    }
}
