package org.attune.web.trio;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletRequest;
import org.attune.core.trio.Leader;
import org.attune.core.trio.Loudness;
import org.attune.core.trio.Moment;
import org.attune.core.trio.Moment.Occasion;
import org.attune.core.trio.Player;
import org.attune.core.trio.Playing;
import org.attune.store.Store;
import org.attune.store.own.About;
import org.attune.store.own.Leaf;
import org.attune.store.own.Leaf.Kind;
import org.attune.store.own.Leaf.Words;
import org.attune.store.own.Leaves;
import org.attune.web.forms.Days;
import org.attune.web.notes.NotePage.Choice;
import org.attune.web.notes.OwnCaseNames;
import org.attune.web.page.ErrorPage;
import org.attune.web.page.Go;
import org.attune.web.page.NotKeptPage;
import org.attune.web.page.Reply;
import org.attune.web.reflection.Door;
import org.attune.web.trio.TrioPage.Draft;
import org.attune.web.trio.TrioPage.Row;
import org.attune.web.visit.Admits;
import org.attune.web.visit.Guest;
import org.attune.web.visit.Visitor;
import org.attune.web.words.Language;
import org.attune.web.words.Written;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The inner chart: one case at a time, and never anything over several people.
@Controller
@Admits(Guest.THERAPIST)
public final class TrioDesk {

    private static final int LONGEST_WORDS = 2_000;
    private static final ErrorPage NOT_THERE = new ErrorPage(404, "There is no such case here",
            "It does not exist, or it is not one of yours.", "Your cases are listed under Cases.");

    private static final String GONE = "There is no such case among yours. It may have gone to a colleague while you wrote.";

    private final Store store;
    private final Door door;
    private final Days days;

    public TrioDesk(Store store, Door door, Days days) {
        this.store = store;
        this.door = door;
        this.days = days;
    }

    /// The chart of a case, or the cases to choose from.
    @GetMapping("/reflection/trio")
    public Reply show(HttpServletRequest request, Visitor visitor,
            @RequestParam(name = "case", defaultValue = "") String caseId,
            @RequestParam(defaultValue = "") String tension, @RequestParam Map<String, String> fields) {
        return door.through(request, visitor, own -> caseId.isEmpty()
                ? choose(visitor, own)
                : find(visitor, own, caseId).<Reply>map(chosen -> page(own,
                        new Marking(chosen, isId(tension) ? tension : "", draft(fields)))).orElse(NOT_THERE));
    }

    private TrioCasesPage choose(Visitor visitor, Leaves own) {
        Map<String, String> others = new OwnCaseNames(store).of(visitor);
        Map<String, String> marked = new LinkedHashMap<>();
        leaves(own).forEach(leaf -> marked.putIfAbsent(leaf.words().about().caseId(),
                others.getOrDefault(leaf.words().about().caseId(), leaf.words().about().pseudonym())));
        others.keySet().removeAll(marked.keySet());
        return new TrioCasesPage(choices(marked), choices(others));
    }

    private static List<Choice> choices(Map<String, String> names) {
        return names.entrySet().stream().map(one -> new Choice(one.getKey(), one.getValue())).toList();
    }

    private static Stream<Leaf> leaves(Leaves own) {
        return own.list().stream().filter(leaf -> leaf.words().kind() == Kind.TRIO);
    }

    /// A case that the visitor may see, or marked moments of when they might.
    private Optional<Choice> find(Visitor visitor, Leaves own, String caseId) {
        return store.cases().find(visitor.asker(), caseId).map(found -> new Choice(found.id(), found.pseudonym()))
                .or(() -> leaves(own).map(leaf -> leaf.words().about())
                        .filter(about -> about.caseId().equals(caseId)).findFirst()
                        .map(about -> new Choice(caseId, about.pseudonym())));
    }

