package org.attune.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.attune.store.access.Asker;
import org.attune.store.consent.Consent;
import org.attune.store.consent.Consent.Material;
import org.attune.store.consent.Consent.Matter;
import org.attune.store.consent.Consent.Purpose;
import org.attune.store.material.Recording;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What a session left behind besides forms, from its upload to its end.
class MaterialTest extends AtASession {

    private static final String VTT = """
            WEBVTT

            00:01.000 --> 00:04.000
            <v Kim Canary>I told you about the letter.

            00:04.500 --> 00:06.000
            <v Dr Tess>The letter, yes.
            """;

    /// Once so much of a file is sent, it is being read. Less than a transcript may have.
    private static final int MORE_THAN_SOCKETS_HOLD = 40 << 20;

    private Browser therapist;
    private String material;

    @BeforeEach
    void enter() {
        therapist = Cast.THERAPIST.enters(house);
        material = session.sessionPath() + "/material";
    }

    private Consent agree(Purpose purpose, Material what) {
        return house.store().consents().give(asker(), session.caseId(), new Matter(purpose, what, ""), "3 en");
    }

    private Asker.Member asker() {
        return house.person(Cast.THERAPIST).asking();
    }

    private HttpResponse<String> upload(String path, byte[] file) {
        therapist.get(material);
        return therapist.upload(material + path, file);
    }

