package org.attune.web.sheets;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.attune.core.course.Respondent;
import org.attune.core.instrument.Instrument;
import org.attune.store.Store;
import org.attune.store.access.NotAllowed;
import org.attune.store.access.Outcome;
import org.attune.store.forms.Corrections.Entry;
import org.attune.store.forms.Halves.Filled;
import org.attune.store.forms.Whose;
import org.attune.web.forms.Days;
import org.attune.web.forms.FormBook;
import org.attune.web.minute.Voice;
import org.attune.web.minute.WelcomePage.Asks;
import org.attune.web.minute.WelcomePage.Notice;
import org.attune.web.page.Go;
import org.attune.web.page.Reply;
import org.attune.web.sessions.Session.Asked;
import org.attune.web.sessions.Sessions;
import org.attune.web.visit.Admits;
import org.attune.web.visit.Guest;
import org.attune.web.visit.Visitor;
import org.attune.web.words.Catalogue;
import org.attune.web.words.Language;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The client's half on paper.
@Controller
@Admits(Guest.THERAPIST)
public final class SheetDesk {

    /// The same whether it counts or not: that a client began a half, or kept it, is theirs to tell.
    private static final String READ = "The sheet is read in. It counts unless your client answered this form themselves: then what they "
            + "gave stays as it is. Keep the paper.";

    private final Store store;
    private final Sessions sessions;
    private final FormBook forms;
    private final Days days;
    private final Catalogue catalogue = Catalogue.load("minute");

    public SheetDesk(Store store, Sessions sessions, FormBook forms, Days days) {
        this.store = store;
        this.sessions = sessions;
        this.forms = forms;
        this.days = days;
    }

    /// The sheet, to be printed.
    @GetMapping("/cases/{id}/sessions/{number}/forms/{form}/sheet")
    public Reply show(Visitor visitor, @PathVariable String id, @PathVariable int number, @PathVariable String form) {
        return sessions.workOnForm(visitor, id, number, form, asked -> {
            Instrument instrument = asked.shown().instrument();
            if (!forms.mayOpen(instrument)) {
                return Go.to(asked.path()).saying(FormBook.NOBODY_TO_CALL);
            }
            Language language = FormBook.language(asked.standing().form().edition());
            Voice voice = new Voice(language, catalogue.in(language));
            return new SheetPage(asked, voice,
                    new SentSheet(asked, Map.of()).fields(),
                    new SheetPage.Text(asked.shown().lead(Respondent.CLIENT), asked.shown().openLine(Respondent.CLIENT),
                            Notice.of(asked.shown(), voice)),
                    language.say(days.of(asked.standing().form().revealAt())),
                    Asks.of(asked.shown(), forms.calls(instrument)));
        });
    }

    /// Where a filled sheet is entered: after the therapist's own half, for it shows the client's answers.
    @GetMapping("/cases/{id}/sessions/{number}/forms/{form}/sheet/entry")
    public Reply showEntry(Visitor visitor, @PathVariable String id, @PathVariable int number,
            @PathVariable String form) {
        return sessions.workOnForm(visitor, id, number, form,
                asked -> closed(asked).orElseGet(() -> new SentSheet(asked, Map.of()).page("", false)));
    }

    private static Optional<Reply> closed(Asked asked) {
        if (asked.isClientIn()) {
            return Optional.of(Go.to(asked.path()).saying("The client's half is in and stays as it is."));
        }
        return asked.isTherapistIn() ? Optional.empty()
                : Optional.of(Go.to(asked.path()).saying("Your own half comes first: a sheet shows the client's."));
    }

    /// Stores what stands on the sheet, and hands it in.
    @PostMapping("/cases/{id}/sessions/{number}/forms/{form}/sheet/entry")
    public Reply enter(Visitor visitor, @PathVariable String id, @PathVariable int number, @PathVariable String form,
            @RequestParam Map<String, String> sent) {
        return sessions.workOnForm(visitor, id, number, form,
                asked -> closed(asked).orElseGet(() -> enter(visitor, asked, sent)));
    }

    private Reply enter(Visitor visitor, Asked asked, Map<String, String> sent) {
        return switch (new SentSheet(asked, sent).read()) {
            case Outcome.Refused<Entry> refused -> new SentSheet(asked, sent).page(refused.why(), false);
            case Outcome.Done<Entry> done -> enter(visitor, asked, done.value());
        };
    }

    private Reply enter(Visitor visitor, Asked asked, Entry entry) {
        try {
            store.halves().handInWhole(visitor.asker(), asked.formId(),
                    Map.of(Whose.CLIENT, new Filled(entry.points(), Set.of(), entry.words())), entry.sharing(),
                    "paper");
        } catch (NotAllowed theirs) {
            // The client began it themselves, and that is not told.
        }
        return Go.to(asked.path()).saying(READ);
    }
}
