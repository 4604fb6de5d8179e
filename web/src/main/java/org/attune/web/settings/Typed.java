package org.attune.web.settings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.attune.store.StorePlace;

/// What was typed after `attune`, turned into settings.
public final class Typed {

    /// Every option with what it means, in the order of the help.
    public static final Map<String, String> OPTIONS = options();

    private static final int USUAL_PORT = 8710;
    private static final String USUAL_ADDRESS = "127.0.0.1";

    private final Map<String, String> given = new LinkedHashMap<>();
    private final Map<String, String> environment;

    private Typed(Map<String, String> environment) {
        this.environment = environment;
    }

    private static Map<String, String> options() {
        Map<String, String> options = new LinkedHashMap<>();
        options.put("--port", "where it listens: 1 to 65535, or 0 for any that is free; usually 8710");
        options.put("--address", "the address it listens on; usually 127.0.0.1, which only this machine reaches");
        options.put("--data", "the folder for keys and database; usually ~/.local/share/attune, in a demo a new one");
        options.put("--tls-cert", "a PEM file with the certificate, for a practice that other machines reach");
        options.put("--tls-key", "a PEM file with the certificate's private key");
        options.put("--base-url", "what people type to reach it from other machines: https://attune.example.org");
        options.put("--database-url",
                "a PostgreSQL database: jdbc:postgresql://…; better in ATTUNE_DATABASE_URL, for it may hold a password");
        return options;
    }

    /// Reads a command line.
    ///
    /// @param words what was typed after the program's name: `serve` or `demo`, then options
    /// @throws BadSetting when it cannot be meant so
    public static Settings read(List<String> words, Map<String, String> environment) {
        if (words.isEmpty()) {
            throw new BadSetting("What is to be done was not said.", "Type attune serve, or attune demo.");
        }
        Typed typed = new Typed(environment);
        typed.take(words.subList(1, words.size()));
        return typed.settings(switch (words.getFirst()) {
            case "serve" -> Purpose.SERVE;
            case "demo" -> Purpose.DEMO;
            case "train" -> Purpose.TRAIN;
            default -> throw new BadSetting(words.getFirst() + " is not known here.",
                    "Type attune serve, or attune demo.");
        });
    }

    private void take(List<String> words) {
        for (int i = 0; i < words.size(); i++) {
            String[] parts = words.get(i).split("=", 2);
            if (!OPTIONS.containsKey(parts[0])) {
                throw new BadSetting(parts[0] + " is not known here.",
                        "What may be typed: " + String.join(" ", OPTIONS.keySet()));
            }
            if (parts.length == 1 && i + 1 == words.size()) {
                throw new BadSetting(parts[0] + " needs a value.", "It means " + OPTIONS.get(parts[0]) + ".");
            }
            if (given.put(parts[0], parts.length == 2 ? parts[1] : words.get(++i)) != null) {
                throw new BadSetting(parts[0] + " was given twice.", "Once is enough.");
            }
        }
    }

    private Settings settings(Purpose purpose) {
        Reach reach = reach();
        if (purpose == Purpose.DEMO && reach.isBeyondThisMachine()) {
            throw new BadSetting("A demo is for this machine only.",
                    "Leave --tls-cert, --tls-key and --base-url away.");
        }
        return new Settings(purpose, reach, port(reach), dataFolder(purpose),
                given.getOrDefault("--database-url", environment.getOrDefault("ATTUNE_DATABASE_URL", "")),
                purpose != Purpose.SERVE && !given.containsKey("--data"));
    }

    private Reach reach() {
        String address = given.getOrDefault("--address", USUAL_ADDRESS);
        boolean hasKey = given.containsKey("--tls-key");
        if (given.containsKey("--tls-cert") != hasKey) {
            throw new BadSetting("--tls-cert and --tls-key go together.", "Give both, or neither.");
        }
        if (hasKey) {
            Path certificate = file("--tls-cert");
            return new Reach.OwnTls(address, certificate, file("--tls-key"), site(certificate));
        }
        return given.containsKey("--base-url")
                ? new Reach.BehindProxy(address, site())
                : new Reach.Loopback(address);
    }

    private URI site(Path certificate) {
        return given.containsKey("--base-url") ? site() : URI.create("https://" + CertificateNames.first(certificate));
    }

    private URI site() {
        String typed = given.getOrDefault("--base-url", "");
        try {
            return new URI(typed);
        } catch (URISyntaxException e) {
            throw new BadSetting("--base-url " + typed + " is no address.", "It looks like https://attune.example.org");
        }
    }

    private Path file(String option) {
        Path file = Path.of(given.getOrDefault(option, ""));
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            throw new BadSetting(option + " " + file + " cannot be read.", "Name a PEM file that this user may read.");
        }
        return file;
    }

    private int port(Reach reach) {
        String typed = given.getOrDefault("--port", Integer.toString(USUAL_PORT));
        try {
            int port = Integer.parseInt(typed);
            return port == 0 ? freePort(reach) : port;
        } catch (NumberFormatException e) {
            throw new BadSetting("--port " + typed + " is no port.", "Give a number from 1 to 65535, or 0.");
        }
    }

    /// Known before the start, for passkeys are bound to an address with its port.
    private static int freePort(Reach reach) {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName(reach.address()))) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new BadSetting("--address " + reach.address() + " is no address of this machine.",
                    "Give an IP address such as 127.0.0.1, or leave it away.");
        }
    }

    private Path dataFolder(Purpose purpose) {
        if (given.containsKey("--data")) {
            return Path.of(given.getOrDefault("--data", "")).toAbsolutePath();
        }
        if (purpose == Purpose.SERVE) {
            return StorePlace.usualFolder(environment);
        }
        try {
            return Files.createTempDirectory("attune-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// What `--help` prints.
    public static String help() {
        StringBuilder text = new StringBuilder("""
                attune serve   opens a practice of your own in the browser
                attune demo    opens a practice of invented cases, thrown away when it ends

                """);
        OPTIONS.forEach(
                (option, meaning) -> text.append("  ").append(option).append("  ").append(meaning).append('\n'));
        return text.toString();
    }
}
