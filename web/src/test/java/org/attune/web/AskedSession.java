package org.attune.web;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;

import org.attune.formats.instruments.ShippedInstruments;
import org.attune.store.access.Asker;
import org.attune.store.forms.Content;
import org.attune.store.forms.Form;
import org.attune.store.forms.FormRecord;

/// A session of the therapist's about which the check was asked, on a Monday that tests know.
record AskedSession(House house, String caseId, Form form) {

    static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
    static final Duration UNTIL_OPEN = Duration.ofDays(6);

    /// In a new case.
    static AskedSession in(House house) {
        return about(house, house.store().cases().open(house.person(Cast.THERAPIST).asking()).id());
    }

    /// In a case that is there.
    static AskedSession about(House house, String caseId) {
        Asker.Member therapist = house.person(Cast.THERAPIST).asking();
        house.store().meetings().add(therapist, caseId, 1, MONDAY);
        Form form = house.store().forms().open(therapist, caseId, 1,
                ShippedInstruments.listForms().getFirst().instrument(), "en",
                house.clock().instant().plus(UNTIL_OPEN)).done().orElseThrow();
        return new AskedSession(house, caseId, form);
    }

    /// The page of the form.
    String path() {
        return sessionPath() + "/forms/" + form.id();
    }

    String sessionPath() {
        return "/cases/" + caseId + "/sessions/1";
    }

    Asker.Client client() {
        return new Asker.Client(caseId, form.id());
    }

    /// A link that works for two days.
    String link() {
        return "/l/" + house.store().links().issue(house.person(Cast.THERAPIST).asking(), form.id(),
                house.clock().instant().plus(Duration.ofDays(2)));
    }

    /// A browser of the client's own, at the first page.
    Browser opened() {
        Browser browser = new Browser(house.origin());
        browser.follow(browser.get(link()));
        return browser;
    }

    /// A browser of the client's own, on their own page, whose PIN is chosen the first time and given from then on.
    Browser onOwnPage(String pin) {
        Browser browser = new Browser(house.origin());
        browser.follow(browser.get(ownLink()));
        browser.post("/own/pin", Map.of("pin", pin, "again", pin));
        return browser;
    }

    /// A link to the client's own page.
    String ownLink() {
        return "/o/" + house.store().links().issueOwnPage(house.person(Cast.THERAPIST).asking(), caseId,
                house.clock().instant().plus(Duration.ofDays(90)));
    }

    /// What the store keeps of the client's half, as the client sees it.
    FormRecord own() {
        return house.store().forms().find(client(), form.id()).orElseThrow();
    }

    /// The client's answers, as the client sees them.
    Map<String, Integer> points() {
        return own().client().content().points();
    }

    /// The client's words, as the client sees them.
    String words() {
        return ((Content.Shown) own().client().content()).words();
    }

    /// A client answers all that they are asked, writes a line and hands in.
    void answeredByClient(String words, String choice) {
        Browser client = opened();
        tap(client, "aims", "6");
        tap(client, "work", "3");
        tap(client, "bond", "7");
        tap(client, "strain", "0");
        client.get("/minute/line");
        client.post("/minute/line", Map.of("words", words));
        client.get("/minute/share");
        client.post("/minute/share", Map.of("choice", choice));
    }

    /// Opens a question and answers it.
    static String tap(Browser client, String item, String points) {
        client.get("/minute/item/" + item);
        return client.post("/minute/item/" + item, Map.of("points", points)).headers().firstValue("Location")
                .orElse("");
    }
}
