package org.attune.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.io.OutputStream;
import java.net.CookieManager;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;

import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

import org.attune.web.settings.Settings;
import org.attune.web.settings.Typed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A practice that other machines reach: by a certificate of its own, or behind a proxy.
class BeyondThisMachineTest {

    private static final char[] SECRET = "only for this test".toCharArray();

    @TempDir
    private Path folder;

    private Server start(String... more) {
        List<String> words = new ArrayList<>(
                List.of("serve", "--port", "0", "--data", folder.resolve("data").toString()));
        words.addAll(List.of(more));
        settings = Typed.read(words, Map.of());
        return Server.start(settings, Clock.systemUTC(), new SecureRandom());
    }

    private Settings settings;

    /// Makes a certificate for this machine with the JDK's own tool.
    private KeyStore certificate() throws Exception {
        Path store = folder.resolve("store.p12");
        Process made = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair", "-alias", "attune", "-keyalg", "EC", "-dname", "CN=localhost", "-ext",
                "san=dns:localhost", "-validity", "2", "-storetype", "PKCS12", "-keystore", store.toString(),
                "-storepass", new String(SECRET)).redirectErrorStream(true).start();
        String said = new String(made.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(made.waitFor()).as(said).isZero();
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            keys.load(in, SECRET);
        }
        Files.writeString(folder.resolve("cert.pem"), pem("CERTIFICATE", keys.getCertificate("attune").getEncoded()));
        Files.writeString(folder.resolve("key.pem"), pem("PRIVATE KEY", keys.getKey("attune", SECRET).getEncoded()));
        return keys;
    }

    private static String pem(String what, byte[] bytes) {
        return "-----BEGIN " + what + "-----\n" + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(bytes)
                + "\n-----END " + what + "-----\n";
    }

    private static HttpClient trusting(KeyStore keys) throws Exception {
        KeyStore known = KeyStore.getInstance("PKCS12");
        known.load(null, SECRET);
        known.setCertificateEntry("attune", keys.getCertificate("attune"));
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(known);
        SSLContext tls = SSLContext.getInstance("TLS");
        tls.init(null, trust.getTrustManagers(), null);
        return HttpClient.newBuilder().sslContext(tls).cookieHandler(new CookieManager()).build();
    }

    @Test
    void speaksTlsByItsOwnCertificateAndNothingElse() throws Exception {
        KeyStore keys = certificate();
        try (Server server = start("--tls-cert", folder.resolve("cert.pem").toString(), "--tls-key",
                folder.resolve("key.pem").toString())) {
            HttpResponse<String> answer = trusting(keys).send(
                    HttpRequest.newBuilder(URI.create(settings.origin() + "/sign-in")).build(),
                    HttpResponse.BodyHandlers.ofString());

            assertThat(settings.origin()).startsWith("https://localhost:");
            assertThat(server.address()).startsWith(settings.origin() + "/set-up/");
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).contains("Sign in");
            assertThat(answer.headers().firstValue("Strict-Transport-Security")).hasValue("max-age=63072000");
            assertThat(answer.headers().allValues("Set-Cookie")).isNotEmpty()
                    .allMatch(cookie -> cookie.startsWith("__Host-attune=") && cookie.contains("Secure"));
            assertThat(raw("GET /sign-in HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"))
                    .doesNotContain("HTTP/1.1 200", "Sign in");
        }
    }

    @Test
    void standsBehindAProxyAndKnowsItsNameAlone() throws Exception {
        try (Server server = start("--base-url", "https://attune.example.org")) {
            String forwarded = "X-Forwarded-Proto: https\r\nX-Forwarded-For: 203.0.113.9\r\nConnection: close\r\n\r\n";
            String answer = raw("GET /sign-in HTTP/1.1\r\nHost: attune.example.org\r\n" + forwarded);

            assertThat(server.address()).startsWith("https://attune.example.org/set-up/");
            assertThat(answer).startsWith("HTTP/1.1 200").contains("__Host-attune=", "Secure",
                    "Strict-Transport-Security: max-age=63072000");
            assertThat(raw("GET / HTTP/1.1\r\nHost: attune.example.org\r\n" + forwarded))
                    .startsWith("HTTP/1.1 303").contains("Location: /sign-in");
            for (String host : List.of("evil.example", "localhost", "127.0.0.1")) {
                assertThat(raw("GET /sign-in HTTP/1.1\r\nHost: " + host + "\r\nX-Forwarded-Host: attune.example.org\r\n"
                        + forwarded)).as(host).startsWith("HTTP/1.1 400");
            }
        }
    }

    @Test
    void anotherMachineOfTheHouseDoesNotNameAnotherPlaceForItsGuesses() throws Exception {
        try (Server server = start("--base-url", "https://attune.example.org")) {
            String answer = "";
            for (int guess = 0; guess < 5; guess++) {
                answer = guess(guess);
            }

            assertThat(server.address()).startsWith("https://attune.example.org/set-up/");
            assertThat(answer).contains("guessing is slowed down");
        }
    }

    /// As a proxy on this machine passes it on: what the guesser wrote stands first, and where the proxy had it from comes last.
    private String guess(int number) throws Exception {
        String about = "Host: attune.example.org\r\nX-Forwarded-Proto: https\r\nConnection: close\r\n"
                + "X-Forwarded-For: 203.0.113." + number + ", 192.168.1.50\r\n";
        String page = raw("GET /sign-in HTTP/1.1\r\n" + about + "\r\n");
        String cookie = page.replaceAll("(?s).*(__Host-attune=[^;]+);.*", "$1");
        String body = "name=name" + number + "&password=twelve+letters+x&_csrf="
                + page.replaceAll("(?s).*name=\"_csrf\" value=\"([^\"]+)\".*", "$1");
        return raw("POST /sign-in HTTP/1.1\r\n" + about + "Cookie: " + cookie
                + "\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: " + body.length()
                + "\r\n\r\n" + body);
    }

    private String raw(String request) throws Exception {
        try (Socket socket = new Socket("localhost", settings.port())) {
            socket.setSoTimeout(5_000);
            OutputStream out = socket.getOutputStream();
            out.write(request.getBytes(StandardCharsets.ISO_8859_1));
            out.flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }
}
