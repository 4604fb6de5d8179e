package org.attune.cli.command;

import java.util.List;
import java.util.Optional;

import org.attune.core.detection.Rule;
import org.attune.core.detection.Sight;
import org.attune.core.simulation.ChanceRate;

/// The chance rates that come with the program: simulated from the shipped defaults of `steady-or-fallen`.
public final class ShippedRates {

    private ShippedRates() {}

    /// All of them.
    public static List<ChanceRate> all() {
        return List.of();
    }

    /// The rate of a rule with just these settings, looking one way; empty when it was not simulated.
    public static Optional<ChanceRate> find(Rule rule, Sight sight) {
        return all().stream().filter(rate -> rate.sight() == sight && rate.isOf(rule)).findFirst();
    }
}
