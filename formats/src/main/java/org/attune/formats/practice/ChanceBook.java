package org.attune.formats.practice;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.attune.core.detection.Look;
import org.attune.core.simulation.ChanceRate;
import org.attune.core.simulation.Practice;
import org.attune.core.simulation.RuleChance;
import org.attune.core.simulation.RuleChance.Origin;

/// How often each rule fires by chance: as a practice's own fit found, or as simulated from the shipped defaults.
public final class ChanceBook {

    private final Optional<Practice> practice;
    private final List<ChanceRate> shipped;

    private ChanceBook(Optional<Practice> practice, List<ChanceRate> shipped) {
        this.practice = requireNonNull(practice, "practice");
        this.shipped = List.copyOf(shipped);
    }

    /// The rates of a practice if it has been fitted, and the shipped ones of these rules.
    public static ChanceBook of(Optional<Practice> practice, List<Look> looks) {
        Set<String> ids = looks.stream().map(look -> look.rule().name().id()).collect(Collectors.toSet());
        return new ChanceBook(practice, ShippedRates.load(ids::contains));
    }

    /// What is known of a rule with its settings, looking one way.
    public RuleChance find(Look look) {
        Optional<ChanceRate> own = practice.flatMap(p -> p.chanceRate(look.rule(), look.sight()));
        if (own.isPresent()) {
            return new RuleChance.Counted(own.get(), Origin.PRACTICE);
        }
        return shipped.stream()
                .filter(rate -> rate.sight() == look.sight() && rate.isOf(look.rule()))
                .findFirst()
                .<RuleChance>map(rate -> new RuleChance.Counted(rate, Origin.SHIPPED))
                .orElse(new RuleChance.NotCounted("it was not simulated with these settings; attune rates does that"));
    }
}
