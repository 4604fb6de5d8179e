package org.attune.web.library;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;

import org.attune.store.Store;
import org.attune.store.access.Asker;
import org.attune.web.settings.Settings;
import org.springframework.stereotype.Component;

/// Whether the feed of essays is open to everybody. It is closed until who runs the practice opens it; its name stays the same if it is
/// closed and opened again.
@Component
public final class FeedSwitch {

    /// Where it is read.
    static final String PATH = "/feed.atom";
    /// As whom what is published is read for people who are not signed in.
    static final Asker.Program READER = new Asker.Program("feed");

    private static final String OPEN = "library.feed.open";
    private static final String NAME = "library.feed.name";
    private static final String YES = "yes";

    private final Store store;
    private final Settings settings;
    private final Clock clock;

    public FeedSwitch(Store store, Settings settings, Clock clock) {
        this.store = store;
        this.settings = settings;
        this.clock = clock;
    }

    /// What the feed is called for ever, and when it was first opened.
    record Named(UUID id, Instant since) {}

    /// The name, while it is open.
    Optional<Named> named() {
        return store.settings().find(READER, OPEN).filter(YES::equals).flatMap(yes -> kept());
    }

    private Optional<Named> kept() {
        return store.settings().find(READER, NAME).map(text -> text.split(" ", 2))
                .map(parts -> new Named(UUID.fromString(parts[0]), Instant.parse(parts[1])));
    }

    /// Its address, while it is open; empty otherwise.
    String address() {
        return named().map(named -> settings.origin() + PATH).orElse("");
    }

    void open(Asker.Member asker) {
        if (kept().isEmpty()) {
            store.settings().choose(asker, NAME,
                    UUID.randomUUID() + " " + clock.instant().truncatedTo(ChronoUnit.SECONDS));
        }
        store.settings().choose(asker, OPEN, YES);
    }

    void close(Asker.Member asker) {
        store.settings().choose(asker, OPEN, "");
    }
}
