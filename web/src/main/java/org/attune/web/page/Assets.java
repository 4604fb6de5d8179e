package org.attune.web.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.attune.figures.agreement.AgreementPage;
import org.attune.figures.coding.SegmentTimeline;
import org.attune.figures.page.CasePanel;
import org.attune.figures.retelling.Retelling;
import org.attune.figures.sequence.SequenceTable;
import org.attune.figures.study.FrequencyPart;
import org.attune.figures.tension.TensionStyle;

/// The few files that pages refer to. Each has a fingerprint of its bytes in its name, so a browser may keep it for ever.
public final class Assets {

    private static final int FINGERPRINT_SIGNS = 16;

    private final Map<String, Asset> byPlainName;
    private final Map<String, Asset> byPath;

    /// One file as it is sent.
    ///
    /// @param path where browsers ask for it
    /// @param type its media type
    public record Asset(String path, String type, byte[] bytes) {

        @Override
        public byte[] bytes() {
            return bytes.clone();
        }
    }

    /// Reads them all, once.
    public Assets() {
        byPlainName = Map.of(
                "attune.css",
                asset("attune", ".css", "text/css",
                        CasePanel.sheet().text() + TensionStyle.sheet().text() + SegmentTimeline.sheet().text()
                                + AgreementPage.sheet().text() + SequenceTable.sheet().text()
                                + FrequencyPart.sheet().text()
                                + Retelling.sheet().text()
                                + read("attune.css")
                                + read("minute.css") + read("reflection.css") + read("material.css")
                                + read("desk.css") + read("room.css")),
                "icon.svg", asset("icon", ".svg", "image/svg+xml", read("icon.svg")),
                "leave.js", asset("leave", ".js", "text/javascript", read("leave.js")),
                "telling.js", asset("telling", ".js", "text/javascript", read("telling.js")),
                "room.js", asset("room", ".js", "text/javascript", read("room.js")),
                "desk.js", asset("desk", ".js", "text/javascript", read("desk.js")),
                "passkey.js", asset("passkey", ".js", "text/javascript", read("passkey.js")));
        byPath = byPlainName.values().stream().collect(Collectors.toMap(Asset::path, Function.identity()));
    }

    /// Where the file of that plain name is asked for.
    public String path(String plainName) {
        return Stream.ofNullable(byPlainName.get(plainName))
                .map(Asset::path)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no " + plainName));
    }

    Optional<Asset> find(String path) {
        return Optional.ofNullable(byPath.get(path));
    }

    private static Asset asset(String name, String ending, String type, String text) {
        byte[] bytes = text.getBytes(UTF_8);
        return new Asset("/assets/" + name + "-" + fingerprint(bytes) + ending, type + ";charset=utf-8", bytes);
    }

    private static String fingerprint(byte[] bytes) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes))
                    .substring(0, FINGERPRINT_SIGNS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static String read(String name) {
        try (InputStream in = Assets.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the program lacks its file " + name + ": build it again");
            }
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
