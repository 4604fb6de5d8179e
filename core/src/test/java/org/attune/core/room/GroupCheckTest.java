package org.attune.core.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;

import org.attune.core.room.GroupCheck.Item;
import org.attune.core.room.GroupCheck.Result;
import org.junit.jupiter.api.Test;

class GroupCheckTest {

    @Test
    void showsHowAnswersSpreadFromThreeOn() {
        assertThat(GroupCheck.of(List.of())).isEqualTo(new Result.TooFew());
        assertThat(GroupCheck.of(List.of(check(1), check(2)))).isEqualTo(new Result.TooFew());

        Result result = GroupCheck.of(List.of(check(10), check(0), check(10)));

        assertThat(result).isInstanceOfSatisfying(Result.Shown.class, shown -> {
            assertThat(shown.of()).isEqualTo(3);
            assertThat(shown.counts().get(Item.ROOM)).containsExactly(1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2);
        });
    }

    @Test
    void eachQuestionHasAnAnswer() {
        assertThatThrownBy(() -> new GroupCheck(Map.of(Item.SAFE, 3))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> check(11)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> check(-1)).isInstanceOf(IllegalArgumentException.class);
        assertThat(Item.values()).allSatisfy(item -> assertThat(item.text()).endsWith("."));
    }

    private static GroupCheck check(int points) {
        return new GroupCheck(Map.of(Item.SAFE, points, Item.HEARD, points, Item.ROOM, points, Item.USE, points));
    }
}
