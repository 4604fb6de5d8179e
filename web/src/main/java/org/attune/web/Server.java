package org.attune.web;

import org.attune.web.settings.BadSetting;
import org.attune.web.settings.Settings;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.boot.web.server.servlet.context.AnnotationConfigServletWebServerApplicationContext;

/// A practice that is open: answers requests until it is closed.
public final class Server implements AutoCloseable {

    private final Settings settings;
    private final AnnotationConfigServletWebServerApplicationContext context;

    private Server(Settings settings, AnnotationConfigServletWebServerApplicationContext context) {
        this.settings = settings;
        this.context = context;
    }

    /// Opens it; when this returns, it answers.
    ///
    /// @throws BadSetting when it cannot listen where it was told to
    public static Server start(Settings settings) {
        AnnotationConfigServletWebServerApplicationContext context = new AnnotationConfigServletWebServerApplicationContext();
        context.registerBean(Settings.class, () -> settings);
        context.register(ServerParts.class);
        try {
            context.refresh();
        } catch (RuntimeException e) {
            context.close();
            throw e.getCause() instanceof PortInUseException ? portInUse(settings.port()) : e;
        }
        return new Server(settings, context);
    }

    private static BadSetting portInUse(int port) {
        return new BadSetting("Another program listens on port " + port + ", perhaps Attune itself.",
                "Close that one, or give another: --port 0 takes any that is free.");
    }

    /// Where a browser begins.
    public String address() {
        return settings.origin() + "/";
    }

    /// What it is made of, for tests that list all pages.
    AnnotationConfigServletWebServerApplicationContext parts() {
        return context;
    }

    @Override
    public void close() {
        context.close();
    }
}
