package org.attune.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;

import org.attune.store.access.Asker;
import org.attune.store.audit.Verification;
import org.attune.store.cases.TherapyCase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A case is taken out and erased from its page; a name, by an administrator.
class TakingAwayTest {

    @TempDir
    private static Path folder;
    private static House house;
    private static Browser therapist;

    @BeforeAll
    static void open() {
        house = House.empty(folder);
        therapist = Cast.THERAPIST.enters(house);
    }

    @AfterAll
    static void close() {
        house.close();
    }

    @Test
    void aCaseIsTakenOutAsOneFileThatIsNotKeptByTheBrowser() {
        AskedSession asked = AskedSession.in(house);
        String page = "/cases/" + asked.caseId() + "/export";
        assertThat(therapist.get("/cases/" + asked.caseId()).body()).contains(page);
        assertThat(therapist.get(page).body()).contains("no longer sealed");

        HttpResponse<String> zip = therapist.post(page, Map.of());

        assertThat(zip.headers().firstValue("Content-Type")).contains("application/zip");
        assertThat(zip.headers().firstValue("Content-Disposition").orElseThrow())
                .matches("attachment; filename=\"attune-[A-Za-z]+\\.zip\"");
        assertThat(zip.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(zip.body()).startsWith("PK").contains("scores.csv", "ruptures.csv");
    }

    @Test
    void aCaseIsErasedOnceItsNameIsTypedAndOnlyATombstoneStays() {
        AskedSession asked = AskedSession.in(house);
        asked.answeredByClient("It was good.", "NOW");
        Asker.Member asker = house.person(Cast.THERAPIST).asking();
        TherapyCase about = house.store().cases().find(asker, asked.caseId()).orElseThrow();
        String page = "/cases/" + about.id() + "/erase";
        therapist.get(page);

        HttpResponse<String> wrong = therapist.post(page, Map.of("pseudonym", "Somebody"));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("Nothing was erased");
        assertThat(house.store().cases().find(asker, about.id())).isPresent();

        String after = therapist.follow(therapist.post(page, Map.of("pseudonym", about.pseudonym()))).body();
        assertThat(after).contains("The case is erased.", "a case", "Known as THERAPIST")
                .doesNotContain(about.pseudonym());
        assertThat(therapist.get("/cases/" + about.id()).statusCode()).isEqualTo(404);
        assertThat(therapist.get(page).statusCode()).isEqualTo(404);
        assertThat(house.store().audit().verify(new Asker.Program("test"))).isInstanceOf(Verification.Sound.class);
    }

    @Test
    void aNameIsErasedOnceSomebodyHasLeft() {
        Browser administrator = Cast.ADMINISTRATOR.enters(house);
        String id = house.person(Cast.CODER).id();
        String page = "/people/" + id + "/erase";
        administrator.get(page);
        Map<String, String> typed = Map.of("name", "Known as CODER");

        assertThat(administrator.post(page, Map.of("name", "Known")).body()).contains("This is not the name");
        assertThat(administrator.post(page, typed).body()).contains("Let them go first");
        administrator.post("/people/" + id + "/leave", Map.of());
        assertThat(administrator.get("/people").body()).contains(page);
        assertThat(administrator.follow(administrator.post(page, typed)).body()).contains("The name is erased.");
        assertThat(administrator.get("/people").body()).doesNotContain("Known as CODER");
    }
}
