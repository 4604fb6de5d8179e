package org.attune.web.sessions;

import java.time.LocalDate;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.attune.store.Store;
import org.attune.store.access.Asker;
import org.attune.web.forms.Days;
import org.attune.web.forms.FormBook;
import org.attune.web.minute.Minute;
import org.attune.web.minute.Minutes;
import org.attune.web.minute.Way;
import org.attune.web.page.Go;
import org.attune.web.page.QrCode;
import org.attune.web.page.Reply;
import org.attune.web.sessions.Session.Asked;
import org.attune.web.settings.Settings;
import org.attune.web.visit.Admits;
import org.attune.web.visit.Guest;
import org.attune.web.visit.Visitor;
import org.attune.web.visit.Visits;
import org.attune.web.words.Language;
import org.attune.web.words.Written;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Brings a form to the client: on this device, or by a link.
@Controller
@Admits(Guest.THERAPIST)
public final class HandOutDesk {

    /// Our choice: whoever has not answered within a quarter of a year will not answer about that session.
    private static final int LONGEST_DAYS = 90;

    private final Store store;
    private final Sessions sessions;
    private final FormBook forms;
    private final Minutes minutes;
    private final Visits visits;
    private final Days days;
    private final Settings settings;

    public HandOutDesk(Store store, Sessions sessions, FormBook forms, Minutes minutes, Visits visits, Days days,
            Settings settings) {
        this.store = store;
        this.sessions = sessions;
        this.forms = forms;
        this.minutes = minutes;
        this.visits = visits;
        this.days = days;
        this.settings = settings;
    }

    /// Signs the therapist out of this device and opens the form on it, for the client to answer now.
    @PostMapping("/cases/{id}/sessions/{number}/forms/{form}/kiosk")
    public Reply handOver(HttpServletRequest request, HttpServletResponse response, Visitor visitor,
            @PathVariable String id, @PathVariable int number, @PathVariable String form) {
        return sessions.workOnForm(visitor, id, number, form, asked -> {
            if (asked.isClientIn()) {
                return Go.to(asked.path());
            }
            if (!forms.mayOpen(asked.shown().instrument())) {
                return Go.to(asked.path()).saying(FormBook.NOBODY_TO_CALL);
            }
            visits.end(request);
            minutes.begin(request, response,
                    new Minute.Open(new Asker.Client(asked.session().therapyCase().id(), asked.formId()), Way.KIOSK,
                            FormBook.language(asked.standing().form().edition())));
            return Go.to("/minute");
        });
    }

    /// Makes a link and shows it once, for it is kept nowhere in clear.
    ///
    /// @param until the last day that it works
    @PostMapping("/cases/{id}/sessions/{number}/forms/{form}/link")
    public Reply link(Visitor visitor, @PathVariable String id, @PathVariable int number, @PathVariable String form,
            @RequestParam(defaultValue = "") String until) {
        return sessions.workOnForm(visitor, id, number, form, asked -> {
            if (!settings.reach().isBeyondThisMachine()) {
                return Go.to(asked.path()).saying("There are no links here: nobody else's device reaches this one.");
            }
            if (!forms.mayOpen(asked.shown().instrument())) {
                return Go.to(asked.path()).saying(FormBook.NOBODY_TO_CALL);
            }
            LocalDate today = days.today();
            return Written.day(until).filter(day -> !day.isBefore(today) && !day.isAfter(today.plusDays(LONGEST_DAYS)))
                    .<Reply>map(day -> link(visitor, asked, day))
                    .orElseGet(() -> Go.to(asked.path())
                            .saying("A link works from today on, and for " + LONGEST_DAYS + " days at most."));
        });
    }

    private LinkPage link(Visitor visitor, Asked asked, LocalDate until) {
        String token = store.links().issue(visitor.asker(), asked.formId(), days.start(until.plusDays(1)));
        String address = settings.origin() + "/l/" + token;
        return new LinkPage(asked, address, QrCode.of(address), Language.ENGLISH.say(until));
    }

    /// Makes every link to the form work no more, at once.
    @PostMapping("/cases/{id}/sessions/{number}/forms/{form}/link/revoke")
    public Reply revoke(Visitor visitor, @PathVariable String id, @PathVariable int number, @PathVariable String form) {
        return sessions.workOnForm(visitor, id, number, form, asked -> {
            store.links().revoke(visitor.asker(), asked.session().therapyCase().id(), asked.formId());
            minutes.endLinked(asked.formId());
            return Go.to(asked.path()).saying("No link to this form works any more.");
        });
    }
}