    private TrioPage page(Leaves own, Marking marking) {
        List<MarkedMoment> moments = leaves(own)
                .filter(leaf -> leaf.words().about().caseId().equals(marking.chosen.id())).map(MarkedMoment::read)
                .toList();
        return new TrioPage(marking.chosen, marking.tensionId,
                new Playing(moments.stream().map(MarkedMoment::moment).toList()),
                moments.reversed().stream().map(this::row).toList(), marking.draft);
    }

    private Row row(MarkedMoment one) {
        String when = switch (one.moment().occasion()) {
            case Occasion.InSession session -> "Session " + session.number();
            case Occasion.Elsewhere elsewhere -> Language.ENGLISH.say(days.of(one.at()));
        };
        return new Row(one.id(), when,
                Stream.of(Player.values())
                        .map(player -> one.moment().of(player).map(Loudness::word).orElse("not said")).toList(),
                one.moment().leader().words(), one.words());
    }

    /// Marks a moment, or gives its words back where the case went to somebody else meanwhile.
    @PostMapping("/reflection/trio")
    public Reply mark(HttpServletRequest request, Visitor visitor,
            @RequestParam(name = "case", defaultValue = "") String caseId,
            @RequestParam(defaultValue = "") String tension, @RequestParam Map<String, String> fields) {
        Draft draft = draft(fields);
        Reply missing = draft.words().isEmpty() ? NOT_THERE : new NotKeptPage(GONE, draft.words(), true);
        return door.through(request, visitor, own -> find(visitor, own, caseId)
                .map(chosen -> mark(own, new Marking(chosen, isId(tension) ? tension : "", draft)))
                .orElse(missing));
    }

    /// A moment on its way: of which case, in which tension if in any, and what a form has of it.
    private record Marking(Choice chosen, String tensionId, Draft draft) {

        About about() {
            if (!draft.session().isEmpty()) {
                return new About.OfSession(chosen.id(), chosen.name(), Integer.parseInt(draft.session()));
            }
            return tensionId.isEmpty()
                    ? new About.OfCase(chosen.id(), chosen.name())
                    : new About.OfTension(chosen.id(), chosen.name(), tensionId);
        }
    }

    private static boolean isId(String text) {
        return text.matches("[0-9a-z]{20,30}");
    }

    private static Draft draft(Map<String, String> fields) {
        return new Draft(fields.getOrDefault("session", "").strip(), fields.getOrDefault("head", ""),
                fields.getOrDefault("heart", ""), fields.getOrDefault("gut", ""), fields.getOrDefault("led", ""),
                Written.lines(fields.getOrDefault("words", "")).strip(), "");
    }

    private Reply mark(Leaves own, Marking marking) {
        Draft draft = marking.draft;
        Map<Player, Loudness> heard = new EnumMap<>(Player.class);
        for (Player player : Player.values()) {
            Written.word(draft.of(player), Loudness.class).ifPresent(loudness -> heard.put(player, loudness));
        }
        String fault = fault(heard, draft);
        if (!fault.isEmpty()) {
            return page(own, new Marking(marking.chosen, marking.tensionId, draft.refused(fault)));
        }
        Moment moment = new Moment(draft.session().isEmpty()
                ? new Occasion.Elsewhere()
                : new Occasion.InSession(Integer.parseInt(draft.session())), heard,
                Written.word(draft.led(), Leader.class).orElse(Leader.UNSAID));
        own.add(new Words(Kind.TRIO, marking.about(), MarkedMoment.write(moment, draft.words())));
        return Go.to("/reflection/trio?case=" + marking.chosen.id()).saying("The moment is marked.");
    }

    private static String fault(Map<Player, Loudness> heard, Draft draft) {
        if (heard.isEmpty()) {
            return "say how one of the three was at least. What you leave out stays open.";
        }
        if (!draft.session().matches("([1-9][0-9]{0,4})?")) {
            return "a session is a whole number from 1. Leave it empty where there is none.";
        }
        return draft.words().codePointCount(0, draft.words().length()) <= LONGEST_WORDS
                ? ""
                : "the words have more than " + LONGEST_WORDS + " characters. A note takes more.";
    }
}
