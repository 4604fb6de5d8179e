package org.attune.core.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.attune.core.agreement.Tables.found;
import static org.attune.core.agreement.Tables.letters;
import static org.attune.core.agreement.Tables.table;

import java.util.List;

import org.attune.core.agreement.Agreement.Found;
import org.attune.core.agreement.Agreement.None;
import org.attune.core.agreement.Agreement.Reason;
import org.attune.core.agreement.TwoCategories.Indices;
import org.attune.core.agreement.ratings.CategoryRatings;
import org.junit.jupiter.api.Test;

class PairIndicesTest {

    @Test
    void saysHowUnequalCategoriesAndCodersAre() {
        Indices indices = (Indices) TwoCategories.of(table(20, 5, 10, 15));
        assertThat(indices.prevalence()).isCloseTo(0.1, within(1e-12));
        assertThat(indices.bias()).isCloseTo(0.1, within(1e-12));
        assertThat(indices.adjustedKappa()).isCloseTo(0.4, within(1e-12));
        assertThat(indices.units()).isEqualTo(50);
    }

    @Test
    void saysWhyThereAreNoIndices() {
        refuses(Reason.NOT_TWO_CODERS, letters("aba", "bbb"));
        refuses(Reason.NOT_TWO_CATEGORIES, letters("ab", "bc"));
        refuses(Reason.NOT_TWO_CATEGORIES, letters("aa", "aa"));
        refuses(Reason.NOTHING_RATED, letters("..", ".."));
        refuses(Reason.ONE_CODER, letters("a.", "b."));
        refuses(Reason.TOO_FEW_UNITS, letters("a.", ".b"));
    }

    private static void refuses(Reason reason, CategoryRatings ratings) {
        assertThat(TwoCategories.of(ratings)).isEqualTo(new TwoCategories.None(reason));
    }

    @Test
    void countsWhichCategoryMetWhich() {
        ConfusionMatrix pair = ConfusionMatrix.ofPair(letters("aa", "ab", "bb", "b."), 0, 1);
        assertThat(pair.categories()).containsExactly("a", "b");
        assertThat(pair.rows()).containsExactly(List.of(1, 1), List.of(0, 1));
        assertThat(pair.total()).isEqualTo(3);
        ConfusionMatrix all = ConfusionMatrix.ofAllPairs(letters("aab", "bb."));
        assertThat(all.rows()).containsExactly(List.of(2, 2), List.of(2, 2));
    }

    @Test
    void givesTheShareOfPairsThatAgree() {
        Found share = found(PercentAgreement.of(letters("aab", "bbb", "a..")));
        assertThat(share.value()).isCloseTo(2 / 3.0, within(1e-12));
        assertThat(share.expected()).isEqualTo(0);
        assertThat(share.units()).isEqualTo(2);
        assertThat(share.ratings()).isEqualTo(7);
        assertThat(found(PercentAgreement.of(letters("aa", "aa"))).value()).isEqualTo(1);
        assertThat(PercentAgreement.of(letters("..", ".."))).isEqualTo(new None(Reason.NOTHING_RATED));
        assertThat(PercentAgreement.of(letters("a.", "b."))).isEqualTo(new None(Reason.ONE_CODER));
        assertThat(PercentAgreement.of(letters("a.", ".b"))).isEqualTo(new None(Reason.TOO_FEW_UNITS));
    }

    @Test
    void countsNearMissesByTheirDistance() {
        double[] values = {1, 2, 3};
        assertThat(Closeness.SAME.weights(values)[0]).containsExactly(1, 0, 0);
        assertThat(Closeness.LINEAR.weights(values)[0]).containsExactly(1, 0.5, 0);
        assertThat(Closeness.QUADRATIC.weights(values)[1]).containsExactly(0.75, 1, 0.75);
        assertThat(Closeness.LINEAR.weights(new double[0])).isEmpty();
    }

    @Test
    void neverHoldsWhatIsNoNumber() {
        assertThatThrownBy(() -> new Found(Double.NaN, 0, 0, 1, 2)).hasMessageContaining("finite");
        assertThatThrownBy(() -> new Found(0, Double.NaN, 0, 1, 2)).hasMessageContaining("finite");
        assertThatThrownBy(() -> new Found(0, 0, Double.POSITIVE_INFINITY, 1, 2)).hasMessageContaining("finite");
        assertThat(Reason.ONE_CODER.words()).contains("one coder");
    }
}
