package org.attune.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What somebody typed reaches no log, no address, no file name and no other machine.
class SilenceTest {

    private static final String CANARY = "canaryword";
    /// A connection's state in the kernel's table: waiting for others. Source: include/net/tcp_states.h.
    private static final String LISTENING = "0A";

    @TempDir
    private Path folder;
    private House house;
    private final ByteArrayOutputStream log = new ByteArrayOutputStream();

    @BeforeEach
    void open() {
        Log.writeTo(new PrintStream(log, true, StandardCharsets.UTF_8));
        house = House.empty(folder);
    }

    @AfterEach
    void close() {
        house.close();
    }

    private Browser typeTheCanaryEverywhere() throws Exception {
        Browser browser = Cast.ADMINISTRATOR.enters(house);
        for (String path : List.of("/sign-in", "/people", "/account/password", "/cases", "/people/" + CANARY)) {
            browser.get("/people");
            HttpResponse<String> answer = browser.post(path, Map.of("name", CANARY + "\r\nX: y", "shown", CANARY,
                    "password", CANARY, "present", CANARY, "again", CANARY + "2", "roles", CANARY));
            assertThat(answer.headers().map().toString()).doesNotContain(CANARY);
            assertThat(answer.statusCode()).isBetween(400, 422);
        }
        browser.get("/" + CANARY + "?" + CANARY);
        try (Socket socket = new Socket("localhost", browser.address("/").getPort())) {
            socket.getOutputStream().write((CANARY + " /<" + CANARY + "> HTTP/1.1\r\n\r\n").getBytes(
                    StandardCharsets.US_ASCII));
            socket.getInputStream().readAllBytes();
        }
        return browser;
    }

    @Test
    void nothingThatWasTypedReachesTheLogOrAFileName() throws Exception {
        typeTheCanaryEverywhere();

        assertThat(log.toString(StandardCharsets.UTF_8)).doesNotContain(CANARY);
        try (Stream<Path> files = Files.walk(folder)) {
            assertThat(files.map(Path::toString)).noneMatch(name -> name.contains(CANARY));
        }
    }

    @Test
    void theLogTellsTheKindOfAFaultAndNothingOfWhatItSays() {
        Logger.getLogger("org.apache.somewhere").log(Level.SEVERE, CANARY,
                new IllegalStateException(CANARY));

        assertThat(log.toString(StandardCharsets.UTF_8)).contains("org.apache.somewhere", "IllegalStateException")
                .doesNotContain(CANARY);
    }

    @Test
    void noConnectionLeadsToAnotherMachine() throws Exception {
        typeTheCanaryEverywhere();

        for (String table : List.of("/proc/self/net/tcp", "/proc/self/net/tcp6")) {
            assertThat(ofThisProcess(Files.readAllLines(Path.of(table)))).allMatch(SilenceTest::staysHere);
        }
    }

    /// The rows whose socket is open in this process.
    private static List<String[]> ofThisProcess(List<String> table) throws Exception {
        List<String> sockets;
        try (Stream<Path> open = Files.list(Path.of("/proc/self/fd"))) {
            sockets = open.map(SilenceTest::target).toList();
        }
        return table.stream().skip(1).map(row -> row.strip().split("\\s+"))
                .filter(row -> sockets.contains("socket:[" + row[9] + "]"))
                .toList();
    }

    private static String target(Path open) {
        try {
            return Files.readSymbolicLink(open).toString();
        } catch (IOException e) {
            return "";
        }
    }

    /// Addresses stand in the table as hexadecimal words, each turned round: 127.0.0.1 as 0100007F.
    private static boolean staysHere(String[] row) {
        return row[3].equals(LISTENING) || row[2].matches("0100007F:.*|0{24}01000000:.*|0{16}FFFF00000100007F:.*");
    }
}
