package org.attune.core.pairing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.attune.core.course.Respondent.CLIENT;
import static org.attune.core.course.Respondent.THERAPIST;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;

import org.attune.core.pairing.Seal.View;
import org.junit.jupiter.api.Test;

class SealTest {

    private static final Instant AGREED = Instant.parse("2026-03-10T08:00:00Z");
    private static final Instant BEFORE = AGREED.minusSeconds(1);

    @Test
    void keepsBothHalvesSealedUntilBothAreIn() {
        Seal oneIn = new Seal(Set.of(CLIENT), AGREED);
        assertThat(oneIn.ofClientHalf(Sharing.NOW, BEFORE)).isEqualTo(View.NOTHING);
        assertThat(new Seal(Set.of(THERAPIST), AGREED).ofTherapistHalf(BEFORE)).isEqualTo(View.NOTHING);
        Seal bothIn = new Seal(Set.of(CLIENT, THERAPIST), AGREED);
        assertThat(bothIn.ofClientHalf(Sharing.NOW, BEFORE)).isEqualTo(View.ANSWERS);
        assertThat(bothIn.ofTherapistHalf(BEFORE)).isEqualTo(View.ANSWERS);
    }

    @Test
    void opensWhatIsInAtTheAgreedTimeAndNothingThatIsNot() {
        Seal oneIn = new Seal(Set.of(CLIENT), AGREED);
        assertThat(oneIn.ofClientHalf(Sharing.NOW, AGREED)).isEqualTo(View.ANSWERS);
        assertThat(oneIn.ofTherapistHalf(AGREED)).isEqualTo(View.NOTHING);
        assertThat(new Seal(Set.of(THERAPIST), AGREED).ofClientHalf(Sharing.NOW, AGREED.plusSeconds(9)))
                .isEqualTo(View.NOTHING);
    }

    @Test
    void waitsForTheAgreedTimeWhereTheClientWantsItSo() {
        Seal bothIn = new Seal(Set.of(CLIENT, THERAPIST), AGREED);
        assertThat(bothIn.ofClientHalf(Sharing.BEFORE_NEXT, BEFORE)).isEqualTo(View.NOTHING);
        assertThat(bothIn.ofClientHalf(Sharing.BEFORE_NEXT, AGREED)).isEqualTo(View.ANSWERS);
    }

    @Test
    void showsTheScoreAloneOrNothingWhereTheClientWantsItSo() {
        Seal bothIn = new Seal(Set.of(CLIENT, THERAPIST), AGREED);
        assertThat(bothIn.ofClientHalf(Sharing.ONLY_THE_LINE, AGREED)).isEqualTo(View.SCORE);
        assertThat(bothIn.ofClientHalf(Sharing.KEPT, AGREED.plus(Duration.ofDays(900)))).isEqualTo(View.NOTHING);
    }
}
