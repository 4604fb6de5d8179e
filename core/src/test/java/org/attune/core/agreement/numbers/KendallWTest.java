package org.attune.core.agreement.numbers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.attune.core.agreement.Tables.found;
import static org.attune.core.agreement.Tables.numbers;
import static org.attune.core.agreement.Tables.value;

import java.util.List;

import org.attune.core.agreement.Agreement.None;
import org.attune.core.agreement.Agreement.Reason;
import org.attune.core.agreement.ratings.Layout;
import org.attune.core.agreement.ratings.NumberRatings;
import org.attune.core.agreement.ratings.Rating.Amount;
import org.attune.core.agreement.ratings.Rating.Other;
import org.attune.core.reference.Differences;
import org.attune.core.reference.Reference;
import org.attune.core.reference.ReferenceTable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class KendallWTest {

    @Test
    void agreesWithIrrWithAndWithoutTies() {
        Differences differences = new Differences();
        for (JsonNode c : Reference.cases("kendall_w")) {
            NumberRatings ratings = numbers(c.get("ratings"));
            int units = ratings.layout().units().size();
            int coders = ratings.layout().coders().size();
            double corrected = value(KendallW.of(ratings));
            double plain = value(KendallW.uncorrected(ratings));
            differences.add("W", plain, c.get("W"));
            differences.add("chi", KendallW.chiSquared(plain, units, coders), c.get("chisq"));
            differences.add("W ties", corrected, c.get("W_ties"));
            differences.add("chi ties", KendallW.chiSquared(corrected, units, coders), c.get("chisq_ties"));
        }
        ReferenceTable.record("Kendall's W, with and without ties", "kendall_w.json", "R 4.2.2, irr 0.84.1",
                differences, 1e-9);
    }

    @Test
    void givesOneForTheSameOrderWhateverThePoints() {
        assertThat(value(KendallW.of(numbers(new double[][] {{1, 10}, {2, 11}, {7, 90}})))).isEqualTo(1);
        assertThat(value(KendallW.of(numbers(new double[][] {{1, 2}, {2, 1}})))).isEqualTo(0);
    }

    @Test
    void leavesOutAUnitThatSomebodyDidNotRate() {
        NumberRatings ratings = NumberRatings.of(Layout.numbered(3, 2),
                List.of(List.of(new Amount(1), new Amount(2)), List.of(new Amount(9), Other.NOT_RATED),
                        List.of(new Amount(3), new Amount(4))));
        assertThat(found(KendallW.of(ratings))).extracting("value", "units", "ratings").containsExactly(1.0, 2, 4);
    }

    @Test
    void saysWhyThereIsNone() {
        refuses(Reason.NOTHING_RATED, numbers());
        refuses(Reason.NOTHING_RATED, NumberRatings.complete(Layout.numbered(0, 0), new double[0][]));
        refuses(Reason.ONE_CODER, numbers(new double[][] {{1}, {2}}));
        refuses(Reason.TOO_FEW_UNITS, numbers(new double[][] {{1, 2}}));
        refuses(Reason.ONE_CATEGORY, numbers(new double[][] {{1, 2}, {1, 2}}));
    }

    private static void refuses(Reason reason, NumberRatings ratings) {
        assertThat(KendallW.of(ratings)).isEqualTo(new None(reason));
    }
}
