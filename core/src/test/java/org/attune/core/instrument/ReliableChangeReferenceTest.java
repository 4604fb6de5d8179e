package org.attune.core.instrument;

import org.attune.core.internal.stats.Normal;
import org.attune.core.reference.Differences;
import org.attune.core.reference.Reference;
import org.attune.core.reference.ReferenceTable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ReliableChangeReferenceTest {

    private static final double TOLERANCE = 1e-12;

    @Test
    void agreesOnReliableChangeAndCutOffs() {
        Differences differences = new Differences();
        for (JsonNode c : Reference.cases("rci")) {
            ReliableChange change = ReliableChange.of(number(c, "sd"), number(c, "reliability"));
            double pre = number(c, "pre");
            double post = number(c, "post");
            differences.add("sem", change.semPoints(), c.get("se_measurement"));
            differences.add("se of difference", change.differenceErrorPoints(), c.get("se_diff"));
            differences.add("index", change.index(pre, post), c.get("rci"));
            differences.add("cut 1.96", change.leastPoints(ReliableChange.USUAL_Z), c.get("cut_196"));
            differences.add("cut exact", change.leastPoints(Normal.quantile(0.975)), c.get("cut_exact"));
            differences.same("reliable", change.isReliable(pre, post), c.get("reliable").asBoolean());
            JsonNode theirs = c.get("suddengains");
            differences.add("suddengains", change.leastPoints(ReliableChange.USUAL_Z),
                    theirs.get("reliable_change_value"));
            ClinicalCutOffs cutOffs = new ClinicalCutOffs(number(c, "mean_clinical"), number(c, "sd"),
                    number(c, "mean_normal"), number(c, "sd_normal"));
            differences.add("a", cutOffs.beyondClinical(), c.get("cut_a"));
            differences.add("b", cutOffs.withinNormal(), c.get("cut_b"));
            differences.add("c", cutOffs.between(), c.get("cut_c"));
        }
        ReferenceTable.record("reliable change: standard errors, index, cut-offs a, b, c", "rci.json",
                "R 4.2.2, suddengains 0.7.2", differences, TOLERANCE);
    }

    private static double number(JsonNode c, String field) {
        return c.get(field).asDouble();
    }
}