    private HttpResponse<String> importVtt() {
        agree(Purpose.THERAPY, Material.TRANSCRIPT);
        return upload("/transcript", VTT.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aTranscriptIsImportedItsSpeakersSaidAndReadTurnByTurn() {
        HttpResponse<String> imported = therapist.follow(importVtt());
        assertThat(imported.body()).contains("Who speaks?", "Kim Canary", "Read as WebVTT.",
                "What reading the file changed", "I told you about the letter.");
        assertThat(therapist.post(session.sessionPath() + "/transcript/speakers", Map.of("part.0", "CLIENT")).body())
                .contains("Say of everybody");

        HttpResponse<String> said = therapist.follow(therapist.post(session.sessionPath() + "/transcript/speakers",
                Map.of("part.0", "CLIENT", "part.1", "THERAPIST")));
        assertThat(said.body())
                .contains("Client</span>", "Therapist</span>", "0:01", "The letter, yes.", "Undo who speaks")
                .doesNotContain("Kim Canary");

        assertThat(therapist.follow(therapist.post(session.sessionPath() + "/transcript/speakers/undo", Map.of()))
                .body()).contains("Undone", "Kim Canary");
        therapist.get(material);
        assertThat(therapist.follow(therapist.post(material + "/transcript/erase", Map.of())).body())
                .contains("The transcript is erased.");
        assertThat(therapist.get(session.sessionPath() + "/transcript").statusCode()).isEqualTo(404);
    }

    @Test
    void tiersOfElanAreChosenAndAnUnknownNameIsAnsweredWithThoseThereAre() throws IOException {
        agree(Purpose.THERAPY, Material.TRANSCRIPT);
        byte[] elan = Files.readAllBytes(Path.of("..", "samples", "session.eaf"));
        therapist.get(material);
        HttpResponse<String> unknown = therapist.upload(material + "/transcript", Map.of("tiers", "moves\r\nnobody"),
                elan);
        assertThat(unknown.statusCode()).isEqualTo(422);
        assertThat(unknown.body()).contains("The file has no tier \"nobody\"", "client, German", "moves");
        assertThat(house.store().transcripts().isThere(asker(), sessionId())).isFalse();

        HttpResponse<String> chosen = therapist.follow(therapist.upload(material + "/transcript",
                Map.of("tiers", "therapist\r\n\r\n client, German "), elan));
        assertThat(chosen.body()).contains("Who speaks?", "Morgan Ellis", "Ich weiß nicht.")
                .doesNotContain("It was a long week", "withdraws");
    }

    @Test
    void whoeverSendsTextFieldsWithoutEndFillsNoMemory() {
        agree(Purpose.THERAPY, Material.TRANSCRIPT);
        Map<String, String> fields = IntStream.range(0, 1_000).boxed()
                .collect(Collectors.toMap(number -> "field" + number, number -> "x"));
        therapist.get(material);

        assertThat(therapist.upload(material + "/transcript", fields, VTT.getBytes(StandardCharsets.UTF_8))
                .statusCode()).isEqualTo(422);
        assertThat(house.store().transcripts().isThere(asker(), sessionId())).isFalse();
    }

    @Test
    void aTranscriptThatComesSlowlyKeepsNobodyWaiting() throws Exception {
        agree(Purpose.THERAPY, Material.TRANSCRIPT);
        Browser slow = Cast.THERAPIST.enters(house);
        String token = slow.get(material).body().replaceAll("(?s).*_csrf=([^\"&]+)\".*", "$1");
        therapist.get(material);
        byte[] much = new byte[MORE_THAN_SOCKETS_HOLD];
        Arrays.fill(much, (byte) '\n');
        try (Socket socket = new Socket("localhost", therapist.address("/").getPort())) {
            OutputStream sending = socket.getOutputStream();
            sending.write(("POST " + material + "/transcript?_csrf=" + token + " HTTP/1.1\r\n"
                    + "Host: localhost\r\nCookie: " + slow.cookie() + "\r\nContent-Length: " + 2 * much.length + "\r\n"
                    + "Content-Type: multipart/form-data; boundary=b\r\n\r\n--b\r\nContent-Disposition: form-data; "
                    + "name=\"file\"; filename=\"a\"\r\n\r\nWEBVTT\n\n").getBytes(StandardCharsets.US_ASCII));
            sending.write(much);

            assertThat(CompletableFuture.supplyAsync(() -> therapist.upload(material + "/transcript",
                    VTT.getBytes(StandardCharsets.UTF_8)).statusCode())).succeedsWithin(Duration.ofSeconds(8))
                    .isEqualTo(303);
        }
    }

    @Test
    void withoutConsentNothingIsKeptAndTheConsentThatEndsClosesIt() {
        assertThat(therapist.get(material).body()).contains("has not agreed that transcripts",
                "has not agreed that recordings").doesNotContain("type=\"file\"");
        assertThat(upload("/transcript", VTT.getBytes(StandardCharsets.UTF_8)).statusCode()).isEqualTo(422);
        assertThat(upload("/recording", wave(100)).statusCode()).isEqualTo(422);

        Consent consent = agree(Purpose.THERAPY, Material.TRANSCRIPT);
        importVtt();
        house.store().consents().withdraw(asker(), session.caseId(), consent.id());
        HttpResponse<String> refused = therapist.get(session.sessionPath() + "/transcript");
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("does not agree").doesNotContain("letter");
        assertThat(therapist.get(material).body()).contains("Erase the transcript");
    }

    @Test
    void whatIsNoTranscriptIsRefusedWithARemedy() {
        agree(Purpose.THERAPY, Material.TRANSCRIPT);
        byte[] large = new byte[(50 << 20) + 1];
        Arrays.fill(large, (byte) 'a');
        for (byte[] file : List.of(new byte[0], new byte[] {0, 1, 2, 0, 0, -1, -2}, "%PDF-1.7".getBytes(
                StandardCharsets.US_ASCII), "WEBVTT\n\n".getBytes(StandardCharsets.US_ASCII), large)) {
            HttpResponse<String> answer = upload("/transcript", file);
            assertThat(answer.statusCode()).as("%d bytes", file.length).isEqualTo(422);
            assertThat(answer.body()).contains("role=\"alert\"");
        }
        assertThat(house.store().transcripts().isThere(asker(), sessionId())).isFalse();
        therapist.get(material);
        assertThat(therapist.post(material + "/transcript", Map.of("file", "no file")).statusCode()).isEqualTo(422);
    }

    @Test
    void aRecordingOfManyMegabytesIsTakenInAndPlayedFromAnyPlace() {
        agree(Purpose.THERAPY, Material.RECORDING);
        byte[] wave = wave(9 << 20);
        assertThat(therapist.follow(upload("/recording", wave)).body()).contains("The recording is kept.", "<audio",
                "WAV, 9 MB");
        String path = "/recordings/" + recording().id() + "/therapy";

        HttpResponse<String> part = range(path, "bytes=0-11");
        assertThat(part.statusCode()).isEqualTo(206);
        assertThat(part.body()).isEqualTo("RIFF....WAVE");
        assertThat(part.headers().map()).containsEntry("content-range", List.of("bytes 0-11/" + wave.length))
                .containsEntry("content-type", List.of("audio/wav")).containsEntry("accept-ranges", List.of("bytes"))
                .containsEntry("x-content-type-options", List.of("nosniff"));
        assertThat(range(path, "bytes=-3").body()).isEqualTo("end");
        assertThat(range(path, "bytes=0-").headers().firstValue("content-length")).contains("4194304");
        HttpResponse<String> beyond = range(path, "bytes=" + wave.length + "-");
        assertThat(beyond.statusCode()).isEqualTo(416);
        assertThat(beyond.headers().firstValue("content-range")).contains("bytes */" + wave.length);
        HttpResponse<String> whole = therapist.get(path);
        assertThat(whole.statusCode()).isEqualTo(200);
        assertThat(whole.body()).hasSize(wave.length);
        HttpResponse<String> head = therapist.send(HttpRequest.newBuilder(therapist.address(path)).HEAD().build());
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.headers().firstValue("content-length")).contains(String.valueOf(wave.length));
        String tag = part.headers().firstValue("etag").orElseThrow();
        assertThat(therapist.send(HttpRequest.newBuilder(therapist.address(path)).header("Range", "bytes=1-2")
                .header("If-Range", tag).build()).body()).isEqualTo("IF");
        assertThat(therapist.send(HttpRequest.newBuilder(therapist.address(path)).header("Range", "bytes=1-2")
                .header("If-Range", "\"other\"").build()).statusCode()).isEqualTo(200);
    }

    @Test
    void theNextPartIsRefusedAsSoonAsTheClientDoesNotAgree() {
        Consent consent = agree(Purpose.THERAPY, Material.RECORDING);
        upload("/recording", wave(100));
        String path = "/recordings/" + recording().id() + "/therapy";
        assertThat(range(path, "bytes=0-3").statusCode()).isEqualTo(206);

        house.store().consents().withdraw(asker(), session.caseId(), consent.id());

        HttpResponse<String> refused = range(path, "bytes=4-7");
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).isEqualTo("The client does not agree to this, or not any more.");
        assertThat(therapist.get(material).body()).contains("It can be erased, and not played.")
                .doesNotContain("<audio");
        therapist.get(material);
        therapist.post(material + "/recordings/" + recording().id() + "/erase", Map.of());
        assertThat(house.store().recordings().list(asker(), sessionId(), Purpose.THERAPY)).isEmpty();
    }

