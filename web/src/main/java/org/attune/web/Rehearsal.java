package org.attune.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.util.List;

import org.attune.web.settings.Settings;

/// Asks a practice that was opened for practice for a few pages, so that the JVM remembers what a first visit needs.
final class Rehearsal {

    private Rehearsal() {}

    static void run(Settings settings) {
        for (String path : List.of("/", "/sign-in", "/nothing-here")) {
            try {
                HttpURLConnection connection = (HttpURLConnection) URI.create(settings.origin() + path).toURL()
                        .openConnection();
                connection.setInstanceFollowRedirects(false);
                try (InputStream in = connection.getResponseCode() < HttpURLConnection.HTTP_BAD_REQUEST
                        ? connection.getInputStream()
                        : connection.getErrorStream()) {
                    in.readAllBytes();
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
