package org.attune.web.minute;

import java.util.List;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.attune.store.forms.Form;
import org.attune.web.forms.FormBook;
import org.attune.web.minute.WordPage.Action;
import org.attune.web.page.Go;
import org.attune.web.page.Page;
import org.attune.web.page.Reply;
import org.attune.web.visit.Admits;
import org.attune.web.visit.Guest;
import org.attune.web.words.Language;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The beginning and the end of a client's minute, and every way out of it.
@Controller
@Admits(Guest.ANYONE)
public final class MinuteDesk {

    private static final int GONE = 410;

    private final Minutes minutes;
    private final Sittings sittings;
    private final FormBook forms;

    public MinuteDesk(Minutes minutes, Sittings sittings, FormBook forms) {
        this.minutes = minutes;
        this.sittings = sittings;
        this.forms = forms;
    }

    /// The first page, or what there is to say instead.
    ///
    /// @param in a language to go on in; empty for the one so far, which stays where the form does not speak the other
    @GetMapping("/minute")
    public Reply begin(HttpServletRequest request, HttpServletResponse response,
            @RequestParam(defaultValue = "") String in) {
        Optional<Minute> found = minutes.find(request);
        Optional<Language> wanted = Language.find(in);
        if (found.isPresent() && wanted.isPresent()) {
            Minute other = found.get().in(wanted.get());
            if (!(other instanceof Minute.Open open) || sittings.sit(open).isPresent()) {
                minutes.change(request, other);
            }
            return Go.to(Sitting.START);
        }
        found.ifPresent(minute -> minutes.giveWay(minute, response));
        return found.map(minute -> switch (minute) {
            case Minute.Open open -> begin(open);
            case Minute.HandedIn done -> Go.to(Sitting.THANKS);
            case Minute.RunOut runOut -> runOut(runOut);
            case Minute.AskedAgain asked -> {
                Voice voice = sittings.voice(asked.language());
                yield WordPage.of(voice, "link.asked.title", voice.say("link.asked"));
            }
        }).orElseGet(() -> unknown(request));
    }

    private Reply begin(Minute.Open open) {
        Optional<Sitting> sitting = sittings.sit(open);
        Voice voice = sittings.voice(open.language());
        if (sitting.isEmpty()) {
            return WordPage.gone(voice, "link.unknown.title", Action.NONE, voice.say("link.unknown"));
        }
        if (Sittings.isHandedIn(sitting.get()) && open.way() != Way.KIOSK) {
            return WordPage.of(voice, "link.used.title", voice.say("link.used"));
        }
        if (!sittings.isRead(sitting.get())) {
            return new WordPage(voice, voice.say("form.closed.title"), List.of(voice.say("form.unread")), Action.NONE,
                    GONE,
                    sitting.get().calls());
        }
        return sittings.mayOpen(sitting.get()) ? welcome(sitting.get())
                : WordPage.gone(voice, "form.closed.title", Action.NONE, voice.say("form.closed"));
    }

    /// On a device that was handed over the first page is the same whether something was answered or handed in before or not, for it
    /// is the therapist who meets it first.
    private Page welcome(Sitting sitting) {
        Form form = sitting.record().form();
        String session = sitting.voice().say("welcome.on.session", form.meeting().number(),
                sitting.voice().language().say(form.meeting().heldOn()));
        return new WelcomePage(sitting.voice(), session,
                WelcomePage.Notice.of(sitting.shown(), sitting.voice()),
                forms.listLanguages(form.edition().instrument()),
                Sittings.isHandedIn(sitting) ? Sitting.THANKS : sitting.first(),
                WelcomePage.Asks.of(sitting.shown(), sitting.calls()),
                earlier(sitting));
    }

    private static String earlier(Sitting sitting) {
        if (sitting.minute().way() == Way.KIOSK) {
            return sitting.voice().say("welcome.perhaps");
        }
        return sitting.isElsewhere() ? sitting.voice().say("welcome.elsewhere") : "";
    }

    private Page runOut(Minute.RunOut runOut) {
        Voice voice = sittings.voice(runOut.language());
        return WordPage.gone(voice, "link.expired.title", Action.ASK,
                voice.say("link.expired", voice.language().say(runOut.until())));
    }

    private Page unknown(HttpServletRequest request) {
        Voice voice = sittings.voice(request);
        return minutes.isKnown(request)
                ? WordPage.gone(voice, "link.silent.title", Action.NONE, voice.say("link.silent"))
                : WordPage.gone(voice, "link.unknown.title", Action.NONE, voice.say("link.unknown"));
    }

    /// The end. On a device that goes back to the therapist it does not say what was chosen, and leads nowhere.
    @GetMapping(Sitting.THANKS)
    public Reply thank(HttpServletRequest request) {
        return minutes.find(request).<Reply>map(minute -> switch (minute) {
            case Minute.HandedIn done -> thank(done);
            case Minute.Open open -> handBack(open);
            case Minute.RunOut runOut -> Go.to(Sitting.START);
            case Minute.AskedAgain asked -> Go.to(Sitting.START);
        }).orElseGet(() -> Go.to(Sitting.START));
    }

    /// On a device that was handed over once more for what is handed in.
    private Reply handBack(Minute.Open open) {
        return sittings.sit(open).filter(sitting -> open.way() == Way.KIOSK && Sittings.isHandedIn(sitting))
                .<Reply>map(sitting -> WordPage.of(sitting.voice(), "link.used.title",
                        sitting.voice().say("thanks.hand")))
                .orElseGet(() -> Go.to(Sitting.START));
    }

    private Page thank(Minute.HandedIn done) {
        Voice voice = sittings.voice(done.language());
        if (done.way() == Way.KIOSK) {
            return new WordPage(voice, voice.say("thanks.title"), List.of(voice.say("thanks.hand")),
                    Action.LEFT, 200);
        }
        String agreed = voice.language().say(done.agreed());
        String chosen = switch (done.sharing()) {
            case NOW -> voice.say("thanks.now", agreed);
            case BEFORE_NEXT -> voice.say("thanks.before", agreed);
            case ONLY_THE_LINE -> voice.say("thanks.line");
            case KEPT -> voice.say("thanks.keep");
        };
        return new WordPage(voice, voice.say("thanks.title"), done.calls().isEmpty()
                ? List.of(chosen, voice.say("thanks.close"))
                : List.of(voice.say("danger.thanks"), chosen, voice.say("thanks.close")), Action.NONE, 200,
                done.calls());
    }

    /// Away from it all at once, to a page that says nothing. What was answered stays stored; the way back is the link.
    @GetMapping("/minute/away")
    public Page leave(HttpServletRequest request, HttpServletResponse response) {
        Voice voice = minutes.find(request).map(minute -> sittings.voice(minute.language()))
                .orElseGet(() -> sittings.voice(request));
        minutes.end(request, response);
        return new WordPage(voice, voice.say("away.title"), List.of(voice.say("away")), Action.LEFT, 200);
    }
}
