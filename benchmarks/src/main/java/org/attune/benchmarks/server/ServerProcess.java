package org.attune.benchmarks.server;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.attune.store.StorePlace;

/// The real server, as `attune serve` starts it, in a process of its own.
///
/// @param process the process, which is the server's own: the launcher has become it
/// @param port where it listens
public record ServerProcess(Process process, int port) implements AutoCloseable {

    private static final Pattern ADDRESS = Pattern.compile("Attune is at https?://[^:/]+:(\\d+)");
    private static final int LONGEST_END_SECONDS = 30;

    /// Starts it with the launcher of a repository, and waits until it says where it is.
    public static ServerProcess start(Path repository, StorePlace place) throws IOException {
        List<String> words = new ArrayList<>(List.of(repository.resolve("attune").toString(), "serve", "--port", "0",
                "--data", place.folder().toString()));
        ProcessBuilder builder = new ProcessBuilder(words).redirectError(ProcessBuilder.Redirect.INHERIT);
        Map<String, String> environment = builder.environment();
        environment.remove("DISPLAY");
        environment.remove("WAYLAND_DISPLAY");
        if (place instanceof StorePlace.AtUrl url) {
            environment.put("ATTUNE_DATABASE_URL", url.jdbcUrl());
        }
        Process process = builder.start();
        BufferedReader said = new BufferedReader(
                new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        for (String line = said.readLine(); line != null; line = said.readLine()) {
            Matcher found = ADDRESS.matcher(line);
            if (found.find()) {
                return new ServerProcess(process, Integer.parseInt(found.group(1)));
            }
        }
        throw new IllegalStateException("the server did not start");
    }

    /// Ends it as a power cut does: nothing in it runs any more.
    public void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(LONGEST_END_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
