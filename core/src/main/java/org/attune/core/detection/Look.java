package org.attune.core.detection;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// A rule with its settings and the way it looks.
///
/// @param entry what there is to know of the rule
/// @param rule the rule with its settings
/// @param sight the way it looks
public record Look(RuleEntry entry, Rule rule, Sight sight) {

    public Look {
        requireNonNull(entry, "entry");
        requireNonNull(rule, "rule");
        requireNonNull(sight, "sight");
        if (!rule.looks(sight)) {
            throw new IllegalArgumentException("rule " + rule.name() + " does not look this way");
        }
    }

    /// Which way rules are asked to look.
    public enum Ask {
        /// Live where a rule can, in retrospect where it cannot.
        AS_EACH_CAN, LIVE, RETROSPECT, BOTH
    }

    /// The ways that rules look with their usual settings.
    ///
    /// @param own a rule with settings of its own, which takes the place of the one of its name
    public static List<Look> ofAll(List<RuleEntry> entries, Rule own, Ask ask) {
        List<Look> looks = new ArrayList<>();
        for (RuleEntry entry : entries) {
            looks.addAll(of(entry, entry.name().equals(own.name()) ? own : entry.make(Map.of()), ask));
        }
        return looks;
    }

    /// The ways that a rule looks when it is asked so; none when it cannot.
    public static List<Look> of(RuleEntry entry, Rule rule, Ask ask) {
        boolean live = rule.looks(Sight.LIVE) && ask != Ask.RETROSPECT;
        boolean back = rule.looks(Sight.RETROSPECT)
                && (ask == Ask.RETROSPECT || ask == Ask.BOTH || (ask == Ask.AS_EACH_CAN && !live));
        List<Look> looks = new ArrayList<>();
        if (live) {
            looks.add(new Look(entry, rule, Sight.LIVE));
        }
        if (back) {
            looks.add(new Look(entry, rule, Sight.RETROSPECT));
        }
        return looks;
    }
}
