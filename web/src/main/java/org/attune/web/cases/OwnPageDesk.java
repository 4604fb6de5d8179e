package org.attune.web.cases;

import java.time.LocalDate;
import java.util.Collections;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.attune.store.Store;
import org.attune.store.cases.TherapyCase;
import org.attune.store.links.Doorstep;
import org.attune.web.forms.Days;
import org.attune.web.own.OwnVisits;
import org.attune.web.page.Go;
import org.attune.web.page.QrCode;
import org.attune.web.page.Reply;
import org.attune.web.sessions.OwnCases;
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

/// Brings a client to their own page: by a link, or on this device; and closes it. The therapist never sees it.
@Controller
@Admits(Guest.THERAPIST)
public final class OwnPageDesk {

    /// Our choice: a year, after which it is asked whether the page is still wanted.
    private static final int LONGEST_DAYS = 366;

    private final Store store;
    private final OwnCases cases;
    private final OwnVisits own;
    private final Visits visits;
    private final Days days;
    private final Settings settings;

    public OwnPageDesk(Store store, OwnCases cases, OwnVisits own, Visits visits, Days days, Settings settings) {
        this.store = store;
        this.cases = cases;
        this.own = own;
        this.visits = visits;
        this.days = days;
        this.settings = settings;
    }

    /// Makes a link and shows it once, for it is kept nowhere in clear. An earlier one works no more.
    ///
    /// @param until the last day that it works
    @PostMapping("/cases/{id}/own/link")
    public Reply link(Visitor visitor, @PathVariable String id, @RequestParam(defaultValue = "") String until) {
        return cases.work(visitor, id, found -> {
            Go back = Go.to(OwnCases.agreements(found));
            if (!settings.reach().isBeyondThisMachine()) {
                return back.saying("There are no links here: nobody else's device reaches this one.");
            }
            LocalDate today = days.today();
            return Written.day(until).filter(day -> !day.isBefore(today) && !day.isAfter(today.plusDays(LONGEST_DAYS)))
                    .<Reply>map(day -> link(visitor, found, day))
                    .orElseGet(() -> back.saying("A link works from today on, and for a year at most."));
        });
    }

    private OwnLinkPage link(Visitor visitor, TherapyCase found, LocalDate until) {
        String token = store.links().issueOwnPage(visitor.asker(), found.id(), days.start(until.plusDays(1)));
        String address = settings.origin() + "/o/" + token;
        return new OwnLinkPage(found, address, QrCode.of(address), Language.ENGLISH.say(until));
    }

    /// Signs the therapist out of this device and opens the door of the client's page on it.
    @PostMapping("/cases/{id}/own/here")
    public Reply handOver(HttpServletRequest request, HttpServletResponse response, Visitor visitor,
            @PathVariable String id) {
        return cases.work(visitor, id, found -> {
            Doorstep doorstep = store.links().lead(visitor.asker(), found.id());
            visits.end(request);
            own.handOver(request, response, doorstep, found.id(),
                    Language.firstOf(Collections.list(request.getLocales())));
            return Go.to("/own");
        });
    }

    /// Makes the link work no more, at once.
    @PostMapping("/cases/{id}/own/revoke")
    public Reply revoke(Visitor visitor, @PathVariable String id) {
        return cases.work(visitor, id, found -> {
            store.links().revoke(visitor.asker(), found.id(), "");
            own.endAll(found.id());
            return Go.to(OwnCases.agreements(found)).saying("No link to the client's own page works any more.");
        });
    }

    /// Takes the PIN away, so that the client can choose another; the link goes with it.
    @PostMapping("/cases/{id}/own/pin")
    public Reply takePinAway(Visitor visitor, @PathVariable String id) {
        return cases.work(visitor, id, found -> {
            store.pins().revoke(visitor.asker(), found.id());
            own.endAll(found.id());
            return Go.to(OwnCases.agreements(found)).saying("The PIN and the link are taken away. With a new link, or "
                    + "on this device, your client chooses a new PIN.");
        });
    }
}
