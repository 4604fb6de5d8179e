package org.attune.formats.codebook;

import java.util.Map;

/// On which lines of its file the parts of a codebook stand, from 1; 0 for what stands on none.
///
/// @param places lines by what begins on them
public record CodebookLines(Map<String, Integer> places) {

    /// Of a codebook that was read from no file of a person's.
    static final CodebookLines NONE = new CodebookLines(Map.of());

    static final String VERSION = "version";

    public CodebookLines {
        places = Map.copyOf(places);
    }

    static String revisionAt(int version) {
        return "revision " + version;
    }

    static String changeAt(int version, String of) {
        return "change " + version + " " + of;
    }

    static String entryAt(String id) {
        return "entry " + id;
    }

    /// Where the version is said.
    public int version() {
        return line(VERSION);
    }

    /// Where a code or a session item begins.
    public int entry(String id) {
        return line(entryAt(id));
    }

    /// Where what a version changed begins.
    public int revision(int version) {
        return line(revisionAt(version));
    }

    /// Where a version says what it changed of a code, a session item or the segments.
    public int change(int version, String of) {
        return line(changeAt(version, of));
    }

    private int line(String place) {
        return places.getOrDefault(place, 0);
    }
}
