package org.attune.benchmarks.quality;

import java.util.List;

import org.attune.core.course.Case;
import org.attune.core.simulation.truth.KnownRupture;
import org.attune.core.simulation.truth.SimulatedCase;

/// A case and the tensions that are known to be in it.
record KnownCase(Case scored, List<KnownRupture> truth) {

    KnownCase {
        truth = List.copyOf(truth);
    }

    static KnownCase of(SimulatedCase simulated) {
        return new KnownCase(simulated.scored(), simulated.truth());
    }
}
