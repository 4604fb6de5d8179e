package org.attune.formats.practice;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.attune.core.detection.Look;
import org.attune.core.simulation.ChanceRate;
import org.attune.core.simulation.Practice;
import org.attune.core.simulation.RuleChance;
import org.attune.core.simulation.RuleChance.Origin;

/// How often each rule fires by chance: as a practice's own fit found, or as simulated from the shipped defaults.
public final class ChanceBook {

    private final Map<Look, ChanceRate> own;
    private final List<ChanceRate> shipped;

    private ChanceBook(Map<Look, ChanceRate> own, List<Look> looks) {
        Set<String> ids = looks.stream().map(look -> look.rule().name().id()).collect(Collectors.toSet());
        this.own = Map.copyOf(own);
        this.shipped = ShippedRates.load(ids::contains);
    }

    /// The shipped rates of these rules.
    public static ChanceBook shipped(List<Look> looks) {
        return new ChanceBook(Map.of(), looks);
    }

    /// A practice's own rates of these rules, and the shipped ones where it has none.
    public static ChanceBook of(Practice practice, List<Look> looks) {
        Map<Look, ChanceRate> own = new LinkedHashMap<>();
        for (Look look : looks) {
            practice.chanceRate(look.rule(), look.sight()).ifPresent(rate -> own.put(look, rate));
        }
        return new ChanceBook(own, looks);
    }

    /// What is known of a rule with its settings, looking one way.
    public RuleChance find(Look look) {
        ChanceRate ofPractice = own.get(look);
        if (ofPractice != null) {
            return new RuleChance.Counted(ofPractice, Origin.PRACTICE);
        }
        return shipped.stream()
                .filter(rate -> rate.sight() == look.sight() && rate.isOf(look.rule()))
                .findFirst()
                .<RuleChance>map(rate -> new RuleChance.Counted(rate, Origin.SHIPPED))
                .orElse(new RuleChance.NotCounted("it was not simulated with these settings; attune rates does that"));
    }
}
