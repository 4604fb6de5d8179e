package org.attune.core.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.attune.core.disclosure.Attacker.Range;
import org.attune.core.disclosure.PublishedCounts.Sum;
import org.junit.jupiter.api.Test;

class SmallCellsTest {

    private static final int LEAST = SmallCells.LEAST;

    @Test
    void showsWhatIsLargeAndWithholdsTheCheapestCountBesideASmallOne() {
        PublishedCounts counts = new PublishedCounts();
        int all = counts.whole(105);
        List<Integer> parts = counts.parts(all, List.of(5, 40, 60));

        List<Shown> shown = SmallCells.show(counts, LEAST);

        assertThat(shown.get(all)).isEqualTo(new Shown.Count(105));
        assertThat(shown.get(parts.get(0))).isEqualTo(new Shown.Withheld());
        assertThat(shown.get(parts.get(1))).isEqualTo(new Shown.Withheld());
        assertThat(shown.get(parts.get(2))).isEqualTo(new Shown.Count(60));
    }

    @Test
    void showsEverythingWhereNothingIsSmall() {
        PublishedCounts counts = new PublishedCounts();
        int all = counts.whole(60);
        List<Integer> rows = counts.parts(all, List.of(30, 30));
        List<Integer> columns = counts.parts(all, List.of(25, 35));
        counts.cross(rows, columns, List.of(List.of(10, 20), List.of(15, 15)));

        assertThat(SmallCells.show(counts, LEAST)).noneMatch(Shown.Withheld.class::isInstance);
    }

    @Test
    void withholdsAZeroToo() {
        PublishedCounts counts = new PublishedCounts();
        List<Integer> parts = counts.parts(counts.whole(50), List.of(0, 50));

        assertThat(SmallCells.show(counts, LEAST).get(parts.getFirst())).isEqualTo(new Shown.Withheld());
    }

    /// The small count stands in a table of two ways: one more count in its row would be worked out from its column.
    @Test
    void withholdsARectangleInATableOfTwoWays() {
        PublishedCounts counts = new PublishedCounts();
        int all = counts.whole(155);
        List<List<Integer>> cells = counts.cross(counts.parts(all, List.of(75, 80)),
                counts.parts(all, List.of(35, 60, 60)), List.of(List.of(5, 30, 40), List.of(30, 30, 20)));

        List<Shown> shown = SmallCells.show(counts, LEAST);

        assertThat(cells.stream().flatMap(List::stream).filter(place -> shown.get(place) instanceof Shown.Withheld))
                .hasSize(4);
        assertKept(counts, shown, LEAST);
    }

    @Test
    void refusesPartsThatAreNotAllOfTheirWhole() {
        PublishedCounts counts = new PublishedCounts();
        int all = counts.whole(20);

        assertThatIllegalArgumentException().isThrownBy(() -> counts.parts(all, List.of(5, 14)));
        assertThatIllegalArgumentException().isThrownBy(() -> counts.whole(-1));
        assertThatIllegalArgumentException().isThrownBy(() -> SmallCells.show(counts, 1));
    }

    /// A large count is withheld only where a small one would follow from it: three small ones hide each other.
    @Test
    void withholdsNoLargeCountWhereSmallOnesHideEachOther() {
        PublishedCounts counts = new PublishedCounts();
        List<Integer> parts = counts.parts(counts.whole(105), List.of(6, 7, 8, 40, 44));

        List<Shown> shown = SmallCells.show(counts, LEAST);

        assertThat(parts.stream().filter(place -> shown.get(place) instanceof Shown.Withheld))
                .containsExactlyElementsOf(parts.subList(0, 3));
        assertKept(counts, shown, LEAST);
    }

    /// Each side of a table, and how many say the same, give away who says what: so that one of them is withheld.
    @Test
    void keepsCountsOpenThatStandInNoTable() {
        PublishedCounts counts = new PublishedCounts();
        List<Integer> cells = aTableOfWhichOnlyTheSidesAreTold(counts);
        counts.keepBack(cells);

        List<Shown> shown = SmallCells.show(counts, LEAST);

        assertThat(cells).allMatch(place -> shown.get(place) instanceof Shown.Withheld);
        assertThat(shown).anyMatch(Shown.Count.class::isInstance);
        assertKept(counts, shown, LEAST);
    }

