package org.attune.core.transcript.hint.rules;

import java.util.ArrayList;
import java.util.List;

import org.attune.core.transcript.hint.HintRule;
import org.attune.core.transcript.hint.RememberedVectors;

/// The hint rules that come with Attune. Those that were measured beat chance with their whole interval; what did not is not here,
/// and stands with its figures in benchmarks/hints.md.
public final class ShippedHintRules {

    private ShippedHintRules() {}

    /// The rules that need no embedder.
    public static List<HintRule> withoutEmbedder() {
        return List.of(ExplicitRejection.rule(), SelfCriticism.rule(), HedgedComplaint.rule(),
                new GoingQuiet());
    }

    /// All rules, those that need an embedder last.
    ///
    /// @param vectors asked for the examples again and again; it remembers them
    public static List<HintRule> withEmbedder(RememberedVectors vectors) {
        List<HintRule> rules = new ArrayList<>(withoutEmbedder());
        rules.add(new NearExample(vectors));
        return List.copyOf(rules);
    }
}
