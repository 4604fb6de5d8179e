package org.attune.web.room;

import java.time.Clock;
import java.util.List;
import java.util.function.UnaryOperator;

import org.attune.store.Store;
import org.attune.store.room.Contributions.Try;
import org.attune.store.room.Gathering;
import org.attune.store.room.Gathering.Standing;
import org.attune.store.room.Gatherings.There;
import org.attune.store.room.Group;
import org.attune.web.room.words.RoomWords;
import org.attune.web.visit.Visitor;

/// Puts together what a member sees of a meeting at this moment.
public final class RoomMaking {

    private final Store store;
    private final TableMaking tables;
    private final Clock clock;

    public RoomMaking(Store store, TableMaking tables, Clock clock) {
        this.store = store;
        this.tables = tables;
        this.clock = clock;
    }

    Room room(Visitor visitor, Group group, Gathering gathering) {
        Room bare = new Room(new There(group, gathering), visitor.person().id(),
                gathering.clock().left(clock.instant()), List.of(), List.of(), Closing.SEALED, "");
        return switch (gathering.standing()) {
            case Standing.Ahead ahead -> bare.with(elsewhere(visitor, group));
            case Standing.Under under -> switch (under.phase()) {
                case OPENING -> bare.with(tries(visitor, gathering, bare::nameOf));
                case CLOSING -> bare.with(closing(visitor, gathering));
                case QUESTION, PIECE, CODING, REVEAL, VOICES, OFFERS, TAKING -> bare.on(bare.item().stream()
                        .map(item -> tables.of(visitor, item, bare::nameOf)).toList());
            };
            case Standing.Over over -> bare.with(closing(visitor, gathering)).on(gathering.agenda().stream()
                    .map(item -> tables.of(visitor, item, bare::nameOf)).toList());
        };
    }

    /// Where another meeting of the group goes on. Whoever sees this page takes part in the group, and so may enter there.
    private String elsewhere(Visitor visitor, Group group) {
        return store.gatherings().list(visitor.asker(), group.id()).stream()
                .filter(one -> one.standing() instanceof Standing.Under).findFirst().map(RoomWords::path).orElse("");
    }

    private Closing closing(Visitor visitor, Gathering gathering) {
        return store.contributions().check(visitor.asker(), gathering.id()).map(Closing::of)
                .orElseGet(() -> store.contributions().hasAnsweredCheck(visitor.asker(), gathering.id())
                        ? Closing.GIVEN
                        : Closing.SEALED);
    }

    private List<TryLine> tries(Visitor visitor, Gathering gathering, UnaryOperator<String> name) {
        return store.contributions().tries(visitor.asker(), gathering.id()).stream()
                .map(one -> line(visitor, one, name)).toList();
    }

    private static TryLine line(Visitor visitor, Try one, UnaryOperator<String> name) {
        return new TryLine(one.packetId(), one.tried().number(), name.apply(one.tried().byId()),
                one.tried().byId().equals(visitor.person().id()), one.tried().what().words(),
                one.happened().stream().map(said -> said.what().words()).toList());
    }
}
