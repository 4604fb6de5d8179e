package org.attune.cli.detect;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.attune.core.simulation.ChanceRate;
import org.attune.figures.report.RuleChance;
import org.attune.figures.report.RuleChance.Origin;
import org.attune.formats.practice.ShippedRates;

/// How often each rule fires by chance: as the practice's own fit found, or as simulated from the shipped defaults.
///
/// @param numbers where the practice's own rates are, if it has been fitted
/// @param shipped the rates that come with the program
record ChanceBook(Numbers numbers, List<ChanceRate> shipped) {

    ChanceBook {
        shipped = List.copyOf(shipped);
    }

    /// The rates of a practice, and the shipped ones of the rules that were chosen.
    static ChanceBook of(Numbers numbers, RuleChoice choice) {
        Set<String> ids = choice.all().stream().map(look -> look.rule().name().id()).collect(Collectors.toSet());
        return new ChanceBook(numbers, ShippedRates.load(ids::contains));
    }

    /// What is known of a rule with its settings, looking one way.
    RuleChance find(RuleChoice.Look look) {
        Optional<ChanceRate> own = numbers.findPractice().flatMap(p -> p.chanceRate(look.rule(), look.sight()));
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
