package org.attune.core.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.attune.core.agreement.Agreement.Found;
import org.attune.core.agreement.KrippendorffAlpha.Level;
import org.attune.core.agreement.ratings.CategoryRatings;
import org.attune.core.agreement.ratings.CategoryRatings.Undecided;

class AgreementPropertiesTest {

    private static final List<String> CODE = List.of("a", "b", "c");

    @Property(seed = "1")
    void doesNotMindTheOrderOfUnits(@ForAll("units") List<String> units, @ForAll long seed) {
        List<String> shuffled = new ArrayList<>(units);
        Collections.shuffle(shuffled, new Random(seed));
        same(all(units), all(shuffled));
    }

    @Property(seed = "1")
    void doesNotMindTheOrderOfCoders(@ForAll("units") List<String> units) {
        same(all(units), all(units.stream().map(unit -> new StringBuilder(unit).reverse().toString()).toList()));
    }

    @Property(seed = "1")
    void doesNotMindTheNamesOfCategories(@ForAll("units") List<String> units) {
        same(plain(units), plain(units.stream()
                .map(unit -> unit.replace('a', 'x').replace('b', 'a').replace('c', 'b').replace('x', 'c')).toList()));
    }

    @Property(seed = "1")
    void givesOneForPerfectAgreement(@ForAll("letters") List<String> letters) {
        for (Agreement agreement : all(letters.stream().map(letter -> letter.repeat(3)).toList())) {
            if (agreement instanceof Found found) {
                assertThat(found.value()).isCloseTo(1, within(1e-12));
            }
        }
    }

    @Property(seed = "1")
    void neverGivesMoreThanOne(@ForAll("units") List<String> units) {
        for (Agreement agreement : all(units)) {
            if (agreement instanceof Found found) {
                assertThat(found.value()).isLessThanOrEqualTo(1 + 1e-12);
            }
        }
    }

    @Provide
    Arbitrary<List<String>> units() {
        return Arbitraries.strings().withChars("abc.?").ofLength(3).list().ofMinSize(0).ofMaxSize(12);
    }

    @Provide
    Arbitrary<List<String>> letters() {
        return Arbitraries.of("a", "b", "c").list().ofMinSize(1).ofMaxSize(12);
    }

    private static CategoryRatings ratings(List<String> units) {
        return Tables.letters(CODE, Undecided.LEFT_OUT, units.toArray(String[]::new));
    }

    private static List<Agreement> plain(List<String> units) {
        CategoryRatings ratings = ratings(units);
        return List.of(PercentAgreement.of(ratings), FleissKappa.of(ratings), FleissKappa.conger(ratings),
                GwetAc.of(ratings, Closeness.SAME), KrippendorffAlpha.of(ratings, Level.NOMINAL));
    }

    private static List<Agreement> all(List<String> units) {
        CategoryRatings ratings = ratings(units);
        List<Agreement> all = new ArrayList<>(plain(units));
        all.add(GwetAc.of(ratings, Closeness.LINEAR));
        all.add(GwetAc.of(ratings, Closeness.QUADRATIC));
        all.add(KrippendorffAlpha.of(ratings, Level.ORDINAL));
        all.add(KrippendorffAlpha.of(ratings, Level.INTERVAL));
        all.add(KrippendorffAlpha.of(ratings, Level.RATIO));
        if (!units.isEmpty()) {
            all.add(CohenKappa.of(ratings.ofPair(0, 2), Closeness.SAME));
            all.add(CohenKappa.of(ratings.ofPair(0, 2), Closeness.LINEAR));
        }
        return all;
    }

    private static void same(List<Agreement> one, List<Agreement> other) {
        for (int i = 0; i < one.size(); i++) {
            if (one.get(i) instanceof Found found) {
                assertThat(Tables.value(other.get(i))).isCloseTo(found.value(), within(1e-9));
            } else {
                assertThat(other.get(i)).isEqualTo(one.get(i));
            }
        }
    }
}
