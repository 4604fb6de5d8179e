package org.attune.cli.detect;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.attune.core.course.Case;
import org.attune.core.detection.Look;
import org.attune.core.simulation.PermutationTest;
import org.attune.core.simulation.PermutationTest.Permuted;

/// The cases whose scores are shuffled, to see how often another order would make a rule say as much.
///
/// @param cases the ids of the cases
/// @param test how often they are shuffled, and with which seed
record Shuffling(Set<String> cases, PermutationTest test) {

    Shuffling {
        cases = Set.copyOf(cases);
        requireNonNull(test, "test");
    }

    /// What shuffling showed, for each rule that could say something of the case; nothing for a case that nobody asked about.
    List<Permuted> of(Case c, List<Look> looks) {
        if (!cases.contains(c.id())) {
            return List.of();
        }
        List<Permuted> shuffled = new ArrayList<>();
        for (Look look : looks) {
            test.of(c, look.rule(), look.sight()).ifPresent(shuffled::add);
        }
        return shuffled;
    }
}
