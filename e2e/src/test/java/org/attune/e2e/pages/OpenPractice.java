package org.attune.e2e.pages;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.microsoft.playwright.Browser.NewContextOptions;
import org.attune.e2e.pages.Reader.Opened;
import org.attune.store.Store;
import org.attune.store.access.Asker;
import org.attune.store.access.Role;
import org.attune.store.people.Names;
import org.attune.store.people.Person;
import org.attune.web.Server;
import org.attune.web.settings.Settings;
import org.attune.web.settings.Typed;

/// An empty practice that is really open, with a browser to look at it.
record OpenPractice(Settings settings, Server server, Reader reader) implements AutoCloseable {

    static final String PASSWORD = "four words kept in mind";

    static OpenPractice in(Path folder) {
        Settings settings = Typed.read(
                List.of("demo", "--port", "0", "--data", folder.resolve("data").toString()), Map.of());
        return new OpenPractice(settings, Server.start(settings, Clock.systemUTC(), new SecureRandom()), new Reader());
    }

    Store store() {
        return server.store();
    }

    String origin() {
        return settings.origin();
    }

    /// A therapist who signs in by that name with [#PASSWORD].
    Person join(String name) {
        return join(name, Role.THERAPIST);
    }

    /// Somebody in that role who signs in so.
    Person join(String name, Role role) {
        Asker.Program program = new Asker.Program("test");
        Person person = store().people().add(program, new Names(name, name), Set.of(role)).done()
                .orElseThrow();
        store().passwords().set(program, person.id(), PASSWORD);
        return person;
    }

    /// Somebody who has signed in, in a window of that width.
    Opened signIn(String name, int width) {
        Opened opened = reader.visit(origin() + "/sign-in", new NewContextOptions().setViewportSize(width, 900));
        opened.page().fill("#name", name);
        opened.page().fill("#password", PASSWORD);
        opened.page().press("#password", "Enter");
        opened.page().waitForURL(origin() + "/");
        return opened;
    }

    @Override
    public void close() {
        reader.close();
        server.close();
    }
}
