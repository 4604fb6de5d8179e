package org.attune.web.settings;

import static java.util.Objects.requireNonNull;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.Set;

/// From where the practice can be reached. Beyond this machine it is reached by https, or not at all.
public sealed interface Reach {

    /// Names by which a browser on this very machine calls it.
    Set<String> LOOPBACK_NAMES = Set.of("localhost", "127.0.0.1", "[::1]");

    /// The address that the server listens on, as typed.
    String address();

    /// What a browser puts before every path, without a slash at the end.
    ///
    /// @param port the port that the server listens on
    String origin(int port);

    /// The host names that a request may ask for. Any other comes from a page that only pretends to be ours.
    Set<String> hostNames();

    /// The sentence that is printed at the start.
    String description();

    /// Whether a client's own device can reach it, so that links and QR codes make sense.
    default boolean isBeyondThisMachine() {
        return !(this instanceof Loopback);
    }

    /// Only this machine: kiosk and paper, no links.
    record Loopback(String address) implements Reach {

        public Loopback {
            if (!isLoopback(address)) {
                throw new BadSetting("The address " + address + " can be reached from other machines, and without "
                        + "encryption everybody between could read along.",
                        "Give --tls-cert and --tls-key, or stand behind a proxy and name its --base-url https://…, or "
                                + "leave --address away.");
            }
        }

        @Override
        public String origin(int port) {
            return "http://localhost:" + port;
        }

        @Override
        public Set<String> hostNames() {
            return LOOPBACK_NAMES;
        }

        @Override
        public String description() {
            return "Only this machine can reach it, so clients answer here or on paper; there are no links to send.";
        }
    }

    /// Other machines reach it directly, by a certificate of its own.
    ///
    /// @param certificate a PEM file with the certificate and those that vouch for it
    /// @param key a PEM file with its private key
    /// @param site what people type; the port in it counts, and none means 443
    record OwnTls(String address, Path certificate, Path key, URI site) implements Reach {

        public OwnTls {
            requireNonNull(address, "address");
            requireNonNull(certificate, "certificate");
            requireNonNull(key, "key");
            requireHttps(site);
        }

        @Override
        public String origin(int port) {
            return "https://" + site.getHost() + (port == HTTPS_PORT ? "" : ":" + port);
        }

        @Override
        public Set<String> hostNames() {
            return Set.of(site.getHost());
        }

        @Override
        public String description() {
            return "Other machines can reach it, encrypted by its own certificate.";
        }
    }

    /// Other machines reach a proxy, and the proxy reaches this.
    ///
    /// @param site the proxy's address, as people type it
    record BehindProxy(String address, URI site) implements Reach {

        public BehindProxy {
            requireNonNull(address, "address");
            requireHttps(site);
        }

        @Override
        public String origin(int port) {
            return "https://" + site.getHost() + (site.getPort() < 0 ? "" : ":" + site.getPort());
        }

        @Override
        public Set<String> hostNames() {
            return Set.of(site.getHost());
        }

        @Override
        public String description() {
            return "Other machines can reach it through the proxy at that address, which must encrypt and must set "
                    + "X-Forwarded-For.";
        }
    }

    /// The port that https means when none is said.
    int HTTPS_PORT = 443;

    private static boolean isLoopback(String address) {
        try {
            return InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException e) {
            throw new BadSetting("--address " + address + " is no address of this machine.",
                    "Give an IP address such as 127.0.0.1, or leave it away.");
        }
    }

    private static void requireHttps(URI site) {
        boolean plain = site.getPath() == null || site.getPath().isEmpty() || site.getPath().equals("/");
        if (!"https".equals(site.getScheme()) || site.getHost() == null || !plain || site.getUserInfo() != null
                || site.getQuery() != null || site.getFragment() != null) {
            throw new BadSetting("--base-url " + site + " is not where a practice can be.",
                    "It begins with https://, names a host and perhaps a port, and ends there: "
                            + "https://attune.example.org");
        }
    }
}
