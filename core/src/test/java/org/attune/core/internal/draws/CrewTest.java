package org.attune.core.internal.draws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicIntegerArray;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CrewTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5})
    void doesEveryItemOnce(int threads) {
        AtomicIntegerArray done = new AtomicIntegerArray(101);
        try (Crew crew = new Crew(threads)) {
            crew.each(done.length(), () -> done::incrementAndGet);
        }
        for (int i = 0; i < done.length(); i++) {
            assertThat(done.get(i)).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void saysThatTheMemoryIsFullAsItIs(int threads) {
        try (Crew crew = new Crew(threads)) {
            assertThatThrownBy(() -> crew.each(8, () -> item -> {
                throw new OutOfMemoryError("pretended");
            })).isInstanceOf(OutOfMemoryError.class);
        }
    }
}
