package org.attune.web;

import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;

import org.attune.store.Store;
import org.attune.store.StorePlace;
import org.attune.store.access.Asker;
import org.attune.store.sql.Care;
import org.attune.web.settings.BadSetting;
import org.attune.web.settings.Settings;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.boot.web.server.servlet.context.AnnotationConfigServletWebServerApplicationContext;

/// A practice that is open: answers requests until it is closed.
public final class Server implements AutoCloseable {

    /// Our choice: an evening; another start gives another link.
    private static final Duration LINK_LASTS = Duration.ofHours(24);

    private final Settings settings;
    private final Store store;
    private final AnnotationConfigServletWebServerApplicationContext context;

    private Server(Settings settings, Store store, AnnotationConfigServletWebServerApplicationContext context) {
        this.settings = settings;
        this.store = store;
        this.context = context;
    }

    /// Opens it; when this returns, it answers.
    ///
    /// @param clock what time it is
    /// @param random where ids, tokens and keys come from
    /// @throws BadSetting when it cannot listen where it was told to, or not open its store
    public static Server start(Settings settings, Clock clock, SecureRandom random) {
        Store store = open(settings, clock, random);
        AnnotationConfigServletWebServerApplicationContext context = new AnnotationConfigServletWebServerApplicationContext();
        context.registerBean(Settings.class, () -> settings);
        context.registerBean(Clock.class, () -> clock);
        context.registerBean(Store.class, () -> store, definition -> definition.setDestroyMethodName(""));
        context.register(ServerParts.class);
        try {
            context.refresh();
            return new Server(settings, store, context);
        } catch (RuntimeException e) {
            context.close();
            store.close();
            throw e.getCause() instanceof PortInUseException ? portInUse(settings.port()) : e;
        }
    }

    private static Store open(Settings settings, Clock clock, SecureRandom random) {
        StorePlace place = settings.databaseUrl().isEmpty()
                ? new StorePlace.InFolder(settings.dataFolder(),
                        settings.isThrownAway() ? Care.THROWN_AWAY : Care.LASTING)
                : new StorePlace.AtUrl(settings.databaseUrl(), settings.dataFolder());
        try {
            return Store.open(place, clock, random);
        } catch (IllegalStateException | UncheckedIOException e) {
            throw new BadSetting(String.valueOf(e.getMessage()), "Nothing was started.");
        }
    }

    private static BadSetting portInUse(int port) {
        return new BadSetting("Another program listens on port " + port + ", perhaps Attune itself.",
                "Close that one, or give another: --port 0 takes any that is free.");
    }

    /// Where a browser begins: at a link that works once where the practice has nobody yet, and else at the sign-in.
    public String address() {
        Asker.Program asker = new Asker.Program("start");
        return settings.origin() + (store.people().isEmpty(asker)
                ? "/set-up/" + store.setupLinks().issueFirst(asker, LINK_LASTS)
                : "/");
    }

    /// What it keeps.
    public Store store() {
        return store;
    }

    /// What it is made of, for tests that list all pages.
    AnnotationConfigServletWebServerApplicationContext parts() {
        return context;
    }

    @Override
    public void close() {
        context.close();
        store.close();
    }
}
