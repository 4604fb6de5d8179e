package org.attune.web.room.packet;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.attune.store.Store;
import org.attune.store.access.Outcome;
import org.attune.store.cases.TherapyCase;
import org.attune.store.room.Packet;
import org.attune.store.room.Packet.Draft;
import org.attune.store.room.Packet.State;
import org.attune.store.room.piece.Piece;
import org.attune.store.room.piece.Redaction.Span;
import org.attune.store.room.piece.Shown;
import org.attune.web.material.Player;
import org.attune.web.page.ErrorPage;
import org.attune.web.page.Go;
import org.attune.web.page.Reply;
import org.attune.web.room.live.LiveRooms;
import org.attune.web.sessions.OwnCases;
import org.attune.web.visit.Admits;
import org.attune.web.visit.Guest;
import org.attune.web.visit.Visitor;
import org.attune.web.words.Written;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Packets of a case: drafting, blackening, looking at what others will see, bringing to a meeting, taking back.
@Controller
@Admits(Guest.THERAPIST)
public final class PacketDesk {

    private static final ErrorPage NOT_THERE = new ErrorPage(404, "There is no such piece here",
            "It does not exist, or it was taken back.", "What you made ready is listed on the page of its case.");

    private final Store store;
    private final OwnCases cases;
    private final Pieces pieces;
    private final PacketMaking making;
    private final LiveRooms rooms;

    public PacketDesk(Store store, OwnCases cases, Pieces pieces, PacketMaking making, LiveRooms rooms) {
        this.store = store;
        this.cases = cases;
        this.pieces = pieces;
        this.making = making;
        this.rooms = rooms;
    }

    /// The packets of a case.
    @GetMapping("/cases/{id}/packets")
    public Reply list(Visitor visitor, @PathVariable String id) {
        return cases.work(visitor, id, about -> new PacketsPage(about,
                store.packets().list(visitor.asker(), about.id()).stream().map(one -> line(visitor, about, one))
                        .toList()));
    }

    private PacketsPage.Line line(Visitor visitor, TherapyCase about, Packet packet) {
        String group = store.groups().find(visitor.asker(), packet.groupId()).map(found -> found.name()).orElse("");
        return new PacketsPage.Line(PacketsPage.path(about) + "/" + packet.id(), "For " + group,
                switch (packet.state()) {
                    case State.Drafted drafted -> "not on an agenda yet";
                    case State.Queued queued -> "on an agenda";
                    case State.Expired expired -> "its time is over";
                });
    }

    /// What a packet is to be.
    @GetMapping("/cases/{id}/packets/new")
    public Reply ask(Visitor visitor, @PathVariable String id) {
        return cases.work(visitor, id, about -> page(visitor, about, TypedDraft.NOTHING, ""));
    }

    private DraftPage page(Visitor visitor, TherapyCase about, TypedDraft typed, String refusal) {
        return new DraftPage(about, store.groups().list(visitor.asker()).stream()
                .filter(group -> group.hasAccepted(visitor.person().id()) && !group.isEnded()).toList(),
                pieces.list(visitor, about), typed, refusal);
    }

    /// Drafts a packet. Nobody else sees it.
    @PostMapping("/cases/{id}/packets")
    public Reply draft(Visitor visitor, @PathVariable String id, @RequestParam MultiValueMap<String, String> form) {
        TypedDraft typed = new TypedDraft(Written.clean(of(form, "question")), of(form, "group"), of(form, "piece"),
                of(form, "from"), of(form, "to"), of(form, "days"));
        return cases.work(visitor, id, about -> {
            Optional<Piece> piece = pieces.read(visitor, about, typed);
            boolean hasGroup = store.groups().find(visitor.asker(), typed.group()).isPresent();
            if (piece.isEmpty() || !hasGroup) {
                return page(visitor, about, typed, "choose a group, and a piece of the case.");
            }
            return switch (store.packets().draft(visitor.asker(), about.id(), typed.group(),
                    new Draft(typed.question(), piece.get(), typed.howManyDays()))) {
                case Outcome.Done<Packet> done -> Go.to(PacketsPage.path(about) + "/" + done.value().id())
                        .saying("Nobody else sees it yet. Read it as a stranger would.");
                case Outcome.Refused<Packet> refused -> page(visitor, about, typed, refused.why());
            };
        });
    }

