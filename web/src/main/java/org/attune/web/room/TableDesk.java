package org.attune.web.room;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.attune.core.room.BlindMarks;
import org.attune.core.room.BlindMarks.Grade;
import org.attune.core.room.GroupCheck;
import org.attune.core.room.NeedsMet;
import org.attune.core.room.Voice;
import org.attune.store.Store;
import org.attune.store.access.NotAllowed;
import org.attune.store.access.Outcome;
import org.attune.store.room.Said.What;
import org.attune.web.page.Go;
import org.attune.web.page.NotKeptPage;
import org.attune.web.page.Reply;
import org.attune.web.room.live.LiveRooms;
import org.attune.web.room.meetings.OwnMeetings;
import org.attune.web.room.words.RoomWords;
import org.attune.web.visit.Admits;
import org.attune.web.visit.Guest;
import org.attune.web.visit.Visitor;
import org.attune.web.words.Written;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// What members add to a meeting: what they code, what they say, how they find the group. Words that come too late are given back.
@Controller
@Admits({Guest.THERAPIST, Guest.SUPERVISOR, Guest.CODER})
public final class TableDesk {

    private static final String CODE = "code.";
    private static final String ITEM = "item.";

    private final Store store;
    private final OwnMeetings meetings;
    private final LiveRooms rooms;

    public TableDesk(Store store, OwnMeetings meetings, LiveRooms rooms) {
        this.store = store;
        this.meetings = meetings;
        this.rooms = rooms;
    }

    /// Hands in what the visitor coded.
    @PostMapping("/meetings/{gathering}/code")
    public Reply code(Visitor visitor, @PathVariable String gathering, @RequestParam(defaultValue = "") String packet,
            @RequestParam Map<String, String> form) {
        return add(visitor, gathering, "", () -> marks(form)
                .map(marks -> store.contributions().code(visitor.asker(), packet, marks))
                .orElseGet(() -> new Outcome.Refused<>("Either you cannot tell, or you give codes.")));
    }

    private static Optional<BlindMarks> marks(Map<String, String> form) {
        Map<String, Grade> codes = new LinkedHashMap<>();
        form.forEach((field, value) -> {
            if (field.startsWith(CODE)) {
                Written.word(value, Grade.class).ifPresent(grade -> codes.put(field.substring(CODE.length()), grade));
            }
        });
        try {
            return Optional.of(new BlindMarks(codes, form.containsKey("cannot-tell")));
        } catch (IllegalArgumentException both) {
            return Optional.empty();
        }
    }

    /// Says something: from a role, as an offer, or what the presenter will try.
    @PostMapping("/meetings/{gathering}/say")
    public Reply say(Visitor visitor, @PathVariable String gathering, @RequestParam(defaultValue = "") String packet,
            @RequestParam(defaultValue = "") String as, @RequestParam(defaultValue = "") String words) {
        String clean = Written.clean(words);
        What what = switch (as) {
            case "OFFER" -> new What.Offered(clean);
            case "TRY" -> new What.Tried(clean);
            default -> new What.Voiced(Written.word(as, Voice.class).orElse(Voice.SKILL), clean);
        };
        return add(visitor, gathering, clean, () -> store.contributions().say(visitor.asker(), packet, what));
    }

    /// Says whether the presenter's needs were met.
    @PostMapping("/meetings/{gathering}/needs")
    public Reply meet(Visitor visitor, @PathVariable String gathering, @RequestParam(defaultValue = "") String packet,
            @RequestParam(defaultValue = "") String needs, @RequestParam(defaultValue = "") String words) {
        String clean = Written.clean(words);
        return add(visitor, gathering, clean, () -> store.contributions().say(visitor.asker(), packet,
                new What.Met(Written.word(needs, NeedsMet.class).orElse(NeedsMet.NOT_SAID), clean)));
    }

    /// Says what happened with what was to be tried.
    @PostMapping("/meetings/{gathering}/happened")
    public Reply happened(Visitor visitor, @PathVariable String gathering,
            @RequestParam(defaultValue = "") String packet, @RequestParam(defaultValue = "") String number,
            @RequestParam(defaultValue = "") String words) {
        String clean = Written.clean(words);
        return add(visitor, gathering, clean, () -> store.contributions().say(visitor.asker(), packet,
                new What.Happened(Written.number(number), clean)));
    }

    /// Says how the group is.
    @PostMapping("/meetings/{gathering}/check")
    public Reply check(Visitor visitor, @PathVariable String gathering, @RequestParam Map<String, String> form) {
        return add(visitor, gathering, "", () -> answers(form)
                .map(check -> store.contributions().answerCheck(visitor.asker(), gathering, check))
                .orElseGet(() -> new Outcome.Refused<>("Each of the four questions has an answer from 0 to 10.")));
    }

    private static Optional<GroupCheck> answers(Map<String, String> form) {
        Map<GroupCheck.Item, Integer> answers = new EnumMap<>(GroupCheck.Item.class);
        for (GroupCheck.Item item : GroupCheck.Item.values()) {
            String typed = form.getOrDefault(ITEM + item.name(), "");
            if (typed.matches("\\d{1,2}")) {
                answers.put(item, Integer.parseInt(typed));
            }
        }
        try {
            return Optional.of(new GroupCheck(answers));
        } catch (IllegalArgumentException notAll) {
            return Optional.empty();
        }
    }

    private interface Adding {
        Outcome<String> add();
    }

    private Reply add(Visitor visitor, String id, String words, Adding adding) {
        return meetings.show(visitor, id, (group, found) -> {
            Outcome<String> outcome;
            try {
                outcome = adding.add();
            } catch (NotAllowed gone) {
                outcome = new Outcome.Refused<>("This does not lie on the table any more.");
            }
            rooms.look(id);
            Go back = Go.to(RoomWords.path(found));
            return outcome instanceof Outcome.Refused<String> refused
                    ? words.isEmpty() ? back.saying(refused.why())
                            : new NotKeptPage(refused.why(), words, false,
                                    new NotKeptPage.Back(RoomWords.path(found), "Back to the meeting"))
                    : back;
        });
    }
}
