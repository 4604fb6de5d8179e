package org.attune.web.material;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import org.attune.store.consent.Consent.Purpose;

/// What material is read, heard or seen for, as an address names it and as people say it.
public final class Purposes {

    private Purposes() {}

    /// Where a recording is played for a purpose.
    public static String playPath(String recordingId, Purpose purpose) {
        return "/recordings/" + recordingId + "/" + word(purpose);
    }

    /// A purpose as an address names it.
    public static String word(Purpose purpose) {
        return purpose.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// The purpose that an address names.
    public static Optional<Purpose> find(String word) {
        return Stream.of(Purpose.values()).filter(purpose -> word(purpose).equals(word)).findFirst();
    }

    /// A purpose in a word or two.
    public static String say(Purpose purpose) {
        return switch (purpose) {
            case THERAPY -> "the therapy itself";
            case SUPERVISION -> "supervision";
            case PEER_GROUP -> "the peer group";
            case SERVICE -> "service statistics";
            case RESEARCH -> "research";
            case TEACHING -> "teaching";
        };
    }
}
