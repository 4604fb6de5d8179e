package org.attune.core.agreement.resampling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

import org.attune.core.agreement.Agreement;
import org.attune.core.agreement.Agreement.Found;
import org.attune.core.agreement.Closeness;
import org.attune.core.agreement.KrippendorffAlpha.Level;
import org.attune.core.agreement.numbers.IccForm;
import org.attune.core.agreement.ratings.Layout;
import org.attune.core.agreement.ratings.NumberRatings;
import org.attune.core.agreement.ratings.Rating;
import org.attune.core.agreement.ratings.Rating.Amount;
import org.attune.core.agreement.ratings.Rating.Other;
import org.junit.jupiter.api.Test;

class SessionSumsTest {

    private static final int SESSIONS = 6;

    /// Every coefficient there is, those of two coders apart.
    static List<Coefficient> coefficients(int coders, int categories) {
        List<Coefficient> all = new ArrayList<>(List.of(new Coefficient.Percent(), new Coefficient.Fleiss(),
                new Coefficient.Conger(), new Coefficient.Kendall()));
        for (Level level : Level.values()) {
            all.add(new Coefficient.Alpha(level));
        }
        for (IccForm form : IccForm.values()) {
            all.add(new Coefficient.Icc(form));
        }
        for (Closeness closeness : Closeness.values()) {
            all.add(new Coefficient.Gwet(closeness));
            if (coders == 2) {
                all.add(new Coefficient.Cohen(closeness));
            }
        }
        if (coders == 2 && categories == 2) {
            for (Coefficient.Index index : Coefficient.Index.values()) {
                all.add(new Coefficient.OfTwoCategories(index));
            }
        }
        return all;
    }

    @Test
    void giveWhatTheCoefficientGivesOfATableBuiltAnew() {
        SplittableRandom random = new SplittableRandom(8);
        int compared = 0;
        for (int table = 0; table < 120; table++) {
            Drawn drawn = Drawn.of(random, 2 + table % 3, 2 + table % 4, table % 2 == 0 ? 0 : 0.2);
            List<Coefficient> asked = drawn.isUsable() ? coefficients(drawn.coders, drawn.given) : List.of();
            for (Coefficient coefficient : asked) {
                Agreement anew = coefficient.of(drawn.anew());
                OptionalDouble ours = SessionSums.of(drawn.ratings, drawn.sessions, coefficient).of(drawn.times);
                if (anew instanceof Found found) {
                    compared++;
                    assertThat(ours.orElseThrow()).as(coefficient.words()).isCloseTo(found.value(), within(1e-9));
                } else {
                    assertThat(ours).as(coefficient.words()).isEmpty();
                }
            }
        }
        assertThat(compared).isGreaterThan(1500);
    }

    @Test
    void giveNoNumberWhereADrawHoldsOneCategoryOnly() {
        NumberRatings ratings = NumberRatings.complete(Layout.numbered(4, 2),
                new double[][] {{1, 1}, {1, 1}, {2, 1}, {2, 2}});
        Sessions sessions = Sessions.of(List.of("a", "a", "b", "b"));
        int[] first = {2, 0};
        for (Coefficient coefficient : coefficients(2, 2)) {
            boolean hasOne = coefficient instanceof Coefficient.Percent || coefficient instanceof Coefficient.Gwet
                    || coefficient instanceof Coefficient.OfTwoCategories;
            assertThat(SessionSums.of(ratings, sessions, coefficient).of(first).isPresent())
                    .as(coefficient.words()).isEqualTo(hasOne);
        }
    }

    @Test
    void giveNoNumberWhereADrawHoldsNothing() {
        NumberRatings ratings = NumberRatings.of(Layout.numbered(4, 2), List.of(
                List.of(new Amount(1), new Amount(2)), List.of(new Amount(2), new Amount(2)),
                List.of(new Amount(1), Other.NOT_RATED), List.of(Other.NOT_RATED, new Amount(2))));
        Sessions sessions = Sessions.of(List.of("a", "a", "b", "b"));
        for (Coefficient coefficient : coefficients(2, 2)) {
            assertThat(SessionSums.of(ratings, sessions, coefficient).of(new int[] {0, 2}))
                    .as(coefficient.words()).isEmpty();
        }
    }

    @Test
    void losesNoDigitsToAHighLevel() {
        SplittableRandom random = new SplittableRandom(3);
        double[][] rows = new double[60][3];
        for (double[] row : rows) {
            double level = random.nextInt(5);
            for (int coder = 0; coder < 3; coder++) {
                row[coder] = 1e8 + level + random.nextInt(2);
            }
        }
        NumberRatings ratings = NumberRatings.complete(Layout.numbered(60, 3), rows);
        Sessions sessions = Sessions.of(IntStream.range(0, 60).mapToObj(i -> "s" + i / 10).toList());
        Coefficient icc = new Coefficient.Icc(IccForm.AGREEMENT_SINGLE);
        int[] once = {1, 1, 1, 1, 1, 1};
        assertThat(SessionSums.of(ratings, sessions, icc).of(once).orElseThrow())
                .isCloseTo(((Found) icc.of(ratings)).value(), within(1e-9));
    }

    /// A random table, its sessions, and how often each of them is taken.
    private record Drawn(NumberRatings ratings, Sessions sessions, List<List<Rating>> rows, int[] times, int coders,
            int given) {

        static Drawn of(SplittableRandom random, int coders, int levels, double holes) {
            List<List<Rating>> rows = new ArrayList<>();
            List<String> names = new ArrayList<>();
            for (int unit = 0; unit < 20; unit++) {
                double middle = random.nextInt(levels);
                List<Rating> row = new ArrayList<>();
                for (int coder = 0; coder < coders; coder++) {
                    boolean isHole = random.nextDouble() < holes;
                    double points = random.nextDouble() < 0.6 ? middle : random.nextInt(levels);
                    row.add(isHole ? Other.NOT_RATED : new Amount(points));
                }
                rows.add(row);
                names.add("s" + random.nextInt(SESSIONS));
            }
            Sessions sessions = Sessions.of(names);
            int[] times = new int[sessions.count()];
            for (int i = 0; i < times.length; i++) {
                times[random.nextInt(times.length)]++;
            }
            NumberRatings ratings = NumberRatings.of(Layout.numbered(20, coders), rows);
            return new Drawn(ratings, sessions, rows, times, coders, ratings.asCategories().categories());
        }

        /// The same table with each session's units as often as it was taken. Categories that nobody gave in it are lost to
        /// those coefficients that count them, so that all of them have to be there.
        NumberRatings anew() {
            List<List<Rating>> drawn = new ArrayList<>();
            for (int unit = 0; unit < rows.size(); unit++) {
                for (int i = 0; i < times[sessions.of(unit)]; i++) {
                    drawn.add(rows.get(unit));
                }
            }
            return NumberRatings.of(Layout.numbered(drawn.size(), coders), drawn);
        }

        boolean isUsable() {
            return anew().asCategories().categories() == given;
        }
    }
}
