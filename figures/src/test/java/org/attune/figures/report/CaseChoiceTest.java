package org.attune.figures.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.attune.core.instrument.Scale;
import org.attune.figures.sample.InventedPractice;
import org.junit.jupiter.api.Test;

class CaseChoiceTest {

    private static final Scale SCALE = InventedPractice.ALLIANCE;
    private static final List<CaseSheet> SHEETS = InventedPractice.cases("practice.csv", SCALE).stream()
            .map(InventedPractice::sheet).toList();

    @Property(tries = 50, seed = "1")
    void choosesTheSameCasesInWhateverOrderTheyCome(@ForAll long seed) {
        List<CaseSheet> shuffled = new ArrayList<>(SHEETS);
        Collections.shuffle(shuffled, new Random(seed));

        assertThat(ids(choice(shuffled, 4, 2))).isEqualTo(ids(choice(SHEETS, 4, 2)));
    }

    @Test
    void keepsNoMoreThanThePageShows() {
        assertThat(choice(SHEETS, 3, 2)).hasSize(5);
        assertThat(choice(SHEETS, 3, 0)).allMatch(CaseSheet::isFlagged).hasSize(3);
        assertThat(choice(SHEETS, 100, 100)).hasSameSizeAs(SHEETS);
    }

    @Test
    void putsOpenTensionsFirstThenTheDeepestFallsThenTheRestById() {
        List<CaseSheet> chosen = choice(SHEETS, 100, 100);

        List<CaseSheet> flagged = chosen.stream().filter(CaseSheet::isFlagged).toList();
        assertThat(chosen.subList(0, flagged.size())).isEqualTo(flagged);
        assertThat(flagged.stream().map(CaseSheet::isOpen).toList())
                .isSortedAccordingTo(Collections.reverseOrder());
        assertThat(flagged.stream().filter(sheet -> !sheet.isOpen()).map(CaseSheet::deepestInOwnNoise).toList())
                .isSortedAccordingTo(Collections.reverseOrder());
        assertThat(ids(chosen.subList(flagged.size(), chosen.size()))).isSorted();
    }

    @Test
    void dropsTheLeastPressing() {
        List<CaseSheet> all = choice(SHEETS, 100, 0);

        assertThat(ids(choice(SHEETS, 5, 0))).isEqualTo(ids(all.subList(0, 5)));
    }

    @Test
    void refusesAPageWithoutRoom() {
        assertThatThrownBy(() -> new CaseChoice(0, 10)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new CaseChoice(1, -1)).isInstanceOf(IllegalArgumentException.class);
    }

    private static List<CaseSheet> choice(List<CaseSheet> sheets, int mostFlagged, int mostOthers) {
        CaseChoice choice = new CaseChoice(mostFlagged, mostOthers);
        sheets.forEach(choice::add);
        return choice.chosen();
    }

    private static List<String> ids(List<CaseSheet> sheets) {
        return sheets.stream().map(sheet -> sheet.watched().id()).toList();
    }
}
