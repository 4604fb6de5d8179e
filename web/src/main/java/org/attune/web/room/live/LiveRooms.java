package org.attune.web.room.live;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

import org.attune.web.page.Faults;
import org.springframework.context.ApplicationListener;
import org.springframework.context.event.ContextClosedEvent;

/// Who looks at which rooms, and tells them when something has changed there, whoever changed it and by whichever door.
///
/// A room's pulse is a word that is another one once anything has changed that anybody there may see. It is asked for several
/// times a second for rooms that somebody looks at, and at once after each act in a room; nothing of a room is kept here.
public final class LiveRooms implements ApplicationListener<ContextClosedEvent>, AutoCloseable {

    /// Our choice: what a person could mean to have open, and few enough that nobody keeps the others out.
    public static final int MOST_WINDOWS = 20;
    /// Our choice: what was taken back is off every screen within a second.
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(250);
    private static final System.Logger LOG = System.getLogger(LiveRooms.class.getName());

    private final UnaryOperator<String> pulse;
    private final Set<Watch> watches = ConcurrentHashMap.newKeySet();
    private final Map<String, String> pulses = new ConcurrentHashMap<>();
    private final Thread looker;
    private boolean isOver;

    /// @param pulse gives the pulse of a room by its id
    public LiveRooms(UnaryOperator<String> pulse) {
        this.pulse = requireNonNull(pulse, "pulse");
        looker = Thread.ofVirtual().name("rooms").start(this::lookAgainAndAgain);
    }

    /// Looks at a room from now on. What changed before is not told.
    ///
    /// @return the watch, which is to be closed; empty where this person has [#MOST_WINDOWS] already, or the program ends
    public synchronized Optional<Watch> watch(String roomId, String personId) {
        if (isOver || watches.stream().filter(watch -> watch.isOf(personId)).count() >= MOST_WINDOWS) {
            return Optional.empty();
        }
        Watch watch = new Watch(this, roomId, personId);
        pulses.computeIfAbsent(roomId, pulse);
        watches.add(watch);
        return Optional.of(watch);
    }

    synchronized void leave(Watch watch) {
        watches.remove(watch);
        if (watches.stream().noneMatch(other -> other.roomId().equals(watch.roomId()))) {
            pulses.remove(watch.roomId());
        }
    }

    /// Looks whether something has changed in a room, after an act there.
    public void look(String roomId) {
        pulses.computeIfPresent(roomId, (id, before) -> {
            String now = pulse.apply(id);
            if (!now.equals(before)) {
                watches.stream().filter(watch -> watch.roomId().equals(id)).forEach(Watch::tell);
            }
            return now;
        });
    }

    private void lookAgainAndAgain() {
        try {
            while (true) {
                Thread.sleep(BETWEEN_LOOKS);
                lookAtAll(List.copyOf(pulses.keySet()));
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private void lookAtAll(List<String> rooms) {
        for (String room : rooms) {
            try {
                look(room);
            } catch (RuntimeException fault) {
                LOG.log(System.Logger.Level.ERROR, "a room could not be looked at: {0}", Faults.describe(fault));
            }
        }
    }

    /// How many windows look at a room now.
    int windows(String roomId) {
        return watches.stream().filter(watch -> watch.roomId().equals(roomId)).collect(Collectors.counting())
                .intValue();
    }

    /// Before anything else of the program ends, so that nobody who only waits keeps it from ending.
    @Override
    public void onApplicationEvent(ContextClosedEvent event) {
        close();
    }

    @Override
    public void close() {
        end();
        looker.interrupt();
        try {
            looker.join();
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void end() {
        isOver = true;
        watches.forEach(Watch::end);
    }
}
