package org.attune.web.cases;

import java.util.List;
import java.util.Locale;

import org.attune.store.Store;
import org.attune.store.cases.TherapyCase;
import org.attune.web.cases.AgreementsPage.OwnPageState;
import org.attune.web.consent.ConsentTexts;
import org.attune.web.forms.Days;
import org.attune.web.page.Reply;
import org.attune.web.sessions.OwnCases;
import org.attune.web.settings.Settings;
import org.attune.web.visit.Admits;
import org.attune.web.visit.Guest;
import org.attune.web.visit.Visitor;
import org.attune.web.words.Language;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// What therapist and client have agreed on, on one page.
@Controller
@Admits(Guest.THERAPIST)
public final class AgreementsDesk {

    /// Our choice: a quarter of a year, after which it is asked whether the page is still wanted.
    private static final int LINK_DAYS = 90;

    private final Store store;
    private final OwnCases cases;
    private final ConsentTexts texts;
    private final Days days;
    private final Settings settings;

    public AgreementsDesk(Store store, OwnCases cases, ConsentTexts texts, Days days, Settings settings) {
        this.store = store;
        this.cases = cases;
        this.texts = texts;
        this.days = days;
        this.settings = settings;
    }

    /// The page.
    @GetMapping("/cases/{id}/agreements")
    public Reply show(Visitor visitor, @PathVariable String id) {
        return cases.work(visitor, id,
                found -> new AgreementsPage(found, consents(visitor, found), ownPage(visitor, found)));
    }

    private String consents(Visitor visitor, TherapyCase found) {
        List<String> purposes = ConsentTexts.PURPOSES.stream()
                .filter(purpose -> store.consents().list(visitor.asker(), found.id()).stream()
                        .anyMatch(one -> one.holds() && one.matter().purpose() == purpose))
                .map(purpose -> texts.title(Language.ENGLISH, purpose).toLowerCase(Locale.ROOT))
                .toList();
        return purposes.isEmpty() ? "Your client has agreed to nothing beyond the therapy."
                : "Your client has agreed to " + String.join(" and ", purposes) + ".";
    }

    private OwnPageState ownPage(Visitor visitor, TherapyCase found) {
        return new OwnPageState(store.pins().standing(visitor.asker(), found.id()),
                store.links().findEndOfOwnPage(visitor.asker(), found.id())
                        .map(end -> Language.ENGLISH.say(days.of(end).minusDays(1))).orElse(""),
                settings.reach().isBeyondThisMachine(), days.today().plusDays(LINK_DAYS).toString());
    }
}
