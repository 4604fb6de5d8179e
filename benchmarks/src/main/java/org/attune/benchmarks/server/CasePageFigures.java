package org.attune.benchmarks.server;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Random;

import org.attune.core.instrument.Instrument;
import org.attune.core.pairing.Sharing;
import org.attune.formats.instruments.ShippedInstruments;
import org.attune.store.Store;
import org.attune.store.StorePlace;
import org.attune.store.access.Asker;
import org.attune.store.access.Role;
import org.attune.store.forms.Whose;
import org.attune.store.people.Person;
import org.attune.store.sql.Care;

/// The page of a case with 60 sessions, both people's halves and every rule, in a practice of 10,000 cases.
final class CasePageFigures {

    private static final int CASES = 10_000;
    private static final int CASES_OF_ONE = 20;
    private static final int SESSIONS_OF_OTHERS = 2;
    private static final int SESSIONS = 60;
    private static final int WARM = 300;
    private static final int PAGES = 200;

    private final Path repository;
    private final PrintStream out;
    private final Instrument check = ShippedInstruments.listForms().getFirst().instrument();
    private final Random random = new Random(1);

    CasePageFigures(Path repository, PrintStream out) {
        this.repository = repository;
        this.out = out;
    }

    /// Asks for the page again and again.
    void run(int rounds) throws IOException {
        Path folder = Files.createTempDirectory("attune-figures");
        String path;
        SignIn signIn;
        try (Store store = AskedPractice.open(new StorePlace.InFolder(folder, Care.THROWN_AWAY))) {
            Person tess = AskedPractice.add(store, "tess", Role.THERAPIST);
            signIn = SignIn.of(store, tess);
            path = "/cases/" + fill(store, tess.asking(), SESSIONS);
            Asker.Member therapist = tess.asking();
            for (int i = 1; i < CASES; i++) {
                if (i % CASES_OF_ONE == 0) {
                    therapist = AskedPractice.add(store, "t" + i, Role.THERAPIST).asking();
                }
                fill(store, therapist, SESSIONS_OF_OTHERS);
            }
        }
        out.println("filled: " + CASES + " cases");
        try (ServerProcess server = ServerProcess.start(repository, new StorePlace.InFolder(folder));
                Line line = new Line(server.port())) {
            signIn.over(line);
            line.median(path, WARM);
            for (int round = 0; round < rounds; round++) {
                out.printf(Locale.ROOT,
                        "the page of a case with %d sessions, as the browser waits for it: median %.1f ms%n",
                        SESSIONS, line.median(path, PAGES));
            }
            out.printf(Locale.ROOT, "the page Today of its therapist: median %.1f ms%n", line.median("/", PAGES));
        }
    }

    private String fill(Store store, Asker.Member therapist, int sessions) {
        String caseId = store.cases().open(therapist).id();
        for (int session = 1; session <= sessions; session++) {
            store.meetings().add(therapist, caseId, session, LocalDate.of(2020, 1, 1).plusWeeks(session));
            String formId = store.forms().open(therapist, caseId, session, check, "en", Instant.now()).done()
                    .orElseThrow().id();
            Asker.Client client = new Asker.Client(caseId, formId);
            for (String item : new String[] {"aims", "work", "bond"}) {
                store.halves().answer(client, formId, Whose.CLIENT, item, 4 + random.nextInt(4), 1);
                store.halves().answer(therapist, formId, Whose.THERAPIST, item, 4 + random.nextInt(4), 1);
            }
            store.halves().handIn(client, formId, Whose.CLIENT, Sharing.NOW, "link");
            store.halves().handIn(therapist, formId, Whose.THERAPIST, Sharing.NOW, "desk");
            store.forms().find(therapist, formId);
        }
        return caseId;
    }
}
