package org.attune.web.minute;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.attune.core.course.Respondent;
import org.attune.core.instrument.Item;
import org.attune.core.pairing.Sharing;
import org.attune.store.Store;
import org.attune.store.access.Outcome;
import org.attune.store.forms.Form;
import org.attune.store.forms.HalfState;
import org.attune.store.forms.Whose;
import org.attune.web.forms.Days;
import org.attune.web.forms.Taps;
import org.attune.web.page.Go;
import org.attune.web.page.Reply;
import org.attune.web.visit.Admits;
import org.attune.web.visit.Guest;
import org.attune.web.words.Written;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The questions of a client's minute. Every tap is stored before the next page is shown.
@Controller
@Admits(Guest.ANYONE)
public final class AnswerDesk {

    private final Store store;
    private final Minutes minutes;
    private final Sittings sittings;
    private final Taps taps;
    private final Days days;

    public AnswerDesk(Store store, Minutes minutes, Sittings sittings, Taps taps, Days days) {
        this.store = store;
        this.minutes = minutes;
        this.sittings = sittings;
        this.taps = taps;
        this.days = days;
    }

    private Reply at(HttpServletRequest request, Function<Sitting, Reply> page) {
        return sittings.find(request).map(page).orElseGet(() -> Go.to(Sitting.START));
    }

    /// One question.
    @GetMapping("/minute/item/{item}")
    public Reply show(HttpServletRequest request, HttpServletResponse response, @PathVariable String item) {
        return at(request, sitting -> {
            minutes.giveWay(sitting.minute(), response);
            return sitting.page(item).<Reply>map(page -> page).orElseGet(() -> Go.to(Sitting.START));
        });
    }

    /// An answer to it, or none. What the question does not take changes nothing, and the question is shown again.
    ///
    /// @param points the answer as sent; empty for a skipped question
    @PostMapping("/minute/item/{item}")
    public Reply answer(HttpServletRequest request, @PathVariable String item,
            @RequestParam(defaultValue = "") String points) {
        return at(request, sitting -> answer(request, sitting, item, points));
    }

    private Reply answer(HttpServletRequest request, Sitting sitting, String name, String points) {
        Optional<Item> item = sitting.findItem(name);
        if (item.isEmpty()) {
            return Go.to(Sitting.START);
        }
        if (points.isEmpty()) {
            return skip(request, sitting, item.get().id());
        }
        return Taps.read(item.get(), points)
                .map(answer -> answer(request, sitting, item.get().id(), answer))
                .orElseGet(() -> Go.to("/minute/item/" + name));
    }

    private Go answer(HttpServletRequest request, Sitting sitting, String item, int answer) {
        Go next = lead(store.halves().answer(sitting.minute().client(), sitting.record().form().id(), Whose.CLIENT,
                item, answer, taps.next()), sitting.afterAnswer(item, answer));
        minutes.give(request, here -> here.with(item, answer));
        return next;
    }

    /// Leaves a question out. An answer that was given elsewhere stays, for nobody sees here that there is one.
    private Go skip(HttpServletRequest request, Sitting sitting, String item) {
        if (sitting.hasElsewhere(item)) {
            return Go.to(sitting.afterSkip(item));
        }
        Go next = lead(store.halves().skip(sitting.minute().client(), sitting.record().form().id(), Whose.CLIENT, item,
                taps.next()), sitting.afterSkip(item));
        minutes.give(request, here -> here.without(item));
        return next;
    }

    /// Onwards; or to the start, where it is said why nothing more is taken.
    private static Go lead(Outcome<Form> outcome, String next) {
        return Go.to(outcome.done().isPresent() ? next : Sitting.START);
    }

    /// The open line.
    @GetMapping(Sitting.LINE)
    public Reply showLine(HttpServletRequest request) {
        return at(request, sitting -> line(sitting, sitting.words(), false));
    }

