package org.attune.web.cases;

import java.time.LocalDate;
import java.util.Optional;

import org.attune.store.Store;
import org.attune.store.access.Outcome;
import org.attune.store.cases.Meetings;
import org.attune.store.cases.TherapyCase;
import org.attune.web.forms.Days;
import org.attune.web.page.Go;
import org.attune.web.page.Reply;
import org.attune.web.sessions.OwnCases;
import org.attune.web.visit.Admits;
import org.attune.web.visit.Guest;
import org.attune.web.visit.Visitor;
import org.attune.web.words.Written;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Lets a supervisor read along, and hands a case over to another therapist.
@Controller
@Admits(Guest.THERAPIST)
public final class TrustDesk {

    private final Store store;
    private final OwnCases cases;
    private final Days days;

    public TrustDesk(Store store, OwnCases cases, Days days) {
        this.store = store;
        this.cases = cases;
        this.days = days;
    }

    /// Lets a supervisor read the case, as far as the client agreed.
    ///
    /// @param until the last day; empty for as long as it is not ended
    @PostMapping("/cases/{id}/allotment")
    public Reply allot(Visitor visitor, @PathVariable String id, @RequestParam(defaultValue = "") String person,
            @RequestParam(defaultValue = "") String until) {
        return cases.work(visitor, id, found -> {
            Go back = Go.to(OwnCases.agreements(found));
            Optional<LocalDate> last = Written.day(until);
            if (!until.isBlank() && last.filter(day -> !day.isBefore(days.today())).isEmpty()) {
                return back.saying(
                        "Nothing was changed: the last day is today or later, or left empty. It lies in the years "
                                + Meetings.YEARS + ".");
            }
            Outcome<String> outcome = last.isPresent()
                    ? store.trust().allotUntil(visitor.asker(), found.id(), person,
                            days.start(last.get().plusDays(1)))
                    : store.trust().allot(visitor.asker(), found.id(), person);
            return switch (outcome) {
                case Outcome.Done<String> done ->
                    back.saying("They may read the case from now on, as far as your client agreed.");
                case Outcome.Refused<String> refused -> back.saying(refused.why());
            };
        });
    }

    /// Ends it, at once.
    @PostMapping("/cases/{id}/allotment/end")
    public Reply end(Visitor visitor, @PathVariable String id, @RequestParam(defaultValue = "") String person) {
        return cases.work(visitor, id, found -> {
            store.trust().endAllotment(visitor.asker(), found.id(), person);
            return Go.to(OwnCases.agreements(found)).saying("They read the case no more.");
        });
    }

    /// Hands the case over to another therapist.
    @PostMapping("/cases/{id}/hand-over")
    public Reply handOver(Visitor visitor, @PathVariable String id, @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String reason) {
        return cases.work(visitor, id, found -> {
            if (reason.isBlank()) {
                return Go.to(OwnCases.agreements(found)).saying("Nothing was handed over: say why, in a sentence.");
            }
            return switch (store.trust().handOver(visitor.asker(), found.id(), to, reason)) {
                case Outcome.Done<TherapyCase> done -> Go.to("/cases")
                        .saying("The case is handed over. You see it no more.");
                case Outcome.Refused<TherapyCase> refused -> Go.to(OwnCases.agreements(found)).saying(refused.why());
            };
        });
    }
}
