package org.attune.benchmarks.server;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// One browser's connection to the server: as little as speaks HTTP, so that what is measured is the server.
final class Line implements AutoCloseable {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final int SILENCE_MILLIS = 20_000;

    private final int port;
    private final String host;
    private Socket socket;
    private InputStream in;
    private boolean isOver;
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private String token = "";

    /// @param port of a server on this machine
    Line(int port) throws IOException {
        this.port = port;
        this.host = "localhost:" + port;
        this.socket = connected(port);
        this.in = new BufferedInputStream(socket.getInputStream());
    }

    /// Another connection of the same browser, signed in as that one is.
    Line(Line other) throws IOException {
        this(other.port);
        cookies.putAll(other.cookies);
    }

    /// How long a page takes, in milliseconds: the median of so many times.
    double median(String path, int times) throws IOException {
        Latencies latencies = new Latencies();
        for (int i = 0; i < times; i++) {
            long start = System.nanoTime();
            Answer page = get(path);
            latencies.add(System.nanoTime() - start);
            if (page.status() != 200) {
                throw new IllegalStateException("no page: " + page.status() + " " + page.location());
            }
        }
        return latencies.millis(0.5);
    }

    private static Socket connected(int port) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(SILENCE_MILLIS);
        return socket;
    }

    /// A server takes so many requests on a connection and then says that it was the last; a browser goes on with a new one.
    private void goOn() throws IOException {
        if (isOver) {
            socket.close();
            socket = connected(port);
            in = new BufferedInputStream(socket.getInputStream());
            isOver = false;
        }
    }

    /// What came back.
    ///
    /// @param location where it leads; empty for nowhere
    record Answer(int status, String location, String body) {}

    Answer get(String path) throws IOException {
        return send("GET " + path + " HTTP/1.1\r\n" + head() + "\r\n");
    }

    /// Sends fields as a form of the page that was opened last.
    Answer post(String path, Map<String, String> fields) throws IOException {
        StringBuilder body = new StringBuilder("_csrf=" + encoded(token));
        fields.forEach((name, value) -> body.append('&').append(name).append('=').append(encoded(value)));
        return send("POST " + path + " HTTP/1.1\r\n" + head()
                + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: " + body.length() + "\r\n\r\n"
                + body);
    }

    /// Asks for something that does not end.
    void listen(String path) throws IOException {
        socket.getOutputStream().write(("GET " + path + " HTTP/1.1\r\n" + head() + "\r\n")
                .getBytes(StandardCharsets.ISO_8859_1));
    }

    /// Reads on until a line that is this one.
    void awaitLine(String wanted) throws IOException {
        while (!line().equals(wanted)) {
            // What lies between is of no interest.
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private String head() {
        StringBuilder sent = new StringBuilder();
        cookies.forEach(
                (name, value) -> sent.append(sent.isEmpty() ? "" : "; ").append(name).append('=').append(value));
        return "Host: " + host + "\r\n" + (sent.isEmpty() ? "" : "Cookie: " + sent + "\r\n");
    }

    private Answer send(String request) throws IOException {
        goOn();
        socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
        int status = Integer.parseInt(line().split(" ")[1]);
        int length = 0;
        String location = "";
        boolean isChunked = false;
        for (String line = line(); !line.isEmpty(); line = line()) {
            String name = line.substring(0, line.indexOf(':')).toLowerCase(Locale.ROOT);
            String value = line.substring(line.indexOf(':') + 1).strip();
            switch (name) {
                case "content-length" -> length = Integer.parseInt(value);
                case "location" -> location = value;
                case "transfer-encoding" -> isChunked = true;
                case "set-cookie" -> keep(value);
                case "connection" -> isOver = value.equalsIgnoreCase("close");
                default -> {
                }
            }
        }
        String body = isChunked ? chunks() : bytes(length);
        Matcher found = TOKEN.matcher(body);
        if (found.find()) {
            token = found.group(1);
        }
        return new Answer(status, location, body);
    }

    private void keep(String cookie) {
        String pair = cookie.split(";")[0];
        cookies.put(pair.substring(0, pair.indexOf('=')), pair.substring(pair.indexOf('=') + 1));
    }

    private String chunks() throws IOException {
        StringBuilder body = new StringBuilder();
        for (int length = Integer.parseInt(line(), 16); length > 0; length = Integer.parseInt(line(), 16)) {
            body.append(bytes(length));
            line();
        }
        line();
        return body.toString();
    }

    private String bytes(int length) throws IOException {
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException();
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new EOFException();
            }
            if (next != '\r') {
                line.append((char) next);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