    private static LinePage line(Sitting sitting, String text, boolean isTooLong) {
        return new LinePage(sitting.voice(), sitting.shown().openLine(Respondent.CLIENT), text, sitting.beforeLine(),
                isTooLong);
    }

    /// What was written on it; an empty one is as good, and leaves what was written elsewhere.
    @PostMapping(Sitting.LINE)
    public Reply write(HttpServletRequest request, @RequestParam(defaultValue = "") String words) {
        return at(request, sitting -> write(request, sitting, Written.clean(words)));
    }

    private Reply write(HttpServletRequest request, Sitting sitting, String words) {
        if (words.isEmpty() && sitting.words().isEmpty()) {
            return Go.to(Sitting.SHARE);
        }
        Outcome<Form> outcome = store.halves().writeWords(sitting.minute().client(), sitting.record().form().id(),
                Whose.CLIENT, words);
        if (outcome.done().isEmpty()) {
            return line(sitting, words, true);
        }
        minutes.give(request, here -> here.with(words));
        return Go.to(Sitting.SHARE);
    }

    /// The last page.
    @GetMapping(Sitting.SHARE)
    public Reply showSharing(HttpServletRequest request, HttpServletResponse response) {
        return at(request, sitting -> {
            minutes.giveWay(sitting.minute(), response);
            return sharing(sitting);
        });
    }

    private SharePage sharing(Sitting sitting) {
        return new SharePage(sitting.voice(), sitting.isEmpty() ? List.of() : choices(sitting),
                sitting.beforeShare(), sitting.calls(), sitting.isElsewhere());
    }

    private List<SharePage.Choice> choices(Sitting sitting) {
        Voice voice = sitting.voice();
        String agreed = voice.language().say(days.of(sitting.record().form().revealAt()));
        return List.of(
                choice(Sharing.NOW, voice.say("share.now"), voice.say("share.now.means", agreed)),
                choice(Sharing.BEFORE_NEXT, voice.say("share.before"), voice.say("share.before.means", agreed)),
                choice(Sharing.ONLY_THE_LINE, voice.say("share.line"), voice.say("share.line.means")),
                choice(Sharing.KEPT, voice.say("share.keep"), voice.say("share.keep.means")));
    }

    private static SharePage.Choice choice(Sharing sharing, String name, String means) {
        return new SharePage.Choice(sharing.name(), name, means);
    }

    /// Hands in, with a choice of what is shared. Without one the page is shown again.
    @PostMapping(Sitting.SHARE)
    public Reply handIn(HttpServletRequest request, @RequestParam(defaultValue = "") String choice) {
        return at(request, sitting -> Arrays.stream(Sharing.values())
                .filter(sharing -> sharing.name().equals(choice) && !sitting.isEmpty())
                .findFirst()
                .map(sharing -> handIn(request, sitting, sharing))
                .orElseGet(() -> sharing(sitting)));
    }

    /// Of two windows that hand a half in at once the first one's choice counts, and both are told what is kept.
    private Sharing kept(Sitting sitting, Sharing chosen) {
        return store.forms().find(sitting.minute().client(), sitting.record().form().id())
                .map(record -> record.client().state() instanceof HalfState.HandedIn in ? in.sharing() : chosen)
                .orElse(chosen);
    }

    /// Answers to questions that are no longer asked are taken back first, so that they count nowhere.
    private Reply handIn(HttpServletRequest request, Sitting sitting, Sharing sharing) {
        Form form = sitting.record().form();
        for (String item : sitting.unasked()) {
            store.halves().skip(sitting.minute().client(), form.id(), Whose.CLIENT, item, taps.next());
        }
        store.halves().handIn(sitting.minute().client(), form.id(), Whose.CLIENT, sharing,
                sitting.minute().way().device());
        minutes.change(request, new Minute.HandedIn(sitting.minute().way(), kept(sitting, sharing),
                days.of(form.revealAt()), sitting.calls(), sitting.minute().language()));
        return Go.to(Sitting.THANKS);
    }
}
