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
/// times a second for rooms that somebody looks at, and at once after each act in a room; nothing of a room is kept here. The rooms
/// themselves are kept as long as the program runs, whether somebody looks at them or not: a silence is no end of a meeting.
public final class LiveRooms implements ApplicationListener<ContextClosedEvent>, AutoCloseable {

    /// Our choice: what a person could mean to have open, and few enough that nobody keeps the others out.
    public static final int MOST_WINDOWS = 20;
    /// Our choice: what was taken back is off every screen within a second.
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(250);
    private static final int LOOKS_BETWEEN_KEEPING = 4;
    private static final System.Logger LOG = System.getLogger(LiveRooms.class.getName());

    private final UnaryOperator<String> pulse;
    private final Runnable keeping;
    private final Set<Watch> watches = ConcurrentHashMap.newKeySet();
    private final Map<String, String> pulses = new ConcurrentHashMap<>();
    private final Thread looker;
    private boolean isOver;

    /// @param pulse gives the pulse of a room by its id
    /// @param keeping keeps all rooms, such as their clocks; done about every second
    public LiveRooms(UnaryOperator<String> pulse, Runnable keeping) {
        this.pulse = requireNonNull(pulse, "pulse");
        this.keeping = requireNonNull(keeping, "keeping");
        looker = Thread.ofVirtual().name("rooms").start(this::lookAgainAndAgain);
    }

    /// Looks at a room from now on. What changed before is not told.
    ///
    /// @return the watch, which is to be closed; empty where this person has [#MOST_WINDOWS] already, or the program ends
    public Optional<Watch> watch(String roomId, String personId) {
        return watch(roomId, personId, pulse.apply(roomId));
    }

    private synchronized Optional<Watch> watch(String roomId, String personId, String now) {
        if (isOver || watches.stream().filter(watch -> watch.isOf(personId)).count() >= MOST_WINDOWS) {
            return Optional.empty();
        }
        Watch watch = new Watch(this, roomId, personId);
        pulses.putIfAbsent(roomId, now);
        watches.add(watch);
        return Optional.of(watch);
    }

    synchronized void leave(Watch watch) {
        watches.remove(watch);
        if (watches.stream().noneMatch(other -> other.roomId().equals(watch.roomId()))) {
            pulses.remove(watch.roomId());
        }
    }

    /// Looks whether something has changed in a room, after an act there. The database is asked before anybody has to wait: of two
    /// who ask at once the one that asked first may come last, and then the others look once more than they had to.
    public void look(String roomId) {
        if (pulses.containsKey(roomId)) {
            tell(roomId, pulse.apply(roomId));
        }
    }

    private synchronized void tell(String roomId, String now) {
        String before = pulses.replace(roomId, now);
        if (before != null && !before.equals(now)) {
            watches.stream().filter(watch -> watch.roomId().equals(roomId)).forEach(Watch::tell);
        }
    }

    private void lookAgainAndAgain() {
        try {
            for (long looks = 1;; looks++) {
                Thread.sleep(BETWEEN_LOOKS);
                if (looks % LOOKS_BETWEEN_KEEPING == 0) {
                    attempt("rooms could not be kept: {0}", keeping);
                }
                for (String room : List.copyOf(pulses.keySet())) {
                    attempt("a room could not be looked at: {0}", () -> look(room));
                }
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private static void attempt(String otherwise, Runnable doing) {
        try {
            doing.run();
        } catch (RuntimeException fault) {
            LOG.log(System.Logger.Level.ERROR, otherwise, Faults.describe(fault));
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
