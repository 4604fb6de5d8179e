package org.attune.core.agreement.portion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

import org.attune.core.agreement.Agreement;
import org.attune.core.agreement.Agreement.Found;
import org.attune.core.agreement.Agreement.None;
import org.attune.core.agreement.Agreement.Reason;
import org.attune.core.agreement.Closeness;
import org.attune.core.agreement.ConfusionMatrix;
import org.attune.core.agreement.KrippendorffAlpha.Level;
import org.attune.core.agreement.Tables;
import org.attune.core.agreement.numbers.IccForm;
import org.attune.core.agreement.portion.CodeRatings.By;
import org.attune.core.agreement.portion.Portion.Finding;
import org.attune.core.agreement.ratings.CategoryRatings;
import org.attune.core.agreement.ratings.Layout;
import org.attune.core.agreement.ratings.NumberRatings;
import org.attune.core.agreement.ratings.Rating;
import org.attune.core.agreement.ratings.Ratings;
import org.attune.core.agreement.resampling.Bootstrap;
import org.attune.core.agreement.resampling.Coefficient;
import org.attune.core.agreement.resampling.SessionInterval;
import org.attune.core.agreement.resampling.Sessions;
import org.junit.jupiter.api.Test;

class PortionTest {

    private static final Coefficient PERCENT = new Coefficient.Percent();
    private static final Coefficient ICC = new Coefficient.Icc(IccForm.AGREEMENT_SINGLE);

    /// Twelve sessions of ten units, three coders, the last of whom differs in every fifth unit.
    private static final CodeRatings CODE = code(Tables.letters(IntStream.range(0, 120)
            .mapToObj(i -> i % 5 == 0 ? "aab" : i % 2 == 0 ? "aaa" : "bbb").toArray(String[]::new)));

    private static CodeRatings code(Ratings ratings) {
        int units = ratings.layout().units().size();
        return new CodeRatings("withdrawal", ratings,
                Sessions.of(IntStream.range(0, units).mapToObj(i -> "s" + (10 + i / 10)).toList()),
                IntStream.range(0, units).mapToObj(i -> i < 30 ? "" : i < 70 ? "2026-02" : "2026-01").toList());
    }

    private static List<Finding> find(CodeRatings code, By by, Coefficient coefficient) {
        try (Bootstrap bootstrap = new Bootstrap(200, 1, 1)) {
            return code.portions(by, coefficient).stream().map(one -> one.find(coefficient, bootstrap)).toList();
        }
    }

    @Test
    void findsACodeAsAWholeWithItsInterval() {
        Finding all = find(CODE, By.CODE, PERCENT).getFirst();
        assertThat(all.portion()).isEqualTo("withdrawal");
        assertThat(value(all)).isCloseTo(0.8 + 0.2 / 3, within(1e-12));
        assertThat(all.units()).isEqualTo(120);
        assertThat(all.sessions()).isEqualTo(12);
        assertThat(all.interval()).isInstanceOf(SessionInterval.Between.class);
        assertThat(all.table().total()).isEqualTo(720);
    }

    @Test
    void partsBySession() {
        List<Finding> found = find(CODE, By.SESSION, PERCENT);
        assertThat(found).hasSize(12).allSatisfy(one -> assertThat(one.units()).isEqualTo(10));
        assertThat(found.getFirst().portion()).isEqualTo("s10");
        assertThat(found.getFirst().interval())
                .isEqualTo(new SessionInterval.None(SessionInterval.Reason.TOO_FEW_SESSIONS));
        assertThat(found.getFirst().table().categories()).containsExactly("a", "b");
    }

    @Test
    void partsByPairWithTheirTable() {
        List<Finding> found = find(CODE, By.PAIR, new Coefficient.Cohen(Closeness.SAME));
        assertThat(found.stream().map(Finding::portion)).containsExactly("coder 1 and coder 2", "coder 1 and coder 3",
                "coder 2 and coder 3");
        assertThat(value(found.getFirst())).isEqualTo(1);
        assertThat(found.get(1).table()).isEqualTo(new ConfusionMatrix(List.of("a", "b"),
                List.of(List.of(48, 24), List.of(0, 48))));
        assertThat(found.get(1)).isNotEqualTo(found.get(0));
    }

    @Test
    void partsByPeriodAndKeepsWhatHasNoDate() {
        List<Finding> found = find(CODE, By.PERIOD, PERCENT);
        assertThat(found.stream().map(Finding::portion)).containsExactly("not dated", "2026-01", "2026-02");
        assertThat(found.stream().map(Finding::units)).containsExactly(30, 50, 40);
        assertThat(found.stream().map(Finding::sessions)).containsExactly(3, 5, 4);
    }

