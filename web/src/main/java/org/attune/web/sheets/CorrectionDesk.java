package org.attune.web.sheets;

import java.util.Map;
import java.util.Optional;

import org.attune.store.Store;
import org.attune.store.access.Outcome;
import org.attune.store.forms.Content;
import org.attune.store.forms.Corrections.Entry;
import org.attune.store.forms.Form;
import org.attune.store.forms.FormRecord;
import org.attune.store.forms.HalfState;
import org.attune.web.page.Go;
import org.attune.web.page.Reply;
import org.attune.web.sessions.Session.Asked;
import org.attune.web.sessions.Sessions;
import org.attune.web.visit.Admits;
import org.attune.web.visit.Guest;
import org.attune.web.visit.Visitor;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Corrects what a therapist mistyped from a sheet of paper.
@Controller
@Admits(Guest.THERAPIST)
public final class CorrectionDesk {

    private static final String NOT_YOURS = "Only what you typed from paper can be corrected. What a client answered "
            + "stays as it is.";

    private final Store store;
    private final Sessions sessions;

    public CorrectionDesk(Store store, Sessions sessions) {
        this.store = store;
        this.sessions = sessions;
    }

    /// The entry as it stands.
    @GetMapping("/cases/{id}/sessions/{number}/forms/{form}/sheet/correction")
    public Reply show(Visitor visitor, @PathVariable String id, @PathVariable int number, @PathVariable String form) {
        return sessions.workOnForm(visitor, id, number, form, asked -> standing(visitor, asked)
                .<Reply>map(entry -> SentSheet.of(asked, entry).page("", true))
                .orElseGet(() -> Go.to(asked.path()).saying(NOT_YOURS)));
    }

    private Optional<Entry> standing(Visitor visitor, Asked asked) {
        return store.corrections().find(visitor.asker(), asked.formId()).mayCorrect()
                ? store.forms().find(visitor.asker(), asked.formId()).map(FormRecord::client)
                        .flatMap(half -> half.content() instanceof Content.Shown shown
                                && half.state() instanceof HalfState.HandedIn in
                                        ? Optional.of(new Entry(shown.points(), shown.words(), in.sharing()))
                                        : Optional.empty())
                : Optional.empty();
    }

    /// Puts what stands on the sheet in the place of what was mistyped, which stays known.
    @PostMapping("/cases/{id}/sessions/{number}/forms/{form}/sheet/correction")
    public Reply correct(Visitor visitor, @PathVariable String id, @PathVariable int number, @PathVariable String form,
            @RequestParam Map<String, String> sent) {
        return sessions.workOnForm(visitor, id, number, form, asked -> standing(visitor, asked).isEmpty()
                ? Go.to(asked.path()).saying(NOT_YOURS)
                : correct(visitor, new SentSheet(asked, sent)));
    }

    private Reply correct(Visitor visitor, SentSheet sheet) {
        return switch (sheet.read()) {
            case Outcome.Refused<Entry> unread -> sheet.page(unread.why(), true);
            case Outcome.Done<Entry> entry -> switch (store.corrections().correct(visitor.asker(),
                    sheet.asked().formId(), entry.value())) {
                case Outcome.Refused<Form> refused -> sheet.page(refused.why(), true);
                case Outcome.Done<Form> done -> Go.to(sheet.asked().path()).saying("The entry is corrected.");
            };
        };
    }
}
