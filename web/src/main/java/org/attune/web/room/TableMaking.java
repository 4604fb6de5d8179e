package org.attune.web.room;

import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

import org.attune.core.codebook.Code;
import org.attune.core.codebook.Codebook;
import org.attune.core.room.Spread;
import org.attune.formats.codebook.ShippedCodebooks;
import org.attune.store.Store;
import org.attune.store.room.Contributions;
import org.attune.store.room.Contributions.Laid;
import org.attune.store.room.Gathering.Item;
import org.attune.store.room.Gathering.Subject;
import org.attune.store.room.Packets.Opened;
import org.attune.store.room.Said;
import org.attune.store.room.Said.What;
import org.attune.store.room.piece.Shown;
import org.attune.web.room.OnTable.Coded;
import org.attune.web.room.OnTable.SaidLine;
import org.attune.web.room.packet.PieceViews;
import org.attune.web.room.words.RoomWords;
import org.attune.web.visit.Visitor;

/// Puts together what an item of the agenda shows a member. The store is asked each time, and nothing is kept.
public final class TableMaking {

    private final Store store;
    private final PieceViews views;
    private final Codebook codebook = ShippedCodebooks.list().getFirst();

    public TableMaking(Store store, PieceViews views) {
        this.store = store;
        this.views = views;
    }

    /// What an item shows.
    ///
    /// @param name what a member is called by their id
    OnTable of(Visitor visitor, Item item, UnaryOperator<String> name) {
        return switch (item.subject()) {
            case Subject.OfWords words -> new OnTable.Words(item.number(), words.words());
            case Subject.TakenBack gone -> new OnTable.Withheld(item.number(), RoomWords.TAKEN_BACK);
            case Subject.Expired gone -> new OnTable.Withheld(item.number(), RoomWords.EXPIRED);
            case Subject.OfPacket packet ->
                packet(visitor, item, store.contributions().lay(visitor.asker(), packet.packetId()), name);
        };
    }

    private OnTable packet(Visitor visitor, Item item, Laid laid, UnaryOperator<String> name) {
        return switch (laid.opened()) {
            case Opened.Here here -> packet(visitor, item, here.shown(), laid, name);
            case Opened.NotYet early ->
                new OnTable.Withheld(item.number(), "It is shown when its turn comes and whoever brings it is there.");
            case Opened.Expired late -> new OnTable.Withheld(item.number(), RoomWords.EXPIRED);
            case Opened.Withdrawn gone -> new OnTable.Withheld(item.number(), RoomWords.TAKEN_BACK);
            case Opened.NotThere none -> new OnTable.Withheld(item.number(), RoomWords.TAKEN_BACK);
        };
    }

    private OnTable packet(Visitor visitor, Item item, Shown shown, Laid laid, UnaryOperator<String> name) {
        return new OnTable.Packet(item.number(), name.apply(shown.presenterId()),
                shown.presenterId().equals(visitor.person().id()), views.of(visitor, shown),
                coded(laid.coded()), laid.said().stream().map(one -> line(one, name)).toList(),
                laid.said().stream().filter(one -> one.what() instanceof What.Voiced).map(Said::byId)
                        .collect(Collectors.toSet()));
    }

    private static SaidLine line(Said said, UnaryOperator<String> name) {
        String named = name.apply(said.byId());
        String who = named.equals(Room.YOU) ? "You" : named;
        return new SaidLine(switch (said.what()) {
            case What.Voiced voiced -> who + ", " + RoomWords.from(voiced.voice());
            case What.Offered offered -> who + ", an offer";
            case What.Tried tried -> who + ", to try";
            case What.Met met -> who + ", on what was needed: " + RoomWords.of(met.needs());
            case What.Happened happened -> who + ", on what happened";
        }, said.what());
    }

    private Coded coded(Contributions.Coded coded) {
        Spread spread = coded.spread();
        return new Coded(codebook, coded.own(), coded.hasHandedIn(), coded.isRevealed() ? spread.sentence() : "",
                spread.codes().stream()
                        .map(one -> new Coded.Row(name(one.code()), one.clear(), one.weak(), spread.of())).toList());
    }

    private String name(String code) {
        return codebook.codes().stream().filter(one -> one.id().equals(code)).findFirst().map(Code::name).orElse(code);
    }
}
