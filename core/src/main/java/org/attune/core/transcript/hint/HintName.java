package org.attune.core.transcript.hint;

/// What a hint rule is called. Its version never changes its mind: other words are another version.
///
/// @param id lower-case words joined by hyphens
/// @param version from 1
public record HintName(String id, int version) {

    public HintName {
        if (!id.matches("[a-z]+(-[a-z]+)*")) {
            throw new IllegalArgumentException("a hint rule is called by lower-case words joined by hyphens");
        }
        if (version < 1) {
            throw new IllegalArgumentException("versions count from 1");
        }
    }

    /// Such as `explicit-rejection 1`.
    public String text() {
        return id + " " + version;
    }
}
