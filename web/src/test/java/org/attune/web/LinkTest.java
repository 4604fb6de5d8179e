package org.attune.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.attune.web.cases.OwnLinkPage;
import org.attune.web.cases.OwnPageDesk;
import org.attune.web.forms.Days;
import org.attune.web.forms.FormBook;
import org.attune.web.minute.Minutes;
import org.attune.web.own.OwnVisits;
import org.attune.web.page.Go;
import org.attune.web.page.Reply;
import org.attune.web.sessions.HandOutDesk;
import org.attune.web.sessions.LinkPage;
import org.attune.web.sessions.OwnCases;
import org.attune.web.sessions.Sessions;
import org.attune.web.settings.Settings;
import org.attune.web.settings.Typed;
import org.attune.web.visit.Visitor;
import org.attune.web.visit.Visits;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Links for clients' own devices, where other devices reach the practice: the desk of a practice behind a proxy.
class LinkTest {

    private static final String ORIGIN = "https://attune.example.org";

    @TempDir
    private static Path folder;
    private static House house;
    private static HandOutDesk desk;

    @BeforeAll
    static void open() {
        house = House.empty(folder);
        desk = new HandOutDesk(house.store(), part(Sessions.class), part(FormBook.class), part(Minutes.class),
                part(Visits.class),
                part(Days.class), beyond());
    }

    private static Settings beyond() {
        return Typed.read(List.of("serve", "--port", "0", "--base-url", ORIGIN),
                Map.of("HOME", "/somewhere"));
    }

    private static <T> T part(Class<T> type) {
        return house.server().parts().getBean(type);
    }

    @AfterAll
    static void close() {
        house.close();
    }

    private static Reply link(AskedSession session, String until) {
        return desk.link(Visitor.member(house.person(Cast.THERAPIST)), session.caseId(), 1, session.form().id(), until);
    }

    @Test
    void aLinkIsShownOnceAsAddressAndAsQrCodeAndLeadsToTheForm() {
        AskedSession session = AskedSession.in(house);

        LinkPage page = (LinkPage) link(session, "2026-03-05");

        assertThat(page.address()).matches(ORIGIN + "/l/[\\w-]{22}");
        assertThat(page.until()).isEqualTo("5 March 2026");
        assertThat(page.qr().path()).startsWith("M4 4h7v1h-7z");
        assertThat(page).hasToString("LinkPage[5 March 2026]");
        Browser client = new Browser(house.origin());
        assertThat(client.follow(client.get(page.address().substring(ORIGIN.length()))).body())
                .contains("Skip anything.");
        assertThat(((LinkPage) link(session, "2026-03-05")).address()).isNotEqualTo(page.address());
    }

    @Test
    void aLinkToTheOwnPageIsShownOnceAndLeadsToItsDoor() {
        OwnPageDesk own = new OwnPageDesk(house.store(), part(OwnCases.class), part(OwnVisits.class),
                part(Visits.class), part(Days.class), beyond());
        String caseId = AskedSession.in(house).caseId();
        Visitor therapist = Visitor.member(house.person(Cast.THERAPIST));

        OwnLinkPage page = (OwnLinkPage) own.link(therapist, caseId, "2026-05-31");

        assertThat(page.address()).matches(ORIGIN + "/o/[\\w-]{22}");
        assertThat(page).hasToString("OwnLinkPage[31 May 2026]");
        Browser client = new Browser(house.origin());
        assertThat(client.follow(client.get(page.address().substring(ORIGIN.length()))).body())
                .contains("Choose a PIN");
        assertThat(own.link(therapist, caseId, "2030-05-31")).isInstanceOfSatisfying(Go.class,
                go -> assertThat(go.saying()).contains("for a year at most"));
        own.revoke(therapist, caseId);
        assertThat(client.get("/own").body()).contains("does not open anything");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2026-03-01", "2026-06-01", "tomorrow", "9999-12-31"})
    void aLinkWorksFromTodayOnAndNotForEver(String until) {
        assertThat(link(AskedSession.in(house), until)).isInstanceOfSatisfying(Go.class,
                go -> assertThat(go.saying()).contains("90 days at most"));
    }
}
