package org.attune.web.today;

import java.util.List;

import org.attune.store.Store;
import org.attune.web.line.Attention;
import org.attune.web.page.Page;
import org.attune.web.today.TodayPage.Situation;
import org.attune.web.visit.Admits;
import org.attune.web.visit.Guest;
import org.attune.web.visit.Visitor;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// Where everybody who is signed in begins.
@Controller
@Admits(Guest.MEMBER)
public final class TodayDesk {

    private final Store store;
    private final Attention attention;

    public TodayDesk(Store store, Attention attention) {
        this.store = store;
        this.attention = attention;
    }

    /// What wants attention.
    @GetMapping("/")
    public Page show(Visitor visitor) {
        return new TodayPage(visitor.isOneOf(Guest.THERAPIST) ? attention.list(visitor.asker()) : List.of(),
                situation(visitor));
    }

    private Situation situation(Visitor visitor) {
        if (!visitor.isOneOf(Guest.THERAPIST, Guest.SUPERVISOR)) {
            return visitor.isOneOf(Guest.CLINIC_LEAD) ? Situation.LEADS_THE_PRACTICE
                    : visitor.isOneOf(Guest.ADMINISTRATOR) ? Situation.RUNS_THE_PLACE : Situation.NOTHING_ALLOTTED;
        }
        if (store.cases().list(visitor.asker()).isEmpty()) {
            return visitor.isOneOf(Guest.THERAPIST) ? Situation.NO_CASE_YET : Situation.NOTHING_ALLOTTED;
        }
        return Situation.NOTHING_NEW;
    }
}
