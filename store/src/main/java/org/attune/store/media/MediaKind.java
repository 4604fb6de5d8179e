package org.attune.store.media;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What a recording may be: what browsers play as it is, for nothing is turned into another kind. A file is what its first bytes
/// say, whatever its name says.
public enum MediaKind {
    WAV("audio/wav", "WAV"),
    MP3("audio/mpeg", "MP3"),
    OGG("audio/ogg", "Ogg"),
    FLAC("audio/flac", "FLAC"),
    M4A("audio/mp4", "M4A"),
    MP4("video/mp4", "MP4"),
    WEBM("video/webm", "WebM");

    /// How many bytes tell what a file is.
    public static final int HEAD_BYTES = 12;

    /// *Source:* the registration authority of MP4, mp4ra.org: brands of files of sound, and of sound and pictures, that browsers
    /// play. Pictures alone and QuickTime have brands of their own.
    private static final Set<String> SOUND = Set.of("M4A ", "M4B ");
    private static final Set<String> PICTURES = Set.of("isom", "iso2", "iso3", "iso4", "iso5", "iso6", "mp41", "mp42",
            "avc1", "dash", "M4V ", "MSNV", "mmp4");
    private static final int BRAND_AT = 8;
    /// *Source:* the audio of MPEG-1 and MPEG-2: eleven bits that are set begin a frame; the two after the version's say layer III.
    private static final List<String> FRAMES = List.of("\u00ff\u00fb", "\u00ff\u00fa", "\u00ff\u00f3", "\u00ff\u00f2");

    private final String type;
    private final String word;

    MediaKind(String type, String word) {
        this.type = type;
        this.word = word;
    }

    /// The type that a browser is told.
    public String type() {
        return type;
    }

    /// What people call it.
    public String word() {
        return word;
    }

    /// Whether there may be pictures in it.
    public boolean isVideo() {
        return this == MP4 || this == WEBM;
    }

    /// Whether a piece of it can be given that is a file of its kind, with nothing turned into something else.
    public boolean isCut() {
        return this == WAV;
    }

    /// What a file is by its first bytes.
    ///
    /// @param length how many of them there are
    public static Optional<MediaKind> of(byte[] first, int length) {
        String head = new String(Arrays.copyOf(first, Math.min(length, HEAD_BYTES)), ISO_8859_1);
        if (head.startsWith("RIFF") && head.endsWith("WAVE")) {
            return Optional.of(WAV);
        }
        if (head.startsWith("ftyp", 4) && head.length() == HEAD_BYTES) {
            String brand = head.substring(BRAND_AT);
            return SOUND.contains(brand) ? Optional.of(M4A)
                    : PICTURES.contains(brand) ? Optional.of(MP4) : Optional.empty();
        }
        if (head.startsWith("ID3") || FRAMES.stream().anyMatch(head::startsWith)) {
            return Optional.of(MP3);
        }
        return head.startsWith("OggS") ? Optional.of(OGG)
                : head.startsWith("fLaC") ? Optional.of(FLAC)
                        : head.startsWith("\u001a\u0045\u00df\u00a3") ? Optional.of(WEBM) : Optional.empty();
    }
}
