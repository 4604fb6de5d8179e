package org.attune.benchmarks.server;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

import org.attune.core.course.Respondent;
import org.attune.core.instrument.Instrument;
import org.attune.core.pairing.Sharing;
import org.attune.core.simulation.truth.Clinic;
import org.attune.core.simulation.truth.FormSimulator;
import org.attune.core.simulation.truth.FormSimulator.Filled;
import org.attune.core.simulation.truth.SimulatedCase;
import org.attune.core.simulation.truth.TensionSimulator;
import org.attune.core.tension.Attribution;
import org.attune.formats.instruments.ShippedInstruments;
import org.attune.store.Store;
import org.attune.store.StorePlace;
import org.attune.store.access.Asker;
import org.attune.store.access.Role;
import org.attune.store.consent.Consent.Material;
import org.attune.store.consent.Consent.Matter;
import org.attune.store.consent.Consent.Purpose;
import org.attune.store.forms.Whose;
import org.attune.store.people.Person;
import org.attune.store.sql.Care;
import org.attune.store.tension.Addition;

/// The page of a therapist's own study, with 60 cases and an outcome form, and the practice in counts, with 500 cases of simulated
/// clients of whom two of three agree to be counted. Each case has two tensions that somebody said something of,
/// and two sessions of each of the 60 were coded by two.
final class StudyPageFigures {

    private static final int CASES = 500;
    private static final int OWN_CASES = 60;
    private static final int CASES_OF_ONE = 20;
    private static final int AGREE_BUT_ONE_OF = 3;
    private static final long SEED = 1;
    private static final int WARM = 3;
    private static final int PAGES = 7;
    private static final String OUTCOME = "phq-9";

    private final Path repository;
    private final PrintStream out;
    private final Instrument check = ShippedInstruments.listForms().getFirst().instrument();
    private final Instrument outcome = ShippedInstruments.listAll().stream().filter(one -> one.id().equals(OUTCOME))
            .findFirst().orElseThrow();
    private final TensionSimulator simulator = new TensionSimulator(Clinic.usual(check.scales().getFirst().scale()),
            SEED);

    StudyPageFigures(Path repository, PrintStream out) {
        this.repository = repository;
        this.out = out;
    }

    /// Asks for both pages again and again.
    void run(int rounds) throws IOException {
        Path folder = Files.createTempDirectory("attune-figures");
        SignIn therapist;
        SignIn lead;
        try (Store store = AskedPractice.open(new StorePlace.InFolder(folder, Care.THROWN_AWAY))) {
            Person tess = AskedPractice.add(store, "tess", Role.THERAPIST);
            therapist = SignIn.of(store, tess);
            lead = SignIn.of(store, AskedPractice.add(store, "leo", Role.CLINIC_LEAD));
            Asker.Member whose = tess.asking();
            for (int i = 0; i < CASES; i++) {
                if (i >= OWN_CASES && i % CASES_OF_ONE == 0) {
                    whose = AskedPractice.add(store, "t" + i, Role.THERAPIST).asking();
                }
                fill(store, whose, i);
            }
            CodedSessions.add(store, tess.asking(), List.of(AskedPractice.add(store, "cody", Role.CODER).asking(),
                    AskedPractice.add(store, "odd", Role.CODER).asking()));
        }
        out.println("filled: " + CASES + " cases, " + OWN_CASES + " of them one therapist's, with an outcome form");
        try (ServerProcess server = ServerProcess.start(repository, new StorePlace.InFolder(folder))) {
            time(server.port(), therapist, "/own-study", rounds);
            time(server.port(), lead, "/service", rounds);
        }
    }

    private void time(int port, SignIn signIn, String path, int rounds) throws IOException {
        try (Line line = new Line(port)) {
            signIn.over(line);
            line.median(path, WARM);
            for (int round = 0; round < rounds; round++) {
                out.printf(Locale.ROOT, "%s, as the browser waits for it: median %.0f ms%n", path,
                        line.median(path, PAGES));
            }
        }
    }

    private void fill(Store store, Asker.Member therapist, int number) {
        SimulatedCase simulated = simulator.at(number);
        RandomGenerator random = new SplittableRandom(number);
        String caseId = store.cases().open(therapist).id();
        if (number % AGREE_BUT_ONE_OF != 0) {
            for (Material material : List.of(Material.SCORES, Material.NOTES)) {
                store.consents().give(therapist, caseId, new Matter(Purpose.SERVICE, material, ""), "5 en");
            }
        }
        tell(store, therapist, caseId);
        for (Filled filled : new FormSimulator(check).fill(simulated, random)) {
            store.meetings().add(therapist, caseId, filled.session(),
                    LocalDate.of(2020, 1, 1).plusWeeks(filled.session()));
            if (!filled.client().isEmpty()) {
                ask(store, therapist, caseId, filled, check);
                if (number < OWN_CASES) {
                    ask(store, therapist, caseId, outcome(filled, random), outcome);
                }
            }
        }
    }

    private static void tell(Store store, Asker.Member therapist, String caseId) {
        for (Attribution lay : List.of(Attribution.BETWEEN, Attribution.AROUND)) {
            String tension = store.tensions().open(therapist, caseId, new Addition.Told("It was " + lay, List.of()))
                    .done().orElseThrow().id();
            store.tensions().add(therapist, tension, new Addition.Attributed(Respondent.THERAPIST, lay));
        }
    }

    /// An answer to each item of the outcome form; what it says does not matter for a timing.
    private Filled outcome(Filled filled, RandomGenerator random) {
        Map<String, Integer> answers = new HashMap<>();
        outcome.items().forEach(item -> answers.put(item.id(),
                random.nextInt(item.answers().lowest(), item.answers().highest() + 1)));
        return new Filled(filled.session(), answers, Map.of(), Map.of());
    }

    private static void ask(Store store, Asker.Member therapist, String caseId, Filled filled, Instrument instrument) {
        String formId = store.forms().open(therapist, caseId, filled.session(), instrument, "en", Instant.now()).done()
                .orElseThrow().id();
        Asker.Client client = new Asker.Client(caseId, formId);
        filled.client().forEach((item, points) -> store.halves().answer(client, formId, Whose.CLIENT, item, points, 1));
        store.halves().handIn(client, formId, Whose.CLIENT, Sharing.NOW, "link");
        if (!filled.therapist().isEmpty()) {
            filled.therapist().forEach(
                    (item, points) -> store.halves().answer(therapist, formId, Whose.THERAPIST, item, points, 1));
            store.halves().handIn(therapist, formId, Whose.THERAPIST, Sharing.NOW, "desk");
        }
        store.forms().find(therapist, formId);
    }
}
