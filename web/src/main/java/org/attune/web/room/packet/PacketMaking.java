package org.attune.web.room.packet;

import java.time.Clock;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.attune.core.transcript.pseudonym.Language;
import org.attune.store.Store;
import org.attune.store.cases.TherapyCase;
import org.attune.store.people.Person;
import org.attune.store.room.Gathering.Appointment;
import org.attune.store.room.Group;
import org.attune.store.room.Group.Membership;
import org.attune.store.room.Packet;
import org.attune.store.room.Packet.State;
import org.attune.store.room.piece.Shown;
import org.attune.web.room.packet.PacketPage.MeetingChoice;
import org.attune.web.room.packet.PacketPage.Readers;
import org.attune.web.room.packet.PacketPage.Road;
import org.attune.web.room.words.RoomWords;
import org.attune.web.visit.Visitor;

/// Makes the page of a packet for its presenter.
public final class PacketMaking {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    private final Store store;
    private final PieceViews views;
    private final Clock clock;

    public PacketMaking(Store store, PieceViews views, Clock clock) {
        this.store = store;
        this.views = views;
        this.clock = clock;
    }

    /// @param in by the rules of which language it proposes; the likely one for a word that is none
    PacketPage page(Visitor visitor, TherapyCase about, Packet packet, Shown shown, String in, String refusal) {
        Proposals proposals = packet.state() instanceof State.Drafted
                ? new Proposing(store).of(visitor, shown, in)
                : new Proposals(Language.ENGLISH, List.of());
        return new PacketPage(about, packet, views.of(visitor, shown), proposals, readers(visitor, packet),
                road(visitor, packet), refusal);
    }

    private Optional<Group> group(Visitor visitor, Packet packet) {
        return store.groups().find(visitor.asker(), packet.groupId());
    }

    private Readers readers(Visitor visitor, Packet packet) {
        Map<String, Boolean> readers = store.packets().readers(visitor.asker(), packet.id());
        List<Membership> others = group(visitor, packet).map(Group::members).orElse(List.of()).stream()
                .filter(member -> !member.personId().equals(packet.presenterId())).toList();
        return new Readers(names(others, readers, true), names(others, readers, false));
    }

    private static List<String> names(List<Membership> members, Map<String, Boolean> readers, boolean seeing) {
        return members.stream().filter(one -> readers.getOrDefault(one.personId(), false) == seeing)
                .map(Membership::shownName).toList();
    }

    private Road road(Visitor visitor, Packet packet) {
        Optional<Group> group = group(visitor, packet);
        Map<String, String> names = store.people().list(visitor.asker()).stream()
                .collect(Collectors.toMap(Person::id, person -> person.names().shown()));
        List<String> seen = store.packets().log(visitor.asker(), packet.id()).stream()
                .map(one -> names.getOrDefault(one.personId(), "Somebody who left") + ": "
                        + MINUTE.format(one.firstAt().atZone(ZoneId.systemDefault()))
                        + (one.lastAt().equals(one.firstAt()) ? ""
                                : ", last " + MINUTE.format(one.lastAt().atZone(ZoneId.systemDefault()))))
                .toList();
        List<MeetingChoice> meetings = group.map(found -> store.gatherings().list(visitor.asker(), found.id()))
                .orElse(List.of()).stream().filter(one -> isFor(packet, one))
                .map(one -> new MeetingChoice(one.id(), RoomWords.path(one), RoomWords.when(one.plan()))).toList();
        return new Road(group.map(Group::name).orElse(""), meetings, seen,
                DAY.format(packet.expiresAt().atZone(ZoneId.systemDefault())));
    }

    private boolean isFor(Packet packet, Appointment meeting) {
        return switch (packet.state()) {
            case State.Drafted drafted -> !meeting.isPast(clock.instant());
            case State.Queued queued -> queued.gatheringId().equals(meeting.id());
            case State.Expired expired -> false;
        };
    }
}
