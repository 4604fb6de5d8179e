package org.attune.core.detection.rules;

import java.util.List;

import org.attune.core.detection.RuleCatalogue;
import org.attune.core.detection.RuleName;
import org.attune.core.detection.changes.ChangePoint;
import org.attune.core.detection.changes.CrisisRepair;
import org.attune.core.detection.changes.Partition;
import org.attune.core.detection.changes.SuddenChange;
import org.attune.core.detection.charts.Cusum;
import org.attune.core.detection.charts.Ewma;
import org.attune.core.detection.charts.Xmr;
import org.attune.core.detection.steady.SteadyOrFallen;

/// The rules that come with the program. A new rule is one file and one line here.
public final class ShippedRules {

    /// The one rule that fires on what people said, and never by chance.
    public static final RuleName DIRECT_REPORT = DirectReport.NAME;

    private ShippedRules() {}

    /// All of them, the default first.
    public static RuleCatalogue catalogue() {
        return new RuleCatalogue(List.of(
                SteadyOrFallen.entry(),
                ReliableFall.entry(),
                ReliableDrop.entry(),
                OwnSpread.entry(),
                Xmr.entry(),
                Ewma.entry(),
                Cusum.entry(),
                SuddenChange.entry(),
                CrisisRepair.entry(),
                ChangePoint.entry(),
                Partition.entry(),
                DirectReport.entry(),
                ItemSentinel.entry(),
                Disagreement.entry()));
    }
}
