package org.attune.core.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.attune.core.room.BlindMarks.Grade;
import org.attune.core.room.Spread.Count;
import org.junit.jupiter.api.Test;

class SpreadTest {

    @Property
    void itCountsEverybodyOnceAndTellsNothingOfWhoSawWhat(@ForAll @IntRange(min = 0, max = 12) int members,
            @ForAll long seed) {
        List<BlindMarks> marks = new ArrayList<>(random(members, new Random(seed)));

        Spread spread = Spread.of(marks);
        Collections.shuffle(marks, new Random(seed + 1));

        assertThat(Spread.of(marks)).isEqualTo(spread);
        assertThat(spread.of()).isEqualTo(members);
        for (Count count : spread.codes()) {
            assertThat(count.clear() + count.weak()).isBetween(1, members).isEqualTo(
                    (int) marks.stream().filter(one -> one.codes().containsKey(count.code())).count());
        }
        assertThat(spread.codes()).extracting(Count::code).isSorted();
        assertThat(spread.nothing() + spread.cannotTell()
                + (int) marks.stream().filter(one -> !one.codes().isEmpty()).count()).isEqualTo(members);
    }

    private static List<BlindMarks> random(int members, Random random) {
        List<BlindMarks> marks = new ArrayList<>();
        for (int i = 0; i < members; i++) {
            Map<String, Grade> codes = new HashMap<>();
            for (int code = 0; code < random.nextInt(4); code++) {
                codes.put("c" + random.nextInt(5), Grade.values()[random.nextInt(2)]);
            }
            marks.add(new BlindMarks(codes, codes.isEmpty() && random.nextBoolean()));
        }
        return marks;
    }

    @Test
    void saysHowManySawWhatClearlyOrWeakly() {
        Spread spread = Spread.of(List.of(new BlindMarks(Map.of("denial", Grade.CLEAR, "shift", Grade.WEAK), false),
                new BlindMarks(Map.of("denial", Grade.WEAK), false), new BlindMarks(Map.of(), true),
                new BlindMarks(Map.of(), false)));

        assertThat(spread).isEqualTo(new Spread(4, List.of(new Count("denial", 1, 1), new Count("shift", 0, 1)), 1, 1));
        assertThat(spread.sentence())
                .isEqualTo("Of 4 who coded it, 2 saw something, 1 saw nothing and 1 could not tell.");
        assertThat(Spread.of(List.of()).sentence()).isEqualTo("Nobody coded it.");
    }

    @Test
    void marksThatContradictThemselvesAreNone() {
        assertThatThrownBy(() -> new BlindMarks(Map.of("denial", Grade.CLEAR), true))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new BlindMarks(Map.of("two words", Grade.CLEAR), false))
                .isInstanceOf(IllegalArgumentException.class).hasMessageNotContaining("two words");
        assertThat(new BlindMarks(Map.of("denial", Grade.CLEAR), false).toString()).doesNotContain("denial");
    }
}