    @Test
    void aSupervisorPlaysItUnderTheirOwnConsentAndAColleagueNever() {
        agree(Purpose.THERAPY, Material.RECORDING);
        upload("/recording", wave(100));
        String id = recording().id();
        Browser supervisor = Cast.SUPERVISOR.enters(house);
        assertThat(supervisor.get("/recordings/" + id + "/supervision").statusCode()).isEqualTo(404);
        house.letSupervisorRead(session.caseId());
        assertThat(supervisor.get("/recordings/" + id + "/supervision").statusCode()).isEqualTo(200);
        assertThat(supervisor.get(material).body()).contains("<audio", "/recordings/" + id + "/supervision")
                .doesNotContain("Erase", "type=\"file\"");
        assertThat(supervisor.get("/recordings/" + id + "/therapy").statusCode()).isEqualTo(404);
        assertThat(supervisor.get("/recordings/" + id + "/anything").statusCode()).isEqualTo(404);
        assertThat(Cast.COLLEAGUE.enters(house).get("/recordings/" + id + "/therapy").statusCode()).isEqualTo(404);
    }

    @Test
    void aChangedFileIsSaidAndNotPlayed() throws IOException {
        agree(Purpose.THERAPY, Material.RECORDING);
        upload("/recording", wave(100));
        Path file = folder.resolve("data").resolve("media").resolve(recording().id());
        byte[] sealed = Files.readAllBytes(file);
        sealed[50] ^= 1;
        Files.write(file, sealed);

        HttpResponse<String> refused = range("/recordings/" + recording().id() + "/therapy", "bytes=0-3");
        assertThat(refused.statusCode()).isEqualTo(410);
        assertThat(refused.body()).contains("was changed after it was kept").doesNotContain("RIFF");
    }

    @Test
    void whatIsNoRecordingOrHasNoTokenIsRefusedAndLeavesNoFile() throws IOException {
        agree(Purpose.THERAPY, Material.RECORDING);
        assertThat(upload("/recording", "<html><script>alert(1)</script>".getBytes(StandardCharsets.UTF_8)).body())
                .contains("no recording that browsers play");
        assertThat(upload("/recording", new byte[20 << 20]).body()).contains("no recording that browsers play");
        assertThat(new Browser(house.origin()).upload(material + "/recording", wave(100)).statusCode()).isEqualTo(403);
        try (Stream<Path> files = Files.exists(folder.resolve("data/media"))
                ? Files.list(folder.resolve("data/media"))
                : Stream.empty()) {
            assertThat(files.filter(file -> file.toString().endsWith(".new"))).isEmpty();
        }
    }

    @Test
    void twoUploadsAtOnceAreBothKept() {
        agree(Purpose.THERAPY, Material.RECORDING);
        Browser second = Cast.THERAPIST.enters(house);
        therapist.get(material);
        second.get(material);

        CompletableFuture<Integer> one = CompletableFuture
                .supplyAsync(() -> therapist.upload(material + "/recording", wave(6 << 20)).statusCode());
        CompletableFuture<Integer> other = CompletableFuture
                .supplyAsync(() -> second.upload(material + "/recording", wave(7 << 20)).statusCode());

        assertThat(List.of(one.join(), other.join())).containsOnly(303);
        assertThat(house.store().recordings().list(asker(), sessionId(), Purpose.THERAPY)).hasSize(2);
    }

    private HttpResponse<String> range(String path, String range) {
        return therapist.send(HttpRequest.newBuilder(therapist.address(path)).header("Range", range).build());
    }

    private String sessionId() {
        return house.store().meetings().find(asker(), session.caseId(), 1).orElseThrow().id();
    }

    private Recording recording() {
        return house.store().recordings().list(asker(), sessionId(), Purpose.THERAPY).getFirst();
    }

    private static byte[] wave(int length) {
        byte[] bytes = new byte[length];
        System.arraycopy("RIFF....WAVE".getBytes(StandardCharsets.US_ASCII), 0, bytes, 0, 12);
        System.arraycopy("end".getBytes(StandardCharsets.US_ASCII), 0, bytes, length - 3, 3);
        return bytes;
    }
}
