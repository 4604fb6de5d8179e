package org.attune.core.room;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/// Who has which duty and speaks from where at one meeting. A duty or a voice may be nobody's.
///
/// @param duties members by duty
/// @param voices members by voice
public record Roles(Map<Duty, String> duties, Map<Voice, String> voices) {

    /// Nobody has any.
    public static final Roles NONE = new Roles(Map.of(), Map.of());

    public Roles {
        duties = ordered(duties, Duty.class);
        voices = ordered(voices, Voice.class);
    }

    private static <E extends Enum<E>> Map<E, String> ordered(Map<E, String> given, Class<E> kind) {
        Map<E, String> ordered = new EnumMap<>(kind);
        ordered.putAll(given);
        return Collections.unmodifiableMap(ordered);
    }

    /// Whether a duty is somebody's.
    public boolean has(String member, Duty duty) {
        return member.equals(duties.get(duty));
    }
}
