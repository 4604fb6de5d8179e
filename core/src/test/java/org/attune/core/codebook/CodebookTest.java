package org.attune.core.codebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CodebookTest {

    @ParameterizedTest
    @ValueSource(strings = {"1", "9", " ", "?", "Q", "ä", "ı", "qq", "\n", "Enter", ";"})
    void refusesAKeyThatHasOtherWork(String key) {
        assertThatThrownBy(() -> Books.code("goes-quiet", Family.WITHDRAWAL, key, "Says less."))
                .hasMessageContaining("goes-quiet").hasMessageContaining("one small letter from a to z");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "z", "i", ",", ".", "-"})
    void takesAKeyThatNeedsNoShift(String key) {
        assertThat(Books.code("goes-quiet", Family.WITHDRAWAL, key, "Says less.").hasKey()).isTrue();
    }

    @Test
    void refusesOneKeyForTwoCodes() {
        Code other = Books.code("looks-away", Family.WITHDRAWAL, "q", "Looks away.");

        assertThatThrownBy(() -> Books.of(1, List.of(Books.QUIET, other), List.of()))
                .hasMessageContaining("key \"q\"").hasMessageContaining("looks-away");
    }

    @Test
    void takesSeveralCodesWithoutAKey() {
        Code one = Books.code("looks-away", Family.WITHDRAWAL, "", "Looks away.");
        Code two = Books.code("looks-down", Family.WITHDRAWAL, "", "Looks down.");

        assertThat(Books.of(1, List.of(one, two), List.of()).codes()).noneMatch(Code::hasKey);
    }

    @ParameterizedTest
    @ValueSource(strings = {"goes-quiet", "mended", "segments"})
    void refusesOneIdForTwoThings(String id) {
        Code twin = Books.code(id, Family.REPAIR, "z", "Another.");

        assertThatThrownBy(() -> Books.of(1, List.of(Books.QUIET, twin), List.of())).hasMessageContaining(id);
    }

    @Test
    void refusesACodeWhoseEdgeIsShownFromOneSideOnly() {
        List<CodeWording.Example> one = Collections.nCopies(2,
                new CodeWording.Example(CodeWording.Side.COUNTS, "This."));

        assertThatThrownBy(() -> new CodeWording("Is so.", "Enough.", "Not enough.", List.of(), one))
                .hasMessageContaining("one of the two is missing");
    }

    @Test
    void refusesALaterVersionThatDoesNotSayWhatItChanged() {
        assertThatThrownBy(() -> Books.of(3, List.of(Books.QUIET), List.of(new Revision(3, "Why not.", List.of()))))
                .hasMessageContaining("each version from 2 on");
    }

    @Test
    void asksForTwoToNinePointsOfASessionItem() {
        assertThatThrownBy(() -> new SessionItem("mended", "Mended", "How far?", List.of("fully")))
                .hasMessageContaining("2 to 9");
        assertThatThrownBy(() -> new SessionItem("mended", "Mended", "How far?", Collections.nCopies(10, "so")))
                .hasMessageContaining("has 10 points");
        assertThat(Books.MENDED.highest()).isEqualTo(5);
    }

    @Test
    void findsCodesByIdAndByFamily() {
        Codebook book = Books.first();

        assertThat(book.findCode("gets-sharp")).contains(Books.SHARP);
        assertThat(book.findCode("mended")).isEmpty();
        assertThat(book.findItem("mended")).contains(Books.MENDED);
        assertThat(book.codes(Family.REPAIR)).containsExactly(Books.ASKS);
    }
}
