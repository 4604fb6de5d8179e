package org.attune.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.attune.core.course.Respondent;
import org.attune.core.tension.Attribution;
import org.attune.store.access.Asker;
import org.attune.store.cases.TherapyCase;
import org.attune.store.cases.TherapyEnd;
import org.attune.store.consent.Consent.Material;
import org.attune.store.consent.Consent.Matter;
import org.attune.store.consent.Consent.Purpose;
import org.attune.store.tension.Addition;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The practice in counts: for whoever leads it, and in cases that nobody is found in.
class ServiceTest {

    private static final int OPEN = 24;
    private static final int COLLEAGUES = 3;

    @TempDir
    private static Path folder;
    private static House house;
    private static String pseudonym = "";

    @BeforeAll
    static void open() {
        house = House.empty(folder);
        Asker.Member therapist = house.person(Cast.THERAPIST).asking();
        for (int i = 0; i < OPEN; i++) {
            TherapyCase one = house.store().cases().open(therapist);
            pseudonym = one.pseudonym();
            for (Material material : List.of(Material.SCORES, Material.NOTES)) {
                house.store().consents().give(therapist, one.id(), new Matter(Purpose.SERVICE, material, ""), "5 en");
            }
            String tension = house.store().tensions().open(therapist, one.id(),
                    new Addition.Told("it was off " + i, List.of())).done().orElseThrow().id();
            house.store().tensions().add(therapist, tension, new Addition.Attributed(Respondent.THERAPIST,
                    i % 2 == 0 ? Attribution.BETWEEN : Attribution.AROUND));
        }
        for (int i = 0; i < COLLEAGUES; i++) {
            house.store().cases().open(house.person(Cast.COLLEAGUE).asking());
        }
    }

    @AfterAll
    static void close() {
        house.close();
    }

    @Test
    void showsWhatIsLargeAndNothingThatIsSmallOrLeadsToIt() {
        String page = Cast.CLINIC_LEAD.enters(house).get("/service").body();

        assertThat(page).contains("A count under 10 is not shown",
                "Whether both say that a tension lay in the same place", "withheld",
                "Left out, because they need a published error",
                "Tensions, by the client", "steady-or-fallen");
        assertThat(page).doesNotContain(">3<", pseudonym, "it was off", "Known as THERAPIST",
                "Known as COLLEAGUE");
    }

    @Test
    void handsOutExactlyWhatIsShown() {
        Browser lead = Cast.CLINIC_LEAD.enters(house);
        HttpResponse<String> csv = lead.get("/service/counts.csv");
        List<String> lines = csv.body().lines().toList();

        assertThat(csv.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/csv");
        assertThat(lines.getFirst()).isEqualTo("table,row,column,cases");
        assertThat(lines).anyMatch(line -> line.endsWith(",24"));
        assertThat(lines).contains("Counted with their scores,\"not asked, or do not\",cases,withheld");
        assertThat(lines.stream().skip(1).map(line -> line.substring(line.lastIndexOf(',') + 1)))
                .allSatisfy(cell -> assertThat(cell.equals("withheld") || Integer.parseInt(cell) >= 10).isTrue());
        assertThat(lines.size() - 1L).isEqualTo(lead.get("/service").body().split("<td", -1).length - 1L
                - headers(lead.get("/service").body()));
    }

    /// Each table has one cell that is a corner and no count.
    private static long headers(String page) {
        return page.split("<thead>", -1).length - 1L;
    }

    /// Who leads sees how many, the therapist which of their own, and an administrator chooses without seeing either.
    @Test
    void saysHowLongCasesAreKeptAndWhichArePastIt() {
        Browser administrator = Cast.ADMINISTRATOR.enters(house);
        Browser therapist = Cast.THERAPIST.enters(house);
        assertThat(therapist.get("/keeping").body()).contains("Nobody has chosen how long");
        Asker.Member asker = house.person(Cast.THERAPIST).asking();
        List<TherapyCase> own = house.store().cases().list(asker);
        own.stream().limit(12).forEach(one -> house.store().cases().close(asker, one.id(), TherapyEnd.NOT_KNOWN));
        administrator.get("/keeping");
        administrator.post("/keeping", Map.of("years", "ten"));
        assertThat(administrator.get("/keeping").body()).contains("Type whole years", "Nobody has chosen how long");
        administrator.post("/keeping", Map.of("years", "1"));
        assertThat(therapist.get("/keeping").body()).contains("Cases are kept for 1 year after their end.",
                "None of your cases is past it.");

        house.clock().pass(Duration.ofDays(400));
        assertThat(Cast.THERAPIST.enters(house).get("/keeping").body()).contains("Past it: your own",
                "Erase " + own.getFirst().pseudonym()).doesNotContain("Erase " + own.getLast().pseudonym());
        assertThat(Cast.COLLEAGUE.enters(house).get("/keeping").body()).contains("None of your cases is past it.");
        assertThat(Cast.ADMINISTRATOR.enters(house).get("/keeping").body()).doesNotContain("Erase ", "Past it");
        String counts = Cast.CLINIC_LEAD.enters(house).get("/service/counts.csv").body();
        assertThat(counts).contains("Ended cases and how long they are kept,past their time,cases,",
                "Ended cases and how long they are kept,not yet,cases,withheld")
                .doesNotContain(own.getFirst().pseudonym());
        own.stream().limit(12).forEach(one -> house.store().cases().reopen(asker, one.id()));
        Cast.ADMINISTRATOR.enters(house).post("/keeping", Map.of("years", ""));
    }

    @Test
    void nobodyElseSeesIt() {
        for (Cast other : List.of(Cast.THERAPIST, Cast.COLLEAGUE, Cast.SUPERVISOR, Cast.CODER, Cast.ADMINISTRATOR)) {
            Browser browser = other.enters(house);
            assertThat(browser.get("/service").statusCode()).isEqualTo(403);
            assertThat(browser.get("/service/counts.csv").statusCode()).isEqualTo(403);
        }
        assertThat(Cast.CLINIC_LEAD.enters(house).get("/").body()).contains("/service", "never who");
        assertThat(Cast.CLINIC_LEAD.enters(house).get("/cases").statusCode()).isEqualTo(403);
    }
}
