package org.attune.benchmarks.server;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Random;
import java.util.Set;

import org.attune.core.instrument.Instrument;
import org.attune.core.pairing.Sharing;
import org.attune.formats.instruments.ShippedInstruments;
import org.attune.store.Store;
import org.attune.store.StorePlace;
import org.attune.store.access.Asker;
import org.attune.store.access.Role;
import org.attune.store.forms.Whose;
import org.attune.store.people.Names;
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
    private static final String PASSWORD = "four words kept in mind";
    private static final double NANOS_IN_MILLI = 1e6;

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
            Person tess = add(store, "tess");
            store.passwords().set(AskedPractice.PROGRAM, tess.id(), PASSWORD);
            signIn = new SignIn("tess", PASSWORD, store.secondSteps().begin(tess.asking()));
            store.secondSteps().confirm(tess.asking(), signIn.codeBefore());
            path = "/cases/" + fill(store, tess.asking(), SESSIONS);
            Asker.Member therapist = tess.asking();
            for (int i = 1; i < CASES; i++) {
                if (i % CASES_OF_ONE == 0) {
                    therapist = add(store, "t" + i).asking();
                }
                fill(store, therapist, SESSIONS_OF_OTHERS);
            }
        }
        out.println("filled: " + CASES + " cases");
        try (ServerProcess server = ServerProcess.start(repository, new StorePlace.InFolder(folder));
                Line line = new Line(server.port())) {
            signIn.over(line);
            median(line, path, WARM);
            for (int round = 0; round < rounds; round++) {
                out.printf(Locale.ROOT,
                        "the page of a case with %d sessions, as the browser waits for it: median %.1f ms%n",
                        SESSIONS, median(line, path, PAGES));
            }
            out.printf(Locale.ROOT, "the page Today of its therapist: median %.1f ms%n", median(line, "/", PAGES));
        }
    }

    private static Person add(Store store, String name) {
        return store.people().add(AskedPractice.PROGRAM, new Names(name, name), Set.of(Role.THERAPIST)).done()
                .orElseThrow();
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

    private static double median(Line line, String path, int pages) throws IOException {
        long[] nanos = new long[pages];
        for (int i = 0; i < pages; i++) {
            long start = System.nanoTime();
            Line.Answer page = line.get(path);
            nanos[i] = System.nanoTime() - start;
            if (page.status() != 200) {
                throw new IllegalStateException("no page: " + page.status() + " " + page.location());
            }
        }
        Arrays.sort(nanos);
        return nanos[pages / 2] / NANOS_IN_MILLI;
    }
}