    private static String of(MultiValueMap<String, String> form, String field) {
        return Optional.ofNullable(form.getFirst(field)).orElse("");
    }

    /// A packet, as others will see it.
    @GetMapping("/cases/{id}/packets/{packet}")
    public Reply show(Visitor visitor, @PathVariable String id, @PathVariable String packet,
            @RequestParam(name = "in", defaultValue = "") String language) {
        return work(visitor, id, packet, (about, kept) -> page(visitor, about, kept, language, ""));
    }

    private Reply page(Visitor visitor, TherapyCase about, Packet packet, String language, String refusal) {
        return store.packets().preview(visitor.asker(), packet.id())
                .<Reply>map(shown -> making.page(visitor, about, packet, shown, language, refusal)).orElse(NOT_THERE);
    }

    /// Blackens words. Nothing of them is left.
    @PostMapping("/cases/{id}/packets/{packet}/black")
    public Reply blacken(Visitor visitor, @PathVariable String id, @PathVariable String packet,
            @RequestParam MultiValueMap<String, String> form) {
        TypedBlack typed = new TypedBlack(Optional.ofNullable(form.get("place")).orElse(List.of()),
                Written.lines(of(form, "words")));
        return work(visitor, id, packet, (about, kept) -> store.packets().preview(visitor.asker(), packet)
                .map(shown -> told(visitor, about, kept, switch (typed.in(shown)) {
                    case Outcome.Done<List<Span>> done -> store.packets().redact(visitor.asker(), packet, done.value());
                    case Outcome.Refused<List<Span>> refused -> new Outcome.Refused<Shown>(refused.why());
                }))
                .orElse(NOT_THERE));
    }

    private Reply told(Visitor visitor, TherapyCase about, Packet packet, Outcome<Shown> outcome) {
        return outcome instanceof Outcome.Refused<Shown> refused ? page(visitor, about, packet, "", refused.why())
                : Go.to(PacketsPage.path(about) + "/" + packet.id()).saying("It is blackened. Read it once more.");
    }

    /// Brings a packet to a meeting.
    @PostMapping("/cases/{id}/packets/{packet}/queue")
    public Reply queue(Visitor visitor, @PathVariable String id, @PathVariable String packet,
            @RequestParam(defaultValue = "") String meeting, @RequestParam(defaultValue = "") String minutes) {
        return work(visitor, id, packet, (about, kept) -> {
            if (store.gatherings().find(visitor.asker(), meeting).isEmpty()) {
                return page(visitor, about, kept, "", "choose a meeting of that group.");
            }
            Outcome<Packet> outcome = store.packets().queue(visitor.asker(), packet, meeting,
                    Written.number(minutes));
            rooms.look(meeting);
            return outcome instanceof Outcome.Refused<Packet> refused ? page(visitor, about, kept, "", refused.why())
                    : Go.to(PacketsPage.path(about) + "/" + packet)
                            .saying("It is on the agenda. Members see it when its turn comes and you are there.");
        });
    }

    /// Takes a packet back, from every screen and for good.
    @PostMapping("/cases/{id}/packets/{packet}/take-back")
    public Reply takeBack(Visitor visitor, @PathVariable String id, @PathVariable String packet) {
        return work(visitor, id, packet, (about, kept) -> {
            store.packets().takeBack(visitor.asker(), packet);
            if (kept.state() instanceof State.Queued queued) {
                rooms.look(queued.gatheringId());
            }
            return Go.to(PacketsPage.path(about)).saying("It is taken back, with all that was said of it.");
        });
    }

    private Reply work(Visitor visitor, String id, String packetId, BiFunction<TherapyCase, Packet, Reply> page) {
        return cases.work(visitor, id, about -> store.packets().list(visitor.asker(), about.id()).stream()
                .filter(one -> one.id().equals(packetId)).findFirst()
                .map(packet -> page.apply(about, packet)).orElse(NOT_THERE));
    }

    /// A recording of a packet, or the part of it that is asked for, for whoever may see the packet at this moment.
    @GetMapping("/packets/{packet}/recordings/{recording}")
    @Admits({Guest.THERAPIST, Guest.SUPERVISOR, Guest.CODER})
    public void play(Visitor visitor, @PathVariable String packet, @PathVariable String recording,
            HttpServletRequest request, HttpServletResponse response) throws IOException {
        Player.play(request, response, () -> store.packets().play(visitor.asker(), packet, recording));
    }
}
