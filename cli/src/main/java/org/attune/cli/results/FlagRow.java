package org.attune.cli.results;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

import org.attune.core.detection.Flag;
import org.attune.core.instrument.Scale;
import org.attune.core.rupture.Rupture;
import org.attune.figures.report.RuleRun;

/// A flag with all that a line of results may want to say about it.
///
/// @param client the case it was found in
/// @param scale the scale of the scores
/// @param run the rule that raised it
/// @param flag the flag
/// @param tensions the tensions of the case, in order of onset; empty where nobody asked for them
public record FlagRow(String client, Scale scale, RuleRun run, Flag flag, List<Rupture> tensions) {

    /// The place of the flag's tension among those of the case, from 1; empty when it belongs to none.
    public OptionalInt tensionNumber() {
        for (int i = 0; i < tensions.size(); i++) {
            if (tensions.get(i).flags().contains(flag)) {
                return OptionalInt.of(i + 1);
            }
        }
        return OptionalInt.empty();
    }

    /// The tension it belongs to.
    public Optional<Rupture> tension() {
        return tensions.stream().filter(tension -> tension.flags().contains(flag)).findFirst();
    }
}
