package org.attune.web.room;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

import org.attune.core.codebook.Code;
import org.attune.core.codebook.Codebook;
import org.attune.core.room.BlindMarks;
import org.attune.core.room.Spread;
import org.attune.formats.codebook.ShippedCodebooks;
import org.attune.store.Store;
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

    private static final String TAKEN_BACK = "A piece was taken back.";
    private static final String EXPIRED = "A piece has expired.";
    private static final BlindMarks NOTHING = new BlindMarks(Map.of(), false);

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
            case Subject.TakenBack gone -> new OnTable.Withheld(item.number(), TAKEN_BACK);
            case Subject.Expired gone -> new OnTable.Withheld(item.number(), EXPIRED);
            case Subject.OfPacket packet -> switch (store.packets().open(visitor.asker(), packet.packetId())) {
                case Opened.Here here -> packet(visitor, item, here.shown(), name);
                case Opened.NotYet early -> new OnTable.Withheld(item.number(), "It is shown when its turn comes.");
                case Opened.Expired late -> new OnTable.Withheld(item.number(), EXPIRED);
                case Opened.Withdrawn gone -> new OnTable.Withheld(item.number(), TAKEN_BACK);
                case Opened.NotThere none -> new OnTable.Withheld(item.number(), TAKEN_BACK);
            };
        };
    }

    private OnTable packet(Visitor visitor, Item item, Shown shown, UnaryOperator<String> name) {
        List<Said> all = store.contributions().list(visitor.asker(), shown.packetId());
        return new OnTable.Packet(item.number(), name.apply(shown.presenterId()),
                shown.presenterId().equals(visitor.person().id()), views.of(visitor, shown),
                coded(visitor, shown.packetId()), all.stream().map(one -> line(one, name)).toList(), all.stream()
                        .filter(one -> one.what() instanceof What.Voiced).map(Said::byId).collect(Collectors.toSet()));
    }

    private static SaidLine line(Said said, UnaryOperator<String> name) {
        String named = name.apply(said.byId());
        String who = Character.toUpperCase(named.charAt(0)) + named.substring(1);
        return new SaidLine("said-" + said.number(), switch (said.what()) {
            case What.Voiced voiced -> who + ", as " + RoomWords.of(voiced.voice());
            case What.Offered offered -> who + ", an offer";
            case What.Tried tried -> who + ", to try";
            case What.Met met -> who + ", on what was needed: " + RoomWords.of(met.needs());
            case What.Happened happened -> who + ", on what happened";
        }, said.what().words());
    }

    private Coded coded(Visitor visitor, String packetId) {
        Optional<BlindMarks> own = store.contributions().own(visitor.asker(), packetId);
        Optional<Spread> spread = store.contributions().spread(visitor.asker(), packetId);
        return new Coded(codebook, own.orElse(NOTHING), own.isPresent(), spread.map(Spread::sentence).orElse(""),
                spread.map(found -> found.codes().stream()
                        .map(one -> new Coded.Row(name(one.code()), one.clear(), one.weak(), found.of())).toList())
                        .orElse(List.of()));
    }

    private String name(String code) {
        return codebook.codes().stream().filter(one -> one.id().equals(code)).findFirst().map(Code::name).orElse(code);
    }
}
