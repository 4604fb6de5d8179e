package org.attune.core.agreement.ratings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;

import org.attune.core.agreement.ratings.CategoryRatings.Undecided;
import org.attune.core.agreement.ratings.Layout.Placing;
import org.attune.core.agreement.ratings.Rating.Amount;
import org.attune.core.agreement.ratings.Rating.Category;
import org.attune.core.agreement.ratings.Rating.Other;
import org.junit.jupiter.api.Test;

class RatingsTest {

    private static final Layout TWO = new Layout(List.of("s1", "s2"), List.of("Ada", "Ben"));
    private static final List<String> CODE = List.of("low", "high");

    @Test
    void keepsNotRatedAbsentAndCannotTellApart() {
        List<List<Rating>> rows = List.of(List.of(Other.ABSENT, new Category("high")),
                List.of(Other.CANNOT_TELL, Other.NOT_RATED));
        CategoryRatings ratings = CategoryRatings.of(TWO, CODE, rows, Undecided.LEFT_OUT);
        assertThat(List.of(ratings.name(0), ratings.name(1), ratings.name(2))).containsExactly("absent", "low", "high");
        assertThat(ratings.at(0, 0)).isEqualTo(0);
        assertThat(ratings.at(0, 1)).isEqualTo(2);
        assertThat(ratings.rated()).isEqualTo(2);
        assertThat(ratings.undecided()).isEqualTo(1);
        assertThat(ratings.isOrdered()).isTrue();
        assertThat(ratings.countsOf(0)).containsExactly(1, 0, 1);
        assertThat(ratings.values()).containsExactly(1, 2, 3);
        CategoryRatings own = CategoryRatings.of(TWO, CODE, rows, Undecided.OWN_CATEGORY);
        assertThat(own.name(own.at(1, 0))).isEqualTo("cannot tell");
        assertThat(own.at(1, 1)).isNegative();
        assertThat(own.isOrdered()).isFalse();
        assertThat(own.undecided()).isZero();
    }

    @Test
    void keepsThemApartAmongNumbers() {
        NumberRatings ratings = NumberRatings.of(TWO,
                List.of(List.of(new Amount(3), Other.ABSENT), List.of(new Amount(2), new Amount(-0.0))));
        assertThat(ratings.isRated(0, 0)).isTrue();
        assertThat(ratings.isRated(0, 1)).isFalse();
        assertThat(ratings.pointsAt(1, 0)).isEqualTo(2);
        assertThat(ratings.countOf(Other.ABSENT)).isEqualTo(1);
        assertThat(ratings.countOf(Other.NOT_RATED)).isZero();
        assertThat(ratings.completeRows()).containsExactly(2, 0.0);
        assertThatThrownBy(() -> ratings.pointsAt(0, 1)).hasMessageContaining("no number");
        CategoryRatings categories = ratings.asCategories();
        assertThat(categories.values()).containsExactly(0.0, 2, 3);
        assertThat(categories.name(1)).isEqualTo("2");
        assertThat(categories.at(0, 1)).isNegative();
        assertThat(categories.undecided()).isZero();
        assertThat(NumberRatings.of(TWO, List.of(List.of(new Amount(3), Other.CANNOT_TELL),
                List.of(new Amount(2), new Amount(1)))).asCategories().undecided()).isEqualTo(1);
    }

    @Test
    void takesCompleteNumbers() {
        NumberRatings ratings = NumberRatings.complete(TWO, new double[][] {{1, 2}, {3, 4}});
        assertThat(ratings.completeRows()).containsExactly(1, 2, 3, 4);
        assertThat(ratings.pointsAt(1, 0)).isEqualTo(3);
        assertThat(ratings.asCategories().values()).containsExactly(1, 2, 3, 4);
        assertThat(ratings.layout()).isEqualTo(TWO);
        assertThatThrownBy(() -> NumberRatings.complete(TWO, new double[][] {{1, 2}})).hasMessageContaining("2 units");
        assertThatThrownBy(() -> NumberRatings.complete(TWO, new double[][] {{1, 2}, {3}}))
                .hasMessageContaining("row 2");
        assertThatThrownBy(() -> NumberRatings.complete(TWO, new double[][] {{1, Double.NaN}, {3, 4}}))
                .hasMessageContaining("finite");
    }

    @Test
    void tellsByNamesWhichWayRoundATableLies() {
        List<String> units = TWO.units();
        List<String> coders = TWO.coders();
        assertThat(Layout.place(units, coders, List.of("Ben", "Ada", "Cem"))).isEqualTo(new Placing.AsWritten(TWO));
        assertThat(Layout.place(coders, units, coders)).isEqualTo(new Placing.Turned(TWO));
        assertThat(Layout.place(units, coders, List.of("Ada"))).isInstanceOf(Placing.Unclear.class);
        assertThat(Layout.place(coders, coders, coders)).isInstanceOf(Placing.Unclear.class);
        assertThat(Layout.place(List.of(), List.of(), coders)).isInstanceOf(Placing.Unclear.class);
    }

    @Test
    void takesOutAPair() {
        Layout three = Layout.numbered(1, 3);
        CategoryRatings ratings = CategoryRatings.of(three, CODE,
                List.of(List.of(new Category("low"), Other.NOT_RATED, new Category("high"))), Undecided.LEFT_OUT);
        CategoryRatings pair = ratings.ofPair(2, 0);
        assertThat(pair.layout().coders()).containsExactly("coder 3", "coder 1");
        assertThat(List.of(pair.at(0, 0), pair.at(0, 1))).containsExactly(1, 0);
        assertThat(three.cells()).isEqualTo(3);
    }

    @Test
    void saysWhatIsWrongWithATable() {
        assertThatThrownBy(() -> new Layout(List.of("s1", "s1"), List.of())).hasMessageContaining("s1 stands twice");
        assertThatThrownBy(() -> new Layout(List.of(), List.of("Ada", "Ada"))).hasMessageContaining("Ada stands twice");
        assertThatThrownBy(() -> new Category(" ")).hasMessageContaining("NOT_RATED");
        assertThatThrownBy(() -> categories(List.of(Other.ABSENT))).hasMessageContaining("row 1 holds 1");
        assertThatThrownBy(() -> CategoryRatings.of(TWO, CODE, List.of(), Undecided.LEFT_OUT))
                .hasMessageContaining("0 rows");
        assertThatThrownBy(() -> categories(List.of(new Amount(1), Other.ABSENT))).hasMessageContaining("as numbers");
        assertThatThrownBy(() -> categories(List.of(new Category("odd"), Other.NOT_RATED)))
                .hasMessageContaining("[high, low]");
        assertThatThrownBy(() -> CategoryRatings.of(TWO, List.of("a", "a"), rows(Other.NOT_RATED), Undecided.LEFT_OUT))
                .hasMessageContaining("a stands twice");
        assertThatThrownBy(() -> NumberRatings.of(TWO, rows(new Category("low")))).hasMessageContaining("for s1");
    }

    private static CategoryRatings categories(List<Rating> row) {
        return CategoryRatings.of(TWO, CODE, List.of(row, row), Undecided.LEFT_OUT);
    }

    private static List<List<Rating>> rows(Rating rating) {
        return List.of(List.of(rating, rating), List.of(rating, rating));
    }
}
