package org.attune.core.simulation.fit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

import org.attune.core.course.Case;
import org.attune.core.course.Course;
import org.attune.core.internal.draws.Courses;
import org.junit.jupiter.api.Test;

class CaseChoiceTest {

    @Test
    void takesTheLowestHashesOfSeedAndId() {
        // From `printf "7\nC0" | sha256sum` and so on: C4 1253cb1d, C2 3aef124b, C3 763b7743, C0 9d20bf54.
        CaseChoice choice = new CaseChoice(7, 3);
        cases(6).forEach(choice::offer);
        assertThat(choice.chosen()).extracting(Case::id).containsExactly("C4", "C2", "C3");
    }

    @Test
    void choosesTheSameInAnyOrder() {
        List<Case> cases = cases(1000);
        List<Case> shuffled = new ArrayList<>(cases);
        Collections.shuffle(shuffled, new Random(5));
        List<Case> chosen = CaseChoice.among(cases, 7);
        assertThat(chosen).hasSize(CaseChoice.MOST_CASES).isEqualTo(CaseChoice.among(shuffled, 7));
        assertThat(chosen).isNotEqualTo(CaseChoice.among(cases, 8));
    }

    @Test
    void passesOverCasesThatShowNoWobble() {
        CaseChoice choice = new CaseChoice(7);
        choice.offer(Case.of("one-score", Course.ofEverySession(Courses.ALLIANCE, 4)));
        choice.offer(Case.of("none", Course.none(Courses.ALLIANCE)));
        choice.offer(Case.of("two-scores", Course.ofEverySession(Courses.ALLIANCE, 4, 4)));
        assertThat(choice.chosen()).extracting(Case::id).containsExactly("two-scores");
        assertThat(choice.passedOver()).isEqualTo(2);
        assertThat(choice.usable()).isEqualTo(1);
    }

    private static List<Case> cases(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> Case.of("C" + i, Course.ofEverySession(Courses.ALLIANCE, 4, 3.5)))
                .toList();
    }
}
