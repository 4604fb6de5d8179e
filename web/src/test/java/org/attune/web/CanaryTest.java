package org.attune.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.logging.Logger;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a client writes reaches the pages that are meant to show it, and nothing else: no log, no address, no file in clear.
class CanaryTest {

    private static final String CANARY = "canaryword";

    @TempDir
    private Path folder;

    @Test
    void whatAClientWritesReachesNoLogNoAddressAndNoFile() throws Exception {
        ByteArrayOutputStream logged = new ByteArrayOutputStream();
        Log.writeTo(new PrintStream(logged, true, StandardCharsets.UTF_8));
        Logger.getLogger("org.attune.web.test").warning("listening");
        try (House house = House.empty(folder)) {
            AskedSession session = AskedSession.in(house);
            String link = session.link();
            Browser client = new Browser(house.origin());
            client.follow(client.get(link));
            client.get("/minute/line");
            HttpResponse<String> wrote = client.post("/minute/line", Map.of("words", CANARY));
            client.post("/minute/item/" + CANARY, Map.of("points", CANARY));
            client.post("/minute/share", Map.of("choice", CANARY));
            client.post("/minute/share/" + CANARY, Map.of(CANARY, CANARY));
            client.get("/minute/share");
            client.post("/minute/share", Map.of("choice", "NOW"));

            assertThat(session.words()).isEqualTo(CANARY);
            assertThat(wrote.headers().map().toString()).doesNotContain(CANARY);
            assertThat(logged.toString(StandardCharsets.UTF_8)).contains("listening")
                    .doesNotContain(CANARY, link.substring("/l/".length()));
        }
        try (Stream<Path> files = Files.walk(folder)) {
            assertThat(files.filter(Files::isRegularFile)).isNotEmpty().allSatisfy(file -> assertThat(
                    Files.readString(file, StandardCharsets.ISO_8859_1)).doesNotContain(CANARY));
        }
    }

    @Test
    void whatATellingSaysReachesNoLogNoAddressAndNoFile() throws Exception {
        ByteArrayOutputStream logged = new ByteArrayOutputStream();
        Log.writeTo(new PrintStream(logged, true, StandardCharsets.UTF_8));
        Logger.getLogger("org.attune.web.test").warning("listening");
        try (House house = House.empty(folder)) {
            AskedSession session = AskedSession.in(house);
            Browser client = session.onOwnPage("20417");
            client.get("/own/tensions/new");
            Map<String, String> words = Map.of("words", CANARY, "to", "Known as THERAPIST");
            HttpResponse<String> told = client.post("/own/tensions", words);
            String own = told.headers().firstValue("Location").orElseThrow();
            String tellings = own.replace("/own", "") + "/tellings";
            Browser desk = Cast.THERAPIST.enters(house);
            desk.get(tellings);
            List<HttpResponse<String>> answers = List.of(told,
                    client.post(own + "/tellings/" + CANARY + "/back", words),
                    client.post(own + "/ending", Map.of("ending", CANARY)),
                    client.post("/own/tensions/" + CANARY + "/tellings", words), desk.post(tellings, words),
                    desk.get(tellings + "/two?first=1&second=2"), desk.post("/tensions/none/tellings", words),
                    desk.post(tellings + "/" + CANARY + "/back", words));
            house.clock().pass(Duration.ofMinutes(16));
            HttpResponse<String> late = client.post(own + "/tellings", words);

            assertThat(answers).allSatisfy(answer -> assertThat(answer.headers().map().toString())
                    .doesNotContain(CANARY));
            assertThat(late.headers().map().toString()).doesNotContain(CANARY);
            assertThat(logged.toString(StandardCharsets.UTF_8)).contains("listening").doesNotContain(CANARY);
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(file.toString()).doesNotContain(CANARY);
                assertThat(Files.readString(file, StandardCharsets.ISO_8859_1)).as(file.toString())
                        .doesNotContain(CANARY);
            }
        }
    }
}
