package org.attune.core.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.attune.core.room.SharedClock.Hand;
import org.junit.jupiter.api.Test;

class SharedClockTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final SharedClock NEW = SharedClock.of(Duration.ofMinutes(90));

    /// Steps of the machine's clock in seconds: an hour back to an hour on.
    @Property
    void itNeverRunsBackwardAndNeverSkipsWhateverTheMachineDoes(
            @ForAll @Size(min = 1, max = 60) List<@IntRange(min = -3_600, max = 3_600) Integer> steps) {
        Instant now = NOON;
        SharedClock clock = NEW.start(now);
        Duration before = Duration.ZERO;
        for (int step : steps) {
            now = now.plusSeconds(step);
            Duration shown = clock.elapsed(now);
            clock = clock.beat(now);
            assertThat(clock.elapsed(now)).isEqualTo(shown).isGreaterThanOrEqualTo(before)
                    .isLessThanOrEqualTo(before.plus(SharedClock.JUMP));
            before = shown;
            if (step % 5 == 0) {
                clock = clock.pause(now);
            }
            clock = clock.start(now);
            assertThat(clock.elapsed(now)).isEqualTo(before);
        }
    }

    @Test
    void itCountsWhileItRunsAndStandsWhileItIsPaused() {
        SharedClock clock = NEW.start(NOON).pause(NOON.plusSeconds(60)).start(NOON.plusSeconds(200));

        assertThat(clock.elapsed(NOON.plusSeconds(230))).isEqualTo(Duration.ofSeconds(90));
        assertThat(clock.left(NOON.plusSeconds(230))).isEqualTo(Duration.ofSeconds(90 * 60 - 90));
        assertThat(clock.start(NOON.plusSeconds(230)).elapsed(NOON.plusSeconds(230))).isEqualTo(Duration.ofSeconds(90));
    }

    @Test
    void aJumpOfMoreThanFiveMinutesPausesItAndIsSaid() {
        SharedClock clock = NEW.start(NOON).beat(NOON.plusSeconds(10));

        SharedClock after = clock.beat(NOON.plusSeconds(10 + 301));

        assertThat(after.hand()).isEqualTo(new Hand.Still(true));
        assertThat(after.elapsed(NOON.plusSeconds(999))).isEqualTo(Duration.ofSeconds(10));
        assertThat(after.start(NOON.plusSeconds(400)).pause(NOON.plusSeconds(401)).hand())
                .isEqualTo(new Hand.Still(false));
        assertThat(clock.beat(NOON.plusSeconds(10 + 300)).isGoing()).isTrue();
    }

    @Test
    void aStepBackIsNoTimeAndItGoesOnFromThere() {
        SharedClock clock = NEW.start(NOON).beat(NOON.plusSeconds(100)).beat(NOON.minusSeconds(3_600));

        assertThat(clock.elapsed(NOON.minusSeconds(3_600))).isEqualTo(Duration.ofSeconds(100));
        assertThat(clock.elapsed(NOON.minusSeconds(3_590))).isEqualTo(Duration.ofSeconds(110));
    }

    @Test
    void whatIsNoClockIsRefused() {
        assertThatThrownBy(() -> SharedClock.of(Duration.ZERO)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Hand.Going(NOON, NOON.minusSeconds(1)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