    @Test
    void theAttackerFindsWhatStandsInNoTableWhereOnlyTheTablesAreLookedAt() {
        PublishedCounts counts = new PublishedCounts();
        List<Integer> cells = aTableOfWhichOnlyTheSidesAreTold(counts);
        List<Shown> careless = IntStream.range(0, counts.counts().size())
                .<Shown>mapToObj(place -> cells.contains(place) ? new Shown.Withheld()
                        : new Shown.Count(counts.counts().get(place)))
                .toList();

        Range range = new Attacker(careless, counts.sums()).range(cells.getFirst());

        assertThat(range.low()).isEqualTo(5);
        assertThat(range.high()).hasValue(5);
    }

    private static List<Integer> aTableOfWhichOnlyTheSidesAreTold(PublishedCounts counts) {
        int all = counts.whole(60);
        List<List<Integer>> cells = counts.cross(counts.parts(all, List.of(20, 40)), counts.parts(all, List.of(30, 30)),
                List.of(List.of(5, 15), List.of(25, 15)));
        counts.sum(List.of(cells.get(0).get(0), cells.get(1).get(1)));
        return cells.stream().flatMap(List::stream).toList();
    }

    /// What the properties below would be worth nothing without.
    @Test
    void theAttackerSubtractsWhereOnlySmallCountsAreWithheld() {
        PublishedCounts counts = new PublishedCounts();
        int all = counts.whole(105);
        List<Integer> parts = counts.parts(all, List.of(5, 40, 60));
        List<Shown> careless = List.of(new Shown.Count(105), new Shown.Withheld(), new Shown.Count(40),
                new Shown.Count(60));

        Range range = new Attacker(careless, counts.sums()).range(parts.getFirst());

        assertThat(range.low()).isEqualTo(5);
        assertThat(range.high()).hasValue(5);
    }

    /// A study as the practice publishes it, and more: everybody is parted in several ways and each of these a second time more
    /// coarsely, as if somebody read the table before and after a choice of phase; one part again in several, two of these crossed
    /// with a third, which they share; one of these tables kept back but for its sides and its diagonal.
    @Property(tries = 300)
    void noAttackerPinsAWithheldCount(@ForAll long seed, @ForAll @IntRange(max = 250) int cases) {
        PublishedCounts counts = invented(new Random(seed), cases);

        assertKept(counts, SmallCells.show(counts, LEAST), LEAST);
    }

    /// Whole numbers are fewer than fractions, so that a range in fractions might be wider than it is. Every practice with the same
    /// published numbers is written down here.
    @Property(tries = 100)
    void noListOfAllPossiblePracticesPinsAWithheldCount(@ForAll long seed) {
        int least = 2;
        Random random = new Random(seed);
        int[] cells = random.ints(6, 0, 4).toArray();
        PublishedCounts counts = threeByTwo(cells);
        List<Shown> shown = SmallCells.show(counts, least);
        List<Set<Integer>> possible = possible(shown, 8);

        for (int place = 0; place < shown.size(); place++) {
            if (shown.get(place) instanceof Shown.Withheld) {
                int truth = counts.counts().get(place);
                TreeSet<Integer> values = new TreeSet<>(possible.get(place));
                assertThat(values).contains(truth).hasSizeGreaterThan(least);
                if (truth < least) {
                    assertThat(values).contains(0).anyMatch(value -> value >= least);
                }
            }
        }
    }

    private static PublishedCounts threeByTwo(int... cells) {
        PublishedCounts counts = new PublishedCounts();
        int all = counts.whole(IntStream.of(cells).sum());
        List<Integer> rows = counts.parts(all,
                List.of(cells[0] + cells[1], cells[2] + cells[3], cells[4] + cells[5]));
        List<Integer> columns = counts.parts(all, List.of(cells[0] + cells[2] + cells[4],
                cells[1] + cells[3] + cells[5]));
        counts.cross(rows, columns, List.of(List.of(cells[0], cells[1]), List.of(cells[2], cells[3]),
                List.of(cells[4], cells[5])));
        return counts;
    }

