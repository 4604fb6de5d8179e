package org.attune.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import org.attune.core.pairing.Sharing;
import org.attune.store.forms.Whose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// One device that goes from hand to hand: what a client left open there is closed before the next sits down, and tells the therapist
/// nothing.
class HandedOnTest extends AtASession {

    private static final String PIN = "20417";

    private AskedSession next;
    private Browser device;

    @BeforeEach
    void askAnotherClientToo() {
        house.store().halves().writeWords(session.client(), session.form().id(), Whose.CLIENT, "of the first client");
        house.store().halves().handIn(session.client(), session.form().id(), Whose.CLIENT, Sharing.KEPT, "link");
        session.onOwnPage(PIN);
        next = AskedSession.in(house);
        device = Cast.THERAPIST.enters(house);
    }

    private void handOverPage(AskedSession whose) {
        device.get("/cases/" + whose.caseId() + "/agreements");
        device.follow(device.post("/cases/" + whose.caseId() + "/own/here", Map.of()));
    }

    private void handOverForm(AskedSession whose) {
        device.get(whose.path());
        assertThat(device.follow(device.post(whose.path() + "/kiosk", Map.of())).body()).contains("Skip anything.");
    }

    private void signIn() {
        device.get("/sign-in");
        device.post("/sign-in", Map.of("name", Cast.THERAPIST.name(), "password", Cast.PASSWORD));
        house.takeSecondStep(Cast.THERAPIST, device);
    }

    private void openPage() {
        device.post("/own/pin", Map.of("pin", PIN));
        assertThat(device.get("/own").body()).contains("Your page", "of the first client");
    }

    @Test
    void aPageOfOneClientIsClosedUnderTheFormOfTheNext() {
        handOverPage(session);
        openPage();
        signIn();
        handOverForm(next);

        assertThat(device.get("/own").body()).doesNotContain("Your page", "of the first client");
    }

    @Test
    void aFormOfOneClientIsClosedUnderThePageOfTheNext() {
        handOverForm(next);
        String item = device.get("/minute").body().replaceAll("(?s).*href=\"(/minute/item/[^\"]+)\".*", "$1");
        device.get(item);
        device.post(item, Map.of("points", "2"));
        assertThat(device.get(item).statusCode()).isEqualTo(200);
        signIn();
        handOverPage(session);

        assertThat(device.follow(device.get(item)).body()).doesNotContain("checked", "Skip");
        openPage();
        assertThat(next.points()).hasSize(1);
    }

    @Test
    void aPageThatAClientOpenedByALinkIsClosedOnceTheVisitThereIsUnlocked() {
        device.get("/account");
        device.post("/lock", Map.of());
        device.follow(device.get(session.ownLink()));
        openPage();
        device.get("/unlock");
        device.post("/unlock", Map.of("password", Cast.PASSWORD));
        assertThat(device.get("/cases").statusCode()).isEqualTo(200);

        assertThat(device.get("/own").body()).doesNotContain("Your page", "of the first client");
    }

    @Test
    void whatAClientOpenedByALinkIsClosedWhenTheDeviceIsHandedOver() {
        device.follow(device.get(session.ownLink()));
        openPage();
        handOverForm(next);
        assertThat(device.get("/own").body()).doesNotContain("Your page", "of the first client");

        signIn();
        device.follow(device.get(next.link()));
        assertThat(device.get("/minute/share").body()).contains("What may your therapist see?");
        handOverPage(session);
        assertThat(device.follow(device.get("/minute/share")).body()).doesNotContain("What may your therapist see?");
    }

    @Test
    void theFirstPageTellsNothingOfWhatWasAnsweredBefore() {
        String fresh = firstPage();
        AskedSession.tap(device, "aims", "2");
        signIn();
        String begun = firstPage();
        device.get("/minute/share");
        device.follow(device.post("/minute/share", Map.of("choice", "KEPT")));
        signIn();
        String kept = firstPage();

        assertThat(fresh).contains("Skip anything.", "If something was answered before");
        assertThat(begun).isEqualTo(fresh);
        assertThat(kept).isEqualTo(fresh);
        assertThat(device.get("/minute/thanks").body()).contains("This form is handed in", "hand the device back");
        assertThat(next.points()).isEqualTo(Map.of("aims", 2));
    }

    /// The first page that the device shows once it is handed over, without where it leads.
    private String firstPage() {
        handOverForm(next);
        return device.get("/minute").body().replaceAll("href=\"/minute/[^\"?]+\"", "");
    }
}
