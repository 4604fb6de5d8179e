package org.attune.web.demo;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

import org.attune.core.instrument.Instrument;
import org.attune.core.simulation.truth.Clinic;
import org.attune.core.simulation.truth.Clinic.Therapists;
import org.attune.core.simulation.truth.FormSimulator;
import org.attune.core.simulation.truth.FormSimulator.Filled;
import org.attune.core.simulation.truth.SimulatedCase;
import org.attune.core.simulation.truth.TensionSimulator;

/// Draws the cases of the demo: the same ones each time.
///
/// @param form the form that both people fill
record InventedCases(Instrument form) {

    /// Our choice: these draws show calm courses, falls that were mended, and one that was not.
    private static final long SEED = 20260309;
    private static final int CASES = 9;
    private static final int FEWEST_SESSIONS = 4;
    private static final int MOST_SESSIONS = 24;
    /// In the demo every therapist fills a half; the other numbers are those of the usual clinic.
    private static final Therapists THERAPISTS = new Therapists(1, 0.08, 0.35, 0.55, 0.4);

    /// A case and its filled forms.
    ///
    /// @param filled what was filled in, session by session
    record Invented(List<Filled> filled) {
        Invented {
            filled = List.copyOf(filled);
        }
    }

    List<Invented> list() {
        Clinic usual = Clinic.usual(form.scales().getFirst().scale());
        Clinic clinic = new Clinic(usual.scale(), usual.clients(), usual.wobble(), usual.attendance(), usual.tensions(),
                THERAPISTS);
        TensionSimulator simulator = new TensionSimulator(clinic, SEED);
        FormSimulator forms = new FormSimulator(form);
        return IntStream.iterate(0, number -> number + 1)
                .mapToObj(simulator::at)
                .filter(InventedCases::isOfUse)
                .limit(CASES)
                .map(simulated -> new Invented(forms.fill(simulated, new SplittableRandom(SEED))))
                .toList();
    }

    private static boolean isOfUse(SimulatedCase simulated) {
        int sessions = simulated.scored().course().lastSession();
        return sessions >= FEWEST_SESSIONS && sessions <= MOST_SESSIONS && !simulated.scored().course().neverVaries();
    }
}