    @Test
    void setsEveryoneBesideTheGoldCoding() {
        List<Portion> portions = CODE.besideGold("coder 3", PERCENT);
        assertThat(portions.stream().map(Portion::name)).containsExactly("coder 1 beside coder 3",
                "coder 2 beside coder 3");
        assertThat(portions.getFirst().ratings().layout().coders()).containsExactly("coder 3", "coder 1");
        assertThatThrownBy(() -> CODE.besideGold("nobody", PERCENT)).hasMessageContaining("coder 1, coder 2, coder 3");
    }

    @Test
    void printsNoNumberBelowTenUnits() {
        CategoryRatings nine = Tables.letters("aa", "ab", "bb", "aa", "bb", "ab", "aa", "bb", "bb", "a.");
        Finding found = find(code(nine), By.CODE, PERCENT).getFirst();
        assertThat(found.agreement()).isEqualTo(new None(Reason.BELOW_LEAST));
        assertThat(found.units()).isEqualTo(9);
        assertThat(found.interval()).isEqualTo(new SessionInterval.None(SessionInterval.Reason.NO_COEFFICIENT));
        CategoryRatings ten = Tables.letters("aa", "ab", "bb", "aa", "bb", "ab", "aa", "bb", "bb", "ab");
        assertThat(find(code(ten), By.CODE, PERCENT).getFirst().agreement()).isInstanceOf(Found.class);
        assertThat(find(code(Tables.letters("a.", ".b")), By.CODE, PERCENT).getFirst().agreement())
                .isEqualTo(new None(Reason.TOO_FEW_UNITS));
    }

    @Test
    void countsTheUnitsThatACoefficientRestsOn() {
        CodeRatings gaps = code(NumberRatings.of(Layout.numbered(40, 3), IntStream.range(0, 40)
                .mapToObj(i -> List.<Rating>of(new Rating.Amount(i % 7), new Rating.Amount(i % 7 + i % 2),
                        i < 9 ? new Rating.Amount(i % 5) : Rating.Other.NOT_RATED))
                .toList()));
        Finding icc = find(gaps, By.CODE, ICC).getFirst();
        assertThat(icc.units()).isEqualTo(9);
        assertThat(icc.agreement()).isEqualTo(new None(Reason.FEW_COMPLETE));
        assertThat(find(gaps, By.CODE, new Coefficient.Alpha(Level.INTERVAL)).getFirst().units()).isEqualTo(40);
        assertThat(find(gaps, By.PAIR, ICC).getFirst().agreement()).isInstanceOf(Found.class);
    }

    @Test
    void comparesThoseWhoRatedACodeThoughOthersRatedAnother() {
        CodeRatings two = code(Tables.letters(IntStream.range(0, 40)
                .mapToObj(i -> i % 3 == 0 ? "a.b" : i % 2 == 0 ? "a.a" : "b.b").toArray(String[]::new)));
        Coefficient kappa = Fitting.of(DataTraits.of(two.ratings(), Level.NOMINAL)).coefficient();
        assertThat(kappa).isEqualTo(new Coefficient.Cohen(Closeness.SAME));
        assertThat(find(two, By.CODE, kappa).getFirst().agreement()).isInstanceOf(Found.class);
        assertThat(find(two, By.PAIR, kappa)).extracting(Finding::portion).containsExactly("coder 1 and coder 3");
    }

    @Test
    void comparesTheTwoWhoShareASession() {
        CodeRatings turns = code(Tables.letters(IntStream.range(0, 120)
                .mapToObj(i -> (i % 2 == 0 ? "aa" : i % 3 == 0 ? "ab" : "bb"))
                .map(two -> two.charAt(0) + (two.charAt(1) + ".")).toArray(String[]::new)));
        assertThat(find(turns, By.SESSION, new Coefficient.Cohen(Closeness.SAME))).hasSize(12)
                .allSatisfy(one -> assertThat(one.agreement()).isInstanceOf(Found.class));
    }

    @Test
    void saysThatNoUnitWasRatedByAll() {
        CodeRatings turns = code(NumberRatings.of(Layout.numbered(30, 3), IntStream.range(0, 30)
                .mapToObj(i -> IntStream.range(0, 3).mapToObj(coder -> coder == i % 3 ? Rating.Other.NOT_RATED
                        : new Rating.Amount(i % 5)).map(Rating.class::cast).toList())
                .toList()));
        assertThat(find(turns, By.CODE, ICC).getFirst().agreement()).isEqualTo(new None(Reason.FEW_COMPLETE));
        assertThat(find(turns, By.CODE, ICC).getFirst().units()).isZero();
    }

    @Test
    void keepsNumbersForWhatNeedsThemAndEveryCategoryForTheRest() {
        NumberRatings numbers = Tables.numbers(IntStream.range(0, 40)
                .mapToObj(i -> new double[] {i / 20 * 2 + i % 2, i / 20 * 2 + (i + i / 7) % 2})
                .toArray(double[][]::new));
        assertThat(find(code(numbers), By.SESSION, ICC)).hasSize(4);
        Finding first = find(code(numbers), By.SESSION, new Coefficient.Gwet(Closeness.SAME)).getFirst();
        assertThat(first.table().categories()).containsExactly("0", "1", "2", "3");
        assertThat(find(code(numbers.asCategories()), By.CODE, ICC).getFirst().agreement())
                .isEqualTo(new None(Reason.NO_NUMBERS));
    }

