package org.attune.web;

import static java.net.URLEncoder.encode;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Somebody's browser without a window: keeps cookies, sends forms with the token of the page they stand on, and follows
/// nothing by itself.
public final class Browser {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final int SEE_OTHER = 303;

    private final String origin;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NEVER)
            .version(HttpClient.Version.HTTP_1_1)
            .build();
    private String token = "";

    public Browser(String origin) {
        this.origin = origin;
    }

    /// Opens a page.
    public HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(address(path)).GET().build());
    }

    /// Sends a form, as from the page that was opened last.
    public HttpResponse<String> post(String path, Map<String, String> fields) {
        return postWithout(path, with(fields, "_csrf", token));
    }

    /// Sends a form just as it is given.
    public HttpResponse<String> postWithout(String path, Map<String, String> fields) {
        return postEncoded(path, fields.entrySet().stream()
                .map(field -> encode(field.getKey(), UTF_8) + "=" + encode(field.getValue(), UTF_8))
                .collect(Collectors.joining("&")));
    }

    private HttpResponse<String> postEncoded(String path, String body) {
        return send(HttpRequest.newBuilder(address(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    /// Sends a form on which one field has several values, as ticks have.
    public HttpResponse<String> postTicks(String path, String name, List<String> values) {
        return postEncoded(path, Stream.concat(Stream.of("_csrf=" + encode(token, UTF_8)),
                values.stream().map(value -> encode(name, UTF_8) + "=" + encode(value, UTF_8)))
                .collect(Collectors.joining("&")));
    }

    /// Sends a form with a file, as browsers do; the token stands in the address.
    public HttpResponse<String> upload(String path, byte[] file) {
        return upload(path, Map.of(), file);
    }

    /// Sends text fields and a file behind them.
    public HttpResponse<String> upload(String path, Map<String, String> fields, byte[] file) {
        String between = "----between" + UUID.randomUUID().toString().substring(ThreadLocalRandom.current().nextInt(9));
        StringBuilder before = new StringBuilder();
        fields.forEach((name, value) -> before.append("--").append(between)
                .append("\r\nContent-Disposition: form-data; name=\"").append(name).append("\"\r\n\r\n").append(value)
                .append("\r\n"));
        byte[] head = (before + "--" + between + "\r\nContent-Disposition: form-data; name=\"file\"; "
                + "filename=\"a name\"\r\nContent-Type: application/octet-stream\r\n\r\n").getBytes(UTF_8);
        return send(HttpRequest.newBuilder(address(path + "?_csrf=" + encode(token, UTF_8)))
                .header("Content-Type", "multipart/form-data; boundary=" + between)
                .POST(HttpRequest.BodyPublishers.concat(HttpRequest.BodyPublishers.ofByteArray(head),
                        HttpRequest.BodyPublishers.ofByteArray(file),
                        HttpRequest.BodyPublishers.ofString("\r\n--" + between + "--\r\n")))
                .build());
    }

    /// Goes where the last answer led, and on from there.
    public HttpResponse<String> follow(HttpResponse<String> answer) {
        HttpResponse<String> next = answer;
        while (next.statusCode() == SEE_OTHER) {
            next = get(next.headers().firstValue("Location").orElseThrow());
        }
        return next;
    }

    /// Begins to read an answer that may never end. Whoever asked closes it.
    public HttpResponse<InputStream> begin(String path) {
        try {
            return client.send(HttpRequest.newBuilder(address(path)).GET().build(), BodyHandlers.ofInputStream());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Sends any request.
    public HttpResponse<String> send(HttpRequest request) {
        try {
            HttpResponse<String> answer = client.send(request, BodyHandlers.ofString(UTF_8));
            String found = token(answer.body());
            token = found.isEmpty() ? token : found;
            return answer;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /// The token of a page; empty for a page without a form.
    static String token(String page) {
        Matcher found = TOKEN.matcher(page);
        return found.find() ? found.group(1) : "";
    }

    /// The address of a path.
    public URI address(String path) {
        return URI.create(origin + path);
    }

    /// What the browser keeps to be known again; empty for a newcomer.
    public String cookie() {
        return cookies.getCookieStore().getCookies().stream().map(Object::toString).collect(Collectors.joining("; "));
    }

    private static Map<String, String> with(Map<String, String> fields, String name, String value) {
        Map<String, String> all = new java.util.LinkedHashMap<>(fields);
        all.put(name, value);
        return all;
    }
}
