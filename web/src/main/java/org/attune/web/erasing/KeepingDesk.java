package org.attune.web.erasing;

import java.util.List;

import org.attune.store.Store;
import org.attune.store.cases.Ended;
import org.attune.web.forms.Days;
import org.attune.web.page.Go;
import org.attune.web.page.Page;
import org.attune.web.page.Reply;
import org.attune.web.visit.Admits;
import org.attune.web.visit.Guest;
import org.attune.web.visit.Visitor;
import org.attune.web.words.Language;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// How long cases are kept: an administrator chooses, each therapist sees which of their own are past it, and whoever leads the
/// practice sees how many, among its counts.
@Controller
@Admits({Guest.THERAPIST, Guest.CLINIC_LEAD, Guest.ADMINISTRATOR})
public final class KeepingDesk {

    private final Store store;
    private final Days days;

    /// @param store where cases are kept
    /// @param days days in the practice's own time
    public KeepingDesk(Store store, Days days) {
        this.store = store;
        this.days = days;
    }

    /// The page.
    @GetMapping("/keeping")
    public Page show(Visitor visitor) {
        KeepingTime time = KeepingTime.of(store, visitor.asker());
        List<KeepingPage.Past> past = time.lastDay(days).map(day -> store.cases()
                .listEndedBefore(visitor.asker(), days.start(day)).stream().map(this::line).toList()).orElse(List.of());
        return new KeepingPage(time.years(), past, visitor.isOneOf(Guest.ADMINISTRATOR),
                visitor.isOneOf(Guest.CLINIC_LEAD));
    }

    private KeepingPage.Past line(Ended ended) {
        return new KeepingPage.Past(ended.caseId(), ended.pseudonym(), Language.ENGLISH.say(days.of(ended.at())));
    }

    /// Chooses how long.
    ///
    /// @param years whole years; 0 or nothing takes the choice back
    @PostMapping("/keeping")
    @Admits(Guest.ADMINISTRATOR)
    public Reply choose(Visitor visitor, @RequestParam(defaultValue = "") String years) {
        String typed = years.strip();
        if (!typed.isEmpty() && !typed.matches("[0-9]{1,2}")) {
            return Go.to("/keeping").saying("Type whole years, from 0 to " + KeepingTime.MOST_YEARS
                    + ". Nothing was changed.");
        }
        int chosen = typed.isEmpty() ? 0 : Integer.parseInt(typed);
        store.settings().choose(visitor.asker(), KeepingTime.SETTING, chosen == 0 ? "" : Integer.toString(chosen));
        return Go.to("/keeping").saying(chosen == 0 ? "No time is chosen any more." : "The time is kept.");
    }
}