    private static List<Set<Integer>> possible(List<Shown> shown, int most) {
        List<Set<Integer>> values = new ArrayList<>();
        shown.forEach(each -> values.add(new HashSet<>()));
        int choices = most + 1;
        int[] cells = new int[6];
        for (int code = 0; code < Math.pow(choices, cells.length); code++) {
            int rest = code;
            for (int i = 0; i < cells.length; i++) {
                cells[i] = rest % choices;
                rest /= choices;
            }
            int[] all = {cells[0] + cells[1] + cells[2] + cells[3] + cells[4] + cells[5], cells[0] + cells[1],
                    cells[2] + cells[3], cells[4] + cells[5], cells[0] + cells[2] + cells[4],
                    cells[1] + cells[3] + cells[5], cells[0], cells[1], cells[2], cells[3], cells[4], cells[5]};
            boolean agrees = true;
            for (int place = 0; place < all.length && agrees; place++) {
                agrees = !(shown.get(place) instanceof Shown.Count count) || count.cases() == all[place];
            }
            for (int place = 0; place < all.length && agrees; place++) {
                values.get(place).add(all[place]);
            }
        }
        return values;
    }

    private static void assertKept(PublishedCounts counts, List<Shown> shown, int least) {
        List<Sum> sums = counts.sums();
        Attacker attacker = new Attacker(shown, sums);
        for (int place = 0; place < shown.size(); place++) {
            int truth = counts.counts().get(place);
            switch (shown.get(place)) {
                case Shown.Count count -> {
                    assertThat(count.cases()).isEqualTo(truth).isGreaterThanOrEqualTo(least);
                    assertThat(counts.keptBack().get(place)).isFalse();
                }
                case Shown.Withheld withheld -> {
                    Range range = attacker.range(place);
                    double high = range.high().orElse(Double.POSITIVE_INFINITY);
                    assertThat((double) truth).isBetween(range.low(), high);
                    assertThat(high - range.low()).isGreaterThanOrEqualTo(least);
                    if (truth < least) {
                        assertThat(range.low()).isZero();
                        assertThat(high).isGreaterThanOrEqualTo(least);
                    }
                }
            }
        }
    }

    private static PublishedCounts invented(Random random, int cases) {
        PublishedCounts counts = new PublishedCounts();
        int all = counts.whole(cases);
        for (int way = 0; way < 3; way++) {
            parted(counts, random, all, cases);
        }
        int[][][] cube = new int[4][3][4];
        int counted = random.nextInt(cases + 1);
        for (int i = 0; i < counted; i++) {
            cube[skewed(random, 4)][skewed(random, 3)][skewed(random, 4)]++;
        }
        int some = counts.parts(all, List.of(counted, cases - counted)).getFirst();
        parted(counts, random, some, counted);
        List<Integer> rows = counts.parts(some, sums(4, i -> total(cube, i, -1, -1)));
        List<Integer> columns = counts.parts(some, sums(3, j -> total(cube, -1, j, -1)));
        List<Integer> others = counts.parts(some, sums(4, k -> total(cube, -1, -1, k)));
        counts.cross(rows, columns,
                IntStream.range(0, 4).mapToObj(i -> sums(3, j -> total(cube, i, j, -1))).toList());
        List<List<Integer>> untold = counts.cross(rows, others,
                IntStream.range(0, 4).mapToObj(i -> sums(4, k -> total(cube, i, -1, k))).toList());
        counts.keepBack(untold.stream().flatMap(List::stream).toList());
        counts.sum(IntStream.range(0, 4).mapToObj(i -> untold.get(i).get(i)).toList());
        return counts;
    }

    private static void parted(PublishedCounts counts, Random random, int place, int cases) {
        int[] parts = new int[2 + random.nextInt(4)];
        for (int i = 0; i < cases; i++) {
            parts[skewed(random, parts.length)]++;
        }
        List<Integer> places = counts.parts(place, IntStream.of(parts).boxed().toList());
        counts.sum(places.subList(0, 2));
    }

    private static int skewed(Random random, int bound) {
        return random.nextInt(1 + random.nextInt(bound));
    }

    private static List<Integer> sums(int size, IntUnaryOperator of) {
        return IntStream.range(0, size).map(of).boxed().toList();
    }

    private static int total(int[][][] cube, int i, int j, int k) {
        int total = 0;
        for (int a = 0; a < cube.length; a++) {
            for (int b = 0; b < cube[a].length; b++) {
                for (int c = 0; c < cube[a][b].length; c++) {
                    total += (i < 0 || i == a) && (j < 0 || j == b) && (k < 0 || k == c) ? cube[a][b][c] : 0;
                }
            }
        }
        return total;
    }
}
