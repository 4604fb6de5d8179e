package org.attune.web.room.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Who looks at a room learns of every change there, and of nothing else.
class LiveRoomsTest {

    private static final Duration LONG = Duration.ofSeconds(5);
    private static final Duration SHORT = Duration.ofMillis(600);

    private final Map<String, String> pulses = new ConcurrentHashMap<>(Map.of("one", "1", "other", "1"));
    private final CountDownLatch asked = new CountDownLatch(1);
    private final CountDownLatch answer = new CountDownLatch(1);
    private volatile boolean isSlow;
    private final Semaphore kept = new Semaphore(0);
    private final LiveRooms rooms = new LiveRooms(this::pulse, this::keep);

    private String pulse(String room) {
        if (room.equals("slow") && isSlow) {
            asked.countDown();
            try {
                answer.await();
            } catch (InterruptedException ended) {
                Thread.currentThread().interrupt();
            }
        }
        String word = pulses.getOrDefault(room, "");
        if (word.equals("fault")) {
            throw new IllegalStateException(word);
        }
        return word;
    }

    private void keep() {
        kept.release();
        throw new IllegalStateException("rooms that cannot be kept keep nobody from looking");
    }

    @AfterEach
    void close() {
        rooms.close();
    }

    private Watch watch(String room, String person) {
        return rooms.watch(room, person).orElseThrow();
    }

    @Test
    void everyWindowLearnsOfAChangeThatCameByAnotherDoor() throws Exception {
        try (Watch first = watch("one", "anna");
                Watch second = watch("one", "ben");
                Watch other = watch("other", "eve")) {
            pulses.put("one", "2");

            assertThat(first.hasNews(LONG)).isTrue();
            assertThat(second.hasNews(LONG)).isTrue();
            assertThat(first.hasNews(SHORT)).isFalse();
            assertThat(other.hasNews(Duration.ZERO)).isFalse();
        }
    }

    @Test
    void theRoomsAreKeptAlsoWhereNobodyLooks() throws Exception {
        assertThat(rooms.windows("one")).isZero();
        assertThat(kept.tryAcquire(2, LONG.toSeconds(), TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void whoAsksForAPulseKeepsNobodyElseWaiting() throws Exception {
        try (Watch watch = watch("one", "anna"); Watch slow = watch("slow", "ben")) {
            assertThat(slow.hasNews(Duration.ZERO)).isFalse();
            isSlow = true;
            Thread asking = Thread.ofVirtual().start(() -> rooms.look("slow"));
            assertThat(asked.await(LONG.toSeconds(), TimeUnit.SECONDS)).isTrue();
            pulses.put("one", "2");

            rooms.look("one");
            rooms.watch("one", "eve").orElseThrow().close();

            assertThat(watch.hasNews(Duration.ZERO)).isTrue();
            assertThat(asking.isAlive()).isTrue();
            answer.countDown();
            asking.join();
        }
    }

    @Test
    void anActIsToldAtOnce() throws Exception {
        try (Watch watch = watch("one", "anna")) {
            pulses.put("one", "2");
            rooms.look("one");

            assertThat(watch.hasNews(Duration.ZERO)).isTrue();
        }
    }

    @Test
    void severalChangesAreOnePieceOfNews() throws Exception {
        try (Watch watch = watch("one", "anna")) {
            for (String word : new String[] {"2", "3", "4"}) {
                pulses.put("one", word);
                rooms.look("one");
            }

            assertThat(watch.hasNews(Duration.ZERO)).isTrue();
            assertThat(watch.hasNews(Duration.ZERO)).isFalse();
        }
    }

    @Test
    void aRoomThatNobodyLooksAtAnyMoreIsNotAskedFor() throws Exception {
        watch("one", "anna").close();
        pulses.put("one", "2");
        rooms.look("one");

        try (Watch later = watch("one", "ben")) {
            assertThat(later.hasNews(SHORT)).isFalse();
            assertThat(rooms.windows("one")).isEqualTo(1);
        }
    }

    @Test
    void aRoomThatCannotBeReadKeepsNobodyElseWaiting() throws Exception {
        try (Watch broken = watch("one", "anna"); Watch sound = watch("other", "ben")) {
            pulses.put("one", "fault");
            pulses.put("other", "2");
            assertThat(sound.hasNews(LONG)).isTrue();

            pulses.put("one", "2");
            assertThat(broken.hasNews(LONG)).isTrue();
        }
    }

    @Test
    void oneMoreWindowThanAllowedGetsNoneUntilOneIsClosed() {
        Watch first = watch("one", "anna");
        IntStream.range(1, LiveRooms.MOST_WINDOWS).forEach(i -> watch("other", "anna"));

        assertThat(rooms.watch("one", "anna")).isEmpty();
        assertThat(rooms.watch("one", "ben")).isPresent();
        first.close();
        assertThat(rooms.watch("one", "anna")).isPresent();
    }

    @Test
    void theEndOfTheProgramEndsEveryWatchAndNoneBeginsAfterIt() throws Exception {
        Watch watch = watch("one", "anna");
        rooms.close();

        assertThat(watch.hasNews(LONG)).isFalse();
        assertThat(watch.isOver()).isTrue();
        assertThat(rooms.watch("one", "anna")).isEqualTo(Optional.empty());
    }
}
