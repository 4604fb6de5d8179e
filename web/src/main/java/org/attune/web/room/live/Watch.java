package org.attune.web.room.live;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/// One window that looks at a room, until it is closed.
public final class Watch implements AutoCloseable {

    private final LiveRooms rooms;
    private final String roomId;
    private final String personId;
    private final Semaphore news = new Semaphore(0);
    private volatile boolean isOver;

    Watch(LiveRooms rooms, String roomId, String personId) {
        this.rooms = requireNonNull(rooms, "rooms");
        this.roomId = requireNonNull(roomId, "roomId");
        this.personId = requireNonNull(personId, "personId");
    }

    String roomId() {
        return roomId;
    }

    boolean isOf(String person) {
        return personId.equals(person);
    }

    /// Waits until something has changed, but no longer than this.
    ///
    /// @return whether something has; several changes at once are one
    public boolean hasNews(Duration longest) throws InterruptedException {
        boolean hasNews = news.tryAcquire(longest.toMillis(), TimeUnit.MILLISECONDS);
        news.drainPermits();
        return hasNews && !isOver;
    }

    /// Whether nothing will come any more, because the program ends.
    public boolean isOver() {
        return isOver;
    }

    void tell() {
        news.release();
    }

    void end() {
        isOver = true;
        tell();
    }

    /// The window looks no more.
    @Override
    public void close() {
        rooms.leave(this);
    }
}