    @Test
    void refusesSessionsAndPeriodsOfOtherUnits() {
        assertThatThrownBy(() -> new CodeRatings("x", Tables.letters("aa"), Sessions.of(List.of("a")), List.of()))
                .hasMessageContaining("there are 1 units");
        assertThatThrownBy(() -> new CodeRatings("x", Tables.letters("aa"), Sessions.of(List.of()), List.of("")))
                .hasMessageContaining("sessions of 0");
    }

    @Test
    void readsTraitsFromTheData() {
        CategoryRatings ratings = Tables.letters("aab.", "a.a.", "bbb.", "?...", "c...");
        assertThat(DataTraits.of(ratings, Level.NOMINAL)).isEqualTo(new DataTraits(Level.NOMINAL, 3, 3,
                1 - 9 / 12.0, 3, 4 / 9.0));
        assertThat(DataTraits.of(Tables.letters("..", "??"), Level.ORDINAL))
                .isEqualTo(new DataTraits(Level.ORDINAL, 0, 0, 0, 0, 0));
    }

    @Test
    void choosesTheCoefficientThatFitsAndSaysWhy() {
        fits(new DataTraits(Level.NOMINAL, 2, 50, 0, 3, 0.5), "Cohen's kappa");
        fits(new DataTraits(Level.NOMINAL, 3, 50, 0, 3, 0.5), "Fleiss' kappa");
        fits(new DataTraits(Level.NOMINAL, 2, 50, 0.1, 3, 0.5), "Krippendorff's alpha, nominal");
        fits(new DataTraits(Level.NOMINAL, 2, 50, 0.1, 3, 0.8), "Gwet's AC1");
        fits(new DataTraits(Level.ORDINAL, 2, 50, 0, 3, 0.79), "Cohen's kappa, quadratic weights");
        fits(new DataTraits(Level.ORDINAL, 3, 50, 0, 3, 0.5), "Krippendorff's alpha, ordinal");
        fits(new DataTraits(Level.ORDINAL, 2, 50, 0.2, 3, 0.5), "Krippendorff's alpha, ordinal");
        fits(new DataTraits(Level.ORDINAL, 2, 50, 0, 3, 0.9), "Gwet's AC2, quadratic weights");
        fits(new DataTraits(Level.INTERVAL, 4, 50, 0, 30, 0.1), "ICC(A,1)");
        fits(new DataTraits(Level.RATIO, 4, 50, 0.01, 30, 0.1), "Krippendorff's alpha, ratio");
        fits(new DataTraits(Level.INTERVAL, 1, 0, 0, 30, 0.1), "percent agreement");
        fits(new DataTraits(Level.NOMINAL, 3, 50, 0, 1, 1), "percent agreement");
        assertThat(Fitting.of(DataTraits.of(Tables.letters("aab", "abb", "b.b", "abb"), Level.NOMINAL)).sentence())
                .isEqualTo("3 coders, 4 units rated by two or more, 2 categories without an order of which the "
                        + "commonest takes 64 %, 8 % missing: Krippendorff's alpha, nominal fits, because it takes any "
                        + "number of coders, and gaps.");
        assertThat(Fitting.of(new DataTraits(Level.ORDINAL, 1, 1, 0.001, 1, 0.999)).sentence())
                .isEqualTo("1 coder, 1 unit rated by two or more, 1 category in order of which the commonest takes "
                        + "over 99 %, under 1 % missing: percent agreement fits, because agreement takes two coders.");
        assertThat(Fitting.of(new DataTraits(Level.ORDINAL, 0, 0, 0, 0, 0)).sentence())
                .startsWith("Nobody gave a rating: ");
    }

    private static void fits(DataTraits traits, String coefficient) {
        Fitting fitting = Fitting.of(traits);
        assertThat(fitting.coefficient().words()).isEqualTo(coefficient);
        assertThat(fitting.sentence()).contains(coefficient + " fits, because ");
    }

    private static double value(Finding finding) {
        Agreement agreement = finding.agreement();
        return ((Found) agreement).value();
    }

    @Test
    void leavesAnEmptyTableWithoutNumbers() {
        CodeRatings nothing = new CodeRatings("x", Tables.letters(), Sessions.of(List.of()), List.of());
        assertThat(find(nothing, By.CODE, PERCENT).getFirst().agreement()).isEqualTo(new None(Reason.NOTHING_RATED));
        assertThat(find(nothing, By.SESSION, PERCENT)).isEmpty();
        assertThat(Collections.max(find(CODE, By.PERIOD, PERCENT).stream().map(Finding::units).toList())).isEqualTo(50);
    }
}
