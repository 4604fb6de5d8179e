package org.attune.figures.retelling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class StayedTest {

    @Property
    void findsAsMuchInCommonAsThereIs(@ForAll @Size(max = 24) List<@IntRange(max = 4) Integer> before,
            @ForAll @Size(max = 24) List<@IntRange(max = 4) Integer> after) {
        List<String> one = before.stream().map(String::valueOf).toList();
        List<String> other = after.stream().map(String::valueOf).toList();

        Stayed stayed = Stayed.of(one, other, 48).orElseThrow();

        List<String> kept = stayed.before().stream().mapToObj(one::get).toList();
        assertThat(stayed.after().stream().mapToObj(other::get)).isEqualTo(kept);
        assertThat(kept).hasSize(longest(one, other));
    }

    @Property
    void givesUpOnlyWhereMoreChangedThanAllowed(@ForAll @Size(max = 16) List<@IntRange(max = 4) Integer> before,
            @ForAll @Size(max = 16) List<@IntRange(max = 4) Integer> after, @ForAll @IntRange(max = 12) int most) {
        List<String> one = before.stream().map(String::valueOf).toList();
        List<String> other = after.stream().map(String::valueOf).toList();
        int edits = one.size() + other.size() - 2 * longest(one, other);

        boolean isFound = Stayed.of(one, other, most).isPresent();

        assertThat(isFound || edits > most).isTrue();
        assertThat(isFound).isEqualTo(edits <= most || isOnlyLonger(one, other));
    }

    /// What was only put in, or only taken out, in one place needs no search.
    private static boolean isOnlyLonger(List<String> one, List<String> other) {
        List<String> shorter = one.size() < other.size() ? one : other;
        List<String> longer = shorter == one ? other : one;
        int head = 0;
        while (head < shorter.size() && shorter.get(head).equals(longer.get(head))) {
            head++;
        }
        int tail = 0;
        while (tail < shorter.size() - head
                && shorter.get(shorter.size() - 1 - tail).equals(longer.get(longer.size() - 1 - tail))) {
            tail++;
        }
        return head + tail == shorter.size();
    }

    @Test
    void comparesNothingWithNothing() {
        assertThat(Stayed.of(List.of(), List.of(), 0)).get().matches(stayed -> stayed.before().isEmpty());
    }

    /// By the table that everybody knows.
    private static int longest(List<String> one, List<String> other) {
        int[][] length = new int[one.size() + 1][other.size() + 1];
        for (int i = 1; i <= one.size(); i++) {
            for (int j = 1; j <= other.size(); j++) {
                length[i][j] = one.get(i - 1).equals(other.get(j - 1)) ? length[i - 1][j - 1] + 1
                        : Math.max(length[i - 1][j], length[i][j - 1]);
            }
        }
        return length[one.size()][other.size()];
    }
}
