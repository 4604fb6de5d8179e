package org.attune.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Map;

import org.attune.web.settings.Settings;
import org.attune.web.settings.Typed;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What everybody meets who comes from outside, meaning well or not.
class FrontDoorTest {

    private static final String CANARY = "canaryword";

    @TempDir
    private static Path folder;
    private static Settings settings;
    private static Server server;
    private final Browser browser = new Browser("http://localhost:" + settings.port());

    @BeforeAll
    static void open() {
        settings = Typed.read(List.of("serve", "--port", "0", "--data", folder.resolve("data").toString()), Map.of());
        server = Server.start(settings, Clock.systemUTC(), new SecureRandom());
    }

    @AfterAll
    static void close() {
        server.close();
    }

    @Test
    void leadsAStrangerToTheSignIn() {
        HttpResponse<String> answer = browser.get("/");

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).hasValue("/sign-in");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/nothing-here", "/", "/assets/none.css", "/error"})
    void sendsEveryAnswerWithTheHeadersThatKeepAPageSafe(String path) {
        HttpResponse<String> answer = browser.get(path);

        assertThat(header(answer, "Content-Security-Policy")).contains("default-src 'none'", "frame-ancestors 'none'",
                "base-uri 'none'", "form-action 'self'").doesNotContain("unsafe");
        assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(answer, "X-Frame-Options")).isEqualTo("DENY");
        assertThat(header(answer, "Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(header(answer, "Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
        assertThat(header(answer, "Cache-Control")).isEqualTo("no-store");
        assertThat(answer.headers().firstValue("Server")).isEmpty();
    }

    @Test
    void showsAClearPageWhereThereIsNothingAndRepeatsNothing() {
        HttpResponse<String> answer = browser.get("/" + CANARY + "?" + CANARY + "=" + CANARY);

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("There is nothing here").doesNotContain(CANARY);
    }

    @Test
    void keepsItsInnerPathForErrorsToItself() {
        assertThat(browser.get("/error").statusCode()).isEqualTo(404);
    }

    @Test
    void refusesAFormThatDoesNotComeFromAPageOfOurs() {
        HttpResponse<String> answer = browser.postWithout("/unlock", Map.of("password", CANARY));

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("This was not allowed").doesNotContain(CANARY);
    }

    @Test
    void leadsASignInThatStoodOpenForTooLongToAFreshOne() {
        HttpResponse<String> answer = browser.postWithout("/sign-in",
                Map.of("name", CANARY, "password", CANARY, "_csrf", "of yesterday"));

        assertThat(answer.headers().firstValue("Location")).hasValue("/");
        assertThat(browser.follow(answer).body()).contains("name=\"password\"").doesNotContain(CANARY);
    }

    @Test
    void refusesABodyThatIsLargerThanAnyForm() {
        HttpResponse<String> answer = browser.send(HttpRequest.newBuilder(browser.address("/sign-in"))
                .POST(BodyPublishers.ofByteArray(new byte[10_000_000]))
                .build());

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("That was too much at once");
    }

    @Test
    void refusesABodyThatDoesNotSayHowLargeItIs() {
        HttpResponse<String> answer = browser.send(HttpRequest.newBuilder(browser.address("/sign-in"))
                .POST(BodyPublishers.ofInputStream(() -> InputStream.nullInputStream()))
                .build());

        assertThat(answer.statusCode()).isEqualTo(411);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/assets/../account", "/assets/%2e%2e/account", "/a//b", "/a;b=c", "/%2f", "/a%5cb",
            "/..%2f..%2fetc%2fpasswd", "/a%00b", "/a%0d%0aSet-Cookie:x=y"})
    void refusesOddPaths(String path) throws Exception {
        String answer = raw("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 400").doesNotContain("passwd", "Set-Cookie");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET /a|b<" + CANARY + "> HTTP/1.1", CANARY, "GET / HTTP/9.9",
            "GET /\tx" + CANARY + " HTTP/1.1"})
    void answersBrokenRequestsWithNothingOfTheirs(String line) throws Exception {
        String answer = raw(line + "\r\nHost: localhost\r\nConnection: close\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 ").doesNotContain(CANARY, "Tomcat", "Exception", "org.apache");
    }

    @ParameterizedTest
    @ValueSource(strings = {"TRACE", "PUT", "DELETE", "PATCH", "PROPFIND"})
    void refusesMethodsThatNoPageUses(String method) throws Exception {
        String answer = raw(method + " /sign-in HTTP/1.1\r\nHost: localhost\r\nX-Canary: " + CANARY
                + "\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");

        assertThat(answer).matches("(?s)HTTP/1.1 (400|403|405) .*").doesNotContain(CANARY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"evil.example", "localhost.evil.example", "localhost@evil.example", ""})
    void refusesForeignNamesForThisMachine(String host) throws Exception {
        String answer = raw("GET /sign-in HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 400").doesNotContain("evil");
    }

    @Test
    void whoeverBeginsSessionsWithoutEndEndsTheirOwn() throws Exception {
        browser.get("/sign-in");
        // Some more than the 500 that one place may have: a session is counted just after its page went out, so on a busy machine the
        // first visitors can come before the browser.
        for (int visitor = 0; visitor < 550; visitor++) {
            raw("POST /sign-in HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
        }

        assertThat(browser.post("/sign-in", Map.of("name", "nobody", "password", CANARY)).headers()
                .firstValue("Location")).as("where a form without a session leads").hasValue("/");
        browser.get("/sign-in");
        assertThat(browser.post("/sign-in", Map.of("name", "nobody", "password", CANARY)).statusCode())
                .isEqualTo(422);
    }

    @Test
    void handsOutItsFilesForEverUnderTheirFingerprints() {
        String page = browser.get("/nothing-here").body();
        String path = page.replaceAll("(?s).*href=\"(/assets/attune-[0-9a-f]{16}\\.css)\".*", "$1");

        HttpResponse<String> answer = browser.get(path);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(header(answer, "Content-Type")).isEqualTo("text/css;charset=utf-8");
        assertThat(header(answer, "Cache-Control")).isEqualTo("public, max-age=31536000, immutable");
        assertThat(answer.body()).contains("--paper: #faf7f2", ".course");
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    /// Sends bytes that no browser would, and gives back all that came.
    private static String raw(String request) throws Exception {
        try (Socket socket = new Socket("localhost", settings.port())) {
            socket.setSoTimeout(5_000);
            OutputStream out = socket.getOutputStream();
            out.write(request.getBytes(StandardCharsets.ISO_8859_1));
            out.flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }
}
