package org.attune.core.codebook;

import static java.util.Objects.requireNonNull;

import java.util.regex.Pattern;

import org.attune.core.internal.entries.Entries;

/// One thing that coders look for in a segment.
///
/// @param id what it is called where codings are kept; it stays over all versions
/// @param name a short name
/// @param mover whose move it is
/// @param family what kind of move it is
/// @param key the key that gives it at the desk; empty where it has none and is chosen from the list
/// @param wording what a coder reads of it
public record Code(String id, String name, Mover mover, Family family, String key, CodeWording wording) {

    /// Digits, `Enter`, the space bar and `?` have other work at the desk, and a capital letter is the key with Shift. Comma, full
    /// stop and hyphen need no Shift on English, German and Spanish keyboards. Our choice.
    private static final Pattern KEY = Pattern.compile("[a-z,.-]?");

    public Code {
        Entries.id(id);
        Entries.requireText("the code " + id, "name", name);
        requireNonNull(mover, "mover");
        requireNonNull(family, "family");
        requireNonNull(key, "key");
        requireNonNull(wording, "wording");
        if (!KEY.matcher(key).matches()) {
            throw new IllegalArgumentException("the key of the code " + id + " is \"" + key
                    + "\", but must be one small letter from a to z, a comma, a full stop or a hyphen; digits, Enter, the space bar and ? have other work");
        }
    }

    /// Whether a key gives it.
    public boolean hasKey() {
        return !key.isEmpty();
    }
}
