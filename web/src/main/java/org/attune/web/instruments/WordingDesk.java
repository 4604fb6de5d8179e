package org.attune.web.instruments;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import org.attune.core.instrument.Instrument;
import org.attune.formats.instruments.ShippedInstruments;
import org.attune.formats.instruments.WordingTemplate;
import org.attune.store.wordings.BroughtWording.Permission;
import org.attune.web.forms.BroughtForm;
import org.attune.web.forms.Days;
import org.attune.web.forms.FormBook;
import org.attune.web.instruments.WordingPage.Typed;
import org.attune.web.page.ErrorPage;
import org.attune.web.page.Go;
import org.attune.web.page.HandedFile;
import org.attune.web.page.Reply;
import org.attune.web.visit.Admits;
import org.attune.web.visit.Guest;
import org.attune.web.visit.Visitor;
import org.attune.web.words.Language;
import org.attune.web.words.Written;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Takes wordings that the practice holds a permission for. Whoever runs the place brings them, for a permission binds the
/// practice and not one of its therapists.
@Controller
@Admits(Guest.ADMINISTRATOR)
public final class WordingDesk {

    private static final int NOT_FOUND = 404;
    private static final int LONGEST = 200;

    private final FormBook forms;
    private final Days days;

    public WordingDesk(FormBook forms, Days days) {
        this.forms = forms;
        this.days = days;
    }

    private static Reply at(String id, Function<Instrument, Reply> page) {
        return find(id).map(page).orElseGet(() -> ErrorPage.of(NOT_FOUND));
    }

    private static Optional<Instrument> find(String id) {
        return ShippedInstruments.listAll().stream().filter(one -> one.id().equals(id)).findFirst();
    }

    /// Where it is brought.
    @GetMapping("/forms/{instrument}/wording")
    public Reply show(@PathVariable String instrument) {
        return at(instrument, found -> new WordingPage(found, Typed.NOTHING, ""));
    }

    /// An empty wording to fill in.
    @GetMapping("/forms/{instrument}/template")
    public Reply hand(@PathVariable String instrument) {
        return find(instrument).filter(one -> one.licence().kind().takesWording())
                .filter(one -> !one.items().isEmpty())
                .<Reply>map(found -> HandedFile.ofText(found.id() + "-wording.json", "application/json",
                        WordingTemplate.of(found, Language.ENGLISH.tag())))
                .orElseGet(() -> ErrorPage.of(NOT_FOUND));
    }

    /// Takes what was brought, if it can be shown.
    @PostMapping("/forms/{instrument}/wording")
    public Reply bring(Visitor visitor, @PathVariable String instrument, @RequestParam Map<String, String> sent) {
        Typed typed = new Typed(sent.getOrDefault("wording", ""), sent.getOrDefault("holder", "").strip(),
                sent.getOrDefault("given", "").strip(), sent.getOrDefault("reference", "").strip());
        return at(instrument, found -> {
            WordingPage refused = new WordingPage(found, typed, found.licence().kind().meaning());
            if (!refused.isPossible()) {
                return refused;
            }
            try {
                forms.bring(visitor.asker(), BroughtForm.read(found, typed.wording(), permission(visitor, typed,
                        sent.containsKey("attested"))));
            } catch (IllegalArgumentException e) {
                return new WordingPage(found, typed, String.valueOf(e.getMessage()));
            }
            return Go.to("/forms/" + found.id()).saying("The wording is kept, with your name and the permission. "
                    + (found.hasRisk() ? "The form asks about danger to life: say under Forms when it is used."
                            : "The form can be asked from now on."));
        });
    }

    private Permission permission(Visitor visitor, Typed typed, boolean isAttested) {
        if (typed.holder().isEmpty() || typed.reference().isEmpty() || typed.holder().length() > LONGEST
                || typed.reference().length() > LONGEST) {
            throw new IllegalArgumentException("say who gave the permission and where it can be found, in " + LONGEST
                    + " letters each.");
        }
        LocalDate given = Written.day(typed.givenOn()).filter(day -> !day.isAfter(days.today()))
                .orElseThrow(
                        () -> new IllegalArgumentException("say on which day the permission was given; it cannot lie "
                                + "in the future."));
        if (!isAttested) {
            throw new IllegalArgumentException(
                    "tick that the practice holds this permission. Without it the form cannot be "
                            + "shown.");
        }
        return new Permission(visitor.person().id(), typed.holder(), given, typed.reference());
    }

    /// Takes a wording back: nobody is shown it any more.
    @PostMapping("/forms/{instrument}/wording/{wording}/back")
    public Reply takeBack(Visitor visitor, @PathVariable String instrument, @PathVariable String wording) {
        return at(instrument, found -> {
            forms.takeBack(visitor.asker(), wording);
            return Go.to("/forms/" + found.id())
                    .saying("The wording is shown to nobody any more. Answers that were given "
                            + "stay, as numbers.");
        });
    }
}
