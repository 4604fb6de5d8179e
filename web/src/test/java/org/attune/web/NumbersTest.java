package org.attune.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.attune.core.instrument.Instrument;
import org.attune.core.pairing.Sharing;
import org.attune.formats.instruments.ShippedInstruments;
import org.attune.store.access.Asker;
import org.attune.store.forms.Form;
import org.attune.store.forms.Whose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Which numbers the rules rest on: shipped, in a file, or learned here.
class NumbersTest {

    private static final Instrument CHECK = ShippedInstruments.listForms().getFirst().instrument();
    private static final int ENOUGH_CASES = 31;
    private static final int SESSIONS = 4;
    private static final Duration LONGEST = Duration.ofMinutes(4);

    @TempDir
    private Path folder;

    private static String fillCases(House house, int cases) {
        return fillCases(house, cases, SESSIONS);
    }

    private static String fillCases(House house, int cases, int sessions) {
        Asker.Member therapist = house.person(Cast.THERAPIST).asking();
        Random random = new Random(3);
        String last = "";
        for (int i = 0; i < cases; i++) {
            last = house.store().cases().open(therapist).id();
            int level = 3 + random.nextInt(4);
            for (int session = 1; session <= sessions; session++) {
                house.store().meetings().add(therapist, last, session, LocalDate.of(2026, 1, 5).plusWeeks(session));
                Form form = house.store().forms().open(therapist, last, session, CHECK, "en",
                        house.clock().instant()).done().orElseThrow();
                Asker.Client client = new Asker.Client(last, form.id());
                for (String item : List.of("aims", "work", "bond")) {
                    house.store().halves().answer(client, form.id(), Whose.CLIENT, item,
                            Math.clamp(level + random.nextInt(3) - 1, 1, 7), 1);
                }
                house.store().halves().handIn(client, form.id(), Whose.CLIENT, Sharing.NOW, "link");
            }
        }
        return last;
    }

    private static String learn(Browser browser) throws InterruptedException {
        browser.get("/numbers");
        browser.post("/numbers/learn", Map.of());
        for (Thread thread : Thread.getAllStackTraces().keySet()) {
            if (thread.getName().equals("learn-numbers")) {
                assertThat(thread.join(LONGEST)).isTrue();
            }
        }
        return browser.get("/numbers").body();
    }

    @Test
    void saysWhatIsShippedAndHowManyCasesItTakes() throws Exception {
        try (House house = House.empty(folder)) {
            Browser administrator = Cast.ADMINISTRATOR.enters(house);
            fillCases(house, 2);

            assertThat(administrator.get("/numbers").body()).contains("shipped numbers, which were simulated",
                    "is not known yet");
            assertThat(learn(administrator)).contains("Too few to learn from: there are 2 cases", "it takes 30")
                    .contains("shipped numbers");
        }
    }

    @Test
    void whatIsLearnedOfSingleSessionsCountsAtOnceThoughTheCasesAreTooShort() throws Exception {
        try (House house = House.empty(folder)) {
            String caseId = fillCases(house, ENOUGH_CASES, 1);
            Browser therapist = Cast.THERAPIST.enters(house);

            assertThat(learn(therapist)).contains("Too few to learn from", "by the form alone was learned",
                    "learned from the first forms of 31 clients");
            assertThat(therapist.get("/cases/" + caseId).body()).doesNotContain("no published error for this form");
        }
    }

    @Test
    void aFileThatIsNoneIsSaidAndNotUsed() throws Exception {
        Files.createDirectories(folder.resolve("data"));
        Files.writeString(folder.resolve("data/practice.json"), "{\"kind\": \"something\"}");
        try (House house = House.empty(folder)) {
            assertThat(Cast.THERAPIST.enters(house).get("/numbers").body())
                    .contains("practice.json is not used", "shipped numbers");
        }
    }

    @Test
    void learnsFromItsOwnCasesInTheBackgroundAndStillKnowsAfterAStart() throws Exception {
        String caseId;
        try (House house = House.empty(folder)) {
            caseId = fillCases(house, ENOUGH_CASES);
            Browser therapist = Cast.THERAPIST.enters(house);
            assertThat(learn(therapist)).contains("Learned from 31 cases", "numbers of this practice: learned on",
                    "31 cases with 124 scores", "by the form alone, learned from the first forms of 31 clients");
            assertThat(therapist.get("/cases/" + caseId).body()).contains("learned from 31 cases")
                    .doesNotContain("no published error for this form");
        }
        try (House house = House.empty(folder)) {
            Browser therapist = Cast.COLLEAGUE.enters(house);
            assertThat(therapist.get("/numbers").body()).contains("31 cases with 124 scores", "31 clients");
        }
    }
}
